import { listReadingOf } from '../metrics/base/listed.ts';
import { isHeuristic, needsOf, unitOf } from '../metrics/base/metric.ts';
import { formatInterval } from '../terms/hours.ts';
import type { ContractDraft } from '../terms/keys/contract.ts';
import { PRESETS } from '../terms/presets.ts';
import type { Interval } from '../terms/terms.ts';
import { formatQuantity } from '../units/quantity.ts';
import { rarest } from './clause.ts';
import type { Clause, Contract } from './contract.ts';
import { shopsIn } from './customs.ts';
import { isUnderOnePercent, lintMoney } from './lint-money.ts';
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
    // Every sentence about a clause names its metric.
    const say: Note = (path, code, args, part) =>
      warn(['clauses', index, ...path], code, { metric: clause.metric.id, ...args }, part);
    lintTarget(clause, say);
    if (clause.from === 'console') lintStated(contract, clause, say);
    else lintMeasured(contract, clause, say);
    const { metric, options } = clause;
    const shops = shopsIn(terms.shops, clause.only);
    if (needsOf(metric, options).includes('dsr') && shops.length > 1 && clause.each !== 'shop')
      say(['metric'], 'lint-shop-score');
    const leavesOut = metric.unanswered === 'left-out' && options.unanswered !== 'cap';
    if (clause.from === 'exports' && leavesOut && !answersJudged) say(['metric'], 'lint-unanswered');
    if (waitsForReview(clause)) say(['penalty'], 'lint-review', {}, 'key');
  }
}

/** Of a target on the wrong side or far too low, and of a figure that a single unit decides. */
function lintTarget({ metric, options, target, minSample }: Clause, say: Note): void {
  const { side, value } = target!;
  if ((side === 'max') !== (metric.better === 'lower')) say([side], 'lint-side', { side }, 'key');
  else if (side === 'min' && unitOf(metric, options) === 'ratio' && isUnderOnePercent(value))
    say([side], 'lint-low', { written: formatQuantity(value, 'ratio') });
  const least = metric.accumulator(options).kind === 'rate' ? rarest(value) : 0;
  if (minSample < least) say(['min-sample'], 'lint-sample', { sample: minSample, least }, 'key');
}

/** Of a figure that no report of the platform states. */
function lintStated({ terms }: Contract, clause: Clause, say: Note): void {
  const platforms = shopsIn(terms.shops, clause.only).map(({ platform }) => platform);
  const platform = platforms.find((each) => !isStatedBy(each, clause));
  // A list of sessions that the contract describes may tell it.
  const isListed = terms.formats.some(({ kind }) => kind === 'session-report');
  const listed = isListed ? listReadingOf(clause.metric.id, clause.options) : null;
  if (platform !== undefined && listed === null) {
    const stated = statedBy(platform, clause.metric.id).join('; ') || '-';
    say(['from'], 'lint-console', { platform, stated });
  }
  if (clause.only.hours.length > 0) say(['only', 'hours'], 'lint-console-hours', {}, 'key');
}

/** Of a figure that no file can give. */
function lintMeasured({ terms }: Contract, clause: Clause, say: Note): void {
  const platforms = shopsIn(terms.shops, clause.only).map(({ platform }) => platform);
  const kinds = platforms.map((platform) => unfedOf(clause, platform, terms));
  if (!kinds.includes(null)) say(['metric'], 'lint-unfed', { platform: platforms[0]!, kind: kinds[0]! });
  const platform = platforms.find((each) => untoldOf(clause, each, terms) !== null);
  if (platform === undefined) return;
  const option = untoldOf(clause, platform, terms)!;
  const written = `${option}: ${clause.options[option]}`;
  say(['with', option], 'lint-untold', { platform, option, written });
}

const isSame = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

const waitsForReview = ({ metric, options, penalty, confirm }: Clause): boolean =>
  isHeuristic(metric, options) && penalty !== null && confirm === 'required';
