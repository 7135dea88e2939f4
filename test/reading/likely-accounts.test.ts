import { expect, test } from 'vitest';
import { likelyAccounts } from '../../src/reading/problems.ts';

const chats = (sessions: readonly (readonly string[])[]) =>
  ({
    conversations: { candidates: new Map(sessions.map((names, index) => [index, new Set(names)])) },
  }) as never;

test('the names that stand opposite three and more others, as written', () => {
  expect(
    likelyAccounts(
      chats([
        ['Kf-A', 'b1'],
        ['Kf-A', 'b2'],
        ['b3', 'Kf-A'],
      ]),
    ),
  ).toEqual(['Kf-A']);
  expect(
    likelyAccounts(
      chats([
        ['Kf-A', 'b1'],
        ['Kf-A', 'b2'],
        ['Kf-A', 'b2'],
      ]),
    ),
  ).toEqual([]);
});

test('a buyer whom three agents served is none: the agents leave nobody opposite', () => {
  const agents = ['a1', 'a2', 'a3'];
  const sessions = agents.flatMap((agent) => [
    [agent, `${agent}x`],
    [agent, `${agent}y`],
    [agent, `${agent}z`],
    [agent, 'buyer'],
  ]);
  expect(likelyAccounts(chats(sessions))).toEqual(agents);
});
