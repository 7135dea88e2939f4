import { expect, test } from 'vitest';
import { volumeNotes } from '../../src/text/notes.ts';

const day = (date: string, buyers: number, most: number, clauses: string[]) => ({
  day: date,
  waived: true,
  volume: { buyers, most, clauses },
  measures: {},
});

test('days of one forecast and the same clauses stand together', () => {
  const daily = [
    day('2026-10-24', 1961, 960, ['4.1', '4.2']),
    { day: '2026-10-25', waived: true, measures: {} },
    day('2026-10-26', 961, 960, ['4.1', '4.2']),
    day('2026-11-11', 5001, 5000, ['4.1']),
  ];
  expect(volumeNotes({ daily }, 'zh')).toEqual([
    '咨询人数超过甲方预报（含浮动最多 960 人），按合同不计入条款 4.1、4.2 的日子：2026-10-24（1,961 人）、2026-10-26（961 人）',
    '咨询人数超过甲方预报（含浮动最多 5,000 人），按合同不计入条款 4.1 的日子：2026-11-11（5,001 人）',
  ]);
  expect(volumeNotes({ daily: daily.slice(0, 1) }, 'en')).toEqual([
    'Days with more buyers than the owner announced (at most 960 foreseen), not counted for 4.1, 4.2 by the contract: 2026-10-24 (1,961)',
  ]);
});
