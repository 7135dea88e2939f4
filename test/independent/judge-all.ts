import type { CaseUnit } from './case-units.ts';
import { caseUnits, unitsWithout } from './case-units.ts';
import { clauseParts, daysBetween, type Worded } from './clause-parts.ts';
import { type ClauseTerms, clauseTerms } from './clause-terms.ts';
import { type Clause, contractOf } from './contract.ts';
import { plus, share, times, ZERO } from './exact.ts';
import type { Exemption } from './exemption-rows.ts';
import { figureOf } from './figure-of.ts';
import type { Given } from './given.ts';
import { type Judged, judgeEach, judgeOnce } from './judge-clause.ts';
import type { Node } from './nodes.ts';
import { dayOf } from './zone.ts';

/** A clause, or a part of one, with its units of the whole period: null where there is no data at all. */
export type Observed = {
  worded: Worded;
  terms: ClauseTerms;
  clause: Clause;
  units: CaseUnit[] | null;
  /** what would be units were no day waived */
  unwaived: CaseUnit[] | null;
};

/** Every clause and part that holds in the period, in contract order. */
export function observe(root: Node, given: Given): Observed[] {
  return clauseParts(root, given.period).map((worded) => {
    const clause = contractOf({ ...root, clauses: [worded.clause] }).clauses[0]!;
    const mine = { ...given, clause };
    const calendar = given.contract.calendar.map((entry) => ({ ...entry, waive: [] }));
    return {
      worded,
      terms: clauseTerms(worded.clause),
      clause,
      units: caseUnits(mine),
      unwaived: caseUnits({ ...mine, contract: { ...given.contract, calendar } }),
    };
  });
}

/** The verdicts with these exemptions in force. */
export function judgeAll(observed: Observed[], given: Given, inForce: Exemption[]): Judged[] {
  const { zone, dayStarts } = given.contract;
  const day = (unit: CaseUnit) => dayOf(zone, dayStarts, unit.anchor);
  const kept = ({ terms, units, clause }: Observed): CaseUnit[] =>
    unitsWithout(
      { ...given, clause },
      units ?? [],
      inForce.filter((row) => row.clause === '' || row.clause === terms.id),
    );

  function groups(by: string, units: CaseUnit[]): [string, CaseUnit[]][] {
    const { shops } = given.contract;
    const all = by === 'shop' ? shops.map(({ name }) => name) : namesOf(by, units);
    const isOf = (unit: CaseUnit, name: string) =>
      by === 'day' ? day(unit) === name : by === 'shop' ? unit.shop === name : unit.agent === name;
    return all
      .map((name): [string, CaseUnit[]] => [name, units.filter((unit) => isOf(unit, name))])
      .filter(([, own]) => own.length > 0);
  }
  const namesOf = (by: string, units: CaseUnit[]): string[] =>
    [...new Set(units.flatMap((unit) => (by === 'day' ? day(unit) : (unit.agent ?? []))))].sort((a, b) =>
      a < b ? -1 : 1,
    );

  return observed.map((each) => {
    const { worded, terms, clause, unwaived } = each;
    const inPart = (unit: CaseUnit) => !worded.part || (worded.from <= day(unit) && day(unit) <= worded.to);
    const all = kept(each);
    const own = all.filter(inPart);
    const isWaived = (unwaived ?? []).some(inPart) && !(each.units ?? []).some(inPart);
    const part = worded.part
      ? { from: worded.from, to: worded.to, days: daysBetween(worded.from, worded.to), whole: false }
      : null;
    if (terms.each !== null) return { ...judgeEach(terms, clause, groups(terms.each, own), isWaived), part };
    const figure = figureOf(clause, own);
    // "A part under its own min-sample: verdict, value and penalty by the whole period's measurement, against the
    // day-weighted target"
    if (part === null || figure.sample >= terms.minSample || isWaived)
      return { ...judgeOnce(terms, figure, isWaived), part };
    const wordings = observed.filter((other) => other.terms.id === terms.id);
    const held = wordings.reduce((sum, other) => sum + daysBetween(other.worded.from, other.worded.to), 0);
    // "a clause without a term on the other days is `insufficient` there, never judged on days before it existed"
    if (held < daysBetween(given.period.from, given.period.to))
      return { ...judgeOnce(terms, figure, false), part };
    const whole = figureOf(clause, all);
    if (whole.value === null) return { ...judgeOnce(terms, figure, false), part };
    const byWhole = { ...part, whole: true };
    const target = weightedTarget(wordings);
    // "same side needed, else insufficient"
    if (target === null)
      return { ...judgeOnce(terms, figure, false), verdict: 'insufficient', points: null, part: byWhole };
    return { ...judgeOnce({ ...terms, target }, whole, false, figure.misses ?? []), part: byWhole };
  });
}

/** "Σ days × target ÷ Σ days over the parts; same side needed"; null where there is no such average. */
function weightedTarget(parts: Observed[]): ClauseTerms['target'] | null {
  const { side, metric } = parts[0]!.terms;
  if (parts.some(({ terms }) => terms.side !== side || terms.metric !== metric)) return null;
  let sum = ZERO;
  let days = 0;
  for (const { worded, terms } of parts) {
    const own = daysBetween(worded.from, worded.to);
    sum = plus(sum, times(share(own), terms.target));
    days += own;
  }
  return times(sum, share(1, days));
}
