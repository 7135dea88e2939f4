import { share, written } from './exact.ts';
import type { Fraction } from './fractions.ts';
import { listOf, mapOf, type Node, textOf } from './nodes.ts';
import { secondsOf } from './quantities.ts';

/** Yuan as fen, or a share of the base fee. */
export type Amount = { fen: Fraction } | { ofBase: Fraction };
export type Tier = { value: Fraction; amount: Amount };

/** A penalty or a bonus: one of the forms, and its cap. */
export type Rule = { cap: Amount | null } & (
  | { form: 'once'; amount: Amount }
  | { form: 'tiers'; tiers: Tier[] }
  | { form: 'steps'; step: Fraction; started: boolean; amount: Amount }
  | { form: 'cases'; amount: Amount; all: boolean }
);

export type Points = { to: Fraction; give: Fraction }[] | { full: Fraction; zero: Fraction } | null;

export type ClauseTerms = {
  id: string;
  metric: string;
  side: 'min' | 'max';
  target: Fraction;
  weight: Fraction;
  severity: string;
  responsibility: string;
  critical: boolean;
  wilson: boolean;
  each: string | null;
  minSample: number;
  points: Points;
  penalty: Rule | null;
  bonus: Rule | null;
};

/** `90%`, `1pp`: of one; `15s`, `3min`: seconds; else the number itself. */
export function quantityOf(text: string): Fraction {
  const hundredths = /^([\d.]+)(%|pp)$/.exec(text);
  if (hundredths) {
    const { over, under } = written(hundredths[1]!);
    return share(over, under * 100n);
  }
  return /^\d+(s|min|h|d)$/.test(text) ? share(secondsOf(text)) : written(text);
}

export function amountOf(text: string): Amount {
  if (text.endsWith('%')) return { ofBase: quantityOf(text) };
  const { over, under } = written(text);
  return { fen: share(over * 100n, under) };
}

/** `deduct` of a penalty is `add` of a bonus. */
export function ruleOf(node: unknown, word: 'deduct' | 'add'): Rule | null {
  const rule = mapOf(node);
  if (Object.keys(rule).length === 0) return null;
  const cap = rule.cap === undefined ? null : amountOf(String(rule.cap));
  const tiers = listOf(rule.below ?? rule.above).map((tier) => ({
    value: quantityOf(String(mapOf(tier).value)),
    amount: amountOf(String(mapOf(tier)[word])),
  }));
  if (tiers.length > 0) return { form: 'tiers', tiers, cap };
  const perCase = rule['per-case'];
  if (typeof perCase === 'object') {
    const { deduct, count } = mapOf(perCase);
    return { form: 'cases', amount: amountOf(String(deduct)), all: count === 'all', cap };
  }
  if (perCase !== undefined) return { form: 'cases', amount: amountOf(String(perCase)), all: false, cap };
  const amount = amountOf(String(rule[word]));
  if (rule.per === undefined) return { form: 'once', amount, cap };
  return { form: 'steps', step: quantityOf(String(rule.per)), started: rule.step === 'started', amount, cap };
}

function pointsOf(node: unknown): Points {
  if (node === undefined) return null;
  if (Array.isArray(node))
    return node.map((row) => ({
      to: quantityOf(String(mapOf(row).to)),
      give: quantityOf(String(mapOf(row).give)),
    }));
  const { full, zero } = mapOf(node);
  return { full: quantityOf(String(full)), zero: quantityOf(String(zero)) };
}

const HEURISTIC = ['typing-speed', 'phrase-incidents', 'polite-address-rate', 'recommendation-rate'];
const MEANS = ['first-response-time', 'response-time', 'session-duration', 'typing-speed'];
const TOTALS = ['inquiry-volume', 'phrase-incidents'];

/** "means and percentiles 30; a rate with target p: max(30, ⌈1/min(p, 1−p)⌉), 30 where p is 0 or 1; counts, totals 1" */
function usualSample(metric: string, { over, under }: Fraction): number {
  if (TOTALS.includes(metric)) return 1;
  if (MEANS.includes(metric) || over === 0n || over === under) return 30;
  const side = over < under - over ? over : under - over;
  return Math.max(30, Number((under + side - 1n) / side));
}

export function clauseTerms(clause: Node): ClauseTerms {
  const metric = textOf(clause.metric, '');
  const side = clause.max === undefined ? 'min' : 'max';
  const target = quantityOf(String(clause[side]));
  const sample = textOf(clause['min-sample'], '');
  return {
    id: textOf(clause.id, ''),
    metric,
    side,
    target,
    weight: written(textOf(clause.weight, '1')),
    severity: textOf(clause.severity, HEURISTIC.includes(metric) ? 'advisory' : 'binding'),
    responsibility: textOf(clause.responsibility, 'vendor'),
    critical: clause.critical === 'true',
    wilson: clause.margin === 'wilson95',
    each: textOf(clause.each, '') || null,
    minSample: sample === '' ? usualSample(metric, target) : Number(sample),
    points: pointsOf(clause.points),
    penalty: ruleOf(clause.penalty, 'deduct'),
    bonus: ruleOf(clause.bonus, 'add'),
  };
}
