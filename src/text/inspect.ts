import type { Text } from './text.ts';

/** Words of `inspect`, beside those of text/sources.ts. */
export const INSPECT = {
  sheet: { zh: '工作表', en: 'Sheet' },
  member: { zh: '压缩包成员', en: 'Member' },
  dates: { zh: '日期', en: 'Dates' },
  dated: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  coarse: {
    zh: '只精确到分钟，不能用来算响应时间',
    en: 'whole minutes only: no waits can be measured from it',
  },
  rows: {
    zh: '{rows} = 计入 {kept} + 重叠 {overlapping} + 期外 {outside} + 无法识别 {refused}',
    en: '{rows} = kept {kept} + overlapping {overlapping} + outside {outside} + refused {refused}',
  },
  mapped: { zh: '采用的列', en: 'Columns used' },
  ignored: { zh: '未用的列', en: 'Not used' },
  accounts: { zh: '账号', en: 'Accounts' },
  account: { zh: '账号', en: 'Account' },
  side: { zh: '身份', en: 'Taken for' },
  name: { zh: '姓名', en: 'Name' },
  roles: { zh: '岗位', en: 'Roles' },
  messages: { zh: '消息', en: 'Messages' },
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
} satisfies Record<string, Text>;

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
