import type { Order } from '../../records/orders.ts';
import { type Fraction, fraction, ONE, ZERO } from '../../units/fraction.ts';
import type { Cell } from './accumulator.ts';
import type { Detail } from './detail.ts';
import { exposureOf, LATE_SHIPMENT } from './late-shipment.ts';
import { partsOf } from './parts.ts';

/** What a late order adds to the money that the shop is exposed to; an order of unknown amount is counted apart. */
export const lateParts = ({ paid }: Order): Record<string, Fraction> =>
  paid === null ? { unpriced: ONE } : { exposure: exposureOf(LATE_SHIPMENT, paid) };

/** The exposure of all late orders, and how many of them have no amount where some have none. */
export function exposureDetails(cells: readonly Cell[]): Detail[] {
  const parts = partsOf(cells);
  const exposure: Detail = {
    code: 'late-exposure',
    value: parts.get('exposure')?.sum ?? ZERO,
    numerator: null,
    denominator: null,
    unit: 'fen',
  };
  const unpriced = parts.get('unpriced')?.count ?? 0;
  return unpriced === 0
    ? [exposure]
    : [exposure, { ...exposure, code: 'late-unpriced', value: fraction(unpriced), unit: 'count' }];
}
