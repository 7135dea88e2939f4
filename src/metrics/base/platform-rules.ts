import type { Order } from '../../records/orders.ts';
import type { ViolationRecord } from '../../records/staff.ts';
import { type Fraction, fraction, least, ONE, ZERO } from '../../units/fraction.ts';
import { type Fen, fen, ofFen, roundFen } from '../../units/money.ts';
import type { Text } from '../../units/text.ts';
import { type Detail, partsOf, type TallyCell } from './accumulator.ts';

/** What a late order adds to the money that the shop is exposed to; an order of unknown amount is counted apart. */
export const lateParts = ({ paid }: Order): Record<string, Fraction> =>
  paid === null ? { unpriced: ONE } : { exposure: exposureOf(LATE_SHIPMENT, paid) };

/** What a platform makes a shop pay the buyer of an order that leaves too late. */
interface LateShipmentRule {
  /** The year whose wording this is. */
  readonly asOf: number;
  readonly source: Text;
  /** Of what the buyer paid. */
  readonly share: Fraction;
  /** An order. */
  readonly most: Fen;
}

/** Platforms change such rules: a newer wording is a new entry here, and says its year. */
const LATE_SHIPMENT: LateShipmentRule = {
  asOf: 2019,
  source: {
    zh: '《天猫规则》延迟发货：向买家支付实际成交金额的 30% 作为违约金，最高 500 元',
    en: 'Rules of Tmall, late shipment: 30% of what was paid to the buyer, at most ¥500',
  },
  share: fraction(30, 100),
  most: fen(50_000),
};

/** What an order of this amount exposes the shop to, exact, in fen. */
const exposureOf = ({ share, most }: LateShipmentRule, paid: Fen): Fraction =>
  least(fraction(roundFen(ofFen(share, paid))), fraction(most));

/** The exposure of all late orders, and how many of them have no amount where some have none. */
export function exposureDetails(cells: readonly TallyCell[]): Detail[] {
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

/** At how many points of a year a platform sanctions the shop. */
interface ViolationSteps {
  /** The year whose wording this is. */
  readonly asOf: number;
  readonly source: Text;
  /** Rising, by kind of violation. */
  readonly steps: Readonly<Record<ViolationRecord['kind'], readonly number[]>>;
}

/** Platforms change such rules: a newer wording is a new entry here, and says its year. */
export const VIOLATION_STEPS: ViolationSteps = {
  asOf: 2019,
  source: {
    zh: '《天猫规则》违规扣分：一般违规满 12、24、48 分，严重违规满 12、24、36、48 分各有处罚，每年清零',
    en: 'Rules of Tmall: sanctions at 12, 24 and 48 points of general violations and at 12, 24, 36 and 48 of serious ones; points lapse with the year',
  },
  steps: { general: [12, 24, 48], serious: [12, 24, 36, 48] },
};
