import type { Forecast } from '../terms/terms.ts';
import { ZERO } from '../units/fraction.ts';
import type { Note } from './notes.ts';
import type { ContractDraft } from './schema.ts';
import type { Path } from './source.ts';
import { readQuantity, readShare } from './values.ts';

type Draft = NonNullable<NonNullable<ContractDraft['calendar']>[number]['volume']>;

// What the trade allows for where nothing is agreed.
const OVER = '20%';

/** How many buyers a day the owner announced (`800/day`, `800人/天`), and by how much there may be more. */
export function readForecast(
  { forecast, over = OVER }: Draft,
  path: Path,
  complain: Note,
): Omit<Forecast, 'waive'> | null {
  const at = [...path, 'forecast'];
  const [, count] = PER_DAY.exec(forecast.normalize('NFKC').trim()) ?? [];
  if (count === undefined) complain(at, 'want-per-day', { written: forecast });
  const perDay = count === undefined ? null : readQuantity(count, 'count', at, complain);
  const share = readShare(over, [...path, 'over'], complain);
  if (perDay !== null && perDay.num <= ZERO.num) complain(at, 'value-not-positive', { written: forecast });
  return perDay && share && { perDay, over: share };
}

const PER_DAY = /^(.*\S)\s*\/\s*(?:day|天|日)$/i;
