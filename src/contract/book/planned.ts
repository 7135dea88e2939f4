import type { Metric } from '../../metrics/base/metric.ts';
import type { BookSheet } from '../../text/contract-book.ts';
import type { Lang } from '../../units/text.ts';

/** A sheet of a contract's workbook before it is drawn: texts only. */
export interface PlannedSheet {
  readonly id: Exclude<BookSheet, 'lists'>;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
}

export interface PlannedColumn {
  readonly title: string;
  /** What to write there; '' where the title says all. */
  readonly note: string;
  /** Whether a row is nothing without it. */
  readonly required: boolean;
  /** Whether it is seldom needed and empty here: folded away. */
  readonly folded?: boolean;
  /** What its drop-down lists: words, or every metric, or every clause; empty where it has none. */
  readonly choices: readonly string[] | 'metrics' | 'clauses';
}

/** A row of cells, or a heading between rows; `choices`: the drop-down of its second cell. */
export interface PlannedRow {
  readonly cells: readonly string[];
  readonly heading?: true;
  readonly choices?: readonly string[];
}

/** What planning is told: the language of titles and words, metrics for their names, remarks by path (`clauses[2]`). */
export interface Planning {
  readonly lang: Lang;
  readonly metrics: readonly Metric[];
  readonly remarks: Readonly<Record<string, string>>;
}
