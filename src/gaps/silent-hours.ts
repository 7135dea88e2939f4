import type { BaseFacts } from '../measure/facts.ts';
import { formatClock } from '../terms/hours.ts';
import { DAY_SECONDS, type Day, formatDay, type Instant, wall } from '../units/time.ts';
import { CERTAIN } from './gap.ts';

const HOURS = 24;
const HOUR = 3600;
/** More stretches than these stand in nobody's head: their number is told. */
const LISTED = 5;

/** Service hours of a shop in which nobody ever wrote, and stretches of single days in which nobody did, though many should have. */
export interface SilentHours {
  /** `02:00-06:00`. */
  readonly always: readonly string[];
  /** `2026-10-17 14:00-23:00`, the first few. */
  readonly stretches: readonly string[];
  readonly count: number;
}

/** Told from the first questions of the shop's sessions on days on which there are any. */
export function silentHours(facts: BaseFacts, shop: number, chatDays: readonly Day[]): SilentHours {
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
    {
      open: 0,
      asked: 0,
    },
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
