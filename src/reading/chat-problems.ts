import type { Contract } from '../contract/contract.ts';
import { CLASS } from '../records/chat-line.ts';
import type { Chats } from '../records/chats.ts';
import type { Problem } from '../records/input.ts';
import { maskNick } from '../records/nick.ts';
import type { CutSessions } from '../records/sessions.ts';
import type { Who } from '../terms/who.ts';
import { compareCodePoints } from '../units/code-points.ts';
import type { Instant } from '../units/time.ts';

/** What a person should know about the chats that were read: refused sessions, homeless rows, accounts on no list. */
export function chatProblems(
  chats: Chats,
  contract: Contract,
  who: Who,
  refused: CutSessions['refused'],
): Problem[] {
  return [...whoIsBuyer(chats, refused), ...homelessRows(chats), ...unlistedAccounts(chats, contract, who)];
}

function homelessRows({ homeless }: Chats): Problem[] {
  return [...homeless].map(([input, { row, count }]) => ({
    code: 'no-conversation',
    args: {},
    input,
    row,
    count,
  }));
}

/** One problem for all refused sessions: two or more senders in each could be the buyer. */
function whoIsBuyer({ messages }: Chats, { messages: rows, names }: CutSessions['refused']): Problem[] {
  if (names.length === 0) return [];
  const isBefore = (a: number, b: number): boolean =>
    (messages.input[a]! - messages.input[b]! || messages.row[a]! - messages.row[b]!) < 0;
  const first = rows.reduce((least, m) => (isBefore(m, least) ? m : least));
  const args = { sessions: names.length, names: likelyAccounts(names).join(', ') };
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
function likelyAccounts(sessions: readonly (readonly string[])[]): string[] {
  const peers = new Map<string, Set<string>>();
  for (const names of sessions)
    for (const name of names)
      for (const other of names)
        if (other !== name) peers.set(name, (peers.get(name) ?? new Set()).add(other));
  return [...peers]
    .sort(([a, left], [b, right]) => right.size - left.size || compareCodePoints(a, b))
    .slice(0, NAMES_SHOWN)
    .map(([name, others]) => (others.size >= ACCOUNT_PEERS ? name : maskNick(name)));
}

/** Agents' accounts on no list, with what was done about them; one that only ever answered by itself is nobody's. */
function unlistedAccounts({ messages, accounts }: Chats, { terms }: Contract, who: Who): Problem[] {
  // Without a list there is nothing to be on.
  const { vendor, owner, others } = terms.agents;
  if (vendor === null && owner.length === 0 && others.length === 0) return [];
  const found = new Map<number, { m: number; count: number }>();
  for (let m = 0; m < messages.length; m++) {
    const code = messages.class[m]!;
    if (code !== CLASS.human && code !== CLASS.assist) continue;
    const account = messages.account[m]!;
    // An entry may hold on some days only.
    if (who(accounts.names[account]!, messages.at[m]! as Instant).side !== null) continue;
    const known = found.get(account);
    if (known) known.count++;
    else found.set(account, { m, count: 1 });
  }
  return [...found]
    .map(([account, { m, count }]) => ({ account: accounts.names[account]!, m, count }))
    .filter(({ account }) => account !== '')
    .sort((a, b) => compareCodePoints(a.account, b.account))
    .map(({ account, m, count }) => ({
      code: vendor === null ? 'unlisted-account-judged' : 'unlisted-account',
      args: { account, messages: count },
      input: messages.input[m]!,
      row: messages.row[m]!,
      count: 1,
    }));
}
