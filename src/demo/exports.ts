import type { Platform } from '../terms/terms.ts';
import { formatDay } from '../units/time.ts';
import type { Encoding } from './bytes.ts';
import { chatCsv } from './chat-csv.ts';
import { complaintSheet } from './complaint-sheet.ts';
import { douyinOrders } from './douyin-orders.ts';
import { jdLog } from './jd-log.ts';
import { jdOrders } from './jd-orders.ts';
import type { Month } from './month.ts';
import { pddOrders } from './pdd-orders.ts';
import { qianniuTxt } from './qianniu-txt.ts';
import { qualitySheet } from './quality-sheet.ts';
import { ratingSheet } from './rating-sheet.ts';
import type { Sessions } from './sessions.ts';
import { taobaoOrders } from './taobao-orders.ts';
import { taobaoRefunds } from './taobao-refunds.ts';
import { tmallDsr } from './tmall-dsr.ts';

/** One export file of a platform. */
export interface Export {
  readonly name: string;
  readonly encoding: Encoding;
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
