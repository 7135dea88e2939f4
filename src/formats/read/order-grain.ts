import type { Order } from '../../records/orders.ts';
import { type Fen, fen } from '../../units/money.ts';
import type { Instant } from '../../units/time.ts';
import type { Copy } from '../format.ts';
import type { Cells } from './cells.ts';
import { compareFullness } from './keep-one.ts';
import type { Tally } from './tally.ts';

/**
 * What one row of an order sheet is: the whole `order`; an `item` of it, with the order's amounts repeated; a `part`
 * (sub-order) with amounts of its own.
 */
export type Grain = 'order' | 'item' | 'part';

/** An order as the rows so far have it. */
export interface OrderRow extends Copy<Order> {
  /** Sub-order id; '' where rows have none. */
  readonly part: string;
  /** Its status says paid, but the time is missing. */
  readonly payTimeMissing: boolean;
}

/** Puts a row to its order. A row that the file repeats is counted as overlapping; of an order's, the fullest is kept. */
export function addRow(
  orders: Map<string, OrderRow>,
  row: OrderRow,
  grain: Grain,
  cells: Cells,
  tally: Tally,
): void {
  const known = orders.get(row.key);
  if (known === undefined) {
    orders.set(row.key, row);
    return;
  }
  if (grain === 'order' && compareFullness(row.record, known.record) < 0) orders.set(row.key, row);
  const parts = known.part.split('\n');
  const repeated =
    grain === 'order' || (row.part !== '' && row.part.split('\n').every((part) => parts.includes(part)));
  if (repeated) {
    tally.overlapping++;
    tally.note('repeated-order', { column: cells.name(grain === 'order' ? 'id' : 'part') }, row.record.row);
    return;
  }
  if (grain === 'item' && known.record.paid !== row.record.paid)
    tally.note('order-rows-differ', { column: cells.name('paid') }, row.record.row);
  const part = row.part === '' ? known.part : `${known.part}\n${row.part}`;
  const record = join(known.record, row.record, grain);
  orders.set(row.key, { ...known, part, rows: known.rows + 1, record });
}

function join(a: Order, b: Order, grain: Grain): Order {
  // An amount that rows repeat should be the same on each; where it isn't, which row comes first must not matter.
  const sum = (x: Fen, y: Fen): Fen => (grain === 'part' ? fen(x + y) : fen(Math.max(x, y)));
  const sumKnown = (x: Fen | null, y: Fen | null): Fen | null => (x === null || y === null ? x : sum(x, y));
  return {
    ...a,
    buyer: a.buyer ?? b.buyer,
    createdAt: earliest(a.createdAt, b.createdAt),
    paidAt: earliest(a.paidAt, b.paidAt),
    shippedAt: shippedAt(a, b),
    groupedAt: earliest(a.groupedAt, b.groupedAt),
    shipBy: earliest(a.shipBy, b.shipBy),
    closed: a.closed && b.closed,
    presale: a.presale || b.presale,
    paid: sumKnown(a.paid, b.paid),
    postage: sum(a.postage, b.postage),
    refunded: sumKnown(a.refunded, b.refunded),
    units: a.units === null || b.units === null ? null : a.units + b.units,
    flags: [...new Set([...a.flags, ...b.flags])],
    persons: [...new Set([...a.persons, ...b.persons])],
  };
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null || a <= b ? a : b;
}

/** Shipped when the last of its rows is; rows that are closed need no shipping, where others are not. */
function shippedAt(a: Order, b: Order): Instant | null {
  if (a.closed !== b.closed) return a.closed ? b.shippedAt : a.shippedAt;
  if (a.shippedAt === null || b.shippedAt === null) return a.closed ? (a.shippedAt ?? b.shippedAt) : null;
  return a.shippedAt >= b.shippedAt ? a.shippedAt : b.shippedAt;
}
