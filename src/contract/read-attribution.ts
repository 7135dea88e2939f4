import type { Attribution } from '../terms/terms.ts';
import { ZERO } from '../units/fraction.ts';
import { DAY_SECONDS } from '../units/time.ts';
import type { Note } from './notes.ts';
import type { ContractDraft } from './schema.ts';
import { readSeconds, readShare } from './values.ts';

/** How orders are given to inquiries. */
export function readAttribution(
  draft: NonNullable<ContractDraft['attribution']>,
  complain: Note,
): Attribution {
  const seconds = (key: 'lookback' | 'after-sale-window', otherwise: number): number =>
    draft[key] === undefined
      ? otherwise
      : (readSeconds(draft[key], 0, ['attribution', key], complain) ?? otherwise);
  const joined = readShare(draft['min-joined'] ?? '95%', ['attribution', 'min-joined'], complain);
  return {
    judge: draft.judge ?? 'order',
    lookback: seconds('lookback', 3 * DAY_SECONDS),
    afterSaleWindow: seconds('after-sale-window', 15 * DAY_SECONDS),
    minJoined: joined ?? ZERO,
    excludeFlags: draft['exclude-flags'] ?? [],
  };
}
