import type { Kind } from '../records/input.ts';
import type { Text } from '../units/text.ts';

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
  noFormat: {
    zh: '还没有认得的格式，见 kefu-sla formats',
    en: 'no known format yet; see kefu-sla formats',
  },
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
  sessions: {
    zh: '补上聊天记录里没有的：分给了谁、转给了谁、买家完整的昵称',
    en: 'tells what the log does not: who was assigned, who took over, whole nicknames',
  },
};

const BY_DAY: Text = { zh: '按统计日期', en: 'by the day it is about' };

/** By which of its dates an export is to be cut. */
export const CUT_BY: Readonly<Record<Kind, Text>> = {
  chats: { zh: '按聊天时间', en: 'by the time of the chat' },
  sessions: { zh: '按咨询时间', en: 'by the time of the inquiry' },
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
