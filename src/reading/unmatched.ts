import type { Contract } from '../contract/contract.ts';
import { needsOf } from '../metrics/base/metric.ts';
import { fold } from '../metrics/base/people.ts';
import { CLASS } from '../records/chat-line.ts';
import { type Chats, saidIn } from '../records/chats.ts';
import { type Input, KINDS, type Problem, pathOf } from '../records/input.ts';
import { isMasked } from '../records/nick.ts';
import type { Order } from '../records/orders.ts';
import { columnsAsked, type Sheets } from '../records/sheets.ts';
import { compileGlob, compilePathGlob } from '../terms/globs.ts';
import type { Terms } from '../terms/terms.ts';

/**
 * Lists of the contract that nothing given matches, so that they have no effect: marks of orders, globs of accounts,
 * roles, replies and files, its own words and tables, columns and items that clauses name. Each is told with the names
 * at hand. (The vendor's accounts are told as gaps.)
 */
export function unmatched(
  { terms, attribution, clauses }: Pick<Contract, 'terms' | 'attribution' | 'clauses'>,
  inputs: readonly Input[],
  chats: Chats,
  { orders, manual }: Pick<Sheets, 'orders' | 'manual'>,
): Problem[] {
  return [
    ...unmatchedFlags(attribution.excludeFlags, inputs, orders),
    ...unmatchedAccounts(terms, chats),
    ...unmatchedFiles(terms, inputs),
    ...unmatchedReplies(chats),
    ...unmatchedWords(terms, chats),
    ...unmatchedFormats(terms, inputs),
    ...unmatchedColumns(clauses, inputs),
    ...unmatchedItems(clauses, manual),
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

/** The whole names of the accounts, not buyers, that wrote in the chats, sorted. */
export function accountsWriting({ messages, accounts }: Chats): string[] {
  const writers = new Set<number>();
  for (let m = 0; m < messages.length; m++) {
    const code = messages.class[m]!;
    if (code !== CLASS.buyer && code !== CLASS.system) writers.add(messages.account[m]!);
  }
  return [...writers]
    .map((account) => accounts.names[account]!)
    .filter((name) => name !== '' && !isMasked(name))
    .sort();
}

function unmatchedAccounts({ agents }: Terms, chats: Chats): Problem[] {
  const names = accountsWriting(chats);
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

function unmatchedReplies({ messages, idleAuto }: Chats): Problem[] {
  if (messages.length === 0 || idleAuto.size === 0) return [];
  return [told('replies-unmatched', { written: some([...idleAuto].sort()) })];
}

/** Classes of words that are the contract's own, are looked for, and are never said. */
function unmatchedWords({ phrases }: Terms, { messages, phrases: bits }: Chats): Problem[] {
  if (messages.length === 0) return [];
  return Object.keys(phrases).flatMap((id) => {
    const bit = bits.get(id);
    if (phrases[id]!.by === undefined || bit === undefined) return [];
    for (let m = 0; m < messages.length; m++) if (saidIn(messages, m, bit)) return [];
    return [told('words-unmatched', { class: id })];
  });
}

const columnsOf = ({ columns: { mapped, ignored } }: Input): string[] => [
  ...Object.values(mapped),
  ...ignored,
];

/** Tables that the contract describes and no file is, and columns that it describes and such a file has not. */
function unmatchedFormats({ formats }: Terms, inputs: readonly Input[]): Problem[] {
  if (inputs.length === 0) return [];
  return formats.flatMap(({ id, kind, header, fields }) => {
    const described = unique([...header, ...Object.values(fields).map(({ column }) => column)]);
    const own = inputs.flatMap((input, index) => (input.format === id ? [{ input, index }] : []));
    if (own.length === 0) {
      const files = unique(inputs.filter((input) => input.kind === kind).map(pathOf));
      const args = { format: id, columns: described.join(', ') };
      return files.length === 0
        ? [told('format-unmatched', args)]
        : [told('format-unmatched-files', { ...args, files: some(files) })];
    }
    return own.flatMap(({ input, index }) => {
      const there = new Set(columnsOf(input).map(plainColumn));
      const absent = described.filter((column) => !there.has(plainColumn(column)));
      if (absent.length === 0) return [];
      const args = { format: id, columns: absent.join(', '), unused: some(input.columns.ignored) };
      return [{ ...told('format-column-absent', args), input: index }];
    });
  });
}

const plainColumn = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Columns that a clause has filled cells asked of, and no sheet has. */
function unmatchedColumns(clauses: Contract['clauses'], inputs: readonly Input[]): Problem[] {
  return clauses.flatMap(({ id, metric, options }) =>
    KINDS.flatMap((kind) => {
      const own = inputs.filter((input) => input.kind === kind && input.emptyCells !== undefined);
      const absent = (columnsAsked(metric.reads?.(options) ?? [], kind) ?? []).filter((column) =>
        own.every(({ emptyCells }) => emptyCells!.get(column) === null),
      );
      if (own.length === 0 || absent.length === 0) return [];
      const columns = some(unique(own.flatMap(columnsOf)));
      return [told('column-unmatched', { clause: id, written: absent.join(', '), columns })];
    }),
  );
}

/** Items that a clause looks at alone, and no sheet of manual scores has. */
function unmatchedItems(clauses: Contract['clauses'], scores: Sheets['manual']): Problem[] {
  if (scores.length === 0) return [];
  const items = unique(scores.map(({ item }) => item));
  return clauses.flatMap(({ id, metric, options }) => {
    const { item } = options;
    if (!needsOf(metric, options).includes('manual') || typeof item !== 'string') return [];
    if (items.some((each) => fold(each) === fold(item))) return [];
    return [told('item-unmatched', { clause: id, written: item, items: some(items) })];
  });
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
