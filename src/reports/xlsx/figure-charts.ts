import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { CHARTS } from '../../text/charts.ts';
import { clauseTitle } from '../../text/clause.ts';
import { showTarget } from '../../text/format.ts';
import { partDays } from '../../text/part.ts';
import { WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang } from '../../units/text.ts';
import { type CellRange, type Chart, COLORS } from '../../workbook/chart.ts';
import { blank, type Cell, text } from '../../workbook/plan.ts';
import { brokenDown, termOn } from './breakdown.ts';
import { figureCell, targetCell } from './cells.ts';
import type { ChartData } from './chart-data.ts';

/** A day or an agent, and the clauses' figures of it. */
export interface FigureRow {
  readonly label: string;
  /** Null: no day, but an agent. */
  readonly day: string | null;
  readonly measures: Scorecard['agents'][number]['measures'];
}

/** Of one clause: its figures row by row against the target. */
export interface FigureChart {
  readonly clause: string;
  readonly chart: Chart;
  /** The figures alone. */
  readonly values: CellRange;
}

/**
 * A chart for each clause with a target and at least two figures: lines over the days, columns for the agents. Rows
 * whose sample is under `least` have no bar.
 */
export function figureCharts(
  card: Scorecard,
  rows: readonly FigureRow[],
  kind: 'days' | 'agents',
  least: (judgement: Judgement) => number,
  data: ChartData,
  lang: Lang,
): FigureChart[] {
  return brokenDown(card, rows).flatMap((judgement): FigureChart[] => {
    const { target, clause } = judgement;
    const targeted = card.judgements.filter((each) => each.clause === clause && each.target !== null);
    const figures = rows.map(({ measures }) => {
      const { value = null, sample = 0 } = measures[clause] ?? {};
      return sample < least(judgement) ? null : value;
    });
    if (targeted.length === 0 || figures.filter((value) => value !== null).length < 2) return [];
    const names = {
      clause,
      title: clauseTitle(card, judgement, lang),
      target: targetsOf(target === null ? targeted : [judgement], lang),
    };
    const title = fill(CHARTS[kind][lang], names);
    const term = (day: string | null) => (day === null ? judgement : termOn(card, judgement, day));
    const table = data.add(
      title,
      [CHARTS[kind === 'days' ? 'day' : 'agent'][lang], WORKBOOK.value[lang], WORKBOOK.target[lang]],
      rows.map(({ label, day }, index) => [
        text(label),
        figures[index] === null ? blank('number') : figureCell(figures[index]!, term(day), lang),
        term(day).target === null ? blank('number') : targetCell(term(day), lang),
      ]),
    );
    const measured = {
      name: table.head(1),
      values: table.column(1),
      color: COLORS.good,
    };
    const chart: Chart = {
      title,
      direction: 'columns',
      categories: table.column(0),
      bars: kind === 'agents' ? [measured] : [],
      lines: [
        ...(kind === 'days' ? [measured] : []),
        // An agent's figure is of all the days: where the target changed on one of them, no single line is its own.
        ...(kind === 'days' || target !== null
          ? [{ name: table.head(2), values: table.column(2), color: COLORS.bad }]
          : []),
      ],
      pattern: axisPattern(targetCell(targeted.at(-1)!, lang)),
      tells: title,
    };
    return [{ clause, chart, values: measured.values }];
  });
}

/** The target, or each with its days where an amendment changed it: `10-01至10-14 ≤ 15秒、10-15至10-31 ≤ 12秒`. */
const targetsOf = (terms: readonly Judgement[], lang: Lang): string =>
  terms
    .map(({ part, target, unit }) => {
      const shown = showTarget(target!, unit, lang);
      return part === null ? shown : `${partDays(part, lang)} ${shown}`;
    })
    .join(lang === 'zh' ? '、' : ', ');

/** The target's number format without its sign. */
const axisPattern = ({ pattern = 'General' }: Cell): string => pattern.replace(/^"[≥≤] "/, '');
