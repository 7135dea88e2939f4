import type { Judgement } from '../judge/scorecard.ts';
import { showDuration } from './show.ts';
import type { Lang, Text } from './text.ts';

interface OptionWords {
  readonly title: Text;
  /** Numbers are seconds. */
  readonly duration?: true;
  readonly values?: Readonly<Record<string, Text>>;
}

const OPTIONS: Readonly<Record<string, OptionWords>> = {
  within: { title: { zh: '时限', en: 'Within' }, duration: true },
  unit: {
    title: { zh: '统计单位', en: 'Unit' },
    values: {
      turn: { zh: '对话轮次', en: 'turn' },
      first: { zh: '会话首轮', en: 'first turn of a session' },
      message: { zh: '买家每条消息', en: 'every buyer message' },
      'buyer-day': { zh: '买家·日', en: 'buyer-day' },
    },
  },
  statistic: {
    title: { zh: '统计量', en: 'Statistic' },
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
  cap: { title: { zh: '封顶', en: 'Cap' }, duration: true },
  unanswered: {
    title: { zh: '未回复', en: 'Unanswered' },
    values: { exclude: { zh: '不计入', en: 'left out' }, cap: { zh: '按封顶值计', en: 'count as the cap' } },
  },
  replies: {
    title: { zh: '有效回复', en: 'Replies' },
    values: {
      any: { zh: '任一人工回复', en: 'any human reply' },
      substantive: { zh: '实质回复', en: 'substantive' },
    },
  },
  'valid-within': { title: { zh: '有效时限', en: 'Valid within' }, duration: true },
  horizon: {
    title: { zh: '转化时限', en: 'Horizon' },
    duration: true,
    values: { day: { zh: '当日', en: 'same day' }, 'next-day': { zh: '次日', en: 'next day' } },
  },
  event: {
    title: { zh: '成交口径', en: 'Event' },
    values: {
      paid: { zh: '付款', en: 'paid' },
      created: { zh: '下单', en: 'created' },
      grouped: { zh: '成团', en: 'grouped' },
      shipped: { zh: '出库', en: 'shipped' },
    },
  },
  'net-of-refunds': { title: { zh: '扣除退款', en: 'Net of refunds' } },
  postage: { title: { zh: '含邮费', en: 'With postage' } },
  'min-chars': { title: { zh: '最少字数', en: 'Least characters' } },
  'max-gap': { title: { zh: '最长间隔', en: 'Longest gap' }, duration: true },
  'paste-speed': { title: { zh: '粘贴判定速度（字/分）', en: 'Pasted above (characters a minute)' } },
  'canned-repeats': { title: { zh: '快捷短语重复次数', en: 'Canned from so many repeats' } },
  promise: { title: { zh: '承诺发货时限', en: 'Promised within' }, duration: true },
  type: {
    title: { zh: '类型', en: 'Type' },
    values: {
      all: { zh: '全部', en: 'all' },
      'refund-only': { zh: '仅退款', en: 'refund only' },
      'return-refund': { zh: '退货退款', en: 'return and refund' },
    },
  },
};

const YES_NO: Readonly<Record<string, Text>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};
const UNSET: Text = { zh: '无', en: 'none' };

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
  return JSON.stringify(value);
}
