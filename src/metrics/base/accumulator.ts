import { type Fraction, fraction, over, plus, ZERO } from '../../units/fraction.ts';
import type { Unit } from '../../units/quantity.ts';
import { type Histogram, percentile, type Statistic } from '../../units/statistics.ts';
import type { Day } from '../../units/time.ts';

/** What one agent did on one day, added up. All numbers are whole; agent −1 is nobody. */
export interface TallyCell {
  readonly agent: number;
  readonly day: Day;
  /** Number of observations. */
  count: number;
  num: number;
  den: number;
  /** Values seen and how often. */
  readonly histogram: Histogram;
  /** Distinct things (buyers, buyer-days). */
  readonly keys: Set<number>;
  /** Snapshot figures of the day. */
  readonly snapshots: Fraction[];
  /** Exact amounts by name. */
  readonly parts: Parts;
}

/** By name: the sum of exact amounts, and how many there were. */
type Parts = Map<string, { readonly sum: Fraction; readonly count: number }>;

/** What cells come to. `value` is null where nothing was measured. */
export interface Figure {
  readonly value: Fraction | null;
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  readonly sample: number;
}

/** Nothing was measured. */
export const NO_FIGURE: Figure = { value: null, numerator: null, denominator: null, sample: 0 };

/**
 * How a metric's cells become its figure:
 * `rate` units that were met ÷ units; `quotient` Σ ÷ Σ; `statistic` of whole numbers; `per-distinct` Σ ÷ distinct
 * keys; `distinct` a number of distinct keys; `snapshot` the last (or last − first) of dated figures; `count` of cases
 * among the units looked at; `mean` of exact amounts; `compound` a figure made of several sums.
 */
export interface Accumulator {
  readonly kind:
    | 'rate'
    | 'quotient'
    | 'statistic'
    | 'per-distinct'
    | 'distinct'
    | 'snapshot'
    | 'count'
    | 'mean'
    | 'compound';
  value(cells: readonly TallyCell[]): Figure;
}

/** Units met ÷ units: an observation's `num` is 0 or 1, its `den` 1. */
export const rate: Accumulator = {
  kind: 'rate',
  value: (cells) => {
    const units = sum(cells, (cell) => cell.den);
    return quotientOf(
      sum(cells, (cell) => cell.num),
      units,
      units,
    );
  },
};

const sum = (cells: readonly TallyCell[], pick: (cell: TallyCell) => number): number =>
  cells.reduce((total, cell) => total + pick(cell), 0);

const quotientOf = (num: number, den: number, sample: number): Figure =>
  den === 0
    ? NO_FIGURE
    : { value: fraction(num, den), numerator: fraction(num), denominator: fraction(den), sample };

/** Σ num ÷ (Σ den ÷ `per`), of as many observations as `den` says or, with `per` ≠ 1, as were made. */
export const quotient = (per = 1): Accumulator => ({
  kind: 'quotient',
  value: (cells) => {
    const num = sum(cells, (cell) => cell.num);
    const den = sum(cells, (cell) => cell.den);
    if (den === 0) return NO_FIGURE;
    const denominator = fraction(den, per);
    return {
      value: fraction(num * per, den),
      numerator: fraction(num),
      denominator,
      sample: per === 1 ? den : sum(cells, (cell) => cell.count),
    };
  },
});

/** The statistic of the whole numbers observed as `num`. */
export const statisticOf = (statistic: Statistic): Accumulator => ({
  kind: 'statistic',
  value: (cells) => {
    const count = sum(cells, (cell) => cell.count);
    if (count === 0) return NO_FIGURE;
    if (statistic === 'mean')
      return quotientOf(
        sum(cells, (cell) => cell.num),
        count,
        count,
      );
    const value = percentile(mergeHistograms(cells), statistic === 'max' ? 100 : Number(statistic.slice(1)));
    return { value: fraction(value!), numerator: null, denominator: null, sample: count };
  },
});

/** All values of these cells and how often each was seen. */
export function mergeHistograms(cells: readonly TallyCell[]): Histogram {
  const merged: Histogram = new Map();
  for (const cell of cells)
    for (const [value, count] of cell.histogram) merged.set(value, (merged.get(value) ?? 0) + count);
  return merged;
}

/** Σ num ÷ distinct keys. */
export const perDistinct: Accumulator = {
  kind: 'per-distinct',
  value: (cells) => {
    const keys = distinctKeys(cells);
    return quotientOf(
      sum(cells, (cell) => cell.num),
      keys,
      keys,
    );
  },
};

/** How many different keys these cells hold. */
export function distinctKeys(cells: readonly TallyCell[]): number {
  if (cells.length === 1) return cells[0]!.keys.size;
  const keys = new Set<number>();
  for (const cell of cells) for (const key of cell.keys) keys.add(key);
  return keys.size;
}

/** Σ num: cases among `den` units looked at. 0 is a figure; nothing looked at is none. */
export const count: Accumulator = {
  kind: 'count',
  value: (cells) =>
    cells.length === 0
      ? NO_FIGURE
      : {
          value: fraction(sum(cells, (cell) => cell.num)),
          numerator: null,
          denominator: null,
          sample: sum(cells, (cell) => cell.den),
        },
};

/** The exact mean of the amounts named `part`. */
export const meanOf = (part: string): Accumulator => ({
  kind: 'mean',
  value: (cells) => {
    const all = partsOf(cells).get(part);
    if (!all) return NO_FIGURE;
    const denominator = fraction(all.count);
    return { value: over(all.sum, denominator), numerator: all.sum, denominator, sample: all.count };
  },
});

/** The parts of all cells, added up. */
export function partsOf(cells: readonly { readonly parts: Parts }[]): Parts {
  const all: Parts = new Map();
  for (const cell of cells) for (const [name, { sum, count }] of cell.parts) addPart(all, name, sum, count);
  return all;
}

/** A figure made of the parts of all cells together; `make` gives null where it cannot be made. */
export const compound = (
  make: (parts: Parts) => (Omit<Figure, 'value'> & { value: Fraction }) | null,
): Accumulator => ({
  kind: 'compound',
  value: (cells) => make(partsOf(cells)) ?? NO_FIGURE,
});

/** Adds amounts to the parts of the same names. */
export function addParts(parts: Parts, amounts: Readonly<Record<string, Fraction>>): void {
  for (const [name, amount] of Object.entries(amounts)) addPart(parts, name, amount, 1);
}

function addPart(parts: Parts, name: string, amount: Fraction, count: number): void {
  const known = parts.get(name);
  parts.set(
    name,
    known ? { sum: plus(known.sum, amount), count: known.count + count } : { sum: amount, count },
  );
}

/** A figure that stands beside a metric's value: the rate of one stage, the money exposed. */
export interface Detail {
  /** Code of `DETAILS` in text/clause.ts. */
  readonly code: string;
  readonly value: Fraction | null;
  /** Null where it is no quotient. */
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  readonly unit: Unit;
}

/** How many there were, as a figure beside the value: the sum of a part. */
export const countDetail = (cells: readonly TallyCell[], part: string, code: string): Detail => ({
  code,
  value: partsOf(cells).get(part)?.sum ?? ZERO,
  numerator: null,
  denominator: null,
  unit: 'count',
});

/** The mean of a part as a score beside the value. */
export function meanDetail(cells: readonly TallyCell[], part: string, code: string): Detail {
  const all = partsOf(cells).get(part);
  if (!all) return { code, value: null, numerator: null, denominator: null, unit: 'score' };
  const denominator = fraction(all.count);
  return { code, value: over(all.sum, denominator), numerator: all.sum, denominator, unit: 'score' };
}
