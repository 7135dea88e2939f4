import type { BillItem } from '../../records/bill-item.ts';
import type { BillResult, SettlementResult } from '../shape/settlement.ts';
import { causesOf } from './causes.ts';
import { type Billed, type BilledClause, clausesOf, matchBill } from './match-bill.ts';
import { type BillPart, type DuePart, dueOf, GROUPS, partsOf } from './parts.ts';

type Line = BillResult['lines'][number];

/**
 * Holds the items of a bill against the settlement, part by part: first the bill's, in its order, then what it leaves
 * out. `judged`: all clauses. `input`: the bill's place among the inputs.
 */
export function reconcile(
  settlement: SettlementResult,
  items: readonly BillItem[],
  judged: readonly BilledClause[],
  input: number | null,
): BillResult {
  const parts = partsOf(settlement);
  const billed = matchBill(items, parts, clausesOf(judged, settlement));
  const covered = coverage(billed, parts);
  const lines = billed.map((each): Line => lineOf(settlement, each, dueFor(each, settlement, parts, billed)));

  const summed = billed.filter((each) => counts(each, billed, settlement));
  const sum = summed.reduce((total, each) => total + each.billed, 0);
  const total = billed.filter(({ of }) => of === 'total').at(-1);
  const isWhole = summed.every(({ of }) => of === 'tax');
  const missing = isWhole ? [] : parts.filter((part) => part.due !== 0 && !covered.has(part));
  const due = dueOf(settlement);
  const paid = total?.billed ?? sum;
  return {
    input,
    billed: paid,
    due,
    variance: paid - due,
    lines: [
      ...lines.map((line, index) =>
        billed[index] === total && !isWhole ? { ...line, causes: causesOfTotal(line, sum) } : line,
      ),
      ...missing.map(missingLine),
    ],
  };
}

/** Of a total below its items: where they add up to it, what no slip explains is theirs. */
function causesOfTotal({ causes, billed }: Line, sum: number): Line['causes'] {
  if (billed !== sum) return [...causes, { code: 'items-differ', args: { fen: sum } }];
  return causes.map((cause) => (cause.code === 'unknown' ? { code: 'items', args: {} } : cause));
}

/** The parts that the bill's items stand for. */
const coverage = (billed: readonly Billed[], parts: readonly DuePart[]): ReadonlySet<DuePart> =>
  new Set(parts.filter((part) => billed.some((each) => standsFor(each, part, billed))));

/** An item stands for its own part, and one for a whole for all of it; a coefficient that is billed apart is apart. */
function standsFor({ of, clause }: Billed, part: DuePart, billed: readonly Billed[]): boolean {
  if (of === part.of) return clause === part.clause;
  if (of === null || GROUPS[part.of] !== of) return false;
  return part.of !== 'coefficient' || !billed.some((each) => each.of === 'coefficient');
}

/** Whether an item adds to what the bill comes to: totals, parts beside their whole, and a tax within the prices do not. */
function counts({ of }: Billed, billed: readonly Billed[], { tax }: SettlementResult): boolean {
  if (of === 'total' || (of === 'tax' && tax?.included)) return false;
  const whole = of === null || of === 'coefficient' ? undefined : GROUPS[of];
  return whole === undefined || !billed.some((each) => each.of === whole);
}

// Parts that are there whether the contract speaks of them or not.
const IMPLIED: readonly BillPart[] = ['coefficient', 'penalty-cap', 'bonus-cap'];

/** What is due for what an item stands for; null where the settlement has nothing of the kind. */
function dueFor(
  each: Billed,
  settlement: SettlementResult,
  parts: readonly DuePart[],
  billed: readonly Billed[],
): number | null {
  const { of } = each;
  if (of === null) return null;
  if (of === 'total') return dueOf(settlement);
  if (of === 'tax') return settlement.tax?.tax ?? null;
  const stood = parts.filter((part) => standsFor(each, part, billed));
  const isAgreed = stood.some((part) => part.of === of || !IMPLIED.includes(part.of));
  return isAgreed ? stood.reduce((sum, part) => sum + part.due, 0) : null;
}

function lineOf(settlement: SettlementResult, each: Billed, due: number | null): Line {
  const { item, of, clause, billed, row } = each;
  const variance = billed - (due ?? 0);
  return {
    item,
    of,
    clause,
    billed,
    due,
    variance,
    status: due === null ? 'unbacked' : variance === 0 ? 'match' : variance > 0 ? 'over' : 'under',
    causes: due === null || of === null ? [] : causesOf(settlement, { of, clause, due }, billed),
    row,
  };
}

const missingLine = ({ of, clause, due }: DuePart): Line => ({
  item: null,
  of,
  clause,
  billed: null,
  due,
  variance: -due,
  status: 'missing',
  causes: [],
  row: null,
});
