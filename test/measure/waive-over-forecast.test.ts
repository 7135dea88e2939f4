import { expect, test } from 'vitest';
import { volumeNotes } from '../../src/text/notes.ts';
import { cardOf } from '../independent/by-the-program.ts';
import { table } from '../independent/inputs.ts';

/** So many buyers on a day of July, each answered after 5 s. */
const buyers = (n: number, day: string, seconds = '05') =>
  Array.from({ length: n }, (_, i) => [
    `s${day}-${i}|b${i}|v1|买家|${day} 10:${10 + i}:00|有货吗`,
    `s${day}-${i}|b${i}|v1|客服|${day} 10:${10 + i}:${seconds}|有的`,
  ]).flat();
const late = 'metric: response-rate, with: { within: 30s }, min: 90%, min-sample: 1';
const wait = 'metric: first-response-time, max: 20s, min-sample: 1';
const calendar = (waive: string) =>
  `platform: generic\ncalendar: [ { from: 2026-07-01, to: 2026-07-05, volume: { forecast: 10/day${waive} } } ]`;

// 10 × 1.2 = 12 are foreseen: the 1st has 12, slow; the 2nd 13, slow; the 3rd 4, quick; the 9th 13, slow, no forecast.
const FILES = [
  table(...buyers(12, '01', '40'), ...buyers(13, '02', '40'), ...buyers(4, '03'), ...buyers(13, '09', '40')),
];

test('a day beyond the forecast leaves the clauses it is waived for, and no others', async () => {
  const card = await cardOf([late, wait], FILES, calendar(', waive: [response-rate]'));
  const [rate, mean] = card.judgements;
  // Without the 2nd 12 + 4 + 13 = 29 turns, 4 of them in time; the mean is of all 42.
  expect(rate).toMatchObject({ numerator: 4, denominator: 29, excluded: { waived: 13 } });
  expect(mean!.denominator).toBe(42);
  const told = card.daily.filter(({ waived }) => waived);
  expect(told.map(({ day, volume }) => ({ day, volume }))).toEqual([
    { day: '2026-07-02', volume: { buyers: 13, most: 12, clauses: ['1'] } },
  ]);
  expect(volumeNotes(card, 'zh')).toEqual([
    '咨询人数超过甲方预报（含浮动最多 12 人），按合同不计入条款 1 的日子：2026-07-02（13 人）',
  ]);
  // The signal speaks of all that came.
  expect(card.signals.find(({ code }) => code === 'volume-over-forecast')).toMatchObject({ count: 1, of: 5 });
});

test('all of them, or one by its id', async () => {
  const all = await cardOf([late, wait], FILES, calendar(', waive: all'));
  expect(all.judgements.map(({ denominator }) => denominator)).toEqual([29, 29]);
  const second = await cardOf([late, wait], FILES, calendar(', waive: ["2"]'));
  expect(second.judgements.map(({ denominator }) => denominator)).toEqual([42, 29]);
  expect(second.daily[1]!.volume!.clauses).toEqual(['2']);
});

test('a forecast that waives nothing only signals', async () => {
  const card = await cardOf([late], FILES, calendar(''));
  expect(card.judgements[0]!.denominator).toBe(42);
  expect(card.daily.some((day) => day.waived || 'volume' in day)).toBe(false);
  expect(volumeNotes(card, 'en')).toEqual([]);
});

test('where nothing is left the clause is waived', async () => {
  const card = await cardOf([late], [table(...buyers(13, '02', '40'))], calendar(', waive: all'));
  expect(card.judgements[0]).toMatchObject({ verdict: 'waived', value: null });
});
