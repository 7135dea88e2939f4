import type { Input, Kind, Problem } from '../../records/input.ts';
import type { Zone } from '../../units/time.ts';
import type { Encoding, Source } from '../bytes/source.ts';
import type { Format } from '../format.ts';

/** One table or log that one format owns: what reading it needs, and what reading it found. */
export interface Claim<K extends Kind = Kind> {
  /** Its position among the inputs of the run. */
  readonly index: number;
  readonly source: Source;
  readonly format: Format<K>;
  readonly zone: Zone;
  readonly place: ClaimPlace;
  /** Filled by the first read. */
  readonly input: Input;
  /** Filled by detection (headers) and the first read (rows). */
  readonly problems: Problem[];
  /** Columns whose empty cells are to be told (`Input.emptyCells`). */
  asked?: readonly string[] | undefined;
  /** Whether the first read is done: later ones count nothing. */
  counted: boolean;
}

/** Where in its file a table or log stands. */
export type ClaimPlace =
  | { readonly shape: 'log'; readonly encoding: Encoding }
  | { readonly shape: 'csv'; readonly encoding: Encoding; readonly delimiter: string; readonly table: Table }
  | { readonly shape: 'json'; readonly encoding: Encoding; readonly table: Table }
  /** `sheet`: position in the workbook, from 0. */
  | { readonly shape: 'sheet'; readonly sheet: number; readonly table: Table };

/** A table's header, understood. */
export interface Table {
  /** The row a person sees. */
  readonly headerRow: number;
  /** Its last row, where another table follows below; else null. */
  readonly lastRow: number | null;
  readonly header: readonly string[];
  /** Field → column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Filled cells of the rows above the header. */
  readonly banner: readonly string[];
  /** Filled cells of a workbook's summary sheets that are no tables themselves. */
  readonly beside: readonly string[];
  /** What the format made of a sample of the rows; null where it asks for none. */
  readonly variant: string | null;
}

/** Whether a claim yields this kind of records. */
export const yields = <K extends Kind>(claim: Claim, kind: K): claim is Claim<K> =>
  claim.format.yields === kind;
