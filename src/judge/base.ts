import type { Clause, Fee, InquiryFee } from '../contract/contract.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { BaseLine } from '../scorecard/settlement.ts';
import { type MonthPart, monthParts, monthsIn, type Period } from '../units/days.ts';
import { compare, type Fraction, fraction, least, minus, times, toNumber, ZERO } from '../units/fraction.ts';
import { type Fen, fen, ofFen, roundFen } from '../units/money.ts';

/** What fees are counted by came to, by the clause that counts it. */
export type FeeMeasurements = ReadonlyMap<Clause, Pick<Measurement, 'value' | 'reason'>>;

/** The fee of a period line by line: fixed ones pro rata by days, counted ones for what was counted; each rounded once. */
export function baseLines(fees: readonly Fee[], period: Period, counted: FeeMeasurements): BaseLine[] {
  return fees.flatMap((fee) => linesOf(fee, period, counted));
}

function linesOf(fee: Fee, period: Period, counted: FeeMeasurements): BaseLine[] {
  switch (fee.type) {
    case 'fixed':
      return monthParts(period).map((part) => ({
        type: 'fixed',
        amount: fee.amount,
        ...part,
        net: proRata(fee.amount, part),
      }));
    case 'seat': {
      const { rate, seats } = fee;
      return monthParts(period).map((part) => ({
        type: 'seat',
        rate,
        seats,
        ...part,
        net: proRata(fen(rate * seats), part),
      }));
    }
    case 'inquiry':
      return inquiryLines(fee, monthsIn(period), countOf(fee.of, counted));
    case 'commission': {
      const { count, reason } = countOf(fee.of, counted);
      return [
        {
          type: 'commission',
          metric: fee.of.metric.id,
          net: count ? roundFen(times(count, fee.rate)) : fen(0),
          sales: count && toNumber(count),
          rate: toNumber(fee.rate),
          reason,
        },
      ];
    }
  }
}

const proRata = (amount: Fen, { days, monthDays }: MonthPart): Fen =>
  roundFen(ofFen(fraction(days, monthDays), amount));

/** What a fee is counted by: nothing found in files that were given is 0; what could not be counted is unknown. */
export function countOf(
  of: Clause,
  counted: FeeMeasurements,
): { count: Fraction | null; reason: string | null } {
  const measurement = counted.get(of);
  if (measurement === undefined) throw new Error(`a fee was not measured: ${of.metric.id}`);
  if (measurement.value !== null) return { count: measurement.value, reason: null };
  return measurement.reason === 'nothing-measured'
    ? { count: ZERO, reason: null }
    : { count: null, reason: measurement.reason };
}

/** A line for each tier reached; the limits are for a month and go by days with the period. */
function inquiryLines(
  { of, whole, tiers }: InquiryFee,
  months: Fraction,
  { count, reason }: { count: Fraction | null; reason: string | null },
): BaseLine[] {
  const line = (upTo: Fraction | null, quantity: Fraction | null, rate: Fen): BaseLine => ({
    type: 'inquiry',
    metric: of.metric.id,
    upTo: upTo && toNumber(upTo),
    quantity: quantity && toNumber(quantity),
    rate,
    reason,
    net: quantity ? roundFen(ofFen(quantity, rate)) : fen(0),
  });
  const scaled = tiers.map(({ upTo, rate }) => ({ upTo: upTo && times(upTo, months), rate }));
  if (count === null) return [line(null, null, scaled[0]!.rate)];
  if (whole) {
    const reached = scaled.find(({ upTo }) => upTo === null || compare(count, upTo) <= 0)!;
    return [line(reached.upTo, count, reached.rate)];
  }
  let below = ZERO;
  return scaled.flatMap(({ upTo, rate }, index) => {
    const quantity = minus(upTo === null ? count : least(count, upTo), below);
    if (index > 0 && compare(quantity, ZERO) <= 0) return [];
    below = upTo ?? below;
    return [line(upTo, quantity, rate)];
  });
}
