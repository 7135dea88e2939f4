import type { Period } from '../../units/days.ts';
import { ENGLISH_MONTHS, stampDay } from '../../units/stamp.ts';
import { type Day, monthOf } from '../../units/time.ts';

const FULL = /(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/g;

// Not a part of a longer number; the time behind a day makes it the moment of the export.
const COMPACT = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g;

const ENGLISH = new RegExp(`\\b(${ENGLISH_MONTHS.join('|')})[a-z]*\\.?\\s+(\\d{1,2})\\b`, 'gi');
const MONTH = /(?<!\d)(20\d{2})[-/.年](1[0-2]|0?[1-9])(?:月|(?![-/.]?\d))/;

/**
 * The days that a text names: `2026-05-15至2026-05-15`, `20261001-20261031`, `May 15 … 2026`, `2026年10月`; the first
 * two dates where it has more (the rest is when it was exported). Null where it names none.
 */
export function daysIn(text: string): Period | null {
  const known = text.normalize('NFKC');
  for (const dates of [matches(known, FULL), matches(known, COMPACT), english(known)]) {
    const [from, to = from] = dates;
    if (from !== undefined) return to! < from ? { from, to: from } : { from, to: to! };
  }
  const month = MONTH.exec(known);
  const first = month && dayOf(month[1]!, month[2]!, '1');
  return first == null ? null : monthOf(first);
}

const matches = (text: string, pattern: RegExp): Day[] =>
  [...text.matchAll(pattern)].flatMap(([, year, month, date]) => dayOf(year!, month!, date!) ?? []);

function english(text: string): Day[] {
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1];
  if (year === undefined) return [];
  return [...text.matchAll(ENGLISH)].flatMap(
    ([, month, date]) => dayOf(year, String(ENGLISH_MONTHS.indexOf(month!.toLowerCase()) + 1), date!) ?? [],
  );
}

const dayOf = (year: string, month: string, date: string): Day | null => stampDay(`${year}-${month}-${date}`);
