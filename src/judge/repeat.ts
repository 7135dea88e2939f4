import type { Settlement } from '../contract/contract.ts';
import type { SettlementLine, SettlementResult } from '../scorecard/settlement.ts';
import { binds } from '../scorecard/standing.ts';
import type { Period } from '../units/days.ts';
import { fraction, times, toNumber } from '../units/fraction.ts';
import { fen, roundFen } from '../units/money.ts';
import { formatDay } from '../units/time.ts';
import { capped } from './charge.ts';
import { missedMonths, type Past } from './look-back.ts';
import { charged, type Judged } from './subject.ts';

/** A penalty line times what the contract says for a clause that was missed before, held down to its own cap. */
export function repeated(
  line: SettlementLine,
  { repeat }: Pick<Settlement, 'repeat'>,
  past: Past | null,
): SettlementLine {
  const months = repeat === null ? [] : missedMonths(line.clause, repeat, past);
  if (repeat === null || months.length === 0) return line;
  const cap = line.cap === null ? null : fen(line.cap);
  const net = capped(roundFen(times(repeat.multiplier, fraction(line.gross))), cap);
  return { ...line, multiplier: toNumber(repeat.multiplier), repeats: months, net };
}

/**
 * Binding clauses of the vendor's that were missed now, and so often before that the contract calls it chronic; of cases
 * that wait for a person only with confirmed ones.
 */
export function chronicOf(
  { chronic }: Pick<Settlement, 'chronic'>,
  period: Period,
  judged: readonly Judged[],
  past: Past | null,
): SettlementResult['chronic'] {
  if (chronic === null || past === null) return [];
  const missed = judged.filter((each) => binds(each.clause) && charged(each)?.verdict === 'missed');
  const ids = [...new Set(missed.map(({ clause }) => clause.id))];
  return ids
    .map((clause) => ({
      clause,
      months: [...missedMonths(clause, chronic, past), formatDay(period.from).slice(0, 7)],
    }))
    .filter(({ months }) => months.length >= chronic.misses);
}
