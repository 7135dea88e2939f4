import type { ConsoleEntry, Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { clauseTitle } from '../../text/clause.ts';
import { showFigure } from '../../text/format.ts';
import {
  basisText,
  besides,
  CONSOLE,
  coveredText,
  differencesText,
  differenceText,
  fromText,
} from '../../text/platform-figure.ts';
import { reasonText } from '../../text/reasons.ts';
import { WORKBOOK } from '../../text/workbook.ts';
import type { Lang, Text } from '../../units/text.ts';
import { type Row, text } from '../../workbook/plan.ts';

/** The platform's own figures beside the measured ones, with why they may differ; no rows where it has none. */
export function besideRows(card: Scorecard, columns: number, lang: Lang): Row[] {
  const judgements = besides(card);
  if (judgements.length === 0) return [];
  return [
    [],
    [text(CONSOLE.heading[lang], 'heading', columns)],
    HEADS.map(([head, span]) => text(head[lang], 'head', span)),
    ...judgements.map((judgement) => besideRow(card, judgement, lang)),
  ];
}

const HEADS: readonly (readonly [Text, number])[] = [
  [WORKBOOK.clause, 1],
  [WORKBOOK.metric, 1],
  [CONSOLE.basis, 1],
  [CONSOLE.figure, 1],
  [CONSOLE.measured, 1],
  [CONSOLE.difference, 1],
  [CONSOLE.judgedOn, 1],
  [CONSOLE.covered, 1],
  [CONSOLE.reasons, 2],
];

function besideRow(card: Scorecard, judgement: Judgement & { console: ConsoleEntry }, lang: Lang): Row {
  const { clause, console: its, from, unit, target } = judgement;
  const shown = (value: number | null) => showFigure(value, unit, target?.value ?? null, lang);
  const measured = its.measured.value === null && its.measured.reason !== null;
  return [
    text(clause, 'long'),
    text(clauseTitle(card, judgement, lang), 'long'),
    text(basisText(its, lang), 'long'),
    text(shown(its.value), 'long'),
    text(measured ? reasonText(its.measured.reason!, lang) : shown(its.measured.value), 'long'),
    text(differenceText(judgement, lang), 'long'),
    text(fromText(from, lang), 'long'),
    text(its.value === null ? '' : coveredText(its), 'long'),
    text(differencesText(its, lang), 'long', 2),
  ];
}
