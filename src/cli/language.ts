import type { Lang } from '../units/text.ts';
import type { World } from './world.ts';

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
