import { cellOf, fenOf, readTable } from './cells.ts';
import type { Refund } from './types.ts';
import { readInstant } from './zone.ts';

function kindOf(type: string, goodsBack: string): Refund['kind'] {
  if (type.includes('退货')) return 'return-refund';
  if (type.includes('退款')) return 'refund-only';
  if (type !== '') return 'other'; // 换货, 补寄, 维修
  return /^(是|需要|退货|y|true|1)/i.test(goodsBack) && !goodsBack.startsWith('不')
    ? 'return-refund'
    : 'refund-only';
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
    });
  }
  return refunds;
}
