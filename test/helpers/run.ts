import { main } from '../../src/cli/main.ts';
import type { Prompter } from '../../src/cli/prompter.ts';
import type { Outlet, World } from '../../src/cli/world.ts';
import { type Files, layOut, temporaryFolder } from './folder.ts';

/** What a run of the command line came to. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The folder it ran in. */
  readonly cwd: string;
}

export interface RunOptions {
  /** Path → content, laid out in the folder first. */
  readonly files?: Files;
  /** A folder of an earlier run to run in again; by default a new, empty one. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds since 1970; by default 2026-11-01T02:00:00+08:00. */
  readonly now?: number | (() => number);
  /** Whether a person looks at out and err. */
  readonly terminal?: boolean;
  readonly columns?: number;
  /** Who answers questions; by default nobody sits at the keyboard. */
  readonly prompter?: Prompter;
  /** Told of every pause, which takes no time. */
  readonly paused?: (milliseconds: number) => void;
}

const FIRST_OF_NOVEMBER = Date.UTC(2026, 9, 31, 18);

/** Runs the command line in this process, in a world of its own: temporary folder, fixed clock, no chance. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const {
    files = {},
    cwd = temporaryFolder(),
    env = {},
    now = FIRST_OF_NOVEMBER,
    terminal = false,
    columns = 100,
    prompter,
    paused = () => {},
  } = options;
  layOut(files, cwd);
  const out: string[] = [];
  const err: string[] = [];
  const outlet = (pieces: string[]): Outlet => ({
    write: (text) => void pieces.push(text),
    terminal,
    columns,
  });
  let drawn = 0;
  const world: World = {
    cwd,
    env,
    out: outlet(out),
    err: outlet(err),
    talk: prompter ? async () => prompter : null,
    now: typeof now === 'number' ? () => now : now,
    pause: async (milliseconds) => paused(milliseconds),
    // Each draw differs from the ones before, and every run draws the same.
    random: (bytes) => {
      drawn += 1;
      return Uint8Array.from({ length: bytes }, (_, i) => (drawn * 37 + i) % 256);
    },
  };
  const code = await main(argv, world);
  return { code, out: out.join(''), err: err.join(''), cwd };
}
