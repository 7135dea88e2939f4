import type { Order } from '../../records/shop.ts';
import { type Fen, fen } from '../../units/money.ts';
import type { Instant } from '../../units/time.ts';
import type { Cells } from './cells.ts';
import type { Tally } from './tally.ts';

/**
 * What one row of an order sheet is: the whole `order`; an `item` of it, with the order's amounts repeated; a `part`
 * (sub-order) with amounts of its own.
 */
export type Grain = 'order' | 'item' | 'part';

/** An order as the rows so far have it. */
export interface OrderRow {
  readonly order: Order;
  /** Sub-order id; '' where rows have none. */
  readonly part: string;
  readonly rows: number;
  /** Its status says paid, but the time is missing. */
  readonly payTimeMissing: boolean;
}

/** Puts a row to its order. A row that the file repeats is counted as overlapping. */
export function addRow(
  orders: Map<string, OrderRow>,
  key: string,
  row: OrderRow,
  grain: Grain,
  cells: Cells,
  tally: Tally,
): void {
  const known = orders.get(key);
  if (known === undefined) {
    orders.set(key, row);
    return;
  }
  const parts = known.part.split('\n');
  const repeated =
    grain === 'order' || (row.part !== '' && row.part.split('\n').every((part) => parts.includes(part)));
  if (repeated) {
    tally.overlapping++;
    tally.note('repeated-order', { column: cells.name(grain === 'order' ? 'id' : 'part') }, row.order.row);
    return;
  }
  if (grain === 'item' && known.order.paid !== row.order.paid)
    tally.note('order-rows-differ', { column: cells.name('paid') }, row.order.row);
  const part = row.part === '' ? known.part : `${known.part}\n${row.part}`;
  orders.set(key, { ...known, part, rows: known.rows + 1, order: join(known.order, row.order, grain) });
}

function join(a: Order, b: Order, grain: Grain): Order {
  const sum = (x: Fen, y: Fen): Fen => (grain === 'part' ? fen(x + y) : x);
  const sumKnown = (x: Fen | null, y: Fen | null): Fen | null => (x === null || y === null ? x : sum(x, y));
  return {
    ...a,
    buyer: a.buyer ?? b.buyer,
    createdAt: earliest(a.createdAt, b.createdAt),
    paidAt: earliest(a.paidAt, b.paidAt),
    // Shipped when the last of its rows is; rows that are closed need no shipping.
    shippedAt: a.closed ? b.shippedAt : b.closed ? a.shippedAt : latestOfBoth(a.shippedAt, b.shippedAt),
    groupedAt: earliest(a.groupedAt, b.groupedAt),
    shipBy: earliest(a.shipBy, b.shipBy),
    closed: a.closed && b.closed,
    presale: a.presale || b.presale,
    paid: sumKnown(a.paid, b.paid),
    postage: sum(a.postage, b.postage),
    refunded: sumKnown(a.refunded, b.refunded),
    units: a.units === null || b.units === null ? null : a.units + b.units,
    flags: [...new Set([...a.flags, ...b.flags])],
  };
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null || a <= b ? a : b;
}

function latestOfBoth(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || b === null ? null : a >= b ? a : b;
}
