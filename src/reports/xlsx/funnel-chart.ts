import type { Scorecard } from '../../scorecard/scorecard.ts';
import { CHARTS } from '../../text/charts.ts';
import type { Lang } from '../../units/text.ts';
import { type Chart, COLORS } from '../../workbook/chart.ts';
import { number, text } from '../../workbook/plan.ts';
import type { ChartData } from './chart-data.ts';

/** 询单转化: who asked and who of them bought, of the first clause that counted them; null where none did. */
export function funnelChart(card: Scorecard, data: ChartData, lang: Lang): Chart | null {
  const found = card.judgements.find(
    ({ metric, from, numerator, denominator }) =>
      metric === 'inquiry-conversion-rate' &&
      from === 'exports' &&
      numerator !== null &&
      denominator !== null,
  );
  if (!found) return null;
  const stages = [
    [CHARTS.inquired[lang], found.denominator!],
    [CHARTS.bought[lang], found.numerator!],
  ] as const;
  const title = `${found.clause} ${CHARTS.funnel[lang]}`;
  const table = data.add(
    title,
    [CHARTS.stage[lang], CHARTS.buyers[lang]],
    stages.map(([stage, buyers]) => [text(stage), number(buyers)]),
  );
  return {
    title,
    direction: 'bars',
    categories: table.column(0),
    bars: [{ name: table.head(1), values: table.column(1), color: COLORS.good, labelled: true }],
    lines: [],
    pattern: '#,##0',
    tells: stages.map(([stage, buyers]) => `${stage} ${buyers}`).join(', '),
  };
}
