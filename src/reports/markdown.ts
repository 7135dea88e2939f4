import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { clauseTitle, gapText } from '../text/clause.ts';
import { showFigure, showTarget } from '../text/format.ts';
import { lackTexts } from '../text/gaps.ts';
import { LIST, STATUS_NAMES, VERDICT_NAMES } from '../text/labels.ts';
import { markedTitle, markNotes, remarkOf } from '../text/notes.ts';
import { noDataText, shownJudgements } from '../text/reasons.ts';
import { heldText, moneyLines } from '../text/settlement.ts';
import { showCount, showPeriod, showScore, showYuan } from '../text/show.ts';
import { summaryLine } from '../text/summary.ts';
import { WORKBOOK } from '../text/workbook.ts';
import { fill, type Lang } from '../units/text.ts';
import { type Column, headOf } from '../workbook/table.ts';
import type { Report } from './report.ts';

/** The scorecard for a wiki, an issue or a chat that shows Markdown (GitHub's tables). */
export const markdown: Report = {
  id: 'markdown',
  title: { zh: 'Markdown 摘要', en: 'Markdown summary' },
  extension: 'md',
  render(card, { lang }) {
    const { contract, period, status, tool, madeAt, digest } = card;
    const lacks = contract === null ? [] : lackTexts(card, lang).map(({ text }) => `- ${plain(text)}`);
    const notes = [noDataText(card, lang), ...markNotes(card, lang), ...detailRemarks(card, lang)].filter(
      (note) => note !== null,
    );
    const facts = contract && [
      [WORKBOOK.owner, contract.owner],
      [WORKBOOK.vendor, contract.vendor],
      [WORKBOOK.contract, contract.id],
      [WORKBOOK.period, showPeriod(period, lang)],
      [WORKBOOK.status, STATUS_NAMES[status][lang]],
    ];
    const made = { tool: tool.name, version: tool.version, madeAt, digest };
    const blocks = [
      `# ${WORKBOOK.title[lang]}`,
      `**${plain(summaryLine(card, lang))}**`,
      facts === null
        ? WORKBOOK.noContract[lang]
        : (facts as [typeof WORKBOOK.owner, string][])
            .map(([name, value]) => `- ${name[lang]}${lang === 'zh' ? '：' : ': '}${plain(value)}`)
            .join('\n'),
      lacks.length > 0 ? `## ${LIST.lacking[lang]}\n\n${lacks.join('\n')}` : '',
      `## ${LIST.clauses[lang]}\n\n${clauseTable(card, lang)}`,
      notes.map((note) => `- ${plain(note)}`).join('\n'),
      settlement(card, lang),
      `<sub>${fill(LIST.made[lang], made)}</sub>`,
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
  },
};

function clauseTable(card: Scorecard, lang: Lang): string {
  const target = (each: Judgement) => (each.target === null ? '' : showTarget(each.target, each.unit, lang));
  const value = (each: Judgement) => showFigure(each.value, each.unit, each.target?.value ?? null, lang);
  const columns: readonly MarkdownColumn<Judgement>[] = [
    { head: LIST.clause, cell: ({ clause }) => clause },
    { head: WORKBOOK.metric, cell: (judgement) => markedTitle(card, judgement, lang) },
    { head: LIST.target, align: 'right', cell: target },
    { head: LIST.value, align: 'right', cell: value },
    { head: LIST.sample, align: 'right', cell: ({ sample }) => showCount(sample) },
    { head: LIST.verdict, cell: ({ verdict }) => (verdict === null ? '' : VERDICT_NAMES[verdict][lang]) },
    { head: LIST.remark, cell: (judgement) => gapText(judgement, lang) },
    { head: LIST.points, align: 'right', cell: ({ points }) => (points === null ? '' : showScore(points)) },
    { head: LIST.penalty, align: 'right', cell: ({ penalty }) => (penalty === 0 ? '' : showYuan(penalty)) },
  ];
  return markdownTable(columns, shownJudgements(card), lang);
}

/** What a clause's line has no room for. */
const detailRemarks = (card: Scorecard, lang: Lang): string[] =>
  shownJudgements(card).flatMap((judgement) => {
    const remark = remarkOf(judgement, lang);
    const name = card.contract === null ? clauseTitle(card, judgement, lang) : judgement.clause;
    return remark === '' ? [] : [`${name}${lang === 'zh' ? '：' : ': '}${remark}`];
  });

function settlement(card: Scorecard, lang: Lang): string {
  const lines = moneyLines(card, lang);
  if (lines.length === 0) return '';
  const columns: readonly MarkdownColumn<(typeof lines)[number]>[] = [
    { head: LIST.name, cell: ({ name }) => name },
    { head: LIST.amount, align: 'right', cell: ({ fen }) => showYuan(fen) },
  ];
  const held = card.settlement && heldText(card.settlement, lang);
  return `## ${LIST.settlement[lang]}\n\n${markdownTable(columns, lines, lang)}${held ? `\n\n${plain(held)}` : ''}`;
}

/** A column of texts, at the left unless told otherwise. */
export interface MarkdownColumn<R> extends Column<R> {
  readonly align?: 'right';
}

/** Heads, the rule below them that aligns the columns, rows. */
export function markdownTable<R>(
  columns: readonly MarkdownColumn<R>[],
  rows: readonly R[],
  lang: Lang,
): string {
  const line = (cells: readonly string[]): string => `|${cells.join('|')}|`;
  const texts = [
    columns.map((column) => headOf(column, lang)),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  const [head, ...body] = texts.map((cells) => line(cells.map((cell) => ` ${plain(cell)} `)));
  return [head, line(columns.map(({ align }) => (align === 'right' ? '-:' : ':-'))), ...body].join('\n');
}

/** A text that Markdown takes for nothing else. */
export const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
