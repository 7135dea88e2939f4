import type { Contract } from '../contract/contract.ts';
import { measuringContract } from '../contract/measuring.ts';
import type { Format } from '../formats/format.ts';
import { accountsOf } from '../inspect/accounts.ts';
import { repeatedTexts } from '../inspect/repeated-texts.ts';
import { choosePeriod } from '../judge/period.ts';
import { anchorDays } from '../reading/anchor-days.ts';
import type { Records } from '../reading/gather.ts';
import { likelyAccounts } from '../reading/likely-accounts.ts';
import { bareRule } from '../terms/accounts.ts';
import type { Interval } from '../terms/terms.ts';
import { type Day, formatDay } from '../units/time.ts';
import { proposeAgents, type Staff } from './propose-agents.ts';
import { answeringHours } from './propose-hours.ts';
import { type PlatformFiles, proposeShops } from './propose-shops.ts';

/** What the exports tell of a contract that is still to be written. */
export interface Surroundings {
  /** How many tables and logs were understood. */
  readonly inputs: number;
  /** Files, or parts of them, that could not be. */
  readonly unread: number;
  readonly platforms: readonly PlatformFiles[];
  /** `2026-10`, the month with most chats; null where nothing tells it. */
  readonly month: string | null;
  readonly staff: Staff;
  /** The staff list among the exports. */
  readonly roster: string | null;
  /** Buyers' nicks, which no glob may fit; never shown. */
  readonly buyers: readonly string[];
  readonly answering: Interval | null;
  /** Globs of what are possibly automatic replies. */
  readonly auto: readonly string[];
}

/** Looks at the exports without a contract; `read` reads them by one, a second time where only that tells the agents. */
export async function lookAround(
  read: (contract: Contract) => Promise<Records>,
  formats: readonly Format[],
  today: Day,
): Promise<Surroundings> {
  const blank = { ...measuringContract([]), clauses: [] };
  const first = await read(blank);
  const named = likelyAccounts(first.chats);
  const records = named.length === 0 ? first : await read(withVendor(blank, named));
  return {
    inputs: records.inputs.length,
    unread: records.problems.filter(({ unreadable }) => unreadable).length,
    platforms: proposeShops(records.inputs, formats),
    month: monthOf(records, today),
    staff: proposeAgents(accountsOf(records)),
    roster: records.inputs.find(({ kind }) => kind === 'roster')?.file ?? null,
    buyers: records.chats.conversations.buyers.names,
    answering: answeringHours(records),
    auto: (await repeatedTexts(records)).map(({ text }) => text),
  };
}

const withVendor = (contract: Contract, names: readonly string[]): Contract => ({
  ...contract,
  terms: { ...contract.terms, agents: { ...contract.terms.agents, vendor: names.map(bareRule) } },
});

function monthOf(records: Records, today: Day): string | null {
  const anchors = anchorDays(records);
  return anchors.size === 0 ? null : formatDay(choosePeriod(null, anchors, today, null).from).slice(0, 7);
}
