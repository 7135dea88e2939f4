import { expect, test } from 'vitest';
import { makeDelays, makeHands } from '../../src/demo/scene.ts';
import { wall } from '../../src/units/time.ts';

test('a person types one message at a time; others are free', () => {
  const { wait } = makeHands();
  expect(wait(1, 100, 120)).toBe(0);
  expect(wait(2, 110, 115)).toBe(0);
  // 110 … 130 begins when the first is sent: 120 … 140.
  expect(wait(1, 110, 130)).toBe(10);
  // Right before and right after is no overlap.
  expect(wait(1, 95, 100)).toBe(0);
  expect(wait(1, 140, 141)).toBe(0);
});

test('a message goes into the first gap that it fits into', () => {
  const { wait } = makeHands();
  for (const [from, to] of [
    [100, 110],
    [115, 130],
    [150, 160],
  ] as const)
    expect(wait(1, from, to)).toBe(0);
  // Five seconds fit between 110 and 115.
  expect(wait(1, 104, 109)).toBe(6);
  // Twenty fit between 130 and 150.
  expect(wait(1, 104, 124)).toBe(26);
});

test('what was sent is forgotten, and nobody waits for more than ten minutes', () => {
  const hands = makeHands();
  expect(hands.wait(1, 0, 500)).toBe(0);
  expect(hands.wait(1, 0, 500)).toBe(500);
  expect(hands.wait(1, 0, 500)).toBe(600);
  hands.forget(1000);
  expect(hands.wait(1, 990, 1010)).toBe(0);
});

test('a session that is held again waits as it did the first time', () => {
  const delays = makeDelays();
  const first = delays.next(wall(0));
  expect([first(1, 0, 10), first(1, 0, 10)]).toEqual([0, 10]);
  const second = delays.next(wall(5));
  expect(second(1, 6, 8)).toBe(14);
  expect(delays.again(1)(1, 6, 8)).toBe(14);
  const again = delays.again(0);
  expect([again(1, 0, 10), again(1, 0, 10)]).toEqual([0, 10]);
});
