import { cellOf, readTable } from './cells.ts';
import { isFullNick } from './joined-buyer.ts';
import type { Complaint, Rating, SheetEvent } from './types.ts';
import { readInstant } from './zone.ts';

/** The sheets that the parties keep by hand, by the headers of their templates. */

const stars: Record<string, number> = { 很满意: 5, 满意: 4, 一般: 3, 不满意: 2, 很不满意: 1 };

const eventTypes: Record<string, string> = {
  '补发/换货发出': 'replacement-shipped',
  退款完成: 'refund-completed',
  物流异常: 'parcel-abnormal',
  改地址: 'address-changed',
};

/** `是`, `否`, or nothing said. */
function flagOf(cell: string): boolean | null {
  return cell === '' ? null : cell === '是';
}

/** 投诉时间, 投诉类型 …; null when the sheet is another one. */
export function readComplaints(zone: string, shop: string, rows: string[][]): Complaint[] | null {
  const records = readTable(rows, ['投诉时间', '投诉类型']);
  if (!records) return null;
  const found: Complaint[] = [];
  for (const record of records) {
    const at = readInstant(zone, cellOf(record, '投诉时间'));
    if (at === null) continue;
    const party = cellOf(record, '责任方');
    found.push({
      shop,
      at,
      order: cellOf(record, '订单号'),
      agent: cellOf(record, '客服账号'),
      liability: party === '' ? '' : party === '乙方' ? 'vendor' : 'else',
    });
  }
  return found;
}

/** 评价时间, 评价 …; null when the sheet is another one. */
export function readRatings(zone: string, shop: string, rows: string[][]): Rating[] | null {
  const records = readTable(rows, ['评价时间', '评价']);
  if (!records) return null;
  const found: Rating[] = [];
  for (const record of records) {
    const at = readInstant(zone, cellOf(record, '评价时间'));
    if (at === null) continue;
    const given = cellOf(record, '评价');
    found.push({
      shop,
      at,
      session: cellOf(record, '会话ID'),
      agent: cellOf(record, '客服账号'),
      stars: stars[given] ?? (/^[1-5]$/.test(given) ? Number(given) : null),
      invited: flagOf(cellOf(record, '是否邀评')),
      solved: flagOf(cellOf(record, '是否解决')),
    });
  }
  return found;
}

/** 事件时间, 事件类型 …; null when the sheet is another one. */
export function readEvents(zone: string, shop: string, rows: string[][]): SheetEvent[] | null {
  const records = readTable(rows, ['事件时间', '事件类型']);
  if (!records) return null;
  const found: SheetEvent[] = [];
  for (const record of records) {
    const at = readInstant(zone, cellOf(record, '事件时间'));
    const type = eventTypes[cellOf(record, '事件类型')];
    if (at === null || type === undefined) continue;
    const nick = cellOf(record, '买家昵称');
    const order = cellOf(record, '订单号');
    if (!isFullNick(nick) && order === '') continue; // refused: it tells of nobody
    found.push({ shop, at, type, nick, order });
  }
  return found;
}
