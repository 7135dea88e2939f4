import { fraction, over, ZERO } from '../../units/fraction.ts';
import type { Cell } from './accumulator.ts';
import type { Detail } from './detail.ts';
import { partsOf } from './parts.ts';

/** How many there were, as a figure beside the value: the sum of a part. */
export const countDetail = (cells: readonly Cell[], part: string, code: string): Detail => ({
  code,
  value: partsOf(cells).get(part)?.sum ?? ZERO,
  numerator: null,
  denominator: null,
  unit: 'count',
});

/** The mean of a part as a score beside the value. */
export function meanDetail(cells: readonly Cell[], part: string, code: string): Detail {
  const all = partsOf(cells).get(part);
  if (!all) return { code, value: null, numerator: null, denominator: null, unit: 'score' };
  const denominator = fraction(all.count);
  return { code, value: over(all.sum, denominator), numerator: all.sum, denominator, unit: 'score' };
}
