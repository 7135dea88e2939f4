import type { Clause } from '../contract/contract.ts';
import type { Statement } from '../metrics/base/statements.ts';
import type { SideOfRow } from '../reading/platform-side.ts';
import type { PlatformField } from '../records/platform-fields.ts';
import type { PlatformRow } from '../records/platform-row.ts';
import type { Shop } from '../terms/terms.ts';
import { type Day, weekday } from '../units/time.ts';
import { type Combined, combine, type RowBasis } from './combine.ts';
import type { BaseFacts } from './facts.ts';
import { preferred } from './preferred.ts';
import { type Report, spansOf } from './reports.ts';
import { type RowFigure, rowFigure } from './row-figure.ts';
import { type Choice, chooseSpans, type Span } from './spans.ts';

/** `total`: the shop's own total row, where all its accounts are the vendor's. */
export type Basis = RowBasis | 'total';

/** What one report of one shop says of a clause. */
export interface Part {
  readonly shop: Shop;
  readonly report: Report;
  readonly statement: Statement;
  /** Field that its rates are weighted by; null where it has no such count. */
  readonly weight: PlatformField | null;
  readonly choice: Choice;
  /** Rows of the vendor's accounts, or else the total rows. */
  readonly rows: readonly PlatformRow[];
  readonly agentRows: readonly PlatformRow[];
  readonly combined: Omit<Combined, 'basis'> & { readonly basis: Basis };
}

/** What a report says of a clause; null where it states no such figure; else a code of text/reasons.ts. */
export function partOf(
  clause: Clause,
  shop: Shop,
  report: Report,
  facts: BaseFacts,
  sideOf: SideOfRow,
): Part | string | null {
  const statement = preferred(clause, report, shop);
  if (statement === null) return null;
  const choice = chooseSpans(spansOf(report.rows), facts.period, countedDays(clause, facts));
  if (choice.spans.length === 0) return 'console-outside';
  const taken = report.rows.filter((row) => choice.spans.some((span) => isOf(row, span)));
  const agents = taken.filter(({ agent }) => agent !== null);
  const mine = agents.filter((row) => sideOf(row) === 'vendor' && isOfRole(row, clause, facts));
  if (mine.length === 0) return 'console-no-agents';

  const weight = statement.weight.find((field) => report.columns.has(field)) ?? null;
  const part = { shop, report, statement, weight, choice, agentRows: mine };
  const combined = combine(mine.map((row) => rowFigure(row, statement, weight)));
  if (typeof combined !== 'string') return { ...part, rows: mine, combined };

  const shared = agents.some((row) => !mine.includes(row) && sideOf(row) !== 'bot');
  const totals = shared ? null : totalsOf(taken, choice, statement);
  if (totals === null) return combined;
  const ofShop = combine(totals.map((row) => rowFigure(row, statement, weight)));
  if (typeof ofShop === 'string') return combined;
  return { ...part, rows: totals, combined: { ...ofShop, basis: 'total' } };
}

/** What a part's rows say, row by row. */
export const figuresOf = ({ rows, statement, weight }: Part): RowFigure[] =>
  rows.map((row) => rowFigure(row, statement, weight));

/** Days of the clause's weekdays that are not waived for it. */
function countedDays({ id, metric, only }: Clause, { calendar, period }: BaseFacts): (day: Day) => boolean {
  const waived = calendar.waivedDays(id, metric.id, period.from, period.to);
  return (day) => !waived.has(day) && (only.days.length === 0 || only.days.includes(weekday(day)));
}

const isOfRole = ({ agent, from }: PlatformRow, { only }: Clause, { who, calendar }: BaseFacts): boolean =>
  only.role === null || who(agent!, calendar.startOf(from)).roles.includes(only.role);

const isOf = ({ from, to }: PlatformRow, span: Span): boolean => from === span.from && to === span.to;

/** Of each span its total row: the shop's rather than that of the accounts listed. Null where a span has none. */
function totalsOf(
  rows: readonly PlatformRow[],
  { spans }: Choice,
  { stated }: Statement,
): PlatformRow[] | null {
  const totals = spans.flatMap((span) => {
    const its = rows.filter(
      (row) => row.agent === null && isOf(row, span) && stated !== null && stated in row.figures,
    );
    return its.find(({ total }) => total === 'shop') ?? its[0] ?? [];
  });
  return totals.length === spans.length ? totals : null;
}
