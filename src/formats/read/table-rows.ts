import type { Kind } from '../../records/input.ts';
import { isBlank, type Row, type RowSink, textsOf } from '../bytes/row.ts';
import type { Claim, Table } from '../claim/claim.ts';
import { beginsTable } from '../claim/find-owner.ts';
import type { Format, Yield } from '../format.ts';
import * as shelf from '../index.ts';
import { asideOf } from './aside.ts';
import { Cells } from './cells.ts';
import type { Tally } from './tally.ts';
import { watchEmpty } from './watch-empty.ts';

/**
 * Hands a table's rows to its format's reader and counts them. Blank rows and all down to the header are no rows; nor
 * are sums and remarks, which are told. Of a table that begins below, too late for detection, every row is refused.
 */
export function rowsOf<K extends Kind>(
  { index, source, format, zone, place, input, asked }: Claim<K>,
  table: Table,
  tally: Tally,
  emit: (record: Yield[K]) => void,
): { sink: RowSink; end(): void } {
  const { columns, header, headerRow, lastRow, banner, beside, variant } = table;
  const { shape } = format;
  if (!('columns' in shape)) throw new TypeError(`${format.id} is no table`);
  const cells = new Cells(columns, header, zone, shape.decode);
  const reader = shape.open(
    { input: index, cells, banner, beside, variant, fileName: source.member ?? source.name, zone, tally },
    emit,
  );
  const empty = asked ? watchEmpty(asked, header) : null;
  if (empty) input.emptyCells = empty.cells;
  let late = false;
  return {
    sink(row) {
      if (lastRow !== null && row.number > lastRow) return false;
      if (row.number <= headerRow || isBlank(row)) return undefined;
      if (late && asideOf(row, table, format.yields) !== 'header') {
        tally.rows++;
        tally.refuse('late-table', {}, row.number);
        return undefined;
      }
      late = false;
      cells.stand(row);
      if (reader.isRow && !reader.isRow()) return undefined;
      reader.row();
      const aside = cells.refusal && asideOf(row, table, format.yields);
      if (aside) {
        if (aside !== 'header') tally.note(aside, {}, row.number);
        return undefined;
      }
      if (cells.refusal && place.shape !== 'json' && isLate(row, header)) {
        late = true;
        return undefined;
      }
      tally.rows++;
      if (cells.refusal) tally.refuse(cells.refusal.code, cells.refusal.args, row.number);
      else empty?.look(row);
      if (cells.truncated !== null)
        tally.note('truncated-cell', { column: cells.name(cells.truncated) }, row.number);
      return undefined;
    },
    end: () => reader.end?.(),
  };
}

const isLate = (row: Row, header: readonly string[]): boolean =>
  beginsTable({ number: row.number, cells: textsOf(row) }, header, Object.values(shelf) as readonly Format[]);
