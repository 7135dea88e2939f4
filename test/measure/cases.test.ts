import { expect, test } from 'vitest';
import { cardOf } from '../independent/by-the-program.ts';
import { table } from '../independent/inputs.ts';

const settled = (overlap: string): string => `platform: generic
settlement: { base: [ { type: fixed, amount: 10000 } ], overlap: ${overlap} }`;
const phrase = (id: string, price: number): string =>
  `metric: phrase-incidents, with: { class: ${id} }, max: 0, severity: binding, confirm: auto, penalty: { per-case: ${price} }`;
const late = (within: string, price: number, unit = 'turn'): string =>
  `metric: response-rate, with: { within: ${within}, unit: ${unit} }, min: 100%, min-sample: 1, penalty: { per-case: ${price} }`;

async function docked(clauses: string[], overlap = 'one') {
  const card = await cardOf(clauses, [CHATS], settled(overlap));
  return card.settlement!.lines.map(({ basis, counted, net }) => [basis, counted, net]);
}

// Three turns: answered after 200 s, after 40 s, at once. 我不知道 is 推诿.
const CHATS = table(
  's|a|v1|买家|10:00:00|在吗？',
  's|a|v1|客服|10:03:20|我不知道',
  's|a|v1|买家|11:00:00|什么时候发货？',
  's|a|v1|客服|11:00:40|今天',
  's|a|v1|买家|12:00:00|多少钱？',
  's|a|v1|客服|12:00:01|5 元',
);

test('a turn that two clauses dock is one event', async () => {
  // Over 180 s: 1 turn, ¥80. Over 30 s: 2 turns, 1 of them docked, 1 × ¥20.
  expect(await docked([late('180s', 80), late('30s', 20)])).toEqual([
    [1, 0, 8000],
    [1, 1, 2000],
  ]);
  expect(await docked([late('180s', 80), late('30s', 20)], 'sum')).toEqual([
    [1, 0, 8000],
    [2, 0, 4000],
  ]);
});

test('a message is the same event to two clauses of phrases, and another than the late turn it answers', async () => {
  // The words stand at 10:03:20, the turn they answer at 10:00:00.
  expect(await docked([phrase('dismissive', 50), phrase('dismissive', 30), late('180s', 80)])).toEqual([
    [1, 0, 5000],
    [0, 1, 0],
    [1, 0, 8000],
  ]);
});

test('a turn and the session that begins with it are one event', async () => {
  // By session the first turn counts alone: 200 s, the same moment as the turn.
  expect(await docked([late('180s', 80), late('180s', 20, 'first')])).toEqual([
    [1, 0, 8000],
    [0, 1, 0],
  ]);
});
