import type { Figure } from '../metrics/base/accumulator.ts';
import type { Detail } from '../metrics/base/detail.ts';
import type { Evidence, ReviewEntry } from '../scorecard/judgement.ts';
import type { Fraction } from '../units/fraction.ts';
import type { Case } from './cases.ts';

/** What a metric came to under one clause's options and scope: exact, and without a verdict. */
export interface Measurement {
  /** In the metric's unit; null where nothing was measured, never 0 for that. */
  readonly value: Fraction | null;
  /** Rates: units met and units; means and quotients: Σ and what it is divided by. */
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  readonly sample: number;
  /** The platform's report tells a figure and no count, so that no minimum sample can be held against it. */
  readonly uncounted?: boolean;
  /** Why `value` is null: a code of text/reasons.ts. */
  readonly reason: string | null;
  /** Of whole seconds; null where the metric has none. */
  readonly distribution: Distribution | null;
  /** Reason code (text/reasons.ts) → units left out. */
  readonly excluded: Readonly<Record<string, number>>;
  /** Units that missed, where a unit can miss by itself; null for means and percentiles. */
  readonly breaches: number | null;
  /** Units that missed in all that the value is made of, where `breaches` are those of a part of the days. */
  readonly scored?: number | null;
  /** How many of the breaches are closing words that nobody answered; null where it has no meaning. */
  readonly closers: number | null;
  /** `value` is units met ÷ units, so that a number of units short has a meaning. */
  readonly isRate: boolean;
  /** Waived days leave nothing to measure. */
  readonly allWaived: boolean;
  /** Figures that stand beside the value. */
  readonly details?: readonly Detail[];
  /** Of a clause that is judged unit by unit: its days, agents or shops, in order. */
  readonly units?: readonly MeasuredUnit[] | undefined;
  /** Every case by what happened, where a clause must not dock what another has docked. */
  readonly cases?: readonly Case[] | undefined;
  /** Of cases that wait for a person: how many of them were looked at, and what was found. */
  readonly review?: ReviewEntry;
  /** The same figure with the confirmed cases alone: what money follows. */
  readonly confirmed?: Omit<Measurement, 'evidence'>;
  /** Worst first. */
  readonly evidence: readonly Evidence[];
}

/** What one day, agent or shop came to. */
export interface MeasuredUnit extends Figure {
  /** `2026-10-07`, the account, or the shop's name. */
  readonly unit: string;
  readonly allWaived: boolean;
}

export interface Distribution {
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly max: number;
}
