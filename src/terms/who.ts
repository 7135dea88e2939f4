import type { Day, Instant } from '../units/time.ts';
import { makeRoster, type Rostered } from './accounts.ts';
import type { Terms } from './terms.ts';

/** Who an account is at an instant. */
export type Who = (account: string, at: Instant) => Rostered;

export function makeWho(terms: Pick<Terms, 'agents'>, dayOf: (at: Instant) => Day): Who {
  const roster = makeRoster(terms);
  return (account, at) => roster(account, dayOf(at));
}
