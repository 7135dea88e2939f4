import type { ZodType } from 'zod';
import type { Attribution, Responsibility } from '../contract/contract.ts';
import type { Kind } from '../records/input.ts';
import type { Text } from '../text/text.ts';
import type { Unit } from '../units/quantity.ts';
import type { Accumulator } from './accumulator.ts';
import type { Reach } from './exports-needed.ts';
import type { Facts } from './facts.ts';
import type { Tally } from './tally.ts';

export { UNITS, type Unit } from '../units/quantity.ts';

/** One measure: it says what it is, then observes; it computes no totals and knows no target. */
// biome-ignore lint/suspicious/noExplicitAny: a shelf holds metrics of any options; each knows its own.
export interface Metric<O = any> {
  /** A noun in kebab-case, the same as the file's name. */
  readonly id: string;
  readonly title: Text;
  readonly definition: Text;
  /** Where the definition comes from. */
  readonly source: Text;
  readonly unit: Unit | ((options: O) => Unit);
  readonly better: 'lower' | 'higher';
  /** Rests on words or on timestamps as a stand-in: advisory unless the contract says otherwise. */
  readonly heuristic?: boolean;
  readonly responsibility: Responsibility;
  readonly needs: readonly Kind[];
  /** How far beyond the period its exports must reach, where that is more than usual. */
  readonly reach?: (options: O, attribution: Attribution) => Readonly<Partial<Record<Kind, Reach>>>;
  /** Exports that it can do without, but is more exact with, and how far beyond the period they must reach. */
  readonly helps?: (options: O) => Readonly<Partial<Record<Kind, Reach>>>;
  readonly options: ZodType<O>;
  /** Whether a figure for one agent, or one day, means something. */
  readonly perAgent: boolean;
  readonly perDay: boolean;
  /** How observations of a cell are added up, and what they come to. */
  readonly accumulator: (options: O) => Accumulator;
  observe(facts: Facts, options: O, tally: Tally): void;
}

/** Keeps the type of the options; the shelf holds metrics of any options. */
export const defineMetric = <O>(metric: Metric<O>): Metric<O> => metric;

/** The unit of a metric under these options. */
export const unitOf = <O>(metric: Metric<O>, options: O): Unit =>
  typeof metric.unit === 'function' ? metric.unit(options) : metric.unit;
