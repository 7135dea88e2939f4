import type { Contract } from '../contract/contract.ts';
import { CLASS } from '../records/chat-line.ts';
import type { Chats } from '../records/chats.ts';
import { type Input, type Problem, pathOf } from '../records/input.ts';
import { isMasked } from '../records/nick.ts';
import type { Order } from '../records/orders.ts';
import { compileGlob, compilePathGlob } from '../terms/globs.ts';
import type { Terms } from '../terms/terms.ts';

/**
 * Lists of the contract that nothing given matches, so that they have no effect: marks of orders, globs of accounts
 * and roles, globs of shops' files. Each is told with the names at hand. (The vendor's accounts are told as gaps.)
 */
export function unmatched(
  { terms, attribution }: Pick<Contract, 'terms' | 'attribution'>,
  inputs: readonly Input[],
  chats: Chats,
  orders: readonly Order[],
): Problem[] {
  return [
    ...unmatchedFlags(attribution.excludeFlags, inputs, orders),
    ...unmatchedAccounts(terms, chats),
    ...unmatchedFiles(terms, inputs),
  ];
}

const told = (code: string, args: Problem['args']): Problem => ({
  code,
  args,
  input: null,
  row: null,
  count: 1,
});

/** The first of the names, and that there are more. */
const some = (names: readonly string[]): string =>
  names.length <= SHOWN ? names.join(', ') : `${names.slice(0, SHOWN).join(', ')} …`;

const SHOWN = 8;

// A column that may hold marks, and what a mark looks like: nobody's note.
const MARKS = /旗|标签|标记|颜色|flag|tag/i;
const MARK =
  /^(?:[红橙黄绿青蓝紫粉灰黑白]色?旗?|[0-9]|\p{L}{1,3}旗|(?:red|orange|yellow|green|blue|purple|gr[ae]y))$/iu;

function unmatchedFlags(
  excluded: readonly string[],
  inputs: readonly Input[],
  orders: readonly Order[],
): Problem[] {
  if (orders.length === 0) return [];
  return excluded
    .filter((flag) => !orders.some(({ flags }) => flags.some((cell) => cell.includes(flag))))
    .map((flag) => {
      const columns = inputs
        .filter(({ kind }) => kind === 'orders')
        .flatMap(({ columns: { ignored } }) => ignored.filter((name) => MARKS.test(name)));
      if (columns.length > 0) return told('flag-unmatched-column', { flag, columns: some(unique(columns)) });
      const marks = orders.flatMap(({ flags }) => flags.filter((cell) => MARK.test(cell)));
      return marks.length > 0
        ? told('flag-unmatched-marks', { flag, marks: some(unique(marks)) })
        : told('flag-unmatched', { flag });
    });
}

function unmatchedAccounts({ agents }: Terms, { messages, accounts }: Chats): Problem[] {
  const writers = new Set<number>();
  for (let m = 0; m < messages.length; m++) {
    const code = messages.class[m]!;
    if (code !== CLASS.buyer && code !== CLASS.system) writers.add(messages.account[m]!);
  }
  const names = [...writers]
    .map((account) => accounts.names[account]!)
    .filter((name) => name !== '' && !isMasked(name))
    .sort();
  if (names.length === 0) return [];
  const lists: readonly (readonly [list: string, globs: readonly string[]])[] = [
    ['agents.owner', agents.owner.map(({ account }) => account)],
    ['agents.others', agents.others.map(({ account }) => account)],
    ['agents.bots', agents.bots.map(({ account }) => account)],
    ...Object.entries(agents.roles).map(([role, globs]) => [`agents.roles.${role}`, globs] as const),
  ];
  return lists.flatMap(([list, globs]) => {
    const idle = globs.filter((glob) => !names.some(compileGlob(glob)));
    return idle.length === 0
      ? []
      : [told('accounts-unmatched', { list, written: some(idle), names: some(names) })];
  });
}

function unmatchedFiles({ shops }: Terms, inputs: readonly Input[]): Problem[] {
  const paths = unique(inputs.map(pathOf));
  if (paths.length === 0) return [];
  return shops.flatMap(({ name, files }) => {
    const idle = files.filter((glob) => !paths.some(compilePathGlob(glob)));
    return idle.length === 0
      ? []
      : [told('files-unmatched', { shop: name, written: some(idle), files: some(paths) })];
  });
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
