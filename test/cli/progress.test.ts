import { expect, test } from 'vitest';
import { makeProgress } from '../../src/cli/progress.ts';
import type { World } from '../../src/cli/world.ts';

function screen(terminal: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const outlet = { write: (text: string) => void written.push(text), terminal, columns: 80 };
  const world: World = {
    cwd: '/',
    env: {},
    out: outlet,
    err: outlet,
    talk: null,
    now: () => clock.now,
    random: () => new Uint8Array(),
  };
  return { world, written, clock };
}

test('bytes, share and rate are shown, at most ten times a second', () => {
  const { world, written, clock } = screen(true);
  const progress = makeProgress(10_000_000, world, 'en', false);
  for (clock.now = 0; clock.now < 1000; clock.now += 10) progress.add(50_000);
  expect(written.length).toBeLessThanOrEqual(10);
  expect(written.length).toBeGreaterThan(5);
  // At 100 ms eleven chunks of 50 kB are in: 0.55 MB, 5.5 MB a second.
  expect(written[0]).toBe('\r\u001b[KReading 0.6 / 10.0 MB (5%), 5.5 MB/s');
});

test('the line is taken off the screen at the end', () => {
  const { world, written, clock } = screen(true);
  const progress = makeProgress(1_000_000, world, 'zh', false);
  clock.now = 200;
  progress.add(500_000);
  progress.end();
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('what is read a second time never makes more than the whole', () => {
  const { world, written, clock } = screen(true);
  const progress = makeProgress(1_000_000, world, 'en', false);
  clock.now = 1000;
  progress.add(1_500_000);
  expect(written.join('')).not.toContain('%');
});

test('nothing where nobody looks, nor when quiet, nor where it went too fast to see', () => {
  for (const [terminal, quiet, pause] of [
    [false, false, 500],
    [true, true, 500],
    [true, false, 50],
  ] as const) {
    const { world, written, clock } = screen(terminal);
    const progress = makeProgress(100, world, 'zh', quiet);
    clock.now = pause;
    progress.add(100);
    progress.end();
    expect(written).toEqual([]);
  }
});
