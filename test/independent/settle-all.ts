import type { ClauseTerms, Rule } from './clause-terms.ts';
import { capOf, type Days, dueOf } from './due-of.ts';
import { compare, dividedBy, down, fen, minus, plus, share, times, twelveDigits, ZERO } from './exact.ts';
import type { Fraction } from './fractions.ts';
import type { Judged } from './judge-clause.ts';
import type { SettlementTerms } from './settlement-terms.ts';

export type Line = {
  clause: string;
  from: string | null;
  gross: number;
  counted: number;
  cap: number | null;
  net: number;
};

export type Settled = {
  base: number;
  coefficient: number;
  lines: Line[];
  penaltyCap: number | null;
  penalties: number;
  bonusLines: Line[];
  bonus: number;
  payable: number;
  tax: { net: number; tax: number; gross: number } | null;
};

/** "Only `responsibility: vendor` clauses score, pay or fail"; `report` is only shown */
export const isScored = ({ responsibility, severity }: ClauseTerms): boolean =>
  responsibility === 'vendor' && severity !== 'report';
/** "By-score and the gate use binding, judged clauses only" */
export const movesMoney = ({ terms }: Judged): boolean => isScored(terms) && terms.severity === 'binding';

/** "Score = Σ weight × points ÷ Σ weight over judged clauses"; a part's weight by its share of the days; null: none. */
export function scoreOf(judged: Judged[], periodDays: number): Fraction | null {
  let sum = ZERO;
  let weights = ZERO;
  for (const each of judged) {
    if (!isScored(each.terms) || each.points === null) continue;
    const weight = times(each.terms.weight, share(each.part?.days ?? periodDays, periodDays));
    sum = plus(sum, times(weight, each.points));
    weights = plus(weights, weight);
  }
  return weights.over === 0n ? null : dividedBy(sum, weights);
}

/** "A ≥ 95, B ≥ 85, C ≥ 70, else D; any missed binding clause caps it at C"; one that is critical makes it D. */
export function gradeOf(score: Fraction | null, judged: Judged[]): string | null {
  if (score === null) return null;
  const missed = judged.filter((each) => movesMoney(each) && each.verdict === 'missed');
  const from = (points: number): boolean => compare(score, share(points)) >= 0;
  if (missed.some(({ terms }) => terms.critical) || !from(70)) return 'D';
  if (missed.length > 0 || !from(85)) return 'C';
  return from(95) ? 'A' : 'B';
}

/** "cases beyond the target: `max: 2` and three cases is one"; of a rate, the units that may miss and still meet it */
function allowedBy({ terms, figure, part, each }: Judged, rule: Rule, days: number): number {
  if (rule.form !== 'cases' || rule.all || each !== null) return 0;
  const tolerated =
    figure.hits === null
      ? terms.target
      : times(share(figure.sample), terms.side === 'min' ? minus(share(1), terms.target) : terms.target);
  return Number(down(part?.whole ? times(tolerated, share(part.days, days)) : tolerated));
}

export type Month = { days: number; monthDays: number; isWhole: boolean };

/** `base` in fen; `missedBefore`: ids of the clauses that were missed in the months that `repeat` looks at. */
export function settleAll(
  terms: SettlementTerms,
  judged: Judged[],
  score: Fraction | null,
  base: number,
  month: Month,
  missedBefore: string[],
): Settled {
  const daysOf = ({ part }: Judged): Days => {
    const own = part?.days ?? month.days;
    return { base, ofMonth: share(own, month.monthDays), ofPeriod: share(own, month.days) };
  };
  const whole: Days = { base, ofMonth: share(month.days, month.monthDays), ofPeriod: share(1) };
  const docked = new Set<string>();

  const lineOf = (each: Judged, kind: 'penalty' | 'bonus'): Line[] => {
    const rule = each.terms[kind];
    const wanted = kind === 'penalty' ? 'missed' : 'met';
    if (rule === null || !movesMoney(each) || each.verdict !== wanted) return [];
    const days = daysOf(each);
    let counted = 0;
    // "docked by several per-case clauses counts in the first of them in contract order that is missed and moves money"
    if (kind === 'penalty' && rule.form === 'cases' && terms.overlapOne && each.events !== null) {
      counted = each.events.filter((event) => docked.has(event)).length;
      for (const event of each.events) docked.add(event);
    }
    const left = Math.max(0, each.cases - counted - allowedBy(each, rule, month.days));
    const due = dueOf(rule, each.terms, each.figure.value!, left, kind, days);
    const again =
      kind === 'penalty' && terms.repeat !== null && month.isWhole && missedBefore.includes(each.terms.id);
    const cap = capOf(rule.cap, days);
    const gross = fen(due);
    const multiplied = again ? fen(times(due, terms.repeat!.multiplier)) : gross;
    const net = cap === null ? multiplied : Math.min(multiplied, cap);
    return [{ clause: each.terms.id, from: each.part?.from ?? null, gross, counted, cap, net }];
  };
  const sum = (lines: Line[]): number => lines.reduce((total, { net }) => total + net, 0);
  const held = (lines: Line[], cap: number | null): number => Math.min(sum(lines), cap ?? Infinity);

  const lines = judged.flatMap((each) => lineOf(each, 'penalty'));
  // "no bonus" in a period that is no whole month
  const bonusLines = month.isWhole ? judged.flatMap((each) => lineOf(each, 'bonus')) : [];
  const penaltyCap = capOf(terms.penaltyCap, whole);
  const penalties = held(lines, penaltyCap);
  const isShut = judged.some((each) => terms.gate.includes(each.terms.id) && each.verdict === 'missed');
  const bonus = isShut ? 0 : held(bonusLines, capOf(terms.bonusCap, whole));
  const row = terms.byScore.find(({ from }) => score === null || from === null || compare(score, from) >= 0);
  // "Where nothing could be scored, the base is paid in full."
  const coefficient = score === null || row === undefined ? share(1) : row.pay;
  const payable = Math.max(0, fen(times(share(base), coefficient)) - penalties + bonus);
  return {
    base,
    coefficient: twelveDigits(coefficient),
    lines,
    penaltyCap,
    penalties,
    bonusLines,
    bonus,
    payable,
    tax: terms.tax && taxOf(payable, terms.tax.rate, terms.tax.included),
  };
}

function taxOf(payable: number, rate: Fraction, included: boolean) {
  if (!included) {
    const tax = fen(times(share(payable), rate));
    return { net: payable, tax, gross: payable + tax };
  }
  const net = fen(dividedBy(share(payable), plus(share(1), rate)));
  return { net, tax: payable - net, gross: payable };
}
