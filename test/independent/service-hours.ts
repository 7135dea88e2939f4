import type { Contract } from './contract.ts';
import { listOf, mapOf, textsOf } from './nodes.ts';
import { secondOfDay } from './quantities.ts';
import { addDays, instantOf, wallOf, weekdayOf, weekdays } from './zone.ts';

/** "service hours: local intervals [start, end) per weekday, several a day" — seconds of the day they begin in */
export type WeekHours = Record<string, [number, number][]>;

function intervalsOf(node: unknown): [number, number][] {
  const intervals: [number, number][] = [];
  for (const text of textsOf(node)) {
    const [from, to] = text.split('-');
    const start = secondOfDay(from!);
    const end = secondOfDay(to!);
    intervals.push([start, end > start ? end : end + 86400]); // "an interval may cross midnight"
  }
  return intervals;
}

/** `["09:00-23:00"]`, or `{ mon-fri: [...], sat-sun: [...] }`; a weekday that is not named has no hours. */
export function weekHoursOf(node: unknown): WeekHours {
  const week: WeekHours = {};
  for (const weekday of weekdays) week[weekday] = [];
  if (Array.isArray(node) || typeof node === 'string') {
    for (const weekday of weekdays) week[weekday] = intervalsOf(node);
    return week;
  }
  for (const [names, hours] of Object.entries(mapOf(node))) {
    for (const weekday of weekdaysOf(names)) week[weekday] = intervalsOf(hours);
  }
  return week;
}

/** `mon`, `mon-fri`, `fri-mon`, `mon,wed` */
export function weekdaysOf(names: string): string[] {
  const found: string[] = [];
  for (const name of names.split(/[,，\s]+/)) {
    const [from, to] = name.split('-');
    let index = weekdays.indexOf(from!);
    if (index < 0) continue;
    found.push(weekdays[index]!);
    while (to !== undefined && weekdays.includes(to) && weekdays[index] !== to) {
      index = (index + 1) % 7;
      found.push(weekdays[index]!);
    }
  }
  return found;
}

/** The weekday a date counts as: `{ day: 2026-10-10, as: mon }`. */
export function countsAs(contract: Contract, date: string): string {
  let weekday = weekdayOf(date);
  for (const entry of contract.calendar) {
    if (entry.as !== null && entry.from <= date && date <= entry.to) weekday = entry.as;
  }
  return weekday;
}

/** The intervals, as instants, that begin on a calendar date. "Dated overrides" replace those of the date. */
function beginningOn(contract: Contract, week: WeekHours, dated: boolean, date: string): [number, number][] {
  let intervals = week[countsAs(contract, date)]!;
  for (const entry of contract.calendar) {
    if (dated && entry.hours !== null && entry.from <= date && date <= entry.to) intervals = entry.hours;
  }
  return intervals.map(([start, end]) => [
    instantOf(contract.zone, date, start),
    instantOf(contract.zone, date, end),
  ]);
}

/** `[start, end)`: the end is outside. Intervals of the date before may cross midnight. */
export function inHours(contract: Contract, week: WeekHours, dated: boolean, instant: number): boolean {
  const { date } = wallOf(contract.zone, instant);
  for (const begins of [addDays(date, -1), date]) {
    for (const [start, end] of beginningOn(contract, week, dated, begins)) {
      if (start <= instant && instant < end) return true;
    }
  }
  return false;
}

/** The first instant inside the hours at or after one; null where they never open again. */
export function nextOpening(contract: Contract, week: WeekHours, instant: number): number | null {
  if (inHours(contract, week, true, instant)) return instant;
  const today = wallOf(contract.zone, instant).date;
  // a week on from the last dated entry every weekday has had its turn
  const last = [today, ...contract.calendar.map((entry) => entry.to)].sort().at(-1)!;
  for (let date = addDays(today, -1); date <= addDays(last, 8); date = addDays(date, 1)) {
    const starts = beginningOn(contract, week, true, date).map(([start]) => start);
    const ahead = starts.filter((start) => start > instant);
    if (ahead.length > 0) return Math.min(...ahead);
  }
  return null;
}

/** "clock `service`: only seconds inside service hours count". Seconds of [from, to) in the union of the intervals. */
export function serviceSeconds(contract: Contract, week: WeekHours, from: number, to: number): number {
  const all: [number, number][] = [];
  const last = wallOf(contract.zone, to).date;
  for (let date = addDays(wallOf(contract.zone, from).date, -1); date <= last; date = addDays(date, 1)) {
    all.push(...beginningOn(contract, week, true, date));
  }
  all.sort((a, b) => a[0] - b[0]);
  let seconds = 0;
  let done = from; // everything before this instant has been counted
  for (const [start, end] of all) {
    const begin = Math.max(start, done);
    const finish = Math.min(end, to);
    if (finish > begin) {
      seconds += finish - begin;
      done = finish;
    }
  }
  return seconds;
}

export function hoursList(node: unknown): [number, number][] {
  return intervalsOf(listOf(node));
}
