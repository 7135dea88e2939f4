import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { markedTitle } from '../../text/notes.ts';
import { BUDGET, WORKBOOK } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { number, type Row, text } from '../../workbook/plan.ts';
import { DAY_PATTERN, dateCell, targetCell } from './cells.ts';

/** The error budget of the vendor's rates: units that may miss, that did, and what is left; no rows where there is none. */
export function budgetRows(
  card: Scorecard,
  judgements: readonly Judgement[],
  columns: number,
  lang: Lang,
): Row[] {
  const budgeted = judgements.filter(
    (judgement): judgement is Budgeted => judgement.budget !== null && judgement.severity !== 'report',
  );
  if (card.contract === null || budgeted.length === 0) return [];
  const running = budgeted.some(({ budget }) => budget.projected !== null);
  const heads = [
    WORKBOOK.clause,
    WORKBOOK.metric,
    WORKBOOK.target,
    BUDGET.allowed,
    BUDGET.used,
    BUDGET.left,
    ...(running ? [BUDGET.projected] : []),
  ].map((head) => text(head[lang], 'head'));
  return [
    [],
    [text(BUDGET.title[lang], 'heading', columns)],
    [...heads, ...(running ? [text(BUDGET.over[lang], 'head', 2)] : [])],
    ...budgeted.map((judgement) => budgetRow(card, judgement, running, lang)),
    ...(running ? [[text(BUDGET.pace[lang], 'note', columns)]] : []),
  ];
}

type Budgeted = Judgement & { readonly budget: NonNullable<Judgement['budget']> };

function budgetRow(card: Scorecard, judgement: Budgeted, running: boolean, lang: Lang): Row {
  const { allowed, used, projected, over } = judgement.budget;
  return [
    text(judgement.clause),
    text(markedTitle(card, judgement, lang)),
    targetCell(judgement, lang),
    number(allowed),
    number(used),
    number(allowed - used, SIGNED),
    ...(running
      ? [
          projected === null ? text('') : number(projected),
          over === null ? text('', 'text', 2) : { ...dateCell(over, DAY_PATTERN), span: 2 },
        ]
      : []),
  ];
}

const SIGNED = '#,##0;-#,##0';
