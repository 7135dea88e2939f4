import type { Judgement } from '../../scorecard/judgement.ts';
import { NOTHING, targetFigure } from '../../text/format.ts';
import { showScore } from '../../text/show.ts';
import { TREND } from '../../text/trend.ts';
import { WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang } from '../../units/text.ts';
import { formatDay, monthOf, parseDay } from '../../units/time.ts';
import { fitWidths } from '../../workbook/fit.ts';
import type { LookName } from '../../workbook/looks.ts';
import {
  type Cell,
  type Chart,
  COLORS,
  type ListPlan,
  number,
  type Row,
  type SheetPlan,
  text,
} from '../../workbook/plan.ts';
import { table, type WideColumn } from '../../workbook/table.ts';
import { writeWorkbook } from '../../workbook/write.ts';
import { type CsvRow, cardRows, csvText, opening } from '../csv.ts';
import { pageHtml } from '../html/page.ts';
import { planHtml } from '../html/plan-html.ts';
import { type MarkdownColumn, markdownTable, plain } from '../markdown.ts';
import { type ChartData, drawnFigure, drawnTarget, makeChartData, withChartsBelow } from '../xlsx/charts.ts';
import { figureCell } from '../xlsx/clause-cells.ts';
import { properties } from '../xlsx.ts';
import { behind, type Trend, type TrendCell, type TrendRow, trendNotes, trendRows } from './trend.ts';

/** A trend as a file: extension → its content. */
export const TREND_FILES: Readonly<
  Record<'xlsx' | 'html' | 'md' | 'csv', (trend: Trend, lang: Lang) => Promise<string | Uint8Array>>
> = {
  async xlsx(trend, lang) {
    const rows = trendRows(trend, lang);
    const { charts, data } = trendCharts(trend, rows, lang);
    const sheet = withChartsBelow(trendSheet(trend, rows, lang), charts);
    const about = properties(trend.months.at(-1)!.card!, lang);
    const footer = about.footer.replace(/^&L.*?(?=&R)/, '');
    return writeWorkbook(data === null ? [sheet] : [sheet, data], {
      ...about,
      title: TREND.title[lang],
      footer,
      header: '',
    });
  },
  async html(trend, lang) {
    // Loaded here, since it takes longer to load than the rest of the program.
    const { chartSvg } = await import('../html/chart-svg.ts');
    const rows = trendRows(trend, lang);
    const drawn = trendCharts(trend, rows, lang).charts.map(chartSvg);
    const { contract, months } = trend;
    const from = months[0]!.month;
    const to = months.at(-1)!.month;
    const header = [`<h1>${TREND.title[lang]}</h1>`, `<p class="sub">${`${from} – ${to}`}</p>`];
    return pageHtml(
      {
        title: `${contract.vendor} ${TREND.title[lang]} ${from} – ${to}`,
        header: header.join('\n'),
        main: `${planHtml(trendSheet(trend, rows, lang))}\n<div class="charts">${drawn.join('\n')}</div>`,
        footer: '',
        script: '',
      },
      lang,
    );
  },
  async md(trend, lang) {
    const { contract, months } = trend;
    const rows = trendRows(trend, lang);
    const columns: readonly MarkdownColumn<TrendRow>[] = [
      { head: TREND.clause, cell: ({ clause }) => clause },
      { head: TREND.metric, cell: ({ title }) => title },
      { head: TREND.target, align: 'right', cell: ({ target }) => target },
      ...months.map(
        ({ month }, index): MarkdownColumn<TrendRow> => ({
          head: month,
          align: 'right',
          cell: ({ cells }) => cells[index]!.text,
        }),
      ),
    ];
    const notes = [...trendNotes(trend, lang), TREND.signs[lang]].map((note) => `- ${plain(note)}`);
    const parts = [
      `# ${TREND.title[lang]}`,
      plain(`${contract.owner} × ${contract.vendor} · ${contract.id}`),
      markdownTable(columns, rows, lang),
      notes.join('\n'),
    ];
    return `${parts.join('\n\n')}\n`;
  },
  csv: (trend, lang) => csvText(trend.months.flatMap(csvRows(trend, lang)), lang),
};

/** The rows of a month as its own CSV has them, with score and grade before the money; of a missing month one that says so. */
const csvRows =
  ({ contract }: Trend, lang: Lang) =>
  ({ month, card }: Trend['months'][number]): CsvRow[] => {
    if (card === null) {
      const { from, to } = monthOf(parseDay(`${month}-01`)!);
      const period = `${formatDay(from)}..${formatDay(to)}`;
      return [{ contract: contract.id, period, status: TREND.missing[lang] }];
    }
    const { score, grade } = card.total;
    const whole = opening(card, lang);
    const value = score === null ? NOTHING : showScore(score);
    return [
      ...cardRows(card, lang),
      { ...whole, name: TREND.score[lang], value, number: score },
      { ...whole, name: TREND.grade[lang], value: grade ?? NOTHING },
    ];
  };

/** The sheet of a trend: clauses below each other, months beside each other, figures as numbers. */
function trendSheet(trend: Trend, rows: readonly TrendRow[], lang: Lang): ListPlan {
  const { contract, months } = trend;
  const columns: readonly WideColumn<TrendRow>[] = [
    { head: TREND.clause, least: 8, most: 20, cell: ({ clause }) => text(clause) },
    { head: TREND.metric, least: 20, most: 40, cell: ({ title }) => text(title, 'label') },
    { head: TREND.target, least: 10, most: 18, cell: ({ target }) => text(target) },
    ...months.map(({ month, card }, index) => ({
      head: month,
      least: 12,
      most: 26,
      cell: (row: TrendRow) => cellOf(row, row.cells[index]!, card, lang),
    })),
  ];
  const across = columns.length;
  const opening: Row[] = [
    [text(TREND.title[lang], 'title', across)],
    [text(`${contract.owner} × ${contract.vendor}  ${contract.id}`, 'lead', across)],
    ...trendNotes(trend, lang).map(
      (note, index, all): Row => [text(note, index === all.length - 1 ? 'note' : 'reason', across)],
    ),
    [text(TREND.signs[lang], 'note', across)],
    [],
  ];
  const { lines, first } = table(columns, rows, { lang, above: opening.length });
  const all = [...opening, ...lines];
  return {
    name: TREND.title[lang],
    columns: fitWidths(all, columns),
    rows: all,
    frozen: { rows: first - 1, columns: 2 },
    repeated: [first - 1, first - 1],
  };
}

function cellOf(
  { kind, target }: TrendRow,
  cell: TrendCell,
  card: Trend['months'][number]['card'],
  lang: Lang,
): Cell {
  const { judgement, verdict } = cell;
  if (judgement !== null) return signed(judgement, target, verdict ?? 'number', lang);
  if (kind === 'score' && card !== null && card.total.score !== null)
    return number(card.total.score, `0.${'0'.repeat(cell.text.split('.')[1]?.length ?? 1)}`);
  if (kind === 'payable' && card?.settlement) return number(card.settlement.payable / 100, '#,##0.00');
  return text(cell.text, 'center');
}

/** A figure whose format also shows the sign of its verdict, so that none is told by colour alone. */
function signed(judgement: Judgement, latest: string, look: LookName, lang: Lang): Cell {
  const cell = figureCell(judgement.value, judgement, lang, look);
  const mark = behind(judgement, latest, lang);
  if (typeof cell.value !== 'number') return text(`${cell.value}${mark}`, look);
  const { pattern = 'General', shown = '' } = cell;
  const marked =
    mark === '' ? pattern : pattern.endsWith('"') ? `${pattern.slice(0, -1)}${mark}"` : `${pattern}"${mark}"`;
  return { ...cell, pattern: marked, shown: shown + mark };
}

/** Charts over the months: score, payable, and each clause against its target; and the sheet of their figures. */
function trendCharts(
  trend: Trend,
  rows: readonly TrendRow[],
  lang: Lang,
): { readonly charts: readonly Chart[]; readonly data: SheetPlan | null } {
  const data = makeChartData([], lang);
  const cards = trend.months.map(({ card }) => card);
  const months = trend.months.map(({ month }) => month);
  const bars = (name: 'score' | 'payable', figures: readonly (number | null)[], ...patterns: Patterns) =>
    barChart(TREND[name][lang], months, figures, patterns, data);
  const charts = [
    bars(
      'score',
      cards.map((card) => card?.total.score ?? null),
      '0.0##',
      '0.0##',
    ),
    bars(
      'payable',
      cards.map((card) => (card?.settlement ? card.settlement.payable / 100 : null)),
      '#,##0.00',
      '#,##0',
    ),
    ...rows.filter(({ kind }) => kind === 'clause').map((row) => clauseChart(row, months, data, lang)),
  ].filter((chart) => chart !== null);
  return { charts, data: charts.length > 0 ? data.plan() : null };
}

/** Number formats of the figures, and of the axis, which has less room. */
type Patterns = readonly [exact: string, axis: string];

const few = (figures: readonly unknown[]): boolean => figures.filter((figure) => figure !== null).length < 2;

function barChart(
  title: string,
  months: readonly string[],
  figures: readonly (number | null)[],
  [exact, pattern]: Patterns,
  data: ChartData,
): Chart | null {
  if (few(figures)) return null;
  type Bar = { readonly month: string; readonly figure: number | null };
  const [label, value] = [
    { head: TREND.month, cell: ({ month }: Bar) => text(month) },
    { head: title, cell: ({ figure }: Bar) => number(figure, exact) },
  ] as const;
  const drawn = data.add(
    title,
    [label, value],
    months.map((month, index) => ({ month, figure: figures[index]! })),
  );
  return {
    title,
    direction: 'columns',
    categories: drawn.cells(label),
    bars: [drawn.series(value, COLORS.good)],
    lines: [],
    pattern,
    tells: title,
  };
}

/** The clause's figures as a line, its target of each month as a dashed one; null with less than two figures or no target. */
function clauseChart(row: TrendRow, months: readonly string[], data: ChartData, lang: Lang): Chart | null {
  const judgements = row.cells.map(({ judgement }) => judgement);
  const [like] = judgements.filter((each) => each !== null && each.target !== null);
  if (like == null || few(judgements.map((each) => each?.value ?? null))) return null;
  const title = fill(TREND.clauseChart[lang], { clause: row.clause, title: row.title });
  type Point = { readonly month: string; readonly judgement: Judgement | null };
  const figure = (each: Judgement | null) => drawnFigure(each?.value ?? null, each, lang);
  const [label, value, target] = [
    { head: TREND.month, cell: ({ month }: Point) => text(month) },
    { head: WORKBOOK.value, cell: ({ judgement }: Point) => figure(judgement) },
    { head: WORKBOOK.target, cell: ({ judgement }: Point) => drawnTarget(judgement, lang) },
  ] as const;
  const drawn = data.add(
    title,
    [label, value, target],
    judgements.map((judgement, index) => ({ month: months[index]!, judgement })),
  );
  return {
    title,
    direction: 'columns',
    categories: drawn.cells(label),
    bars: [],
    lines: [drawn.series(value, COLORS.good), drawn.series(target, COLORS.bad)],
    pattern: targetFigure(like.target!.value, like.unit, lang).pattern,
    tells: title,
  };
}
