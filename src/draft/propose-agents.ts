import { ROLES, type Role } from '../contract/templates/template.ts';
import type { AccountUse } from '../inspect/accounts.ts';
import { OWNER_MARKS } from '../text/init.ts';
import { compareCodePoints } from '../units/code-points.ts';

/** One account of a person, and whose it seems to be. */
export interface Person {
  readonly account: string;
  readonly messages: number;
  readonly days: number;
  readonly side: 'vendor' | 'owner';
}

/** Who wrote for the shop: people, most messages first, and robots, by name. */
export interface Staff {
  readonly people: readonly Person[];
  readonly bots: readonly string[];
}

/** Sorted out by what the accounts did and by how they are named: `…店长` is the shop's own. */
export function proposeAgents(uses: readonly AccountUse[]): Staff {
  const people = uses.flatMap(({ account, messages, days }): Person[] => {
    const count = (messages.human ?? 0) + (messages.assist ?? 0);
    if (count === 0 || account === '') return [];
    const side = OWNER_MARKS.some((mark) => account.includes(mark)) ? 'owner' : 'vendor';
    return [{ account, messages: count, days, side }];
  });
  const known = new Set(people.map(({ account }) => account));
  return {
    people: people.sort((a, b) => b.messages - a.messages || compareCodePoints(a.account, b.account)),
    bots: uses
      .filter(({ account, messages }) => !known.has(account) && account !== '' && messages.bot !== undefined)
      .map(({ account }) => account),
  };
}

/** The roles that accounts are named after, and globs for them. */
export const proposeRoles = (accounts: readonly string[]): Readonly<Partial<Record<Role, string>>> =>
  Object.fromEntries(
    ROLES.filter((role) => accounts.some((account) => account.includes(role))).map((role) => [
      role,
      `*${role}*`,
    ]),
  );
