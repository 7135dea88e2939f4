import type { Evidence, Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { gapText } from '../../text/clause.ts';
import { figureOf, NOTHING, targetFigure } from '../../text/format.ts';
import { RESPONSIBILITY_NAMES, SEVERITY_NAMES, VERDICT_NAMES } from '../../text/labels.ts';
import { markedTitle, markNotes, remarkOf } from '../../text/notes.ts';
import { CONSOLE, consoleRemark, platformValue } from '../../text/platform-figure.ts';
import { provisionalText } from '../../text/reasons.ts';
import { serialOf, showCount, showScore } from '../../text/show.ts';
import { ABSENT_WORDS, BREACHES, SHEETS, SUMMARY, WORKBOOK } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import type { LookName } from '../../workbook/looks.ts';
import { blank, type Cell, number, type Row, text } from '../../workbook/plan.ts';

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

/** A figure as a number whose format shows as many decimals as its target asks for; a dash where there is none. */
export function figureCell(
  value: number | null,
  { unit, target }: Pick<Judgement, 'unit' | 'target'>,
  lang: Lang,
  look: LookName = 'number',
): Cell {
  if (value === null) return { value: NOTHING, look };
  const { number, pattern, text: shown } = figureOf(value, unit, target?.value ?? null, lang);
  return { value: number, look, pattern, shown };
}

/** A target as a number that shows its side: `≥ 90%`. */
export function targetCell({ target, unit }: Pick<Judgement, 'unit' | 'target'>, lang: Lang): Cell {
  if (target === null) return { value: NOTHING, look: 'number' };
  const { number, pattern, text: shown } = targetFigure(target.value, unit, lang);
  const side = target.side === 'min' ? '≥ ' : '≤ ';
  return { value: number, look: 'number', pattern: `"${side}"${pattern}`, shown: side + shown };
}

/** A written day or moment as a spreadsheet's date, by the clock of the contract's zone. */
export function dateCell(written: string | null, pattern: string, look: LookName = 'center'): Cell {
  const serial = written === null ? null : serialOf(written);
  return serial === null ? { value: NOTHING, look } : { value: serial, look, pattern, shown: pattern };
}

export const DAY_PATTERN = 'yyyy-mm-dd';

export const MOMENT_PATTERN = 'yyyy-mm-dd hh:mm:ss';

/** A row of a file: an address, not an amount. */
export const ROW_PATTERN = '0';

/** The rows that open a sheet: its title, and what makes the card provisional. */
export function openingRows(card: Scorecard, title: string, columns: number, lang: Lang): Row[] {
  const rows: Row[] = [[text(title, 'title', columns)]];
  if (card.contract === null) rows.push([text(WORKBOOK.noContract[lang], 'banner', columns)]);
  else if (card.status === 'provisional') rows.push([text(WORKBOOK.provisional[lang], 'banner', columns)]);
  const reasons = card.provisional.map((each) => provisionalText(each, lang));
  if (card.accepted && reasons.length > 0) reasons.push(WORKBOOK.accepted[lang]);
  rows.push(...reasons.map((line) => [text(line, 'reason', columns)]));
  return rows;
}

/** What the signs beside the titles mean, on one row; none where there are no signs. */
export function markRows(card: Scorecard, columns: number, lang: Lang): Row[] {
  const notes = markNotes(card, lang);
  return notes.length === 0 ? [] : [[text(notes.join(lang === 'zh' ? '；' : '; '), 'note', columns)]];
}

type Shown = Scorecard['metrics'][string]['evidence'];

/** What was measured of one unit, and what it is held against: a time of the options, or the target. */
export function measuredCells(
  judgement: Judgement,
  { measured }: Evidence,
  { unit, absent }: Shown,
  lang: Lang,
): { measured: Cell; threshold: Cell } {
  const { target, options } = judgement;
  const limit = LIMITS.map((key) => options[key]).find((value) => typeof value === 'number') ?? null;
  const bound = unit === judgement.unit ? (target?.value ?? null) : unit === 'seconds' ? limit : null;
  const cell = (value: number): Cell =>
    unit === 'seconds'
      ? secondsCell(value, bound, lang)
      : figureCell(value, { unit, target: unit === judgement.unit ? target : null }, lang);
  const word = absent === null ? blank('number') : text(ABSENT_WORDS[absent][lang], 'center');
  return {
    measured: measured === null ? word : cell(measured),
    threshold: bound === null ? blank('number') : cell(bound),
  };
}

// Options that a rate's units are held against, all in seconds.
const LIMITS = ['within', 'valid-within', 'promise'] as const;

// Waits are whole seconds; long ones, held against long limits, read better in hours or days.
function secondsCell(seconds: number, bound: number | null, lang: Lang): Cell {
  if (Number.isInteger(seconds) && (bound ?? 0) < 600) {
    const pattern = BREACHES.seconds[lang];
    const shown = pattern.replace('#,##0', showCount(seconds)).replaceAll('"', '');
    return { ...number(seconds, pattern), shown };
  }
  return figureCell(
    seconds,
    { unit: 'seconds', target: bound === null ? null : { side: 'max', value: bound } },
    lang,
  );
}
