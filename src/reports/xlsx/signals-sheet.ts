import type { Scorecard } from '../../scorecard/scorecard.ts';
import { SIDE_NAMES, SIGNALS, signalAgent, signalSays } from '../../text/signals.ts';
import { SHEETS } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { number, type Row, type SheetPlan, text } from '../../workbook/plan.ts';
import { table, type WideColumn } from '../../workbook/table.ts';
import { fileName, openingRows, rowCell } from './clause-cells.ts';

/** 提示: what may mean gaming, or nothing, each with its innocent reading; no effect on score or money. */
export function signalsSheet(card: Scorecard, lang: Lang): SheetPlan {
  const { signals } = card;
  const columns = signalColumns(card, lang);
  const opening: Row[] = [
    ...openingRows(card, SHEETS.signals[lang], columns.length, lang),
    [text(SIGNALS.advisory[lang], 'lead', columns.length)],
    [],
  ];
  const { lines, filter, first } = table(columns, signals, { lang, above: opening.length });
  const none: Row[] = signals.length === 0 ? [[text(SIGNALS.none[lang], 'text', columns.length)]] : [];
  return {
    name: SHEETS.signals[lang],
    columns: fitWidths([], columns),
    rows: [...opening, ...lines, ...none],
    frozen: { rows: first - 1, columns: 1 },
    filter,
  };
}

function signalColumns(card: Scorecard, lang: Lang): readonly WideColumn<Scorecard['signals'][number]>[] {
  const { signalDefinitions: meanings } = card;
  const { title, who, side, says, count, of, innocent, definition, file, row } = SIGNALS;
  const words = (value: string) => text(value, 'long');
  const figure = (value: number) => number(value, '#,##0', 'longNumber');
  const sideOf = (code: string) => {
    const meaning = meanings[code];
    return meaning ? SIDE_NAMES[meaning.side][lang] : '';
  };
  return [
    { head: title, least: 22, cell: ({ code }) => words(meanings[code]?.title[lang] ?? code) },
    { head: who, least: 18, cell: (told) => words(signalAgent(told, lang)) },
    { head: side, least: 10, cell: ({ code }) => words(sideOf(code)) },
    { head: says, least: 40, cell: (told) => words(signalSays(told, meanings, lang)) },
    { head: count, least: 10, cell: (told) => figure(told.count) },
    { head: of, least: 11, cell: (told) => figure(told.of) },
    { head: innocent, least: 46, cell: ({ code }) => words(meanings[code]?.innocent[lang] ?? '') },
    { head: definition, least: 46, cell: ({ code }) => words(meanings[code]?.definition[lang] ?? '') },
    { head: file, least: 28, cell: ({ input }) => words(fileName(card, input)) },
    { head: row, least: 10, cell: (told) => rowCell(told.row, 'longNumber') },
  ];
}
