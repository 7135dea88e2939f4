import type { Clause, Contract } from '../contract/contract.ts';
import type { Records } from '../reading/gather.ts';
import { type Problem, pathOf } from '../records/input.ts';
import type { Exempting, ExemptionRecord, ReviewRecord } from '../records/rulings.ts';
import type { Calendar } from '../terms/calendar.ts';
import { compilePathGlob } from '../terms/globs.ts';
import { groupBy } from '../units/group.ts';
import { parseInstant } from '../units/stamp.ts';
import type { Instant } from '../units/time.ts';
import { waitsForReview } from './subject.ts';

/** An exemption of the sheet, and whether it counts. */
export interface FiledExemption {
  /** `E` and its row; of a second sheet `E2-` and its row. */
  readonly id: string;
  readonly record: ExemptionRecord;
  readonly late: boolean;
  readonly counted: boolean;
}

/** The exemptions that the contract allows for, in the order of their sheets, and what is doubtful about them. */
export function filedExemptions(
  { sheets, inputs, calendar }: Pick<Records, 'sheets' | 'inputs' | 'calendar'>,
  { exemptions: terms, clauses }: Pick<Contract, 'exemptions' | 'clauses'>,
  firstMadeAt: string | null,
): { filed: FiledExemption[]; problems: Problem[] } {
  const isNamed = terms && (terms.file === null ? () => true : compilePathGlob(terms.file));
  const used = inputs.flatMap((each, index) =>
    each.kind === 'exemptions' && isNamed?.(pathOf(each)) ? [index] : [],
  );
  const problems = inputs.flatMap((each, input): Problem[] =>
    each.kind === 'exemptions' && !used.includes(input)
      ? [{ code: 'exemptions-unused', args: {}, input, row: null, count: 1 }]
      : [],
  );
  if (terms?.file != null && used.length === 0)
    problems.push({
      code: 'exemptions-missing',
      args: { written: terms.file },
      input: null,
      row: null,
      count: 1,
    });
  const deadline = terms && firstMadeAt !== null ? parseInstant(firstMadeAt)! + terms.fileWithin : null;
  const filed = sheets.exemptions
    .filter(({ input }) => used.includes(input))
    .sort((a, b) => a.input - b.input || a.row - b.row)
    .map((record): FiledExemption => {
      const at = filedAt(record, calendar);
      const late = deadline !== null && at !== null && at > deadline;
      const sheet = used.indexOf(record.input);
      return {
        id: sheet === 0 ? `E${record.row}` : `E${sheet + 1}-${record.row}`,
        record,
        late,
        counted: record.decision === 'accepted' && (!late || record.late),
      };
    });
  return { filed, problems: [...problems, ...filed.flatMap((each) => doubtsOf(each, clauses))] };
}

/** When it was filed; of a day alone, when that began. */
const filedAt = ({ filedAt: at }: ExemptionRecord, calendar: Calendar): Instant | null =>
  at && (at.day === undefined ? at.first : calendar.startOf(at.day));

function doubtsOf({ record }: FiledExemption, clauses: readonly Clause[]): Problem[] {
  const { clause: id, input, row } = record;
  const problem = (code: string, args = {}): Problem => ({ code, args, input, row, count: 1 });
  const clause = clauses.find((each) => each.id === id);
  return [
    ...(id !== null && !clause ? [problem('exemption-unknown-clause', { clause: id })] : []),
    ...(clause?.from === 'console' ? [problem('exemption-console', { clause: clause.id })] : []),
    ...(record.filedAt === null ? [problem('exemption-unfiled')] : []),
  ];
}

/** Those that take units out of the period, held against its first scorecard; empty where none is known. */
export function exemptingOf(
  filed: readonly FiledExemption[],
  takesOut: (place: number) => boolean,
  firstMadeAt: string | null,
  calendar: Calendar,
): Exempting[] {
  if (firstMadeAt === null) return [];
  const result = parseInstant(firstMadeAt)!;
  return filed.flatMap(({ record, counted }, place) => {
    const at = filedAt(record, calendar);
    if (at === null || !counted || !takesOut(place)) return [];
    return [{ at, afterResult: at > result, input: record.input, row: record.row }];
  });
}

/** The rows of the review that a clause waits for, and what is wrong with the others. */
export function askedReview(
  all: readonly ReviewRecord[],
  clauses: readonly Clause[],
): { review: ReviewRecord[]; problems: Problem[] } {
  const rows = [...all].sort((a, b) => a.input - b.input || a.row - b.row);
  const byId = groupBy(clauses, ({ id }) => id);
  const asked = (row: ReviewRecord): boolean => byId.get(row.clause)?.some(waitsForReview) ?? false;
  const problems = rows.flatMap((row) => {
    if (asked(row)) return [];
    return [problemOf(row, byId.has(row.clause) ? 'review-not-asked' : 'review-unknown-clause')];
  });
  return { review: rows.filter(asked), problems };
}

/** Rows that found no case, and cases that rows found both ways. */
export function reviewDoubts(review: readonly ReviewRecord[], found: ReadonlySet<ReviewRecord>): Problem[] {
  const lost = review.filter((row) => !found.has(row));
  const cases = groupBy(
    review.filter(({ ruling }) => ruling !== 'open'),
    ({ clause, ref, at }) => `${clause}\n${ref}\n${at}`,
  );
  const contradicted = [...cases.values()].filter((own) => new Set(own.map(({ ruling }) => ruling)).size > 1);
  return [
    ...lost.map((row) => problemOf(row, 'review-no-case')),
    ...contradicted.map((own) => problemOf(own.at(-1)!, 'review-contradicts')),
  ];
}

const problemOf = ({ clause, input, row }: ReviewRecord, code: string): Problem => ({
  code,
  args: { clause },
  input,
  row,
  count: 1,
});

/** Problems of one kind, of one file and with the same words, as one: its first row, and how many rows there are. */
export function toldOnce(problems: readonly Problem[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const { code, args, input, row, count } = problem;
    const key = JSON.stringify([code, input, args]);
    const known = found.get(key);
    const first = known?.row ?? row;
    found.set(
      key,
      known
        ? {
            ...known,
            row: row === null || first === null ? first : Math.min(first, row),
            count: known.count + count,
          }
        : problem,
    );
  }
  return [...found.values()];
}
