import { CLASS } from '../../records/chat-line.ts';
import { saidIn } from '../../records/chats.ts';
import type { Kind } from '../../records/input.ts';
import type { Attribution } from '../../terms/terms.ts';
import { DAY_SECONDS, type Day } from '../../units/time.ts';
import type { ColumnReason } from './columns.ts';
import type { CountedSession, Facts } from './facts.ts';
import {
  EXCLUDED_SESSIONS,
  EXCLUDED_TURNS,
  excludeSessions,
  excludeTurn,
  excludeTurns,
  findSession,
  findTurn,
  hasFineTime,
  waitOf,
} from './findings.ts';
import { humanPositions, messagesToBuyers } from './messages.ts';
import { type Definition, defineMetric, type Metric } from './metric.ts';
import { buyersOfOrders, orderOf } from './orders.ts';
import { eachSale, findSale, saleColumns } from './selling.ts';
import { refundsOn } from './sheets.ts';
import type { Finding, Tally } from './tally.ts';

/** What a script may hang on, other than a buyer's words. */
export const OCCASIONS = ['session', 'hold', 'paid-order', 'refund'] as const;

/** A phrase that a contract asks for, and when. */
interface Script {
  /** One of `OCCASIONS`, or the id of a phrase class of buyers' words. */
  readonly when: string;
  /** Id of a phrase class of agents' words. */
  readonly say: string;
  /** `first 1`, `last 3`, seconds; null: the occasion's own. */
  readonly within: string | number | null;
  /** Of `hold`: a wait longer than this, in seconds. */
  readonly after: number;
  /** Of `session`: those with fewer human messages are left out. */
  readonly atLeast: number;
}

type Words = 'id' | 'title' | 'definition' | 'formula' | 'example' | 'source' | 'options' | 'withoutContract';

/** A rate of occasions on which a phrase was said: its words, and the script that its options mean. */
export const defineScriptMetric = <O>({
  script: given,
  whens,
  atLeast = 1,
  ...words
}: Pick<Definition<O>, Words> & {
  /** The occasions it may hang on, for what it leaves out. */
  readonly whens: readonly string[];
  /** Human messages that a session must have. */
  readonly atLeast?: number;
  readonly script: (options: O) => Pick<Script, 'when' | 'say'> & Partial<Script>;
}): Metric<O> => {
  const scriptOf = (options: O): Script => ({ within: null, after: 60, atLeast, ...given(options) });
  return defineMetric<O>({
    ...words,
    family: 'conversation',
    unit: 'ratio',
    better: 'higher',
    heuristic: true,
    needs: (options) => NEEDS[scriptOf(options).when] ?? ['chats'],
    columns: (options, attribution) => COLUMNS[scriptOf(options).when]?.(attribution) ?? [],
    reads: (options) => {
      const { when, say } = scriptOf(options);
      return [when, say].filter((each) => !isOccasion(each)).map((id) => `phrase:${id}`);
    },
    excludes: [
      ...new Set(whens.flatMap((when) => EXCLUDES[when] ?? EXCLUDED_SESSIONS)),
      ...(atLeast > 1 ? ['too-short'] : []),
    ].sort(),
    reach: (options, { afterSaleWindow }) => {
      const script = scriptOf(options);
      if (!isOfSheets(script)) return {};
      const chats = { before: DAY_SECONDS, after: Math.max(DAY_SECONDS, spanOf(script)) };
      return { chats, orders: { before: afterSaleWindow, after: 0 } };
    },
    observe: (facts, options, tally) => observeScript(facts, scriptOf(options), tally),
  });
};

const isOccasion = (when: string): boolean => (OCCASIONS as readonly string[]).includes(when);

const NEEDS: Readonly<Record<string, readonly Kind[]>> = {
  'paid-order': ['chats', 'orders'],
  refund: ['chats', 'orders', 'refunds'],
};

const COLUMNS: Readonly<Record<string, (attribution: Attribution) => readonly ColumnReason[]>> = {
  'paid-order': saleColumns,
  refund: () => ['no-application-column'],
};

const EXCLUDES: Readonly<Record<string, readonly string[]>> = {
  session: [...EXCLUDED_SESSIONS, 'no-human-message'],
  hold: [...EXCLUDED_TURNS, 'coarse-time', 'unanswered'],
  'paid-order': [...EXCLUDED_SESSIONS, 'after-sale'],
  refund: ['out-of-scope', 'waived', 'flagged', 'not-joined', 'no-contact'],
};

/** Whether its occasions stand in order or refund sheets. */
const isOfSheets = ({ when }: Pick<Script, 'when'>): boolean => when === 'paid-order' || when === 'refund';

/** How long after the event messages are looked at. */
const spanOf = ({ within }: Pick<Script, 'within'>): number =>
  typeof within === 'number' ? within : DAY_SECONDS;

/** An occasion to say the phrase. */
interface ScriptUnit {
  readonly agent: number;
  readonly day: Day;
  /** Human messages that may say it: positions in the sessions' order, in the order of messages. */
  readonly candidates: ArrayLike<number>;
  /** Where a duration is measured from. */
  readonly from: number;
  /** What of the candidates counts where the script does not tell; null: all. */
  readonly usual: string | null;
  finding(): Finding;
}

/** Observes each occasion as a unit of a rate, met where the phrase was said. */
function observeScript(facts: Facts, script: Script, tally: Tally): void {
  const { chats, sessions } = facts;
  const bit = chats.phrases.get(script.say)!;
  const isSaid = (position: number): boolean => saidIn(chats.messages, sessions.order[position]!, bit);
  const units = isOfSheets(script) ? unitsOfSheets : unitsOfChats;
  for (const unit of units(facts, script, tally)) {
    const met = candidatesOf(facts, unit, script.within ?? unit.usual).some(isSaid);
    const finding = met && !tally.tracing ? undefined : unit.finding();
    tally.add({ agent: unit.agent, day: unit.day, num: met ? 1 : 0, den: 1, finding });
  }
}

function candidatesOf(
  { chats: { messages }, sessions }: Facts,
  { candidates, from }: ScriptUnit,
  within: string | number | null,
): number[] {
  const all = Array.from(candidates);
  if (within === null) return all;
  if (typeof within === 'number')
    return all.filter((position) => messages.at[sessions.order[position]!]! <= from + within);
  const [end, count] = within.split(' ');
  return end === 'first' ? all.slice(0, Number(count)) : all.slice(-Number(count));
}

/** The occasions that chats give: sessions, long waits, or sessions in which the buyer said something. */
function unitsOfChats(facts: Facts, script: Script, tally: Tally): Iterable<ScriptUnit> {
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

/** The occasions that sheets give: paid orders and refunds, and what was written to the buyer from then on. */
const unitsOfSheets = (facts: Facts, script: Script, tally: Tally): Iterable<ScriptUnit> =>
  script.when === 'refund' ? refunds(facts, script, tally) : paidOrders(facts, script, tally);

function* paidOrders(facts: Facts, script: Script, tally: Tally): Iterable<ScriptUnit> {
  const toBuyers = messagesToBuyers(facts);
  for (const sale of eachSale(facts, tally)) {
    const { agent, day, buyer, paidAt: from } = sale;
    const candidates = toBuyers.between(buyer, from, from + spanOf(script));
    yield { agent, day, candidates, from, usual: null, finding: () => findSale(facts, sale) };
  }
}

function* refunds(facts: Facts, script: Script, tally: Tally): Iterable<ScriptUnit> {
  const { chats, sessions } = facts;
  const toBuyers = messagesToBuyers(facts);
  const buyers = buyersOfOrders(facts);
  for (const { refund, day, finding } of refundsOn(facts, ({ appliedAt }) => appliedAt, tally)) {
    const buyer = buyers[orderOf(facts, refund, refund.order)] ?? -1;
    const from = finding.at;
    const candidates = buyer === -1 ? [] : toBuyers.between(buyer, from, from + spanOf(script));
    if (buyer === -1) tally.exclude('not-joined', 1, finding);
    else if (candidates.length === 0) tally.exclude('no-contact', 1, finding);
    else {
      const agent = chats.messages.account[sessions.order[candidates[0]!]!]!;
      yield { agent, day, candidates, from, usual: null, finding: () => ({ ...finding, agent }) };
    }
  }
}
