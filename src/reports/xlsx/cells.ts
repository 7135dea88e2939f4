import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { figureOf, NOTHING, targetFigure } from '../../text/format.ts';
import { markNotes } from '../../text/notes.ts';
import { provisionalText } from '../../text/reasons.ts';
import { serialOf } from '../../text/show.ts';
import { WORKBOOK } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import type { LookName } from '../../workbook/looks.ts';
import { type Cell, type Row, text } from '../../workbook/plan.ts';

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
