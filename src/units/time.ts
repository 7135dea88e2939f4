/** A moment: whole seconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly __instant: never };

/** A local calendar day: days since 1970-01-01 in the contract's zone (moved by `day-starts`). */
export type Day = number & { readonly __day: never };

/** A wall-clock reading without a zone: seconds since 1970-01-01T00:00:00 as the clock on the wall counts. */
export type Wall = number & { readonly __wall: never };

export const instant = (seconds: number): Instant => seconds as Instant;
export const day = (days: number): Day => days as Day;
export const wall = (seconds: number): Wall => seconds as Wall;

/** The moment as the `Date` that libraries ask for. */
export const dateOf = (moment: Instant): Date => new Date(moment * 1000);

export const DAY_SECONDS = 86_400;

/** The wall reading of a date and time of day; null where the date does not exist. Month is 1..12. */
export function wallOf(year: number, month: number, date: number, seconds = 0): Wall | null {
  if (month < 1 || month > 12 || date < 1 || date > 31 || year < 1970 || year > 2099) return null;
  const days = Date.UTC(year, month - 1, date) / 86_400_000;
  return new Date(days * 86_400_000).getUTCDate() === date ? wall(days * DAY_SECONDS + seconds) : null;
}

/** `2026-10-01` to a day; null where the text is no date. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const reading = wallOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return reading === null ? null : day(reading / DAY_SECONDS);
}

/** A day as `2026-10-01`. */
export const formatDay = (value: Day): string => new Date(value * 86_400_000).toISOString().slice(0, 10);

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (value: Day): number => (((value + 4) % 7) + 7) % 7;

/** First and last day of the calendar month a day lies in. */
export function monthOf(value: Day): { from: Day; to: Day } {
  const date = new Date(value * 86_400_000);
  const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000;
  const to = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / 86_400_000;
  return { from: day(from), to: day(to) };
}

/** The 1st of January of the year a day lies in. */
export const startOfYear = (value: Day): Day =>
  day(Date.UTC(new Date(value * 86_400_000).getUTCFullYear(), 0, 1) / 86_400_000);

/** A time zone: between instants and what the clock on the wall shows there. */
export interface Zone {
  readonly name: string;
  /** A reading that a clock change repeats means its first pass; one that it skips, the moment after the gap. */
  instant(reading: Wall): Instant;
  wall(moment: Instant): Wall;
}

const zones = new Map<string, Zone>();

/** The IANA zone of that name, or null where there is none. The machine's own zone is never read. */
export function zone(name: string): Zone | null {
  const known = zones.get(name);
  if (known) return known;
  let clock: Intl.DateTimeFormat;
  try {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
  const made = makeZone(name, clock);
  zones.set(name, made);
  return made;
}

// Offsets change only on quarter hours in every zone since 1970, so one look-up a quarter hour is enough.
const QUARTER = 900;

function makeZone(name: string, clock: Intl.DateTimeFormat): Zone {
  const offsets = new Map<number, number>();
  const offsetAt = (seconds: number): number => {
    const quarter = Math.floor(seconds / QUARTER);
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const part: Record<string, number> = {};
    for (const { type, value } of clock.formatToParts(quarter * QUARTER * 1000)) part[type] = Number(value);
    const shown = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
    const offset = shown / 1000 - quarter * QUARTER;
    offsets.set(quarter, offset);
    return offset;
  };
  return {
    name,
    wall: (moment) => wall(moment + offsetAt(moment)),
    instant: (reading) => {
      // The offset in force a day before is the larger one where a change repeats an hour: its first pass.
      const early = offsetAt(reading - DAY_SECONDS);
      if (offsetAt(reading - early) === early) return instant(reading - early);
      const late = offsetAt(reading - offsetAt(reading - early));
      return instant(offsetAt(reading - late) === late ? reading - late : reading - early);
    },
  };
}
