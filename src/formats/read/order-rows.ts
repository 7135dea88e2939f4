import { isMasked, normaliseNick } from '../../records/nick.ts';
import type { Order } from '../../records/orders.ts';
import { personalIn, personalKey } from '../../records/text-scan.ts';
import { type Fen, fen } from '../../units/money.ts';
import type { Instant } from '../../units/time.ts';
import { ownText } from '../bytes/row.ts';
import type { Copy, OpenTable, TableReader } from '../format.ts';
import type { Cells } from './cells.ts';
import { compareFullness } from './keep-one.ts';
import type { RowCount } from './row-count.ts';

/** What an order sheet's rows are, and what its status words mean. Words are found anywhere in the status. */
interface OrderRules {
  readonly grain: Grain;
  /** `paid`: the column holds what was paid. `due`: what is to be paid, so that it counts only once it is. */
  readonly amount: 'paid' | 'due';
  readonly closed: readonly string[];
  /** Statuses that only a paid order has. */
  readonly paidWords: readonly string[];
  /** False: the platform's sheets never name a buyer. */
  readonly namesBuyers?: false;
  /** Statuses of orders whose group is not complete; where the platform has groups. */
  readonly ungrouped?: readonly string[];
}

/**
 * What one row of an order sheet is: the whole `order`; an `item` of it, with the order's amounts repeated; a `part`
 * (sub-order) with amounts of its own.
 */
type Grain = 'order' | 'item' | 'part';

/** Reads an order sheet: rows of one order are put together, and each order is handed over at the end. */
export const orderRows =
  (rules: OrderRules) =>
  ({ cells, input, rowCount }: OpenTable, emit: (copy: Copy<Order>) => void): TableReader => {
    const orders = new Map<string, OrderRow>();
    return {
      row() {
        if (addsToKnown(cells, orders)) return;
        const read = readRow(cells, rules, input);
        if (read === null || cells.refusal) return;
        const row = cells.row.number;
        rowCount.see(read.record.createdAt);
        if (cells.isFloat('id')) rowCount.note('float-id', { column: cells.name('id') }, row);
        if (read.payTimeMissing) rowCount.note('no-pay-time', { column: cells.name('paidAt') }, row);
        addRow(orders, read, rules.grain, cells, rowCount);
      },
      end() {
        for (const field of ['units', 'postage'] as const)
          if (orders.size > 0 && cells.has('paid') && !cells.has(field))
            rowCount.note(`no-${field}-column`, {}, null);
        // A sheet of items alone only completes others.
        if (orders.size > 0 && cells.has('createdAt') && !cells.has('buyer') && rules.namesBuyers !== false)
          rowCount.note('no-buyer-column', {}, null);
        if (rowCount.coarse) rowCount.note('coarse-order-times', { column: cells.name('createdAt') }, null);
        for (const order of orders.values()) emit(order);
      },
    };
  };

// What a row that only adds a piece to an order leaves empty.
const OF_ORDER = ['createdAt', 'paidAt', 'status', 'paid'];

/** Puts a row that has a known order's number and nothing else of an order to that order: its pieces are more. */
function addsToKnown(cells: Cells, orders: Map<string, OrderRow>): boolean {
  const known = orders.get(cells.text('id'));
  if (!known || !cells.has('createdAt') || OF_ORDER.some((field) => cells.text(field) !== '')) return false;
  const more = cells.count('units');
  if (cells.refusal) return true;
  const { units } = known.record;
  const record = { ...known.record, units: units === null || more === null ? units : units + more };
  orders.set(known.key, { ...known, rows: known.rows + 1, record });
  return true;
}

/** An order as the rows so far have it. */
interface OrderRow extends Copy<Order> {
  /** Sub-order id; '' where rows have none. */
  readonly part: string;
  /** Its status says paid, but the time is missing. */
  readonly payTimeMissing: boolean;
}

// Every platform's words for an order that waits for its payment.
const UNPAID = ['等待买家付款', '等待付款', '待付款', '待支付', '未支付', '未付款'];

function readRow(cells: Cells, rules: OrderRules, input: number): OrderRow | null {
  const id = ownText(cells.needed('id'));
  if (cells.has('createdAt') && cells.needed('createdAt') === '') return null;
  const createdAt = cells.instant('createdAt');
  const paidAt = cells.instant('paidAt');
  const shippedAt = cells.instant('shippedAt');
  const shipBy = cells.deadline('shipBy');
  const amount = cells.money('paid');
  const status = cells
    .text('status')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\(删除\)/, '');
  const says = (words: readonly string[]): boolean => words.some((word) => status.includes(word));
  const looksPaid = paidAt !== null || says(rules.paidWords);
  if (amount === null && looksPaid && cells.has('paid')) cells.needed('paid');
  const closed = says(rules.closed);
  const unpaid = cells.has('paidAt') ? paidAt === null : says(UNPAID) || closed;
  return {
    // Ids that a spreadsheet rounded may be equal by accident: the time of creation keeps such orders apart.
    key: cells.isFloat('id') ? `${id} ${createdAt}` : id,
    part: cells.text('part').replace(/[;；]\s*/g, '\n'),
    rows: 1,
    // A sheet of items alone tells no times at all.
    payTimeMissing: paidAt === null && looksPaid && cells.has('createdAt'),
    record: {
      id,
      buyer: buyerOf(cells.text('buyer')),
      createdAt,
      paidAt,
      shippedAt,
      groupedAt:
        rules.ungrouped && status !== '' && !says(rules.ungrouped) ? cells.instant('groupedAt') : null,
      shipBy,
      tellsShipment: cells.has('shippedAt'),
      tellsGrouping: rules.ungrouped !== undefined && cells.has('groupedAt') && cells.has('status'),
      closed,
      presale: isPresale(cells, status),
      paid: cells.has('paid') ? paidOf(cells, rules, amount, unpaid) : null,
      postage: cells.money('postage') ?? fen(0),
      refunded: cells.has('refunded') ? (cells.money('refunded') ?? fen(0)) : null,
      units: cells.count('units'),
      flags: flagsOf(cells),
      persons: personsOf(cells),
      input,
      row: cells.row.number,
    },
  };
}

/** What was paid, before refunds. */
function paidOf(cells: Cells, { amount: meaning }: OrderRules, amount: Fen | null, unpaid: boolean): Fen {
  if (amount === null || (meaning === 'due' && unpaid)) return fen(0);
  // Taobao lowers 买家实际支付金额 by each refund: in 24 087 paid orders of a public report it and 退款金额 add up to
  // 总金额. Where they do, that is what was paid.
  const refunded = cells.money('refunded');
  const total = cells.money('total');
  return refunded !== null && refunded > 0 && total === amount + refunded ? total : amount;
}

// Most orders have none: one empty list serves them all.
const NO_FLAGS: readonly string[] = [];

/** Notes and flags; a flag's level 0 is none. */
function flagsOf(cells: Cells): readonly string[] {
  const flags = ['note', 'remark', 'flag'].map((field) => cells.text(field));
  const told = flags.filter((flag) => flag !== '' && flag !== '0');
  return told.length === 0 ? NO_FLAGS : told;
}

const NOBODY: readonly number[] = [];

/** What names the buyer and the receiver; masked cells (`138****0000`) hold nothing. */
function personsOf(cells: Cells): readonly number[] {
  const told = ['phone', 'mobile', 'address', 'changedAddress'].flatMap((field) =>
    personalIn(cells.text(field)),
  );
  return told.length === 0 ? NOBODY : [...new Set(told.map(personalKey))];
}

/** Masked nicks (`j****ab`, Douyin's `##密文`, `$$密文`) name nobody. */
const buyerOf = (nick: string): string | null =>
  nick === '' || isMasked(nick) || /^(?:##|\$\$)/.test(nick) ? null : normaliseNick(nick);

const NO = new Set(['否', '0', '无', '不是', '非预售', '现货', '普通', 'no', 'n', 'false']);

function isPresale(cells: Cells, status: string): boolean {
  const marked = cells.text('presale').toLowerCase();
  if (marked !== '') return !NO.has(marked);
  if (cells.text('stages') !== '') return true;
  return [status, cells.text('kind')].some((words) => words.includes('预售') && !words.includes('非预售'));
}

/** Puts a row to its order. A row that the file repeats is counted as overlapping; of an order's, the fullest is kept. */
function addRow(
  orders: Map<string, OrderRow>,
  row: OrderRow,
  grain: Grain,
  cells: Cells,
  rowCount: RowCount,
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
    rowCount.overlapping++;
    rowCount.note(
      'repeated-order',
      { column: cells.name(grain === 'order' ? 'id' : 'part') },
      row.record.row,
    );
    return;
  }
  if (grain === 'item' && known.record.paid !== row.record.paid)
    rowCount.note('order-rows-differ', { column: cells.name('paid') }, row.record.row);
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
