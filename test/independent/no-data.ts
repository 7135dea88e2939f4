import type { Measured } from './types.ts';

/** "Nothing measured is `null` with a reason: never 0, never a pass." */
export function noData(reason: string): Measured {
  return { numerator: null, denominator: null, value: null, sample: 0, reason, breaches: null };
}

/** A ratio of counted things; `breaches` are the units that missed. */
export function ratio(numerator: number, denominator: number, breaches: number | null): Measured {
  if (denominator === 0) return noData('nothing-counted');
  return {
    numerator,
    denominator,
    value: numerator / denominator,
    sample: denominator,
    reason: null,
    breaches,
  };
}
