import type { Platform } from '../terms/terms.ts';
import type { Lang } from '../units/text.ts';
import { formatDay } from '../units/time.ts';
import { contractText } from './contract.ts';
import { chatCsv, jdLog, qianniuTxt } from './exports/chat-files.ts';
import { encoded, type FileEncoding } from './exports/csv.ts';
import { douyinOrders } from './exports/douyin-orders.ts';
import { jdOrders } from './exports/jd-orders.ts';
import { pddOrders } from './exports/pdd-orders.ts';
import { complaintSheet, qualitySheet, ratingSheet } from './exports/sheets.ts';
import { taobaoOrders } from './exports/taobao-orders.ts';
import { taobaoRefunds } from './exports/taobao-refunds.ts';
import { tmallDsr } from './exports/tmall-dsr.ts';
import { type Month, monthFrom, STREAM } from './month.ts';
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
  const exports = exportsOf(month).map(({ name, encoding, pieces }) => ({
    name,
    chunks: () => encoded(pieces(sessions), encoding),
  }));
  return [...exports, { name: 'contract.yaml', chunks: () => encoded([contractText(month, lang)], 'utf-8') }];
}

/** The 32 bytes of a `kefu-sla.key` for synthetic data, so that samples have the same refs every time. */
export function demoKey(seed: number): Uint8Array {
  const random = randomOf(seed, STREAM.key);
  return Uint8Array.from({ length: 32 }, () => random.bits() & 0xff);
}

/** One export file of a platform. */
export interface Export {
  readonly name: string;
  readonly encoding: FileEncoding;
  pieces(sessions: () => Sessions): Iterable<string>;
}

/** What a shop of the month's platform would export, the chats first, and what it keeps by hand. */
export function exportsOf(month: Month): readonly Export[] {
  const { name, dialect, last } = month;
  return FILES[dialect.platform](month, name, formatDay(last));
}

const FILES: Readonly<Record<Platform, (month: Month, name: string, last: string) => Export[]>> = {
  jd: (month, name) => [
    {
      name: `京东咚咚聊天记录_${name}.log`,
      encoding: 'utf-8',
      pieces: (sessions) => jdLog(sessions(), month),
    },
    { name: `订单导出_${name}.csv`, encoding: 'gbk', pieces: (sessions) => jdOrders(sessions(), month) },
  ],
  taobao: (month, name, last) => [
    {
      name: `千牛聊天记录_${name}.txt`,
      encoding: 'gbk',
      pieces: (sessions) => qianniuTxt(sessions(), month),
    },
    { name: `订单报表_${name}.csv`, encoding: 'gbk', pieces: (sessions) => taobaoOrders(sessions(), month) },
    { name: `退款管理_${name}.csv`, encoding: 'gbk', pieces: (sessions) => taobaoRefunds(sessions(), month) },
    { name: `店铺DSR_${last}.csv`, encoding: 'gbk', pieces: () => tmallDsr(month) },
    {
      name: `投诉登记_${name}.csv`,
      encoding: 'utf-8-bom',
      pieces: (sessions) => complaintSheet(sessions(), month),
    },
    {
      name: `服务评价_${name}.csv`,
      encoding: 'utf-8-bom',
      pieces: (sessions) => ratingSheet(sessions(), month),
    },
    { name: `质检评分_${name}.csv`, encoding: 'utf-8-bom', pieces: () => qualitySheet(month) },
  ],
  pdd: (month, name) => [
    {
      name: `拼多多聊天记录_${name}.csv`,
      encoding: 'utf-8',
      pieces: (sessions) => chatCsv(sessions(), month, 'pdd'),
    },
    {
      name: `拼多多订单_${name}.csv`,
      encoding: 'utf-8-bom',
      pieces: (sessions) => pddOrders(sessions(), month),
    },
  ],
  douyin: (month, name) => [
    {
      name: `飞鸽聊天记录_${name}.csv`,
      encoding: 'utf-8-bom',
      pieces: (sessions) => chatCsv(sessions(), month, 'douyin'),
    },
    {
      name: `抖店订单_${name}.csv`,
      encoding: 'utf-8-bom',
      pieces: (sessions) => douyinOrders(sessions(), month),
    },
  ],
  generic: (month, name) => [
    {
      name: `聊天记录_${name}.csv`,
      encoding: 'utf-8',
      pieces: (sessions) => chatCsv(sessions(), month, 'generic'),
    },
    { name: `订单报表_${name}.csv`, encoding: 'gbk', pieces: (sessions) => taobaoOrders(sessions(), month) },
  ],
};
