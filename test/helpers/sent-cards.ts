import { join } from 'node:path';
import { readText, temporaryFolder } from './folder.ts';
import { run } from './run.ts';
import { smallContract, smallMonth } from './small-month.ts';

/** Scorecards of the small month by what they came to, as texts of scorecard.json. */
export interface SentCards {
  readonly missed: string;
  readonly met: string;
  readonly provisional: string;
}

let cards: Promise<SentCards> | null = null;

/** Made once for all tests. */
export function sentCards(): Promise<SentCards> {
  cards ??= make();
  return cards;
}

async function make(): Promise<SentCards> {
  const audited = async (max: string, days: number): Promise<string> => {
    const cwd = temporaryFolder();
    await run(['audit', 'in', '-c', 'contract.yaml', '-f', 'json', '--period', '2026-10'], {
      cwd,
      files: { 'in/chats.csv': smallMonth({ days }), 'contract.yaml': smallContract(max, 'lang: zh') },
    });
    return readText(join(cwd, 'scorecards/KF-1/2026-10/scorecard.json'));
  };
  return {
    missed: await audited('5s', 31),
    met: await audited('15s', 31),
    // A day without a chat, and thirty sessions, the smallest sample.
    provisional: await audited('5s', 30),
  };
}
