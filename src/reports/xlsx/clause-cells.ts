import type { Evidence, Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { figureOf, NOTHING, targetFigure, yuanPattern } from '../../text/format.ts';
import { VERDICT_NAMES } from '../../text/labels.ts';
import { markNotes } from '../../text/notes.ts';
import { provisionalText } from '../../text/reasons.ts';
import { serialOf, showCount } from '../../text/show.ts';
import { ABSENT_WORDS, BREACHES, WORKBOOK } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import type { LookName } from '../../workbook/looks.ts';
import { blank, type Cell, number, type Row, text } from '../../workbook/plan.ts';

/** A verdict in its colour; nothing where none was given. */
export const verdictCell = (verdict: Judgement['verdict'], lang: Lang): Cell =>
  verdict === null ? blank('text') : text(VERDICT_NAMES[verdict][lang], verdict);

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

/** An amount; nothing where there is none. */
export const yuanCell = (fen: number | null, look: LookName = 'number'): Cell =>
  number(fen === null ? null : fen / 100, yuanPattern(), look);

/** A written day or moment as a spreadsheet's date, by the clock of the contract's zone. */
export function dateCell(written: string | null, pattern: string, look: LookName = 'center'): Cell {
  const serial = written === null ? null : serialOf(written);
  return serial === null ? { value: NOTHING, look } : { value: serial, look, pattern, shown: pattern };
}

export const DAY_PATTERN = 'yyyy-mm-dd';

export const MOMENT_PATTERN = 'yyyy-mm-dd hh:mm:ss';

/** The name of a file that was read; '' where there is none. */
export const fileName = ({ inputs }: Scorecard, input: number | null): string =>
  input === null ? '' : (inputs[input]?.file ?? '');

/** The sheet or archive member inside a file; '' where it is neither. */
export const partName = ({ sheet, member }: Pick<Scorecard['inputs'][number], 'sheet' | 'member'>): string =>
  [sheet, member].filter((name) => name !== null).join(' / ');

/** A row of a file: an address, not an amount. */
export const rowCell = (row: number | null, look: LookName = 'number'): Cell => number(row, '0', look);

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
