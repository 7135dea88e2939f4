import type { Records } from '../../reading/gather.ts';
import type { Problem } from '../../records/input.ts';
import type { SettlementResult } from '../../scorecard/settlement.ts';
import type { Exempted } from './before-exemptions.ts';
import type { BilledClause } from './match-bill.ts';
import { reconcile } from './reconcile.ts';

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
