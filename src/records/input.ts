import { KEPT_KINDS } from '../terms/terms.ts';
import type { SilentForm } from './chat-line.ts';

/** What a file can hold. */
export const KINDS = [
  'chats',
  'session-report',
  'orders',
  'refunds',
  'dsr',
  'platform-report',
  ...KEPT_KINDS,
  'roster',
  'exemptions',
  'review',
  'bill',
] as const;
export type Kind = (typeof KINDS)[number];
/** Kinds whose records are read whole; chats stream. */
export type SheetKind = Exclude<Kind, 'chats'>;

/**
 * One file (or one sheet or archive member of it) that was read. For every input
 * rows = kept + overlapping + outside + refused. Of a chat log, a row is a message.
 */
export interface Input {
  /** As the person named it, with `/`. */
  readonly file: string;
  readonly member: string | null;
  readonly sheet: string | null;
  readonly kind: Kind;
  /** Id of the format that claimed it. */
  readonly format: string;
  /** Of the whole file (of a member: inflated), hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** Whose it is, by the shop's place in the contract; −1: no shop's. */
  shop: number;
  /** `utf-8`, `gb18030`, `utf-16le`, `utf-16be`; null where the container decides (XLSX). */
  readonly encoding: string | null;
  readonly columns: {
    readonly mapped: Readonly<Record<string, string>>;
    readonly ignored: readonly string[];
  };
  rows: number;
  kept: number;
  overlapping: number;
  outside: number;
  refused: number;
  /** Earliest and latest instant in it; null where it has none. */
  from: number | null;
  to: number | null;
  /** Column asked for (`columnsAsked`) → rows that leave it empty; null: there is no such column. */
  emptyCells?: ReadonlyMap<string, ReadonlySet<number> | null>;
  /** Of a chat: how many of its rows are no message of anybody (`system`), by what they are; absent: none. */
  silent?: Readonly<Partial<Record<SilentForm, number>>>;
  /** ≥ 20 rows, all on whole minutes: waits measured from it are no-data. */
  coarse: boolean;
}

/** Its file, with what of an archive it is: what globs are held against. */
export const pathOf = ({ file, member }: Pick<Input, 'file' | 'member'>): string =>
  member === null ? file : `${file}/${member}`;

/** Where a record of a sheet stands. */
export interface Placed {
  readonly input: number;
  readonly row: number;
}

/** Something that a person should know about the data; the sentence is in text/problems.ts. */
export interface Problem {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** Index into the inputs; null where it concerns none of them (a file no format claims stands in args). */
  readonly input: number | null;
  /** The row a person sees, of the first occurrence. */
  readonly row: number | null;
  readonly count: number;
  /** The first rows of it, where they are known: a few. */
  readonly rows?: readonly number[];
  /** The file, or a part of it, could not be read at all. */
  readonly unreadable?: boolean;
}
