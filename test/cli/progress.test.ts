import { expect, test } from 'vitest';
import { makeProgress } from '../../src/cli/inputs.ts';
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
    pause: async () => {},
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

test('after two seconds it tells how long it may take', () => {
  const { world, written, clock } = screen(true);
  const progress = makeProgress(100_000_000, world, 'en', false);
  clock.now = 1900;
  progress.add(1_000_000);
  expect(written.at(-1)).not.toContain('left');
  // 5 MB in 5 s: 95 MB take 95 s more, said in steps of ten.
  clock.now = 5000;
  progress.add(4_000_000);
  expect(written.at(-1)).toMatch(/1\.0 MB\/s, about 1 min 40 s left$/);
  // 80 MB in 80 s: 20 s more.
  clock.now = 80_000;
  progress.add(75_000_000);
  expect(written.at(-1)).toMatch(/, about 20 s left$/);
  // 98 MB in 98 s: two seconds are not worth saying.
  clock.now = 98_000;
  progress.add(18_000_000);
  expect(written.at(-1)).not.toContain('left');
});

test('a narrow screen cuts the line, which else would not come off whole', () => {
  const { world, written, clock } = screen(true);
  const narrow = { ...world, err: { ...world.err, columns: 20 } };
  const progress = makeProgress(10_000_000, narrow, 'zh', false);
  clock.now = 200;
  progress.add(500_000);
  // One column stays free.
  expect(written.at(-1)).toBe('\r\u001b[K读取 0.5 / 10.0 MB…');
});
