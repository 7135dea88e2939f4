import { attribute } from './attribution.ts';
import { buyerDayResponsible, buyerDays } from './buyer-days.ts';
import { countedSessions, countedTurns, sessionResponsible } from './chats.ts';
import { shopNamed } from './contract.ts';
import { isCounted, roleFits } from './counted.ts';
import type { Exemption } from './exemption-rows.ts';
import { firstTurns } from './first-turns.ts';
import type { Given } from './given.ts';
import { inquirerUnits } from './inquirer-units.ts';
import { writersOf } from './inquiry-volume.ts';
import { judgedMessages } from './judged-messages.ts';
import { hits } from './phrases.ts';
import { qualifies } from './qualifying.ts';
import { secondsOf } from './quantities.ts';
import { unitMessages } from './response-rate.ts';
import { clockSeconds } from './turns.ts';
import type { BuyerDay, Session, Turn } from './types.ts';
import { dayOf } from './zone.ts';

/** One unit of a metric: what it counts for, and what exemptions, parts, agents and events know it by. */
export type CaseUnit = {
  /** decides its day */
  anchor: number;
  /** what `from` and `to` of an exemption are held against: the anchor; of what an agent said, when it was said */
  moment: number;
  shop: string;
  buyer: string;
  agent: string | null;
  /** false: a miss */
  met: boolean;
  /** what a mean is taken of */
  seconds: number;
  /** two cases of one event have the same */
  event: string;
  sessions: Session[];
  orders: string[];
  /** the judged, counted turns that it is made of; of what an agent said: none */
  turns: Turn[];
};

/**
 * Whether a row of the exemptions sheet is about a unit: about one of its turns, or where the row names an order, or the
 * unit is a message, about the unit itself. "Exempting takes out the turns it names, no more."
 */
export const isAbout = (row: Exemption, unit: CaseUnit): boolean =>
  row.namesOrder || unit.turns.length === 0
    ? row.touches(unit)
    : unit.turns.some((turn) => row.touches(ofTurn(turn)));

/** The units that stay with these rows in force: what is left of them without the turns that the rows name. */
export function unitsWithout(given: Given, units: CaseUnit[], rows: Exemption[]): CaseUnit[] {
  const { clause } = given;
  if (rows.length === 0 || clause.metric === 'inquiry-volume') return units; // "the volume stay[s]"
  if (clause.metric === 'phrase-incidents')
    return units.filter((unit) => !rows.some((row) => row.touches(unit)));
  const exempted = (turn: Turn) => rows.some((row) => row.touches(ofTurn(turn)));
  if (clause.metric !== 'inquiry-conversion-rate')
    return caseUnits({ ...given, clause: { ...clause, exempted } }) ?? [];
  // an inquirer leaves with all of the day's turns; what is bought stays where it belongs
  return units.filter(
    (unit) => !unit.turns.every(exempted) && !rows.some((row) => row.namesOrder && row.touches(unit)),
  );
}

export const sessionKey = (session: Session): string =>
  JSON.stringify([session.shop, session.buyer, session.messages[0]!.at, session.messages[0]!.whole]);

const momentOf = (session: Session, at: number): string => `${sessionKey(session)} ${at}`;

function ofSession(session: Session, agent: string | null, anchor: number, at: number) {
  const { shop, buyer } = session;
  const event = momentOf(session, at);
  return {
    shop,
    buyer,
    agent,
    anchor,
    moment: anchor,
    event,
    sessions: [session],
    orders: [],
    turns: [],
    met: true,
    seconds: 0,
  };
}

/** "A session stands for its buyer's day": every session with a turn anchored on it. */
function sessionsOn({ contract, sessions }: Given, { shop, buyer, day }: BuyerDay): Session[] {
  const isOn = ({ anchor }: Turn) => dayOf(contract.zone, contract.dayStarts, anchor) === day;
  return sessions.filter((each) => each.shop === shop && each.buyer === buyer && each.turns.some(isOn));
}

const ofTurn = (turn: Turn): CaseUnit => ({
  ...ofSession(turn.session, turn.responsible, turn.anchor, turn.startAt),
  turns: [turn],
});

export function ofDay(given: Given, day: BuyerDay, agent: string | null): CaseUnit {
  return {
    shop: day.shop,
    buyer: day.buyer,
    agent,
    anchor: day.firstAnchor,
    moment: day.firstAnchor,
    event: JSON.stringify(['buyer-day', day.shop, day.buyer, day.day]),
    sessions: sessionsOn(given, day),
    orders: [],
    turns: day.turns,
    met: true,
    seconds: 0,
  };
}

/** Answered turns, and unanswered ones where they count as the cap. */
function waits({ clause }: Given, turns: Turn[]): CaseUnit[] {
  const cap = clause.options.cap === undefined ? null : secondsOf(clause.options.cap);
  const capped = clause.options.unanswered === 'cap' ? cap : null;
  return turns.flatMap((turn) => {
    const wait = turn.wait ?? capped;
    if (wait === null) return [];
    return [{ ...ofTurn(turn), seconds: cap === null ? wait : Math.min(wait, cap) }];
  });
}

function days(given: Given, isMet: (day: BuyerDay) => boolean, fails: (turn: Turn) => boolean): CaseUnit[] {
  return buyerDays(given)
    .map((day) => ({
      ...ofDay(
        given,
        day,
        buyerDayResponsible(day, (turn) => !isMet(day) && fails(turn)),
      ),
      met: isMet(day),
    }))
    .filter(({ agent }) => roleFits(given.contract, given.clause, agent));
}

function messages({ contract }: Given, turns: Turn[], within: number): CaseUnit[] {
  return turns.flatMap((turn) =>
    unitMessages(turn).map((asked) => {
      const { session } = turn;
      const later = session.messages.slice(session.messages.indexOf(asked) + 1);
      const reply = later.find((message) => qualifies(shopNamed(contract, session.shop).assist, message));
      const wait = reply ? clockSeconds(contract, session.shop, asked.at, reply.at) : Infinity;
      return { ...ofTurn(turn), event: momentOf(session, asked.at), met: wait <= within };
    }),
  );
}

/** "A session counts when one of its judged turns does": it stands on the day of the first that does, so do its messages. */
const anchorOf = ({ contract, clause, period }: Given, session: Session): number =>
  session.turns.find((turn) => isCounted(contract, clause, period, turn))!.anchor;

/** The units of a clause over the whole period, waived days out; null where the metric has no data at all. */
export function caseUnits(given: Given): CaseUnit[] | null {
  const { contract, clause, period } = given;
  const { metric, options } = clause;
  const isOfRole = (agent: string | null) => roleFits(contract, clause, agent);
  const turns = countedTurns(given).filter((turn) => isOfRole(turn.responsible));
  if (metric === 'first-response-time') return waits(given, firstTurns(given));
  if (metric === 'response-time') return waits(given, turns);
  if (metric === 'response-rate') {
    const within = secondsOf(options.within!);
    const fails = ({ wait }: Turn) => wait === null || wait > within;
    if (options.unit === 'message') return messages(given, turns, within);
    if (options.unit === 'buyer-day') return days(given, (day) => !day.turns.some(fails), fails);
    const of = options.unit === 'first' ? firstTurns(given) : turns;
    return of.map((turn) => ({ ...ofTurn(turn), met: !fails(turn) }));
  }
  if (metric === 'reply-rate')
    return days(
      given,
      (day) => day.turns.some(({ reply }) => reply !== null),
      () => true,
    );
  if (metric === 'effective-reply-rate') {
    const within = secondsOf(options['valid-within'] ?? '3600s');
    const fails = ({ wait }: Turn) => wait === null || wait > within;
    return days(given, (day) => !day.turns.some(fails), fails);
  }
  if (metric === 'unanswered-rate')
    return countedSessions(given)
      .filter((session) => isOfRole(sessionResponsible(given, session)))
      .map((session) => {
        const own = session.turns.filter((turn) => isCounted(contract, clause, period, turn));
        const agent = sessionResponsible(given, session);
        const unit = ofSession(session, agent, anchorOf(given, session), session.firstBuyerAt!);
        return { ...unit, turns: own, met: own.some(({ reply }) => reply !== null) };
      });
  // "per agent count every agent who wrote to the buyer in it"; a day on which nobody wrote is one all the same
  if (metric === 'inquiry-volume')
    return buyerDays(given)
      .filter((day) => isOfRole(day.responsible))
      .flatMap((day) => {
        const wrote = writersOf(given, day);
        return (wrote.length > 0 ? wrote : [day.responsible]).map((agent) => ofDay(given, day, agent));
      });
  if (metric === 'phrase-incidents')
    return judgedMessages(given).map(({ session, message }) => ({
      ...ofSession(session, message.sender, anchorOf(given, session), message.at),
      moment: message.at,
      met: !hits(contract, options.class!, message.text),
    }));
  const attribution = attribute(given, given.orders);
  return attribution === 'unjoinable' ? null : inquirerUnits(given, attribution.inquirers);
}
