import type { Refund } from '../../records/orders.ts';
import { fen } from '../../units/money.ts';
import type { Copy, OpenTable, TableReader } from '../format.ts';
import type { Cells } from './cells.ts';
import { content } from './keep-one.ts';
import { roundedAmong } from './rounded.ts';

/** Reads a refund sheet: one row a case. */
export function refundRows(
  { cells, input, rowCount }: OpenTable,
  emit: (copy: Copy<Refund>) => void,
): TableReader {
  const seen = new Map<string, Refund[]>();
  const numbers: Record<'id' | 'order', Map<number, string>> = { id: new Map(), order: new Map() };
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
      const others = seen.get(id) ?? [];
      const same = others.find(
        (other) => other.order === order && !differ(other.appliedAt, refund.appliedAt),
      );
      if (same) {
        const code = content(same) === content(refund) ? 'repeated-refund' : 'refund-rows-differ';
        rowCount.overlapping++;
        rowCount.note(code, { column: cells.name('id') }, refund.row);
        return;
      }
      seen.set(id, [...others, refund]);
      const isFloat = cells.isFloat('id');
      if (others.length > 0 && !isFloat) rowCount.note('shared-id', { column: cells.name('id') }, refund.row);
      // Ids that a spreadsheet rounded may be equal by accident.
      const key = isFloat || others.length > 0 ? `${id} ${order} ${refund.appliedAt}` : id;
      emit({ record: refund, key, rows: 1 });
    },
    end() {
      for (const field of ['id', 'order'] as const) {
        const isRounded = roundedAmong([...numbers[field].values()]);
        for (const [row, number] of numbers[field])
          if (isRounded(number)) rowCount.note('float-id', { column: cells.name(field) }, row);
      }
    },
  };
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
