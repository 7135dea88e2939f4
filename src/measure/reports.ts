import type { Input } from '../records/input.ts';
import type { PlatformRow } from '../records/platform-row.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { groupBy } from '../units/group.ts';
import type { Span } from './spans.ts';

/** One report: the rows that all files of one format hold. */
export interface Report {
  readonly format: string;
  readonly rows: readonly PlatformRow[];
  /** Field → its column's name, as the first file that has it writes it. */
  readonly columns: ReadonlyMap<string, string>;
}

/** The platform's reports by format. */
export const reportsOf = (rows: readonly PlatformRow[], inputs: readonly Input[]): Report[] =>
  [...groupBy(rows, ({ input }) => inputs[input]!.format)]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([format, its]) => {
      const used = [...new Set(its.map(({ input }) => input))].sort((a, b) => b - a);
      const columns = used.flatMap((input) => Object.entries(inputs[input]!.columns.mapped));
      return { format, rows: its, columns: new Map(columns) };
    });

/** The days that rows are about, each span once. */
export const spansOf = (rows: readonly PlatformRow[]): Span[] => [
  ...new Map(rows.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values(),
];
