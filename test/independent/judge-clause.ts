import type { CaseUnit } from './case-units.ts';
import type { ClauseTerms } from './clause-terms.ts';
import type { Clause } from './contract.ts';
import { compare } from './exact.ts';
import { type Figure, figureOf } from './figure-of.ts';
import type { Fraction } from './fractions.ts';
import { isJudged, pointsOf, type Verdict, verdictOf } from './verdict-of.ts';

/** One clause, or one part of one, judged. */
export type Judged = {
  terms: ClauseTerms;
  /** days of the part; null: the whole period */
  part: { from: string; to: string; days: number; whole: boolean } | null;
  verdict: Verdict;
  figure: Figure;
  points: Fraction | null;
  /** what `per-case` counts */
  cases: number;
  /** the events among them; null: they are its own */
  events: string[] | null;
  each: { judged: number; missed: number; units: EachUnit[] } | null;
};

export type EachUnit = { name: string; figure: Figure; verdict: Verdict };

/** Judged in one. `own` are the misses that it stands for, where they are not the figure's. */
export function judgeOnce(
  terms: ClauseTerms,
  figure: Figure,
  isWaived: boolean,
  own: CaseUnit[] | null = figure.misses,
): Omit<Judged, 'part'> {
  const verdict = verdictOf(terms, figure, isWaived);
  const cases = own?.length ?? 0;
  // points go by the misses that the value is made of
  const points = isJudged(verdict)
    ? pointsOf(terms, figure.value!, verdict, figure.misses?.length ?? 0)
    : null;
  return {
    terms,
    verdict,
    figure,
    points,
    cases,
    events: own?.map(({ event }) => event) ?? null,
    each: null,
  };
}

const WORST: readonly Verdict[] = ['missed', 'within-margin', 'met'];

/** `each`: "each unit has its own verdict (its own min-sample). Clause value = that of the worst judged unit." */
export function judgeEach(
  terms: ClauseTerms,
  clause: Clause,
  groups: [string, CaseUnit[]][],
  isWaived: boolean,
): Omit<Judged, 'part'> {
  const units = groups.map(([name, own]): EachUnit => {
    const figure = figureOf(clause, own);
    return { name, figure, verdict: verdictOf(terms, figure, false) };
  });
  const judged = units.filter(({ verdict }) => isJudged(verdict));
  const missed = judged.filter(({ verdict }) => verdict === 'missed').length;
  const each = { judged: judged.length, missed, units };
  const empty: Figure = { value: null, sample: 0, misses: null, hits: null };
  if (judged.length === 0) {
    const verdict = units.length > 0 ? 'insufficient' : isWaived ? 'waived' : 'no-data';
    return { terms, verdict, figure: empty, points: null, cases: 0, events: null, each };
  }
  const worse = (a: EachUnit, b: EachUnit): number =>
    WORST.indexOf(a.verdict) - WORST.indexOf(b.verdict) ||
    compare(a.figure.value!, b.figure.value!) * (terms.side === 'min' ? 1 : -1);
  const worst = [...judged].sort(worse)[0]!; // a stable sort: the first of equals
  const points = pointsOf(terms, worst.figure.value!, worst.verdict, worst.figure.misses?.length ?? 0);
  return { terms, verdict: worst.verdict, figure: worst.figure, points, cases: missed, events: null, each };
}
