import type { ClausePart } from '../contract/in-force.ts';
import { makeRulings, type Refs } from '../measure/exemptions.ts';
import type { BaseFacts } from '../measure/facts.ts';
import type { Measurer } from '../measure/measure.ts';
import type { Rulings } from '../measure/ruled.ts';
import type { Problem } from '../records/input.ts';
import type { Exempting } from '../records/rulings.ts';
import type { ExemptionEntry, Scorecard } from '../scorecard/scorecard.ts';
import type { SettlementLine } from '../scorecard/settlement.ts';
import { isoInstant } from '../units/stamp.ts';
import { formatDay, type Zone } from '../units/time.ts';
import type { Outcome } from './judge.ts';
import { type MeasuredClause, measureClauses } from './measure-clauses.ts';
import {
  askedReview,
  exemptingOf,
  type FiledExemption,
  filedExemptions,
  reviewDoubts,
  toldOnce,
} from './rulings.ts';

/** Clause → exemption, by its place → units that it names. */
type NamedUnits = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** What people ruled in a period: of exemptions, and of cases that they looked at. */
interface PeriodRulings {
  readonly filed: readonly FiledExemption[];
  /** What signals are told of those that count. */
  exempting(named: NamedUnits): Exempting[];
  /** Null where nothing was ruled. */
  readonly rulings: Rulings | null;
  /** What is doubtful about the sheets; asked for once all is measured. */
  problems(named: NamedUnits): Problem[];
}

/** `firstMadeAt`: when the period's first scorecard was made, as it tells; null where none is known. */
export function rulingsOf(facts: BaseFacts, firstMadeAt: string | null, refs: Refs): PeriodRulings {
  const { contract, sheets } = facts;
  const { filed, problems } = filedExemptions(facts, contract, firstMadeAt);
  const { review, problems: unasked } = askedReview(sheets.review, contract.clauses);
  const exemptions = filed.map(({ record }) => record);
  const inForce = inForceOf(filed);
  const rulings = makeRulings(facts, { exemptions, inForce, review }, refs);
  return {
    filed,
    exempting: (named) => exemptingOf(filed, (place) => namesAny(named, place), firstMadeAt, facts.calendar),
    rulings,
    problems: (named) =>
      toldOnce([
        ...problems,
        ...idleRows(filed, named, contract.clauses),
        ...unasked,
        ...(rulings ? reviewDoubts(review, rulings.found) : []),
      ]),
  };
}

/** The places of those that count. */
const inForceOf = (filed: readonly FiledExemption[]): ReadonlySet<number> =>
  new Set(filed.flatMap(({ counted }, place) => (counted ? [place] : [])));

/** Whether an exemption, by its place, names a unit of the period. */
const namesAny = (named: NamedUnits, place: number): boolean =>
  [...named.values()].some((units) => units.has(place));

/** Rows that name no unit of the period. */
const idleRows = (
  filed: readonly FiledExemption[],
  named: NamedUnits,
  clauses: readonly { readonly id: string; readonly from: string }[],
): Problem[] =>
  filed.flatMap(({ record: { clause, input, row } }, place) => {
    // Of these something else is wrong, and told already.
    const known = clause === null || clauses.some(({ id, from }) => id === clause && from !== 'console');
    return known && !namesAny(named, place)
      ? [{ code: 'exemption-matches-nothing', args: {}, input, row, count: 1 }]
      : [];
  });

/** The units that exemptions name: of parts of a clause, on the days of each. */
export function exemptedUnits(parts: readonly ClausePart[], measurer: Pick<Measurer, 'named'>): NamedUnits {
  const named = new Map<string, Map<number, number>>();
  for (const { clause, days } of parts) {
    // What knows no days is measured over all of the period for each part.
    const byDays = days !== null && clause.metric.perDay;
    const found = measurer.named(clause, byDays ? { from: days.from, to: days.to } : undefined);
    const all = named.get(clause.id) ?? new Map<number, number>();
    for (const [place, units] of found) {
      const before = all.get(place) ?? 0;
      all.set(place, byDays ? before + units : Math.max(before, units));
    }
    if (all.size > 0) named.set(clause.id, all);
  }
  return named;
}

/**
 * What was found, with other exemptions in force: only `clauses` are counted again, and parts of a clause, whose figure may
 * be made of other days' units too; nothing has findings.
 */
export function foundUnder(
  facts: BaseFacts,
  parts: readonly ClausePart[],
  found: readonly MeasuredClause[],
  measurer: Pick<Measurer, 'under'>,
  inForce: ReadonlySet<number>,
  clauses: ReadonlySet<string>,
): MeasuredClause[] {
  const isAgain = ({ clause, days }: ClausePart): boolean => days !== null || clauses.has(clause.id);
  const again = measureClauses(facts, parts.filter(isAgain), measurer.under(inForce)).values();
  return found.map((each, place) => {
    const { measured, ...rest } = isAgain(parts[place]!) ? again.next().value! : each;
    return { ...rest, measured: { ...measured, findings: [] } };
  });
}

/** What the exemptions' effect is told from. */
export interface Tried {
  readonly filed: readonly FiledExemption[];
  readonly named: NamedUnits;
  /** How it all comes out with other exemptions in force, where that makes a difference to these clauses alone. */
  readonly judgeUnder: (inForce: ReadonlySet<number>, clauses: ReadonlySet<string>) => Outcome;
}

/** The exemptions with what each moves, and verdicts and money that say what they would be without. */
export function withExemptions(
  outcome: Outcome,
  { filed, named, judgeUnder }: Tried,
  zone: Zone,
): Outcome & Pick<Scorecard, 'exemptions'> {
  if (filed.length === 0) return { ...outcome, exemptions: [] };
  const inForce = inForceOf(filed);
  const touchedBy = (places: ReadonlySet<number>): Set<string> =>
    new Set(
      [...named].flatMap(([id, units]) => ([...units.keys()].some((each) => places.has(each)) ? [id] : [])),
    );
  const payable = outcome.settlement?.payable ?? null;
  const moneyOf = ({ record: { decision }, counted }: FiledExemption, place: number): number | null => {
    if (payable === null || decision === 'rejected') return null;
    // Accepted, and too late to count: it moves nothing.
    if (decision === 'accepted' && !counted) return 0;
    const clauses = touchedBy(new Set([place]));
    if (clauses.size === 0) return 0;
    const other = new Set(inForce);
    if (counted) other.delete(place);
    else other.add(place);
    const otherwise = judgeUnder(other, clauses).settlement!.payable;
    return counted ? payable - otherwise : otherwise - payable;
  };
  const exemptions = filed.map((each, place) => ({
    ...entryOf(each, zone),
    units: Object.fromEntries(
      [...named].flatMap(([id, units]) => (units.has(place) ? [[id, units.get(place)!]] : [])),
    ),
    money: moneyOf(each, place),
  }));
  return { ...besideThem(outcome, filed, named, touchedBy(inForce), judgeUnder), exemptions };
}

/** Figures, lines and payable with what they would be had nothing been accepted. */
function besideThem(
  { judgements, settlement, total }: Outcome,
  filed: readonly FiledExemption[],
  named: NamedUnits,
  touched: ReadonlySet<string>,
  judgeUnder: Tried['judgeUnder'],
): Outcome {
  if (touched.size === 0) return { judgements, settlement, total };
  const without = judgeUnder(new Set(), touched);
  const idsOf = (clause: string): string[] =>
    filed.flatMap(({ id, counted }, place) => (counted && named.get(clause)?.has(place) ? [id] : []));
  const line = (each: SettlementLine): SettlementLine => ({ ...each, exemptions: idsOf(each.clause) });
  return {
    judgements: judgements.map((judgement, place) => {
      const { value, verdict, penalty, bonus } = without.judgements[place]!;
      const isTouched = touched.has(judgement.clause);
      // A case docked once, or a bonus behind a gate, may move with another clause.
      const isMoved = penalty !== judgement.penalty || bonus !== judgement.bonus;
      return {
        ...judgement,
        withoutExemptions: isTouched ? value : null,
        beforeExemptions: isTouched || isMoved ? { verdict, penalty, bonus } : null,
      };
    }),
    settlement: settlement && {
      ...settlement,
      lines: settlement.lines.map(line),
      bonusLines: settlement.bonusLines.map(line),
      payableWithoutExemptions: without.settlement!.payable,
    },
    total,
  };
}

function entryOf(
  { id, record, late, counted }: FiledExemption,
  zone: Zone,
): Omit<ExemptionEntry, 'units' | 'money'> {
  const shown = (moment: FiledExemption['record']['filedAt']): string | null => {
    if (moment === null) return null;
    return moment.day === undefined ? isoInstant(moment.first, zone) : formatDay(moment.day);
  };
  const { clause, category, filedBy, filedAt, decision, decidedBy, decidedAt, input, row } = record;
  return {
    id,
    clause,
    category,
    filedBy,
    filedAt: shown(filedAt),
    decision,
    decidedBy,
    decidedAt: shown(decidedAt),
    late,
    counted,
    input,
    row,
  };
}
