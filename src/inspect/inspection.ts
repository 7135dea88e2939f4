import { completenessOf } from '../gaps/completeness.ts';
import { reachOf } from '../measure/exports-needed.ts';
import type { BaseFacts } from '../measure/facts.ts';
import { type Measurer, makeMeasurer } from '../measure/measure.ts';
import { besideOf } from '../measure/platform-figure.ts';
import type { Records } from '../reading/gather.ts';
import type { Kind } from '../records/input.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Period } from '../units/days.ts';
import { type AccountUse, accountsOf } from './accounts.ts';
import { type FileDays, fileDays } from './file-days.ts';
import { type RepeatedText, repeatedTexts } from './repeated-texts.ts';

/** What the files hold, and what that means for the clauses. */
export interface Inspection {
  /** The days that clauses are looked at for; null where nothing tells them. */
  readonly period: Period | null;
  /** By input. */
  readonly days: readonly (FileDays | null)[];
  readonly accounts: readonly AccountUse[];
  readonly repeated: readonly RepeatedText[];
  /** In contract order; without a contract, of every metric. */
  readonly clauses: readonly ClauseData[];
  /** What the data lacks for the contract; nothing without one. */
  readonly provisional: Scorecard['provisional'];
  readonly gaps: Scorecard['gaps'];
}

/** Whether a clause can be measured from the files. */
export interface ClauseData {
  readonly clause: string;
  readonly metric: string;
  readonly needs: readonly Kind[];
  /** Units that it would be judged on. */
  readonly sample: number;
  /** Why it has no value: a code of text/reasons.ts; null where it has one. */
  readonly reason: string | null;
  /** Codes of `gaps` that weaken it. */
  readonly gaps: readonly string[];
}

/** Looks at everything that was read; `hasContract`: the clauses are a contract's. */
export async function inspectRecords(
  records: Records,
  period: Inspection['period'],
  hasContract: boolean,
): Promise<Inspection> {
  const facts = period && { ...records, period };
  const measurer = facts && makeMeasurer(facts, () => '');
  const { provisional, gaps } =
    hasContract && facts && measurer
      ? completenessOf(facts, measurer.whole, records.inputs, records.problems)
      : { provisional: [], gaps: [] };
  return {
    period,
    days: fileDays(records),
    accounts: accountsOf(records),
    repeated: await repeatedTexts(records),
    clauses: facts && measurer ? clauseData(facts, measurer, gaps) : [],
    provisional,
    gaps,
  };
}

function clauseData(facts: BaseFacts, measurer: Measurer, gaps: Inspection['gaps']): ClauseData[] {
  const { contract } = facts;
  const exported = new Map(contract.clauses.map((clause) => [clause.id, measurer.measure(clause)]));
  const beside = besideOf(facts, exported);
  return contract.clauses.map((clause) => {
    const { id, metric, from } = clause;
    const { measurement } = from === 'console' ? beside.get(id)!.judged : exported.get(id)!;
    return {
      clause: id,
      metric: metric.id,
      needs: [...reachOf(clause, contract).keys()],
      sample: measurement.sample,
      reason: measurement.reason,
      gaps: [...new Set(gaps.filter(({ clauses }) => clauses.includes(id)).map(({ code }) => code))],
    };
  });
}
