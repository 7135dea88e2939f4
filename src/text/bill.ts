import type { BillResult } from '../scorecard/settlement.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { showMoney } from './show.ts';

type BillLine = BillResult['lines'][number];

/** What a line of the settlement is called where a bill is held against it. */
const PARTS: Readonly<Record<string, Text>> = {
  total: { zh: '应付合计', en: 'Total due' },
  base: { zh: '服务费', en: 'Base' },
  fixed: { zh: '固定服务费', en: 'Fixed fee' },
  seat: { zh: '坐席费', en: 'Seats' },
  inquiry: { zh: '咨询量计费', en: 'Inquiries' },
  commission: { zh: '销售提成', en: 'Commission' },
  coefficient: { zh: '考核系数', en: 'Coefficient' },
  penalties: { zh: '扣款', en: 'Penalties' },
  penalty: { zh: '扣款，条款 {clause}', en: 'Penalty, clause {clause}' },
  'penalty-cap': { zh: '扣款上限减免', en: 'Penalties above their cap' },
  bonuses: { zh: '奖励', en: 'Bonus' },
  bonus: { zh: '奖励，条款 {clause}', en: 'Bonus, clause {clause}' },
  'bonus-cap': { zh: '奖励超出上限', en: 'Bonus above its cap' },
  clawback: { zh: '提成扣回', en: 'Commission taken back' },
  floor: { zh: '扣至零为止', en: 'Not below zero' },
  tax: { zh: '税额', en: 'Tax' },
};

export const BILL_STATUS_NAMES: Readonly<Record<BillLine['status'], Text>> = {
  match: { zh: '✓ 一致', en: '✓ match' },
  over: { zh: '↑ 多开', en: '↑ over' },
  under: { zh: '↓ 少开', en: '↓ under' },
  missing: { zh: '○ 账单没有', en: '○ not on the bill' },
  unbacked: { zh: '✗ 没有依据', en: '✗ nothing due' },
};

/** Why a bill differs: code → words. */
const CAUSES: Readonly<Record<string, Text>> = {
  'full-month': { zh: '按整月开，没有按天折算', en: 'billed for full months, not pro rata by days' },
  'before-coefficient': { zh: '没有乘考核系数', en: 'before the coefficient' },
  'without-repeat': { zh: '再次未达标没有加倍', en: 'clauses missed again not multiplied' },
  'before-caps': { zh: '没有按上限封顶', en: 'before the caps' },
  'without-penalties': { zh: '没有减扣款', en: 'penalties not taken off' },
  'held-bonus': { zh: '计入了本期不发的奖励', en: 'a bonus that is not paid this time is in it' },
  'without-bonus': { zh: '没有加奖励', en: 'bonus not added' },
  'without-clawback': { zh: '没有减提成扣回', en: 'commission to be taken back not taken off' },
  'without-exemptions': { zh: '没有计入采纳的申诉', en: 'as if no exemption had been accepted' },
  'without-tax': { zh: '不含税', en: 'without tax' },
  'with-tax': { zh: '含税', en: 'with tax' },
  sign: { zh: '正负号相反', en: 'the sign is the other way round' },
  items: { zh: '差在各项，见其他各行', en: 'by its items, see the other lines' },
  'items-differ': { zh: '与各项之和 {amount} 不符', en: 'the items add up to {amount}' },
  unknown: { zh: '原因不明，请双方核对', en: 'for no reason that can be told: check it together' },
};

/** What of the settlement a line is about. */
export const billPart = ({ of, clause }: BillLine, lang: Lang): string =>
  of === null ? '' : fill(PARTS[of]?.[lang] ?? of, { clause: clause ?? '' });

/** Why a line differs; empty where it does not. */
export const billCauses = ({ causes }: BillLine, lang: Lang): string =>
  causes
    .map(({ code, args }) =>
      fill(CAUSES[code]?.[lang] ?? code, { amount: showMoney(Number(args.fen ?? 0), lang) }),
    )
    .join(lang === 'zh' ? '；' : '; ');

/** The bill on the screen: its sum, and each line that differs. */
export function billNotes(bill: BillResult, lang: Lang): string[] {
  const yuan = (fen: number) => `${fen < 0 ? '-' : ''}${showMoney(Math.abs(fen), lang)}`;
  const args = { billed: yuan(bill.billed), due: yuan(bill.due), variance: yuan(Math.abs(bill.variance)) };
  const which = bill.variance === 0 ? 'same' : bill.variance > 0 ? 'over' : 'under';
  const differing = bill.lines.filter(({ status, causes }) => status !== 'match' || causes.length > 0);
  return [
    fill(BILL[which][lang], args),
    ...differing.map((line) => {
      const causes = billCauses(line, lang);
      const said = fill(BILL.line[lang], {
        status: BILL_STATUS_NAMES[line.status][lang],
        item: line.item ?? billPart(line, lang),
        billed: line.billed === null ? '-' : yuan(line.billed),
        due: line.due === null ? '-' : yuan(line.due),
      });
      return causes === '' ? said : fill(BILL.because[lang], { said, causes });
    }),
  ];
}

/** Words of the bill's block. */
export const BILL = {
  title: { zh: '对账（账单与结算的差异）', en: 'Bill against settlement' },
  item: { zh: '账单项目', en: 'Item of the bill' },
  part: { zh: '结算项目', en: 'Of the settlement' },
  billed: { zh: '账单（元）', en: 'Billed (¥)' },
  due: { zh: '应付（元）', en: 'Due (¥)' },
  variance: { zh: '差额（元）', en: 'Variance (¥)' },
  status: { zh: '结果', en: 'Result' },
  causes: { zh: '原因', en: 'Cause' },
  sum: { zh: '账单合计减应付合计', en: 'Billed in all less due in all' },
  same: { zh: '对账：账单 {billed}，与应付一致', en: 'Bill: {billed}, as is due' },
  over: {
    zh: '对账：账单 {billed}，应付 {due}，多开 {variance}',
    en: 'Bill: {billed}; due: {due}; {variance} too much',
  },
  under: {
    zh: '对账：账单 {billed}，应付 {due}，少开 {variance}',
    en: 'Bill: {billed}; due: {due}; {variance} too little',
  },
  line: {
    zh: '{status} {item}：账单 {billed}，应付 {due}',
    en: '{status} {item}: billed {billed}, due {due}',
  },
  because: { zh: '{said}（{causes}）', en: '{said} ({causes})' },
} satisfies Record<string, Text>;
