import type { Figure } from '../metrics/base/accumulator.ts';
import { toNumber } from '../units/fraction.ts';

/** A figure as tables of agents and days show it. */
export const figureOf = ({ value, sample }: Figure): { value: number | null; sample: number } => ({
  value: value && toNumber(value),
  sample,
});
