import type { Kind } from '../records/input.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { isWholeMonth, type Period } from '../units/days.ts';
import { type Day, day, formatDay } from '../units/time.ts';

/** Why a scorecard is provisional: a code of text/reasons.ts and its arguments. */
export type ProvisionalReason = Scorecard['provisional'][number];

/** What tells whether the figures are complete. */
export interface Completeness {
  readonly period: Period;
  /** Files (sheets, archive members) that were given and could not be read. */
  readonly unreadable: number;
  readonly inputs: readonly { readonly kind: Kind; readonly rows: number; readonly refused: number }[];
  /** Kinds that the clauses need. */
  readonly needs: ReadonlySet<Kind>;
  /** Shops whose chats or agent reports the clauses need. */
  readonly shops: readonly ShopDays[];
  /** Parts of the fee that could not be counted. */
  readonly uncounted?: number;
}

/** The days of one shop ('': the only one). */
export interface ShopDays {
  readonly name: string;
  /** Days of the period with service hours, those waived for every clause left out; ascending. */
  readonly serviceDays: readonly Day[];
  /** Days on which there is a chat; null where no clause needs any. */
  readonly chatDays: ReadonlySet<Day> | null;
  /** Days that a platform's agent report is about; null where no clause is judged on them. */
  readonly reportDays: ReadonlySet<Day> | null;
}

/** Everything that makes the scorecard provisional, in a fixed order. */
export function provisionalReasons(given: Completeness): ProvisionalReason[] {
  const { period, unreadable, shops } = given;
  const reasons: ProvisionalReason[] = [];
  if (!isWholeMonth(period))
    reasons.push({ code: PART_MONTH, args: { from: formatDay(period.from), to: formatDay(period.to) } });
  if (unreadable > 0) reasons.push({ code: 'unreadable-file', args: { count: unreadable } });
  if (given.uncounted) reasons.push({ code: UNCOUNTED, args: { count: given.uncounted } });
  reasons.push(...refusals(given));
  for (const { name, serviceDays, chatDays, reportDays } of shops)
    for (const [what, told] of [
      ['silent', chatDays],
      ['untold', reportDays],
    ] as const) {
      const empty = told === null ? [] : serviceDays.filter((each) => !told.has(each));
      if (empty.length === 0) continue;
      const args = { count: empty.length, days: listedDays(empty) };
      reasons.push(
        name === ''
          ? { code: `${what}-day`, args }
          : { code: `${what}-shop-day`, args: { shop: name, ...args } },
      );
    }
  return reasons;
}

const PART_MONTH = 'part-month';

const UNCOUNTED = 'fee-uncounted';

/**
 * Provisional while a reason stands; accepting incomplete data lifts all but a period that is no whole month and a fee
 * that is not known. */
export const statusOf = (
  reasons: readonly ProvisionalReason[],
  acceptIncomplete: boolean,
): Scorecard['status'] =>
  reasons.some(({ code }) => !acceptIncomplete || code === PART_MONTH || code === UNCOUNTED)
    ? 'provisional'
    : 'final';

/** Kinds of which more than 0.5 % of the rows were refused. */
function refusals({ inputs, needs }: Completeness): ProvisionalReason[] {
  return [...needs].sort().flatMap((kind) => {
    const files = inputs.filter((input) => input.kind === kind);
    const rows = files.reduce((sum, input) => sum + input.rows, 0);
    const refused = files.reduce((sum, input) => sum + input.refused, 0);
    return refused * 200 > rows ? [{ code: `refused-${kind}`, args: { refused, rows } }] : [];
  });
}

/** Days as `2026-10-01..2026-10-03, 2026-10-09`. */
export function listedDays(days: readonly Day[]): string {
  const runs: { from: Day; to: Day }[] = [];
  for (const each of days) {
    const last = runs.at(-1);
    if (last && last.to === each - 1) last.to = day(each);
    else runs.push({ from: each, to: each });
  }
  return runs
    .map(({ from, to }) => (from === to ? formatDay(from) : `${formatDay(from)}..${formatDay(to)}`))
    .join(', ');
}

/** Something that the data lacks, and the clauses whose figures it weakens: a code of text/gaps.ts. */
export type Gap = Scorecard['gaps'][number];

/** The same, of whatever clauses. */
export type Lack = Pick<Gap, 'code' | 'args'>;

/** More stretches than these stand in nobody's head: their number is told. */
export const LISTED = 5;

/** From this many expected on, none at all is no accident: of a Poisson number of mean 10, one in 20,000 is 0. */
export const CERTAIN = 10;
