import type { Platform } from '../terms/terms.ts';
import { DAY_SECONDS, day, formatDay, type Wall } from '../units/time.ts';
import { agentOf, OWNER } from './agents.ts';
import { plainDigits } from './digits.ts';
import { SHOP } from './shop.ts';

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

/** A buyer who never chatted has a key and a nick of its own kind. */
export const nickOf = (dialect: Dialect, buyer: number, silent: boolean): string =>
  `${dialect.nickPrefix}${silent ? 's' : ''}${String(buyer).padStart(5, '0')}`;

export const dialectOf = (platform: Platform): Dialect => DIALECTS[platform];

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
