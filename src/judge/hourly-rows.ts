import type { BaseFacts } from '../measure/facts.ts';
import type { Population } from '../metrics/base/population.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { DAY_SECONDS, day, type Instant, weekday } from '../units/time.ts';

/** Judged, counted turns by weekday and hour of their anchor; only hours that have any. */
export function hourlyRows({ contract, turns }: BaseFacts, whole: Population): Scorecard['hourly'] {
  const { zone } = contract.terms;
  const cells = new Map<number, Scorecard['hourly'][number]>();
  for (const turn of whole.turns) {
    const reading = zone.wall(turns.anchor[turn]! as Instant);
    const date = Math.floor(reading / DAY_SECONDS);
    const at = { weekday: weekday(day(date)), hour: Math.floor((reading - date * DAY_SECONDS) / 3600) };
    const key = at.weekday * 24 + at.hour;
    const cell = cells.get(key) ?? { ...at, turns: 0, waitSum: 0, waitCount: 0 };
    cells.set(key, cell);
    cell.turns++;
    const wait = turns.wait[turn]!;
    if (wait === -1) continue;
    cell.waitSum += wait;
    cell.waitCount++;
  }
  return [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}
