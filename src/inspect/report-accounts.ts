import type { Records } from '../reading/gather.ts';
import { makeSideOfRow } from '../reading/platform-side.ts';
import { groupBy } from '../units/group.ts';
import type { AccountUse } from './accounts.ts';

/** The accounts of the platforms' agent reports that wrote in no chat, and what each was taken for. */
export function reportAccounts(
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
