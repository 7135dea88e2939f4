import type { OrderRow } from './order-sheets.ts';
import type { Order } from './types.ts';

/** The rows of one order in one file. JD repeats amounts and adds units; Douyin adds both; the others have one row. */
function ofOneFile(rows: OrderRow[]): OrderRow {
  const order = { ...rows[0]! };
  const seen = new Set([order.rowKey]);
  for (const row of rows.slice(1)) {
    if (row.rowKey === 'sku') order.units += row.units;
    if (!row.rowKey.startsWith('sub ') || seen.has(row.rowKey)) continue;
    seen.add(row.rowKey);
    order.units += row.units;
    order.paidFen += row.paidFen;
    order.postageFen += row.postageFen;
  }
  return order;
}

/** One order a number: what an earlier file leaves blank, a later file fills in. */
export function joinOrders(files: { shop: string; rows: OrderRow[] }[]): Order[] {
  const orders = new Map<string, Order>();
  for (const { shop, rows } of files) {
    const byId = new Map<string, OrderRow[]>();
    for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
    for (const [id, own] of byId) {
      const { rowKey: _, ...order } = ofOneFile(own);
      const key = JSON.stringify([shop, id]);
      const known = orders.get(key);
      if (!known) {
        orders.set(key, { ...order, shop });
        continue;
      }
      known.nick = known.nick || order.nick;
      known.createdAt ??= order.createdAt;
      known.paidAt ??= order.paidAt;
      known.groupedAt ??= order.groupedAt;
      known.shippedAt ??= order.shippedAt;
      known.dueAt ??= order.dueAt;
      known.hasShipColumn ||= order.hasShipColumn;
      known.hasGroupColumn ||= order.hasGroupColumn;
      known.paidFen ||= order.paidFen;
      known.postageFen ||= order.postageFen;
      known.refundFen ||= order.refundFen;
      known.units ||= order.units;
      known.status ||= order.status;
      known.presale ||= order.presale;
      known.marks.push(...order.marks);
      known.phones.push(...order.phones);
    }
  }
  return [...orders.values()];
}
