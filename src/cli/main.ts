import { CommanderError } from 'commander';
import { NOTES } from '../text/cli.ts';
import { complaintText } from '../text/say.ts';
import { UserError } from '../units/errors.ts';
import type { Lang } from '../units/text.ts';
import { makeProgram } from './program.ts';
import { TOOL, type World } from './world.ts';

/** Runs one command line. Gives the exit code: 0 and 1, 2, 3 as the README tells, 70 for a bug of ours; never throws. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const askedLang = askedLanguage(argv);
  const lang = askedLang ?? systemLanguage(world.env);
  let code = 0;
  try {
    const program = makeProgram({ world, lang, askedLang }, (result) => {
      code = result;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UserError) {
      for (const complaint of error.complaints) world.err.write(`${complaintText(complaint, lang)}\n`);
      return 2;
    }
    world.err.write(bugReport(error, lang));
    return 70;
  }
}

/** What `--lang` says, read before anything else is parsed so that help and usage errors already speak it. */
export function askedLanguage(argv: readonly string[]): Lang | null {
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') return null;
    const value = argument === '--lang' ? argv[i + 1] : /^--lang=(.*)$/.exec(argument)?.[1];
    if (value === 'zh' || value === 'en') return value;
  }
  return null;
}

/** The language of the computer: LC_ALL, LC_MESSAGES, LANG, the first that says something; all but Chinese is English. */
export function systemLanguage(env: World['env']): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

function bugReport(error: unknown, lang: Lang): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const system = `${TOOL.name} ${TOOL.version}, node ${process.version}, ${process.platform} ${process.arch}`;
  return `${NOTES.bug[lang]}\n\n${system}\n${stack}\n\n${NOTES['bug-send'][lang]}\n`;
}
