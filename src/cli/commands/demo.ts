import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PLATFORMS, type Platform } from '../../terms/terms.ts';
import { NOTES } from '../../text/cli.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { UserError } from '../../units/errors.ts';
import { fill, listOf } from '../../units/text.ts';
import { parseDay } from '../../units/time.ts';
import { allComplaints } from '../asked.ts';
import { defineCommand } from '../command.ts';
import { slashed } from '../files.ts';
import { KEY_FILE, KEY_MODE, keyText } from '../inputs.ts';
import { writeFileSafely } from '../write-file.ts';

interface DemoOptions {
  readonly messages?: string;
  readonly seed?: string;
  readonly platform?: Platform;
  readonly period?: string;
}

export const demo = defineCommand<DemoOptions>({
  usage: 'demo <dir>',
  help: COMMAND_HELP.demo,
  options: [
    { flags: '--messages <N>' },
    { flags: '--seed <N>' },
    { flags: '--platform <NAME>', choices: PLATFORMS },
    { flags: '--period <YYYY-MM>' },
  ],
  async run([dir], options, context) {
    const { world } = context;
    const { messages, seed, period } = await allComplaints({
      messages: () => wholeNumber('--messages', options.messages ?? '20000', 100, 50_000_000),
      seed: () => wholeNumber('--seed', options.seed ?? '1', 0, 4_294_967_295),
      period: () => wholeMonth(options.period ?? '2026-10'),
      empty: () => refuseFull(dir!, world.cwd),
    });
    const { demoFiles, demoKey } = await import('../../demo/demo.ts');
    const month = {
      messages,
      seed,
      platform: options.platform ?? 'jd',
      month: period,
      ...(context.askedLang && { lang: context.askedLang }),
    };
    const written: string[] = [];
    for (const file of demoFiles(month))
      written.push(await writeFileSafely(join(dir!, file.name), file.chunks(), world));
    written.push(await writeFileSafely(join(dir!, KEY_FILE), keyText(demoKey(seed)), world, KEY_MODE));
    const made = { files: listOf(written.map(slashed), context.lang), dir: slashed(dir!) };
    world.out.write(`${fill(NOTES['demo-made'][context.lang], made)}\n`);
    return 0;
  },
});

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UserError([{ code: 'bad-number', args: { option, value: text, least, most } }]);
}

function wholeMonth(text: string): string {
  if (/^\d{4}-\d{2}$/.test(text) && parseDay(`${text}-01`) !== null) return text;
  throw new UserError([{ code: 'bad-month', args: { value: text } }]);
}

/** Files of a person are never overwritten by invented ones. */
async function refuseFull(dir: string, cwd: string): Promise<void> {
  const entries = await readdir(resolve(cwd, dir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new UserError([
      { code: 'cannot-write', args: { why: String(error.code) }, place: { file: slashed(dir) } },
    ]);
  });
  if (entries.length > 0)
    throw new UserError([{ code: 'folder-not-empty', args: {}, place: { file: slashed(dir) } }]);
}
