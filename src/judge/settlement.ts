import type { Clause, Settlement } from '../contract/contract.ts';
import type { Measurement } from '../metrics/measurement.ts';
import { fraction, ONE, over, plus, toNumber } from '../units/fraction.ts';
import { type Fen, fen, ofFen, roundFen } from '../units/money.ts';
import { capOf, capped } from './charge.ts';
import { monthParts, monthsIn, type Period } from './months.ts';
import { penaltyOf } from './penalty.ts';
import type { SettlementResult } from './scorecard.ts';

/** Base less penalties for a period, all in fen: max(0, base − min(Σ min(penalty, its cap), penalty cap)). */
export function settle(
  settlement: Settlement,
  period: Period,
  measured: readonly { readonly clause: Clause; readonly measurement: Measurement }[],
): SettlementResult {
  const baseLines = settlement.base.flatMap(({ type, amount }) =>
    monthParts(period).map(({ days, monthDays }) => ({
      type,
      amount,
      days,
      monthDays,
      net: roundFen(ofFen(fraction(days, monthDays), amount)),
    })),
  );
  const base = sum(baseLines);
  const pay = { base, months: monthsIn(period) };
  const lines = measured.flatMap(({ clause, measurement }) => penaltyOf(clause, measurement, pay) ?? []);
  const penaltyCap = capOf(settlement.penaltyCap, pay);
  const penalties = capped(sum(lines), penaltyCap);
  const payable = fen(Math.max(0, base - penalties));
  return {
    currency: 'CNY',
    base,
    baseLines,
    coefficient: 1,
    lines,
    penaltyCap,
    penalties,
    bonus: 0,
    payable,
    tax: taxOf(settlement.tax, payable),
    bill: null,
  };
}

const sum = (lines: readonly { readonly net: number }[]): Fen =>
  fen(lines.reduce((total, line) => total + line.net, 0));

/** Before tax, the tax, and with tax; the tax takes what rounding leaves, so that the two add up. */
function taxOf(tax: Settlement['tax'], payable: Fen): SettlementResult['tax'] {
  if (tax === null) return null;
  const { rate, included } = tax;
  const net = included ? roundFen(over(fraction(payable), plus(ONE, rate))) : payable;
  const due = included ? payable - net : roundFen(ofFen(rate, payable));
  return { rate: toNumber(rate), included, net, tax: due, gross: net + due };
}
