import type { Platform } from '../terms/terms.ts';
import { fill, type Lang } from '../units/text.ts';
import { formatDay } from '../units/time.ts';
import { contractText } from './contract.ts';
import { chatCsv, jdLog, qianniuTxt } from './exports/chat-files.ts';
import { encoded, type FileEncoding } from './exports/csv.ts';
import {
  douyinOrders,
  jdOrders,
  pddOrders,
  type Sheet,
  taobaoOrders,
  taobaoRefunds,
} from './exports/order-sheets.ts';
import { complaintSheet, qualitySheet, ratingSheet } from './exports/sheets.ts';
import { tmallDsr } from './exports/tmall-dsr.ts';
import { monthFrom, STREAM } from './month.ts';
import { randomOf } from './random.ts';
import { type Sessions, sessionsOf } from './sessions.ts';

/** Which month to invent. */
export interface DemoMonth {
  /** Rows of the chat export; at least 1. */
  readonly messages: number;
  /** A whole number. */
  readonly seed: number;
  readonly platform: Platform;
  /** `2026-10` by default. */
  readonly month?: string;
  /** Of the contract's comments and, where given, of the reports. Chinese comments by default. */
  readonly lang?: Lang;
}

/** A file that is made while it is written. */
interface DemoFile {
  readonly name: string;
  /** From the start each time it is called. */
  chunks(): Iterable<Uint8Array>;
}

/**
 * A synthetic month of an invented shop, as its platform would export it, and a contract. Equal options give equal
 * bytes; what stays in memory is some bytes a session, an order, and a message that a person types. A month that is none
 * is a RangeError.
 */
export function demoFiles(options: DemoMonth): DemoFile[] {
  const { messages, seed, platform, month: name = '2026-10', lang } = options;
  const month = monthFrom(name, messages, seed, platform);
  if (month === null) throw new RangeError(`${name} is no month`);
  let made: Sessions | undefined;
  const sessions = (): Sessions => {
    made ??= sessionsOf(month);
    return made;
  };
  // What a shop of the platform would export, the chats first, and what it keeps by hand.
  const exports = FILES[platform].map((file) => ({
    name: fill(file.name, { month: name, last: formatDay(month.last) }),
    chunks: () => encoded(file.sheet(sessions(), month), file.encoding),
  }));
  return [...exports, { name: 'contract.yaml', chunks: () => encoded([contractText(month, lang)], 'utf-8') }];
}

/** The 32 bytes of a `kefu-sla.key` for synthetic data, so that samples have the same refs every time. */
export function demoKey(seed: number): Uint8Array {
  const random = randomOf(seed, STREAM.key);
  return Uint8Array.from({ length: 32 }, () => random.bits() & 0xff);
}

/** One export file of a platform. */
interface Export {
  readonly name: string;
  readonly encoding: FileEncoding;
  readonly sheet: Sheet;
}

/** By platform; `{month}` and `{last}` are the month and its last day. */
const FILES: Readonly<Record<Platform, readonly Export[]>> = {
  jd: [
    { name: '京东咚咚聊天记录_{month}.log', encoding: 'utf-8', sheet: jdLog },
    { name: '订单导出_{month}.csv', encoding: 'gbk', sheet: jdOrders },
  ],
  taobao: [
    { name: '千牛聊天记录_{month}.txt', encoding: 'gbk', sheet: qianniuTxt },
    { name: '订单报表_{month}.csv', encoding: 'gbk', sheet: taobaoOrders },
    { name: '退款管理_{month}.csv', encoding: 'gbk', sheet: taobaoRefunds },
    { name: '店铺DSR_{last}.csv', encoding: 'gbk', sheet: tmallDsr },
    { name: '投诉登记_{month}.csv', encoding: 'utf-8-bom', sheet: complaintSheet },
    { name: '服务评价_{month}.csv', encoding: 'utf-8-bom', sheet: ratingSheet },
    { name: '质检评分_{month}.csv', encoding: 'utf-8-bom', sheet: qualitySheet },
  ],
  pdd: [
    { name: '拼多多聊天记录_{month}.csv', encoding: 'utf-8', sheet: chatCsv('pdd') },
    { name: '拼多多订单_{month}.csv', encoding: 'utf-8-bom', sheet: pddOrders },
  ],
  douyin: [
    { name: '飞鸽聊天记录_{month}.csv', encoding: 'utf-8-bom', sheet: chatCsv('douyin') },
    { name: '抖店订单_{month}.csv', encoding: 'utf-8-bom', sheet: douyinOrders },
  ],
  generic: [
    { name: '聊天记录_{month}.csv', encoding: 'utf-8', sheet: chatCsv('generic') },
    { name: '订单报表_{month}.csv', encoding: 'gbk', sheet: taobaoOrders },
  ],
};
