import { CLASS } from '../../records/chat-line.ts';
import { saidIn } from '../../records/phrases-wanted.ts';
import type { Facts } from './facts.ts';
import { humanPositions } from './human-messages.ts';
import { excludeSessions, excludeTurns } from './left-out.ts';
import type { CountedSession } from './population.ts';
import type { Script, ScriptUnit } from './script.ts';
import type { Tally } from './tally.ts';
import { excludeTurn, findSession, findTurn, hasFineTime, waitOf } from './waits.ts';

/** The occasions that chats give: sessions, long waits, or sessions in which the buyer said something. */
export function unitsOfChats(facts: Facts, script: Script, tally: Tally): Iterable<ScriptUnit> {
  if (script.when === 'session') return sessions(facts, script, tally);
  if (script.when === 'hold') return holds(facts, script, tally);
  return answers(facts, script, tally);
}

function* sessions(facts: Facts, { atLeast }: Script, tally: Tally): Iterable<ScriptUnit> {
  excludeSessions(facts, tally);
  for (const counted of facts.population.sessions) {
    const candidates = [...humanPositions(facts, counted.session)];
    const unit = unitOf(facts, counted, candidates, facts.turns.firstBuyer[counted.session]!);
    const finding = tally.tracing ? unit.finding() : undefined;
    if (candidates.length === 0) tally.exclude('no-human-message', 1, finding);
    else if (candidates.length < atLeast) tally.exclude('too-short', 1, finding);
    else yield unit;
  }
}

/** Answered turns that waited longer than `after`: from the reply on. */
function* holds(facts: Facts, { after }: Script, tally: Tally): Iterable<ScriptUnit> {
  const { population, turns, chats } = facts;
  const order = facts.sessions.order;
  excludeTurns(facts, tally);
  for (const turn of population.turns) {
    const wait = waitOf(facts, turn);
    if (!hasFineTime(facts, turn)) excludeTurn(facts, turn, 'coarse-time', tally);
    else if (wait === null) excludeTurn(facts, turn, 'unanswered', tally);
    else if (wait > after) {
      const reply = turns.reply[turn]!;
      yield {
        agent: turns.agent[turn]!,
        day: population.dayOfTurn(turn),
        candidates: [...humanPositions(facts, turns.session[turn]!, reply)],
        from: chats.messages.at[order[reply]!]!,
        usual: 'first 2',
        finding: () => findTurn(facts, turn),
      };
    }
  }
}

/** Sessions in which a buyer's message of a counted turn says something: what came after the first such message. */
function* answers(facts: Facts, { when }: Script, tally: Tally): Iterable<ScriptUnit> {
  const { chats } = facts;
  const { order } = facts.sessions;
  excludeSessions(facts, tally);
  for (const counted of facts.population.sessions) {
    const said = firstSaid(facts, counted, when);
    if (said === null) continue;
    const candidates = [...humanPositions(facts, counted.session, said + 1)];
    yield unitOf(facts, counted, candidates, chats.messages.at[order[said]!]!);
  }
}

/** Position of the first buyer's message, in the session's counted turns, that belongs to the class. */
function firstSaid({ chats, turns, sessions }: Facts, counted: CountedSession, id: string): number | null {
  const { messages } = chats;
  const bit = chats.phrases.get(id)!;
  for (const turn of counted.turns)
    for (let position = turns.first[turn]!; position < turns.end[turn]!; position++) {
      const m = sessions.order[position]!;
      if (messages.class[m] === CLASS.buyer && saidIn(messages, m, bit)) return position;
    }
  return null;
}

const unitOf = (
  facts: Facts,
  { session, agent, day, turns }: CountedSession,
  candidates: readonly number[],
  from: number,
): ScriptUnit => ({
  agent,
  day,
  candidates,
  from,
  usual: null,
  finding: () => findSession(facts, session, turns[0]!, agent),
});
