import { describe, expect, it } from 'vitest';
import { rounds } from '../helpers/rounds.ts';
import { byTheProgram } from './by-the-program.ts';
import { type Chance, makeChance } from './chance.ts';
import { measure } from './inputs.ts';
import { dsrSheet, orderSheet, refundSheet } from './random-sheets.ts';
import { type Said, talks } from './random-talks.ts';
import type { GivenFile } from './read-files.ts';
import { asLog, asTable, byMinutes } from './talks-as-files.ts';
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
  'metric: typing-speed, with: { min-chars: 2, max-gap: 60s, paste-speed: 200/min, canned-repeats: 60 }',
  'metric: inquiry-volume',
  'metric: inquiry-conversion-rate',
  'metric: inquiry-conversion-rate, with: { horizon: day, event: created }',
  'metric: inquiry-conversion-rate, with: { horizon: next-day, event: shipped }',
  'metric: inquiry-conversion-rate, with: { horizon: 3d, net-of-refunds: true }',
  'metric: units-per-buyer',
  'metric: sales-per-buyer, with: { net-of-refunds: false, postage: true }',
  'metric: late-shipment-rate',
  'metric: late-shipment-rate, with: { promise: 48h }',
  'metric: sales-per-buyer',
  'metric: refund-time',
  'metric: refund-time, with: { type: refund-only, statistic: p90 }',
  'metric: dsr-service',
  'metric: dsr-description, with: { statistic: change }',
  'metric: dsr-logistics, with: { statistic: vs-industry }',
  'metric: response-rate, with: { within: 30s }, only: { role: pre }',
  'metric: response-rate, with: { within: 180s, unit: buyer-day }, only: { role: pre }',
  'metric: unanswered-rate, only: { role: pre }',
  'metric: typing-speed, with: { canned-repeats: 1000 }, only: { role: pre }',
  'metric: inquiry-conversion-rate, only: { role: pre }',
  'metric: first-response-time, only: { hours: ["09:00-12:00", "22:00-24:00"] }',
  'metric: bot-share, only: { days: [mon-wed, sat] }',
  'metric: late-shipment-rate, only: { days: [mon-wed, sat] }',
];

const ROLES = 'roles: { pre: ["v1", "o*"], after: ["v2", "v3"] }';

function rules(chance: Chance): string {
  const line = (share: number, text: string): string => (chance.chance(share) ? `${text}\n` : '');
  return [
    `platform: ${chance.pick(['generic', 'jd', 'taobao', 'pdd', 'douyin'])}\n`,
    chance.pick([
      `agents: { vendor: ["v*"], owner: ["o*"], bots: ["bot*"], ${ROLES} }\n`,
      `agents: { vendor: ["v1", "v2"], others: ["v3"], owner: ["o1", "x1"], bots: ["bot1"], unassigned: vendor, ${ROLES} }\n`,
      `agents: { vendor: ["v*", "x*", "o*"], bots: ["bot1"], ${ROLES} }\n`,
      `agents: { vendor: ["v*", "o1"], owner: ["o*", "v3*"], bots: ["bot*"], ${ROLES} }\n`,
      `agents: { vendor: [ { account: v1, person: 小王, to: 2026-07-03 }, { account: v2, person: 小王 }, v3, { account: x1, from: 2026-07-02 } ], owner: ["o*"], bots: ["bot*"], ${ROLES} }\n`,
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
    `attribution: { judge: ${chance.pick(['order', 'pay', 'order-first'])}, lookback: ${chance.pick(['1d', '3d'])}, after-sale-window: ${chance.pick(['0d', '1d', '15d'])}, min-joined: 90%${chance.chance(0.3) ? ', exclude-flags: [红旗]' : ''} }`,
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

/** The talks in one shape or another; sometimes a second file has some of them again, or others by the minute. */
function chats(chance: Chance, talked: readonly Said[][]): GivenFile[] {
  const later = talked.slice(TALKS - 40);
  const kind = chance.upTo(4);
  if (kind === 0) return [asLog(talked), ...(chance.chance(0.5) ? [asLog(later, 'later.log')] : [])];
  const ids = kind === 1;
  const types = chance.chance(0.5);
  const written = (said: readonly Said[], name?: string): GivenFile =>
    asTable(kind === 3 ? [...said].reverse() : said, name ? { ids, types, name } : { ids, types });
  const second = chance.upTo(3);
  if (second === 0) return [written(talked.flat())];
  if (second === 1) return [written(talked.flat()), written(later.flat().slice(7), '聊天2.csv')];
  return [written(talked.slice(0, TALKS - 40).flat()), written(byMinutes(later.flat()), '聊天2.csv')];
}

const TALKS = 120;
const SEEDS = Array.from({ length: rounds(12) }, (_none, seed) => seed + 1);

describe('both implementations agree', () => {
  let measuredUnits = 0;

  it.each(SEEDS)('month %i', async (seed) => {
    const chance = makeChance(seed);
    const rest = rules(chance);
    const talked = talks(chance, TALKS);
    const files = [
      ...chats(chance, talked),
      orderSheet(chance, talked, 120),
      refundSheet(chance, 40),
      dsrSheet(chance),
    ];
    const reference = figures(measure(CLAUSES, files, rest));
    const program = figures(await byTheProgram(CLAUSES, files, rest));
    expect(program, rest).toEqual(reference);
    measuredUnits += reference.reduce((sum, { sample }) => sum + sample, 0);
  });

  it('on months in which there is something to measure', () => {
    // 40 clauses a month; some dozens of units each.
    expect(measuredUnits).toBeGreaterThan(SEEDS.length * CLAUSES.length * 20);
  });
});
