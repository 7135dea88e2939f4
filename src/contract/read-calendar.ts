import type { ContractDraft } from '../terms/keys/contract.ts';
import { CALENDAR_ENTRY } from '../terms/keys/hours.ts';
import { decoded } from '../terms/keys/key.ts';
import type { CalendarEntry } from '../terms/terms.ts';
import { complainOfReversed } from './read-terms.ts';
import { complainOfName } from './shape.ts';
import { below, type Note } from './source.ts';

type Draft = NonNullable<ContractDraft['calendar']>[number];

/** The dated exceptions; `idOf` gives the clause or metric id that a name in `waive` means, or null. */
export function readCalendar(
  drafts: readonly Draft[],
  idOf: (name: string) => string | null,
  names: readonly string[],
  complain: Note,
): CalendarEntry[] {
  const entries = drafts.flatMap((draft, index): { entry: CalendarEntry; index: number }[] => {
    const at = below(complain, index);
    const isOneDay = draft.day !== undefined;
    if (
      isOneDay
        ? draft.from !== undefined || draft.to !== undefined
        : draft.from === undefined || draft.to === undefined
    )
      at([], 'calendar-days');
    if (draft.hours && draft.as !== undefined) at(['as'], 'calendar-hours-and-as', {}, 'key');
    if (!draft.hours && draft.as === undefined && draft.waive === undefined && !draft.volume)
      at([], 'calendar-idle');
    const waive = readWaive(draft.waive, idOf, names, below(at, 'waive'));
    const beyond = readWaive(draft.volume?.waive, idOf, names, below(at, 'volume', 'waive'));

    const read = decoded(CALENDAR_ENTRY, draft);
    const [from, to] = [read?.day ?? read?.from, read?.day ?? read?.to];
    complainOfReversed(draft, from, to, at);
    if (!read || from === undefined || to === undefined) return [];
    const { hours = null, as = null, volume: said, note = null } = read;
    const volume = said ? { perDay: said.forecast, over: said.over, waive: beyond } : null;
    return [{ entry: { from, to, hours, as, waive, volume, note }, index }];
  });
  for (const [place, { entry, index }] of entries.entries()) {
    const before = entries.slice(0, place).filter((earlier) => overlap(earlier.entry, entry));
    const other = before.find((earlier) => setsHours(earlier.entry) && setsHours(entry));
    if (other) complain([index], 'calendar-overlap', { other: other.index + 1 });
    const forecast = before.find((earlier) => earlier.entry.volume !== null && entry.volume !== null);
    if (forecast) complain([index], 'forecast-overlap', { other: forecast.index + 1 });
  }
  return entries.map(({ entry }) => entry);
}

function readWaive(
  draft: Draft['waive'],
  idOf: (name: string) => string | null,
  names: readonly string[],
  complain: Note,
): readonly string[] {
  const given = typeof draft === 'string' ? [draft] : (draft ?? []);
  if (given.includes('all')) return ['all'];
  return given.flatMap((name, index) => {
    const id = idOf(name);
    if (id !== null) return [id];
    const at = typeof draft === 'string' ? complain : below(complain, index);
    complainOfName('waive', name, names, at);
    return [];
  });
}

const setsHours = ({ hours, as }: CalendarEntry): boolean => hours !== null || as !== null;

const overlap = (a: CalendarEntry, b: CalendarEntry): boolean => a.from <= b.to && b.from <= a.to;
