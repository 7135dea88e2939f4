import { expect, test } from 'vitest';
import { stretchesOf } from '../../src/gaps/sheet-gaps.ts';
import { day } from '../../src/units/time.ts';
import { auditOf } from '../helpers/audit.ts';
import { smallContract } from '../helpers/small-month.ts';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const MONTH = range(1, 31).map(day);
/** The stretches of somebody who serves `sessions` on each of some days. */
const at = (days: readonly number[], sessions = 10, open = MONTH) =>
  stretchesOf(new Map(days.map((each) => [day(each), sessions])), open);
const without = (...off: number[]) => at(MONTH.filter((each) => !off.includes(each)));

test('of somebody who is there every day, three days are told and two are not', () => {
  expect(without(10, 11, 12)).toEqual([[10, 11, 12]]);
  expect(without(10, 11)).toEqual([]);
  // Each speaks against the other: 25 of 28 others at work, 75 < 84; of four days 23 of 27, 92 ≥ 81.
  expect(without(5, 6, 7, 20, 21, 22)).toEqual([]);
  expect(without(5, 6, 7, 8, 20, 21, 22, 23)).toEqual([
    [5, 6, 7, 8],
    [20, 21, 22, 23],
  ]);
});

test('with every seventh day off it takes four days, with every other day off six', () => {
  // Off on 7, 14, 21, 28; with 11–13 the run 11–14 is of 4 days: 24 of the 27 others at work, 24 × 4 ≥ 3 × 27.
  expect(without(7, 11, 12, 13, 14, 21, 28)).toEqual([[11, 12, 13, 14]]);
  // Without the 14th a run of 3: 24 of 28 others, 24 × 3 < 3 × 28.
  expect(without(7, 10, 11, 12, 14, 21, 28)).toEqual([]);
  // At work on odd days: 16 less those missing. 8–12 is of 5 days, 14 of 26 others: 70 < 78; 8–14 of 7, 13 of 24: 91 ≥ 72.
  const even = range(1, 15).map((i) => 2 * i);
  expect(without(...even, 9, 11)).toEqual([]);
  expect(without(...even, 9, 11, 13)).toEqual([[8, 9, 10, 11, 12, 13, 14]]);
});

test('who serves few may have had none by chance: ten must be expected in the stretch', () => {
  // Four days off of 31: at 3 a day 12 were to be expected, at 2 a day 8.
  const days = MONTH.filter((each) => each < 10 || each > 13);
  expect(at(days, 3)).toEqual([[10, 11, 12, 13]]);
  expect(at(days, 2)).toEqual([]);
});

test('before the first day and after the last nobody is missed, nor is one who came on four days', () => {
  expect(without(...range(1, 10), ...range(25, 31))).toEqual([]);
  expect(at([1, 2, 3, 31])).toEqual([]);
  expect(at([1, 2, 3, 4, 31])).toEqual([range(5, 30)]);
});

test('days on which the shop has no chats at all are not counted against anybody', () => {
  const open = MONTH.filter((each) => each < 10 || each > 12);
  expect(at(open, 10, open)).toEqual([]);
});

/** Three questions and answers on each day of October by each of the agents who are there on it. */
const chats = (agents: Readonly<Record<string, (date: number) => boolean>>): string =>
  [
    '会话ID,买家昵称,客服,发送方,发送时间,消息内容',
    ...range(1, 31).flatMap((date) =>
      Object.entries(agents).flatMap(([agent, isThere], i) => {
        const on = `2026-10-${String(date).padStart(2, '0')} 1${i}`;
        return [10, 20, 30].flatMap((minute) => {
          const id = `S${date}-${i}-${minute}`;
          return isThere(date)
            ? [
                `${id},demo_${id},${agent},买家,${on}:${minute}:00,在吗`,
                `${id},demo_${id},${agent},客服,${on}:${minute}:09,在的`,
              ]
            : [];
        });
      }),
    ),
  ].join('\n');
const gapsOf = async (contract: string, agents: Parameters<typeof chats>[0]) => {
  const bytes = new TextEncoder().encode(chats(agents));
  const { gaps, status } = await auditOf(
    `${contract}hours: ["10:00-13:00"]\n`,
    [{ name: 'chats.csv', bytes }],
    '2026-10',
  );
  return { gaps, status };
};

test('names the vendor’s agent and the days, weakens the clauses on chats, and leaves the scorecard final', async () => {
  const contract = smallContract().replace('[小美]', '[小美, 小林], owner: [店长], unassigned: vendor');
  const isThere = (date: number): boolean => date < 11 || date > 14;
  expect(await gapsOf(contract, { 小美: () => true, 小林: isThere, 店长: isThere })).toEqual({
    gaps: [
      { code: 'missing-stretch', args: { count: 1, when: '小林 2026-10-11..2026-10-14' }, clauses: ['4.1'] },
    ],
    status: 'final',
  });
});

test('who writes from another account meanwhile is not missing', async () => {
  const people = '[{ account: 小林1, person: 林 }, { account: 小林2, person: 林 }, 小美]';
  const away = (date: number): boolean => date > 10 && date < 15;
  const agents = { 小美: () => true, 小林1: (date: number) => !away(date), 小林2: away };
  expect((await gapsOf(smallContract().replace('[小美]', people), agents)).gaps).toEqual([]);
  const apart = await gapsOf(smallContract().replace('[小美]', '[小美, 小林1, 小林2]'), agents);
  expect(apart.gaps).toMatchObject([{ args: { when: '小林1 2026-10-11..2026-10-14' } }]);
});
