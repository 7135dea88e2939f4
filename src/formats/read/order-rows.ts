import { isMasked, normaliseNick } from '../../records/nick.ts';
import type { Order } from '../../records/orders.ts';
import { personalIn, personalKey } from '../../records/text-scan.ts';
import { type Fen, fen } from '../../units/money.ts';
import { ownText } from '../bytes/row.ts';
import type { Copy, OpenTable, TableReader } from '../format.ts';
import type { Cells } from './cells.ts';
import { type Grain, OrderBook, type OrderRow } from './order-book.ts';

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

/** Reads an order sheet: rows of one order are put together, and each order is handed over at the end. */
export const orderRows =
  (rules: OrderRules) =>
  ({ cells, input, rowCount }: OpenTable, emit: (copy: Copy<Order>) => void): TableReader => {
    const orders = new OrderBook(rules.grain, cells, rowCount);
    const itemColumns = rules.grain === 'order' ? cells.columnsNamed(namesItem) : [];
    return {
      row() {
        if (addsToKnown(cells, orders)) return;
        const read = readRow(cells, rules, input, itemColumns);
        if (read === null || cells.refusal) return;
        const row = cells.row.number;
        rowCount.see(read.record.createdAt);
        if (cells.isFloat('id')) rowCount.note('float-id', { column: cells.name('id') }, row);
        if (read.payTimeMissing) rowCount.note('no-pay-time', { column: cells.name('paidAt') }, row);
        orders.add(read);
      },
      end() {
        const all = orders.all();
        for (const field of ['units', 'postage'] as const)
          if (all.length > 0 && cells.has('paid') && !cells.has(field))
            rowCount.note(`no-${field}-column`, {}, null);
        // A sheet of items alone only completes others.
        if (all.length > 0 && cells.has('createdAt') && !cells.has('buyer') && rules.namesBuyers !== false)
          rowCount.note('no-buyer-column', {}, null);
        if (rowCount.coarse) rowCount.note('coarse-order-times', { column: cells.name('createdAt') }, null);
        for (const order of all) emit(order);
      },
    };
  };

/** Whether a column tells what was bought or sent back, not how many or for how much. */
export const namesItem = (name: string): boolean =>
  /商品|宝贝|货品|规格|型号|款式|条码|商家编码|sku|item|product|goods/i.test(name) &&
  !/[价额费数款时状]|应收|应付|实[收付]|元|amount|price|count|quantity|total|time|status/i.test(
    name.replace('款式', ''),
  );

// What a row that only adds a piece to an order leaves empty.
const OF_ORDER = ['createdAt', 'paidAt', 'status', 'paid'];

/** Puts a row that has a known order's number and nothing else of an order to that order: its pieces are more. */
function addsToKnown(cells: Cells, orders: OrderBook): boolean {
  const known = orders.latest(cells.text('id'));
  if (!known || !cells.has('createdAt') || OF_ORDER.some((field) => cells.text(field) !== '')) return false;
  const more = cells.count('units');
  if (cells.refusal) return true;
  const { units } = known.record;
  const record = { ...known.record, units: units === null || more === null ? units : units + more };
  orders.replace(known, { ...known, rows: known.rows + 1, record });
  return true;
}

// Every platform's words for an order that waits for its payment.
const UNPAID = ['等待买家付款', '等待付款', '待付款', '待支付', '未支付', '未付款'];

function readRow(
  cells: Cells,
  rules: OrderRules,
  input: number,
  itemColumns: readonly number[],
): OrderRow | null {
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
    key: id,
    isFloat: cells.isFloat('id'),
    item:
      itemColumns.length === 0 ? '' : ownText(itemColumns.map((column) => cells.row.text(column)).join('\n')),
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
