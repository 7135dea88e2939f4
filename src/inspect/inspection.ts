import { completenessOf } from '../gaps/completeness.ts';
import { reachOf } from '../measure/exports-needed.ts';
import type { BaseFacts } from '../measure/facts.ts';
import { type Measurer, makeMeasurer } from '../measure/measure.ts';
import { besideOf } from '../measure/platform-figure.ts';
import type { Records } from '../reading/gather.ts';
import { type Input, KINDS, type Kind } from '../records/input.ts';
import { sheetDays } from '../records/sheets.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { daysBetween, type Period } from '../units/days.ts';
import { groupBy } from '../units/group.ts';
import type { Day, Instant } from '../units/time.ts';
import { type AccountUse, accountsOf } from './accounts.ts';
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

/** The days that one input speaks of. */
export interface FileDays {
  readonly from: Day;
  readonly to: Day;
  /** Those of them with anything, ascending. */
  readonly days: readonly Day[];
  /** Days between the first and the last that have nothing; of kinds of which there is something every day. */
  readonly missing: readonly Day[];
}

export const DAILY: ReadonlySet<Kind> = new Set(['chats', 'session-report', 'orders', 'platform-report']);

/** By input; null where it tells no days. */
function fileDays({ inputs, chats: { messages }, sheets, calendar }: Records): (FileDays | null)[] {
  const days = inputs.map(() => new Set<Day>());
  for (let m = 0; m < messages.length; m++)
    days[messages.input[m]!]!.add(calendar.dayOf(messages.at[m]! as Instant));
  for (const kind of KINDS)
    if (kind !== 'chats')
      for (const [input, found] of sheetDays(kind, sheets, calendar))
        for (const each of found.keys()) days[input]!.add(each);
  return days.map((found, input) => spanOf(found, inputs[input]!.kind));
}

/** The days of several inputs of a kind together; null where they tell none. */
export const joinDays = (parts: readonly (FileDays | null)[], kind: Kind): FileDays | null =>
  spanOf(new Set(parts.flatMap((part) => part?.days ?? [])), kind);

export function spanOf(found: ReadonlySet<Day>, kind: Kind): FileDays | null {
  const days = [...found].sort((a, b) => a - b);
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return null;
  const missing = DAILY.has(kind) ? between(from, to).filter((each) => !found.has(each)) : [];
  return { from, to, days, missing };
}

// Further apart than ten years, one of the two days is a slip of the keyboard: what lies between says nothing.
export const LONGEST = 3660;

export const between = (from: Day, to: Day): Day[] => (to - from > LONGEST ? [] : daysBetween(from, to));

/** Sheets of one file of one format and the same columns, as positions among the inputs; an input that is like no other stands alone. */
export function sameSheets(inputs: readonly Input[]): readonly (readonly number[])[] {
  const groups = groupBy(inputs.keys(), (index) => {
    const { file, member, sheet, kind, format, shop, columns, encoding } = inputs[index]!;
    return sheet === null
      ? String(index)
      : JSON.stringify([file, member, kind, format, shop, columns, encoding]);
  });
  return [...groups.values()];
}
