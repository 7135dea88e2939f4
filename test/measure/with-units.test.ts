import { expect, test } from 'vitest';
import { cardOf } from '../independent/by-the-program.ts';
import { named, table } from '../independent/inputs.ts';

const late = (each: string): string =>
  `metric: response-rate, with: { within: 30s, unit: turn }, min: 60%, min-sample: 1, each: ${each}`;

const AGENTS = 'platform: generic\nagents: { vendor: ["v*"], unassigned: vendor }';

// v1 answers on the 10th in 10 s and 60 s, on the 11th in 5 s; v2 on the 11th in 90 s; one question nobody takes.
const CHATS = table(
  's1|a|v1|买家|10:00:00|在吗？',
  's1|a|v1|客服|10:00:10|在的',
  's1|a|v1|买家|10:10:00|多少钱？',
  's1|a|v1|客服|10:11:00|5 元',
  's2|b|v1|买家|11 10:00:00|在吗？',
  's2|b|v1|客服|11 10:00:05|在的',
  's3|c|v2|买家|11 11:00:00|在吗？',
  's3|c|v2|客服|11 11:01:30|在的',
  's4|d||买家|12 11:00:00|有人吗？',
);

const unitsOf = async (each: string) => {
  const card = await cardOf([late(each)], [CHATS], AGENTS);
  return card.judgements[0]!;
};

test('by day: the days on which something was measured, in order', async () => {
  const { each, value, verdict, breaches } = await unitsOf('day');
  expect(
    each!.units.map(({ unit, numerator, denominator, verdict }) => [unit, numerator, denominator, verdict]),
  ).toEqual([
    ['2026-07-10', 1, 2, 'missed'],
    ['2026-07-11', 1, 2, 'missed'],
    ['2026-07-12', 0, 1, 'missed'],
  ]);
  expect([value, verdict, breaches]).toEqual([0, 'missed', 3]);
});

test('by agent: in the order of their names, without what nobody took', async () => {
  const { each, value, breaches } = await unitsOf('agent');
  expect(
    each!.units.map(({ unit, numerator, denominator, verdict }) => [unit, numerator, denominator, verdict]),
  ).toEqual([
    ['v1', 2, 3, 'met'],
    ['v2', 0, 1, 'missed'],
  ]);
  expect([value, breaches]).toEqual([0, 1]);
});

test('by shop: in the order of the contract, one without data too', async () => {
  const shops = `shops:
  - { name: 乙店, platform: generic, files: ["*二*"] }
  - { name: 甲店, platform: generic, files: ["*一*"] }
  - { name: 丙店, platform: generic, files: ["*三*"] }`;
  const answer = (seconds: string) => [`s|a|v1|买家|10:00:00|在吗？`, `s|a|v1|客服|10:00:${seconds}|在的`];
  const files = [named('一.csv', ...answer('10')), named('二.csv', ...answer('40'))];
  const card = await cardOf([late('shop')], files, shops);
  const { each, value, breaches } = card.judgements[0]!;
  expect(each!.units.map(({ unit, sample, verdict }) => [unit, sample, verdict])).toEqual([
    ['乙店', 1, 'missed'],
    ['甲店', 1, 'met'],
    ['丙店', 0, 'no-data'],
  ]);
  expect(each).toMatchObject({ judged: 2, missed: 1 });
  expect([value, breaches]).toEqual([0, 1]);
});
