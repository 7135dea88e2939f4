import { parseInterval } from '../terms/hours.ts';
import type { Interval, WeekHours } from '../terms/terms.ts';
import { parseWeekdays } from '../terms/weekdays.ts';
import type { Note } from './notes.ts';
import type { Path } from './source.ts';

/** The intervals of one day, ascending; complains of texts that are none and of intervals that overlap. */
export function readIntervals(texts: readonly string[], path: Path, complain: Note): Interval[] {
  const read = texts.flatMap((text, index) => {
    const interval = parseInterval(text);
    if (interval === null) complain([...path, index], 'want-interval', { written: text });
    return interval === null ? [] : [{ interval, index }];
  });
  read.sort((a, b) => a.interval.start - b.interval.start);
  for (const [place, { interval, index }] of read.entries()) {
    const before = read[place - 1];
    if (before && before.interval.end > interval.start)
      complain([...path, index], 'hours-overlap', { one: texts[before.index]!, other: texts[index]! });
  }
  return read.map(({ interval }) => interval);
}

/** Service hours of the week from a list for every day or a map of weekdays. */
export function readWeekHours(
  draft: readonly string[] | Readonly<Record<string, readonly string[]>>,
  path: Path,
  complain: Note,
): WeekHours {
  const week: Interval[][] = Array.from({ length: 7 }, () => []);
  if (isList(draft)) week.fill(readIntervals(draft, path, complain));
  else {
    const taken = new Set<number>();
    for (const [key, texts] of Object.entries(draft)) {
      const days = parseWeekdays(key);
      if (days === null) complain([...path, key], 'want-weekday', { written: key }, 'key');
      if (days?.some((weekday) => taken.has(weekday)))
        complain([...path, key], 'weekday-twice', { written: key }, 'key');
      const intervals = readIntervals(texts, [...path, key], complain);
      for (const weekday of days ?? []) {
        taken.add(weekday);
        week[weekday] = intervals;
      }
    }
  }
  if (isList(draft) ? draft.length === 0 : Object.values(draft).every((texts) => texts.length === 0))
    complain(path, 'hours-none');
  return week;
}

const isList = (draft: unknown): draft is readonly string[] => Array.isArray(draft);
