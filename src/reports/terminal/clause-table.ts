import type { ChalkInstance } from 'chalk';
import type { Judgement, Verdict } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { clauseTitle, gapText } from '../../text/clause.ts';
import { detailsMatter, detailsText } from '../../text/details.ts';
import { showFigure, showTarget } from '../../text/format.ts';
import { VERDICT_NAMES } from '../../text/labels.ts';
import { marksOf, remarkOf } from '../../text/notes.ts';
import { clauseName } from '../../text/part.ts';
import { consoleRemark, consoleText } from '../../text/platform-figure.ts';
import { showCount, showScore, showYuan } from '../../text/show.ts';
import { TERMINAL } from '../../text/terminal.ts';
import { cutToWidth, wrapToWidth } from '../../text/width.ts';
import { fill } from '../../units/text.ts';
import type { Look } from '../report.ts';
import { type Column, fitColumns } from './columns.ts';
import { tableLines } from './table.ts';

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
