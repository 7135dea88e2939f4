import { SILENT_FORMS, type SilentForm } from '../records/chat-line.ts';
import type { Judgement, Verdict } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { SettlementLine } from '../scorecard/settlement.ts';
import type { EvidenceUnit } from '../scorecard/words.ts';
import { type Lang, listOf, type Text } from '../units/text.ts';
import { showCount } from './show.ts';

/** What rows of a chat are that are no messages. */
const SILENT_NAMES: Readonly<Record<SilentForm, Text>> = {
  card: { zh: '卡片', en: 'cards' },
  notice: { zh: '通知', en: 'notices' },
  note: { zh: '内部备注', en: 'internal notes' },
  empty: { zh: '空内容', en: 'empty' },
};

/** How many of each there are: `卡片 12、通知 3`. */
export const silentText = (silent: Readonly<Partial<Record<SilentForm, number>>>, lang: Lang): string =>
  listOf(
    SILENT_FORMS.flatMap((form) =>
      silent[form] ? [`${SILENT_NAMES[form][lang]} ${showCount(silent[form])}`] : [],
    ),
    lang,
  );

/** Verdicts in words; each has a sign of its own, so that none is told by its colour alone. */
export const VERDICT_NAMES: Readonly<Record<Verdict, Text>> = {
  met: { zh: '✓ 达标', en: '✓ Met' },
  missed: { zh: '✗ 未达标', en: '✗ Missed' },
  'within-margin': { zh: '≈ 误差范围内', en: '≈ In margin' },
  insufficient: { zh: '? 样本不足', en: '? Too few' },
  'no-data': { zh: '- 无数据', en: '- No data' },
  waived: { zh: '○ 豁免', en: '○ Waived' },
};

export const SEVERITY_NAMES: Readonly<Record<Judgement['severity'], Text>> = {
  binding: { zh: '考核', en: 'Binding' },
  advisory: { zh: '参考', en: 'Advisory' },
  report: { zh: '观察', en: 'Report' },
};

export const RESPONSIBILITY_NAMES: Readonly<Record<Judgement['responsibility'], Text>> = {
  vendor: { zh: '乙方', en: 'Vendor' },
  shared: { zh: '双方', en: 'Shared' },
  owner: { zh: '甲方', en: 'Owner' },
};

export const STATUS_NAMES: Readonly<Record<Scorecard['status'], Text>> = {
  final: { zh: '终核', en: 'Final' },
  provisional: { zh: '预核', en: 'PROVISIONAL' },
};

export const KIND_NAMES: Readonly<Record<Scorecard['inputs'][number]['kind'], Text>> = {
  chats: { zh: '聊天记录', en: 'Chats' },
  'session-report': { zh: '会话列表', en: 'Session list' },
  orders: { zh: '订单', en: 'Orders' },
  refunds: { zh: '退款', en: 'Refunds' },
  dsr: { zh: '店铺评分 DSR', en: 'Shop scores (DSR)' },
  'platform-report': { zh: '平台客服数据', en: 'Platform agent report' },
  complaints: { zh: '投诉', en: 'Complaints' },
  ratings: { zh: '服务评价', en: 'Ratings' },
  events: { zh: '待通知事件', en: 'Events to tell of' },
  quality: { zh: '质检', en: 'Quality inspections' },
  manual: { zh: '人工评分', en: 'Manual scores' },
  calls: { zh: '通话记录', en: 'Calls' },
  attendance: { zh: '考勤', en: 'Attendance' },
  training: { zh: '培训考核', en: 'Training' },
  violations: { zh: '平台违规', en: 'Violations' },
  roster: { zh: '花名册', en: 'Staff roster' },
  exemptions: { zh: '申诉与剔除', en: 'Exemptions' },
  review: { zh: '复核', en: 'Review' },
  bill: { zh: '对账单', en: 'Bill' },
};

/** How a penalty is worked out. */
export const PENALTY_NAMES: Readonly<Record<SettlementLine['kind'], Text>> = {
  deduct: { zh: '未达标，一次性扣款', en: 'Missed: once' },
  tiers: { zh: '按档扣款', en: 'By tier' },
  per: { zh: '按差距逐步扣款', en: 'Per step of shortfall' },
  'per-case': { zh: '按次数扣款', en: 'Per case' },
};

/** How a bonus is worked out; per case there is none. */
export const BONUS_NAMES: Readonly<Record<SettlementLine['kind'], Text>> = {
  deduct: { zh: '达标，一次性奖励', en: 'Met: once' },
  tiers: { zh: '按档奖励', en: 'By tier' },
  per: { zh: '按超出逐步奖励', en: 'Per step beyond the target' },
  'per-case': PENALTY_NAMES['per-case'],
};

/** What one unit of a clause is called after a number. */
export const UNIT_NAMES: Readonly<
  Record<EvidenceUnit, { zh: string; en: readonly [one: string, many: string] }>
> = {
  turn: { zh: '轮', en: ['turn', 'turns'] },
  session: { zh: '个会话', en: ['session', 'sessions'] },
  message: { zh: '条消息', en: ['message', 'messages'] },
  'buyer-day': { zh: '买家·日', en: ['buyer-day', 'buyer-days'] },
  order: { zh: '单', en: ['order', 'orders'] },
  refund: { zh: '笔', en: ['refund', 'refunds'] },
  snapshot: { zh: '次', en: ['snapshot', 'snapshots'] },
  complaint: { zh: '起投诉', en: ['complaint', 'complaints'] },
  rating: { zh: '条评价', en: ['rating', 'ratings'] },
  event: { zh: '件', en: ['event', 'events'] },
  score: { zh: '次评分', en: ['score', 'scores'] },
  call: { zh: '通', en: ['call', 'calls'] },
  training: { zh: '人次', en: ['result', 'results'] },
  attendance: { zh: '行考勤', en: ['row', 'rows'] },
  violation: { zh: '次', en: ['violation', 'violations'] },
  'agent-day': { zh: '人·日', en: ['agent-day', 'agent-days'] },
};

/** Units of evidence as nouns. */
export const EVIDENCE_NAMES: Readonly<Record<EvidenceUnit, Text>> = {
  turn: { zh: '对话轮次', en: 'Turn' },
  session: { zh: '会话', en: 'Session' },
  message: { zh: '消息', en: 'Message' },
  'buyer-day': { zh: '买家·日', en: 'Buyer-day' },
  order: { zh: '订单', en: 'Order' },
  refund: { zh: '退款', en: 'Refund' },
  snapshot: { zh: '评分快照', en: 'Snapshot' },
  complaint: { zh: '投诉', en: 'Complaint' },
  rating: { zh: '评价', en: 'Rating' },
  event: { zh: '事件', en: 'Event' },
  score: { zh: '评分', en: 'Score' },
  call: { zh: '通话', en: 'Call' },
  training: { zh: '培训考核', en: 'Training' },
  attendance: { zh: '考勤', en: 'Attendance' },
  violation: { zh: '违规', en: 'Violation' },
  'agent-day': { zh: '客服·日', en: 'Agent-day' },
};

export const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

/** What a raw number of a metric's unit is a number of. */
export const RAW_UNITS: Readonly<Record<Judgement['unit'], Text>> = {
  seconds: { zh: '秒', en: 'seconds' },
  ratio: { zh: '比率（1 = 100%）', en: 'ratio (1 = 100%)' },
  fen: { zh: '分（钱）', en: 'fen' },
  score: { zh: '分（评分）', en: 'score' },
  count: { zh: '个', en: 'count' },
  'per-minute': { zh: '字/分钟', en: 'characters a minute' },
};

/** Words of the reports that are lists: CSV and Markdown. */
export const LIST = {
  contract: { zh: '合同编号', en: 'Contract' },
  period: { zh: '考核期', en: 'Period' },
  status: { zh: '状态', en: 'Status' },
  clause: { zh: '条款', en: 'Clause' },
  name: { zh: '指标或项目', en: 'Metric or item' },
  kind: { zh: '类别', en: 'Kind' },
  target: { zh: '目标', en: 'Target' },
  value: { zh: '实测', en: 'Actual' },
  number: { zh: '实测（数值）', en: 'Actual (number)' },
  unit: { zh: '单位', en: 'Unit' },
  sample: { zh: '样本', en: 'Sample' },
  verdict: { zh: '判定', en: 'Verdict' },
  points: { zh: '得分', en: 'Points' },
  weight: { zh: '权重', en: 'Weight' },
  breaches: { zh: '不达标数', en: 'Breaches' },
  penalty: { zh: '扣款（元）', en: 'Penalty (¥)' },
  bonus: { zh: '奖励（元）', en: 'Bonus (¥)' },
  remark: { zh: '说明', en: 'Remarks' },
  amount: { zh: '金额（元）', en: 'Amount (¥)' },
  base: { zh: '服务费', en: 'Base' },
  penalties: { zh: '扣款', en: 'Penalties' },
  bonuses: { zh: '奖励', en: 'Bonus' },
  clawback: { zh: '提成退款追回', en: 'Commission taken back' },
  payable: { zh: '应付金额', en: 'Payable' },
  beforeTax: { zh: '不含税金额', en: 'Before tax' },
  tax: { zh: '税额', en: 'Tax' },
  withTax: { zh: '价税合计', en: 'With tax' },
  settlement: { zh: '结算', en: 'Settlement' },
  clauses: { zh: '条款', en: 'Clauses' },
  lacking: { zh: '预核与不完整之处', en: 'Provisional, and what is lacking' },
  made: {
    zh: '{tool} {version}，生成于 {madeAt}，{digest}',
    en: '{tool} {version}, made {madeAt}, {digest}',
  },
} satisfies Record<string, Text>;
