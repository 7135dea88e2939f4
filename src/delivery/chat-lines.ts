import type { Scorecard } from '../scorecard/scorecard.ts';
import { scores } from '../scorecard/standing.ts';
import { DELIVERY } from '../text/delivery.ts';
import { lackTexts } from '../text/gaps.ts';
import { summaryLine } from '../text/summary.ts';
import { fill, type Lang } from '../units/text.ts';
import { clauseLine } from './clause-line.ts';
import { headline } from './headline.ts';
import { oneLine } from './one-line.ts';

/** A message to a group: its first line, and the others. */
export interface ChatLines {
  readonly title: string;
  readonly lines: readonly string[];
}

// WeCom takes 2048 bytes of text, the others more; what is left is for the line that tells of the rest.
const MOST_BYTES = 1900;

/**
 * What a group is told: the sentence and the missed clauses. Of a provisional card what is missing and what is missed
 * so far, without score and money: it is no result.
 */
export function chatLines(card: Scorecard, lang: Lang): ChatLines {
  const title = headline(card, lang);
  const missed = card.judgements
    .filter((judgement) => judgement.verdict === 'missed' && scores(judgement))
    .map((judgement) => `· ${clauseLine(card, judgement, lang, false)}`);
  const lacks = lackTexts(card, lang).map(({ text }) => `· ${oneLine(text)}`);
  const list = (head: keyof typeof DELIVERY, lines: readonly string[]) =>
    lines.length === 0 ? [] : [DELIVERY[head][lang], ...lines];
  const lines =
    card.contract !== null && card.status === 'provisional'
      ? [DELIVERY.noResult[lang], ...list('lacking', lacks), ...list('missedSoFar', missed)]
      : [oneLine(summaryLine(card, lang)), ...list('missed', missed)];
  return { title, lines: fitting(lines, MOST_BYTES - bytes(title), lang) };
}

/** As many of the lines as there is room for, and how many are left out. */
function fitting(lines: readonly string[], room: number, lang: Lang): string[] {
  const kept: string[] = [];
  let left = room;
  for (const line of lines) {
    left -= bytes(line) + 1;
    if (left < 0) return [...kept, fill(DELIVERY.moreLines[lang], { count: lines.length - kept.length })];
    kept.push(line);
  }
  return kept;
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;
