import type { Kind } from './input.ts';

/** What of a sheet a metric needs (`reads`): whether the cells of a column are filled. */
const COLUMN_READ = 'column:';

/** The need for a column, by its name in the header, of the sheets of a kind. */
export const columnRead = (kind: Kind, column: string): string => `${COLUMN_READ}${kind}:${column}`;

/** The columns of a kind's sheets that metrics need; undefined where they need none. */
export function columnsAsked(reads: readonly string[], kind: Kind): readonly string[] | undefined {
  const start = columnRead(kind, '');
  const columns = reads.filter((read) => read.startsWith(start)).map((read) => read.slice(start.length));
  return columns.length === 0 ? undefined : columns;
}
