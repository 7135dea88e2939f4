import { NOTHING } from '../../text/format.ts';
import { showScore } from '../../text/show.ts';
import { TREND } from '../../text/trend.ts';
import type { Lang } from '../../units/text.ts';
import { formatDay, monthOf, parseDay } from '../../units/time.ts';
import { writeWorkbook } from '../../workbook/write.ts';
import { cardRows, csvText, itemRow, opening } from '../csv.ts';
import { pageHtml } from '../html/page-html.ts';
import { planHtml } from '../html/plan-html.ts';
import { plain, table } from '../markdown.ts';
import { withChartsBelow } from '../xlsx/below.ts';
import { properties } from '../xlsx.ts';
import type { Trend } from './trend.ts';
import { trendCharts } from './trend-charts.ts';
import { trendNotes, trendRows } from './trend-rows.ts';
import { trendSheet } from './trend-sheet.ts';

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
