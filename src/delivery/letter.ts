import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { DELIVERY } from '../text/delivery.ts';
import { lackTexts } from '../text/gaps.ts';
import { moneyLines } from '../text/money-lines.ts';
import { noDataText, shownJudgements } from '../text/no-data.ts';
import { markNotes } from '../text/notes.ts';
import { showMoment, showMoney } from '../text/show.ts';
import { summaryLine } from '../text/summary.ts';
import { WORKBOOK } from '../text/workbook.ts';
import { fill, type Lang } from '../units/text.ts';
import { headline } from './headline.ts';
import { oneLine } from './one-line.ts';

/** What the mail says, before it is plain text or HTML. */
export interface Letter {
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
export function letterOf(card: Scorecard, lang: Lang): Letter {
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
