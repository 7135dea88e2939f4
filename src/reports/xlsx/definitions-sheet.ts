import type { ConsoleEntry, Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { BETTER_NAMES } from '../../text/catalogue.ts';
import { clauseTitle } from '../../text/clause.ts';
import { showFigure } from '../../text/format.ts';
import { showOptions } from '../../text/options.ts';
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
import { showCount } from '../../text/show.ts';
import { termLines } from '../../text/terms.ts';
import { DEFINITIONS, SHEETS, WORKBOOK } from '../../text/workbook.ts';
import type { Lang, Text } from '../../units/text.ts';
import { blank, type Cell, number, type Row, type SheetPlan, text } from '../../workbook/plan.ts';
import { openingRows } from './clause-cells.ts';

/** 统计口径: how each clause was counted, what each metric means and where that comes from, the terms of the contract. */
export function definitionsSheet(card: Scorecard, lang: Lang): SheetPlan {
  const rows: Row[] = [
    ...openingRows(card, SHEETS.definitions[lang], COLUMNS, lang),
    [text(DEFINITIONS.clauses[lang], 'heading', COLUMNS)],
    CLAUSE_HEADS.map((head) => text(head[lang], 'head')),
    ...card.judgements.map((judgement) => clauseRow(card, judgement, lang)),
    ...besideRows(card, COLUMNS, lang),
    [],
    [text(DEFINITIONS.metrics[lang], 'heading', COLUMNS)],
    METRIC_HEADS.map(([head, span]) => text(head[lang], 'head', span)),
    ...metricRows(card, lang),
    [],
    [text(DEFINITIONS.terms[lang], 'heading', COLUMNS)],
    [text(DEFINITIONS.term[lang], 'head', 2), text(DEFINITIONS.setting[lang], 'head', COLUMNS - 2)],
    ...termLines(card.terms, lang).map(
      ({ label, value }): Row => [text(label, 'label', 2), text(value, 'long', COLUMNS - 2)],
    ),
  ];
  return { name: SHEETS.definitions[lang], columns: WIDTHS, rows };
}

const CLAUSE_HEADS = [
  WORKBOOK.clause,
  WORKBOOK.metric,
  DEFINITIONS.options,
  DEFINITIONS.scope,
  DEFINITIONS.numerator,
  DEFINITIONS.denominator,
  WORKBOOK.sample,
  DEFINITIONS.least,
  DEFINITIONS.excluded,
  DEFINITIONS.distribution,
];

const COLUMNS = CLAUSE_HEADS.length;

const WIDTHS = [27, 24, 32, 16, 16, 15, 11, 11, 32, 32];

const METRIC_HEADS: readonly (readonly [Text, number])[] = [
  [DEFINITIONS.id, 1],
  [WORKBOOK.metric, 1],
  [DEFINITIONS.definition, 4],
  [DEFINITIONS.better, 1],
  [DEFINITIONS.heuristic, 1],
  [DEFINITIONS.source, 2],
];

function clauseRow(card: Scorecard, judgement: Judgement, lang: Lang): Row {
  const { clause, options, only, unit, numerator, denominator, sample, minSample } = judgement;
  const scope = [...only.hours, ...only.days, ...only.shops, ...(only.role === null ? [] : [only.role])];
  return [
    text(clause, 'long'),
    text(clauseTitle(card, judgement, lang), 'long'),
    text(showOptions(options, lang), 'long'),
    text(scope.join(lang === 'zh' ? '，' : ', '), 'long'),
    unit === 'fen' && numerator !== null
      ? number(numerator / 100, '¥#,##0.00', 'longNumber')
      : plain(numerator),
    plain(denominator),
    plain(sample),
    plain(minSample),
    text(excludedText(judgement, lang), 'long'),
    text(distributionText(judgement, lang), 'long'),
  ];
}

const plain = (value: number | null): Cell =>
  value === null
    ? blank('longNumber')
    : number(value, Number.isInteger(value) ? '#,##0' : '#,##0.00####', 'longNumber');

const excludedText = ({ excluded }: Judgement, lang: Lang): string =>
  Object.entries(excluded)
    .map(([reason, count]) => `${reasonText(reason, lang)} ${showCount(count)}`)
    .join(lang === 'zh' ? '；' : '; ');

function distributionText({ distribution, unit, target }: Judgement, lang: Lang): string {
  if (distribution === null) return '';
  const { p50, p90, p95, max } = distribution;
  const figures = [
    ['P50', p50],
    ['P90', p90],
    ['P95', p95],
    [DEFINITIONS.longest[lang], max],
  ] as const;
  return figures
    .map(([name, value]) => `${name} ${showFigure(value, unit, target?.value ?? null, lang)}`)
    .join(lang === 'zh' ? '；' : '; ');
}

function metricRows({ metrics, judgements }: Scorecard, lang: Lang): Row[] {
  const used = new Set(judgements.map(({ metric }) => metric));
  return Object.entries(metrics)
    .filter(([id]) => used.has(id))
    .map(([id, { title, definition, better, heuristic, source }]) => [
      text(id, 'long'),
      text(title[lang], 'long'),
      text(definition[lang], 'long', 4),
      text(BETTER_NAMES[better][lang], 'long'),
      text(DEFINITIONS[heuristic ? 'estimate' : 'measured'][lang], 'long'),
      text(source[lang], 'long', 2),
    ]);
}

/** The platform's own figures beside the measured ones, with why they may differ; no rows where it has none. */
function besideRows(card: Scorecard, columns: number, lang: Lang): Row[] {
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
