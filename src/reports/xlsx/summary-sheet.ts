import type { Scorecard } from '../../judge/scorecard.ts';
import type { Judgement } from '../../judge/shape/judgement.ts';
import { clauseTitle, gapText } from '../../text/clause.ts';
import { detailsText } from '../../text/details.ts';
import { lackTexts } from '../../text/gaps.ts';
import { RESPONSIBILITY_NAMES, SEVERITY_NAMES, VERDICT_NAMES } from '../../text/labels.ts';
import { ledgerNotes } from '../../text/ledger.ts';
import { noDataText, shownJudgements } from '../../text/no-data.ts';
import { markedTitle, markNotes, remarkOf } from '../../text/notes.ts';
import { CONSOLE, consoleRemark, platformValue } from '../../text/platform-figure.ts';
import { showScore } from '../../text/show.ts';
import { summaryLine } from '../../text/summary.ts';
import { TERMINAL } from '../../text/terminal.ts';
import { fill, type Lang } from '../../text/text.ts';
import { SHEETS, SUMMARY, WORKBOOK } from '../../text/workbook.ts';
import { budgetRows } from './budget-rows.ts';
import { figureCell, openingRows, targetCell } from './cells.ts';
import { factRows } from './fact-rows.ts';
import { fitWidths } from './fit.ts';
import { blank, type Cell, number, type Row, range, type SheetPlan, text } from './plan.ts';
import type { SettlementPlan } from './settlement-sheet.ts';
import { unitRows } from './unit-rows.ts';

const COLUMNS = 13;

/** 考核总览: who, when, how it went, and every clause on a line. */
export function summarySheet(
  card: Scorecard,
  settlement: SettlementPlan,
  firstBreach: ReadonlyMap<Judgement, number>,
  lang: Lang,
): SheetPlan {
  const judged = card.contract !== null;
  const shown = shownJudgements(card);
  const vendors = shown.filter(({ responsibility }) => !judged || responsibility === 'vendor');
  const others = shown.filter((judgement) => !vendors.includes(judgement));
  const clauseRow = (judgement: Judgement) => rowOf(card, judgement, firstBreach.get(judgement), lang);
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
  const rows: Row[] = [...opening, headRow(lang), ...vendorRows];
  if (others.length > 0) {
    rows.push(
      [],
      [text(SUMMARY.otherClauses[lang], 'heading', COLUMNS)],
      headRow(lang),
      ...others.map(clauseRow),
    );
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
    columns: fitWidths(rows, BOUNDS),
    rows,
    repeated: [head, head],
    filter: range(1, head, COLUMNS, head + vendors.length),
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

const BOUNDS = [
  { least: 8, most: 24 },
  { least: 20, most: 34 },
  { least: 8, most: 12 },
  { least: 10, most: 16 },
  { least: 10, most: 16 },
  { least: 10, most: 16 },
  { least: 18, most: 36 },
  { least: 8, most: 12 },
  { least: 13, most: 15 },
  { least: 7, most: 9 },
  { least: 6, most: 8 },
  { least: 11, most: 14 },
  { least: 9, most: 12 },
];

function headRow(lang: Lang): Row {
  const heads = [
    WORKBOOK.clause,
    WORKBOOK.metric,
    SUMMARY.severity,
    WORKBOOK.target,
    WORKBOOK.value,
    CONSOLE.figure,
    SUMMARY.gap,
    WORKBOOK.sample,
    SUMMARY.verdict,
    SUMMARY.points,
    SUMMARY.weight,
    SUMMARY.penalty,
    SUMMARY.breaches,
  ];
  return heads.map((head) => text(head[lang], 'head'));
}

function rowOf(card: Scorecard, judgement: Judgement, firstBreach: number | undefined, lang: Lang): Row {
  const { clause, severity, responsibility, critical, verdict, sample, points, weight, penalty } = judgement;
  const platforms = platformValue(judgement);
  const scored = card.contract !== null && responsibility === 'vendor' && severity !== 'report';
  const kind = [
    ...(responsibility === 'vendor' ? [] : [RESPONSIBILITY_NAMES[responsibility][lang]]),
    ...(responsibility === 'vendor' || severity !== 'binding' ? [SEVERITY_NAMES[severity][lang]] : []),
    ...(critical ? [SUMMARY.critical[lang]] : []),
  ].join(lang === 'zh' ? '，' : ', ');
  const remarks = [
    gapText(judgement, lang),
    remarkOf(judgement, lang),
    consoleRemark(judgement, lang),
  ].filter((part) => part !== '');
  return [
    text(clause),
    text(markedTitle(card, judgement, lang)),
    text(card.contract === null ? '' : kind),
    targetCell(judgement, lang),
    figureCell(judgement.value, judgement, lang),
    platforms === null ? blank('number') : figureCell(platforms, judgement, lang),
    text(remarks.join(lang === 'zh' ? '；' : '; ')),
    number(sample),
    verdict === null ? blank('text') : text(VERDICT_NAMES[verdict][lang], verdict),
    points === null ? blank('number') : number(points, decimalPattern(showScore(points))),
    scored ? number(weight, 'General') : blank('number'),
    penalty === 0 ? blank('number') : number(penalty / 100, '#,##0.00'),
    breachCell(judgement, firstBreach, lang),
  ];
}

// As many decimals as the text has.
const decimalPattern = (shown: string): string => `0.${'0'.repeat(shown.split('.')[1]?.length ?? 1)}`;

function breachCell({ breaches, target }: Judgement, firstBreach: number | undefined, lang: Lang): Cell {
  if (firstBreach === undefined)
    return breaches === null || target === null ? blank('number') : number(breaches);
  const shown = breaches ?? SUMMARY.see[lang];
  const friendly = breaches ?? `"${shown}"`;
  const formula = `HYPERLINK("#'${SHEETS.breaches[lang]}'!A${firstBreach}",${friendly})`;
  return { value: { formula, result: shown }, look: 'link', pattern: '#,##0', shown: String(shown) };
}
