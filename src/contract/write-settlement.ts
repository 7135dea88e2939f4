import type { CommissionOptions } from '../metrics/base/commission-sales.ts';
import { fraction } from '../units/fraction.ts';
import type { Fen } from '../units/money.ts';
import { decimal } from '../units/quantity.ts';
import type { Fee, Settlement } from './settlement.ts';
import { numeral } from './write-options.ts';
import { amount, figure, filled, seconds, unlessEmpty } from './write-values.ts';

/** What is paid, as the file would say it. */
export const writeSettlement = ({
  base,
  byScore,
  penaltyCap,
  bonusCap,
  bonusGate,
  overlap,
  repeat,
  chronic,
  tax,
}: Settlement) =>
  filled({
    base: base.map(fee),
    'by-score': unlessEmpty(
      byScore.map(({ from, pay }) =>
        filled({ from: from && numeral(decimal(from)), pay: figure(pay, 'ratio') }),
      ),
    ),
    'penalty-cap': penaltyCap && amount(penaltyCap),
    'bonus-cap': bonusCap && amount(bonusCap),
    'bonus-gate': unlessEmpty(bonusGate),
    overlap: overlap === 'sum' ? null : overlap,
    repeat: repeat && {
      'within-months': repeat.withinMonths,
      multiplier: numeral(decimal(repeat.multiplier)),
    },
    chronic: chronic && { misses: chronic.misses, 'within-months': chronic.withinMonths },
    tax: tax && { rate: figure(tax.rate, 'ratio'), included: tax.included },
  });

const yuan = (value: Fen): string | number => figure(fraction(value), 'fen');

function fee(value: Fee): Record<string, unknown> {
  switch (value.type) {
    case 'fixed':
      return { type: 'fixed', amount: yuan(value.amount) };
    case 'seat':
      return { type: 'seat', rate: yuan(value.rate), seats: value.seats };
    case 'inquiry': {
      const tiers = value.tiers.map(({ upTo, rate }) =>
        filled({ 'up-to': upTo && numeral(decimal(upTo)), rate: yuan(rate) }),
      );
      return { type: 'inquiry', of: value.of.metric.id, tiers, whole: value.whole };
    }
    case 'commission': {
      const { net, cutoff } = value.of.options as unknown as CommissionOptions;
      return filled({
        type: 'commission',
        rate: figure(value.rate, 'ratio'),
        of: net ? 'net-sales' : 'sales',
        'refund-cutoff': cutoff === null ? null : seconds(cutoff),
      });
    }
  }
}
