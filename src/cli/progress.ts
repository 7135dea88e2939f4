import { NOTES } from '../text/cli.ts';
import { fill, type Lang } from '../text/text.ts';
import type { World } from './world.ts';

/** A line at the foot of the screen that tells how much was read; nothing where nobody looks. */
export interface Progress {
  add(bytes: number): void;
  /** Takes the line off the screen. */
  end(): void;
}

const MEGABYTE = 1_000_000;
// At most ten times a second.
const PAUSE = 100;
const ERASE = '\r\u001b[K';

/** The progress of reading `total` bytes; files that are read twice count only up to it. */
export function makeProgress(total: number, world: World, lang: Lang, quiet: boolean): Progress {
  if (quiet || !world.err.terminal) return { add: () => {}, end: () => {} };
  const start = world.now();
  let done = 0;
  let shown = start;
  return {
    add(bytes) {
      done += bytes;
      const now = world.now();
      if (now - shown < PAUSE) return;
      shown = now;
      world.err.write(ERASE + line(done, total, now - start, lang));
    },
    end() {
      if (shown !== start) world.err.write(ERASE);
    },
  };
}

function line(done: number, total: number, milliseconds: number, lang: Lang): string {
  const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);
  const rate = megabytes((done * 1000) / milliseconds);
  return done > total
    ? fill(NOTES['progress-again'][lang], { done: megabytes(done), rate })
    : fill(NOTES.progress[lang], {
        done: megabytes(done),
        total: megabytes(total),
        percent: Math.floor((done * 100) / total),
        rate,
      });
}
