import { cellOf, fenOf, readTable } from './cells.ts';
import type { Refund } from './types.ts';
import { readInstant } from './zone.ts';

type Row = Record<string, string>;

function kindOf(type: string, goodsBack: string): Refund['kind'] {
  if (type.includes('退货')) return 'return-refund';
  if (type.includes('退款')) return 'refund-only';
  if (type.includes('换货')) return 'exchange';
  if (type !== '') return 'other'; // 补寄, 维修
  return /^(是|需要|退货|y|true|1)/i.test(goodsBack) && !goodsBack.startsWith('不')
    ? 'return-refund'
    : 'refund-only';
}

/** 客服介入状态: 未介入, or how far the platform has come. An empty cell says that it did not. */
function steppedInOf(row: Row): boolean | null {
  if (!('客服介入状态' in row)) return null;
  const state = cellOf(row, '客服介入状态');
  return state !== '' && !/^(未|无|否|不)/.test(state);
}

/** 责任方 */
function sellerLiableOf(row: Row): boolean | null {
  return '责任方' in row ? /卖家|商家|店铺/.test(cellOf(row, '责任方')) : null;
}

function freightOf(cell: string): Refund['freight'] {
  if (/各半|一半|各承担|双方/.test(cell)) return 'half';
  if (/买家|客户/.test(cell)) return 'buyer';
  return cell === '' ? null : 'seller';
}

/** The Taobao refund sheet (formats.md §3.1), or null when the file is another one. */
export function readRefunds(zone: string, shop: string, rows: string[][]): Refund[] | null {
  const records = readTable(rows, ['退款编号', '退款状态']);
  if (!records) return null;
  const refunds: Refund[] = [];
  for (const record of records) {
    const id = cellOf(record, '退款编号');
    if (id === '') continue;
    refunds.push({
      shop,
      id,
      order: cellOf(record, '订单编号'),
      appliedAt: readInstant(zone, cellOf(record, '退款的申请时间', '退款申请时间')),
      completedAt: readInstant(zone, cellOf(record, '退款完结时间', '完结时间')),
      fen: fenOf(cellOf(record, '买家退款金额', '退款总额')) ?? 0n,
      succeeded: cellOf(record, '退款状态').includes('退款成功'),
      kind: kindOf(cellOf(record, '售后类型'), cellOf(record, '是否需要退货')),
      steppedIn: steppedInOf(record),
      sellerLiable: sellerLiableOf(record),
      reasonFilled: cellOf(record, '买家退款原因', '退款原因') !== '',
      partyFilled: cellOf(record, '责任方') !== '',
      freight: freightOf(cellOf(record, '运费承担方', '运费承担')),
    });
  }
  return refunds;
}
