import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { clauseTitle, gapText } from '../text/clause.ts';
import { DELIVERY } from '../text/delivery.ts';
import { showFigure, showTarget } from '../text/format.ts';
import { VERDICT_NAMES } from '../text/labels.ts';
import { showMoney } from '../text/show.ts';
import { fill, type Lang } from '../units/text.ts';
import { oneLine } from './one-line.ts';

/** A clause on one line: figure and target, verdict where asked for, gap, and, of a final card, the penalty. */
export function clauseLine(card: Scorecard, judgement: Judgement, lang: Lang, verdictToo: boolean): string {
  const { clause, value, unit, target, verdict, penalty } = judgement;
  const figure = showFigure(value, unit, target?.value ?? null, lang);
  const parts = [
    target === null
      ? figure
      : fill(DELIVERY.against[lang], { figure, target: showTarget(target, unit, lang) }),
    verdict === null || !verdictToo ? '' : VERDICT_NAMES[verdict][lang],
    gapText(judgement, lang),
    penalty > 0 && card.status === 'final'
      ? fill(DELIVERY.penalty[lang], { amount: showMoney(penalty, lang) })
      : '',
  ].filter((part) => part !== '');
  const title = clauseTitle(card, judgement, lang);
  return oneLine(
    fill(DELIVERY.clause[lang], {
      name: card.contract === null ? title : `${clause} ${title}`,
      rest: parts.join(DELIVERY.comma[lang]),
    }),
  );
}
