import { CLASS } from '../../records/chat-line.ts';
import type { Rostered } from '../../terms/accounts.ts';
import type { Day, Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import { personKey } from './person-key.ts';

/** A human message of somebody, by its place in the sessions' order. */
export interface Said {
  readonly at: Instant;
  readonly day: Day;
  readonly account: number;
  readonly session: number;
  readonly position: number;
}

/** What a person of the vendor's did in the chats. */
export interface Worker {
  /** As their account was known when they first wrote. */
  readonly who: Rostered;
  /** Their first message in the first session that they took on themselves; null where all were passed on to them. */
  direct: Said | null;
  /** By day: their first message and the buyers they wrote to. */
  readonly days: Map<Day, { first: Said; readonly buyers: Set<number> }>;
}

/** Everybody of the vendor's who wrote to a buyer in the sessions read, by `personKey`. */
export function workersOf(facts: Facts): ReadonlyMap<string, Worker> {
  const workers = new Map<string, Worker>();
  for (let session = 0; session < facts.sessions.count; session++) walk(facts, session, workers);
  return workers;
}

/** A session is taken on directly by whom nobody passed it on to and nobody went before. */
function walk(facts: Facts, session: number, workers: Map<string, Worker>): void {
  const { sessions, calendar, who, population } = facts;
  const { messages, accounts, notices } = facts.chats;
  const seen = new Set<string>();
  const passedTo = new Set<string>();
  for (let position = sessions.start[session]!; position < sessions.start[session + 1]!; position++) {
    const m = sessions.order[position]!;
    const at = messages.at[m]! as Instant;
    const notice = notices.get(m);
    if (notice?.kind === 'transfer' && notice.to !== -1) {
      const name = accounts.names[notice.to]!;
      passedTo.add(personKey(name, who(name, at)));
    }
    if (messages.class[m] !== CLASS.human) continue;
    const account = messages.account[m]!;
    const name = accounts.names[account]!;
    const rostered = who(name, at);
    const key = personKey(name, rostered);
    const isDirect = seen.size === 0 && !passedTo.has(key);
    seen.add(key);
    if (!population.isJudged(account, at)) continue;
    const said = { at, day: calendar.dayOf(at), account, session, position };
    const worker = workers.get(key) ?? { who: rostered, direct: null, days: new Map() };
    workers.set(key, worker);
    if (isDirect && (worker.direct === null || at < worker.direct.at)) worker.direct = said;
    const day = worker.days.get(said.day) ?? { first: said, buyers: new Set() };
    worker.days.set(said.day, day);
    day.buyers.add(sessions.buyer[session]!);
    if (at < day.first.at) day.first = said;
  }
}
