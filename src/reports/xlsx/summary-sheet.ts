import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { CHARTS } from '../../text/charts.ts';
import { clauseTitle } from '../../text/clause.ts';
import { detailsText } from '../../text/details.ts';
import { lackTexts } from '../../text/gaps.ts';
import { ledgerNotes } from '../../text/ledger.ts';
import { noDataText, shownJudgements } from '../../text/no-data.ts';
import { markNotes } from '../../text/notes.ts';
import { GRADE_STEPS } from '../../text/show.ts';
import { summaryLine } from '../../text/summary.ts';
import { TERMINAL } from '../../text/terminal.ts';
import { SHEETS, SUMMARY, WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang } from '../../units/text.ts';
import type { CellRange, Sparkline } from '../../workbook/chart.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { blank, columnName, type ListPlan, type Row, range, text } from '../../workbook/plan.ts';
import { budgetRows } from './budget-rows.ts';
import { openingRows } from './cells.ts';
import { CLAUSE_BOUNDS, clauseCells, clauseHeads, TREND_BOUNDS } from './clause-cells.ts';
import { factRows } from './fact-rows.ts';
import type { SettlementPlan } from './settlement-sheet.ts';
import { unitRows } from './unit-rows.ts';

const COLUMNS = CLAUSE_BOUNDS.length;
/** The column of points. */
const POINTS = 10;

/** 考核总览: who, when, how it went, and every clause on a line. */
export function summarySheet(
  card: Scorecard,
  settlement: SettlementPlan,
  firstBreach: ReadonlyMap<Judgement, number>,
  trends: ReadonlyMap<string, CellRange>,
  lang: Lang,
): ListPlan {
  const judged = card.contract !== null;
  const shown = shownJudgements(card);
  const vendors = shown.filter(({ responsibility }) => !judged || responsibility === 'vendor');
  const others = shown.filter((judgement) => !vendors.includes(judgement));
  const drawn = trends.size > 0;
  const clauseRow = (judgement: Judgement) => [
    ...clauseCells(card, judgement, firstBreach.get(judgement), lang),
    ...(drawn ? [blank('text')] : []),
  ];
  const heads = [...clauseHeads(lang), ...(drawn ? [text(CHARTS.trend[lang], 'head')] : [])];
  const opening: Row[] = [
    ...openingRows(card, WORKBOOK.title[lang], COLUMNS, lang),
    ...factRows(card, settlement, lang),
    [text(summaryLine(card, lang), 'lead', COLUMNS)],
    ...gapRows(card, lang),
    [],
    [text(SUMMARY[judged ? 'vendorClauses' : 'figures'][lang], 'heading', COLUMNS)],
  ];
  const head = opening.length + 1;
  const vendorRows = vendors.map(clauseRow);
  const rows: Row[] = [...opening, heads, ...vendorRows];
  const sparklines = sparklinesOf(vendors, rows.length - vendors.length, trends);
  if (others.length > 0) {
    rows.push([], [text(SUMMARY.otherClauses[lang], 'heading', COLUMNS)], heads, ...others.map(clauseRow));
    sparklines.push(...sparklinesOf(others, rows.length - others.length, trends));
  }
  rows.push(...unitRows(card, shown, COLUMNS, lang), ...budgetRows(card, vendors, COLUMNS, lang));
  const lacking = noDataText(card, lang);
  const notes = [
    ...ledgerNotes(card, lang),
    ...(lacking === null ? [] : [lacking]),
    ...markNotes(card, lang),
    ...shown.flatMap((judgement) => detailNote(card, judgement, lang)),
  ];
  rows.push([], ...notes.map((note) => [text(note, 'note', COLUMNS)]));
  return {
    name: SHEETS.summary[lang],
    columns: fitWidths(rows, [...CLAUSE_BOUNDS, ...(drawn ? [TREND_BOUNDS] : [])]),
    rows,
    filter: range(1, head, heads.length, head + vendors.length),
    sparklines,
    conditions:
      vendors.length === 0
        ? []
        : [{ ref: range(POINTS, head + 1, POINTS, head + vendors.length), bounds: GRADE_STEPS }],
  };
}

/** What the data lacks besides what makes the card provisional, which opens the sheet; without a contract nothing is owed. */
const gapRows = (card: Scorecard, lang: Lang): Row[] =>
  card.contract === null
    ? []
    : lackTexts(card, lang)
        .filter(({ provisional }) => !provisional)
        .map((gap) => [text(fill(TERMINAL.lacking[lang], { reason: gap.text }), 'reason', COLUMNS)]);

/** The figures beside a clause's value, on a line of their own. */
function detailNote(card: Scorecard, judgement: Judgement, lang: Lang): string[] {
  const details = detailsText(judgement, lang);
  if (details === '') return [];
  const title = clauseTitle(card, judgement, lang);
  const names = card.contract === null ? title : `${judgement.clause} ${title}`;
  return [fill(TERMINAL.remark[lang], { names, remark: details })];
}

/** The clauses' days as small charts in the last column, rows from `above` + 1 on. */
const sparklinesOf = (
  judgements: readonly Judgement[],
  above: number,
  trends: ReadonlyMap<string, CellRange>,
): Sparkline[] =>
  judgements.flatMap(({ clause }, index) => {
    const values = trends.get(clause);
    return values ? [{ cell: `${columnName(COLUMNS + 1)}${above + index + 1}`, values }] : [];
  });
