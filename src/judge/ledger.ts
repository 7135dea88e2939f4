import type { Problem } from '../records/input.ts';
import type { ExemptionEntry } from '../scorecard/ledger.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { SettlementLine } from '../scorecard/settlement.ts';
import { isoInstant } from '../units/iso.ts';
import { formatDay, type Zone } from '../units/time.ts';
import type { Filed } from './filed.ts';

type Outcome = Pick<Scorecard, 'judgements' | 'settlement' | 'total'>;

/** What the ledger is made from. */
export interface Tried {
  readonly filed: readonly Filed[];
  /** Clause → exemption, by its place → units that it names. */
  readonly named: ReadonlyMap<string, ReadonlyMap<number, number>>;
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
  const inForce = new Set(filed.flatMap(({ counted }, place) => (counted ? [place] : [])));
  const touchedBy = (places: ReadonlySet<number>): Set<string> =>
    new Set(
      [...named].flatMap(([id, units]) => ([...units.keys()].some((each) => places.has(each)) ? [id] : [])),
    );
  const payable = outcome.settlement?.payable ?? null;
  const moneyOf = ({ record: { decision }, counted }: Filed, place: number): number | null => {
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
  filed: readonly Filed[],
  named: Tried['named'],
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

function entryOf({ id, record, late, counted }: Filed, zone: Zone): Omit<ExemptionEntry, 'units' | 'money'> {
  const shown = (moment: Filed['record']['filedAt']): string | null => {
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

/** Whether an exemption, by its place, names a unit of the period. */
export const namesAny = (named: Tried['named'], place: number): boolean =>
  [...named.values()].some((units) => units.has(place));

/** Rows that name no unit of the period. */
export const idleRows = (
  filed: readonly Filed[],
  named: Tried['named'],
  clauses: readonly { readonly id: string; readonly from: string }[],
): Problem[] =>
  filed.flatMap(({ record: { clause, input, row } }, place) => {
    // Of these something else is wrong, and told already.
    const known = clause === null || clauses.some(({ id, from }) => id === clause && from !== 'console');
    return known && !namesAny(named, place)
      ? [{ code: 'exemption-matches-nothing', args: {}, input, row, count: 1 }]
      : [];
  });
