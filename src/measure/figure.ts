import type { Clause } from '../contract/contract.ts';
import { shopsIn } from '../contract/customs.ts';
import type { Figure } from '../metrics/base/accumulator.ts';
import { makeSideOfRow } from '../reading/platform-side.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { groupBy } from '../units/group.ts';
import type { Day } from '../units/time.ts';
import { type Combined, combine } from './combine.ts';
import type { BaseFacts } from './facts.ts';
import { type Basis, figuresOf, type Part, partOf } from './part.ts';
import { reportsOf } from './reports.ts';
import { rowFigure } from './row-figure.ts';

/** The platform's own figure for a clause. */
export interface ConsoleFigure extends Omit<Combined, 'basis'> {
  readonly basis: Basis;
  /** One a shop. */
  readonly parts: readonly Part[];
  /** The vendor's accounts in its reports, in order. */
  readonly accounts: readonly string[];
  /** Days of the period that every shop's report covers. */
  readonly days: number;
  readonly byAccount: ReadonlyMap<string, Figure>;
  /** Where the reports tell days. */
  readonly byDay: ReadonlyMap<Day, Figure>;
}

/** The platform's figure for a clause; else why there is none: a code of text/reasons.ts. */
export type ConsoleFigureOf = (clause: Clause) => ConsoleFigure | string;

export function makeConsole(facts: BaseFacts): ConsoleFigureOf {
  const { contract, calendar, who, inputs, sheets } = facts;
  const { shops } = contract.terms;
  const sideOf = makeSideOfRow(contract, who, calendar);
  const rowsOf = groupBy(sheets['platform-report'], ({ input }) => shops[inputs[input]!.shop]);

  return (clause) => {
    if (sheets['platform-report'].length === 0) return 'no-platform-report';
    if (clause.only.hours.length > 0) return 'console-scope';
    const parts = shopsIn(shops, clause.only).map((shop) => {
      const reports = reportsOf(rowsOf.get(shop) ?? [], inputs);
      if (reports.length === 0) return 'no-platform-report';
      return best(reports.map((report) => partOf(clause, shop, report, facts, sideOf)));
    });
    const reason = parts.find((part) => typeof part === 'string');
    return typeof reason === 'string' ? reason : merge(parts as Part[]);
  };
}

const RANK: readonly Basis[] = ['counts', 'stated', 'weighted', 'total'];
// The farther a report came, the more its reason tells.
const REASONS = ['console-no-weight', 'console-blank', 'console-no-agents', 'console-outside'];

/** The report that covers most days; of equals the one whose figure is closest to counted; else the best reason. */
function best(found: readonly (Part | string | null)[]): Part | string {
  const [first] = found
    .filter((each) => typeof each === 'object' && each !== null)
    .sort(
      (a, b) =>
        b.choice.days - a.choice.days || RANK.indexOf(a.combined.basis) - RANK.indexOf(b.combined.basis),
    );
  return first ?? REASONS.find((reason) => found.includes(reason)) ?? 'console-not-stated';
}

/** The shops' reports as one figure. */
function merge(parts: readonly Part[]): ConsoleFigure | string {
  const [one] = parts;
  const together = parts.length === 1 ? one!.combined : combine(parts.flatMap(figuresOf));
  if (typeof together === 'string') return together;
  const accounts = parts.flatMap(({ agentRows }) => agentRows.map(({ agent }) => agent!));
  return {
    ...together,
    parts,
    accounts: [...new Set(accounts)].sort(compareCodePoints),
    days: Math.min(...parts.map(({ choice }) => choice.days)),
    byAccount: figuresBy(parts, ({ agent }) => agent!),
    byDay: figuresBy(parts, ({ from, to }) => (from === to ? from : null)),
  };
}

function figuresBy<K>(
  parts: readonly Part[],
  keyOf: (row: Part['agentRows'][number]) => K | null,
): Map<K, Figure> {
  const rows = parts.flatMap((part) =>
    part.agentRows.map((row) => ({ key: keyOf(row), figure: rowFigure(row, part.statement, part.weight) })),
  );
  const figures = new Map<K, Figure>();
  for (const [key, its] of groupBy(rows, (row) => row.key)) {
    const combined = combine(its.map(({ figure }) => figure));
    if (key !== null && typeof combined !== 'string') figures.set(key, combined);
  }
  return figures;
}
