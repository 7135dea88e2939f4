import { describe, expect, it } from 'vitest';
import { rounds } from '../helpers/rounds.ts';
import { byTheProgram } from './by-the-program.ts';
import { type Chance, makeChance } from './chance.ts';
import { measure } from './inputs.ts';
import { orderSheet } from './random-sheets.ts';
import { talks } from './random-talks.ts';
import type { GivenFile } from './read-files.ts';
import { asLog, asTable } from './talks-as-files.ts';
import type { Measured } from './types.ts';

// Both implementations, on two shops whose buyers, conversation ids and order numbers coincide.

const METRICS = [
  'metric: first-response-time, with: { cap: 300s, unanswered: cap }',
  'metric: response-rate, with: { within: 30s, unit: turn }',
  'metric: response-rate, with: { within: 180s, unit: buyer-day }',
  'metric: response-rate, with: { within: 30s, unit: message }',
  'metric: reply-rate',
  'metric: unanswered-rate',
  'metric: bot-share',
  'metric: typing-speed',
  'metric: inquiry-volume',
  'metric: inquiry-conversion-rate',
  'metric: sales-per-buyer, with: { net-of-refunds: false, postage: true }',
  'metric: late-shipment-rate',
];
const CLAUSES = METRICS.flatMap((metric) => [metric, `${metric}, only: { shops: [乙店] }`]);

function rules(chance: Chance): string {
  const platform = () => chance.pick(['generic', 'jd', 'taobao', 'pdd', 'douyin']);
  const hours = chance.chance(0.5) ? ', hours: ["08:00-12:00", "22:00-02:00"]' : '';
  return [
    'shops:',
    `  - { name: 甲店, platform: ${platform()}, files: ["a/**"] }`,
    `  - { name: 乙店, platform: ${platform()}, files: ["b/**"]${hours} }`,
    'agents: { vendor: ["v*"], owner: ["o*"], bots: ["bot*"] }',
    chance.chance(0.3) ? 'clock: service' : 'clock: wall',
    'calendar: [ { day: 2026-07-02, hours: ["00:00-24:00"] }, { day: 2026-07-04, as: sun } ]',
    'attribution: { min-joined: 90% }',
  ].join('\n');
}

function shopFiles(chance: Chance, folder: string): GivenFile[] {
  const talked = talks(chance, 90);
  const chats = chance.pick([
    () => asTable(talked.flat(), { types: chance.chance(0.5) }),
    () => asTable(talked.flat(), { ids: false }),
    () => asLog(talked),
  ])();
  return [chats, orderSheet(chance, talked, 80)].map(({ name, bytes }) => ({
    name: `${folder}/${name}`,
    bytes,
  }));
}

const figures = (measured: readonly Measured[]) =>
  measured.map(({ value, numerator, denominator, sample }, index) => ({
    clause: CLAUSES[index]!.slice(8),
    value,
    ...(numerator === null || denominator === null ? {} : { numerator, denominator }),
    sample: value === null ? 0 : sample,
  }));

const SEEDS = Array.from({ length: rounds(6) }, (_none, seed) => seed + 101);

describe('both implementations agree on two shops', () => {
  let measuredUnits = 0;

  it.each(SEEDS)('month %i', async (seed) => {
    const chance = makeChance(seed);
    const rest = rules(chance);
    const files = [...shopFiles(chance, 'a'), ...shopFiles(chance, 'b')];
    const reference = figures(measure(CLAUSES, files, rest));
    expect(figures(await byTheProgram(CLAUSES, files, rest)), rest).toEqual(reference);
    measuredUnits += reference.reduce((sum, { sample }) => sum + sample, 0);
  });

  it('on months in which there is something to measure', () => {
    // 24 clauses a month, more than 20 units each.
    expect(measuredUnits).toBeGreaterThan(SEEDS.length * CLAUSES.length * 20);
  });
});
