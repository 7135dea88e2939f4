import { isHeuristic, needsOf, unitOf } from '../metrics/base/metric.ts';
import { formatInterval } from '../terms/hours.ts';
import type { ContractDraft } from '../terms/keys/contract.ts';
import type { Path } from '../terms/keys/shapes.ts';
import { PRESETS } from '../terms/presets.ts';
import type { Interval } from '../terms/terms.ts';
import { compare, type Fraction, fraction } from '../units/fraction.ts';
import { formatQuantity } from '../units/quantity.ts';
import { rarest } from './clause.ts';
import type { Clause, Contract } from './contract.ts';
import { shopsIn } from './customs.ts';
import { lintMoney } from './lint-money.ts';
import { isStatedBy, statedBy, unfedOf, untoldOf } from './measurable.ts';
import type { Note } from './source.ts';

/** Warns of what is allowed and yet seldom meant. */
export function lint(contract: Contract, draft: ContractDraft, warn: Note): void {
  const { clauses, terms } = contract;
  lintMoney(contract, warn);

  for (const [index, { platform, hours }] of terms.shops.entries()) {
    const path = draft.shops?.[index]?.hours ? ['shops', index, 'hours'] : ['hours'];
    const rule = PRESETS[platform].hours[0]![0]!;
    const follows = hours.some((day) => day.some((interval) => isSame(interval, rule)));
    if (platform !== 'generic' && !follows)
      warn(path, 'lint-hours', { platform, rule: formatInterval(rule) }, 'key');
  }

  const answersJudged = clauses.some(
    ({ metric: { unanswered = 'left-out' }, severity }) => unanswered !== 'left-out' && severity !== 'report',
  );
  for (const [index, clause] of clauses.entries()) {
    const path = ['clauses', index];
    const { metric, target, options } = clause;
    const { side } = target!;
    lintMeasure(contract, clause, path, warn);
    if ((side === 'max') !== (metric.better === 'lower'))
      warn([...path, side], 'lint-side', { metric: metric.id, side }, 'key');
    else if (side === 'min' && unitOf(metric, options) === 'ratio' && isUnderOnePercent(target!.value))
      warn([...path, side], 'lint-low', {
        metric: metric.id,
        written: formatQuantity(target!.value, 'ratio'),
      });
    const shops = shopsIn(terms.shops, clause.only);
    if (needsOf(metric, options).includes('dsr') && shops.length > 1 && clause.each !== 'shop')
      warn([...path, 'metric'], 'lint-shop-score', { metric: metric.id });
    if (
      clause.from === 'exports' &&
      metric.unanswered === 'left-out' &&
      options.unanswered !== 'cap' &&
      !answersJudged
    )
      warn([...path, 'metric'], 'lint-unanswered', { metric: metric.id });
    const platform = shops.map((shop) => shop.platform).find((each) => !isStatedBy(each, clause));
    if (clause.from === 'console' && platform !== undefined)
      warn([...path, 'from'], 'lint-console', {
        platform,
        metric: metric.id,
        stated: statedBy(platform, metric.id).join('; ') || '-',
      });
    if (clause.from === 'console' && clause.only.hours.length > 0)
      warn([...path, 'only', 'hours'], 'lint-console-hours', { metric: metric.id }, 'key');
    if (waitsForReview(clause)) warn([...path, 'penalty'], 'lint-review', { metric: metric.id }, 'key');
  }
}

/** Of a figure that no file can give, and of one that a single unit decides. */
function lintMeasure({ terms }: Contract, clause: Clause, path: Path, warn: Note): void {
  const { metric, options, target, minSample } = clause;
  const shops = shopsIn(terms.shops, clause.only);
  const kinds = shops.map(({ platform }) => unfedOf(clause, platform, terms));
  if (clause.from === 'exports' && !kinds.includes(null))
    warn([...path, 'metric'], 'lint-unfed', {
      metric: metric.id,
      platform: shops[0]!.platform,
      kind: kinds[0]!,
    });
  const untold = shops.find(({ platform }) => untoldOf(clause, platform, terms) !== null);
  if (clause.from === 'exports' && untold) {
    const option = untoldOf(clause, untold.platform, terms)!;
    const written = `${option}: ${options[option]}`;
    warn([...path, 'with', option], 'lint-untold', {
      metric: metric.id,
      platform: untold.platform,
      option,
      written,
    });
  }
  const needed = metric.accumulator(options).kind === 'rate' ? rarest(target!.value) : 0;
  if (minSample < needed)
    warn(
      [...path, 'min-sample'],
      'lint-sample',
      { metric: metric.id, sample: minSample, least: needed },
      'key',
    );
}

const isUnderOnePercent = (value: Fraction): boolean => compare(value, fraction(1, 100)) < 0;

const isSame = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

const waitsForReview = ({ metric, options, penalty, confirm }: Clause): boolean =>
  isHeuristic(metric, options) && penalty !== null && confirm === 'required';
