import { type ZodType, z } from 'zod';
import type { Kind } from '../../records/input.ts';
import type { Absent } from '../../scorecard/words.ts';
import type { Attribution, Responsibility } from '../../terms/terms.ts';
import type { Period } from '../../units/days.ts';
import type { Unit } from '../../units/quantity.ts';
import type { Text } from '../../units/text.ts';
import type { Day } from '../../units/time.ts';
import { type Accumulator, type Detail, rate, type TallyCell } from './accumulator.ts';
import type { ColumnReason } from './columns.ts';
import type { Facts } from './facts.ts';
import type { Tally } from './tally.ts';

/** One measure: it says what it is, then observes; it computes no totals and knows no target. */
export interface Definition<O> {
  /** A noun in kebab-case, the same as the file's name. */
  readonly id: string;
  readonly title: Text;
  readonly family: Family;
  readonly definition: Text;
  /** The definition as one line of arithmetic. */
  readonly formula: Text;
  /** A small invented case, worked out. */
  readonly example: Text;
  /** A target for it in the handbook, where the usual one of its unit would be out of all proportion. */
  readonly exampleTarget?: string;
  /** Where the definition comes from. */
  readonly source: Text;
  readonly unit: Unit | ((options: O) => Unit);
  readonly better: 'lower' | 'higher';
  /** Rests on words or on timestamps as a stand-in: advisory unless the contract says otherwise. */
  readonly heuristic?: boolean | ((options: O) => boolean);
  /** Tells what happened and has no good or bad: 观察项 unless the contract says otherwise. */
  readonly informational?: boolean;
  /** Of the vendor, where it does not say whose. */
  readonly responsibility?: Responsibility;
  /**
   * What a turn without an answer is to it: left out of the waits that are its figure (unless they are capped), a case, or
   * what makes a case worse.
   */
  readonly unanswered?: 'left-out' | 'case' | 'worse';
  /** Whether it looks at the first turn of a session only. */
  readonly firstTurns?: (options: O) => boolean;
  readonly needs: readonly Kind[] | ((options: O) => readonly Kind[]);
  /** Kinds that will do where a needed one was not given. */
  readonly orElse?: Readonly<Partial<Record<Kind, Kind>>>;
  /** The columns of its sheets that it has no figure without, by the reason that says which is not there. */
  readonly columns?: (options: O, attribution: Attribution) => readonly ColumnReason[];
  /** What it needs of texts: `phrase:` and the id of a class, `links`, `personal`. */
  readonly reads?: (options: O) => readonly string[];
  /** Reasons (text/reasons.ts) for which it may leave units out. */
  readonly excludes: readonly string[];
  /** How far beyond the period its exports must reach, where that is more than usual. */
  readonly reach?: (options: O, attribution: Attribution) => Readonly<Partial<Record<Kind, Reach>>>;
  /** The first day it looks at, where that may lie more than 30 days before the period's last. */
  readonly since?: (period: Period) => Day;
  /** Exports that it can do without, but is more exact with, and how far beyond the period they must reach. */
  readonly helps?: (options: O) => Readonly<Partial<Record<Kind, Reach>>>;
  /** An option whose value asks for a field (formats' `columns`) that not every platform's exports have. */
  readonly asks?: (options: O) => { readonly option: string; readonly kind: Kind; readonly field: string };
  /** Of a contract's `with`; each registers its words (`WORDS`). None where it does not say. */
  readonly options?: ZodType<O> & { readonly shape: Readonly<Record<string, ZodType>> };
  /**
   * Options that it is measured with where no contract gives them; null: only a contract can say what it looks at, or
   * what it is held against.
   */
  readonly withoutContract?: Readonly<Record<string, string>> | null;
  /** Counts what came in: exempting a conversation does not undo that it did. */
  readonly volume?: true;
  /** False where a figure for one agent, or one day, means nothing. */
  readonly perAgent?: boolean;
  readonly perDay?: boolean;
  /** What a piece of evidence shows, where that is not a plain figure in the metric's own unit (of rates: in seconds). */
  readonly shows?: { readonly unit?: Unit; readonly absent?: Absent };
  /** How observations of a cell are added up, and what they come to; a rate where it does not say. */
  readonly accumulator?: (options: O) => Accumulator;
  observe(facts: Facts, options: O, tally: Tally): void;
  /** Figures that stand beside the value. */
  details?(cells: readonly TallyCell[], options: O, facts: Facts): readonly Detail[];
}

/** What most metrics are: left unsaid. */
const USUAL = {
  responsibility: 'vendor',
  options: z.strictObject({}),
  perAgent: true,
  perDay: true,
  accumulator: () => rate,
} as const;

/** A metric with all that it may leave unsaid; the shelf holds metrics of any options. */
// biome-ignore lint/suspicious/noExplicitAny: each knows its own.
export type Metric<O = any> = Definition<O> & Required<Pick<Definition<O>, keyof typeof USUAL>>;

export const defineMetric = <O>(metric: Definition<O>): Metric<O> => ({ ...USUAL, ...metric }) as Metric<O>;

/** The kinds of export a metric needs under these options. */
export const needsOf = <O>({ needs }: Pick<Metric<O>, 'needs'>, options: O): readonly Kind[] =>
  typeof needs === 'function' ? needs(options) : needs;

/** Whether a metric rests on words or stand-ins under these options. */
export const isHeuristic = <O>({ heuristic = false }: Pick<Metric<O>, 'heuristic'>, options: O): boolean =>
  typeof heuristic === 'function' ? heuristic(options) : heuristic;

/** The unit of what a piece of evidence shows: of rates seconds, unless the metric says otherwise. */
export function shownUnit<O>(metric: Metric<O>, options: O): Unit {
  const unit = unitOf(metric, options);
  return metric.shows?.unit ?? (unit === 'ratio' ? 'seconds' : unit);
}

/** The unit of a metric under these options. */
export const unitOf = <O>(metric: Metric<O>, options: O): Unit =>
  typeof metric.unit === 'function' ? metric.unit(options) : metric.unit;

/** How far beyond the period an export must reach, in seconds. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** What metrics are of, in the order of the handbook; text/catalogue.ts names them. */
export const FAMILIES = ['responsiveness', 'conversation', 'selling', 'after-sales', 'people'] as const;

export type Family = (typeof FAMILIES)[number];
