import type { Rostered } from '../../terms/accounts.ts';

/** Names the person behind an account: one pair of hands, by the contract or the staff list, else by the account. */
export const personKey = (account: string, { person }: Rostered): string =>
  person === null ? `account\n${account}` : `person\n${person}`;
