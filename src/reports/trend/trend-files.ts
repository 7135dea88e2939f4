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
  blank,
  type Cell,
  type Chart,
  COLORS,
  type ListPlan,
  number,
  type Row,
  type SheetPlan,
  text,
} from '../../workbook/plan.ts';
import { writeWorkbook } from '../../workbook/write.ts';
import { cardRows, csvText, itemRow, opening } from '../csv.ts';
import { pageHtml } from '../html/page.ts';
import { planHtml } from '../html/plan-html.ts';
import { plain, table } from '../markdown.ts';
import { type ChartData, makeChartData, withChartsBelow } from '../xlsx/charts.ts';
import { figureCell, targetCell } from '../xlsx/clause-cells.ts';
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
    const heads = [
      TREND.clause[lang],
      TREND.metric[lang],
      TREND.target[lang],
      ...months.map(({ month }) => month),
    ];
    const lines = rows.map(({ clause, title, target, cells }) => [
      clause,
      title,
      target,
      ...cells.map(({ text }) => text),
    ]);
    const notes = [...trendNotes(trend, lang), TREND.signs[lang]].map((note) => `- ${plain(note)}`);
    const parts = [
      `# ${TREND.title[lang]}`,
      plain(`${contract.owner} × ${contract.vendor} · ${contract.id}`),
      table(heads, `:-|:-|-:${'|-:'.repeat(months.length)}`, lines),
      notes.join('\n'),
    ];
    return `${parts.join('\n\n')}\n`;
  },
  csv: (trend, lang) => csvText(trend.months.flatMap(csvRows(trend, lang)), lang),
};

/** The rows of a month as its own CSV has them, with score and grade before the money; of a missing month one that says so. */
const csvRows =
  ({ contract }: Trend, lang: Lang) =>
  ({ month, card }: Trend['months'][number]) => {
    if (card === null) {
      const { from, to } = monthOf(parseDay(`${month}-01`)!);
      return [itemRow([contract.id, `${formatDay(from)}..${formatDay(to)}`, TREND.missing[lang]], {})];
    }
    const { score, grade } = card.total;
    const scored = {
      name: TREND.score[lang],
      value: score === null ? NOTHING : showScore(score),
      number: score,
    };
    return [
      ...cardRows(card, lang),
      itemRow(opening(card, lang), scored),
      itemRow(opening(card, lang), { name: TREND.grade[lang], value: grade ?? NOTHING }),
    ];
  };

/** The sheet of a trend: clauses below each other, months beside each other, figures as numbers. */
function trendSheet(trend: Trend, rows: readonly TrendRow[], lang: Lang): ListPlan {
  const { contract, months } = trend;
  const columns = FIRST_BOUNDS.length + months.length;
  const opening: Row[] = [
    [text(TREND.title[lang], 'title', columns)],
    [text(`${contract.owner} × ${contract.vendor}  ${contract.id}`, 'lead', columns)],
    ...trendNotes(trend, lang).map(
      (note, index, all): Row => [text(note, index === all.length - 1 ? 'note' : 'reason', columns)],
    ),
    [text(TREND.signs[lang], 'note', columns)],
    [],
    [TREND.clause, TREND.metric, TREND.target]
      .map((head) => text(head[lang], 'head'))
      .concat(months.map(({ month }) => text(month, 'head'))),
  ];
  const body = rows.map(
    (row): Row => [
      text(row.clause),
      text(row.title, 'label'),
      text(row.target),
      ...row.cells.map((cell, index) => cellOf(row, cell, months[index]!.card, lang)),
    ],
  );
  const all = [...opening, ...body];
  return {
    name: TREND.title[lang],
    columns: fitWidths(all, [...FIRST_BOUNDS, ...months.map(() => MONTH_BOUNDS)]),
    rows: all,
    frozen: { rows: opening.length, columns: 2 },
    repeated: [opening.length, opening.length],
  };
}

const FIRST_BOUNDS = [
  { least: 8, most: 20 },
  { least: 20, most: 40 },
  { least: 10, most: 18 },
];

const MONTH_BOUNDS = { least: 12, most: 26 };

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
    barChart(TREND[name][lang], months, figures, patterns, data, lang);
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
  lang: Lang,
): Chart | null {
  if (few(figures)) return null;
  const table = data.add(
    title,
    [TREND.month[lang], title],
    months.map((month, index) => [text(month), cellOr(figures[index]!, (value) => number(value, exact))]),
  );
  return {
    title,
    direction: 'columns',
    categories: table.column(0),
    bars: [{ name: table.head(1), values: table.column(1), color: COLORS.good }],
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
  const table = data.add(
    title,
    [TREND.month[lang], WORKBOOK.value[lang], WORKBOOK.target[lang]],
    judgements.map((judgement, index) => [
      text(months[index]!),
      cellOr(judgement, (each) =>
        each.value === null ? blank('number') : figureCell(each.value, each, lang),
      ),
      cellOr(judgement, (each) => (each.target === null ? blank('number') : targetCell(each, lang))),
    ]),
  );
  return {
    title,
    direction: 'columns',
    categories: table.column(0),
    bars: [],
    lines: [
      { name: table.head(1), values: table.column(1), color: COLORS.good },
      { name: table.head(2), values: table.column(2), color: COLORS.bad },
    ],
    pattern: targetFigure(like.target!.value, like.unit, lang).pattern,
    tells: title,
  };
}

const cellOr = <T>(value: T | null, cell: (value: T) => Cell): Cell =>
  value === null ? blank('number') : cell(value);
