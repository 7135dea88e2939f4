import type { Judgement } from '../scorecard/judgement.ts';
import type { ExemptionEntry, Scorecard } from '../scorecard/scorecard.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { showFigure } from './format.ts';
import { VERDICT_NAMES } from './labels.ts';
import { showCount, showMoney } from './show.ts';

export const DECISION_NAMES: Readonly<Record<ExemptionEntry['decision'], Text>> = {
  accepted: { zh: '采纳', en: 'accepted' },
  rejected: { zh: '驳回', en: 'rejected' },
  pending: { zh: '待裁定', en: 'pending' },
};

export const CATEGORY_NAMES: Readonly<Record<NonNullable<ExemptionEntry['category']>, Text>> = {
  'platform-outage': { zh: '平台故障', en: 'platform outage' },
  'force-majeure': { zh: '不可抗力', en: 'force majeure' },
  'malicious-buyer': { zh: '恶意买家', en: 'malicious buyer' },
  'owner-fault': { zh: '甲方原因', en: "owner's doing" },
  test: { zh: '测试', en: 'test' },
  other: { zh: '其他', en: 'other' },
};

/** What a clause would come to with nothing exempted: `已剔除 3 个，不剔除为 88.0%，扣款 600.00元`; empty where nothing was. */
export function exemptedText(judgement: Judgement, lang: Lang): string {
  const { withoutExemptions, excluded, unit, target } = judgement;
  const exempted = excluded.exempted ?? 0;
  const without = [
    ...(withoutExemptions === null ? [] : [showFigure(withoutExemptions, unit, target?.value ?? null, lang)]),
    ...changesOf(judgement, lang),
  ].join(lang === 'zh' ? '，' : ', ');
  if (without === '') return '';
  const said = withoutExemptions === null && exempted === 0 ? EXEMPTIONS.moved : EXEMPTIONS.clause;
  return fill(said[lang], { units: showCount(exempted), without });
}

/** Verdict and money without the exemptions, where they are others. */
function changesOf({ beforeExemptions: before, verdict, penalty, bonus }: Judgement, lang: Lang): string[] {
  if (before === null) return [];
  const amount = (words: Text, fen: number): string => fill(words[lang], { amount: showMoney(fen, lang) });
  return [
    ...(before.verdict === null || before.verdict === verdict ? [] : [VERDICT_NAMES[before.verdict][lang]]),
    ...(before.penalty === penalty ? [] : [amount(EXEMPTIONS.penaltyOf, before.penalty)]),
    ...(before.bonus === bonus ? [] : [amount(EXEMPTIONS.bonusOf, before.bonus)]),
  ];
}

/** How many were filed and how they were decided, and what they move; null where none was filed. */
export function exemptionsText({ exemptions, settlement }: Scorecard, lang: Lang): string | null {
  if (exemptions.length === 0) return null;
  const many = (decision: ExemptionEntry['decision']) =>
    showCount(exemptions.filter((each) => each.decision === decision).length);
  const late = exemptions.filter(({ decision, counted }) => decision === 'accepted' && !counted).length;
  const without = settlement?.payableWithoutExemptions ?? null;
  return [
    fill(EXEMPTIONS.filed[lang], {
      filed: showCount(exemptions.length),
      accepted: many('accepted'),
      rejected: many('rejected'),
      pending: many('pending'),
    }),
    ...(late === 0 ? [] : [fill(EXEMPTIONS.uncounted[lang], { late: showCount(late) })]),
    ...(settlement === null || without === null
      ? []
      : [
          fill(EXEMPTIONS.whole[lang], {
            without: showMoney(without, lang),
            payable: showMoney(settlement.payable, lang),
          }),
        ]),
  ].join(lang === 'zh' ? '；' : '; ');
}

/** `4.1：3；4.2：5`: units that a row is about, by clause. */
export const unitsText = ({ units }: Pick<ExemptionEntry, 'units'>, lang: Lang): string =>
  Object.entries(units)
    .map(([clause, count]) => fill(EXEMPTIONS.unitsOf[lang], { clause, count: showCount(count) }))
    .join(lang === 'zh' ? '；' : '; ');

/** 申诉与剔除. */
export const EXEMPTIONS = {
  clause: {
    zh: '已剔除 {units} 个，不剔除为 {without}',
    en: 'exempted: {units}; {without} without the exemptions',
  },
  moved: {
    zh: '受其他条款的剔除影响，不剔除为 {without}',
    en: 'moved by exemptions in other clauses; {without} without them',
  },
  penaltyOf: { zh: '扣款 {amount}', en: 'penalty {amount}' },
  bonusOf: { zh: '奖励 {amount}', en: 'bonus {amount}' },
  filed: {
    zh: '申诉与剔除 {filed} 条：采纳 {accepted}，驳回 {rejected}，待裁定 {pending}',
    en: 'Exemptions filed: {filed} (accepted {accepted}, rejected {rejected}, pending {pending})',
  },
  uncounted: { zh: '已采纳但逾期、未计入 {late} 条', en: 'accepted but late, so not counted: {late}' },
  whole: {
    zh: '不剔除应付 {without}，剔除后应付 {payable}',
    en: 'payable {without} without them, {payable} with them',
  },
  none: {
    zh: '没有登记申诉或剔除，以上各表的数字都没有剔除任何一条。',
    en: 'Nothing was filed: no figure leaves anything out.',
  },
  byClause: { zh: '剔除前后', en: 'With and without' },
  left: { zh: '剔除数', en: 'Left out' },
  without: { zh: '不剔除', en: 'Without' },
  with: { zh: '剔除后', en: 'With' },
  verdictWithout: { zh: '不剔除时判定', en: 'Verdict without' },
  penaltyWithout: { zh: '不剔除扣款（元）', en: 'Penalty without (¥)' },
  penalty: { zh: '剔除后扣款（元）', en: 'Penalty with (¥)' },
  bonusWithout: { zh: '不剔除奖励（元）', en: 'Bonus without (¥)' },
  bonus: { zh: '剔除后奖励（元）', en: 'Bonus with (¥)' },
  difference: { zh: '差额（元）', en: 'Difference (¥)' },
  differenceNote: {
    zh: '“差额”：剔除后乙方多得为正，少得为负。扣款总额、奖励总额有上限，或者考核系数随得分变化时，各条款的差额相加不等于应付的差额。',
    en: '“Difference”: positive where the vendor gets more with the exemptions, negative where less. Where all penalties or bonuses have a cap, or the coefficient changes with the score, the differences of the clauses need not add up to that of what is payable.',
  },
  payable: { zh: '应付金额', en: 'Payable' },
  rows: { zh: '逐条登记', en: 'What was filed' },
  id: { zh: '编号', en: 'No.' },
  every: { zh: '全部条款', en: 'every clause' },
  category: { zh: '类别', en: 'Category' },
  filedBy: { zh: '申诉人', en: 'Filed by' },
  filedAt: { zh: '申诉时间', en: 'Filed at' },
  decision: { zh: '裁定', en: 'Decision' },
  decidedBy: { zh: '裁定人', en: 'Decided by' },
  decidedAt: { zh: '裁定时间', en: 'Decided at' },
  late: { zh: '逾期', en: 'Late' },
  counted: { zh: '计入', en: 'Counted' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  units: { zh: '涉及（条款：个数）', en: 'Touches (clause: units)' },
  unitsOf: { zh: '{clause}：{count}', en: '{clause}: {count}' },
  nothing: { zh: '对不上任何一条', en: 'matches nothing' },
  money: { zh: '影响应付（元）', en: 'Moves payable (¥)' },
  place: { zh: '文件与行号', en: 'File and row' },
  moneyNote: {
    zh: '“影响应付”：已计入的，是少了这一条应付会差多少；待裁定的，是采纳后应付会变多少；驳回的没有。各条可能互相重叠，相加不一定等于合计。',
    en: '“Moves payable”: of a counted row, what payable would lack without it; of a pending one, what accepting it would change; of a rejected one nothing. Rows may overlap, so they need not add up to the whole.',
  },
  howTo: {
    zh: '怎样申诉：命令 kefu-sla exemptions template 由评分卡的 JSON 文件写出预填的申诉表；要申诉的行写明类别、理由、证据和申诉时间，没有填写的行不算申诉；对方填写裁定（采纳或驳回）后，在合同里写 exemptions: { file: 申诉表 }，再考核一次。',
    en: 'How to file: kefu-sla exemptions template scorecard.json writes a sheet filled in as far as it can be. For what is in dispute give category, reason, evidence and time of filing; rows left as they are count as not filed. The other party writes its decision (accepted or rejected). Name the sheet in the contract, exemptions: { file: … }, and audit again.',
  },
  kept: {
    zh: '理由和证据留在申诉表里，不进评分卡。',
    en: 'Reasons and evidence stay in the sheet that was filed; they do not enter the scorecard.',
  },
} satisfies Record<string, Text>;

/** Columns of exemption and review sheets that are there to be read only. */
export const FILING = {
  metric: { zh: '指标', en: 'metric' },
  ref: { zh: '匿名编号', en: 'ref' },
  unit: { zh: '单位', en: 'unit' },
  agent: { zh: '客服', en: 'agent' },
  at: { zh: '发生时间', en: 'when' },
  measured: { zh: '实测', en: 'measured' },
  limit: { zh: '门槛', en: 'limit' },
  money: { zh: '涉及金额（元）', en: 'costs (¥)' },
  place: { zh: '文件与行号', en: 'file and row' },
  session: { zh: '会话ID', en: 'session' },
  order: { zh: '订单号', en: 'order' },
  buyer: { zh: '买家昵称', en: 'buyer' },
} satisfies Record<string, Text>;

/** Words in the workbooks that people fill in. */
export const TEMPLATE = {
  required: { zh: '必填', en: 'Required' },
  optional: { zh: '选填', en: 'Optional' },
  choices: { zh: '可选：{words}', en: 'One of: {words}' },
  reading: { zh: '参考·', en: 'info: ' },
  'not-a-choice': { zh: '请从下拉列表中选择', en: 'Choose one from the list' },
} satisfies Record<string, Text>;
