import type { Scorecard } from '../scorecard/scorecard.ts';
import { STATUS_NAMES } from '../text/labels.ts';
import { showPeriod } from '../text/show.ts';
import { WORKBOOK } from '../text/workbook.ts';
import { parseStamp } from '../units/stamp.ts';
import { fill, type Lang } from '../units/text.ts';
import { dateOf, instant } from '../units/time.ts';
import type { CellRange } from '../workbook/plan.ts';
import { type BookProperties, writeWorkbook } from '../workbook/write.ts';
import type { Report } from './report.ts';
import { breachesSheet } from './xlsx/breaches-sheet.ts';
import { agentsSheet, dailySheet, hoursSheet } from './xlsx/breakdown.ts';
import { chartsOf, withChartsBelow } from './xlsx/charts.ts';
import { exemptionsSheet } from './xlsx/exemptions-sheet.ts';
import { settlementSheet } from './xlsx/settlement-sheet.ts';
import { signalsSheet } from './xlsx/signals-sheet.ts';
import { sourcesSheet } from './xlsx/sources-sheet.ts';
import { summarySheet } from './xlsx/summary-sheet.ts';

/** The workbook that both parties sign: summary, settlement, agents, days, hours, breaches, exemptions, signals, sources, definitions. */
export const xlsx: Report = {
  id: 'xlsx',
  title: { zh: 'Excel 评分卡', en: 'Excel scorecard' },
  extension: 'xlsx',
  async render(card, { lang }) {
    const { data, trends, ...charts } = chartsOf(card, lang);
    const { summary, settlement, agents, daily, ...others } = await sheetsOf(card, lang, trends);
    const plans = [
      withChartsBelow(summary, charts.summary),
      settlement,
      withChartsBelow(agents, charts.agents),
      withChartsBelow(daily, charts.daily),
      ...Object.values(others),
      ...(data === null ? [] : [data]),
    ];
    return writeWorkbook(plans, properties(card, lang));
  },
};

/** What a workbook says of the card it was made from. */
export function properties(card: Scorecard, lang: Lang): BookProperties {
  const { tool, digest, madeAt, contract, period, status } = card;
  const stamp = parseStamp(madeAt);
  const page = fill(WORKBOOK.page[lang], { page: '&P', pages: '&N' });
  return {
    title: WORKBOOK.title[lang],
    subject: fill(WORKBOOK.subject[lang], {
      vendor: contract?.vendor ?? '',
      period: showPeriod(period, lang),
    }),
    creator: `${tool.name} ${tool.version}`,
    made: dateOf(instant(stamp === null ? 0 : stamp.reading - (stamp.offset ?? 0))),
    // Enough of the digest to tell two printed cards apart.
    footer: `&L${tool.name} ${tool.version}  ${digest.slice(0, 19)}&R${page}`,
    header: contract !== null && status === 'provisional' ? `&R${STATUS_NAMES[status][lang]}` : '',
  };
}

/** The sheets of a scorecard by name, as values: what the workbook writes and the page shows. */
export async function sheetsOf(
  card: Scorecard,
  lang: Lang,
  trends: ReadonlyMap<string, CellRange> = new Map(),
) {
  // Loaded here, since the words of options come with all metrics.
  const { definitionsSheet } = await import('./xlsx/definitions-sheet.ts');
  const settlement = settlementSheet(card, lang);
  const breaches = breachesSheet(card, lang);
  return {
    summary: summarySheet(card, settlement, breaches.firstRow, trends, lang),
    settlement: settlement.plan,
    agents: agentsSheet(card, lang),
    daily: dailySheet(card, lang),
    hours: hoursSheet(card, lang),
    breaches: breaches.plan,
    exemptions: exemptionsSheet(card, lang),
    signals: signalsSheet(card, lang),
    sources: sourcesSheet(card, lang),
    definitions: definitionsSheet(card, lang),
  };
}
