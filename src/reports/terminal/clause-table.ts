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
import { fill } from '../../units/text.ts';
import type { Look } from '../report.ts';

/** Lines of the table of some clauses, with a remark below for each that needs one. */
export function clauseTable(
  card: Scorecard,
  judgements: readonly Judgement[],
  { lang, width }: Look,
  colors: ChalkInstance,
): string[] {
  const column = (
    name: keyof typeof TERMINAL,
    spare: number,
    align: Column['align'],
    cell: (judgement: Judgement) => string,
  ): Column => ({ head: TERMINAL[name][lang], spare, align, cells: judgements.map(cell) });

  const judged = card.contract !== null;
  const all: Column[] = [
    ...(judged ? [column('clause', 0, 'left', ({ clause }) => cutToWidth(clause, MOST_OF_CLAUSE))] : []),
    {
      ...column('metric', 0, 'left', (judgement) => clauseTitle(card, judgement, lang)),
      flexible: true,
    },
    { head: '', spare: 0, align: 'left', cells: judgements.map((judgement) => marksOf(card, judgement)) },
    column('target', 0, 'right', ({ target, unit }) => (target ? showTarget(target, unit, lang) : '')),
    column('value', 0, 'right', ({ value, unit, target }) =>
      showFigure(value, unit, target?.value ?? null, lang),
    ),
    column('console', 2, 'right', (judgement) => consoleText(judgement, lang)),
    column('sample', 3, 'right', ({ sample }) => showCount(sample)),
    column('verdict', 0, 'left', ({ verdict }) => (verdict ? VERDICT_NAMES[verdict][lang] : '')),
    column('gap', 1, 'left', (judgement) => gapText(judgement, lang)),
    column('reached', 5, 'left', ({ points }) => (points === null ? '' : bar(points))),
    column('points', 4, 'right', ({ points }) => (points === null ? '' : showScore(points))),
    column('penalty', 0, 'right', ({ penalty }) => (penalty === 0 ? '' : showYuan(penalty))),
  ];
  const filled = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const fitted = fitColumns(filled, width);
  const gapShown = fitted.some(({ column: { head } }) => head === TERMINAL.gap[lang]);

  const painted = [TERMINAL.verdict[lang], TERMINAL.gap[lang], TERMINAL.reached[lang]];
  const paint = (text: string, row: number, head: string): string => {
    const { verdict } = judgements[row]!;
    return verdict !== null && painted.includes(head) ? colors[VERDICT_COLORS[verdict]](text) : text;
  };
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
  return [...tableLines(fitted, paint), ...lines.map((line) => colors.dim(line))];
}

const BAR = 10;

/** Points as a bar; it is full only where all of them were reached, and empty only where none. */
function bar(points: number): string {
  const full = points > 0 ? Math.max(1, Math.floor((points * BAR) / 100)) : 0;
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

// Ids are a few characters; one that is a sentence must not push the figures out.
const MOST_OF_CLAUSE = 16;

/** Cyan and red stay apart for eyes that confuse red and green; the words carry a sign each besides. */
export const VERDICT_COLORS: Readonly<Record<Verdict, 'cyan' | 'red' | 'yellow' | 'gray'>> = {
  met: 'cyan',
  missed: 'red',
  'within-margin': 'yellow',
  insufficient: 'yellow',
  'no-data': 'yellow',
  waived: 'gray',
};

/** One column of a terminal table, its cells as plain text. */
export interface Column {
  readonly head: string;
  readonly cells: readonly string[];
  readonly align: 'left' | 'right';
  /** Left out from the highest number on where the table is too wide; 0 stays. */
  readonly spare: number;
  /** Takes what the others leave, and runs over several lines where that is too little. */
  readonly flexible?: boolean;
  /** How much of a flexible one is worth more than the spare columns; 14 where it is not told. */
  readonly least?: number;
}

/** A column with the width it is shown in. */
interface FittedColumn {
  readonly column: Column;
  readonly width: number;
}

/** Blank columns between two columns of a table. */
export const GUTTER = 2;

const LEAST_FLEXIBLE = 14;

/** The columns that fit the width, spare ones dropped, the flexible one wrapped; and how wide each is. */
export function fitColumns(all: readonly Column[], width: number): FittedColumn[] {
  const columns = [...all];
  const least = columns.find(({ flexible }) => flexible)?.least ?? LEAST_FLEXIBLE;
  while (room(columns, width) < least) {
    const spare = columns.reduce((most, column) => (column.spare > most.spare ? column : most));
    if (spare.spare === 0) break;
    columns.splice(columns.indexOf(spare), 1);
  }
  const left = Math.max(room(columns, width), 4);
  return columns.map((column) => {
    if (!column.flexible) return { column, width: natural(column) };
    const wrapped = { ...column, cells: column.cells.map((cell) => wrapToWidth(cell, left).join('\n')) };
    return { column: wrapped, width: natural(wrapped) };
  });
}

const natural = ({ head, cells }: Column): number =>
  Math.max(...[head, ...cells].flatMap((text) => text.split('\n')).map((line) => stringWidth(line)));

function room(columns: readonly Column[], width: number): number {
  const fixed = columns
    .filter((column) => !column.flexible)
    .reduce((sum, column) => sum + natural(column), 0);
  return width - fixed - GUTTER * (columns.length - 1);
}

/** Colours a cell's text, told the row and its column's head. */
type Paint = (text: string, row: number, head: string) => string;

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
export function tableLines(fitted: readonly FittedColumn[], paint: Paint): string[] {
  const rows = fitted[0]?.column.cells.length ?? 0;
  const table = new Table({
    chars: CHARS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: fitted.map((each) => each.width),
    colAligns: fitted.map(({ column }) => column.align),
  });
  table.push(fitted.map(({ column }) => column.head));
  for (let row = 0; row < rows; row++) {
    table.push(fitted.map(({ column }) => paint(column.cells[row]!, row, column.head)));
  }
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const rule = '─'.repeat(fitted.reduce((sum, each) => sum + each.width + GUTTER, -GUTTER));
  return [lines[0]!, rule, ...lines.slice(1)];
}
