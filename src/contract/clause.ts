import type { Accumulator } from '../metrics/base/accumulator.ts';
import { isHeuristic, type Metric, unitOf } from '../metrics/base/metric.ts';
import { CLAUSE, ONLY } from '../terms/keys/clause.ts';
import type { ClauseDraft } from '../terms/keys/contract.ts';
import { decoded } from '../terms/keys/key.ts';
import { figure, share } from '../terms/keys/values.ts';
import type { Only, Shop, Terms } from '../terms/terms.ts';
import { ceil, compare, type Fraction, least, minus, ONE, over, ZERO } from '../units/fraction.ts';
import type { Unit } from '../units/quantity.ts';
import type { Clause, EachBy, Target } from './contract.ts';
import { checkShop, customsOf, shopsIn } from './customs.ts';
import { readBonus, readPenalty, readPoints } from './money.ts';
import { checkPhrases } from './read-words.ts';
import { complainOfName, complainOfShape, readValue } from './shape.ts';
import { below, type Note } from './source.ts';

/** What a clause is read against. */
interface Around {
  readonly metrics: readonly Metric[];
  readonly shops: readonly Shop[];
  readonly phrases: Terms['phrases'];
  /** Null where the contract's agents could not be read. */
  readonly roles: ReadonlySet<string> | null;
  /** False where penalties have no base to be taken from. */
  readonly hasSettlement: boolean;
  readonly complain: Note;
  readonly warn: Note;
}

/** One clause, its metric's options parsed; null, with complaints, where it is not sound. */
export function readClause(draft: ClauseDraft, line: number, around: Around): Clause | null {
  const { complain } = around;
  const only = readOnly(draft.only ?? {}, around);
  const { weight, 'min-sample': sample, critical, confirm, from, margin } = CLAUSE.shape;

  const metric = findMetric(around.metrics, draft.metric);
  if (!metric) {
    const names = around.metrics.flatMap(namesOf);
    complainOfName('metric', draft.metric, names, below(complain, 'metric'));
    return null;
  }
  const options = readOptions(metric, draft.with ?? {}, only, around);
  const heuristic = options === null ? metric.heuristic === true : isHeuristic(metric, options);
  const standing = {
    severity: draft.severity ?? (metric.informational ? 'report' : heuristic ? 'advisory' : 'binding'),
    responsibility: draft.responsibility ?? metric.responsibility,
    critical: critical.parse(draft.critical),
    confirm: confirm.parse(draft.confirm),
  } as const;
  complainOfEffect(draft, standing, { id: metric.id, heuristic }, around);

  if (options === null) {
    // A target whose unit hangs on no option is read all the same: one run tells all there is to mend.
    if (typeof metric.unit === 'string') readTarget(draft, metric.unit, false, complain);
    return null;
  }
  checkPhrases(metric.reads?.(options) ?? [], around.phrases, below(complain, 'with'));
  const unit = unitOf(metric, options);
  const { kind } = metric.accumulator(options);
  const isRate = kind === 'rate';
  const hasCases = draft.each !== undefined || isRate || kind === 'count';
  const target = readTarget(draft, unit, isRate, complain);
  if (target === null) return null;
  if (draft.each) complainOfEach(draft.each, draft, metric, shopsIn(around.shops, only), complain);
  if (draft.margin === 'wilson95') complainOfMargin(isRate, target, complain);
  const { points, penalty, bonus } = draft;
  return {
    id: draft.id,
    metric,
    options,
    only,
    from: from.parse(draft.from),
    target,
    ...standing,
    margin: margin.parse(draft.margin),
    each: draft.each ?? null,
    weight: decoded(weight, draft.weight) ?? ONE,
    minSample: decoded(sample, draft['min-sample']) ?? defaultMinSample(metric, options, target),
    points: points ? readPoints(points, unit, target.side, below(complain, 'points')) : null,
    penalty: penalty ? readPenalty(penalty, unit, target, hasCases, below(complain, 'penalty')) : null,
    bonus: bonus ? readBonus(bonus, unit, target, below(complain, 'bonus')) : null,
    line,
  };
}

/** Options with the platforms' where the clause gives none, parsed by the metric's own schema. */
function readOptions(
  metric: Metric,
  draft: NonNullable<ClauseDraft['with']>,
  only: Only,
  { shops, complain, warn }: Around,
): Clause['options'] | null {
  const { options, disputed } = customsOf(metric.id, shops, only);
  const open = disputed.filter((key) => draft[key] === undefined);
  if (open.length > 0) warn(['metric'], 'lint-shops-differ', { metric: metric.id, options: open.join(', ') });
  const given = { ...options, ...draft };
  const parsed = metric.options.safeParse(given);
  if (parsed.success) return parsed.data as Clause['options'];
  complainOfShape(parsed.error, metric.options, given, below(complain, 'with'));
  return null;
}

function readTarget(draft: ClauseDraft, unit: Unit, isRate: boolean, complain: Note): Target | null {
  if (draft.max !== undefined && draft.min !== undefined) complain(['min'], 'target-both', {}, 'key');
  const side = draft.max === undefined ? 'min' : 'max';
  const text = draft[side];
  if (text === undefined) {
    complain([], 'target-missing');
    return null;
  }
  const value = readValue(isRate ? share() : figure(unit), text, below(complain, side));
  return value && { side, value };
}

function readOnly(draft: NonNullable<ClauseDraft['only']>, { complain, roles, shops }: Around): Only {
  for (const [index, name] of (draft.shops ?? []).entries())
    checkShop(name, shops, below(complain, 'only', 'shops', index));
  if (draft.role !== undefined && roles?.has(draft.role) === false)
    complainOfName('role', draft.role, [...roles], below(complain, 'only', 'role'));
  const only = decoded(ONLY, draft) ?? ONLY.parse({});
  return { ...only, role: only.role ?? null };
}

/** A margin of error is of counted units, and around a target that a figure may pass on both sides. */
function complainOfMargin(isRate: boolean, { value }: Target, complain: Note): void {
  if (!isRate) complain(['margin'], 'margin-no-rate', {}, 'key');
  else if (compare(value, ZERO) <= 0 || compare(value, ONE) >= 0)
    complain(['margin'], 'margin-edge', {}, 'key');
}

/** Money, a veto and a review that could never come about are mistakes of the contract. */
function complainOfEffect(
  draft: ClauseDraft,
  { severity, responsibility }: Pick<Clause, 'severity' | 'responsibility'>,
  metric: { readonly id: string; readonly heuristic: boolean },
  { complain, hasSettlement }: Around,
): void {
  const binding = severity === 'binding' && responsibility === 'vendor';
  const why =
    responsibility !== 'vendor'
      ? 'other-side'
      : metric.heuristic && !draft.severity
        ? 'heuristic'
        : 'not-binding';
  if (draft.penalty && !binding)
    complain(['penalty'], `penalty-${why}`, { metric: metric.id, severity, responsibility }, 'key');
  else if (draft.penalty && !hasSettlement) complain(['penalty'], 'penalty-no-base', {}, 'key');
  if (draft.bonus && !binding) complain(['bonus'], 'bonus-idle', { severity, responsibility }, 'key');
  else if (draft.bonus && !hasSettlement) complain(['bonus'], 'bonus-no-base', {}, 'key');
  // The platform names no case that could be shown, or confirmed.
  if (draft.from === 'console' && draft.penalty?.['per-case'] !== undefined)
    complain(['penalty', 'per-case'], 'per-case-console', {}, 'key');
  if (draft.critical && !binding)
    complain(['critical'], 'critical-idle', { severity, responsibility }, 'key');
  if (draft.confirm && !(metric.heuristic && severity === 'binding'))
    complain(['confirm'], 'confirm-idle', {}, 'key');
}

/** Units that there are no figures of cannot be judged one by one. `shops`: those that the clause looks at. */
function complainOfEach(
  each: EachBy,
  { from }: Pick<ClauseDraft, 'from'>,
  metric: Pick<Metric, 'id' | 'perDay' | 'perAgent'>,
  shops: readonly Shop[],
  complain: Note,
): void {
  const at = ['each'];
  if (from === 'console') complain(at, 'each-console', {}, 'key');
  else if (each === 'day' && !metric.perDay) complain(at, 'each-day', { metric: metric.id });
  else if (each === 'agent' && !metric.perAgent) complain(at, 'each-agent', { metric: metric.id });
  else if (each === 'shop' && shops.length < 2) complain(at, 'each-shop');
}

const ONE_IS_ENOUGH: readonly Accumulator['kind'][] = ['distinct', 'snapshot', 'count', 'compound'];

// Below 30 units a mean is mostly chance; the trade's own rule of thumb.
const USUAL = 30;

/**
 * Fewest units for a verdict where the contract names none: of a rate with target p, max(30, ⌈1 ÷ min(p, 1 − p)⌉); of
 * means, quotients and percentiles 30; of counts, snapshots, a `max` and what is made of several sums 1.
 */
export function defaultMinSample(
  metric: Metric,
  options: Readonly<Record<string, unknown>>,
  target: Target | null,
): number {
  const { kind } = metric.accumulator(options);
  if (ONE_IS_ENOUGH.includes(kind) || options.statistic === 'max') return 1;
  return kind === 'rate' && target ? Math.max(USUAL, rarest(target.value)) : USUAL;
}

/** Units in which the rarer of hit and miss is expected once; 0 where there is no rarer one. */
export function rarest(target: Fraction): number {
  const rarer = least(target, minus(ONE, target));
  return rarer.num <= 0n ? 0 : Number(ceil(over(ONE, rarer)));
}

/** The metric that a contract calls so: its id, or its title in either language, with or without what stands in brackets. */
export function findMetric(metrics: readonly Metric[], name: string): Metric | null {
  const wanted = fold(name);
  return metrics.find((metric) => namesOf(metric).some((known) => fold(known) === wanted)) ?? null;
}

/** Names a person may have meant. */
export const namesOf = ({ id, title }: Metric): string[] => [
  id,
  title.zh,
  bare(title.zh),
  title.en,
  bare(title.en),
];

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
const bare = (title: string): string => title.replace(/\s*[(（].*[)）]$/, '');
