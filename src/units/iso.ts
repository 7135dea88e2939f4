import { parseStamp } from './stamp.ts';
import { DAY_SECONDS, day, formatDay, type Instant, instant, type Zone } from './time.ts';

/** A moment as ISO 8601 with the zone's offset: `2026-11-01T02:00:00+08:00`. */
export function isoInstant(at: Instant, zone: Zone): string {
  const reading = zone.wall(at);
  const date = Math.floor(reading / DAY_SECONDS);
  const time = reading - date * DAY_SECONDS;
  const offset = (reading - at) / 60;
  const clock = [time / 3600, (time / 60) % 60, time % 60].map(twoDigits).join(':');
  const east = Math.abs(offset);
  return `${formatDay(day(date))}T${clock}${offset < 0 ? '-' : '+'}${twoDigits(east / 60)}:${twoDigits(east % 60)}`;
}

/** What `isoInstant` wrote; null where a text is nothing of the kind. */
export function parseInstant(text: string): Instant | null {
  const stamp = ISO.test(text) ? parseStamp(text) : null;
  return stamp && instant(stamp.reading - stamp.offset!);
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');
