import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import type { Judgement, Verdict } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { clauseName, clauseTitle, detailsMatter, detailsText, gapText } from '../../text/clause.ts';
import { showFigure, showTarget } from '../../text/format.ts';
import { VERDICT_NAMES } from '../../text/labels.ts';
import { marksOf, remarkOf } from '../../text/notes.ts';
import { consoleRemark, consoleText } from '../../text/platform-figure.ts';
import { cutToWidth, showCount, showScore, showYuan, wrapToWidth } from '../../text/show.ts';
import { TERMINAL } from '../../text/terminal.ts';
import { fill, type Lang } from '../../units/text.ts';
import { type Column, columnsOf, headOf } from '../../workbook/table.ts';
import type { Look } from '../report.ts';

/** Lines of the table of some clauses, with a remark below for each that needs one. */
export function clauseTable(
  card: Scorecard,
  judgements: readonly Judgement[],
  { lang, width }: Look,
  colors: ChalkInstance,
): string[] {
  const judged = card.contract !== null;
  const color = ({ verdict }: Judgement) => (verdict === null ? null : VERDICT_COLORS[verdict]);
  const target = (each: Judgement) => (each.target === null ? '' : showTarget(each.target, each.unit, lang));
  const value = (each: Judgement) => showFigure(each.value, each.unit, each.target?.value ?? null, lang);
  const gap = { head: TERMINAL.gap, spare: 1, color, cell: (each: Judgement) => gapText(each, lang) };
  const columns: readonly ScreenColumn<Judgement>[] = [
    { head: TERMINAL.clause, when: judged, cell: ({ clause }) => cutToWidth(clause, MOST_OF_CLAUSE) },
    { head: TERMINAL.metric, flexible: true, cell: (judgement) => clauseTitle(card, judgement, lang) },
    { head: '', cell: (judgement) => marksOf(card, judgement) },
    { head: TERMINAL.target, align: 'right', cell: target },
    { head: TERMINAL.value, align: 'right', cell: value },
    { head: TERMINAL.console, align: 'right', spare: 2, cell: (judgement) => consoleText(judgement, lang) },
    { head: TERMINAL.sample, align: 'right', spare: 3, cell: ({ sample }) => showCount(sample) },
    { head: TERMINAL.verdict, color, cell: ({ verdict }) => (verdict ? VERDICT_NAMES[verdict][lang] : '') },
    gap,
    { head: TERMINAL.reached, spare: 5, color, cell: ({ points }) => (points === null ? '' : bar(points)) },
    { head: TERMINAL.points, align: 'right', spare: 4, cell: ({ points }) => scoreText(points) },
    { head: TERMINAL.penalty, align: 'right', cell: ({ penalty }) => penaltyText(penalty) },
  ];
  const fitted = fitColumns(filledOf(columns, judgements), judgements, width, lang);
  const gapShown = fitted.some(({ column }) => column === gap);

  const remarks = new Map<string, string[]>();
  for (const judgement of judgements) {
    const said = [
      gapShown ? '' : gapText(judgement, lang),
      remarkOf(judgement, lang),
      consoleRemark(judgement, lang),
      detailsMatter(judgement) ? detailsText(judgement, lang) : '',
    ].filter((part) => part !== '');
    if (said.length === 0) continue;
    const remark = said.join(lang === 'zh' ? '；' : '; ');
    const name = judged ? clauseName(judgement, lang) : clauseTitle(card, judgement, lang);
    remarks.set(remark, [...(remarks.get(remark) ?? []), name]);
  }
  const lines = [...remarks].flatMap(([remark, names]) =>
    wrapToWidth(
      fill(TERMINAL.remark[lang], { names: names.join(lang === 'zh' ? '、' : ', '), remark }),
      width,
    ),
  );
  return [...tableLines(fitted, judgements, colors), ...lines.map((line) => colors.dim(line))];
}

const scoreText = (points: number | null): string => (points === null ? '' : showScore(points));

const penaltyText = (penalty: number): string => (penalty === 0 ? '' : showYuan(penalty));

const BAR = 10;

/** Points as a bar; it is full only where all of them were reached, and empty only where none. */
function bar(points: number): string {
  const full = points > 0 ? Math.max(1, Math.floor((points * BAR) / 100)) : 0;
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

// Ids are a few characters; one that is a sentence must not push the figures out.
export const MOST_OF_CLAUSE = 16;

type Color = 'cyan' | 'red' | 'yellow' | 'gray';

/** Cyan and red stay apart for eyes that confuse red and green; the words carry a sign each besides. */
export const VERDICT_COLORS: Readonly<Record<Verdict, Color>> = {
  met: 'cyan',
  missed: 'red',
  'within-margin': 'yellow',
  insufficient: 'yellow',
  'no-data': 'yellow',
  waived: 'gray',
};

/** A column of a table on the screen. */
export interface ScreenColumn<R> extends Column<R> {
  /** At the left, unless told otherwise. */
  readonly align?: 'right';
  /** Left out from the highest number on where the table is too wide; 0, which is meant where it is not told, stays. */
  readonly spare?: number;
  /** Takes what the others leave, and runs over several lines where that is too little. */
  readonly flexible?: boolean;
  /** How much of a flexible one is worth more than the spare columns; 14 where it is not told. */
  readonly least?: number;
  color?(row: R): Color | null;
}

/** A column with its texts and the width it is shown in. */
interface FittedColumn<R> {
  readonly column: ScreenColumn<R>;
  readonly texts: readonly string[];
  readonly width: number;
}

/** Blank columns between two columns of a table. */
export const GUTTER = 2;

export const LEAST_FLEXIBLE = 14;

/** The columns that say something of some row. */
export const filledOf = <R>(columns: readonly ScreenColumn<R>[], rows: readonly R[]): ScreenColumn<R>[] =>
  columnsOf(columns).filter(({ cell }) => rows.some((row) => cell(row) !== ''));

/** The columns that fit the width, spare ones dropped, the flexible one wrapped; and how wide each is. */
export function fitColumns<R>(
  all: readonly ScreenColumn<R>[],
  rows: readonly R[],
  width: number,
  lang: Lang,
): FittedColumn<R>[] {
  const columns = all.map((column) => fitted(column, [headOf(column, lang), ...rows.map(column.cell)]));
  const least = all.find(({ flexible }) => flexible)?.least ?? LEAST_FLEXIBLE;
  while (room(columns, width) < least) {
    const spare = columns.reduce((most, each) => (spareOf(each) > spareOf(most) ? each : most));
    if (spareOf(spare) === 0) break;
    columns.splice(columns.indexOf(spare), 1);
  }
  const left = Math.max(room(columns, width), 4);
  return columns.map(({ column, texts: [head, ...cells], width: natural }) =>
    column.flexible
      ? fitted(column, [head!, ...cells.map((cell) => wrapToWidth(cell, left).join('\n'))])
      : { column, texts: [head!, ...cells], width: natural },
  );
}

/** As wide as its widest text. */
const fitted = <R>(column: ScreenColumn<R>, texts: readonly string[]): FittedColumn<R> => ({
  column,
  texts,
  width: Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => stringWidth(line))),
});

const spareOf = ({ column: { spare = 0 } }: FittedColumn<never>): number => spare;

function room<R>(columns: readonly FittedColumn<R>[], width: number): number {
  const fixed = columns.filter(({ column }) => !column.flexible).reduce((sum, each) => sum + each.width, 0);
  return width - fixed - GUTTER * (columns.length - 1);
}

const BLANK = ' '.repeat(GUTTER);

const CHARS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: BLANK,
} as const;

/** Lines of a table: the heads, a rule, the rows. */
export function tableLines<R>(
  fitted: readonly FittedColumn<R>[],
  rows: readonly R[],
  colors?: ChalkInstance,
): string[] {
  const table = new Table({
    chars: CHARS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: fitted.map((each) => each.width),
    colAligns: fitted.map(({ column }) => column.align ?? 'left'),
  });
  table.push(fitted.map(({ texts }) => texts[0]!));
  for (const [index, row] of rows.entries())
    table.push(
      fitted.map(({ column, texts }) => {
        const color = column.color?.(row) ?? null;
        const text = texts[index + 1]!;
        return colors === undefined || color === null ? text : colors[color](text);
      }),
    );
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const rule = '─'.repeat(fitted.reduce((sum, each) => sum + each.width + GUTTER, -GUTTER));
  return [lines[0]!, rule, ...lines.slice(1)];
}
