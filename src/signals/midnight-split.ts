import type { ContractFacts } from '../measure/facts.ts';
import { findMessage } from '../metrics/base/findings.ts';
import { CLASS } from '../records/chat-line.ts';
import { type Day, day, type Instant } from '../units/time.ts';
import type { Signal } from './base/signal.ts';

// Seconds before and after the day's change.
const NEAR = 600;

/** Talks that end just before the day does and go on as new ones just after. */
export const midnightSplit: Signal = {
  id: 'midnight-split',
  title: { zh: '会话在换日时断开', en: 'Sessions split across midnight' },
  says: {
    zh: '{of} 个在换日前 10 分钟内结束的会话里，有 {count} 个买家在换日后 10 分钟内又开了新会话',
    en: 'after {count} of {of} sessions that ended in the last 10 minutes of a day the buyer was back in a new one within 10 minutes',
  },
  innocent: {
    zh: '有的平台过零点自动另开会话；买家也可能正好又想起一件事。',
    en: 'Some platforms begin a new session at midnight by themselves, and a buyer may simply have thought of something else.',
  },
  definition: {
    zh: '同一店铺同一买家，一个会话的最后一条消息在一天的最后 10 分钟，另一个会话的第一条消息在次日的前 10 分钟。本程序按合同自己切开的会话、昵称打码的买家不看。',
    en: 'One buyer of a shop with a session whose last message lies in the last 10 minutes of a day and another whose first lies in the first 10 of the next. Sessions that this program cuts by the contract, and buyers with masked nicks, are passed over.',
  },
  side: 'vendor',
  source: {
    zh: '多算咨询人数的做法：零点前关掉会话，零点后重开',
    en: 'a way to more inquiries: a session closed before midnight and opened again after it',
  },
  needs: ['chats'],
  // Who comes back by themselves within minutes is one in ten at most.
  threshold: { cases: 5, percent: 20 },
  observe(facts, note) {
    const { calendar, sessions, population, chats } = facts;
    const begun = sessionsBegun(facts);
    for (const { session, agent } of population.sessions) {
      const last = lastMoment(facts, session);
      const next = day(calendar.dayOf(last) + 1);
      if (calendar.startOf(next) - last > NEAR || chats.conversations.buyers.masked[sessions.buyer[session]!])
        continue;
      const again = begun
        .get(keyOf(sessions.buyer[session]!, next))
        ?.find((other) => sessions.conversation[other] !== sessions.conversation[session]);
      note(
        agent,
        again === undefined
          ? null
          : findMessage(facts, sessions.start[again]!, 'session', again, agent, null),
      );
    }
  },
};

/** Buyer and day → sessions that began in the first minutes of it. */
function sessionsBegun(facts: ContractFacts): ReadonlyMap<string, readonly number[]> {
  const { sessions, calendar } = facts;
  const begun = new Map<string, number[]>();
  for (let session = 0; session < sessions.count; session++) {
    const first = firstMoment(facts, session);
    if (first === null) continue;
    const on = calendar.dayOf(first);
    if (first - calendar.startOf(on) >= NEAR) continue;
    const key = keyOf(sessions.buyer[session]!, on);
    begun.set(key, [...(begun.get(key) ?? []), session]);
  }
  return begun;
}

const keyOf = (buyer: number, on: Day): string => `${buyer} ${on}`;

/** Instant of its first message but notices; null: it has no other. */
function firstMoment({ chats: { messages }, sessions }: ContractFacts, session: number): Instant | null {
  for (let i = sessions.start[session]!; i < sessions.start[session + 1]!; i++)
    if (messages.class[sessions.order[i]!] !== CLASS.system)
      return messages.at[sessions.order[i]!]! as Instant;
  return null;
}

/** Instant of its last message but notices. */
function lastMoment({ chats: { messages }, sessions }: ContractFacts, session: number): Instant {
  let i = sessions.start[session + 1]! - 1;
  while (i > sessions.start[session]! && messages.class[sessions.order[i]!] === CLASS.system) i--;
  return messages.at[sessions.order[i]!]! as Instant;
}
