import type { Path } from '../../terms/keys/shapes.ts';
import { contractPaths, settlementPaths, titleOf } from './keys.ts';
import { asWritten, isMap, recordsOf, take } from './leaves.ts';
import { writePath } from './path-text.ts';
import { planAgents } from './plan-agents.ts';
import { planAmendments } from './plan-amendments.ts';
import { planHours } from './plan-hours.ts';
import { planKeys, planMore } from './plan-keys.ts';
import { ownColumn, planRecords } from './plan-records.ts';
import { planTiers } from './plan-tiers.ts';
import type { PlannedSheet, Planning } from './planned.ts';

type Values = Record<string, unknown>;

/**
 * The sheets that hold a contract's plain values, as its file has them. Every sheet takes what it has places for; what
 * is left at last stands on the sheet `more` by its path, so that nothing is dropped.
 */
export function planBook(values: Readonly<Values>, planning: Planning): PlannedSheet[] {
  const rest = asWritten(values) as Values;
  const settlement = isMap(rest.settlement) ? rest.settlement : {};
  const clauses = recordsOf(rest.clauses);
  const fees = recordsOf(settlement.base);
  const tiers = planTiers(clauses, settlement, fees, planning);
  if (clauses.length > 0) delete rest.clauses;
  if (fees.length > 0) take(rest, ['settlement', 'base']);
  if (isMap(rest.settlement) && Object.keys(rest.settlement).length === 0) delete rest.settlement;
  const amendments = planAmendments(rest, planning);
  const shops = recordsOf(rest.shops);
  if (shops.length > 0) delete rest.shops;
  const hours = planHours(rest, planning);
  const agents = planAgents(rest, planning);
  const clauseSheet = table('clauses', clauses, ['clauses'], ['id', 'metric'], planning);
  const settled = planKeys('settlement', settlementPaths(), rest, planning);
  const contract = planKeys('contract', contractPaths(), rest, planning);
  const more = planMore(rest, planning);
  return [
    contract,
    hours,
    agents,
    clauseSheet,
    tiers,
    table('fees', fees, ['settlement', 'base'], ['type'], planning),
    settled,
    amendments,
    ...(shops.length > 0 ? [table('shops', shops, ['shops'], ['name', 'platform', 'files'], planning)] : []),
    ...(more.rows.length > 0 ? [more] : []),
  ];
}

/** Columns of clauses that nearly every contract needs. */
const OFTEN: readonly Path[] = [
  ['id'],
  ['metric'],
  ['with'],
  ['max'],
  ['min'],
  ['weight'],
  ['severity'],
  ['penalty', 'deduct'],
  ['penalty', 'per'],
  ['penalty', 'per-case'],
  ['penalty', 'cap'],
  ['bonus', 'add'],
];

function table(
  id: 'clauses' | 'fees' | 'shops',
  records: readonly Values[],
  list: Path,
  required: readonly string[],
  planning: Planning,
): PlannedSheet {
  const { columns, rows } = planRecords(records, list, required, planning);
  const often = new Set(OFTEN.map((path) => titleOf([...list, 0], path, planning.lang)));
  const seldom = (index: number, title: string): boolean =>
    id === 'clauses' && !often.has(title) && rows.every((cells) => cells[index] === '');
  const remark = (index: number): string => planning.remarks[writePath([...list, index])] ?? '';
  return {
    id,
    columns: [
      ...columns.map((column, index) => ({ ...column, folded: seldom(index, column.title) })),
      ownColumn('remark', planning.lang),
    ],
    rows: rows.map((cells, index) => ({ cells: [...cells, remark(index)] })),
  };
}
