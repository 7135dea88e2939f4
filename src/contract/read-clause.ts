import { isHeuristic, type Metric, unitOf } from '../metrics/base/metric.ts';
import type { Only, Shop, Terms } from '../terms/terms.ts';
import { parseWeekdays } from '../terms/weekdays.ts';
import { compare, ONE, ZERO } from '../units/fraction.ts';
import { nearest } from '../units/nearest.ts';
import type { Unit } from '../units/quantity.ts';
import type { ClauseDraft } from './clause-schema.ts';
import { complainOfEach } from './complain-of-each.ts';
import { complainOfEffect } from './complain-of-effect.ts';
import type { Clause, Target } from './contract.ts';
import { checkShop, customsOf, shopsIn } from './customs.ts';
import { findMetric, namesOf } from './find-metric.ts';
import { readIntervals } from './hours.ts';
import { defaultMinSample } from './min-sample.ts';
import type { Note } from './notes.ts';
import { checkRole } from './read-agents.ts';
import { readBonus } from './read-bonus.ts';
import { readPenalty } from './read-penalty.ts';
import { checkPhrases } from './read-phrases.ts';
import { readPoints } from './read-points.ts';
import { complainOfShape } from './shape.ts';
import type { Path } from './source.ts';
import { readCount, readNumber, readQuantity, readShare } from './values.ts';

/** What a clause is read against. */
export interface Around {
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
  const weight =
    draft.weight === undefined ? ONE : readNumber(draft.weight, ZERO, [...path, 'weight'], complain);
  const sample = draft['min-sample'];
  const written = sample === undefined ? null : readCount(sample, [...path, 'min-sample'], complain);

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
    critical: draft.critical ?? false,
    confirm: draft.confirm ?? 'required',
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
    from: draft.from ?? 'exports',
    target,
    ...standing,
    margin: draft.margin ?? 'none',
    each: draft.each ?? null,
    weight: weight ?? ONE,
    minSample: written ?? defaultMinSample(metric, options, target),
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
  const value = isRate ? readShare(text, at, complain) : readQuantity(text, unit, at, complain);
  return value && { side, value };
}

function readOnly(
  draft: NonNullable<ClauseDraft['only']>,
  path: Path,
  { complain, roles, shops }: Around,
): Only {
  const days = (draft.days ?? []).flatMap((text, index) => {
    const named = parseWeekdays(text);
    if (named === null) complain([...path, 'days', index], 'want-weekday', { written: text });
    return named ?? [];
  });
  for (const [index, name] of (draft.shops ?? []).entries())
    checkShop(name, shops, [...path, 'shops', index], complain);
  if (draft.role !== undefined && roles) checkRole(draft.role, roles, [...path, 'role'], complain);
  return {
    hours: draft.hours ? readIntervals(draft.hours, [...path, 'hours'], complain) : [],
    days: [...new Set(days)].sort((a, b) => a - b),
    shops: draft.shops ?? [],
    role: draft.role ?? null,
  };
}

/** A margin of error is of counted units, and around a target that a figure may pass on both sides. */
function complainOfMargin(isRate: boolean, { value }: Target, path: Path, complain: Note): void {
  if (!isRate) complain(path, 'margin-no-rate', {}, 'key');
  else if (compare(value, ZERO) <= 0 || compare(value, ONE) >= 0) complain(path, 'margin-edge', {}, 'key');
}
