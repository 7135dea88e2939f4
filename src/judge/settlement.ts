import type { Settlement } from '../contract/contract.ts';
import type { ClawbackLine, SettlementResult } from '../scorecard/settlement.ts';
import { isWholeMonth, monthsIn, type Period } from '../units/days.ts';
import { compare, type Fraction, fraction, ONE, over, plus, toNumber } from '../units/fraction.ts';
import { type Fen, fen, ofFen, roundFen } from '../units/money.ts';
import { baseLines, type FeeMeasurements } from './base.ts';
import { capOf, capped, type Pay } from './charge.ts';
import type { Past } from './look-back.ts';
import { againOf, bonusOf, chronicOf, penaltyOf } from './penalty.ts';
import { charged, decisive, type Judged } from './subject.ts';

/** What a settlement takes from earlier months. */
export interface Before {
  readonly past: Past | null;
  readonly clawbacks: readonly ClawbackLine[];
}

const NOTHING_BEFORE: Before = { past: null, clawbacks: [] };

/**
 * What is due for a period, all in fen: max(0, base × coefficient − min(Σ min(penalty, its cap), penalty cap) +
 * (gate open ? min(Σ bonus, bonus cap) : 0) − clawback). `score` is that of the binding clauses; null where none could be
 * scored: the base is paid in full.
 */
export function settle(
  settlement: Settlement,
  period: Period,
  judged: readonly Judged[],
  score: Fraction | null = null,
  counted: FeeMeasurements = new Map(),
  before: Before = NOTHING_BEFORE,
): SettlementResult {
  const lines = baseLines(settlement.base, period, counted);
  const base = sum(lines);
  const pay = { base, months: monthsIn(period) };
  const coefficient = coefficientOf(settlement.byScore, score);
  const already = settlement.overlap === 'one' ? dockedAlready(judged) : new Map<Judged, number>();
  const docked = judged.flatMap((each) => {
    const again = againOf(each.clause.id, settlement, before.past);
    return penaltyOf(each, pay, already.get(each), again) ?? [];
  });
  const penaltyCap = capOf(settlement.penaltyCap, pay);
  const penalties = capped(sum(docked), penaltyCap);
  const bonus = bonusIn(settlement, period, judged, pay);
  const clawback = sum(before.clawbacks);
  const adjusted = roundFen(ofFen(coefficient, base));
  const payable = fen(Math.max(0, adjusted - penalties + bonus.bonus - clawback));
  return {
    currency: 'CNY',
    base,
    baseLines: lines,
    coefficient: toNumber(coefficient),
    score: settlement.byScore.length === 0 ? null : score && toNumber(score),
    lines: docked,
    penaltyCap,
    penalties,
    ...bonus,
    clawbacks: [...before.clawbacks],
    clawback,
    chronic: chronicOf(settlement, period, judged, before.past),
    payable,
    payableWithoutExemptions: null,
    tax: taxOf(settlement.tax, payable),
    bill: null,
  };
}

const sum = (lines: readonly { readonly net: number }[]): Fen =>
  fen(lines.reduce((total, line) => total + line.net, 0));

/** The share of the best row that the score reaches; all where there are no rows, or no score. */
const coefficientOf = (rows: Settlement['byScore'], score: Fraction | null): Fraction =>
  (score && rows.find(({ from }) => from === null || compare(score, from) >= 0)?.pay) ?? ONE;

/**
 * Of per-case clauses that are missed and move money: how many of their cases an earlier one of them has docked
 * already. Units of a clause with `each` are its own; of cases that wait for a person, only confirmed ones are docked.
 */
function dockedAlready(judged: readonly Judged[]): ReadonlyMap<Judged, number> {
  const docked = new Set<string>();
  const already = new Map<Judged, number>();
  for (const each of judged) {
    const due = charged(each);
    if (each.clause.penalty?.kind !== 'per-case' || due?.verdict !== 'missed') continue;
    const cases = due.measurement.cases ?? [];
    already.set(
      each,
      cases.reduce((sum, { event, count }) => sum + (docked.has(event) ? count : 0), 0),
    );
    for (const { event } of cases) docked.add(event);
  }
  return already;
}

/** What met clauses add, in a whole month in which none of the gate's clauses was missed. */
function bonusIn(
  { bonusCap, bonusGate }: Settlement,
  period: Period,
  judged: readonly Judged[],
  pay: Pay,
): Pick<SettlementResult, 'bonusLines' | 'bonusCap' | 'bonusHeld' | 'gateMissed' | 'bonus'> {
  const whole = isWholeMonth(period);
  const lines = whole ? judged.flatMap((each) => bonusOf(each, pay) ?? []) : [];
  const missed = new Set(
    judged.filter((each) => decisive(each)?.verdict === 'missed').map(({ clause }) => clause.id),
  );
  const gateMissed = [...missed].filter((id) => bonusGate.includes(id));
  const cap = capOf(bonusCap, pay);
  const promised = judged.some(({ clause }) => clause.bonus !== null);
  const held = !promised ? null : !whole ? 'part-month' : gateMissed.length > 0 ? 'gate' : null;
  return {
    bonusLines: lines,
    bonusCap: cap,
    bonusHeld: held,
    gateMissed,
    bonus: held === null ? capped(sum(lines), cap) : fen(0),
  };
}

/** Before tax, the tax, and with tax; the tax takes what rounding leaves, so that the two add up. */
function taxOf(tax: Settlement['tax'], payable: Fen): SettlementResult['tax'] {
  if (tax === null) return null;
  const { rate, included } = tax;
  const net = included ? roundFen(over(fraction(payable), plus(ONE, rate))) : payable;
  const due = included ? payable - net : roundFen(ofFen(rate, payable));
  return { rate: toNumber(rate), included, net, tax: due, gross: net + due };
}
