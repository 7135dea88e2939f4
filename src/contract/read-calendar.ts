import type { CalendarEntry } from '../terms/terms.ts';
import { parseWeekdays } from '../terms/weekdays.ts';
import { nearest } from '../units/nearest.ts';
import { readIntervals } from './hours.ts';
import type { Note } from './notes.ts';
import { readForecast } from './read-forecast.ts';
import type { ContractDraft } from './schema.ts';
import type { Path } from './source.ts';
import { readDay, readDays } from './values.ts';

type Draft = NonNullable<ContractDraft['calendar']>[number];

/** The dated exceptions; `idOf` gives the clause or metric id that a name in `waive` means, or null. */
export function readCalendar(
  drafts: readonly Draft[],
  idOf: (name: string) => string | null,
  names: readonly string[],
  complain: Note,
): CalendarEntry[] {
  const entries = drafts.flatMap((draft, index): { entry: CalendarEntry; index: number }[] => {
    const path = ['calendar', index];
    const days = readEntryDays(draft, path, complain);
    if (draft.hours && draft.as !== undefined) complain([...path, 'as'], 'calendar-hours-and-as', {}, 'key');
    const hours = draft.hours ? readIntervals(draft.hours, [...path, 'hours'], complain) : null;
    const as = draft.as === undefined ? null : readWeekday(draft.as, [...path, 'as'], complain);
    const waive = readWaive(draft.waive, idOf, names, [...path, 'waive'], complain);
    const forecast = draft.volume ? readForecast(draft.volume, [...path, 'volume'], complain) : null;
    const beyond = readWaive(draft.volume?.waive, idOf, names, [...path, 'volume', 'waive'], complain);
    const volume = forecast && { ...forecast, waive: beyond };
    if (hours === null && draft.as === undefined && draft.waive === undefined && !draft.volume)
      complain(path, 'calendar-idle');
    return days ? [{ entry: { ...days, hours, as, waive, volume, note: draft.note ?? null }, index }] : [];
  });
  for (const [place, { entry, index }] of entries.entries()) {
    const before = entries.slice(0, place).filter((earlier) => overlap(earlier.entry, entry));
    const other = before.find((earlier) => setsHours(earlier.entry) && setsHours(entry));
    if (other) complain(['calendar', index], 'calendar-overlap', { other: other.index + 1 });
    const forecast = before.find((earlier) => earlier.entry.volume !== null && entry.volume !== null);
    if (forecast) complain(['calendar', index], 'forecast-overlap', { other: forecast.index + 1 });
  }
  return entries.map(({ entry }) => entry);
}

function readEntryDays(draft: Draft, path: Path, complain: Note): Pick<CalendarEntry, 'from' | 'to'> | null {
  const span = draft.from !== undefined && draft.to !== undefined;
  if (draft.day !== undefined ? draft.from !== undefined || draft.to !== undefined : !span) {
    complain(path, 'calendar-days');
    return null;
  }
  const { from, to } =
    draft.day === undefined ? readDays(draft, path, complain) : sameDay(draft.day, path, complain);
  return from !== null && to !== null ? { from, to } : null;
}

function sameDay(text: string, path: Path, complain: Note) {
  const only = readDay(text, [...path, 'day'], complain);
  return { from: only, to: only };
}

function readWeekday(text: string, path: Path, complain: Note): number | null {
  const days = parseWeekdays(text);
  if (days?.length === 1) return days[0]!;
  complain(path, 'want-weekday', { written: text });
  return null;
}

function readWaive(
  draft: Draft['waive'],
  idOf: (name: string) => string | null,
  names: readonly string[],
  path: Path,
  complain: Note,
): readonly string[] {
  const given = typeof draft === 'string' ? [draft] : (draft ?? []);
  if (given.includes('all')) return ['all'];
  return given.flatMap((name, index) => {
    const id = idOf(name);
    if (id !== null) return [id];
    const near = nearest(name, names);
    const at = typeof draft === 'string' ? path : [...path, index];
    if (near === null) complain(at, 'waive-unknown', { written: name });
    else complain(at, 'waive-unknown-near', { written: name, near });
    return [];
  });
}

const setsHours = ({ hours, as }: CalendarEntry): boolean => hours !== null || as !== null;

const overlap = (a: CalendarEntry, b: CalendarEntry): boolean => a.from <= b.to && b.from <= a.to;
