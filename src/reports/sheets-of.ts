import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Lang } from '../units/text.ts';
import type { CellRange } from '../workbook/chart.ts';
import { agentsSheet } from './xlsx/agents-sheet.ts';
import { breachesSheet } from './xlsx/breaches-sheet.ts';
import { dailySheet } from './xlsx/daily-sheet.ts';
import { definitionsSheet } from './xlsx/definitions-sheet.ts';
import { exemptionsSheet } from './xlsx/exemptions-sheet.ts';
import { hoursSheet } from './xlsx/hours-sheet.ts';
import { settlementSheet } from './xlsx/settlement-sheet.ts';
import { signalsSheet } from './xlsx/signals-sheet.ts';
import { sourcesSheet } from './xlsx/sources-sheet.ts';
import { summarySheet } from './xlsx/summary-sheet.ts';

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
