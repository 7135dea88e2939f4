import { vocabularyOf } from '../formats/described/vocabulary.ts';
import type { Format } from '../formats/format.ts';
import * as shelf from '../formats/index.ts';
import { needsOf } from '../metrics/base/metric.ts';
import type { Kind } from '../records/input.ts';
import type { Platform, Terms } from '../terms/terms.ts';
import type { Clause } from './contract.ts';

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

const exportsOf = (platform: Platform): Format[] =>
  (Object.values(shelf) as readonly Format[]).filter(
    (format) => platform === 'generic' || format.platform === 'any' || format.platform === platform,
  );
