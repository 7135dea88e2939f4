import type { Scorecard } from '../../scorecard/scorecard.ts';
import { SIDE_NAMES, SIGNALS, signalAgent, signalSays } from '../../text/signals.ts';
import { SHEETS } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { blank, number, type Row, range, type SheetPlan, text } from '../../workbook/plan.ts';
import { openingRows } from './clause-cells.ts';

/** 提示: what may mean gaming, or nothing, each with its innocent reading; no effect on score or money. */
export function signalsSheet(card: Scorecard, lang: Lang): SheetPlan {
  const opening: Row[] = [
    ...openingRows(card, SHEETS.signals[lang], COLUMNS, lang),
    [text(SIGNALS.advisory[lang], 'lead', COLUMNS)],
    [],
    HEADS.map((head) => text(head[lang], 'head')),
  ];
  const told = card.signals.map((each) => signalRow(card, each, lang));
  return {
    name: SHEETS.signals[lang],
    columns: WIDTHS,
    rows: [...opening, ...(told.length === 0 ? [[text(SIGNALS.none[lang], 'text', COLUMNS)]] : told)],
    frozen: { rows: opening.length, columns: 1 },
    filter: range(1, opening.length, COLUMNS, opening.length + told.length),
  };
}

const { title, who, side, says, count, of, innocent, definition, file, row } = SIGNALS;
const HEADS = [title, who, side, says, count, of, innocent, definition, file, row];
const COLUMNS = HEADS.length;
const WIDTHS = [22, 18, 10, 40, 10, 11, 46, 46, 28, 10];

function signalRow(card: Scorecard, told: Scorecard['signals'][number], lang: Lang): Row {
  const meaning = card.signalDefinitions[told.code];
  return [
    text(meaning?.title[lang] ?? told.code, 'long'),
    text(signalAgent(told, lang), 'long'),
    text(meaning ? SIDE_NAMES[meaning.side][lang] : '', 'long'),
    text(signalSays(told, card.signalDefinitions, lang), 'long'),
    number(told.count, '#,##0', 'longNumber'),
    number(told.of, '#,##0', 'longNumber'),
    text(meaning?.innocent[lang] ?? '', 'long'),
    text(meaning?.definition[lang] ?? '', 'long'),
    text(told.input === null ? '' : (card.inputs[told.input]?.file ?? ''), 'long'),
    told.row === null ? blank('longNumber') : number(told.row, '0', 'longNumber'),
  ];
}
