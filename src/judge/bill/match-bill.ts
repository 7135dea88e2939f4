import type { BillItem, BillMeaning } from '../../records/bill-item.ts';
import { namesClause } from '../../text/bill-words.ts';
import type { SettlementResult } from '../shape/settlement.ts';
import { type BillPart, type DuePart, GROUPS } from './parts.ts';

/** What of a bill is for one part of the settlement, its amounts added up; null: for nothing that can be told. */
export interface Billed {
  readonly of: BillPart | null;
  readonly clause: string | null;
  readonly item: string;
  readonly billed: number;
  readonly row: number;
}

/** The items of a bill, those for the same part in one. What is taken off counts as negative, however it is written. */
export function matchBill(
  items: readonly BillItem[],
  parts: readonly DuePart[],
  clauses: readonly string[],
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

type Target = Pick<Billed, 'of' | 'clause'>;

function targetOf(
  { item, means }: BillItem,
  items: readonly BillItem[],
  parts: readonly DuePart[],
  clauses: readonly string[],
): Target {
  const clause =
    means === null || means === 'penalties' || means === 'bonuses'
      ? clauses.find((id) => namesClause(item, id))
      : undefined;
  if (clause !== undefined) {
    const has = (of: BillPart) => parts.some((part) => part.of === of && part.clause === clause);
    const isBonus = means === 'bonuses' || (means === null && !has('penalty') && has('bonus'));
    return { of: isBonus ? 'bonus' : 'penalty', clause };
  }
  if (means === null) return { of: null, clause: null };
  return { of: partOf(means, items, parts), clause: null };
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

/** Ids of all clauses that a settlement has a line for, the longest first: 4.10 is not 4.1. */
export const clausesOf = (judged: readonly string[], { lines, bonusLines }: SettlementResult): string[] =>
  [
    ...new Set([...judged, ...lines.map(({ clause }) => clause), ...bonusLines.map(({ clause }) => clause)]),
  ].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
