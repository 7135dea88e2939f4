import type { Contract } from '../contract/contract.ts';
import { CLASS } from '../records/chat-line.ts';
import type { Chats, RowsFound } from '../records/chats.ts';
import type { Problem } from '../records/input.ts';
import { maskNick } from '../records/nick.ts';
import type { PlatformRow } from '../records/platform.ts';
import type { CutSessions } from '../records/sessions.ts';
import type { Calendar } from '../terms/calendar.ts';
import type { Side, Who } from '../terms/people.ts';
import { compareCodePoints } from '../units/code-points.ts';
import type { Instant } from '../units/time.ts';

/** What a person should know about the chats that were read: refused sessions, rows of nobody or of agents alone, accounts on no list. */
export function chatProblems(
  chats: Chats,
  contract: Contract,
  who: Who,
  refused: CutSessions['refused'],
): Problem[] {
  return [
    ...whoIsBuyer(chats, refused),
    ...rowsTold('no-conversation', chats.homeless),
    ...rowsTold('between-agents', chats.internal),
    ...unlistedAccounts(chats, contract, who),
    ...robotsInGlobs(chats, who),
  ];
}

/** An account, one of its messages, and how many it wrote. */
interface Writer {
  readonly account: string;
  readonly m: number;
  readonly count: number;
}

/** The named accounts that wrote some of the messages meant, by name; `m`: the first of them. */
function writersOf({ messages, accounts }: Chats, isMeant: (m: number) => boolean): Writer[] {
  const found = new Map<number, { m: number; count: number }>();
  for (let m = 0; m < messages.length; m++) {
    if (!isMeant(m)) continue;
    const account = messages.account[m]!;
    const known = found.get(account);
    if (known) known.count++;
    else found.set(account, { m, count: 1 });
  }
  return [...found]
    .map(([account, wrote]) => ({ account: accounts.names[account]!, ...wrote }))
    .filter(({ account }) => account !== '')
    .sort((a, b) => compareCodePoints(a.account, b.account));
}

/** Robots whose names lie in a list's globs: nobody's answers count as a person's unless the list has the whole name. */
function robotsInGlobs(chats: Chats, who: Who): Problem[] {
  const { messages } = chats;
  return writersOf(chats, (m) => messages.class[m] === CLASS.bot).flatMap(({ account, m, count }) => {
    const { within } = who(account, messages.at[m]! as Instant);
    if (within === null) return [];
    const args = { account, messages: count, list: `agents.${within}` };
    return [{ code: 'robot-in-glob', args, input: messages.input[m]!, row: messages.row[m]!, count: 1 }];
  });
}

const rowsTold = (code: string, found: ReadonlyMap<number, RowsFound>): Problem[] =>
  [...found].map(([input, { row, count }]) => ({ code, args: {}, input, row, count }));

/** One problem for all refused sessions: two or more senders in each could be the buyer. */
function whoIsBuyer({ messages }: Chats, { messages: rows, names }: CutSessions['refused']): Problem[] {
  if (names.length === 0) return [];
  const isBefore = (a: number, b: number): boolean =>
    (messages.input[a]! - messages.input[b]! || messages.row[a]! - messages.row[b]!) < 0;
  const first = rows.reduce((least, m) => (isBefore(m, least) ? m : least));
  const args = { sessions: names.length, names: mostOpposite(names).join(', ') };
  return [
    {
      code: 'who-is-buyer',
      args,
      input: messages.input[first]!,
      row: messages.row[first]!,
      count: rows.length,
    },
  ];
}

// A name that stands opposite at least this many others is an account rather than a buyer, and may be shown.
const ACCOUNT_PEERS = 3;

const NAMES_SHOWN = 10;

/** Names to put on a list, most frequent first; those that may be buyers' nicks are masked. */
function mostOpposite(sessions: readonly (readonly string[])[]): string[] {
  return [...peersOf(sessions)]
    .sort(([a, left], [b, right]) => right.size - left.size || compareCodePoints(a, b))
    .slice(0, NAMES_SHOWN)
    .map(([name, others]) => (others.size >= ACCOUNT_PEERS ? name : maskNick(name)));
}

/** By name, the others that it stands opposite. */
function peersOf(groups: Iterable<Iterable<string>>): Map<string, Set<string>> {
  const peers = new Map<string, Set<string>>();
  for (const names of groups)
    for (const name of names)
      for (const other of names)
        if (other !== name) peers.set(name, (peers.get(name) ?? new Set()).add(other));
  return peers;
}

/**
 * Agents' accounts on no list, with what was done about them: each by itself, or, where the contract lists nobody and so
 * all of them are judged, together. One that only ever answered by itself is nobody's.
 */
function unlistedAccounts(chats: Chats, { id, terms }: Contract, who: Who): Problem[] {
  const { messages, accounts } = chats;
  const { vendor, owner, others } = terms.agents;
  const isNobodyListed = vendor === null && owner.length === 0 && others.length === 0;
  // Without a contract nobody is judged.
  if (isNobodyListed && id === '') return [];
  const isPerson = (m: number): boolean =>
    messages.class[m] === CLASS.human || messages.class[m] === CLASS.assist;
  // An entry may hold on some days only.
  const isListed = (m: number): boolean =>
    who(accounts.names[messages.account[m]!]!, messages.at[m]! as Instant).side !== null;
  const found = writersOf(chats, (m) => isPerson(m) && !isListed(m));
  if (isNobodyListed) return nobodyListed(found);
  return found.map(({ account, m, count }) => ({
    code: vendor === null ? 'unlisted-account-judged' : 'unlisted-account',
    args: { account, messages: count },
    input: messages.input[m]!,
    row: messages.row[m]!,
    count: 1,
  }));
}

/** All of them in one problem, those who wrote most first. */
function nobodyListed(found: readonly Writer[]): Problem[] {
  if (found.length === 0) return [];
  const names = [...found].sort((a, b) => b.count - a.count).map(({ account }) => account);
  const more = names.length - NAMES_SHOWN;
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  const args = { number: names.length, names: more > 0 ? `${shown} … (+${more})` : shown };
  return [{ code: 'nobody-listed', args, input: null, row: null, count: 1 }];
}

/** Whose side the account of a row is on; `null`: nobody says. */
export type SideOfRow = (row: PlatformRow) => Side;

/**
 * The contract's lists say whose an account is, on the row's first day and its last alike; of an account on no list the
 * sheet's 服务商 does (the vendor's name, another's, or none: the owner's own), where it has that column; else it is
 * the vendor's when `agents.vendor` is not given.
 */
export function makeSideOfRow(
  { vendor, terms: { agents } }: Pick<Contract, 'vendor' | 'terms'>,
  who: Who,
  calendar: Pick<Calendar, 'startOf'>,
): SideOfRow {
  const name = plain(vendor);
  return ({ agent, provider, from, to }) => {
    if (agent === null) return null;
    const [first, last] = [from, to].map((day) => who(agent, calendar.startOf(day)).side);
    if (first !== last) return null;
    if (first != null) return first;
    if (provider !== null)
      return provider === '' ? 'owner' : names(name, plain(provider)) ? 'vendor' : 'others';
    return agents.vendor === null ? 'vendor' : null;
  };
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** One name of a company within the other (创业宏, 创业宏客服), never a letter or two of it. */
const names = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 3 && (a.includes(b) || b.includes(a)));

/** Accounts of the platform's reports that are on none of the contract's lists, each named once with what it was taken for. */
export function platformProblems(
  rows: readonly PlatformRow[],
  contract: Pick<Contract, 'vendor' | 'terms'>,
  who: Who,
  calendar: Pick<Calendar, 'startOf'>,
): Problem[] {
  const sideOf = makeSideOfRow(contract, who, calendar);
  const found = new Map<string, Problem>();
  for (const row of rows) {
    const { agent, from, provider, input } = row;
    if (agent === null || who(agent, calendar.startOf(from)).side !== null) continue;
    const side = sideOf(row);
    const code =
      provider !== null
        ? `report-account-by-provider-${side ?? 'nobody'}`
        : side === 'vendor'
          ? 'report-account-judged'
          : contract.terms.agents.vendor === null
            ? null
            : 'report-account-unlisted';
    const key = `${code} ${agent}`;
    if (code === null || found.has(key)) continue;
    found.set(key, { code, args: { account: agent, provider: provider ?? '' }, input, row: null, count: 1 });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, problem]) => problem);
}

/**
 * The senders that are probably agents where an export marks no roles and no list names them: the fewest names, taken
 * one by one by how many others they stand opposite, that leave every conversation one buyer. As the exports write them.
 */
export function likelyAccounts({ conversations: { candidates } }: Pick<Chats, 'conversations'>): string[] {
  const peers = peersOf(candidates.values());
  const found: string[] = [];
  for (;;) {
    const [first] = [...peers].sort(
      ([a, left], [b, right]) => right.size - left.size || compareCodePoints(a, b),
    );
    if (first === undefined || first[1].size < ACCOUNT_PEERS) return found.sort(compareCodePoints);
    const [name, others] = first;
    found.push(name);
    peers.delete(name);
    for (const other of others) peers.get(other)!.delete(name);
  }
}
