import type { Scorecard } from '../../scorecard/scorecard.ts';
import { SHEETS } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import type { CellRange, Chart } from '../../workbook/chart.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import { openingRows } from './cells.ts';
import { makeChartData, SPAN } from './chart-data.ts';
import { figureCharts } from './figure-charts.ts';
import { funnelChart } from './funnel-chart.ts';
import { pointsChart } from './points-chart.ts';

/** The charts of each sheet, and the sheet of their figures; null where there is nothing to draw. */
export interface Charts {
  readonly summary: readonly Chart[];
  readonly agents: readonly Chart[];
  readonly daily: readonly Chart[];
  readonly data: SheetPlan | null;
  /** Clause → its figures day by day. */
  readonly trends: ReadonlyMap<string, CellRange>;
}

export function chartsOf(card: Scorecard, lang: Lang): Charts {
  const data = makeChartData(openingRows(card, SHEETS.charts[lang], SPAN, lang), lang);
  const summary = [pointsChart(card, data, lang), funnelChart(card, data, lang)].filter(
    (chart) => chart !== null,
  );
  const days = card.daily.map(({ day, measures }) => ({ label: day.slice(5), day, measures }));
  const daily = figureCharts(card, days, 'days', () => 1, data, lang);
  const people = card.agents.map(({ agent, name, measures }) => ({
    label: name ?? agent,
    day: null,
    measures,
  }));
  const agents = figureCharts(card, people, 'agents', ({ minSample }) => minSample, data, lang);
  const all = { summary, daily: daily.map(({ chart }) => chart), agents: agents.map(({ chart }) => chart) };
  const trends = new Map(daily.map(({ clause, values }) => [clause, values]));
  return {
    ...all,
    trends,
    data: Object.values(all).some((charts) => charts.length > 0) ? data.plan() : null,
  };
}
