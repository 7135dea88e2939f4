import type { Scorecard } from '../scorecard/scorecard.ts';
import type { SettlementLine, SettlementResult } from '../scorecard/settlement.ts';
import { fill, type Lang, listOf, type Text } from '../units/text.ts';
import { clauseName } from './clause.ts';
import { exemptionsText } from './exemptions.ts';
import { LIST } from './labels.ts';
import { volumeNotes } from './notes.ts';
import { showCount, showScore } from './show.ts';

/** The amounts of a settlement by name, in the order in which they are worked out; none without a settlement. */
export function moneyLines(
  { settlement }: Pick<Scorecard, 'settlement'>,
  lang: Lang,
): { readonly name: string; readonly fen: number }[] {
  if (settlement === null) return [];
  const { base, penalties, bonus, clawback, payable, tax } = settlement;
  const lines: [keyof typeof LIST, number][] = [
    ['base', base],
    ['penalties', penalties],
    ['bonuses', bonus],
    ...(clawback > 0 ? [['clawback', clawback] as [keyof typeof LIST, number]] : []),
    ['payable', payable],
    ...(tax === null
      ? []
      : ([
          ['beforeTax', tax.net],
          ['tax', tax.tax],
          ['withTax', tax.gross],
        ] as [keyof typeof LIST, number][])),
  ];
  return lines.map(([name, fen]) => ({ name: LIST[name][lang], fen }));
}

/** What the money looks back to or leaves out: days beyond the forecast, exemptions, cases docked once, clauses missed before, chronic ones. */
export function ledgerNotes(card: Scorecard, lang: Lang): string[] {
  const { settlement } = card;
  const exemptions = exemptionsText(card, lang);
  const said = (note: keyof typeof WORDS, line: SettlementLine, args: Record<string, string>) =>
    fill(WORDS[note][lang], { clause: clauseName(line, lang), ...args });
  return [
    ...volumeNotes(card, lang),
    ...(exemptions === null ? [] : [exemptions]),
    ...scoreNote(card, lang),
    ...(settlement?.lines ?? []).flatMap((line) => [
      ...(line.repeats.length === 0
        ? []
        : [said('repeat', line, { months: listOf(line.repeats, lang), multiplier: `${line.multiplier}` })]),
      ...(line.counted === 0 ? [] : [said('once', line, { count: showCount(line.counted) })]),
      ...(line.allowed === 0 ? [] : [said('allowed', line, { count: showCount(line.allowed) })]),
    ]),
    ...(settlement?.chronic ?? []).map(({ clause, months: missed }) =>
      fill(WORDS.chronic[lang], { clause, count: missed.length, months: listOf(missed, lang) }),
    ),
  ];
}

/** The score that the coefficient goes by, where it is not the one that is shown. */
function scoreNote({ settlement, total }: Scorecard, lang: Lang): string[] {
  const score = settlement?.score ?? null;
  if (score === null || total.score === null || score === total.score) return [];
  const args = { score: showScore(score), shown: showScore(total.score) };
  return [fill(WORDS.scoreApart[lang], args)];
}

const WORDS = {
  scoreApart: {
    zh: '考核系数按考核项的得分 {score} 算；综合得分 {shown} 里还有参考项或待复核的条款',
    en: 'The coefficient goes by the score of the binding clauses, {score}; the score shown, {shown}, has advisory ones too, or such as wait for a review',
  },
  repeat: {
    zh: '条款 {clause} 此前 {months} 也未达标，按合同扣款 ×{multiplier}',
    en: 'Clause {clause} was missed in {months} too: its penalty counts {multiplier} times',
  },
  once: {
    zh: '条款 {clause} 有 {count} 起已在前面的条款扣过，不重复扣款',
    en: 'Clause {clause}: cases docked by an earlier clause already, and not again: {count}',
  },
  allowed: {
    zh: '条款 {clause} 有 {count} 起在目标允许之内，不扣款',
    en: 'Clause {clause}: cases that the target allows, which cost nothing: {count}',
  },
  chronic: {
    zh: '条款 {clause} 在 {months} 共 {count} 个月未达标，属合同约定的长期不达标（仅提示，不影响金额）',
    en: 'Clause {clause} was missed in {count} months ({months}): chronic under the contract (said only, moves no money)',
  },
} satisfies Record<string, Text>;

/** What must stand beside the amount where data is lacking for every clause; null where it is a result. */
export function amountRemark({ total, settlement }: Scorecard, lang: Lang): string | null {
  const { met, missed, withinMargin, insufficient, waived, noData } = total;
  const looked = met + missed + withinMargin + insufficient + waived;
  return settlement === null || looked > 0 || noData === 0 ? null : SETTLEMENT.nothingJudged[lang];
}

/** Why no bonus is paid though clauses promise one; null where it is paid, or none is promised. */
export function heldText({ bonusHeld, gateMissed }: SettlementResult, lang: Lang): string | null {
  if (bonusHeld === null) return null;
  const clauses = listOf(gateMissed, lang);
  return fill(SETTLEMENT[bonusHeld === 'gate' ? 'gateClosed' : 'notWhole'][lang], { clauses });
}

/** 结算单. */
export const SETTLEMENT = {
  title: { zh: '客服外包服务费结算单', en: 'Settlement of the service fee' },
  none: { zh: '合同没有约定结算，本表不计金额。', en: 'The contract settles no money.' },
  base: { zh: '一、服务费', en: '1  Base' },
  item: { zh: '项目', en: 'Item' },
  fixed: { zh: '固定服务费', en: 'Fixed fee' },
  seat: { zh: '坐席费（席数 × 每席每月）', en: 'Seats (number × a seat and month)' },
  inquiry: { zh: '咨询量计费（人次 × 单价）', en: 'Inquiries (number × rate)' },
  inquiryTier: { zh: '咨询量计费（{limit} 人次以内）', en: 'Inquiries (up to {limit})' },
  commission: { zh: '销售提成（客服销售额 × 比例）', en: 'Commission (sales by service × rate)' },
  unknown: { zh: '{item}：无法计量，{reason}', en: '{item}: unknown, {reason}' },
  quantity: { zh: '数量/基数', en: 'Quantity' },
  contracted: { zh: '合同金额/单价/比例', en: 'Contracted amount or rate' },
  days: { zh: '计费天数', en: 'Days paid' },
  monthDays: { zh: '当月天数', en: 'Days of month' },
  amount: { zh: '本期金额（元）', en: 'Amount (¥)' },
  baseSum: { zh: '服务费合计', en: 'Base in all' },
  coefficient: { zh: '考核系数', en: 'Coefficient' },
  scored: { zh: '考核系数（综合得分 {score}）', en: 'Coefficient (score {score})' },
  adjusted: { zh: '核定服务费', en: 'Base × coefficient' },

  penalties: { zh: '二、扣款', en: '2  Penalties' },
  method: { zh: '计算方式', en: 'Worked out' },
  basis: { zh: '基数', en: 'Basis' },
  rate: { zh: '比例/单价', en: 'Rate' },
  gross: { zh: '扣款（元）', en: 'Penalty (¥)' },
  multiplier: { zh: '倍数', en: 'Times' },
  cap: { zh: '上限（元）', en: 'Cap (¥)' },
  net: { zh: '应扣（元）', en: 'Due (¥)' },
  tier: { zh: '{kind}（{tier} 档）', en: '{kind} ({tier})' },
  noPenalties: { zh: '本期没有扣款', en: 'No penalties' },
  sum: { zh: '扣款合计', en: 'Penalties in all' },
  penaltyCap: { zh: '扣款上限', en: 'Cap on penalties' },
  noCap: { zh: '未约定', en: 'none agreed' },
  due: { zh: '应扣款', en: 'Penalties due' },

  bonuses: { zh: '三、奖励', en: '3  Bonus' },
  grossBonus: { zh: '奖励（元）', en: 'Bonus (¥)' },
  netBonus: { zh: '应奖（元）', en: 'Due (¥)' },
  noBonuses: { zh: '本期没有奖励', en: 'No bonus' },
  bonusSum: { zh: '奖励合计', en: 'Bonus in all' },
  bonusCap: { zh: '奖励上限', en: 'Cap on bonus' },
  gateClosed: { zh: '条款 {clauses} 未达标，按合同本期不发奖励', en: 'No bonus is paid: missed {clauses}' },
  notWhole: { zh: '不是完整自然月，本期不计奖励', en: 'No bonus is paid: the period is no whole month' },

  clawbacks: { zh: '三、提成扣回', en: '3  Commission taken back' },
  clawbacksAfterBonus: { zh: '四、提成扣回', en: '4  Commission taken back' },
  clawback: { zh: '提成扣回', en: 'Commission taken back' },
  month: { zh: '月份', en: 'Month' },
  remark: { zh: '说明', en: 'Remark' },
  salesThen: { zh: '当时销售额', en: 'Sales then' },
  salesNow: { zh: '现在销售额', en: 'Sales now' },

  payment: { zh: '三、应付', en: '3  Payable' },
  paymentAfterBonus: { zh: '四、应付', en: '4  Payable' },
  paymentAfterBoth: { zh: '五、应付', en: '5  Payable' },
  bonus: { zh: '奖励', en: 'Bonus' },
  payable: { zh: '应付金额', en: 'Payable' },
  rateOfTax: { zh: '税率', en: 'Tax rate' },
  beforeTax: { zh: '不含税金额', en: 'Before tax' },
  tax: { zh: '税额', en: 'Tax' },
  withTax: { zh: '价税合计', en: 'With tax' },
  inWords: { zh: '大写金额', en: 'In words' },
  changed: {
    zh: '金额已改动，与核算结果不符',
    en: 'Changed by hand: no longer the amount that was worked out',
  },
  nothingJudged: {
    zh: '没有可考核的数据，金额仅为合同基本服务费，不能作为结算依据',
    en: "there is no data to judge; the amount is only the contract's base fee and no basis for payment",
  },
  formulas: {
    zh: '金额均为公式，单位为元，四舍五入到分；改动任一单元格会重新计算。原始结果以评分卡数据 scorecard.json 为准。',
    en: 'All amounts are live formulas in yuan, rounded half away from zero to the fen. The figures of record are those of scorecard.json.',
  },

  objection: { zh: '异议截止日：        年      月      日', en: 'Objections until: ____________________' },
  ownerSigns: { zh: '甲方（盖章）', en: 'For the owner' },
  vendorSigns: { zh: '乙方（盖章）', en: 'For the vendor' },
  signature: { zh: '签字：', en: 'Signature:' },
  date: { zh: '日期：', en: 'Date:' },
} satisfies Record<string, Text>;
