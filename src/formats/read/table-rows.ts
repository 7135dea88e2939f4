import type { Kind } from '../../records/input.ts';
import type { Yield } from '../format.ts';
import { Cells } from './cells.ts';
import type { Claim, Table } from './claim.ts';
import { normaliseHeader } from './header.ts';
import { isBlank, type Row, type RowSink } from './row.ts';
import type { Tally } from './tally.ts';

/** Hands a table's rows to its format's reader and counts them. Blank rows and all down to the header are no rows. */
export function rowsOf<K extends Kind>(
  { index, source, format, zone }: Claim<K>,
  table: Table,
  tally: Tally,
  emit: (record: Yield[K]) => void,
): { sink: RowSink; end(): void } {
  const { columns, header, headerRow, banner, variant } = table;
  if (!('columns' in format.shape)) throw new TypeError(`${format.id} is no table`);
  const cells = new Cells(columns, header, zone);
  const reader = format.shape.open(
    { input: index, cells, banner, variant, fileName: source.name, zone, tally },
    emit,
  );
  return {
    sink(row) {
      if (row.number <= headerRow || isBlank(row)) return undefined;
      cells.stand(row);
      if (reader.isRow && !reader.isRow()) return undefined;
      reader.row();
      if (cells.refusal && repeatsHeader(row, table)) return undefined;
      tally.rows++;
      if (cells.refusal) tally.refuse(cells.refusal.code, cells.refusal.args, row.number);
      return undefined;
    },
    end: () => reader.end?.(),
  };
}

/** A header again, where files were put one behind another. */
const repeatsHeader = (row: Row, { columns, header }: Table): boolean =>
  [...columns.values()].every(
    (column) => normaliseHeader(row.text(column)) === normaliseHeader(header[column]!),
  );
