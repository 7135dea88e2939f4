import type { Scorecard } from '../../judge/scorecard.ts';
import type { Lang } from '../../text/text.ts';
import { agentsSheet } from './agents-sheet.ts';
import { breachesSheet } from './breaches-sheet.ts';
import type { CellRange } from './charts/chart.ts';
import { dailySheet } from './daily-sheet.ts';
import { definitionsSheet } from './definitions-sheet.ts';
import { exemptionsSheet } from './exemptions-sheet.ts';
import { hoursSheet } from './hours-sheet.ts';
import { settlementSheet } from './settlement-sheet.ts';
import { signalsSheet } from './signals-sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';
import { summarySheet } from './summary-sheet.ts';

/** The sheets of a scorecard by name, as values: what the workbook writes and the page shows. */
export function sheetsOf(card: Scorecard, lang: Lang, trends: ReadonlyMap<string, CellRange> = new Map()) {
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
