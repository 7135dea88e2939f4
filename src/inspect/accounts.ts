import type { Records } from '../reading/gather.ts';
import { makeSideOfRow } from '../reading/problems.ts';
import { CLASS, type ClassName } from '../records/chat-line.ts';
import type { Side } from '../terms/people.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { groupBy } from '../units/group.ts';
import { type Day, type Instant, instant } from '../units/time.ts';

/** An account that wrote in the chats, or stands in a platform's agent report; what it was taken for, and how many messages it wrote as what. */
export interface AccountUse {
  readonly account: string;
  /** By the contract's lists, on the day of its first message; null: on none. */
  readonly side: Side;
  readonly name: string | null;
  /** The person whose accounts are joined to this one. */
  readonly person: string | null;
  readonly roles: readonly string[];
  /** Messages by sender class. */
  readonly messages: Readonly<Partial<Record<ClassName, number>>>;
  /** First and last day with a message or in a report, and the number of days with any. */
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

const WRITERS = ['human', 'assist', 'bot', 'auto'] as const;

/** Every account but the buyers, sorted by name. */
export function accountsOf(records: Records): AccountUse[] {
  const {
    chats: { messages, accounts },
    who,
    calendar,
  } = records;
  const uses = new Map<
    number,
    { first: number; days: Set<Day>; messages: Partial<Record<ClassName, number>> }
  >();
  const names = new Map(WRITERS.map((name) => [CLASS[name] as number, name]));
  for (let m = 0; m < messages.length; m++) {
    const name = names.get(messages.class[m]!);
    if (name === undefined) continue;
    const account = messages.account[m]!;
    const use = uses.get(account) ?? { first: messages.at[m]!, days: new Set(), messages: {} };
    use.first = Math.min(use.first, messages.at[m]!);
    use.days.add(calendar.dayOf(messages.at[m]! as Instant));
    use.messages[name] = (use.messages[name] ?? 0) + 1;
    uses.set(account, use);
  }
  const writers = [...uses].map(([index, { first, days, messages: counts }]) => {
    const account = accounts.names[index]!;
    const { side, name, person, roles } = who(account, instant(first));
    const inOrder = [...days].sort((a, b) => a - b);
    const span = { from: inOrder[0]!, to: inOrder.at(-1)!, days: inOrder.length };
    const inOneOrder = Object.fromEntries(
      WRITERS.flatMap((writer) => (counts[writer] === undefined ? [] : [[writer, counts[writer]]])),
    );
    return { account, side, name, person, roles, messages: inOneOrder, ...span };
  });
  const others = reportAccounts(records, new Set(writers.map(({ account }) => account)));
  return [...writers, ...others].sort((a, b) => compareCodePoints(a.account, b.account));
}

/** The accounts of the platforms' agent reports that wrote in no chat, and what each was taken for. */
function reportAccounts(
  { contract, who, calendar, sheets }: Records,
  writers: ReadonlySet<string>,
): AccountUse[] {
  const sideOf = makeSideOfRow(contract, who, calendar);
  const rows = groupBy(sheets['platform-report'], ({ agent }) => agent);
  return [...rows].flatMap(([account, its]): AccountUse[] => {
    if (account === null || writers.has(account)) return [];
    const inOrder = [...its].sort((a, b) => a.from - b.from || a.to - b.to);
    const days = new Set<number>();
    for (const { from, to } of inOrder) for (let day: number = from; day <= to; day++) days.add(day);
    const [first] = inOrder;
    const { name, person, roles } = who(account, calendar.startOf(first!.from));
    const last = inOrder.reduce((latest, { to }) => (to > latest ? to : latest), first!.to);
    return [
      {
        account,
        side: sideOf(first!),
        name,
        person,
        roles,
        messages: {},
        from: first!.from,
        to: last,
        days: days.size,
      },
    ];
  });
}
