import type { BillItem, BillMeaning } from '../../records/staff.ts';
import type { SettlementResult } from '../../scorecard/settlement.ts';
import { type BillPart, type DuePart, GROUPS } from './parts.ts';

/** What of a bill is for one part of the settlement, its amounts added up; null: for nothing that can be told. */
export interface Billed {
  readonly of: BillPart | null;
  readonly clause: string | null;
  readonly item: string;
  readonly billed: number;
  readonly row: number;
}

/** A clause as a bill may name it. */
export interface BilledClause {
  readonly id: string;
  /** Of its metric. */
  readonly titles: readonly string[];
}

/** The items of a bill, those for the same part in one. What is taken off counts as negative, however it is written. */
export function matchBill(
  items: readonly BillItem[],
  parts: readonly DuePart[],
  clauses: readonly BilledClause[],
): Billed[] {
  const found = new Map<string, Billed>();
  for (const item of items) {
    const target = targetOf(item, items, parts, clauses);
    const key = target.of === null ? `row ${item.row} ${item.input}` : `${target.of} ${target.clause}`;
    // Of several totals each says its own.
    const own = target.of === 'total' ? `${key} ${item.row} ${item.input}` : key;
    const amount = isTakenOff(target.of) ? -Math.abs(item.amount) : item.amount;
    const known = found.get(own);
    found.set(own, {
      ...target,
      item: known ? `${known.item} + ${item.item}` : item.item,
      billed: (known?.billed ?? 0) + amount,
      row: known?.row ?? item.row,
    });
  }
  return [...found.values()];
}

type BillTarget = Pick<Billed, 'of' | 'clause'>;

function targetOf(
  { item, means }: BillItem,
  items: readonly BillItem[],
  parts: readonly DuePart[],
  clauses: readonly BilledClause[],
): BillTarget {
  const clause =
    means === null || means === 'penalties' || means === 'bonuses' ? namedClause(item, clauses) : undefined;
  if (clause !== undefined) {
    const has = (of: BillPart) => parts.some((part) => part.of === of && part.clause === clause);
    const isBonus = means === 'bonuses' || (means === null && !has('penalty') && has('bonus'));
    return { of: isBonus ? 'bonus' : 'penalty', clause };
  }
  if (means === null) return { of: null, clause: null };
  return { of: partOf(means, items, parts), clause: null };
}

/** The clause whose id, or else whose metric's title, an item names; of titles within one another the longest. None where two clauses have it. */
function namedClause(item: string, clauses: readonly BilledClause[]): string | undefined {
  const byId = clauses.find(({ id }) => namesClause(item, id));
  if (byId !== undefined) return byId.id;
  const named = clauses.flatMap(({ id, titles }) =>
    titles.filter((title) => item.includes(title)).map((title) => ({ id, length: title.length })),
  );
  const longest = Math.max(...named.map(({ length }) => length));
  const [first, ...others] = new Set(named.filter(({ length }) => length === longest).map(({ id }) => id));
  return others.length === 0 ? first : undefined;
}

/**
 * Whether the words of a bill's item name a clause. An id of digits alone is one only behind a word for it, or where the
 * item begins: 坐席 5 席 is not clause 5.
 */
export function namesClause(item: string, id: string): boolean {
  const words = item.normalize('NFKC').toLowerCase();
  const literal = id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^\d+$/.test(id)
    ? '(?:^\\s*|条款\\s*|第\\s*|clause\\s*|§\\s*)'
    : '(?:^|[^\\p{L}\\p{N}.]|条款|第)';
  return new RegExp(`${before}${literal}(?![\\d.]*\\d)(?![a-z])`, 'u').test(words);
}

/** A contract with one kind of fee has its fee billed under any name; beside other kinds a base fee is the fixed one. */
function partOf(means: BillMeaning, items: readonly BillItem[], parts: readonly DuePart[]): BillPart {
  const kinds = parts.map(({ of }) => of).filter((of) => GROUPS[of] === 'base' && of !== 'coefficient');
  if (kinds.length === 1 && kinds[0] === means) return 'base';
  const besideOthers = items.some((item) => item.means !== null && OTHER_FEES.includes(item.means));
  return means === 'base' && kinds.includes('fixed') && besideOthers ? 'fixed' : means;
}

const OTHER_FEES: readonly BillMeaning[] = ['seat', 'inquiry', 'commission'];

const isTakenOff = (of: BillPart | null): boolean =>
  of === 'penalty' || of === 'penalties' || of === 'clawback';

/** All clauses that were judged or that a settlement has a line for, the longest id first: 4.10 is not 4.1. */
export const clausesOf = (
  judged: readonly BilledClause[],
  { lines, bonusLines }: SettlementResult,
): BilledClause[] => {
  const all = new Map(judged.map((clause) => [clause.id, clause]));
  for (const { clause: id } of [...lines, ...bonusLines]) if (!all.has(id)) all.set(id, { id, titles: [] });
  return [...all.values()].sort((a, b) => b.id.length - a.id.length || (a.id < b.id ? -1 : 1));
};
