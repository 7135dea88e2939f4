import type { Text } from '../../units/text.ts';

/** What people read of an option. A name means the same in every metric: its title and choices are called alike. */
export interface OptionWords {
  readonly title: Text;
  /** What it does, for the handbook. */
  readonly tells: Text;
  /** Its choices by name; or what they are, where those have names of their own. */
  readonly values?: Readonly<Record<string, Text>> | 'kinds';
  /** Phrase classes may stand in it too. */
  readonly phrases?: true;
  /** What a contract may say, invented, where it must and that is no time. */
  readonly example?: string | readonly string[];
}

// Words that several metrics share, or that titles of clauses use: apart from zod, so that titles load no metric.

export const WITHIN = {
  title: { zh: '时限', en: 'Within' },
  tells: {
    zh: '多久之内回复算达到；正好等于也算',
    en: 'a reply within this time is in time, exactly this time too',
  },
} satisfies OptionWords;

export const STATISTIC = {
  title: { zh: '统计量', en: 'Statistic' },
  tells: { zh: '考核哪一个统计量', en: 'which figure of all the cases is judged' },
  values: {
    mean: { zh: '平均', en: 'mean' },
    p50: { zh: 'P50（中位数）', en: 'P50 (median)' },
    p90: { zh: 'P90', en: 'P90' },
    p95: { zh: 'P95', en: 'P95' },
    max: { zh: '最大', en: 'maximum' },
    total: { zh: '合计', en: 'total' },
    'per-agent-day': { zh: '人均日', en: 'per agent and day' },
    peak: { zh: '峰值', en: 'peak' },
    min: { zh: '最少', en: 'least' },
    last: { zh: '期末', en: 'last' },
    change: { zh: '期内变化', en: 'change' },
    'vs-industry': { zh: '与行业对比', en: 'against the industry' },
  },
} satisfies OptionWords;

export const TOPIC = {
  title: { zh: '主题', en: 'Topic' },
  tells: { zh: '看哪一类咨询的占比', en: 'the topic whose share is told' },
  values: {
    product: { zh: '商品咨询', en: 'product' },
    order: { zh: '订单处理', en: 'order' },
    payment: { zh: '支付', en: 'payment' },
    logistics: { zh: '物流配送', en: 'logistics' },
    'after-sale': { zh: '售后服务', en: 'after-sale' },
    other: { zh: '其他', en: 'other' },
  },
} satisfies OptionWords;

export const PER = {
  title: { zh: '计法', en: 'Per' },
  tells: { zh: '与什么相比', en: 'what the cases are held against' },
  values: {
    count: { zh: '只数次数', en: 'nothing: plain cases' },
    '1000-messages': { zh: '每千条人工消息', en: 'per 1000 human messages' },
    buyers: { zh: '接待人数', en: 'buyers served' },
    orders: { zh: '订单数', en: 'orders' },
  },
} satisfies OptionWords;

export const AFTER = {
  title: { zh: '超过', en: 'After' },
  tells: {
    zh: '等待超过这么久才算久等，正好等于的不算',
    en: 'a wait longer than this is a long one, exactly this long is not',
  },
} satisfies OptionWords;

export const NET_OF_REFUNDS = {
  title: { zh: '扣除退款', en: 'Net of refunds' },
  tells: { zh: '是否扣除退款', en: 'whether refunds are taken off' },
} satisfies OptionWords;
