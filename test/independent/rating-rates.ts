import { isJudged } from './agents.ts';
import { countedSessions, firstCounted, sessionResponsible } from './chats.ts';
import { recordCounts, roleFits } from './counted.ts';
import type { Given } from './given.ts';
import { type LeftOut, leaveOut, withLeftOut } from './left-out.ts';
import { noData, ratio } from './no-data.ts';
import type { Measured, Rating } from './types.ts';
import { dayOf } from './zone.ts';

/** "agent named by the rating, else of the rated session (export id), else nobody" (null) */
function agentOf(given: Given, { shop, session: id, agent }: Rating): string | null {
  if (agent !== '') return agent;
  const rated = given.sessions.find(
    (s) => s.shop === shop && id !== '' && s.messages[0]!.conversation === id,
  );
  if (!rated) return null;
  // of its first judged, counted turn, even where that is nobody's; where none counts, of its first judged; else its first
  const turn = firstCounted(given, rated) ?? rated.turns.find((each) => each.judged) ?? rated.turns[0];
  return turn?.responsible ?? null;
}

/** The ratings of the period that a judged agent answers for. */
function ownRatings(given: Given, ratings: Rating[], out: LeftOut): Rating[] {
  const { contract, clause, period } = given;
  return ratings.filter((rating) => {
    if (!recordCounts(contract, clause, period, rating.shop, rating.at)) return false;
    const agent = agentOf(given, rating);
    if (!isJudged(contract.agents, agent, dayOf(contract.zone, contract.dayStarts, rating.at))) {
      leaveOut(out, agent === null ? 'unassigned' : 'not-judged');
      return false;
    }
    return roleFits(contract, clause, agent);
  });
}

/** "ratings 4★, 5★ (满意, 很满意) ÷ ratings" */
export function satisfactionRate(given: Given): Measured {
  if (given.ratings === null) return noData('no-ratings');
  const out: LeftOut = { 'not-judged': 0, unassigned: 0 };
  const rated = ownRatings(
    given,
    given.ratings.filter(({ stars }) => stars !== null),
    out,
  );
  const satisfied = rated.filter(({ stars }) => stars! >= 4).length;
  return withLeftOut(ratio(satisfied, rated.length, rated.length - satisfied), out);
}

/** "where any row tells invitations: rated ÷ invited; else ratings with stars ÷ counted sessions" */
export function ratingRate(given: Given): Measured {
  const { contract, clause, ratings } = given;
  if (ratings === null) return noData('no-ratings');
  const out: LeftOut = { 'not-judged': 0, unassigned: 0 };
  if (ratings.some(({ invited }) => invited !== null)) {
    const invited = ownRatings(
      given,
      ratings.filter((rating) => rating.invited === true),
      out,
    );
    const rated = invited.filter(({ stars }) => stars !== null);
    return withLeftOut(ratio(rated.length, invited.length, null), out);
  }
  const rated = ownRatings(
    given,
    ratings.filter(({ stars }) => stars !== null),
    out,
  );
  const sessions = countedSessions(given).filter((s) =>
    roleFits(contract, clause, sessionResponsible(given, s)),
  );
  return withLeftOut(ratio(rated.length, sessions.length, null), out);
}

/** `infer: true`: "buyer does not come back within 24h" */
function inferredRate(given: Given): Measured {
  const { contract, clause, sessions } = given;
  const out: LeftOut = { 'not-matured': 0 };
  let all = 0;
  let solved = 0;
  for (const session of countedSessions(given)) {
    if (!roleFits(contract, clause, sessionResponsible(given, session))) continue;
    const end = session.messages.at(-1)!.at;
    const ofShop = sessions.filter(({ shop }) => shop === session.shop);
    if (!ofShop.some(({ messages }) => messages.at(-1)!.at >= end + 86_400)) {
      leaveOut(out, 'not-matured');
      continue;
    }
    all++;
    const back = ofShop.some(({ buyer, firstBuyerAt: at }) => {
      return buyer === session.buyer && at !== null && end < at && at <= end + 86_400;
    });
    if (!back) solved++;
  }
  return withLeftOut(ratio(solved, all, all - solved), out);
}

/** "sessions marked solved ÷ sessions with a mark" */
export function resolutionRate(given: Given): Measured {
  if (given.clause.options.infer === 'true') return inferredRate(given);
  if (given.ratings === null) return noData('no-ratings');
  const out: LeftOut = { 'not-judged': 0, unassigned: 0 };
  const marked = ownRatings(
    given,
    given.ratings.filter(({ solved }) => solved !== null),
    out,
  );
  const solved = marked.filter((rating) => rating.solved).length;
  return withLeftOut(ratio(solved, marked.length, marked.length - solved), out);
}
