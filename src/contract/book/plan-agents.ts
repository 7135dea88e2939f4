import { LIST_NAMES } from '../../text/contract-book.ts';
import { isMap, take } from './leaves.ts';
import { ownColumn, planRecords } from './plan-records.ts';
import type { PlannedSheet, Planning } from './planned.ts';

type Values = Record<string, unknown>;

const LISTS = ['vendor', 'owner', 'others', 'bots'] as const;

/** The sheet of agents: a row for each account of a list, and of a role. Takes them out of the contract. */
export function planAgents(rest: Values, planning: Planning): PlannedSheet {
  const { lang } = planning;
  const agents = isMap(rest.agents) ? rest.agents : {};
  const entries: [string, Values][] = [];
  for (const list of LISTS) {
    const accounts = agents[list];
    if (!Array.isArray(accounts) || accounts.length === 0) continue;
    const records = accounts.map((each) => (isMap(each) ? { ...each } : { account: each }));
    // A map of nothing but an account would come back as the account alone.
    if (!accounts.every((each) => !isMap(each) || Object.keys(each).length > 1)) continue;
    entries.push(...records.map((record): [string, Values] => [LIST_NAMES[list][lang], record]));
    take(rest, ['agents', list]);
  }
  for (const [role, accounts] of Object.entries(isMap(agents.roles) ? agents.roles : {})) {
    if (!Array.isArray(accounts) || accounts.length === 0) continue;
    entries.push(...accounts.map((account): [string, Values] => [LIST_NAMES.role[lang], { account, role }]));
    take(rest, ['agents', 'roles', role]);
  }
  const { columns, rows } = planRecords(
    entries.map(([, record]) => record),
    ['agents', 'vendor'],
    ['account'],
    planning,
  );
  const sides = Object.values(LIST_NAMES).map((name) => name[lang]);
  return {
    id: 'agents',
    columns: [ownColumn('list', lang, sides), ...columns, ownColumn('remark', lang)],
    rows: rows.map((cells, index) => ({ cells: [entries[index]![0], ...cells, ''] })),
  };
}
