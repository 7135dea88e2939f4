import type { Metric } from '../metrics/base/metric.ts';
import type { Shop } from '../terms/terms.ts';
import type { ClauseDraft } from './clause-schema.ts';
import type { EachBy } from './contract.ts';
import type { Note } from './notes.ts';
import type { Path } from './source.ts';

/** Units that there are no figures of cannot be judged one by one. `shops`: those that the clause looks at. */
export function complainOfEach(
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
