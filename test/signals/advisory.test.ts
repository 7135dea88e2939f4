import { expect, test } from 'vitest';
import { cardOf } from '../independent/by-the-program.ts';
import { sessions, table } from './told.ts';

const CLAUSE = 'metric: reply-rate, min: 80%, only: { role: 售前 }';
const REST = 'platform: generic\nagents: { vendor: ["v*"], roles: { 售前: [v9] } }';

/** Sessions with a text that always comes 3 s after the question, by two agents. */
const month = (n: number) =>
  table(
    ...sessions(n, (i, id, at) => [
      `${id}|b${i}|v${i % 2}|买家|${at(0)}|有货吗`,
      `${id}|b${i}|v${i % 2}|客服|${at(3)}|您好欢迎光临本店请讲`,
    ]),
  );

test('in the order of the shelf, then by agent; whatever the clauses look at; with what they mean', async () => {
  // 10 sessions, 5 of each: one text equally fast, which is canned, and nothing follows. 10 days with one question
  // each, then 21 days without any.
  const { signals, signalDefinitions } = await cardOf([CLAUSE], [month(10)], REST);
  expect(signals.map(({ code, agent, count, of }) => [code, agent, count, of])).toEqual([
    ['auto-as-human', 'v0', 5, 5],
    ['auto-as-human', 'v1', 5, 5],
    ['canned-first-reply', 'v0', 5, 5],
    ['canned-first-reply', 'v1', 5, 5],
    ['files-end-early', null, 1, 1],
  ]);
  expect(Object.keys(signalDefinitions)).toEqual(['auto-as-human', 'canned-first-reply', 'files-end-early']);
});

test('nothing of it is in the digest, the points or the money', async () => {
  const card = await cardOf([CLAUSE], [month(10)], REST);
  const { digestOf } = await import('../../src/judge/digest.ts');
  expect(card.signals).not.toEqual([]);
  expect(digestOf({ ...card })).toBe(card.digest);
  expect(digestOf({ ...card, signals: [], signalDefinitions: {} } as typeof card)).toBe(card.digest);
});

test('rows in another order give the same signals', async () => {
  const file = month(12);
  const [head, ...rows] = new TextDecoder().decode(file.bytes).trimEnd().split('\n');
  const turned = new TextEncoder().encode(`${[head, ...rows.reverse()].join('\n')}\n`);
  const told = async (bytes: Uint8Array) =>
    (await cardOf([CLAUSE], [{ name: file.name, bytes }], REST)).signals.map(({ row: _, ...rest }) => rest);
  expect(await told(turned)).toEqual(await told(file.bytes));
});
