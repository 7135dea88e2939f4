import type { Accumulator } from '../metrics/base/accumulator.ts';
import { isHeuristic, type Metric, unitOf } from '../metrics/base/metric.ts';
import { CLAUSE, ONLY } from '../terms/keys/clause.ts';
import type { ClauseDraft } from '../terms/keys/contract.ts';
import { decoded } from '../terms/keys/key.ts';
import type { Path } from '../terms/keys/shapes.ts';
import { figure, share } from '../terms/keys/values.ts';
import type { Only, Shop, Terms } from '../terms/terms.ts';
import { ceil, compare, type Fraction, least, minus, ONE, over, ZERO } from '../units/fraction.ts';
import { nearest } from '../units/nearest.ts';
import type { Unit } from '../units/quantity.ts';
import type { Clause, EachBy, Target } from './contract.ts';
import { checkShop, customsOf, shopsIn } from './customs.ts';
import { readBonus, readPenalty, readPoints } from './money.ts';
import { checkPhrases } from './read-words.ts';
import { complainOfShape, readValue } from './shape.ts';
import type { Note } from './source.ts';

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
export function readClause(draft: ClauseDraft, path: Path, line: number, around: Around): Clause | null {
  const { complain } = around;
  const only = readOnly(draft.only ?? {}, [...path, 'only'], around);
  const { weight, 'min-sample': sample, critical, confirm, from, margin } = CLAUSE.shape;

  const metric = findMetric(around.metrics, draft.metric);
  if (!metric) {
    const near = nearest(draft.metric, around.metrics.flatMap(namesOf));
    if (near === null) complain([...path, 'metric'], 'metric-unknown', { written: draft.metric });
    else complain([...path, 'metric'], 'metric-unknown-near', { written: draft.metric, near });
    return null;
  }
  const options = readOptions(metric, draft.with ?? {}, only, path, around);
  const heuristic = options === null ? metric.heuristic === true : isHeuristic(metric, options);
  const standing = {
    severity: draft.severity ?? (metric.informational ? 'report' : heuristic ? 'advisory' : 'binding'),
    responsibility: draft.responsibility ?? metric.responsibility,
    critical: critical.parse(draft.critical),
    confirm: confirm.parse(draft.confirm),
  } as const;
  complainOfEffect(draft, standing, { id: metric.id, heuristic }, path, around);

  if (options === null) {
    // A target whose unit hangs on no option is read all the same: one run tells all there is to mend.
    if (typeof metric.unit === 'string') readTarget(draft, metric.unit, false, path, complain);
    return null;
  }
  checkPhrases(metric.reads?.(options) ?? [], around.phrases, [...path, 'with'], complain);
  const unit = unitOf(metric, options);
  const { kind } = metric.accumulator(options);
  const isRate = kind === 'rate';
  const hasCases = draft.each !== undefined || isRate || kind === 'count';
  const target = readTarget(draft, unit, isRate, path, complain);
  if (target === null) return null;
  if (draft.each) complainOfEach(draft.each, draft, metric, shopsIn(around.shops, only), path, complain);
  if (draft.margin === 'wilson95') complainOfMargin(isRate, target, [...path, 'margin'], complain);
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
    points: draft.points ? readPoints(draft.points, unit, target.side, [...path, 'points'], complain) : null,
    penalty: draft.penalty
      ? readPenalty(draft.penalty, unit, target, hasCases, [...path, 'penalty'], complain)
      : null,
    bonus: draft.bonus ? readBonus(draft.bonus, unit, target, [...path, 'bonus'], complain) : null,
    line,
  };
}

/** Options with the platforms' where the clause gives none, parsed by the metric's own schema. */
function readOptions(
  metric: Metric,
  draft: NonNullable<ClauseDraft['with']>,
  only: Only,
  path: Path,
  { shops, complain, warn }: Around,
): Clause['options'] | null {
  const { options, disputed } = customsOf(metric.id, shops, only);
  const open = disputed.filter((key) => draft[key] === undefined);
  if (open.length > 0)
    warn([...path, 'metric'], 'lint-shops-differ', { metric: metric.id, options: open.join(', ') });
  const given = { ...options, ...draft };
  const parsed = metric.options.safeParse(given);
  if (parsed.success) return parsed.data as Clause['options'];
  complainOfShape(parsed.error, metric.options, given, complain, [...path, 'with']);
  return null;
}

function readTarget(
  draft: ClauseDraft,
  unit: Unit,
  isRate: boolean,
  path: Path,
  complain: Note,
): Target | null {
  if (draft.max !== undefined && draft.min !== undefined)
    complain([...path, 'min'], 'target-both', {}, 'key');
  const side = draft.max === undefined ? 'min' : 'max';
  const text = draft[side];
  if (text === undefined) {
    complain(path, 'target-missing');
    return null;
  }
  const at = [...path, side];
  const value = readValue(isRate ? share() : figure(unit), text, at, complain);
  return value && { side, value };
}

function readOnly(
  draft: NonNullable<ClauseDraft['only']>,
  path: Path,
  { complain, roles, shops }: Around,
): Only {
  for (const [index, name] of (draft.shops ?? []).entries())
    checkShop(name, shops, [...path, 'shops', index], complain);
  if (draft.role !== undefined && roles) checkRole(draft.role, roles, [...path, 'role'], complain);
  const only = decoded(ONLY, draft) ?? ONLY.parse({});
  return { ...only, role: only.role ?? null };
}

/** Complains of a role that no agent has. */
function checkRole(role: string, roles: ReadonlySet<string>, path: Path, complain: Note): void {
  if (roles.has(role)) return;
  const near = nearest(role, roles);
  if (near === null) complain(path, 'role-unknown', { written: role });
  else complain(path, 'role-unknown-near', { written: role, near });
}

/** A margin of error is of counted units, and around a target that a figure may pass on both sides. */
function complainOfMargin(isRate: boolean, { value }: Target, path: Path, complain: Note): void {
  if (!isRate) complain(path, 'margin-no-rate', {}, 'key');
  else if (compare(value, ZERO) <= 0 || compare(value, ONE) >= 0) complain(path, 'margin-edge', {}, 'key');
}

/** Money, a veto and a review that could never come about are mistakes of the contract. */
function complainOfEffect(
  draft: ClauseDraft,
  { severity, responsibility }: Pick<Clause, 'severity' | 'responsibility'>,
  metric: { readonly id: string; readonly heuristic: boolean },
  path: Path,
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
    complain([...path, 'penalty'], `penalty-${why}`, { metric: metric.id, severity, responsibility }, 'key');
  else if (draft.penalty && !hasSettlement) complain([...path, 'penalty'], 'penalty-no-base', {}, 'key');
  if (draft.bonus && !binding)
    complain([...path, 'bonus'], 'bonus-idle', { severity, responsibility }, 'key');
  else if (draft.bonus && !hasSettlement) complain([...path, 'bonus'], 'bonus-no-base', {}, 'key');
  // The platform names no case that could be shown, or confirmed.
  if (draft.from === 'console' && draft.penalty?.['per-case'] !== undefined)
    complain([...path, 'penalty', 'per-case'], 'per-case-console', {}, 'key');
  if (draft.critical && !binding)
    complain([...path, 'critical'], 'critical-idle', { severity, responsibility }, 'key');
  if (draft.confirm && !(metric.heuristic && severity === 'binding'))
    complain([...path, 'confirm'], 'confirm-idle', {}, 'key');
}

/** Units that there are no figures of cannot be judged one by one. `shops`: those that the clause looks at. */
function complainOfEach(
  each: EachBy,
  { from }: Pick<ClauseDraft, 'from'>,
  metric: Pick<Metric, 'id' | 'perDay' | 'perAgent'>,
  shops: readonly Shop[],
  path: Path,
  complain: Note,
): void {
  const at = [...path, 'each'];
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
