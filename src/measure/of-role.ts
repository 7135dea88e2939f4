import type { Tally } from '../metrics/base/tally.ts';
import type { Facts } from './facts.ts';

/** A tally for the clause's role only: a unit is in a role's scope when its responsible agent has the role; what nobody took counts for every role. */
export function ofRole({ scope: { only }, chats, calendar, who }: Facts, tally: Tally): Tally {
  const { role } = only;
  if (role === null) return tally;
  return {
    ...tally,
    add: (observation) => {
      const { agent, day } = observation;
      const inRole =
        agent === -1 || who(chats.accounts.names[agent]!, calendar.startOf(day)).roles.includes(role);
      if (inRole) tally.add(observation);
      else tally.exclude('out-of-scope', 1, observation.finding);
    },
  };
}
