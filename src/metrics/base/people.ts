import type { Rostered } from '../../terms/people.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import type { Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';

/** Somebody whom a sheet names. */
interface Someone {
  /** −1: the sheet names nobody. */
  readonly account: number;
  readonly side: Rostered['side'];
}

type Find = (name: string | null, at: Instant) => Someone;

/** Who is meant by a name in a sheet: an account, else a name of the contract's lists or the staff list, else somebody unknown. */
export const namedIn = (facts: Facts): Find => facts.derived('named', makeNamed);

function makeNamed({ contract, chats: { accounts }, who, calendar }: Facts): Find {
  const { vendor, owner, others } = contract.terms.agents;
  // The order of the contract's own lists; of one person's accounts the first by name stands for them.
  const people = [...owner, ...others, ...(vendor ?? [])]
    .filter(({ account }) => !/[*?]/.test(account))
    .sort((a, b) => compareCodePoints(a.account, b.account));
  return (name, at) => {
    if (name === null) return { account: -1, side: null };
    const own = who(name, at);
    if (own.listed) return { account: accounts.id(name), side: own.side };
    const wanted = fold(name);
    const day = calendar.dayOf(at);
    const entry = people.find(
      ({ name: known, person, from, to }) =>
        [known, person].some((each) => each !== null && fold(each) === wanted) &&
        (from ?? day) <= day &&
        day <= (to ?? day),
    );
    const account = entry?.account ?? name;
    return { account: accounts.id(account), side: entry ? who(account, at).side : null };
  };
}

/** A name or word as it is compared. */
export const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Whether a person's record is the vendor's to answer for: a name on no list counts, and so does none. */
export const isOurs = ({ side }: Someone): boolean => side === null || side === 'vendor';

/** Whether what an account did is judged, by the same rule as chats are. */
export const isJudgedName = (facts: Facts, { account, side }: Someone, at: Instant): boolean =>
  side === 'vendor' || (side === null && facts.population.isJudged(account, at));

/** Names the person behind an account: one pair of hands, by the contract or the staff list, else by the account. */
export const personKey = (account: string, { person }: Rostered): string =>
  person === null ? `account\n${account}` : `person\n${person}`;
