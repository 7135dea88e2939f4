import { describe, expect, it } from 'vitest';
import { byTheProgram } from './by-the-program.ts';
import { measure } from './inputs.ts';
import { asLog, asTable, type Chance, makeChance, orderSheet, talks } from './random-month.ts';
import type { Measured } from './types.ts';

// Two implementations that share no code, on months full of coincidences and contracts of every option.

const CLAUSES = [
  'metric: first-response-time',
  'metric: first-response-time, with: { statistic: p90, cap: 60s, unanswered: cap }',
  'metric: first-response-time, with: { replies: substantive }',
  'metric: response-time',
  'metric: response-time, with: { statistic: p50 }',
  'metric: response-time, with: { statistic: max, cap: 600s }',
  'metric: response-rate, with: { within: 15s, unit: turn }',
  'metric: response-rate, with: { within: 30s, unit: first }',
  'metric: response-rate, with: { within: 30s, unit: message }',
  'metric: response-rate, with: { within: 180s, unit: buyer-day }',
  'metric: reply-rate',
  'metric: effective-reply-rate, with: { valid-within: 600s }',
  'metric: unanswered-rate',
  'metric: answer-ratio',
  'metric: bot-share',
  'metric: typing-speed',
  'metric: typing-speed, with: { min-chars: 2, max-gap: 60s, paste-speed: 200/min, canned-repeats: 3 }',
  'metric: inquiry-volume',
  'metric: inquiry-conversion-rate',
  'metric: inquiry-conversion-rate, with: { horizon: day, event: created }',
  'metric: inquiry-conversion-rate, with: { horizon: next-day, event: shipped }',
  'metric: inquiry-conversion-rate, with: { horizon: 3d, net-of-refunds: true }',
  'metric: units-per-buyer',
  'metric: sales-per-buyer, with: { net-of-refunds: false, postage: true }',
  'metric: late-shipment-rate',
  'metric: late-shipment-rate, with: { promise: 48h }',
];

function rules(chance: Chance): string {
  const line = (share: number, text: string): string => (chance.chance(share) ? `${text}\n` : '');
  return [
    `platform: ${chance.pick(['generic', 'jd', 'taobao', 'pdd', 'douyin'])}\n`,
    chance.pick([
      'agents: { vendor: ["v*"], owner: ["o*"], bots: ["bot*"] }\n',
      'agents: { vendor: ["v1", "v2"], others: ["v3"], owner: ["o1", "x1"], bots: ["bot1"], unassigned: vendor }\n',
      'agents: { vendor: ["v*", "x*", "o*"], bots: ["bot1"] }\n',
    ]),
    line(0.4, 'hours: ["08:00-12:00", "22:00-02:00"]'),
    line(
      0.3,
      'calendar: [ { day: 2026-07-02, hours: ["00:00-24:00"] }, { day: 2026-07-03, waive: [response-rate, response-time] }, { day: 2026-07-04, as: sun } ]',
    ),
    line(0.3, 'day-starts: "04:00"'),
    line(0.4, `sessions: ${chance.pick(['{ gap: 30m }', '{ by: day }', '{ gap: 10m, open-turn: 1h }'])}`),
    line(0.3, `anchor: ${chance.pick(['turn', 'session'])}`),
    line(0.3, `clock: ${chance.pick(['wall', 'service'])}`),
    line(0.4, `transfer: ${chance.pick(['last-replier', 'each-account'])}`),
    `replies: { assist: ${chance.chance(0.5)}, bots: ${chance.pick(['exclude', 'exclude', 'count'])}, closers: ${chance.pick(['count', 'drop'])}, auto: ["您好，欢迎光临*"] }\n`,
    `attribution: { judge: ${chance.pick(['order', 'pay', 'order-first'])}, lookback: ${chance.pick(['1d', '3d'])}, after-sale-window: ${chance.pick(['0d', '1d', '15d'])}, min-joined: 90% }`,
  ].join('');
}

const figures = (measured: readonly Measured[]) =>
  measured.map(({ value, numerator, denominator, sample }, index) => ({
    clause: CLAUSES[index]!.slice(8),
    value,
    // How Σ and n are written down differs where a statistic has none.
    ...(numerator === null || denominator === null ? {} : { numerator, denominator }),
    sample: value === null ? 0 : sample,
  }));

const SEEDS = Array.from({ length: 40 }, (_none, seed) => seed + 1);

describe('both implementations agree', () => {
  let measuredUnits = 0;

  it.each(SEEDS)('month %i', async (seed) => {
    const chance = makeChance(seed);
    const rest = rules(chance);
    const talked = talks(chance, 150);
    const rows = talked.flat();
    const chats = chance.pick([
      () => asTable(rows),
      () => asTable(rows, { ids: false }),
      () => asLog(talked),
      () => asTable([...rows].reverse(), { ids: false }),
    ])();
    const files = [chats, orderSheet(chance, talked, 120)];
    const reference = figures(measure(CLAUSES, files, rest));
    const program = figures(await byTheProgram(CLAUSES, files, rest));
    expect(program, rest).toEqual(reference);
    measuredUnits += reference.reduce((sum, { sample }) => sum + sample, 0);
  });

  it('on months in which there is something to measure', () => {
    // 26 clauses × 40 months; about a hundred units each.
    expect(measuredUnits).toBeGreaterThan(SEEDS.length * CLAUSES.length * 30);
  });
});
