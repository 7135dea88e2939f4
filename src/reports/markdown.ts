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
  const row = (judgement: Judgement): string[] => {
    const { clause, target, unit, value, sample, verdict, points, penalty } = judgement;
    return [
      clause,
      markedTitle(card, judgement, lang),
      target === null ? '' : showTarget(target, unit, lang),
      showFigure(value, unit, target?.value ?? null, lang),
      showCount(sample),
      verdict === null ? '' : VERDICT_NAMES[verdict][lang],
      gapText(judgement, lang),
      points === null ? '' : showScore(points),
      penalty === 0 ? '' : showYuan(penalty),
    ];
  };
  const heads = [
    LIST.clause,
    WORKBOOK.metric,
    LIST.target,
    LIST.value,
    LIST.sample,
    LIST.verdict,
    LIST.remark,
    LIST.points,
    LIST.penalty,
  ].map((head) => head[lang]);
  return table(heads, ':-|:-|-:|-:|-:|:-|:-|-:|-:', shownJudgements(card).map(row));
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
  const rows = lines.map(({ name, fen }) => [name, showYuan(fen)]);
  const held = card.settlement && heldText(card.settlement, lang);
  return `## ${LIST.settlement[lang]}\n\n${table([LIST.name[lang], LIST.amount[lang]], ':-|-:', rows)}${held ? `\n\n${plain(held)}` : ''}`;
}

/** Heads, the rule below them (how columns are aligned), rows. */
export const table = (heads: readonly string[], rule: string, rows: readonly (readonly string[])[]): string =>
  [heads, null, ...rows]
    .map((row) => `|${row === null ? rule : row.map((cell) => ` ${plain(cell)} `).join('|')}|`)
    .join('\n');

/** A text that Markdown takes for nothing else. */
export const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
