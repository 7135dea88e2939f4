import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { gapText } from '../../text/clause.ts';
import { RESPONSIBILITY_NAMES, SEVERITY_NAMES, VERDICT_NAMES } from '../../text/labels.ts';
import { markedTitle, remarkOf } from '../../text/notes.ts';
import { CONSOLE, consoleRemark, platformValue } from '../../text/platform-figure.ts';
import { showScore } from '../../text/show.ts';
import { SHEETS, SUMMARY, WORKBOOK } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { blank, type Cell, number, type Row, text } from '../../workbook/plan.ts';
import { figureCell, targetCell } from './cells.ts';

/** Widths of the table of clauses. */
export const CLAUSE_BOUNDS = [
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
/** Of the column for the days as small charts. */
export const TREND_BOUNDS = { least: 18, most: 18 };

/** Its heads. */
export function clauseHeads(lang: Lang): Row {
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

/** A clause on a line. */
export function clauseCells(
  card: Scorecard,
  judgement: Judgement,
  firstBreach: number | undefined,
  lang: Lang,
): Row {
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
    scored ? number(weight, Number.isInteger(weight) ? '0' : '0.##') : blank('number'),
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
