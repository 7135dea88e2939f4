import { type Fraction, fraction, least } from '../../units/fraction.ts';
import { type Fen, fen, ofFen } from '../../units/money.ts';
import type { Text } from '../../units/text.ts';

/** What a platform makes a shop pay the buyer of an order that leaves too late. */
export interface LateShipmentRule {
  /** The year whose wording this is. */
  readonly asOf: number;
  readonly source: Text;
  /** Of what the buyer paid. */
  readonly share: Fraction;
  /** An order. */
  readonly most: Fen;
}

/** Platforms change such rules: a newer wording is a new entry here, and says its year. */
export const LATE_SHIPMENT: LateShipmentRule = {
  asOf: 2019,
  source: {
    zh: '《天猫规则》延迟发货：向买家支付实际成交金额的 30% 作为违约金，最高 500 元',
    en: 'Rules of Tmall, late shipment: 30% of what was paid to the buyer, at most ¥500',
  },
  share: fraction(30, 100),
  most: fen(50_000),
};

/** What an order of this amount exposes the shop to, exact, in fen. */
export const exposureOf = ({ share, most }: LateShipmentRule, paid: Fen): Fraction =>
  least(ofFen(share, paid), fraction(most));
