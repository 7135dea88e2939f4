import type { Refund } from '../../records/orders.ts';
import { fen } from '../../units/money.ts';
import { ownText } from '../bytes/row.ts';
import type { Copy, OpenTable, TableReader } from '../format.ts';
import type { Cells } from './cells.ts';
import { content } from './keep-one.ts';
import { namesItem } from './order-rows.ts';
import { roundedAmong } from './rounded.ts';

/** A case as its rows so far have it. */
interface Case {
  refund: Refund;
  readonly isFloat: boolean;
  /** What came back, row by row; '' where columns do not say it. */
  readonly items: string[];
  readonly amounts: number[];
}

/** Reads a refund sheet: a row a case, or a row for each thing that came back of it. */
export function refundRows(
  { cells, input, rowCount }: OpenTable,
  emit: (copy: Copy<Refund>) => void,
): TableReader {
  const cases = new Map<string, Case[]>();
  const numbers: Record<'id' | 'order', Map<number, string>> = { id: new Map(), order: new Map() };
  const itemColumns = cells.columnsNamed(namesItem);
  return {
    row() {
      const id = cells.needed('id');
      const order = cells.needed('order');
      const status = statusOf(cells.needed('status'));
      const completedAt = cells.instant('completedAt');
      const refund: Refund = {
        id,
        order,
        appliedAt: cells.instant('appliedAt'),
        completedAt: status === 'success' ? completedAt : null,
        type: typeOf(cells),
        status,
        amount: cells.money('amount') ?? fen(0),
        intervened: cells.has('intervened') ? isYes(cells.text('intervened')) : null,
        liable: cells.has('liable') ? liableOf(cells.text('liable')) : null,
        hasReason: cells.has('reason') ? cells.text('reason') !== '' : null,
        freight: freightOf(cells.text('freight')),
        input,
        row: cells.row.number,
      };
      if (cells.refusal) return;
      rowCount.see(refund.appliedAt);
      for (const field of ['id', 'order'])
        if (cells.isFloat(field)) rowCount.note('float-id', { column: cells.name(field) }, refund.row);
      numbers.id.set(refund.row, id);
      numbers.order.set(refund.row, order);
      const item = ownText(itemColumns.map((column) => cells.row.text(column)).join('\n'));
      const others = cases.get(id) ?? [];
      const known = others.find(
        ({ refund: other }) => other.order === order && !differ(other.appliedAt, refund.appliedAt),
      );
      if (known) {
        add(known, refund, item);
        return;
      }
      const isFloat = cells.isFloat('id');
      cases.set(id, [...others, { refund, isFloat, items: [item], amounts: [refund.amount] }]);
      if (others.length > 0 && !isFloat) rowCount.note('shared-id', { column: cells.name('id') }, refund.row);
    },
    end() {
      for (const [id, all] of cases)
        for (const [index, { refund, isFloat, items, amounts }] of all.entries()) {
          // Ids that a spreadsheet rounded may be equal by accident.
          const key = isFloat || index > 0 ? `${id} ${refund.order} ${refund.appliedAt}` : id;
          // What every row repeats is the whole case's.
          const isWhole = amounts.every((amount) => amount === amounts[0]);
          const amount = isWhole ? refund.amount : fen(amounts.reduce((sum, each) => sum + each, 0));
          emit({ record: { ...refund, amount }, key, rows: items.length });
        }
      for (const field of ['id', 'order'] as const) {
        const isRounded = roundedAmong([...numbers[field].values()]);
        for (const [row, number] of numbers[field])
          if (isRounded(number)) rowCount.note('float-id', { column: cells.name(field) }, row);
      }
    },
  };

  /** A row of a case that is known: something more that came back, the same row again, or the case at another time. */
  function add(known: Case, refund: Refund, item: string): void {
    const note = (code: string): void => rowCount.note(code, { column: cells.name('id') }, refund.row);
    const agrees = content({ ...known.refund, amount: 0 }) === content({ ...refund, amount: 0 });
    if (agrees && !known.items.includes(item)) {
      note('refund-items');
      known.items.push(item);
      known.amounts.push(refund.amount);
      return;
    }
    rowCount.overlapping++;
    note(agrees && known.amounts.includes(refund.amount) ? 'repeated-refund' : 'refund-rows-differ');
  }
}

const differ = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b;

function statusOf(status: string): Refund['status'] {
  if (/退款(?:成功|完成)|已(?:全额|部分)退款|^(?:售后)?(?:成功|已?完成)$|^已退款$/.test(status))
    return 'success';
  return /关闭|撤销|取消/.test(status) ? 'closed' : 'open';
}

/** By the case's type; older sheets only tell whether the goods go back. */
function typeOf(cells: Cells): Refund['type'] {
  const type = cells.text('type');
  if (/仅退款|无需退货/.test(type)) return 'refund-only';
  if (type.includes('退货')) return 'return-refund';
  if (type.includes('换货')) return 'exchange';
  if (type !== '') return type.includes('退款') ? 'refund-only' : 'other';
  const back = cells.text('goodsBack');
  if (/^(?:否|不|无)/.test(back)) return 'refund-only';
  return /是|需/.test(back) ? 'return-refund' : null;
}

/** Says how far the platform has come, or that it never came (未介入, 客服未介入, 不需客服介入); an empty cell says the latter. */
const isYes = (state: string): boolean => state !== '' && !NEVER.test(state);

const NEVER = /^(?:未|无|否|不|没|no|n|false|0$)|(?:未|无需|不需|没有?)(?:要|申请)?(?:平台|客服|小二)?介入/i;

/** The platform knows only a seller; sheets of the parties tell its shop from its vendor. */
function liableOf(party: string): Refund['liable'] {
  if (party === '') return 'unnamed';
  if (/非|无责|不成立/.test(party)) return 'other';
  return /卖家|商家|店铺|甲方|乙方|外包|服务商|(?<!平台)客服|仓库|商品|^(?:seller|owner|vendor|shop)$/i.test(
    party,
  )
    ? 'seller'
    : 'other';
}

function freightOf(payer: string): Refund['freight'] {
  if (payer === '') return null;
  if (/半|双方|均摊|平摊|各承担|half/i.test(payer)) return 'half';
  return /买家|客户|顾客|消费者|buyer|customer/i.test(payer) ? 'buyer' : 'other';
}
