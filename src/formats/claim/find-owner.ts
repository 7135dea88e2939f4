import { headerPosition, type Proposal, proposeFormat } from '../described/propose-format.ts';
import type { Format } from '../format.ts';
import { cleanCell } from '../read/cell.ts';
import type { Table } from './claim.ts';
import { guessHeader, HEADER_WITHIN, type HeaderNames, headerNames, matchNames } from './header.ts';

/** A row as texts, for looking at the top of a table. */
export interface TopRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** How many rows below the header a survey looks at. */
export const SURVEYED = 1000;

/** A table and the format it belongs to. */
interface OwnedTable {
  readonly format: Format;
  readonly table: Table;
}

/** Who owns the tables that stand one below another: one format each; or several (our mistake); or none, then what the column names look like. */
type Ownership =
  | { readonly tables: readonly OwnedTable[] }
  | { readonly formats: readonly Format[] }
  | { readonly names: readonly string[] | null; readonly proposal: Proposal | null };

/** A header among the first rows, and whose it is. */
interface FoundHeader {
  /** Of its (lower) row in `top`. */
  readonly position: number;
  readonly header: readonly string[];
  readonly owners: readonly { readonly format: Format; readonly columns: Map<string, number> }[];
}

/** Finds the headers among the first rows and the formats they belong to; what the contract describes comes first. */
export function findOwner(top: readonly TopRow[], formats: readonly Format[]): Ownership {
  const above = top.filter(({ number }) => number <= HEADER_WITHIN).length;
  const described = formats.filter((format) => format.described);
  const first =
    described.map((format) => firstHeader(top, above, [format])).find((found) => found !== null) ??
    firstHeader(
      top,
      above,
      formats.filter((format) => !format.described),
    );
  if (!first) return unowned(top.map(({ cells }) => cells));
  if (first.owners.length > 1) return { formats: first.owners.map(({ format }) => format) };

  const headers = [first];
  const known = new Set([contentOf(first.header)]);
  for (let from = first.position + 1; from < top.length; from++) {
    const next = isData(top[from]!) ? null : headerAt(top, from, formats);
    // The same header again: files were put one behind another.
    if (!next || next.owners.length > 1 || known.has(contentOf(next.header))) continue;
    known.add(contentOf(next.header));
    headers.push(next);
  }
  return {
    tables: headers.map((header, index) => tableOf(top, header, headers[index - 1], headers[index + 1])),
  };
}

/** Whether a row is the header of another table than the one that stands above it. */
export const beginsTable = (row: TopRow, above: readonly string[], formats: readonly Format[]): boolean =>
  !isData(row) &&
  contentOf(row.cells) !== contentOf(above) &&
  ownersOf(headerNames(row.cells), formats).length > 0;

/** The first row that is a header; else the first two rows that are one together (names above, groups' parts below). */
function firstHeader(top: readonly TopRow[], above: number, formats: readonly Format[]): FoundHeader | null {
  for (let position = 0; position < above; position++) {
    const found = headerAt(top, position, formats);
    if (found) return found;
  }
  for (let position = 0; position + 1 < above; position++) {
    const [upper, lower] = [top[position]!, top[position + 1]!];
    if (lower.number !== upper.number + 1) continue;
    const width = Math.max(upper.cells.length, lower.cells.length);
    const header = Array.from({ length: width }, (_, column) => {
      const below = lower.cells[column] ?? '';
      return below.trim() === '' ? (upper.cells[column] ?? '') : below;
    });
    const owners = ownersOf(headerNames(header), formats);
    if (owners.length > 0) return { position: position + 1, header, owners };
  }
  return null;
}

function headerAt(top: readonly TopRow[], position: number, formats: readonly Format[]): FoundHeader | null {
  const header = top[position]!.cells;
  const owners = ownersOf(headerNames(header), formats);
  return owners.length > 0 ? { position, header, owners } : null;
}

function ownersOf(names: HeaderNames, formats: readonly Format[]): FoundHeader['owners'] {
  const owners = formats.flatMap((format) => {
    const columns = matchNames(names, format);
    return columns ? [{ format, columns }] : [];
  });
  const particular = owners.filter(({ format }) => !format.general);
  return particular.length > 0 ? particular : owners;
}

// Dates and numbers: most rows are data, and told by their first such cell.
const DATA = /^[\s'="]*\d[\d\s:.,/-]{3,}["']*$/;

/** No column's name is longer. */
const LONGEST_NAME = 60;

const isData = ({ cells }: TopRow): boolean =>
  cells.some((cell) => cell.length > LONGEST_NAME || DATA.test(cell));

const contentOf = (header: readonly string[]): string => [...headerNames(header).keys()].join('\n');

/** What the column names of a table look like that no format knows, and how it might be described. */
function unowned(rows: readonly (readonly string[])[]): Ownership {
  const position = headerPosition(rows);
  const names = guessHeader(rows);
  if (position === null) return { names, proposal: null };
  return {
    names: names ?? rows[position]!.map((cell) => cell.trim()).filter((cell) => cell !== ''),
    proposal: proposeFormat(rows, position),
  };
}

function tableOf(
  top: readonly TopRow[],
  { position, header, owners }: FoundHeader,
  before: FoundHeader | undefined,
  after: FoundHeader | undefined,
): OwnedTable {
  const { format, columns } = owners[0]!;
  const end = after ? after.position : top.length;
  const filled = (column: number): string[] =>
    top
      .slice(position + 1, Math.min(end, position + 1 + SURVEYED))
      .flatMap(({ cells }) => cleanCell(cells[column] ?? '') || []);
  const survey = 'survey' in format.shape ? format.shape.survey : undefined;
  const cellsOf = (field: string): string[] => (columns.has(field) ? filled(columns.get(field)!) : []);
  return {
    format,
    table: {
      headerRow: top[position]!.number,
      lastRow: after ? top[after.position]!.number - 1 : null,
      header,
      columns,
      banner: top
        .slice(before ? before.position + 1 : 0, position)
        .filter((_, index, rows) => !before || index === rows.length - 1)
        .flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== '')),
      beside: [],
      variant: survey?.(cellsOf) ?? null,
    },
  };
}
