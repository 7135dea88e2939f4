import type { Side } from '../contract/accounts.ts';
import { CLASS, type ClassName } from '../records/chat-line.ts';
import type { Records } from '../records/gather.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { instant } from '../units/time.ts';

/** An account that wrote in the chats, what it was taken for, and how many messages it wrote as what. */
export interface AccountUse {
  readonly account: string;
  /** By the contract's lists, on the day of its first message; null: on none. */
  readonly side: Side;
  readonly name: string | null;
  readonly roles: readonly string[];
  /** Messages by sender class. */
  readonly messages: Readonly<Partial<Record<ClassName, number>>>;
}

const WRITERS = ['human', 'assist', 'bot', 'auto'] as const;

/** Every account but the buyers, sorted by name. */
export function accountsOf({ chats: { messages, accounts }, who }: Records): AccountUse[] {
  const counts = new Map<number, { first: number; messages: Partial<Record<ClassName, number>> }>();
  const names = new Map(WRITERS.map((name) => [CLASS[name] as number, name]));
  for (let m = 0; m < messages.length; m++) {
    const name = names.get(messages.class[m]!);
    if (name === undefined) continue;
    const account = messages.account[m]!;
    const use = counts.get(account) ?? { first: Number.POSITIVE_INFINITY, messages: {} };
    use.first = Math.min(use.first, messages.at[m]!);
    use.messages[name] = (use.messages[name] ?? 0) + 1;
    counts.set(account, use);
  }
  return [...counts]
    .map(([index, use]) => {
      const account = accounts.names[index]!;
      const { side, name, roles } = who(account, instant(use.first));
      return { account, side, name, roles, messages: use.messages };
    })
    .sort((a, b) => compareCodePoints(a.account, b.account));
}
