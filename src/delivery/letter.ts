import type { Judgement, Verdict } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { gapText } from '../text/clause.ts';
import { showFigure, showTarget } from '../text/format.ts';
import { lackTexts } from '../text/gaps.ts';
import { LIST, VERDICT_NAMES } from '../text/labels.ts';
import { markedTitle, markNotes, remarkOf } from '../text/notes.ts';
import { noDataText, shownJudgements } from '../text/reasons.ts';
import { DELIVERY } from '../text/send.ts';
import { moneyLines } from '../text/settlement.ts';
import { showMoment, showMoney } from '../text/show.ts';
import { summaryLine } from '../text/summary.ts';
import { WORKBOOK } from '../text/workbook.ts';
import { fill, type Lang } from '../units/text.ts';
import { escapeXml } from '../workbook/charts.ts';
import { clauseLine } from './chat.ts';
import { attachmentName, headline, oneLine, subject } from './headline.ts';

/** A mail before it is put into the form of the wire. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachment: { readonly name: string; readonly content: Uint8Array };
}

/** The mail of a scorecard with its workbook. */
export const mailOf = (card: Scorecard, workbook: Uint8Array, lang: Lang): Mail => ({
  subject: subject(card, lang),
  text: letterText(card, lang),
  html: letterHtml(card, lang),
  attachment: { name: `${attachmentName(card, lang)}.xlsx`, content: workbook },
});

/** The plain text of the mail. */
export function letterText(card: Scorecard, lang: Lang): string {
  const { title, about, warning, lacks, sentence, clauses, money, notes, closing } = letterOf(card, lang);
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`);
  const blocks = [
    [title, ...about],
    warning === null ? [] : [warning],
    lacks.length === 0 ? [] : [DELIVERY.lacking[lang], ...list(lacks)],
    sentence === null ? [] : [sentence],
    [DELIVERY[warning === null ? 'clauses' : 'clausesSoFar'][lang]],
    list(clauses.map((judgement) => clauseLine(card, judgement, lang, true))),
    money.map(([name, amount]) => fill(DELIVERY.clause[lang], { name, rest: amount })),
    notes,
    ['-- ', ...closing],
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The HTML of the mail: no style sheet, script, picture or link. */
export function letterHtml(card: Scorecard, lang: Lang): string {
  const { title, about, warning, lacks, sentence, clauses, money, notes, closing } = letterOf(card, lang);
  const line = (tag: string, style: string, text: string) =>
    `<${tag} style="${escapeXml(style)}">${escapeXml(text)}</${tag}>`;
  const list = (lines: readonly string[]) =>
    `<ul style="margin:0;padding-left:20px">${lines.map((text) => `<li>${escapeXml(text)}</li>`).join('')}</ul>`;
  const parts = [
    line('h1', STYLE.title, title),
    about.length === 0 ? '' : line('p', STYLE.soft, about.join(' · ')),
    warning === null ? '' : line('p', STYLE.warning, warning),
    lacks.length === 0 ? '' : line('p', STYLE.head, DELIVERY.lacking[lang]) + list(lacks),
    sentence === null ? '' : line('p', STYLE.sentence, sentence),
    line('h2', STYLE.head, DELIVERY[warning === null ? 'clauses' : 'clausesSoFar'][lang]),
    clauseTable(card, clauses, lang),
    money.length === 0 ? '' : line('h2', STYLE.head, LIST.settlement[lang]) + moneyTable(money),
    notes.map((note) => line('p', STYLE.soft, note)).join('\n'),
    '<hr style="border:0;border-top:1px solid #d5dae1">',
    closing.map((text) => line('p', STYLE.soft, text)).join('\n'),
  ].filter((part) => part !== '');
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escapeXml(title)}</title></head>
<body style="${escapeXml(STYLE.body)}">
${parts.join('\n')}
</body></html>
`;
}

function clauseTable(card: Scorecard, clauses: readonly Judgement[], lang: Lang): string {
  const final = card.contract !== null && card.status === 'final';
  const heads = [LIST.clause, WORKBOOK.metric, LIST.target, LIST.value, LIST.verdict, LIST.remark];
  const row = (judgement: Judgement) => {
    const { clause, target, unit, value, verdict, penalty } = judgement;
    const remarks = [gapText(judgement, lang), remarkOf(judgement, lang)].filter((text) => text !== '');
    return [
      cell(clause),
      cell(markedTitle(card, judgement, lang)),
      cell(target === null ? '' : showTarget(target, unit, lang), STYLE.number),
      cell(showFigure(value, unit, target?.value ?? null, lang), STYLE.number),
      verdict === null
        ? cell('')
        : cell(VERDICT_NAMES[verdict][lang], `${STYLE.td};white-space:nowrap;${VERDICT_STYLE[verdict]}`),
      cell(remarks.join(lang === 'zh' ? '；' : '; ')),
      ...(final ? [cell(penalty === 0 ? '' : showMoney(penalty, lang), STYLE.number)] : []),
    ];
  };
  const names = [...heads, ...(final ? [LIST.penalties] : [])].map((head) => head[lang]);
  return table(names, clauses.map(row));
}

const moneyTable = (money: readonly (readonly [string, string])[]): string =>
  table(
    null,
    money.map(([name, amount]) => [cell(name), cell(amount, STYLE.number)]),
  ).replace('width:100%', 'width:auto');

function table(heads: readonly string[] | null, rows: readonly (readonly string[])[]): string {
  const head =
    heads === null
      ? ''
      : `<tr>${heads.map((name) => `<th scope="col" style="${STYLE.th}">${escapeXml(name)}</th>`).join('')}</tr>\n`;
  const body = rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n');
  return `<table style="${STYLE.table}">\n${head}${body}\n</table>`;
}

const cell = (text: string, style: string = STYLE.td): string =>
  `<td style="${escapeXml(style)}">${escapeXml(text)}</td>`;

// Clients of mail drop style sheets, scripts and pictures: styles stand at each element, and there is nothing else.
const STYLE = {
  body: 'margin:0;padding:16px;background:#ffffff;color:#1b1f24;font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",Arial,sans-serif;font-size:14px;line-height:1.6',
  title: 'margin:0 0 4px;font-size:20px',
  soft: 'margin:8px 0;color:#57606a;font-size:13px',
  warning: 'margin:8px 0;padding:8px 12px;background:#fff4cc;color:#6b5300;font-weight:bold',
  sentence: 'margin:12px 0;padding:8px 12px;background:#f4f6f9;font-weight:bold;font-size:15px',
  head: 'margin:20px 0 6px;font-size:16px',
  table: 'border-collapse:collapse;width:100%;max-width:960px;font-size:13px',
  th: 'padding:5px 8px;border:1px solid #d5dae1;background:#1f3864;color:#ffffff;text-align:left',
  td: 'padding:5px 8px;border:1px solid #d5dae1;text-align:left;vertical-align:top',
  number: 'padding:5px 8px;border:1px solid #d5dae1;text-align:right;vertical-align:top;white-space:nowrap',
} as const;

const GOOD = 'background:#dcebf7;color:#0b4f8a';
const DOUBT = 'background:#fff4cc;color:#6b5300';

const VERDICT_STYLE: Readonly<Record<Verdict, string>> = {
  met: GOOD,
  missed: 'background:#fbe3d0;color:#9c3d00;font-weight:bold',
  'within-margin': DOUBT,
  insufficient: DOUBT,
  'no-data': 'color:#57606a',
  waived: 'background:#e9e4f2;color:#4b3b74',
};

/** What the mail says, before it is plain text or HTML. */
interface Letter {
  readonly title: string;
  /** Who, and which contract; empty without one. */
  readonly about: readonly string[];
  /** That it is no result, for a provisional card. */
  readonly warning: string | null;
  readonly lacks: readonly string[];
  /** The whole in a sentence; null for a provisional card. */
  readonly sentence: string | null;
  readonly clauses: readonly Judgement[];
  /** Names and amounts; none for a provisional card. */
  readonly money: readonly (readonly [string, string])[];
  readonly notes: readonly string[];
  /** What is attached, and what made it. */
  readonly closing: readonly string[];
}

/** The mail of a scorecard. */
function letterOf(card: Scorecard, lang: Lang): Letter {
  const { contract, status, tool, madeAt, digest } = card;
  const provisional = contract !== null && status === 'provisional';
  const made = { tool: tool.name, version: tool.version, madeAt: showMoment(madeAt), digest };
  const notes = [noDataText(card, lang), ...markNotes(card, lang)].filter((note) => note !== null);
  return {
    title: headline(card, lang),
    about: contract === null ? [] : [oneLine(`${contract.owner} × ${contract.vendor}`), oneLine(contract.id)],
    warning: provisional ? DELIVERY.noResult[lang] : contract === null ? WORKBOOK.noContract[lang] : null,
    lacks: contract === null ? [] : lackTexts(card, lang).map(({ text }) => oneLine(text)),
    sentence: provisional ? null : oneLine(summaryLine(card, lang)),
    clauses: shownJudgements(card),
    money: provisional ? [] : moneyLines(card, lang).map(({ name, fen }) => [name, showMoney(fen, lang)]),
    notes: notes.map(oneLine),
    closing: [DELIVERY.attached[lang], fill(DELIVERY.made[lang], made), DELIVERY.personal[lang]],
  };
}
