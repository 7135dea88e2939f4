import type { Clause } from '../contract/contract.ts';
import type { BaseFacts } from '../measure/facts.ts';
import type { Population } from '../metrics/base/facts.ts';
import { CLASS } from '../records/chat-line.ts';
import { TRAIT } from '../records/turns.ts';
import { compileGlob } from '../terms/globs.ts';
import { formatClock } from '../terms/hours.ts';
import { isoInstant } from '../units/stamp.ts';
import { DAY_SECONDS, type Day, formatDay, type Instant, wall } from '../units/time.ts';
import { CERTAIN, type Gap, type Lack, LISTED, listedDays } from './provisional.ts';

/** By shop, the days on which there is a message of its. */
export function chatDaysOf({
  contract,
  calendar,
  inputs,
  chats: { messages },
}: BaseFacts): ReadonlySet<Day>[] {
  const days = contract.terms.shops.map(() => new Set<Day>());
  for (let m = 0; m < messages.length; m++)
    days[inputs[messages.input[m]!]!.shop]!.add(calendar.dayOf(messages.at[m]! as Instant));
  return days;
}

/** What the chats of a shop lack of the period: all, days, hours. */
export function chatGaps(
  facts: BaseFacts,
  shop: number,
  serviceDays: readonly Day[],
  chatDays: ReadonlySet<Day>,
): Lack[] {
  const { inputs } = facts;
  if (!inputs.some((input) => input.kind === 'chats' && input.rows > 0 && input.shop === shop))
    return [{ code: 'no-export', args: { kind: 'chats' } }];
  const gaps: Lack[] = [];
  const silent = serviceDays.filter((day) => !chatDays.has(day));
  if (silent.length > 0)
    gaps.push({ code: 'silent-day', args: { count: silent.length, days: listedDays(silent) } });
  const { always, stretches, count } = silentHours(
    facts,
    shop,
    serviceDays.filter((day) => chatDays.has(day)),
  );
  if (always.length > 0) gaps.push({ code: 'silent-hours', args: { hours: always.join(', ') } });
  if (count > 0) gaps.push({ code: 'silent-stretch', args: { count, when: stretches.join(', ') } });
  return gaps;
}

const HOURS = 24;

const HOUR = 3600;

/** Service hours of a shop in which nobody ever wrote, and stretches of single days in which nobody did, though many should have. */
interface SilentHours {
  /** `02:00-06:00`. */
  readonly always: readonly string[];
  /** `2026-10-17 14:00-23:00`, the first few. */
  readonly stretches: readonly string[];
  readonly count: number;
}

/** Told from the first questions of the shop's sessions on days on which there are any. */
function silentHours(facts: BaseFacts, shop: number, chatDays: readonly Day[]): SilentHours {
  const counts = questionsByHour(facts, shop);
  const isOpen = (date: Day, hour: number): boolean => {
    const from = facts.contract.terms.zone.instant(wall(date * DAY_SECONDS + hour * HOUR));
    return facts.calendar.hoursOf(shop).serviceSeconds(from, (from + HOUR) as Instant) === HOUR;
  };
  const hours = Array.from({ length: HOURS }, (_, hour) => {
    const open = chatDays.filter((date) => isOpen(date, hour));
    const asked = open.reduce((sum, date) => sum + (counts.get(date)?.[hour] ?? 0), 0);
    return { open: open.length, asked };
  });
  const total = hours.reduce(
    (sum, { open, asked }) => ({ open: sum.open + open, asked: sum.asked + asked }),
    { open: 0, asked: 0 },
  );
  const isSilent = ({ open, asked }: { open: number; asked: number }): boolean =>
    asked === 0 && open * total.asked >= CERTAIN * total.open && open > 0;
  const always = runsOf((hour) => isSilent(hours[hour]!)).map(written);

  const stretches = chatDays.flatMap((date) =>
    runsOf((hour) => isOpen(date, hour) && (counts.get(date)?.[hour] ?? 0) === 0)
      .filter(({ from, to }) => {
        let expected = 0;
        for (let hour = from; hour < to; hour++)
          expected += hours[hour]!.open === 0 ? 0 : hours[hour]!.asked / hours[hour]!.open;
        return expected >= CERTAIN;
      })
      .map((run) => `${formatDay(date)} ${written(run)}`),
  );
  return { always, stretches: stretches.slice(0, LISTED), count: stretches.length };
}

/** By civil day: how many sessions began in each hour. */
function questionsByHour({ contract, sessions, turns }: BaseFacts, shop: number): Map<number, number[]> {
  const counts = new Map<number, number[]>();
  for (let s = 0; s < sessions.count; s++) {
    const first = turns.firstBuyer[s]!;
    if (first === 0 || sessions.shop[s] !== shop) continue;
    const reading = contract.terms.zone.wall(first as Instant);
    const date = Math.floor(reading / DAY_SECONDS);
    const day = counts.get(date) ?? new Array<number>(HOURS).fill(0);
    counts.set(date, day);
    day[Math.floor((reading - date * DAY_SECONDS) / HOUR)]!++;
  }
  return counts;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Runs of hours of a day that fit, `to` excluded. */
function runsOf(fits: (hour: number) => boolean): Run[] {
  const runs: { from: number; to: number }[] = [];
  for (let hour = 0; hour < HOURS; hour++) {
    if (!fits(hour)) continue;
    const last = runs.at(-1);
    if (last?.to === hour) last.to++;
    else runs.push({ from: hour, to: hour + 1 });
  }
  return runs;
}

const written = ({ from, to }: Run): string => `${formatClock(from * HOUR)}-${formatClock(to * HOUR)}`;

/** The vendor's accounts that the contract or the staff list names for the period and that wrote nothing in it. */
export function silentAgents(facts: BaseFacts): Lack[] {
  const { contract, period } = facts;
  const entries = (contract.terms.agents.vendor ?? []).filter(
    ({ from, to }) => (from ?? period.from) <= period.to && (to ?? period.to) >= period.from,
  );
  const writers = [...writersOf(facts)];
  if (writers.length === 0) return [];
  const silent = [...new Set(entries.map(({ account }) => account))].filter((account) => {
    const matches = compileGlob(account);
    return !writers.some(matches);
  });
  return silent.length === 0
    ? []
    : [{ code: 'silent-agents', args: { count: silent.length, agents: silent.join(', ') } }];
}

/** Accounts, not buyers, that wrote on a day of the period. */
function writersOf({ chats: { messages, accounts }, calendar, period }: BaseFacts): Set<string> {
  const found = new Set<number>();
  for (let m = 0; m < messages.length; m++) {
    const code = messages.class[m]!;
    if (code === CLASS.buyer || code === CLASS.system || found.has(messages.account[m]!)) continue;
    const day = calendar.dayOf(messages.at[m]! as Instant);
    if (day >= period.from && day <= period.to) found.add(messages.account[m]!);
  }
  return new Set([...found].map((account) => accounts.names[account]!));
}

/**
 * The judged, counted questions of a shop that still wait for an answer where its chats end, and count as unanswered,
 * with those of `clauses` that an answer would make a difference to. Closing words wait for nothing.
 */
export function openEnd(
  { contract, chats: { messages }, inputs, sessions, turns }: BaseFacts,
  { turns: counted }: Population,
  shop: number,
  clauses: readonly Clause[],
): Gap[] {
  let end = 0;
  for (let m = 0; m < messages.length; m++)
    if (messages.at[m]! > end && inputs[messages.input[m]!]!.shop === shop) end = messages.at[m]!;
  const { openTurn, zone } = contract.terms;
  const isOpen = (turn: number): boolean => {
    const session = turns.session[turn]!;
    return (
      turns.reply[turn] === -1 &&
      (turns.traits[turn]! & TRAIT.closer) === 0 &&
      sessions.shop[session] === shop &&
      turns.start[turn]! + openTurn > end &&
      // What was passed on to somebody else is over, for whom it was passed on by.
      turns.end[turn] === sessions.start[session + 1]
    );
  };
  const open = counted.filter(isOpen);
  const hasFirst = open.some((turn) => turns.ofSession[turns.session[turn]!] === turn);
  const weak = clauses.filter(
    ({ metric, options }) => metric.unanswered && (hasFirst || !metric.firstTurns?.(options)),
  );
  if (open.length === 0 || weak.length === 0) return [];
  const args = { count: open.length, until: isoInstant(end as Instant, zone), hours: openTurn / HOUR };
  return [{ code: 'open-end', args, clauses: [...new Set(weak.map(({ id }) => id))] }];
}
