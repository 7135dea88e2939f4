import type { Clause, Target } from '../contract/contract.ts';
import type { MeasuredUnit, Measurement } from '../measure/measurement.ts';
import type { EachEntry, Verdict } from '../scorecard/judgement.ts';
import { compare, type Fraction, toNumber } from '../units/fraction.ts';
import { verdictOf } from './verdict.ts';

/** A clause judged unit by unit: the figure and verdict that stand for it, and those of every unit. */
export interface JudgedEach {
  readonly measurement: Measurement;
  readonly verdict: Verdict;
  readonly entry: EachEntry;
}

/** Null where the clause is judged all in one. Its breaches are the units that missed. */
export function judgeEach(clause: Clause, whole: Measurement): JudgedEach | null {
  const { each, target } = clause;
  if (each === null || target === null) return null;
  if (whole.units === undefined) throw new Error(`clause ${clause.id} was not measured by ${each}`);
  const units = whole.units.map(
    (measured): Unit => ({
      measured,
      verdict: verdictOf(clause, { ...measured, isRate: whole.isRate })!,
    }),
  );
  const worst = worstOf(units, target);
  const missed = units.filter(({ verdict }) => verdict === 'missed').length;
  const { value = null, numerator = null, denominator = null, sample = 0 } = worst?.measured ?? {};
  return {
    measurement: {
      ...whole,
      value,
      numerator,
      denominator,
      sample,
      reason: value === null ? (whole.reason ?? 'nothing-measured') : null,
      breaches: missed,
      closers: null,
      // Of a target of 0 points go by the worst unit's own cases: of a rate at most 0 its numerator.
      ...(whole.isRate && numerator !== null ? { scored: toNumber(numerator) } : {}),
      // What is short, or may still miss, are units of one day or agent: of the clause it has no meaning.
      isRate: false,
      cases: undefined,
    },
    verdict: worst?.verdict ?? (whole.allWaived ? 'waived' : 'no-data'),
    entry: {
      by: each,
      judged: units.filter(({ verdict }) => RANK.indexOf(verdict) < RANK.indexOf('insufficient')).length,
      missed,
      units: units.map(({ measured, verdict }) => ({
        unit: measured.unit,
        value: numberOf(measured.value),
        numerator: numberOf(measured.numerator),
        denominator: numberOf(measured.denominator),
        sample: measured.sample,
        verdict,
      })),
    },
  };
}

interface Unit {
  readonly measured: MeasuredUnit;
  readonly verdict: Verdict;
}

/** Verdicts of units with a figure, the worst first. */
const RANK: readonly Verdict[] = ['missed', 'within-margin', 'met', 'insufficient', 'no-data', 'waived'];

/** The worst unit judged, else the worst of too small a sample; of equals the first. */
function worstOf(units: readonly Unit[], { side }: Target): Unit | null {
  const sign = side === 'min' ? 1 : -1;
  return units
    .filter(({ measured }) => measured.value !== null)
    .reduce<Unit | null>((worst, unit) => {
      if (worst === null) return unit;
      const order = RANK.indexOf(unit.verdict) - RANK.indexOf(worst.verdict);
      const values = sign * compare(unit.measured.value!, worst.measured.value!);
      return order < 0 || (order === 0 && values < 0) ? unit : worst;
    }, null);
}

const numberOf = (value: Fraction | null): number | null => value && toNumber(value);
