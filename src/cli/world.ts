import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { isoInstant } from '../units/stamp.ts';
import { DAY_SECONDS, type Day, day, type Instant, instant, type Zone } from '../units/time.ts';
import type { Prompter } from './prompter.ts';

/** Where text goes: the screen, a pipe, or a test's string. */
export interface Outlet {
  write(text: string): void;
  /** A person is looking. */
  readonly terminal: boolean;
  readonly columns: number;
}

/** The computer, as the commands see it: the only way to clock, environment, chance and screen. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Outlet;
  readonly err: Outlet;
  /** Opens a talk with the person; null where nobody sits at the keyboard. */
  readonly talk: (() => Promise<Prompter>) | null;
  /** Milliseconds since 1970. */
  now(): number;
  random(bytes: number): Uint8Array;
  /** Lets so many milliseconds go by. */
  pause(milliseconds: number): Promise<void>;
}

/** The real one. */
export function realWorld(): World {
  return {
    cwd: process.cwd(),
    env: { ...process.env, LANG: process.env.LANG ?? systemLocale() },
    out: outlet(process.stdout),
    err: outlet(process.stderr),
    talk:
      process.stdin.isTTY && process.stdout.isTTY
        ? async () => (await import('./prompter.ts')).terminalPrompter
        : null,
    now: () => Date.now(),
    random: (bytes) => randomBytes(bytes),
    pause: (milliseconds) => setTimeout(milliseconds),
  };
}

function outlet(stream: NodeJS.WriteStream): Outlet {
  // A reader that has seen enough (`| head`) closes the pipe: not an error of ours, and reports are still written.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    terminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
  };
}

/** Windows sets no LANG: what the system itself speaks. */
const systemLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;

/** The program's name and version, as package.json says. */
export const TOOL: { readonly name: string; readonly version: string } = (() => {
  const { name, version } = createRequire(import.meta.url)('../../package.json') as Record<string, string>;
  return { name: name!, version: version! };
})();

/** Now, as a scorecard is stamped. */
export const madeAt = (world: World, zone: Zone): string => isoInstant(now(world), zone);

/** The day it is in the zone, by the clock. */
export const today = (world: World, zone: Zone): Day => day(Math.floor(zone.wall(now(world)) / DAY_SECONDS));

const now = (world: World): Instant => instant(Math.floor(world.now() / 1000));
