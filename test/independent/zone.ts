/** Local time. "Every local time and day below is in [the contract's timezone]. The machine's own zone is never read." */

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Local wall clock minus UTC, seconds. Offsets only change on quarters of an hour, so one is kept for each quarter. */
export function offsetAt(zone: string, instant: number): number {
  const quarter = Math.floor(instant / 900) * 900;
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(new Date(quarter * 1000))) part[type] = Number(value);
  const wall =
    Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!) / 1000;
  offsets.set(key, wall - quarter);
  return wall - quarter;
}

/** The calendar date and the second of the day on the wall. */
export function wallOf(zone: string, instant: number): { date: string; second: number } {
  const wall = instant + offsetAt(zone, instant);
  return { date: new Date(wall * 1000).toISOString().slice(0, 10), second: ((wall % 86400) + 86400) % 86400 };
}

/** The instant of a wall time; `second` may run past 86400 into the next day. */
export function instantOf(zone: string, date: string, second: number): number {
  const wall = Date.parse(`${date}T00:00:00Z`) / 1000 + second;
  const near = wall - offsetAt(zone, wall);
  return wall - offsetAt(zone, near);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86400_000).toISOString().slice(0, 10);
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function weekdayOf(date: string): string {
  return weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!;
}

/** "day: local calendar day; `day-starts: "04:00"` moves the cut" */
export function dayOf(zone: string, dayStarts: number, instant: number): string {
  const { date, second } = wallOf(zone, instant);
  return second < dayStarts ? addDays(date, -1) : date;
}

/** "instant: truncated to whole seconds when read". A time that cannot be read is null. */
export function readInstant(zone: string, cell: string): number | null {
  const m =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(
      cell,
    );
  if (!m) return null;
  const date = `${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}`;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) return null;
  const second = Number(m[4] ?? 0) * 3600 + Number(m[5] ?? 0) * 60 + Number(m[6] ?? 0);
  if (m[7] === undefined) return instantOf(zone, date, second);
  const [hours, minutes] = m[7] === 'Z' ? [0, 0] : m[7].slice(1).split(':').map(Number);
  const ahead = (hours! * 3600 + minutes! * 60) * (m[7].startsWith('-') ? -1 : 1);
  return midnight / 1000 + second - ahead;
}
