import type { Text } from '../../units/text.ts';
import { same } from '../format.ts';
import type { SheetField } from './define-sheet.ts';
import { DECISION_WORDS, PARTY_WORDS, YES_NO } from './words.ts';

/** Columns that several sheets have. */

export const clause: SheetField = {
  title: { zh: '条款', en: 'Clause' },
  names: '条款号, 条款编号, 考核条款, clause_id',
  type: 'id',
  note: { zh: '合同里的条款编号，如 4.2', en: 'Number of the clause in the contract, like 4.2' },
  example: same('4.2'),
};

export const order: SheetField = {
  title: { zh: '订单号', en: 'Order' },
  names: '订单编号, 订单, order_id, order_no, order number',
  type: 'id',
  note: {
    zh: '与订单表一致的完整订单号。单元格已设为文本，长编号不会变样',
    en: 'The whole order number, as in the order sheet. The cell is text, so that long numbers stay whole',
  },
};

export const buyer: SheetField = {
  title: { zh: '买家昵称', en: 'Buyer' },
  names: '买家, 买家账号, 客户, 客户昵称, 客户账号, 顾客, 会员名, buyer_nick, customer',
  type: 'name',
  note: {
    zh: '与聊天记录一致的完整昵称；带 * 的昵称对不上任何人',
    en: 'The whole nickname, as in the chats; a masked one (*) matches nobody',
  },
};

export const agent: SheetField = {
  title: { zh: '客服账号', en: 'Agent' },
  names: '客服, 责任客服, 接待客服, 客服昵称, 客服姓名, 坐席, 旺旺账号, agent_account, staff',
  type: 'name',
  note: {
    zh: '聊天里用的账号（或花名册里的姓名）',
    en: 'The account used in the chats (or the name in the roster)',
  },
};

export const person: SheetField = {
  title: { zh: '姓名', en: 'Person' },
  names: '人员, 员工, 员工姓名, 客服姓名, 客服, 客服账号, 账号, name, agent, account, staff',
  type: 'name',
  required: true,
  note: { zh: '姓名或账号，与花名册一致', en: 'Name or account, as in the roster' },
  example: { zh: '小美', en: 'Mei' },
};

export const liability = (note: Text): SheetField => ({
  title: { zh: '责任方', en: 'Liability' },
  names: '责任, 责任归属, 责任判定, 判责, 判责结果, liable, responsible, responsible party',
  words: PARTY_WORDS,
  note,
});

/** Who asked for something and when, and what was decided: columns of a sheet of requests. */
export const decided = {
  filedBy: {
    title: { zh: '申诉人', en: 'Filed by' },
    names: '提出人, 提出方, 申诉方, filed_by, filed-by',
    type: 'name',
    note: { zh: '由谁提出', en: 'Who asks for it' },
    example: { zh: '乙方王经理', en: 'Wang (vendor)' },
  },
  filedAt: {
    title: { zh: '申诉时间', en: 'Filed at' },
    names: '提出时间, 申诉日期, 提出日期, filed_at, filed-at',
    type: 'instant',
    note: {
      zh: '合同有申诉时限时必填，用来判断是否逾期',
      en: 'Needed where the contract sets a time to file: it tells what is late',
    },
  },
  decision: {
    title: { zh: '裁定', en: 'Decision' },
    names: '裁决, 裁决结果, 裁定结果, 申诉结果, 处理结果, 审核结果, 是否采纳',
    words: DECISION_WORDS,
    note: {
      zh: '只有“采纳”的才剔除；空着表示还没有裁定',
      en: 'Only accepted ones are left out; empty: not decided yet',
    },
  },
  decidedBy: {
    title: { zh: '裁定人', en: 'Decided by' },
    names: '裁决人, 裁决方, 审核人, 裁定方, decided_by, decided-by',
    type: 'name',
    note: { zh: '由谁裁定', en: 'Who decided' },
    example: { zh: '甲方李店长', en: 'Li (owner)' },
  },
  decidedAt: {
    title: { zh: '裁定时间', en: 'Decided at' },
    names: '裁决时间, 裁决日期, 审核时间, 裁定日期, decided_at, decided-at',
    type: 'instant',
    note: { zh: '形如 2026-11-04', en: 'Like 2026-11-04' },
  },
  late: {
    title: { zh: '逾期受理', en: 'Late' },
    names: '逾期, 逾期采纳, late accepted',
    words: YES_NO,
    note: {
      zh: '逾期的申诉，双方仍同意计入时写“是”',
      en: 'yes: both parties count it although it was filed late',
    },
  },
} satisfies Record<string, SheetField>;
