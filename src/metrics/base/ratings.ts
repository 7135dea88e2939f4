import type { SessionRow } from '../../records/session-row.ts';
import type { RatingRecord } from '../../records/staff.ts';
import type { Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import { isJudgedName, namedIn } from './named.ts';
import type { OwnRecord } from './own-records.ts';
import { recordsOn } from './sheet-records.ts';
import { orderKey, shopOf } from './shops.ts';
import type { Tally } from './tally.ts';

/** Reasons for which `ownRatings` leaves some out. */
export const EXCLUDED_RATINGS = ['not-judged', 'out-of-scope', 'unassigned', 'waived'] as const;

/** All ratings read: those of a shop's rating sheets, else the marks of the platform's list of its sessions. */
export const ratingsOf = (facts: Facts): readonly RatingRecord[] => facts.derived('ratings', gatherRatings);

function gatherRatings({ inputs, sheets }: Facts): readonly RatingRecord[] {
  const rated = new Set(
    inputs.filter(({ kind, rows }) => kind === 'ratings' && rows > 0).map(({ shop }) => shop),
  );
  const isListed = (row: SessionRow): boolean => !rated.has(shopOf({ inputs }, row));
  return [...sheets.ratings, ...sheets.sessions.filter(isListed).map(listedRating)];
}

/** The period's ratings of a kind that judged agents answer for; the tally is told of the others of that kind. */
export function* ownRatings(
  facts: Facts,
  isAsked: (rating: RatingRecord) => boolean,
  tally: Tally,
): Iterable<OwnRecord<RatingRecord>> {
  const named = namedIn(facts);
  for (const each of recordsOn(facts, 'rating', ratingsOf(facts), tally, isAsked)) {
    const { record, at, find } = each;
    const someone =
      record.agent === null
        ? { account: agentOfSession(facts, record), side: null }
        : named(record.agent, at);
    const agent = someone.account;
    if (isJudgedName(facts, someone, at)) yield { ...each, agent };
    else tally.exclude(agent === -1 ? 'unassigned' : 'not-judged', 1, find(agent));
  }
}

/** A session's mark belongs to whoever took it over, or else took it on. */
const listedRating = ({
  at,
  id,
  buyer,
  agent,
  transferredTo,
  stars,
  solved,
  input,
  row,
}: SessionRow): RatingRecord => ({
  at,
  id: null,
  session: id,
  buyer,
  agent: transferredTo ?? agent,
  stars,
  invited: null,
  solved,
  input,
  row,
});

/** The responsible agent of the session that was rated; −1 where it is not among the chats, or was nobody's. */
function agentOfSession(facts: Facts, rating: RatingRecord): number {
  const { turns, population } = facts;
  const key = rating.session === null ? '' : orderKey(facts, rating, rating.session);
  const session = facts.derived('sessions by id', sessionsById).get(key);
  if (session === undefined) return -1;
  const [from, to] = [turns.ofSession[session]!, turns.ofSession[session + 1]!];
  for (let turn = from; turn < to; turn++)
    if (population.isJudged(turns.agent[turn]!, turns.anchor[turn]! as Instant)) return turns.agent[turn]!;
  return from < to ? turns.agent[from]! : -1;
}

/** Sessions by their shop and the export's own id. */
function sessionsById({ chats: { conversations }, sessions }: Facts): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let s = 0; s < sessions.count; s++) {
    const conversation = sessions.conversation[s]!;
    if (conversations.kind[conversation] === 'id')
      found.set(`${sessions.shop[s]} ${conversations.key[conversation]}`, s);
  }
  return found;
}
