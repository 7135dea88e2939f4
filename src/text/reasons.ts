import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { fill, type Lang, listOf, type Text } from '../units/text.ts';
import { KIND_NAMES } from './labels.ts';
import { showCount } from './show.ts';

/** Why a figure is missing, and why units were left out of one: code → words that fit a table cell. */
export const REASONS: Readonly<Record<string, Text>> = {
  // Why there is no figure.
  'no-chats': { zh: '没有聊天记录', en: 'no chat logs given' },
  'no-session-report': { zh: '没有会话列表', en: 'no session list given' },
  'no-orders': { zh: '没有订单表', en: 'no order sheet given' },
  'no-refunds': { zh: '没有退款表', en: 'no refund sheet given' },
  'no-dsr': { zh: '没有 DSR 表', en: 'no DSR sheet given' },
  'no-platform-report': { zh: '没有平台客服数据表', en: "no agent report of the platform's given" },
  'no-complaints': { zh: '没有投诉表', en: 'no complaint sheet given' },
  'no-ratings': { zh: '没有评价表', en: 'no rating sheet given' },
  'no-events': { zh: '没有事件表', en: 'no event sheet given' },
  'no-quality': { zh: '没有质检表', en: 'no quality sheet given' },
  'no-manual': { zh: '没有人工评分表', en: 'no sheet of manual scores given' },
  'no-calls': { zh: '没有通话记录', en: 'no call list given' },
  'no-attendance': { zh: '没有考勤表', en: 'no attendance sheet given' },
  'no-training': { zh: '没有培训考核表', en: 'no training sheet given' },
  'no-violations': { zh: '没有违规记录', en: 'no violation sheet given' },
  'no-roster': { zh: '没有花名册', en: 'no staff roster given' },
  'several-shops': {
    zh: '店铺评分是各店自己的，请用 only: {shops: […]} 指明一家',
    en: 'a score is one shop’s: name it with only: {shops: […]}',
  },
  'console-not-stated': { zh: '平台报表没有这个口径的数', en: "the platform's reports state no such figure" },
  'console-outside': {
    zh: '没有完全落在考核日期内的平台报表',
    en: "none of the platform's reports lies within the days judged",
  },
  'console-no-agents': {
    zh: '平台报表里没有乙方的客服账号',
    en: "none of the vendor's accounts is in the platform's report",
  },
  'console-no-weight': {
    zh: '平台报表只有各客服的比率，没有人数，合不成一个数',
    en: "the platform's report has the agents' rates and no counts to put them together by",
  },
  'console-blank': { zh: '平台报表里这一列是空的', en: "the platform's report leaves the figure empty" },
  'console-scope': {
    zh: '平台报表分不出本条款限定的时段',
    en: "the platform's report cannot be split by the clause's hours",
  },
  'no-creation-column': {
    zh: '订单表没有下单时间（订单创建时间）列',
    en: 'no order sheet has a column for when orders were created (订单创建时间)',
  },
  'no-payment-column': {
    zh: '订单表没有付款时间列',
    en: 'no order sheet has a column for when orders were paid (付款时间)',
  },
  'no-amount-column': {
    zh: '订单表没有实付金额列',
    en: 'no order sheet has a column for what was paid (实付金额)',
  },
  'no-units-column': {
    zh: '订单表没有商品数量列',
    en: 'no order sheet has a column for the number of pieces (商品数量)',
  },
  'no-application-column': {
    zh: '退款表没有“申请时间”列',
    en: 'no refund sheet has a column for when refunds were applied for (申请时间)',
  },
  'no-completion-column': {
    zh: '退款表没有“退款完结时间”列',
    en: 'no refund sheet has a column for when refunds were completed (退款完结时间)',
  },
  'no-intervention-column': {
    zh: '退款表没有“客服介入状态”列',
    en: 'no refund sheet has a column for interventions (客服介入状态)',
  },
  'no-liability-column': {
    zh: '退款表没有“责任方”列',
    en: 'no refund sheet has a column for who is liable (责任方)',
  },
  'no-reason-column': {
    zh: '退款表没有“退款原因”列',
    en: 'no refund sheet has a column for the reason (退款原因)',
  },
  'no-type-column': {
    zh: '退款表没有“售后类型”列',
    en: 'no refund sheet has a column for the type of case (售后类型)',
  },
  'no-freight-column': {
    zh: '退款表没有“运费承担方”列',
    en: 'no refund sheet has a column for who paid the freight (运费承担方)',
  },
  'no-decision-column': {
    zh: '投诉表没有“责任方”列',
    en: 'no complaint sheet has a column for who is liable (责任方)',
  },
  'no-solved-column': {
    zh: '评价表没有“是否解决”列',
    en: 'no rating sheet has a column for whether it was solved (是否解决)',
  },
  'no-listed-solved-column': {
    zh: '会话列表没有“是否解决”列',
    en: 'no session list has a column for whether it was solved (是否解决)',
  },
  'no-listed-stars-column': {
    zh: '会话列表没有“满意度”列',
    en: 'no session list has a column for satisfaction (满意度)',
  },
  'no-listed-wait-column': {
    zh: '会话列表没有“首次响应时长”列',
    en: 'no session list has a column for the first response (首次响应时长)',
  },
  'no-listed-length-column': {
    zh: '会话列表没有“会话时长”或“结束时间”列',
    en: 'no session list has a column for the length or the end of sessions (会话时长, 结束时间)',
  },
  'no-industry-column': {
    zh: 'DSR 表没有“行业均值”列',
    en: 'no DSR sheet has a column for the industry mean (行业均值)',
  },
  'no-hire-column': {
    zh: '花名册没有“入职日期”列',
    en: 'no staff roster has a column for when people were hired (入职日期)',
  },
  'no-rings-column': {
    zh: '通话记录没有“响铃次数”或“响铃秒数”列',
    en: 'no call list has a column for rings (响铃次数) or for seconds of ringing (响铃秒数)',
  },
  'no-ringing-column': {
    zh: '通话记录没有“响铃秒数”列',
    en: 'no call list has a column for seconds of ringing (响铃秒数)',
  },
  'no-exam-column': {
    zh: '培训考核表没有“类别”列，分不出考试',
    en: 'no training sheet has a column that tells examinations (类别)',
  },
  'no-refund-figure': {
    zh: '没有退款表，订单表也没有“退款金额”列',
    en: 'no refund sheet given, and no order sheet has a column for what was paid back (退款金额)',
  },
  'no-such-column': { zh: '表里没有要求的列', en: 'no such sheet has the columns asked for' },
  'nothing-measured': { zh: '考核期内没有可计量的数据', en: 'nothing to measure in the period' },
  unjoinable: {
    zh: '凭买家昵称（订单表的买家列）或订单号能与聊天对上的订单太少，不足以计算',
    en: 'too few orders can be matched to chats by the buyer’s whole nick (the order sheet’s buyer column) or the order number',
  },
  'no-group-time': {
    zh: '订单表没有成团时间',
    en: 'the order sheet does not tell when groups were complete',
  },
  'no-ship-time': { zh: '订单表没有发货时间', en: 'the order sheet has no shipping times' },

  // Why units were left out; the first may also be why there is no figure.
  'coarse-time': {
    zh: '聊天时间只到分钟，量不出秒数',
    en: 'times are whole minutes; waits cannot be measured',
  },
  'outside-hours': { zh: '不在服务时段', en: 'outside service hours' },
  'no-opening': { zh: '之后再没有服务时段', en: 'no service hours after them' },
  'outside-period': { zh: '不在考核期', en: 'outside the period' },
  'out-of-scope': { zh: '不在本条款限定的范围', en: "outside this clause's scope" },
  'bot-stage': { zh: '机器人接待阶段', en: 'handled by the bot' },
  waived: { zh: '约定不考核的日子', en: 'on waived days' },
  exempted: { zh: '申诉采纳，已剔除', en: 'left out by an accepted exemption' },
  closer: { zh: '买家结束语，无需回复', en: "buyer's closing words" },
  unanswered: { zh: '未回复', en: 'unanswered' },
  'not-listed': { zh: '会话列表未填', en: 'left empty in the list of sessions' },
  'not-judged': { zh: '不由受考核客服负责', en: "not a judged agent's" },
  unassigned: { zh: '无人接待，未归属到客服', en: 'taken by nobody' },
  'not-matured': { zh: '观察期未满', en: 'observation window not over yet' },
  'after-sale': { zh: '售后窗口内的买家', en: 'buyer within the after-sale window' },
  flagged: { zh: '带约定剔除标记的订单', en: 'orders with an excluded mark' },
  presale: { zh: '预售订单', en: 'presale orders' },
  closed: { zh: '未发货即关闭', en: 'closed without being shipped' },
  refunded: { zh: '发货期限前已全额退款', en: 'fully refunded before the deadline' },
  canned: { zh: '快捷短语或粘贴的消息', en: 'canned or pasted messages' },
  'too-short': { zh: '字数或消息太少', en: 'too few characters or messages' },
  'nothing-before': { zh: '之前没有消息，无从计时', en: 'nothing before them to time from' },
  'composing-time': { zh: '撰写时间为零或过长', en: 'no time, or too long, since the message before' },
  'no-apply-time': { zh: '缺申请时间或早于申请时间', en: 'no application time, or completed before it' },
  'no-human-message': { zh: '没有人工消息的会话', en: 'sessions without a human message' },
  'not-joined': { zh: '对不上聊天中的买家', en: 'no buyer of the chats could be told' },
  'no-contact': { zh: '没有联系过该买家', en: 'the buyer was not written to' },
  'no-creation-time': { zh: '订单没有创建时间', en: 'orders without a time of creation' },
  'no-earlier-session': { zh: '买家下单前没有咨询过', en: 'the buyer had not asked before' },
  'no-refund': { zh: '换货、补寄、维修，不是退款', en: 'exchanges and repairs, no refunds' },
  'seller-liable': { zh: '责任方是卖家', en: 'the seller is liable' },
  'no-freight': { zh: '没有登记运费承担方', en: 'freight not recorded' },
  'no-day': { zh: '没有日期', en: 'without a date' },
  'across-period': { zh: '一部分在考核期外', en: 'partly outside the period' },
  undecided: { zh: '责任未定的投诉', en: 'complaints not decided yet' },
  'others-liable': { zh: '责任在其他方的投诉', en: 'complaints for which others are liable' },
  'not-invited': { zh: '没有邀评的', en: 'not invited to rate' },
  'no-ring-time': { zh: '没有响铃次数和秒数的电话', en: 'calls without rings or ringing time' },
  'no-hire-date': { zh: '没有入职日期的人', en: 'people without a hire date' },
  'first-days-unseen': {
    zh: '入职早于聊天记录，看不到最初几天的人',
    en: 'people hired before the chats begin, their first days unseen',
  },
  'no-figure': { zh: '表里没有这个数字', en: 'the sheet does not tell the figure' },
};

/** Why a scorecard is provisional: code → sentence to be filled with its arguments. */
export const PROVISIONAL: Readonly<Record<string, Text>> = {
  'part-month': {
    zh: '考核期 {from} 至 {to} 不是合同期内的一个完整自然月，固定金额按天折算',
    en: '{from} to {to} is not one whole calendar month of the term; fixed amounts are pro rata by days',
  },
  'fee-uncounted': {
    zh: '服务费有 {count} 项无法计量，暂按 0 元计，原因见「结算单」',
    en: 'parts of the fee that could not be counted and stand at ¥0: {count}; see the settlement for why',
  },
  'unreadable-file': {
    zh: '有 {count} 个文件没有读出来，见「数据来源」',
    en: 'files that could not be read: {count}; see the data sources',
  },
  ...Object.fromEntries(
    Object.entries(KIND_NAMES).map(([kind, { zh, en }]) => [
      `refused-${kind}`,
      {
        zh: `${zh}有 {refused} 行无法识别（共 {rows} 行），超过 0.5%`,
        en: `${en}: {refused} of {rows} rows could not be read, more than 0.5%`,
      },
    ]),
  ),
  'silent-shop-day': {
    zh: '{shop} 有 {count} 个服务日一条聊天都没有（{days}），可能漏导出了文件',
    en: '{shop} has service days without a single chat: {count} ({days}); an export may be missing',
  },
  'untold-day': {
    zh: '有 {count} 个服务日没有平台客服数据（{days}），可能漏导出了报表',
    en: "service days that no agent report of the platform's covers: {count} ({days}); an export may be missing",
  },
  'untold-shop-day': {
    zh: '{shop} 有 {count} 个服务日没有平台客服数据（{days}），可能漏导出了报表',
    en: "service days of {shop} that no agent report of the platform's covers: {count} ({days}); an export may be missing",
  },
  'silent-day': {
    zh: '有 {count} 个服务日一条聊天都没有（{days}），可能漏导出了文件',
    en: 'service days without a single chat: {count} ({days}); an export may be missing',
  },
};

/** The words for a reason; a code without words stands for itself. */
export const reasonText = (code: string, lang: Lang): string => REASONS[code]?.[lang] ?? code;

/** The sentence for what makes a scorecard provisional. */
export const provisionalText = (
  { code, args }: { readonly code: string; readonly args: Readonly<Record<string, string | number>> },
  lang: Lang,
): string => fill(PROVISIONAL[code]?.[lang] ?? code, args);

const LEFT_OUT = {
  without: {
    zh: '注意：{rows} 条聊天里有 {refused} 条（{sessions} 个会话）没有计入，这里的数字不能代表整体。这种导出不写谁是客服，要由合同来认：请写一份合同，在 agents.vendor 里列出客服账号（如 {names}），再用 -c 指定',
    en: 'Beware: {refused} of {rows} messages ({sessions} sessions) are left out, so these figures do not speak for the whole. This export does not say who is an agent; a contract does: list the accounts under agents.vendor (such as {names}) and name the contract with -c',
  },
  within: {
    zh: '注意：{rows} 条聊天里有 {refused} 条（{sessions} 个会话）没有计入，这里的数字不能代表整体。合同的 agents 没有列全客服账号，分不清谁是买家：请补上（如 {names}）',
    en: 'Beware: {refused} of {rows} messages ({sessions} sessions) are left out, so these figures do not speak for the whole. The contract does not list all accounts, so nobody knows who is the buyer: add them to its agents (such as {names})',
  },
} satisfies Record<string, Text>;

/** How much of the chats is left out because nobody knows who the buyer is, and what to do; null where it is next to nothing. */
export function leftOutText(
  problems: readonly Pick<Scorecard['problems'][number], 'code' | 'args' | 'count'>[],
  inputs: readonly Pick<Scorecard['inputs'][number], 'kind' | 'rows'>[],
  hasContract: boolean,
  lang: Lang,
): string | null {
  const found = problems.find(({ code }) => code === 'who-is-buyer');
  const rows = inputs.filter(({ kind }) => kind === 'chats').reduce((sum, input) => sum + input.rows, 0);
  // As much as makes a scorecard provisional: more than 0.5 %.
  if (!found || found.count * 200 <= rows) return null;
  const names = String(found.args.names ?? '')
    .split(', ')
    .slice(0, NAMED);
  return fill(LEFT_OUT[hasContract ? 'within' : 'without'][lang], {
    rows: showCount(rows),
    refused: showCount(found.count),
    sessions: showCount(Number(found.args.sessions)),
    names: listOf(names, lang),
  });
}

const NAMED = 3;

/** The judgements worth a line: all that a contract asks for; without one, those that have a figure. */
export const shownJudgements = ({ contract, judgements }: Scorecard): readonly Judgement[] =>
  contract === null ? judgements.filter(({ value }) => value !== null) : judgements;

/** Without a contract: how many metrics have no figure, by reason; null where all have one. */
export function noDataText(card: Scorecard, lang: Lang): string | null {
  const shown = shownJudgements(card);
  const missing = card.judgements.filter((judgement) => !shown.includes(judgement));
  if (missing.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { reason } of missing) counts.set(reason ?? '', (counts.get(reason ?? '') ?? 0) + 1);
  const reasons = [...counts].map(([reason, count]) =>
    fill(WORDS.reason[lang], { reason: reasonText(reason, lang), count }),
  );
  return fill(WORDS.all[lang], { count: missing.length, reasons: listOf(reasons, lang) });
}

const WORDS = {
  all: { zh: '另有 {count} 项指标算不出来：{reasons}', en: 'Metrics without a figure ({count}): {reasons}' },
  reason: { zh: '{reason}（{count} 项）', en: '{reason} ({count})' },
} satisfies Record<string, Text>;
