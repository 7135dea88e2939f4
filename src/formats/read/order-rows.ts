import { isMasked, normaliseNick } from '../../records/nick.ts';
import type { Order } from '../../records/orders.ts';
import { personalIn, personalKey } from '../../records/personal-in.ts';
import { type Fen, fen } from '../../units/money.ts';
import { ownText } from '../bytes/lines.ts';
import type { Copy, OpenTable, TableReader } from '../format.ts';
import type { Cells } from './cells.ts';
import { addRow, type Grain, type OrderRow } from './order-grain.ts';

/** What an order sheet's rows are, and what its status words mean. Words are found anywhere in the status. */
export interface OrderRules {
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

// Every platform's words for an order that waits for its payment.
const UNPAID = ['等待买家付款', '等待付款', '待付款', '待支付', '未支付', '未付款'];
const NO = new Set(['否', '0', '无', '不是', '非预售', '现货', '普通', 'no', 'n', 'false']);

/** Reads an order sheet: rows of one order are put together, and each order is handed over at the end. */
export const orderRows =
  (rules: OrderRules) =>
  ({ cells, input, tally }: OpenTable, emit: (copy: Copy<Order>) => void): TableReader => {
    const orders = new Map<string, OrderRow>();
    return {
      row() {
        if (addsToKnown(cells, orders)) return;
        const read = readRow(cells, rules, input);
        if (read === null || cells.refusal) return;
        const row = cells.row.number;
        tally.see(read.record.createdAt);
        if (cells.isFloat('id')) tally.note('float-id', { column: cells.name('id') }, row);
        if (read.payTimeMissing) tally.note('no-pay-time', { column: cells.name('paidAt') }, row);
        addRow(orders, read, rules.grain, cells, tally);
      },
      end() {
        for (const field of ['units', 'postage'] as const)
          if (orders.size > 0 && cells.has('paid') && !cells.has(field))
            tally.note(`no-${field}-column`, {}, null);
        // A sheet of items alone only completes others.
        if (orders.size > 0 && cells.has('createdAt') && !cells.has('buyer') && rules.namesBuyers !== false)
          tally.note('no-buyer-column', {}, null);
        if (tally.coarse) tally.note('coarse-order-times', { column: cells.name('createdAt') }, null);
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

function readRow(cells: Cells, rules: OrderRules, input: number): OrderRow | null {
  const id = ownText(cells.needed('id'));
  if (cells.has('createdAt') && cells.needed('createdAt') === '') return null;
  const createdAt = cells.instant('createdAt');
  const paidAt = cells.instant('paidAt');
  const shippedAt = cells.instant('shippedAt');
  const shipBy = cells.instant('shipBy');
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

/** Notes and flags; a flag's level 0 is none. */
function flagsOf(cells: Cells): readonly string[] {
  const flags = ['note', 'remark', 'flag'].map((field) => cells.text(field));
  const told = flags.filter((flag) => flag !== '' && flag !== '0');
  return told.length === 0 ? NO_FLAGS : told;
}

// Most orders have none: one empty list serves them all.
const NO_FLAGS: readonly string[] = [];

/** What names the buyer and the receiver; masked cells (`138****0000`) hold nothing. */
function personsOf(cells: Cells): readonly number[] {
  const told = ['phone', 'mobile', 'address', 'changedAddress'].flatMap((field) =>
    personalIn(cells.text(field)),
  );
  return told.length === 0 ? NOBODY : [...new Set(told.map(personalKey))];
}

const NOBODY: readonly number[] = [];

/** Masked nicks (`j****ab`, Douyin's `##密文`, `$$密文`) name nobody. */
const buyerOf = (nick: string): string | null =>
  nick === '' || isMasked(nick) || /^(?:##|\$\$)/.test(nick) ? null : normaliseNick(nick);

function isPresale(cells: Cells, status: string): boolean {
  const marked = cells.text('presale').toLowerCase();
  if (marked !== '') return !NO.has(marked);
  if (cells.text('stages') !== '') return true;
  return [status, cells.text('kind')].some((words) => words.includes('预售') && !words.includes('非预售'));
}
