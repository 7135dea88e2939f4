import { buyerQuestion } from '../../phrases/buyer-question.ts';
import { CLASS } from '../../records/chat-line.ts';
import { PHRASE_READ } from '../../records/chats.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import type { Day, Instant } from '../../units/time.ts';
import { type Facts, type Lists, makeLists } from './facts.ts';
import type { Metric } from './metric.ts';

/** A human message of a judged agent in a counted session. */
export interface HumanMessage {
  /** Position in the sessions' order. */
  readonly position: number;
  readonly message: number;
  readonly session: number;
  readonly agent: number;
  /** Of its session. */
  readonly day: Day;
}

/** All of them, session by session. */
export function* eachHumanMessage(facts: Facts): Iterable<HumanMessage> {
  const { population, sessions } = facts;
  const { messages } = facts.chats;
  for (const { session, day } of population.sessions)
    for (const position of humanPositions(facts, session)) {
      const message = sessions.order[position]!;
      yield { position, message, session, agent: messages.account[message]!, day };
    }
}

/** Positions, in the sessions' order, of the judged agents' human messages of a session; from `from` on where it is given. */
export function* humanPositions(
  { chats: { messages }, sessions, population }: Facts,
  session: number,
  from = sessions.start[session]!,
): Iterable<number> {
  for (let position = from; position < sessions.start[session + 1]!; position++) {
    const m = sessions.order[position]!;
    if (messages.class[m] !== CLASS.human) continue;
    if (population.isJudged(messages.account[m]!, messages.at[m]! as Instant)) yield position;
  }
}

/** Judged agents' human messages by the buyer (of one shop) whom they were sent to, over all sessions read. */
interface MessagesToBuyers {
  /** Those at an instant in `[from, to]`, in their order, by position in the sessions' order. */
  between(buyer: number, from: number, to: number): Uint32Array;
}

export const messagesToBuyers = (facts: Facts): MessagesToBuyers =>
  facts.derived('messages-to-buyers', makeMessagesToBuyers);

function makeMessagesToBuyers(facts: Facts): MessagesToBuyers {
  const { sessions, chats } = facts;
  const { messages, accounts } = chats;
  const buyerCount = chats.conversations.buyers.names.length + sessions.count;
  const start = new Uint32Array(buyerCount + 1);
  for (let s = 0; s < sessions.count; s++)
    for (const _position of humanPositions(facts, s)) start[sessions.buyer[s]! + 1]!++;
  for (let buyer = 0; buyer < buyerCount; buyer++) start[buyer + 1]! += start[buyer]!;
  const positions = new Uint32Array(start[buyerCount]!);
  const next = start.slice(0, buyerCount);
  for (let s = 0; s < sessions.count; s++)
    for (const position of humanPositions(facts, s)) positions[next[sessions.buyer[s]!]!++] = position;

  const atOf = (position: number): number => messages.at[sessions.order[position]!]!;
  const senderOf = (position: number): string =>
    accounts.names[messages.account[sessions.order[position]!]!]!;
  // Those of one session stand in order already; several sessions of a buyer may overlap.
  const compare = (a: number, b: number): number =>
    atOf(a) - atOf(b) || compareCodePoints(senderOf(a), senderOf(b)) || a - b;
  for (let buyer = 0; buyer < buyerCount; buyer++)
    positions.subarray(start[buyer], start[buyer + 1]).sort(compare);

  return {
    between: (buyer, from, to) => {
      const all = positions.subarray(start[buyer], start[buyer + 1]);
      return all.subarray(countBefore(all, from), countBefore(all, to + 1));
    },
  };

  /** How many of them lie before an instant. */
  function countBefore(all: Uint32Array, at: number): number {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (atOf(all[middle]!) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** All sessions read of each buyer of a shop, by the buyer's number: counted or not, whoever served them. */
export const sessionsOfBuyers = (facts: Facts): Lists => facts.derived('sessions of buyers', groupSessions);

function groupSessions({ sessions, chats }: Facts): Lists {
  // A session that names no buyer has one of its own, numbered after those who are named.
  const lists = makeLists(chats.conversations.buyers.names.length + sessions.count, sessions.count);
  for (let session = 0; session < sessions.count; session++) lists.add(sessions.buyer[session]!, session);
  return lists;
}

/** What the signals need of texts, whatever the clauses are: the shelf stands above the contract that asks for it. */
export const SIGNAL_READS: readonly string[] = [`${PHRASE_READ}${buyerQuestion.id}`];

/** What the metrics of these clauses, and the signals, need of texts, each once, sorted. */
export const readsOf = (
  clauses: readonly { readonly metric: Metric; readonly options: Readonly<Record<string, unknown>> }[],
): string[] => {
  const asked = clauses.flatMap(({ metric, options }) => metric.reads?.(options) ?? []);
  return [...new Set([...asked, ...SIGNAL_READS])].sort(compareCodePoints);
};
