import * as shelf from '../phrases/index.ts';
import type { Judgement } from '../scorecard/judgement.ts';
import type { Lang, Text } from '../units/text.ts';
import { KIND_NAMES } from './labels.ts';
import { showDuration } from './show.ts';

interface OptionWords {
  readonly title: Text;
  /** What it does, for the catalogue. */
  readonly tells: Text;
  /** What it does in single metrics, by their ids, where that is something else. */
  readonly of?: Readonly<Record<string, Text>>;
  /** Numbers are seconds. */
  readonly duration?: true;
  readonly values?: Readonly<Record<string, Text>>;
}

const OPTIONS: Readonly<Record<string, OptionWords>> = {
  within: {
    title: { zh: '时限', en: 'Within' },
    tells: {
      zh: '多久之内回复算达到；正好等于也算',
      en: 'a reply within this time is in time, exactly this time too',
    },
    of: {
      'script-rate': {
        zh: '看哪些消息：first N 前 N 条、last N 后 N 条人工消息，或一段时长（含恰好）；不写就看该场合的全部消息',
        en: 'which messages are looked at: first N or last N human ones, or a time (exactly it too); without it, all of the occasion',
      },
      'off-hours-reply-rate': {
        zh: '下一次开始服务后多久之内回复才算；正好等于也算',
        en: 'how soon after the next opening a reply counts, exactly this time too',
      },
      'repeat-contact-rate': {
        zh: '上一个会话结束后多久之内再来算重复咨询；正好等于也算',
        en: 'how soon after an earlier session coming back is a repeat, exactly this time too',
      },
      'order-confirmation-rate': {
        zh: '付款后多久之内核对才算；正好等于也算',
        en: 'how soon after the payment it must be said, exactly this time too',
      },
      'proactive-notice-rate': {
        zh: '事件发生后多久之内告诉买家才算；正好等于也算',
        en: 'how soon after the event the buyer must hear of it, exactly this time too',
      },
      'ring-answer-rate': {
        zh: '响铃多久之内接起才算；不写就按三声，表里没有声数的按 15 秒',
        en: 'how long it may ring; without it, three rings, or 15 s where the sheet tells no rings',
      },
    },
    duration: true,
  },
  unit: {
    title: { zh: '统计单位', en: 'Unit' },
    tells: {
      zh: '按什么计数',
      en: 'what is counted',
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
      zh: '考核哪一个统计量',
      en: 'which figure of all the cases is judged',
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
      min: { zh: '最少', en: 'least' },
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
      zh: '没有回复的怎么算；写 cap 时，选项 cap 也要写',
      en: 'what becomes of unanswered ones; where it is cap, the option cap must be given too',
    },
    values: { exclude: { zh: '不计入', en: 'left out' }, cap: { zh: '按封顶值计', en: 'count as the cap' } },
  },
  replies: {
    title: { zh: '有效回复', en: 'Replies' },
    tells: {
      zh: '什么算回复；实质回复不是快捷短语，也不少于 5 个字',
      en: 'what counts as a reply; a substantive one is not canned and has 5 characters or more',
    },
    values: {
      any: { zh: '任一人工回复', en: 'any human reply' },
      substantive: { zh: '实质回复', en: 'substantive' },
    },
  },
  when: {
    title: { zh: '场合', en: 'When' },
    tells: {
      zh: '什么场合该说；写买家的话术类，就是买家这样说之后',
      en: 'when it should be said; a phrase class of buyers’ words: after they are said',
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
    tells: {
      zh: '该说哪一类话，可以是合同 phrases 里自己加的类',
      en: 'the phrase class that should be said, also one that the contract adds under phrases',
    },
  },
  after: {
    title: { zh: '超过', en: 'After' },
    tells: {
      zh: '等待超过这么久才算久等，正好等于的不算',
      en: 'a wait longer than this is a long one, exactly this long is not',
    },
    of: {
      'unpaid-follow-up-rate': {
        zh: '下单后这么久还没付款的订单要催，也要在这段时间内催',
        en: 'orders unpaid for so long should be chased, and within that time',
      },
    },
    duration: true,
  },
  class: {
    title: { zh: '话术类', en: 'Class' },
    tells: {
      zh: '数哪一类用语，可以是合同 phrases 里自己加的类',
      en: 'which phrase class is counted, also one that the contract adds under phrases',
    },
  },
  per: {
    title: { zh: '计法', en: 'Per' },
    tells: {
      zh: '与什么相比',
      en: 'what the cases are held against',
    },
    values: {
      count: { zh: '只数次数', en: 'nothing: plain cases' },
      '1000-messages': { zh: '每千条人工消息', en: 'per 1000 human messages' },
      buyers: { zh: '接待人数', en: 'buyers served' },
      orders: { zh: '订单数', en: 'orders' },
    },
  },
  topic: {
    title: { zh: '主题', en: 'Topic' },
    tells: {
      zh: '看哪一类咨询的占比',
      en: 'the topic whose share is told',
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
      zh: '咨询后多久内成交才算，可以写时长（如 72h、3d），正好等于也算',
      en: 'how long after the inquiry an order still counts, also a time (72h, 3d), exactly this time too',
    },
    duration: true,
    values: {
      day: { zh: '当日', en: 'same day' },
      'next-day': { zh: '次日结束前', en: 'until the next day ends' },
    },
  },
  event: {
    title: { zh: '事件', en: 'Event' },
    tells: {
      zh: '什么算成交',
      en: 'what counts as converted',
    },
    of: {
      'proactive-notice-rate': { zh: '看哪一种要通知买家的事', en: 'which events the buyer is to hear of' },
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
      zh: '计哪些退款',
      en: 'which refunds are counted',
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
      zh: '计哪类违规',
      en: 'which violations are counted',
    },
    values: { general: { zh: '一般违规', en: 'general' }, serious: { zh: '严重违规', en: 'serious' } },
  },
  sheet: {
    title: { zh: '表', en: 'Sheet' },
    tells: { zh: '看哪种表', en: 'which kind of sheet is looked at' },
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
      zh: '服务评分取哪一种；客户评价按平均星级 × 20 折算',
      en: 'whose score is taken; of ratings, the mean stars × 20',
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
      zh: '入职满多少天才能独立接待：new 新人，experienced 有经验的，after-sale 售后',
      en: 'days after hiring before somebody serves alone: newcomers, experienced people, after-sale',
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

const classes = Object.values(shelf);

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

/** What an option of that metric does, in a sentence; empty where nobody wrote one. */
export const optionTells = (name: string, metric: string, lang: Lang): string =>
  (OPTIONS[name]?.of?.[metric] ?? OPTIONS[name]?.tells)?.[lang] ?? '';

/** A choice of an option in words; null where it has none. */
export const choiceName = (name: string, choice: string, lang: Lang): string | null =>
  OPTIONS[name]?.values?.[choice]?.[lang] ?? null;

/** `时限 30秒；统计单位 会话首轮`: the options of a clause with their values, defaults too. */
export function showOptions(options: Judgement['options'], lang: Lang): string {
  const shown = Object.entries(options).map(([key, value]) => {
    const words = OPTIONS[key];
    return `${words?.title[lang] ?? key} ${showOption(words, value, lang)}`;
  });
  return shown.join(lang === 'zh' ? '；' : '; ');
}

/** What a clause looks at, where its options say that: a phrase class, a topic, an item of a sheet. */
export const subjectNames = (options: Judgement['options'], lang: Lang): string[] =>
  ['class', 'say', 'topic', 'item'].flatMap((name) => {
    const said = options[name];
    if (typeof said !== 'string') return [];
    return [choiceName(name, said, lang) ?? classes.find(({ id }) => id === said)?.title[lang] ?? said];
  });

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

/** An option's title; its name where nobody gave it one. */
export const optionTitle = (name: string, lang: Lang): string => OPTIONS[name]?.title[lang] ?? name;

/** The option that a person calls so: by its name, or by a title that no other has; else the text itself. */
export function optionNamed(written: string): string {
  if (written in OPTIONS) return written;
  const names = Object.keys(OPTIONS).filter((name) => isCalled(OPTIONS[name]!.title, written));
  return names.length === 1 ? names[0]! : written;
}

/** The choice of an option that a person calls so; else the text itself. */
export const choiceNamed = (name: string, written: string): string => {
  const choices = Object.entries(OPTIONS[name]?.values ?? {});
  return choices.find(([, title]) => isCalled(title, written))?.[0] ?? written;
};

const isCalled = (title: Text, written: string): boolean =>
  [title.zh, title.en].some((each) => each.toLowerCase() === written.toLowerCase());
