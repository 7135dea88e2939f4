import type { BaseFacts } from '../measure/facts.ts';
import type { Population } from '../metrics/base/facts.ts';
import { CLASS } from '../records/chat-line.ts';
import type { SheetKind } from '../records/input.ts';
import { type Sheets, sheetDays } from '../records/sheets.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { daysBetween, type Period } from '../units/days.ts';
import { type Day, day, formatDay, type Instant } from '../units/time.ts';
import { CERTAIN, type Lack, LISTED, listedDays } from './provisional.ts';

/** Kinds of which a shop has some every day, so that where they begin and end tells what the sheets cover. */
const DAILY = ['orders', 'refunds'] as const satisfies SheetKind[];

/** What the sheets of one kind and shop lack of the days `needed`; the last of those that reach past the period may be missed. */
export function sheetGaps(
  facts: BaseFacts & { readonly sheets: Sheets },
  shop: number,
  kind: SheetKind,
  needed: Period,
): Lack[] {
  const days = new Map<Day, number>();
  for (const [input, found] of sheetDays(kind, facts.sheets, facts.calendar))
    if (facts.inputs[input]!.shop === shop || facts.inputs[input]!.shop === -1)
      for (const [each, count] of found) days.set(each, (days.get(each) ?? 0) + count);
  const known = [...days.keys()].sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  const isGiven = facts.inputs.some(
    (input) => input.kind === kind && input.rows > 0 && (input.shop === shop || input.shop === -1),
  );
  if (!isGiven) return [{ code: 'no-export', args: { kind } }];
  if (first === undefined || last === undefined || !isDaily(kind)) return [];
  const gaps: Lack[] = [];
  if (first > needed.from)
    gaps.push({ code: 'late-start', args: { kind, day: formatDay(first), needed: formatDay(needed.from) } });
  if (last < needed.to)
    gaps.push({ code: 'early-end', args: { kind, day: formatDay(last), needed: formatDay(needed.to) } });
  const empty = emptyDays(days, facts.period, first, last);
  if (empty.length > 0)
    gaps.push({ code: 'empty-days', args: { kind, count: empty.length, days: listedDays(empty) } });
  return gaps;
}

const isDaily = (kind: SheetKind): boolean => (DAILY as readonly SheetKind[]).includes(kind);

/** Days of the period between the first and the last that have none, where every day should have many. */
function emptyDays(days: ReadonlyMap<Day, number>, period: Period, first: Day, last: Day): Day[] {
  const within = daysBetween(day(Math.max(period.from, first)), day(Math.min(period.to, last)));
  const total = within.reduce((sum, each) => sum + (days.get(each) ?? 0), 0);
  return total < CERTAIN * within.length ? [] : within.filter((each) => !days.has(each));
}

/** Days at work that must be expected in a stretch without a message: with one day off in seven, four days and more. */
const EXPECTED = 3;

/** Who works less than this has no habit to tell by. */
const LEAST_DAYS = 5;

/**
 * Stretches of days on which a judged agent, who works on the days around, wrote nothing. `days`: those of the period,
 * ascending, on which there are chats at all. The accounts of one person are one.
 */
export function missingStretches(
  facts: BaseFacts,
  isJudged: Population['isJudged'],
  days: readonly Day[],
): Lack[] {
  const found = [...servedByDay(facts, isJudged)]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .flatMap(([agent, served]) => stretchesOf(served, days).map((run) => `${agent} ${listedDays(run)}`));
  return found.length === 0
    ? []
    : [{ code: 'missing-stretch', args: { count: found.length, when: found.slice(0, LISTED).join(', ') } }];
}

/** The runs of days that one agent lacks, ascending; `served`: how many sessions on each day with any. */
export function stretchesOf(served: ReadonlyMap<Day, number>, days: readonly Day[]): Day[][] {
  const from = days.findIndex((day) => served.has(day));
  const to = days.findLastIndex((day) => served.has(day));
  const own = days.slice(from, to + 1);
  const atWork = own.filter((day) => served.has(day));
  if (atWork.length < LEAST_DAYS) return [];
  const sessions = atWork.reduce((sum, day) => sum + served.get(day)!, 0);
  const isTelling = ({ length }: readonly Day[]): boolean => {
    const others = own.length - length;
    return (
      length >= EXPECTED &&
      atWork.length * length >= EXPECTED * others &&
      sessions * length >= CERTAIN * others
    );
  };
  const runs: Day[][] = [];
  let run: Day[] = [];
  for (const day of own) {
    if (!served.has(day)) run.push(day);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return runs.filter(isTelling);
}

/** Judged person, or account that is nobody's in particular → day → how many sessions they wrote in. */
function servedByDay(
  { chats: { messages, accounts }, sessions: { count, start, order }, calendar, who }: BaseFacts,
  isJudged: Population['isJudged'],
): Map<string, Map<Day, number>> {
  const ofAccount = new Map<number, { session: number; day: Day; days: Map<Day, number> }>();
  for (let s = 0; s < count; s++)
    for (let i = start[s]!; i < start[s + 1]!; i++) {
      const m = order[i]!;
      const code = messages.class[m]!;
      if (code !== CLASS.human && code !== CLASS.assist) continue;
      const account = messages.account[m]!;
      const day = calendar.dayOf(messages.at[m]! as Instant);
      const last = ofAccount.get(account) ?? { session: -1, day, days: new Map<Day, number>() };
      ofAccount.set(account, last);
      if (last.session === s && last.day === day) continue;
      Object.assign(last, { session: s, day });
      last.days.set(day, (last.days.get(day) ?? 0) + 1);
    }
  const found = new Map<string, Map<Day, number>>();
  for (const [account, { days }] of ofAccount)
    for (const [day, served] of days) {
      const at = calendar.startOf(day);
      if (!isJudged(account, at)) continue;
      const name = accounts.names[account]!;
      const agent = who(name, at).person ?? name;
      const own = found.get(agent) ?? new Map<Day, number>();
      found.set(agent, own.set(day, (own.get(day) ?? 0) + served));
    }
  return found;
}
