import type { Records } from '../../reading/gather.ts';
import type { Problem } from '../../records/input.ts';
import type { BillItem } from '../../records/staff.ts';
import type { BillResult, SettlementResult } from '../../scorecard/settlement.ts';
import { causesOf } from './causes.ts';
import { type Billed, type BilledClause, clausesOf, matchBill } from './match-bill.ts';
import {
  type BillPart,
  type DuePart,
  dueBeforeExemptions,
  dueOf,
  type Exempted,
  GROUPS,
  partsOf,
} from './parts.ts';

type Given = Pick<Records, 'inputs' | 'sheets' | 'maskName'>;

/** The settlement with the bill held against it; as it is without one. `file`: as the person named it. */
export function withBill<S extends SettlementResult | null>(
  settlement: S,
  { inputs, sheets, maskName }: Given,
  file: string | null,
  clauses: readonly BilledClause[],
  judgements: readonly Exempted[],
): S {
  if (settlement === null || file === null) return settlement;
  const items = sheets.bill
    .filter(({ input }) => inputs[input]!.file === maskName(file))
    .map((each) => ({ ...each, item: maskName(each.item) }));
  const input = inputs.findIndex(({ kind, file: of }) => kind === 'bill' && of === maskName(file));
  return {
    ...settlement,
    bill: reconcile(settlement, items, clauses, input === -1 ? null : input, judgements),
  };
}

/** Bills among the exports that nobody asked to hold against the settlement. */
export const unusedBills = ({ inputs, maskName }: Given, file: string | null): Problem[] =>
  inputs.flatMap(({ kind, file: of }, input) =>
    kind === 'bill' && (file === null || of !== maskName(file))
      ? [{ code: 'bill-unused', args: {}, input, row: null, count: 1 }]
      : [],
  );

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
  judgements: readonly Exempted[] = [],
): BillResult {
  const parts = partsOf(settlement);
  const billed = matchBill(items, parts, clausesOf(judged, settlement));
  const covered = coverage(billed, parts);
  const lines = billed.map(
    (each): Line => lineOf(settlement, judgements, each, dueFor(each, settlement, parts, billed)),
  );

  const summed = billed.filter((each) => counts(each, billed, settlement));
  const sum = summed.reduce((total, each) => total + each.billed, 0);
  const variance = lines.reduce(
    (total, line, index) => total + (summed.includes(billed[index]!) ? line.variance : 0),
    0,
  );
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
        line.of === 'total'
          ? { ...line, causes: causesOfTotal(line, isWhole ? null : sum, variance, billed[index] === total) }
          : line,
      ),
      ...missing.map((part) => missingLine(settlement, judgements, part)),
    ],
  };
}

/**
 * Of a total: where its items add up to it, or differ together as it does, what no slip explains is theirs; the last one
 * has to be their sum. `sum`: null where there are none but taxes.
 */
function causesOfTotal(line: Line, sum: number | null, variance: number, isLast: boolean): Line['causes'] {
  const isTheirs = line.billed === sum || line.variance === variance;
  const causes = line.causes.map((cause) =>
    cause.code === 'unknown' && isTheirs ? { code: 'items', args: {} } : cause,
  );
  if (!isLast || sum === null || line.billed === sum) return causes;
  return [...causes, { code: 'items-differ', args: { fen: sum } }];
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

function lineOf(
  settlement: SettlementResult,
  judgements: readonly Exempted[],
  each: Billed,
  due: number | null,
): Line {
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
    causes: of === null ? [] : causesOf(settlement, judgements, { of, clause, due }, billed),
    row,
  };
}

/** What a bill leaves out; a bonus that only exemptions earn it may have left out for that. */
const missingLine = (
  settlement: SettlementResult,
  judgements: readonly Exempted[],
  { of, clause, due }: DuePart,
): Line => ({
  item: null,
  of,
  clause,
  billed: null,
  due,
  variance: -due,
  status: 'missing',
  causes:
    dueBeforeExemptions(settlement, judgements, { of, clause }) === 0
      ? [{ code: 'without-exemptions', args: {} }]
      : [],
  row: null,
});
