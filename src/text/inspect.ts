import type { Kind, Problem } from '../records/input.ts';
import { fill, type Lang, listOf, type Text } from '../units/text.ts';
import { PROBLEMS } from './problems.ts';
import { sayCode, showCount } from './show.ts';

/** Words of `inspect`, beside those of the sheet of sources. */
export const INSPECT = {
  shop: { zh: '店铺', en: 'Shop' },
  noShop: { zh: '不属于合同里的任何一家店', en: "none of the contract's shops" },
  formatOf: { zh: '{title}（{id}）', en: '{title} ({id})' },
  sheet: { zh: '工作表', en: 'Sheet' },
  sheets: { zh: '{count} 张，格式和列都相同', en: '{count} of the same format and columns' },
  refusedSheets: { zh: '其中 {count} 张没有全部读出：{sheets}', en: 'not read whole: {count} ({sheets})' },
  refusedSheetsMore: {
    zh: '其中 {count} 张没有全部读出：{sheets} 等',
    en: 'not read whole: {count} ({sheets} and others)',
  },
  member: { zh: '压缩包成员', en: 'Member' },
  dates: { zh: '日期', en: 'Dates' },
  dated: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  days: { zh: '{from} 至 {to}，共 {count} 天有数据', en: '{from} to {to}, {count} days with data' },
  missing: { zh: '其间没有数据的日子：{days}', en: 'days without any between them: {days}' },
  coarse: {
    zh: '只精确到分钟，不能用来算响应时间',
    en: 'whole minutes only: no waits can be measured from it',
  },
  rows: {
    zh: '{rows} = 计入 {kept} + 重叠 {overlapping} + 不计 {outside} + 无法识别 {refused}',
    en: '{rows} = kept {kept} + overlapping {overlapping} + outside {outside} + refused {refused}',
  },
  mapped: { zh: '采用的列', en: 'Columns used' },
  ignored: { zh: '未用的列', en: 'Not used' },
  ignoredMore: { zh: '{columns} 等 {count} 列', en: '{columns} and others, {count} in all' },
  notes: { zh: '提示', en: 'Notes' },
  accounts: { zh: '账号', en: 'Accounts' },
  account: { zh: '账号', en: 'Account' },
  side: { zh: '身份', en: 'Taken for' },
  name: { zh: '姓名', en: 'Name' },
  roles: { zh: '岗位', en: 'Roles' },
  present: { zh: '有消息的天数', en: 'Days' },
  messages: { zh: '消息', en: 'Messages' },
  repeated: { zh: '可能是自动回复的话术', en: 'Possibly automatic replies' },
  repeatedText: {
    zh: '“{text}”：一字不差地出现在 {sessions} 个会话里（{buyers} 位买家），通常在买家发言后 {after} 秒发出',
    en: '“{text}”: word for word in {sessions} sessions ({buyers} buyers), typically {after} s after the buyer wrote',
  },
  repeatedLine: {
    zh: '现在都按人工回复计。其中确是系统自动发出的，请写进合同（只留下这些）：',
    en: 'All of them now count as replies by people. Those that the system sends by itself belong into the contract (keep only these):',
  },
  clauses: { zh: '各条款能不能算（{period}）', en: 'What can be measured for {period}' },
  figures: { zh: '各指标能不能算（{period}）', en: 'What can be measured for {period}' },
  measurable: { zh: '可以计算，样本 {sample}', en: 'yes, from a sample of {sample}' },
  unmeasurable: { zh: '无法计算：{reason}（需要：{needs}）', en: 'no: {reason} (it needs: {needs})' },
  weakened: { zh: '；数据不全，见下', en: '; the data is incomplete, see below' },
  gaps: { zh: '数据是否完整', en: 'Is the data complete?' },
  complete: { zh: '没有发现缺漏', en: 'Nothing found missing' },
  problems: { zh: '数据提示', en: 'Notes on the data' },
  unread: {
    zh: '没有读出来：考核时评分卡会因此标为预核。要用的请照提示处理，不用的请移出文件夹',
    en: 'Not read; a scorecard is provisional because of them. Mend those that matter, move the others away',
  },
  overview: { zh: '认得的表和日志：{kinds}。', en: 'Sheets and logs known: {kinds}.' },
  overviewUnread: {
    zh: '认得的表和日志：{kinds}。没有读出来的：{unread}，见下文。',
    en: 'Sheets and logs known: {kinds}. Not read: {unread}, see below.',
  },
  nothing: { zh: '没有一个文件能读取。', en: 'Not one file could be read.' },
  row: { zh: '第 {rows} 行：', en: 'row {rows}: ' },
  rowsMore: { zh: '第 {rows} 行等 {count} 处：', en: 'rows {rows} and others, {count} in all: ' },
  times: { zh: '{count} 处：', en: '{count} times: ' },
} satisfies Record<string, Text>;

/** A note on one input: the first rows, how many there are, what it is. */
export function noteText({ code, args, row, rows, count }: Problem, lang: Lang): string {
  const first = rows ?? (row === null ? [] : [row]);
  const named = { rows: listOf(first, lang), count: showCount(count) };
  const place =
    first.length === 0
      ? count > 1
        ? fill(INSPECT.times[lang], named)
        : ''
      : fill(INSPECT[count > first.length ? 'rowsMore' : 'row'][lang], named);
  return `${place}${sayCode(PROBLEMS, code, { count, ...args }, lang)}`;
}

/** What an account can be taken for; `unlisted`: it is on no list of the contract. */
export const SIDE_NAMES: Readonly<Record<'vendor' | 'owner' | 'others' | 'bot' | 'unlisted', Text>> = {
  vendor: { zh: '乙方', en: 'vendor' },
  owner: { zh: '甲方', en: 'owner' },
  others: { zh: '其他服务商', en: 'another vendor' },
  bot: { zh: '机器人', en: 'robot' },
  unlisted: { zh: '未列入合同', en: 'on no list' },
};

/** Sender classes, after a number of messages. */
export const WRITER_NAMES: Readonly<Record<string, Text>> = {
  human: { zh: '人工', en: 'human' },
  assist: { zh: '智能辅助', en: 'assisted' },
  bot: { zh: '机器人', en: 'robot' },
  auto: { zh: '自动回复', en: 'automatic' },
};

/** Words of `need`. */
export const NEED = {
  title: { zh: '{contract} {period} 需要的导出', en: 'Exports that {contract} needs for {period}' },
  theShop: { zh: '店铺（{platform}）', en: 'The shop ({platform})' },
  shop: { zh: '{name}（{platform}）', en: '{name} ({platform})' },
  days: { zh: '{from} 至 {to}（{by}）', en: '{from} to {to} ({by})' },
  optional: { zh: '有则更准：{why}', en: 'If you have it: {why}' },
  clauses: { zh: '用于条款 {clauses}', en: 'for {clauses}' },
  from: { zh: '{title}：{place}', en: '{title}: {place}' },
  anyOf: { zh: '以下格式任选一种：', en: 'any one of these formats will do:' },
  roster: { zh: '花名册', en: 'Staff list' },
  beside: {
    zh: '{file}，放在合同旁边或导出文件夹里',
    en: '{file}, beside the contract or among the exports',
  },
  noFormat: { zh: '还没有认得的格式，见 kefu-sla formats', en: 'no known format yet; see kefu-sla formats' },
  nothing: { zh: '合同里没有要用数据的条款', en: 'no clause needs any data' },
} satisfies Record<string, Text>;

/** What an export that is not needed is good for. */
export const HELPS: Readonly<Partial<Record<Kind, Text>>> = {
  refunds: {
    zh: '没有时按订单表自己的退款金额算，不知道退款的时间，也可能不全',
    en: "without it the order sheet's own refund amounts are used, which tell no moment and may be incomplete",
  },
  'platform-report': {
    zh: '平台自己的数会列在实测数旁边，差多少、为什么，一眼可见',
    en: "the platform's own figure then stands beside the measured one, with the difference and its likely reasons",
  },
  'session-report': {
    zh: '补上聊天记录里没有的：分给了谁、转给了谁、买家完整的昵称',
    en: 'tells what the log does not: who was assigned, who took over, whole nicknames',
  },
};

const BY_DAY: Text = { zh: '按统计日期', en: 'by the day it is about' };

/** By which of its dates an export is to be cut. */
export const CUT_BY: Readonly<Record<Kind, Text>> = {
  chats: { zh: '按聊天时间', en: 'by the time of the chat' },
  'session-report': { zh: '按咨询时间', en: 'by the time of the inquiry' },
  orders: { zh: '按下单时间', en: 'by the time of the order' },
  refunds: { zh: '按申请时间', en: 'by the time of application' },
  dsr: BY_DAY,
  'platform-report': BY_DAY,
  complaints: { zh: '按投诉时间', en: 'by the time of the complaint' },
  ratings: { zh: '按评价时间', en: 'by the time of the rating' },
  events: { zh: '按发生时间', en: 'by the time of the event' },
  quality: BY_DAY,
  manual: BY_DAY,
  calls: { zh: '按通话时间', en: 'by the time of the call' },
  attendance: BY_DAY,
  training: BY_DAY,
  violations: BY_DAY,
  roster: BY_DAY,
  exemptions: BY_DAY,
  review: BY_DAY,
  bill: BY_DAY,
};

/** Words around a proposed description; those in the block stand behind a `#`. */
export const PROPOSAL = {
  title: {
    zh: '{place}：没有现成的格式。下面是一份按列名和内容样子猜的描述（样子里 9 代表数字，a 代表其他文字），核对后放进合同即可读取：',
    en: '{place}: no format knows it. This description is guessed from its column names and the look of its cells (9 stands for digits, a for other letters); check it and put it into the contract to have it read:',
  },
  sheet: { zh: '{file} 第 {sheet} 张工作表', en: '{file}, sheet {sheet}' },
  placesMore: { zh: '{places} 等 {count} 张表', en: '{places} and others, {count} tables in all' },
  id: { zh: '自己起的名字', en: 'a name of your own' },
  kind: { zh: '猜的：{kind}', en: 'guessed: {kind}' },
  header: { zh: '猜的：有这些列的就是这种表', en: 'guessed: a table with these columns is such a one' },
  name: { zh: '按列名猜的', en: 'guessed from its name' },
  first: { zh: '，样子：{first}', en: ', such as {first}' },
  other: { zh: '{column}（{first}）', en: '{column} ({first})' },
  others: { zh: '；也可能是：{columns}', en: '; it may also be: {columns}' },
  who: {
    zh: '；客服的账号要写进合同的 agents，不在名单上的算买家',
    en: '; list the agents’ accounts under agents: whoever is on no list is a buyer',
  },
  values: {
    zh: '按内容的样子猜的；表里若有别的说法，请补上',
    en: 'guessed from the look of its cells; add whatever other words stand there',
  },
  cells: { zh: '按内容的样子猜的', en: 'guessed from the look of its cells' },
  missing: {
    zh: '还缺 {field}：没有看出是哪一列，请补上列名',
    en: '{field} is missing: no column looks like it; add its name',
  },
} satisfies Record<string, Text>;
