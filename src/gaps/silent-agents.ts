import type { BaseFacts } from '../measure/facts.ts';
import { CLASS } from '../records/chat-line.ts';
import { compileGlob } from '../terms/glob.ts';
import type { Instant } from '../units/time.ts';
import type { Gap } from './gap.ts';

/** The vendor's accounts that the contract or the staff list names for the period and that wrote nothing in it. */
export function silentAgents(facts: BaseFacts): Pick<Gap, 'code' | 'args'>[] {
  const { contract, period } = facts;
  const entries = (contract.terms.agents.vendor ?? []).filter(
    ({ from, to }) => (from ?? period.from) <= period.to && (to ?? period.to) >= period.from,
  );
  const writers = [...writersOf(facts)];
  if (writers.length === 0) return [];
  const silent = [...new Set(entries.map(({ account }) => account))].filter((account) => {
    const matches = compileGlob(account);
    return !writers.some(matches);
  });
  return silent.length === 0
    ? []
    : [{ code: 'silent-agents', args: { count: silent.length, agents: silent.join(', ') } }];
}

/** Accounts, not buyers, that wrote on a day of the period. */
function writersOf({ chats: { messages, accounts }, calendar, period }: BaseFacts): Set<string> {
  const found = new Set<number>();
  for (let m = 0; m < messages.length; m++) {
    const code = messages.class[m]!;
    if (code === CLASS.buyer || code === CLASS.system || found.has(messages.account[m]!)) continue;
    const day = calendar.dayOf(messages.at[m]! as Instant);
    if (day >= period.from && day <= period.to) found.add(messages.account[m]!);
  }
  return new Set([...found].map((account) => accounts.names[account]!));
}
