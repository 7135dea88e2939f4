import type { BillMeaning } from '../records/staff.ts';
import { fen } from '../units/money.ts';
import { same } from './format.ts';
import { defineSheet } from './sheet/define-sheet.ts';

/** 对账单: what the vendor bills, an item a row. */
export const bill = defineSheet({
  id: 'bill',
  title: { zh: '对账单（乙方开具）', en: 'Bill (of the vendor)' },
  yields: 'bill',
  kept: { zh: '由乙方开具，用 audit --bill 给出', en: 'Made out by the vendor, given as audit --bill' },
  sample: [
    '项目,金额,备注',
    '固定服务费,30000.00,',
    '4.2 扣款,-300.00,应答率',
    '奖励,600.00,',
    '合计,30300.00,',
  ],
  fields: {
    item: {
      title: { zh: '项目', en: 'Item' },
      names:
        '费用项目, 收费项目, 结算项目, 账单项目, 费用名称, 项目名称, 科目, 费用, description, fee, charge',
      type: 'words',
      required: true,
      note: {
        zh: '如 固定服务费、坐席费、咨询量、提成、4.2 扣款、奖励、税额、合计；扣款写上条款编号才能逐条核对',
        en: 'Such as base fee, seats, inquiries, commission, 4.2 penalty, bonus, tax, total; name the clause of a penalty to have it checked by itself',
      },
      example: { zh: '4.2 扣款', en: '4.2 penalty' },
    },
    amount: {
      title: { zh: '金额', en: 'Amount' },
      names: '账单金额, 结算金额, 费用金额, 开票金额, 本期金额, 应收金额, amount_yuan',
      type: 'money',
      required: true,
      note: {
        zh: '元，最多两位小数；扣款写正数、负数都可以',
        en: 'Yuan, at most two decimals; a penalty with its minus sign or without',
      },
      example: same('-300.00'),
    },
    note: {
      title: { zh: '备注', en: 'Note' },
      names: '说明, remark',
      type: 'words',
      note: { zh: '留在账单里，不进评分卡', en: 'Stays in the bill; it does not enter the scorecard' },
    },
  },
  requires: ['item', 'amount'],
  without: ['订单号', '订单编号', '会话编号', '买家昵称', '退款编号', '得分', '条款', '日期'],
  record: (cells) => {
    const item = cells.words('item');
    return { item, means: meaningOf(item), amount: cells.money('amount') ?? fen(0) };
  },
});

/** What an item is for; the first that its words tell. */
const meaningOf = (item: string): BillMeaning | null => {
  const words = item
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '');
  return MEANINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

// What is told apart by its first word comes before what is told by its last: 扣款合计 are penalties, 合计 is all.
const MEANINGS: readonly (readonly [BillMeaning, RegExp])[] = [
  ['clawback', /扣回|追回|冲回|回冲|clawback|takenback/],
  ['coefficient', /系数|coefficient/],
  ['penalties', /扣款|扣减|扣罚|罚款|违约金|penalt|deduct/],
  ['bonuses', /奖|bonus/],
  ['commission', /提成|佣金|commission/],
  ['seat', /坐席|座席|席位|seat/],
  ['inquiry', /进线|咨询|接待|inquir/],
  [
    'total',
    /合计|总计|总额|总金额|应付|应结|不含税|含税|税前|税后|total|payable|amountdue|beforetax|withtax/,
  ],
  ['tax', /税|vat|tax/],
  ['base', /服务费|基础|基本|固定|月费|base|fixed|servicefee/],
];
