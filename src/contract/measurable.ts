import { vocabularyOf } from '../formats/described/vocabulary.ts';
import type { Format } from '../formats/format.ts';
import * as shelf from '../formats/index.ts';
import { needsOf } from '../metrics/base/metric.ts';
import { isStated, STATEMENTS, type Statement, speaksOf } from '../metrics/base/statements.ts';
import type { Kind } from '../records/input.ts';
import type { Platform, Terms } from '../terms/terms.ts';
import type { Clause } from './contract.ts';
import { shopsIn } from './customs.ts';

/** Whether no file that the clause's shops can give would ever lead to a verdict. */
export function isNeverJudged(clause: Clause, terms: Terms): boolean {
  const { metric, options, only, from, each } = clause;
  const shops = shopsIn(terms.shops, only);
  if (from === 'console')
    return only.hours.length > 0 || shops.some(({ platform }) => !isStatedBy(platform, clause));
  if (needsOf(metric, options).includes('dsr') && shops.length > 1 && each !== 'shop') return true;
  return shops.every(
    ({ platform }) => unfedOf(clause, platform, terms) !== null || untoldOf(clause, platform, terms) !== null,
  );
}

/** The first kind that a clause needs and no export of the platform, sheet of this program's or described format brings; null where all are. */
export function unfedOf(
  { metric, options }: Pick<Clause, 'metric' | 'options'>,
  platform: Platform,
  { formats }: Pick<Terms, 'formats'>,
): Kind | null {
  const brought = new Set<Kind>([
    ...exportsOf(platform).map(({ yields }) => yields),
    ...formats.map(({ kind }) => kind),
  ]);
  const unfed = needsOf(metric, options).find(
    (kind) => !brought.has(kind) && !brought.has(metric.orElse?.[kind] ?? kind),
  );
  return unfed ?? null;
}

/** The option of a clause whose value asks for what no export of the platform or described format tells; null where there is none. */
export function untoldOf(
  { metric, options }: Pick<Clause, 'metric' | 'options'>,
  platform: Platform,
  { formats }: Pick<Terms, 'formats'>,
): string | null {
  const asked = metric.asks?.(options);
  if (!asked) return null;
  const isTold =
    exportsOf(platform).some(
      ({ yields, shape }) => yields === asked.kind && 'columns' in shape && asked.field in shape.columns,
    ) ||
    formats.some(
      ({ kind, fields }) =>
        kind === asked.kind &&
        Object.keys(fields).some((name) => vocabularyOf(kind).fields[name]?.field === asked.field),
    );
  return isTold ? null : asked.option;
}

const FORMATS: readonly Format[] = Object.values(shelf);

const exportsOf = (platform: Platform): Format[] =>
  FORMATS.filter(
    (format) => platform === 'generic' || format.platform === 'any' || format.platform === platform,
  );

/** Whether an agent report of the platform (`generic`: of any) states the clause's metric under its options. */
export const isStatedBy = (platform: Platform, clause: Pick<Clause, 'metric' | 'options'>): boolean =>
  statements(platform).some((statement) => speaksOf(statement, clause));

/** What the platform's reports state of a metric: its options in words (`within 180, unit buyer-day`), each once. */
export const statedBy = (platform: Platform, metric: string): string[] => [
  ...new Set(
    statements(platform)
      .filter((statement) => statement.metric === metric)
      .map(({ options }) => inWords(options))
      .filter((words) => words !== ''),
  ),
];

const inWords = (options: Statement['options']): string =>
  Object.entries(options)
    .map(([key, value]) => `${key}: ${typeof value === 'number' ? `${value}s` : String(value)}`)
    .join(', ');

function statements(platform: Platform): Statement[] {
  const reports = FORMATS.filter(
    ({ yields, platform: its }) =>
      yields === 'platform-report' && (platform === 'generic' || its === platform),
  );
  return STATEMENTS.filter((statement) =>
    reports.some(({ shape }) => 'columns' in shape && isStated(statement, (field) => field in shape.columns)),
  );
}
