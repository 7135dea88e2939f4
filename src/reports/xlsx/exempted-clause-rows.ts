import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { EXEMPTIONS } from '../../text/exemptions.ts';
import { yuanPattern } from '../../text/format.ts';
import { VERDICT_NAMES } from '../../text/labels.ts';
import { markedTitle } from '../../text/notes.ts';
import { SUMMARY, WORKBOOK } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { blank, type Cell, number, type Row, text } from '../../workbook/plan.ts';
import { figureCell, targetCell } from './cells.ts';

/** Every clause that counted exemptions touch or move: figure, verdict and money with and without; at the foot what is payable. */
export function exemptedClauseRows(card: Scorecard, columns: number, lang: Lang): Row[] {
  const touched = card.judgements.filter(
    ({ withoutExemptions, beforeExemptions }) => withoutExemptions !== null || beforeExemptions !== null,
  );
  const { settlement } = card;
  const without = settlement?.payableWithoutExemptions ?? null;
  if (touched.length === 0 && without === null) return [];
  const heads = settlement === null ? HEADS : [...HEADS, ...MONEY_HEADS];
  return [
    [],
    [text(EXEMPTIONS.byClause[lang], 'heading', columns)],
    heads.map((head) => text(head[lang], 'head')),
    ...touched.map((judgement) => clauseRow(card, judgement, lang)),
    ...(settlement === null || without === null
      ? []
      : [
          [
            text(EXEMPTIONS.payable[lang], 'wholeText', 3),
            sumCell(without),
            sumCell(settlement.payable),
            blank('whole', heads.length - 6),
            sumCell(settlement.payable - without),
          ],
          [text(EXEMPTIONS.differenceNote[lang], 'note', columns)],
        ]),
  ];
}

const HEADS = [
  WORKBOOK.clause,
  WORKBOOK.metric,
  WORKBOOK.target,
  EXEMPTIONS.without,
  EXEMPTIONS.with,
  EXEMPTIONS.left,
  EXEMPTIONS.verdictWithout,
  SUMMARY.verdict,
];
const MONEY_HEADS = [
  EXEMPTIONS.penaltyWithout,
  EXEMPTIONS.penalty,
  EXEMPTIONS.bonusWithout,
  EXEMPTIONS.bonus,
  EXEMPTIONS.difference,
];

function clauseRow(card: Scorecard, judgement: Judgement, lang: Lang): Row {
  const { clause, value, withoutExemptions, beforeExemptions: before, excluded, verdict } = judgement;
  const exempted = excluded.exempted ?? 0;
  return [
    text(clause),
    text(markedTitle(card, judgement, lang)),
    targetCell(judgement, lang),
    figureCell(withoutExemptions ?? (exempted === 0 ? value : null), judgement, lang),
    figureCell(value, judgement, lang),
    number(exempted),
    verdictCell(before?.verdict ?? null, lang),
    verdictCell(verdict, lang),
    ...(card.settlement === null ? [] : moneyCells(judgement)),
  ];
}

const verdictCell = (verdict: Judgement['verdict'], lang: Lang): Cell =>
  verdict === null ? blank('text') : text(VERDICT_NAMES[verdict][lang], verdict);

function moneyCells({ beforeExemptions: before, penalty, bonus }: Judgement): Cell[] {
  if (before === null)
    return [blank('number'), yuanCell(penalty), blank('number'), yuanCell(bonus), blank('number')];
  const difference = bonus - penalty - (before.bonus - before.penalty);
  return [before.penalty, penalty, before.bonus, bonus, difference].map(yuanCell);
}

const yuanCell = (fen: number): Cell => number(fen / 100, yuanPattern());
const sumCell = (fen: number): Cell => number(fen / 100, yuanPattern(), 'whole');
