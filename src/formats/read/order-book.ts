import type { Order } from '../../records/orders.ts';
import { type Fen, fen } from '../../units/money.ts';
import type { Instant } from '../../units/time.ts';
import type { Copy } from '../format.ts';
import type { Cells } from './cells.ts';
import { compareFullness, content } from './keep-one.ts';
import { roundedAmong } from './rounded.ts';
import type { RowCount } from './row-count.ts';

/**
 * What one row of an order sheet is: the whole `order`; an `item` of it, with the order's amounts repeated; a `part`
 * (sub-order) with amounts of its own.
 */
export type Grain = 'order' | 'item' | 'part';

/** An order as one row has it, or as the rows so far have it. */
export interface OrderRow extends Copy<Order> {
  /** Sub-order id; '' where rows have none. */
  readonly part: string;
  /** What was bought, as far as columns say it. */
  readonly item: string;
  readonly isFloat: boolean;
  /** Its status says paid, but the time is missing. */
  readonly payTimeMissing: boolean;
  /** Where rows are whole orders and yet this one has several: each of them. */
  readonly pieces?: readonly OrderRow[];
}

/** Amounts that a row repeats of its order, or has of its own. */
const AMOUNTS = ['paid', 'postage', 'refunded'] as const;

type Amount = (typeof AMOUNTS)[number];

const ALL: ReadonlySet<Amount> = new Set(AMOUNTS);
const NONE: ReadonlySet<Amount> = new Set();

/** The orders of a sheet, put together from its rows. */
export class OrderBook {
  private readonly orders = new Map<string, OrderRow>();
  /** Orders whose number another buyer's or time's has: all but the first. */
  private readonly others = new Map<string, OrderRow[]>();
  private readonly grain: Grain;
  private readonly cells: Cells;
  private readonly rowCount: RowCount;

  constructor(grain: Grain, cells: Cells, rowCount: RowCount) {
    this.grain = grain;
    this.cells = cells;
    this.rowCount = rowCount;
  }

  /** The order of that number whose row came last. */
  latest(id: string): OrderRow | undefined {
    return this.others.get(id)?.at(-1) ?? this.orders.get(id);
  }

  replace(known: OrderRow, by: OrderRow): void {
    const { id } = known.record;
    const others = this.others.get(id);
    if (this.orders.get(id) === known) this.orders.set(id, by);
    else others![others!.indexOf(known)] = by;
  }

  /** Puts a row to its order. */
  add(row: OrderRow): void {
    const { id } = row.record;
    const first = this.orders.get(id);
    if (first === undefined) {
      this.orders.set(id, row);
      return;
    }
    const others = this.others.get(id) ?? [];
    const known = [first, ...others].find((each) => this.isOne(each, row));
    if (known === undefined) this.others.set(id, [...others, row]);
    else if (this.grain === 'order') this.addPiece(known, row);
    else this.addPart(known, row);
  }

  /** Whether two rows of a number may be one order's. */
  private isOne({ record: a, isFloat }: OrderRow, { record: b }: OrderRow): boolean {
    if (differ(a.buyer, b.buyer)) return false;
    return (this.grain !== 'order' && !isFloat) || !differ(a.createdAt, b.createdAt);
  }

  /** A row of an order where a row should be one: repeated, the same at another time, or an item more. */
  private addPiece(known: OrderRow, row: OrderRow): void {
    const pieces = known.pieces ?? [known];
    const same = pieces.find((piece) => !isAnotherItem(piece, row));
    if (same === undefined) {
      this.replace(known, { ...known, rows: known.rows + 1, pieces: [...pieces, row] });
      return;
    }
    const isRepeated = content(same.record) === content(row.record);
    this.rowCount.overlapping++;
    this.note(isRepeated ? 'repeated-order' : 'order-states-differ', 'id', row);
    if (compareFullness(row.record, same.record) >= 0) return;
    const fuller = { ...row, rows: known.rows };
    this.replace(
      known,
      known.pieces ? { ...known, pieces: pieces.map((piece) => (piece === same ? fuller : piece)) } : fuller,
    );
  }

  /** A row of an order of several: a part that is known is a repetition. */
  private addPart(known: OrderRow, row: OrderRow): void {
    const parts = known.part.split('\n');
    if (row.part !== '' && row.part.split('\n').every((part) => parts.includes(part))) {
      this.rowCount.overlapping++;
      this.note('repeated-order', 'part', row);
      return;
    }
    if (this.grain === 'item' && known.record.paid !== row.record.paid)
      this.note('order-rows-differ', 'paid', row);
    const part = row.part === '' ? known.part : `${known.part}\n${row.part}`;
    const record = join(known.record, row.record, this.grain === 'part' ? ALL : NONE);
    this.replace(known, { ...known, part, rows: known.rows + 1, record });
  }

  private note(code: string, field: string, { record }: OrderRow): void {
    this.rowCount.note(code, { column: this.cells.name(field) }, record.row);
  }

  /** Every order, its rows put together. */
  all(): Copy<Order>[] {
    const isRounded = roundedAmong([...this.rows()].map(({ record }) => record.id));
    const found: Copy<Order>[] = [];
    const adding = this.adding();
    for (const [id, first] of this.orders) {
      const others = this.others.get(id) ?? [];
      for (const row of [first, ...others]) {
        const { key, rows } = row;
        const record = this.joined(row, adding);
        const isVague = row.isFloat || others.length > 0 || isRounded(id);
        if (!row.isFloat && isRounded(id)) this.note('float-id', 'id', row);
        else if (!row.isFloat && row !== first) this.note('shared-id', 'id', row);
        found.push(
          isVague
            ? { key: `${id}\n${record.createdAt}\n${record.buyer}`, rows, record: { ...record, vague: true } }
            : { key, rows, record },
        );
      }
    }
    return found;
  }

  private *rows(): Iterable<OrderRow> {
    yield* this.orders.values();
    for (const others of this.others.values()) yield* others;
  }

  /** The amounts that rows of one order have of their own: those that differ from row to row anywhere in the sheet. */
  private adding(): ReadonlySet<Amount> {
    const adding = new Set<Amount>();
    for (const row of this.rows())
      for (const amount of row.pieces ? AMOUNTS : [])
        if (row.pieces!.some(({ record }) => record[amount] !== row.pieces![0]!.record[amount]))
          adding.add(amount);
    return adding;
  }

  private joined({ record, pieces }: OrderRow, adding: ReadonlySet<Amount>): Order {
    if (pieces === undefined) return record;
    for (const piece of pieces.slice(1))
      this.note(adding.has('paid') ? 'order-rows-added' : 'order-rows-shared', 'id', piece);
    return pieces.map((piece) => piece.record).reduce((a, b) => join(a, b, adding));
  }
}

const differ = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;

/** Whether two rows of an order are of different things bought: they say so, or only amounts and pieces differ. */
function isAnotherItem(a: OrderRow, b: OrderRow): boolean {
  if (a.item !== b.item) return true;
  const isAsFar = (['paidAt', 'shippedAt', 'closed', 'refunded'] as const).every(
    (field) => a.record[field] === b.record[field],
  );
  return isAsFar && (a.record.paid !== b.record.paid || a.record.units !== b.record.units);
}

/** `adding`: amounts that each row has of its own. */
function join(a: Order, b: Order, adding: ReadonlySet<Amount>): Order {
  // An amount that rows repeat should be the same on each; where it isn't, which row comes first must not matter.
  const sum = (amount: Amount, x: Fen, y: Fen): Fen =>
    adding.has(amount) ? fen(x + y) : fen(Math.max(x, y));
  const sumKnown = (amount: Amount, x: Fen | null, y: Fen | null): Fen | null =>
    x === null || y === null ? x : sum(amount, x, y);
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
    paid: sumKnown('paid', a.paid, b.paid),
    postage: sum('postage', a.postage, b.postage),
    refunded: sumKnown('refunded', a.refunded, b.refunded),
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
