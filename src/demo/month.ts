import type { Platform } from '../terms/terms.ts';
import { DAY_SECONDS, type Day, day, formatDay, monthOf, parseDay, type Wall, wall } from '../units/time.ts';
import { plainDigits } from './exports/csv.ts';
import { randomOf } from './random.ts';
import { agentOf, OWNER, SHOP } from './shop.ts';

/** What a month is made from. Two equal ones give equal bytes. */
export interface Month {
  readonly seed: number;
  /** Rows of the chat export. */
  readonly messages: number;
  /** `2026-10`. */
  readonly name: string;
  /** Added to the keys of its orders, refunds and conversations, so that those of months within a year of one another differ. */
  readonly shift: number;
  /** Its place in the year: 0 for October. */
  readonly place: number;
  readonly first: Day;
  readonly last: Day;
  /** When the sheets were exported: what happened later is not in them. */
  readonly exportedAt: Wall;
  readonly dialect: Dialect;
  /** Of the vendor's agents: as many as it takes to answer so many messages. */
  readonly teams: number;
}

/** Who a line comes from. */
export type Role = 'buyer' | 'human' | 'bot' | 'auto' | 'system';

/** What differs between platforms in the chats themselves. */
export interface Dialect {
  readonly platform: Platform;
  /** The account of an agent number. */
  account(agent: number): string;
  /** The vendor's accounts as a pattern of contracts. */
  readonly vendorAccounts: string;
  readonly bot: string;
  readonly nickPrefix: string;
  readonly emoticons: readonly string[];
  /** What greets a buyer by itself. */
  readonly welcome: { readonly role: Role; readonly text: string };
  /** The card of an order. */
  readonly card: { readonly role: Role; text(order: string, item: string): string };
  /** Every order of a buyer who chatted leaves its card there: the order sheet names no buyers. */
  readonly cardForEveryOrder: boolean;
  /** The notice of a transfer; null where the export shows none and a new conversation begins. */
  readonly transfer: ((from: string, to: string) => string) | null;
  /** The number of an order, from a key that no other order has. */
  orderNumber(key: number, created: Wall): string;
}

// More than a month that fits on a disk has; twelve of them stay under the keys of earlier orders.
const KEYS_A_MONTH = 8_000_000;

const SEED_STEP = 1_000_003;

// At the fullest hour of the promotion an agent types a third of the time.
const MESSAGES_A_TEAM = 100_000;

/** Null where `name` is no month. */
export function monthFrom(name: string, messages: number, seed: number, platform: Platform): Month | null {
  const first = parseDay(`${name}-01`);
  if (first === null) return null;
  const last = monthOf(first).to;
  // On the fifth of the next month, at ten: the last inquiries have ripened by then.
  const exportedAt = wall((last + 5) * DAY_SECONDS + 10 * 3600);
  const teams = 1 + Math.floor(messages / MESSAGES_A_TEAM);
  const [year = 0, ofYear = 0] = name.split('-').map(Number);
  const since = (year - 2026) * 12 + ofYear - 10;
  const place = ((since % 12) + 12) % 12;
  const shift = place * KEYS_A_MONTH;
  const plain = DIALECTS[platform];
  const dialect: Dialect = {
    ...plain,
    orderNumber: (key, created) => plain.orderNumber(key + shift, created),
  };
  // Another month of the same seed is another one, not the same at another time.
  const own = (seed + since * SEED_STEP) >>> 0;
  return { seed: own, messages, name, shift, place, first, last, exportedAt, dialect, teams };
}

/** Separate streams of choices for separate purposes, so that one can change without the others. */
export const STREAM = {
  returning: 1,
  plan: 2,
  purchase: 3,
  talk: 4,
  silent: 5,
  order: 6,
  key: 7,
  dsr: 8,
  log: 9,
  earlier: 10,
  manners: 24,
  complaints: 34,
  ratings: 13,
  quality: 14,
} as const;

/** A buyer who never chatted has a key and a nick of its own kind. */
export const nickOf = (dialect: Dialect, buyer: number, silent: boolean): string =>
  `${dialect.nickPrefix}${silent ? 's' : ''}${String(buyer).padStart(5, '0')}`;

const accounts = (vendor: string, owner: string): Pick<Dialect, 'account' | 'vendorAccounts'> => ({
  account: (agent) => `${agent === OWNER ? owner : vendor}${agentOf(agent).name}`,
  vendorAccounts: `${vendor}*`,
});

const GREETING = `您好，欢迎光临${SHOP}，我是智能小助手，请问有什么可以帮您？`;

const passedOn = (from: string, to: string): string => `由 ${from} 转交给 ${to}`;

const DIALECTS: Readonly<Record<Platform, Dialect>> = {
  jd: {
    platform: 'jd',
    ...accounts('创业宏-', '青禾-'),
    bot: 'jimi_vender_1000236020',
    nickPrefix: 'jd_demo_',
    emoticons: ['#E-s25', '#E-s01', '#E-s46'],
    welcome: { role: 'bot', text: '【此消息为欢迎卡片或富文本模板答案，聊天记录中暂不支持展示】' },
    card: { role: 'buyer', text: (order, item) => `咨询订单号：${order} 商品ID：${item}` },
    cardForEveryOrder: false,
    transfer: null,
    orderNumber: (key) => `30${plainDigits(key, 10)}`,
  },
  taobao: {
    platform: 'taobao',
    ...accounts(`${SHOP}:创业宏-`, `${SHOP}:`),
    bot: SHOP,
    nickPrefix: 'tb_demo_',
    emoticons: ['/:^_^', '/:^$^', '/:087'],
    welcome: { role: 'auto', text: GREETING },
    card: { role: 'buyer', text: (order) => `我想问下这个订单 ${order}` },
    cardForEveryOrder: false,
    transfer: (from, to) => `系统提示：${passedOn(from, to)}`,
    orderNumber: (key) => `26${plainDigits(key, 17)}`,
  },
  pdd: {
    platform: 'pdd',
    ...accounts('创业宏-', '青禾-'),
    bot: '智能客服',
    nickPrefix: 'pdd_demo_',
    emoticons: ['[微笑]', '[抱拳]', '[爱心]'],
    welcome: { role: 'auto', text: GREETING },
    card: { role: 'system', text: (order, item) => `[订单卡片] 订单编号：${order} 商品ID：${item}` },
    cardForEveryOrder: true,
    transfer: passedOn,
    orderNumber: (key, created) => `${date6(created)}-${plainDigits(key, 15)}`,
  },
  douyin: {
    platform: 'douyin',
    ...accounts('创业宏-', '青禾-'),
    bot: '飞鸽智能客服',
    nickPrefix: 'dy_demo_',
    emoticons: ['[微笑]', '[玫瑰]', '[捂脸]'],
    welcome: { role: 'auto', text: GREETING },
    card: { role: 'system', text: (order, item) => `[订单] 订单编号：${order}，商品ID：${item}` },
    cardForEveryOrder: true,
    transfer: passedOn,
    orderNumber: (key) => `69${plainDigits(key, 17)}`,
  },
  generic: {
    platform: 'generic',
    ...accounts('创业宏-', '青禾-'),
    bot: '智能客服',
    nickPrefix: 'buyer_demo_',
    emoticons: ['[微笑]', '[呲牙]', '[OK]'],
    welcome: { role: 'auto', text: GREETING },
    card: { role: 'system', text: (order, item) => `[订单] 订单编号：${order} 商品ID：${item}` },
    cardForEveryOrder: false,
    transfer: passedOn,
    orderNumber: (key) => `26${plainDigits(key, 17)}`,
  },
};

/** `261007`. */
const date6 = (reading: Wall): string =>
  formatDay(day(Math.floor(reading / DAY_SECONDS)))
    .replaceAll('-', '')
    .slice(2);

/** The earlier session of the same buyer, by number; null for a buyer's first. */
export function previousOf(serial: number, month: Month): number | null {
  const random = randomOf(month.seed, STREAM.returning, serial);
  if (!random.chance(RETURNING)) return null;
  const earlier = serial - random.pick(STRIDES) * quarterDay(month);
  return earlier < 0 ? null : earlier;
}

/** A buyer is known by the number of the first session. */
export function buyerOf(serial: number, month: Month): number {
  let first = serial;
  for (let earlier = previousOf(first, month); earlier !== null; earlier = previousOf(first, month)) {
    first = earlier;
  }
  return first;
}

// Of 100 sessions, how many are by somebody who has been here before in the month.
const RETURNING = 26;

// How far back, in quarters of a day's sessions: later the same day, next day, days, weeks.
const STRIDES = [1, 2, 3, 4, 4, 5, 8, 8, 12, 16, 20, 28, 36, 56, 80] as const;

/**
 * Sessions in a quarter of an average day. Strides are multiples of it, so that all sessions of a buyer are at
 * least so far apart and hardly ever run at the same time.
 */
const quarterDay = ({ messages, first, last }: Month): number =>
  Math.max(1, Math.floor(messages / MESSAGES_A_SESSION / (last - first + 1) / 4));

// As it comes out of conversation.ts.
const MESSAGES_A_SESSION = 12;
