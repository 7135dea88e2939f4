import type { Chronic, CommissionFee, Contract, Repeat, Settlement } from '../contract/contract.ts';
import type { BaseFacts } from '../measure/facts.ts';
import { type Measurer, makeMeasurer } from '../measure/measure.ts';
import type { Kind } from '../records/input.ts';
import type { HistoryEntry, Scorecard } from '../scorecard/scorecard.ts';
import type { ClawbackLine } from '../scorecard/settlement.ts';
import { binds } from '../scorecard/standing.ts';
import { isWholeMonth, type Period } from '../units/days.ts';
import {
  compare,
  type Fraction,
  fraction,
  fromNumber,
  minus,
  times,
  toNumber,
  ZERO,
} from '../units/fraction.ts';
import { roundFen } from '../units/money.ts';
import { day, formatDay, monthOf, parseDay } from '../units/time.ts';
import { countOf } from './base.ts';
import { hourlyRows, inputRows } from './rows.ts';

/** What stands where the scorecard of a month (`2026-09`) is kept; null: nothing. */
export type Earlier = (month: string) => EarlierCard | 'unreadable' | null;

/** A scorecard of an earlier month, and the digest of what it says now. */
export interface EarlierCard {
  readonly card: Scorecard;
  readonly digest: string;
}

/** The calendar months before the one judged that its settlement looks at, the nearest first. */
export interface Past {
  readonly months: readonly PastMonth[];
}

/** One of them, and what its scorecard is worth here. */
export interface PastMonth {
  /** `2026-09`. */
  readonly month: string;
  readonly period: Period;
  readonly state: HistoryEntry['months'][number]['state'];
  /** Only where it is `used`. */
  readonly card: Scorecard | null;
  readonly digest: string | null;
  /** Binding clauses of the vendor's that were missed; of cases that wait for a person only where some were confirmed. */
  readonly missed: readonly string[];
}

/** Looks for the months that the contract asks for; null where it asks for none, or the period is no whole month. */
export function lookBack(
  { id, term, settlement }: Pick<Contract, 'id' | 'term' | 'settlement'>,
  period: Period,
  earlier: Earlier,
): Past | null {
  if (settlement === null || !isWholeMonth(period)) return null;
  const asked = Math.max(
    settlement.repeat?.withinMonths ?? 1,
    settlement.chronic?.withinMonths ?? 1,
    settlement.base.some(isClawedBack) ? 2 : 1,
  );
  if (asked === 1) return null;
  const months: PastMonth[] = [];
  let { from } = period;
  while (months.length < asked - 1) {
    const before = monthOf(day(from - 1));
    from = before.from;
    // A month that begins before the term has no final scorecard.
    if (term !== null && from < term.from) break;
    const month = formatDay(from).slice(0, 7);
    months.push({ month, period: before, ...stateOf(earlier(month), id, before) });
  }
  return { months };
}

/** A commission that refunds of later weeks take back. */
const isClawedBack = (fee: NonNullable<Contract['settlement']>['base'][number]): boolean =>
  fee.type === 'commission' && fee.of.options.net === true && fee.of.options.cutoff !== null;

type State = Pick<PastMonth, 'state' | 'card' | 'digest' | 'missed'>;

function stateOf(found: EarlierCard | 'unreadable' | null, id: string, month: Period): State {
  const nothing = { card: null, digest: null, missed: [] };
  if (found === null) return { ...nothing, state: 'missing' };
  if (found === 'unreadable') return { ...nothing, state: 'unreadable' };
  const { card, digest } = found;
  const { from, to } = card.period;
  if (card.contract?.id !== id || parseDay(from) !== month.from || parseDay(to) !== month.to)
    return { ...nothing, digest, state: 'foreign' };
  if (card.status !== 'final') return { ...nothing, digest, state: 'provisional' };
  // A miss that nobody confirmed cost nothing then, and counts for nothing now.
  const stands = ({ clause, review }: Scorecard['judgements'][number]): boolean =>
    review === null || (card.settlement?.lines ?? []).some((line) => line.clause === clause);
  const missed = card.judgements.filter((each) => each.verdict === 'missed' && binds(each) && stands(each));
  return { card, digest, state: 'used', missed: [...new Set(missed.map(({ clause }) => clause))] };
}

/** The earlier months of a window in which a clause was missed, the earliest first. */
export const missedMonths = (
  clause: string,
  { withinMonths }: Repeat | Chronic,
  past: Past | null,
): string[] =>
  (past?.months ?? [])
    .slice(0, withinMonths - 1)
    .filter(({ missed }) => missed.includes(clause))
    .map(({ month }) => month)
    .reverse();

/** What the scorecard says of these months, the earliest first. */
export const historyOf = (past: Past | null): HistoryEntry | null =>
  past && {
    months: past.months
      .map(({ month, state, digest, missed }) => ({ month, state, digest, missed: [...missed] }))
      .reverse(),
  };

/** Counts a commission's sales over an earlier month again; null, with the reason, where these files do not tell them. */
type Recount = (
  fee: CommissionFee,
  month: PastMonth,
) => { readonly sales: Fraction | null; readonly reason: string | null };

/**
 * What refunds took back since of the commissions of the month before: a line for each that may be taken back, of 0
 * where nothing was, or where it is not known. None in the first month of the term.
 */
export function clawbackLines(
  { base }: Pick<Settlement, 'base'>,
  past: Past | null,
  recount: Recount,
): ClawbackLine[] {
  const last = past?.months[0];
  if (last === undefined) return [];
  const commissions = base.filter((fee) => fee.type === 'commission');
  const paid = (last.card?.settlement?.baseLines ?? []).filter((line) => line.type === 'commission');
  return commissions.flatMap((fee, index): ClawbackLine[] => {
    if (!isClawedBack(fee)) return [];
    const line = {
      month: last.month,
      metric: fee.of.metric.id,
      rate: toNumber(fee.rate),
      coefficient: 1,
      net: 0,
    };
    if (last.card === null)
      return [{ ...line, salesThen: null, salesNow: null, reason: 'no-final-scorecard' }];
    const then = paid[index];
    // It was not agreed yet, so nothing was paid for it.
    if (then === undefined || then.sales === null) return [];
    const known = {
      ...line,
      rate: then.rate,
      coefficient: last.card.settlement!.coefficient,
      salesThen: then.sales,
    };
    const { sales, reason } = recount(fee, last);
    if (sales === null) return [{ ...known, salesNow: null, reason }];
    const less = minus(fraction(then.sales), sales);
    const back = times(times(less, fromNumber(then.rate)), fromNumber(known.coefficient));
    return [
      {
        ...known,
        salesNow: toNumber(sales),
        reason: null,
        net: compare(back, ZERO) > 0 ? roundFen(back) : 0,
      },
    ];
  });
}

/**
 * Counts the commission of an earlier month again from these files. The reason is a kind of file that they hold less of
 * than that month's scorecard had.
 */
export function makeRecount(facts: BaseFacts, nameOf: Parameters<typeof makeMeasurer>[1]): Recount {
  return (fee: CommissionFee, { period, card }: PastMonth) => {
    const then = { ...facts, period };
    const inputs = inputRows(then);
    const lacking = KINDS.find((kind) => !isCovered(kind, inputs, card!, period));
    if (lacking !== undefined) return { sales: null, reason: `earlier-${lacking}` };
    const measurer = makeMeasurer(then, nameOf);
    if (turnsIn(then, measurer) < turnsOf(card!)) return { sales: null, reason: 'earlier-chats' };
    const counted = new Map([[fee.of, measurer.count(fee.of).measurement]]);
    const { count, reason } = countOf(fee.of, counted);
    return { sales: count, reason };
  };
}

const KINDS = ['chats', 'orders', 'refunds'] as const satisfies Kind[];

/** Whether the files of a kind reach over the days of the month that the scorecard's did. */
function isCovered(kind: Kind, inputs: Scorecard['inputs'], card: Scorecard, period: Period): boolean {
  const [now, then] = [daysOf(kind, inputs), daysOf(kind, card.inputs)];
  if (then === null) return true;
  const first = formatDay(period.from);
  const last = formatDay(period.to);
  if (then.to < first || then.from > last) return true;
  return (
    now !== null &&
    now.from <= (then.from > first ? then.from : first) &&
    now.to >= (then.to < last ? then.to : last)
  );
}

/** The first and the last day that files of a kind tell of; null where none does. */
function daysOf(kind: Kind, inputs: Scorecard['inputs']): { from: string; to: string } | null {
  const told = inputs.filter((input) => input.kind === kind && input.from !== null && input.to !== null);
  const first = told.map(({ from }) => from!.slice(0, 10)).sort()[0];
  const last = told
    .map(({ to }) => to!.slice(0, 10))
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last };
}

const turnsIn = (facts: BaseFacts, { whole }: Measurer): number => sumOf(hourlyRows(facts, whole));

const turnsOf = ({ hourly }: Scorecard): number => sumOf(hourly);

const sumOf = (hours: Scorecard['hourly']): number => hours.reduce((sum, { turns }) => sum + turns, 0);
