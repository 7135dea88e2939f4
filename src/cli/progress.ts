import { NOTES } from '../text/cli.ts';
import { showDuration } from '../text/show.ts';
import { cutToWidth } from '../text/width.ts';
import { fill, type Lang } from '../units/text.ts';
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
      // A line that runs over would be taken off by half only.
      world.err.write(ERASE + cutToWidth(line(done, total, now - start, lang), world.err.columns - 1));
    },
    end() {
      if (shown !== start) world.err.write(ERASE);
    },
  };
}

function line(done: number, total: number, milliseconds: number, lang: Lang): string {
  const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);
  const rate = megabytes((done * 1000) / milliseconds);
  if (done > total) return fill(NOTES['progress-again'][lang], { done: megabytes(done), rate });
  const percent = Math.floor((done * 100) / total);
  return (
    fill(NOTES.progress[lang], { done: megabytes(done), total: megabytes(total), percent, rate }) +
    leftText(((total - done) * milliseconds) / done / 1000, milliseconds, lang)
  );
}

// Before that the rate says little; below it nobody asks.
const STEADY = 2000;
const WORTH_SAYING = 3;

/** How long it may still take, in whole seconds or, of more than a minute, in steps of ten; empty where that is not known or not long. */
function leftText(seconds: number, milliseconds: number, lang: Lang): string {
  if (milliseconds < STEADY || seconds < WORTH_SAYING) return '';
  const left = seconds > 60 ? Math.ceil(seconds / 10) * 10 : Math.ceil(seconds);
  return fill(NOTES['progress-left'][lang], { left: showDuration(left, lang) });
}
