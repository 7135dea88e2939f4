import { compileGlob } from '../terms/glob.ts';
import { groupBy } from '../units/group.ts';

/**
 * The accounts as a contract lists them: `创业宏-*` for several of one beginning, so that next month's newcomers are on
 * the list too, where that fits nobody of `others`; else their names.
 */
export function accountGlobs(accounts: readonly string[], others: Iterable<string>): string[] {
  const strangers = [...others].map((name) => name.normalize('NFKC').toLowerCase());
  const groups = groupBy(accounts, (account) => beginningOf(account));
  return [...groups].flatMap(([beginning, names]) => {
    const fits = compileGlob(`${beginning.toLowerCase()}*`);
    const isSafe = beginning !== '' && names.length > 1 && !strangers.some((name) => fits(name));
    return isSafe ? [`${beginning}*`] : names;
  });
}

/** Up to the last mark that parts an account's name; '' where there is none. */
const beginningOf = (account: string): string => /^.*[-_－—:：](?=.)/u.exec(account)?.[0] ?? '';
