import type { Scorecard } from '../../scorecard/scorecard.ts';
import { CHARTS } from '../../text/charts.ts';
import { clauseTitle } from '../../text/clause.ts';
import { VERDICT_NAMES } from '../../text/labels.ts';
import { showScore } from '../../text/show.ts';
import type { Lang } from '../../units/text.ts';
import { type Chart, COLORS } from '../../workbook/chart.ts';
import { blank, number, text } from '../../workbook/plan.ts';
import type { ChartData } from './chart-data.ts';

const VERDICTS = [
  ['met', COLORS.good],
  ['within-margin', COLORS.doubtful],
  ['missed', COLORS.bad],
] as const;

/** 条款得分: a bar for each clause that was scored, its colour the verdict; null where none was. */
export function pointsChart(card: Scorecard, data: ChartData, lang: Lang): Chart | null {
  const scored = card.judgements.filter(({ points }) => points !== null);
  if (scored.length === 0) return null;
  const verdicts = VERDICTS.filter(([verdict]) => scored.some((judgement) => judgement.verdict === verdict));
  const title = CHARTS.points[lang];
  const table = data.add(
    title,
    [CHARTS.clause[lang], ...verdicts.map(([verdict]) => VERDICT_NAMES[verdict][lang])],
    scored.map((judgement) => [
      text(`${judgement.clause} ${clauseTitle(card, judgement, lang)}`),
      ...verdicts.map(([verdict]) =>
        judgement.verdict === verdict ? number(judgement.points!, PATTERN) : blank('number'),
      ),
    ]),
  );
  return {
    title,
    direction: 'bars',
    categories: table.column(0),
    bars: verdicts.map(([, color], index) => ({
      name: table.head(index + 1),
      values: table.column(index + 1),
      color,
      labelled: true,
    })),
    lines: [],
    pattern: PATTERN,
    most: 100,
    tells: scored
      .map(
        ({ clause, points, verdict }) => `${clause}: ${showScore(points!)} ${VERDICT_NAMES[verdict!][lang]}`,
      )
      .join('; '),
  };
}

const PATTERN = '0.0##';
