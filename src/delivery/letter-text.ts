import type { Scorecard } from '../scorecard/scorecard.ts';
import { DELIVERY } from '../text/delivery.ts';
import { fill, type Lang } from '../units/text.ts';
import { clauseLine } from './clause-line.ts';
import { letterOf } from './letter.ts';

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
