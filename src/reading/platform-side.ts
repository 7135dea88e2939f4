import type { Contract } from '../contract/contract.ts';
import type { Problem } from '../records/input.ts';
import type { PlatformRow } from '../records/platform-row.ts';
import type { Side } from '../terms/accounts.ts';
import type { Calendar } from '../terms/calendar.ts';
import type { Who } from '../terms/who.ts';

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
