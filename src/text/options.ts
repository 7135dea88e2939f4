import type { Judgement } from '../judge/scorecard.ts';
import { KIND_NAMES } from './labels.ts';
import { showDuration } from './show.ts';
import type { Lang, Text } from './text.ts';

interface OptionWords {
  readonly title: Text;
  /** What it does, for the catalogue. */
  readonly tells: Text;
  /** Numbers are seconds. */
  readonly duration?: true;
  readonly values?: Readonly<Record<string, Text>>;
}

const OPTIONS: Readonly<Record<string, OptionWords>> = {
  within: {
    title: { zh: '时限', en: 'Within' },
    tells: {
      zh: '在此时限内做到即达标，正好等于也算；话术类还可写 first N、last N（前、后 N 条人工消息）',
      en: 'what is done within this time is in time, exactly this time too; of scripts also first N or last N human messages',
    },
    duration: true,
  },
  unit: {
    title: { zh: '统计单位', en: 'Unit' },
    tells: {
      zh: '按什么计数：turn 每个对话轮次，first 会话首轮，message 买家每条消息，buyer-day 买家每日',
      en: 'what is counted: turns, first turns of sessions, buyer messages, or buyer-days',
    },
    values: {
      turn: { zh: '对话轮次', en: 'turn' },
      first: { zh: '会话首轮', en: 'first turn of a session' },
      message: { zh: '买家每条消息', en: 'every buyer message' },
      'buyer-day': { zh: '买家·日', en: 'buyer-day' },
    },
  },
  statistic: {
    title: { zh: '统计量', en: 'Statistic' },
    tells: {
      zh: '按哪个统计量考核：平均、百分位、最大，或期末、变化、合计等，可取的见上',
      en: 'which statistic of the cases is judged',
    },
    values: {
      mean: { zh: '平均', en: 'mean' },
      p50: { zh: 'P50（中位数）', en: 'P50 (median)' },
      p90: { zh: 'P90', en: 'P90' },
      p95: { zh: 'P95', en: 'P95' },
      max: { zh: '最大', en: 'maximum' },
      total: { zh: '合计', en: 'total' },
      'per-agent-day': { zh: '人均日', en: 'per agent and day' },
      peak: { zh: '峰值', en: 'peak' },
      last: { zh: '期末', en: 'last' },
      change: { zh: '期内变化', en: 'change' },
      'vs-industry': { zh: '与行业对比', en: 'against the industry' },
    },
  },
  cap: {
    title: { zh: '封顶', en: 'Cap' },
    tells: {
      zh: '单次时长的封顶值，超过的按它计；none 不封顶',
      en: 'a longer wait counts as this; none for no cap',
    },
    duration: true,
  },
  unanswered: {
    title: { zh: '未回复', en: 'Unanswered' },
    tells: {
      zh: '未回复的怎么算：exclude 不计入，cap 按封顶值计（须同时写 cap）',
      en: 'what becomes of unanswered ones: left out, or counted as the cap (which must be given)',
    },
    values: { exclude: { zh: '不计入', en: 'left out' }, cap: { zh: '按封顶值计', en: 'count as the cap' } },
  },
  replies: {
    title: { zh: '有效回复', en: 'Replies' },
    tells: {
      zh: '什么算回复：any 任一人工回复，substantive 只算实质回复，快捷短语不算',
      en: 'what counts as a reply: any human one, or only substantive ones, no canned text',
    },
    values: {
      any: { zh: '任一人工回复', en: 'any human reply' },
      substantive: { zh: '实质回复', en: 'substantive' },
    },
  },
  when: {
    title: { zh: '场合', en: 'When' },
    tells: {
      zh: '什么时候该说：session 每个会话，hold 久等之后，paid-order 付款之后，refund 申请退款之后，或一个买家话术类（如 complaint）',
      en: 'when it should be said: in each session, after a long wait, after a payment or an application for a refund, or after a buyer’s words (a phrase class such as complaint)',
    },
    values: {
      session: { zh: '每个会话', en: 'every session' },
      hold: { zh: '久等之后', en: 'after a long wait' },
      'paid-order': { zh: '付款之后', en: 'after a payment' },
      refund: { zh: '申请退款之后', en: 'after an application for a refund' },
    },
  },
  say: {
    title: { zh: '话术', en: 'Say' },
    tells: { zh: '该说的话术类（phrases）', en: 'the phrase class that should be said' },
  },
  after: {
    title: { zh: '超过', en: 'After' },
    tells: {
      zh: '超过这么久才算，正好等于的不算；催付率：下单后这么久还没付款的订单',
      en: 'what lasted longer than this, exactly this long does not count; of orders: unpaid for so long',
    },
    duration: true,
  },
  class: {
    title: { zh: '话术类', en: 'Class' },
    tells: { zh: '数哪一类用语（phrases）', en: 'which phrase class is counted' },
  },
  per: {
    title: { zh: '计法', en: 'Per' },
    tells: {
      zh: '按什么计：count 次数，1000-messages 每千条人工消息；投诉率：buyers 接待人数，orders 订单数',
      en: 'what the cases are held against: count for nothing, 1000-messages, buyers served, or orders',
    },
    values: {
      count: { zh: '次数', en: 'count' },
      '1000-messages': { zh: '每千条人工消息', en: 'per 1000 human messages' },
      buyers: { zh: '接待人数', en: 'buyers served' },
      orders: { zh: '订单数', en: 'orders' },
    },
  },
  topic: {
    title: { zh: '主题', en: 'Topic' },
    tells: {
      zh: '看哪一类咨询的占比：product 商品，order 订单，payment 支付，logistics 物流，after-sale 售后，other 其他',
      en: 'whose share is told: product, order, payment, logistics, after-sale or other',
    },
    values: {
      product: { zh: '商品咨询', en: 'product' },
      order: { zh: '订单处理', en: 'order' },
      payment: { zh: '支付', en: 'payment' },
      logistics: { zh: '物流配送', en: 'logistics' },
      'after-sale': { zh: '售后服务', en: 'after-sale' },
      other: { zh: '其他', en: 'other' },
    },
  },
  'valid-within': {
    title: { zh: '有效时限', en: 'Valid within' },
    tells: { zh: '回复在这个时限内才有效', en: 'a reply later than this does not count' },
    duration: true,
  },
  horizon: {
    title: { zh: '转化时限', en: 'Horizon' },
    tells: {
      zh: '咨询后多久内成交才算；day 当日，next-day 次日结束前',
      en: 'how long after the inquiry an order still counts; day: the same day, next-day: until the next ends',
    },
    duration: true,
    values: { day: { zh: '当日', en: 'same day' }, 'next-day': { zh: '次日', en: 'next day' } },
  },
  event: {
    title: { zh: '事件', en: 'Event' },
    tells: {
      zh: '什么算成交（paid 付款、created 下单、grouped 成团、shipped 出库），或要通知哪种事（all 全部）',
      en: 'what counts as converted (paid, created, grouped or shipped), or which events are to be told of',
    },
    values: {
      paid: { zh: '付款', en: 'paid' },
      created: { zh: '下单', en: 'created' },
      grouped: { zh: '成团', en: 'grouped' },
      shipped: { zh: '出库', en: 'shipped' },
      all: { zh: '全部', en: 'all' },
      'replacement-shipped': { zh: '补发/换货发出', en: 'replacement shipped' },
      'refund-completed': { zh: '退款完成', en: 'refund completed' },
      'parcel-abnormal': { zh: '物流异常', en: 'parcel abnormal' },
      'address-changed': { zh: '改地址', en: 'address changed' },
    },
  },
  'net-of-refunds': {
    title: { zh: '扣除退款', en: 'Net of refunds' },
    tells: { zh: '是否扣除退款', en: 'whether refunds are taken off' },
  },
  postage: {
    title: { zh: '含邮费', en: 'With postage' },
    tells: { zh: '金额是否含邮费', en: 'whether amounts include postage' },
  },
  'min-chars': {
    title: { zh: '最少字数', en: 'Least characters' },
    tells: { zh: '少于这么多字的消息不计', en: 'shorter messages are left out' },
  },
  'max-gap': {
    title: { zh: '最长间隔', en: 'Longest gap' },
    tells: { zh: '撰写时间超过它的消息不计', en: 'messages composed for longer are left out' },
    duration: true,
  },
  'paste-speed': {
    title: { zh: '粘贴判定速度（字/分）', en: 'Pasted above (characters a minute)' },
    tells: { zh: '快过它的视为粘贴，不计', en: 'faster than this is taken as pasted and left out' },
  },
  'canned-repeats': {
    title: { zh: '快捷短语重复次数', en: 'Canned from so many repeats' },
    tells: {
      zh: '同一文本在期内出现这么多次即视为快捷短语，不计',
      en: 'a text sent so many times is canned and left out',
    },
  },
  promise: {
    title: { zh: '承诺发货时限', en: 'Promised within' },
    tells: {
      zh: '付款后应在多久内发货；订单自带应发货时间的从其规定',
      en: 'how soon after payment to ship; a deadline in the order itself comes first',
    },
    duration: true,
  },
  type: {
    title: { zh: '类型', en: 'Type' },
    tells: {
      zh: '计哪些退款：all 全部、refund-only 仅退款、return-refund 退货退款',
      en: 'which refunds: all, refund-only or return-refund',
    },
    values: {
      all: { zh: '全部', en: 'all' },
      'refund-only': { zh: '仅退款', en: 'refund only' },
      'return-refund': { zh: '退货退款', en: 'return and refund' },
    },
  },
  kind: {
    title: { zh: '违规类型', en: 'Kind' },
    tells: {
      zh: '计哪类违规：general 一般违规，serious 严重违规',
      en: 'which violations: general or serious',
    },
    values: { general: { zh: '一般违规', en: 'general' }, serious: { zh: '严重违规', en: 'serious' } },
  },
  sheet: {
    title: { zh: '表', en: 'Sheet' },
    tells: { zh: '看哪种表（refunds 退款、complaints 投诉 …）', en: 'which kind of sheet is looked at' },
    values: KIND_NAMES,
  },
  columns: {
    title: { zh: '必填列', en: 'Columns' },
    tells: {
      zh: '哪些列必须都填，按表头的写法；可以写一列，也可以写一串',
      en: 'which columns must all be filled, as the header writes them; one, or a list',
    },
  },
  infer: {
    title: { zh: '由聊天推断', en: 'Inferred' },
    tells: {
      zh: '是否由聊天推断（估算）：会话结束后 24 小时内没有再来就算解决',
      en: 'whether it is inferred from the chats (an estimate): no other session within 24 h',
    },
  },
  rated: {
    title: { zh: '服务评分', en: 'Rated by' },
    tells: {
      zh: '服务评分取哪一种：quality 质检得分，ratings 客户评价（平均星级 × 20）',
      en: 'whose score is taken: quality, the inspections; ratings, the buyers’ mean stars × 20',
    },
    values: {
      quality: { zh: '质检得分', en: 'inspections' },
      ratings: { zh: '客户评价', en: "buyers' ratings" },
    },
  },
  item: {
    title: { zh: '评分项', en: 'Item' },
    tells: { zh: '只看这一个评分项，按表中的写法', en: 'only this item, as the sheet writes it' },
  },
  'unit-target': {
    title: { zh: '约定话务量', en: 'Agreed calls' },
    tells: { zh: '周期内约定处理的电话数', en: 'how many calls were agreed for the period' },
  },
  'complaint-factor': {
    title: { zh: '每件投诉扣分', en: 'Points a complaint' },
    tells: {
      zh: '每一件乙方责任的投诉扣几分',
      en: "points off for each complaint of the vendor's liability",
    },
  },
  'absence-deduction': {
    title: { zh: '每次缺席扣分', en: 'Points an absence' },
    tells: { zh: '培训每缺席一人次扣几分', en: 'points off for each absence from a training' },
  },
  'training-days': {
    title: { zh: '培训天数', en: 'Training days' },
    tells: {
      zh: '入职后多少天才能独立接待：new 新人，experienced 有经验的，after-sale 售后',
      en: 'days after hiring before somebody serves alone: newcomers, experienced, after-sale',
    },
    values: {
      new: { zh: '新人', en: 'new' },
      experienced: { zh: '有经验', en: 'experienced' },
      'after-sale': { zh: '售后', en: 'after-sale' },
    },
  },
  'daily-limit': {
    title: { zh: '每日接待上限', en: 'Buyers a day' },
    tells: {
      zh: '售后新人最初 3 天每天最多接待几位买家',
      en: 'the most buyers that an after-sale newcomer may serve on each of the first 3 days',
    },
  },
};

const YES_NO: Readonly<Record<string, Text>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};
const UNSET: Text = { zh: '无', en: 'none' };

/** What an option that a metric leaves to the contract may say there, invented; any other is a time. */
export const OPTION_EXAMPLES: Readonly<Record<string, string | readonly string[]>> = {
  'absence-deduction': '5',
  class: 'dismissive',
  columns: ['退款原因', '责任方'],
  'complaint-factor': '2',
  say: 'greeting',
  sheet: 'refunds',
  'unit-target': '1000',
};

/** What an option of a metric does, in a sentence. */
export const optionTells = (name: string, lang: Lang): string => OPTIONS[name]?.tells[lang] ?? '';

/** `时限 30秒；统计单位 会话首轮`: the options of a clause with their values, defaults too. */
export function showOptions(options: Judgement['options'], lang: Lang): string {
  const shown = Object.entries(options).map(([key, value]) => {
    const words = OPTIONS[key];
    return `${words?.title[lang] ?? key} ${showOption(words, value, lang)}`;
  });
  return shown.join(lang === 'zh' ? '；' : '; ');
}

/** The statistic of a clause in words where it is not the plain one (mean, total, last). */
export function statisticName(options: Judgement['options'], lang: Lang): string | null {
  const statistic = options.statistic;
  if (typeof statistic !== 'string' || ['mean', 'total', 'last'].includes(statistic)) return null;
  return OPTIONS.statistic!.values![statistic]?.[lang] ?? statistic;
}

function showOption(words: OptionWords | undefined, value: unknown, lang: Lang): string {
  if (value === null || value === undefined) return UNSET[lang];
  if (typeof value === 'boolean') return YES_NO[String(value)]![lang];
  if (typeof value === 'number') return words?.duration ? showDuration(value, lang) : String(value);
  if (typeof value === 'string') return words?.values?.[value]?.[lang] ?? value;
  if (Array.isArray(value)) return value.join(lang === 'zh' ? '、' : ', ');
  return Object.entries(value)
    .map(([key, each]) => `${words?.values?.[key]?.[lang] ?? key} ${each}`)
    .join(lang === 'zh' ? '、' : ', ');
}
