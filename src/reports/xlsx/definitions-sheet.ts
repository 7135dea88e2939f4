import type { Judgement, PlatformEntry } from '../../scorecard/judgement.ts';
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
import type { Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { blank, type Cell, number, type Row, type SheetPlan, text } from '../../workbook/plan.ts';
import { type SheetColumn, table, type WideColumn } from '../../workbook/table.ts';
import { openingRows } from './clause-cells.ts';

/** 统计口径: how each clause was counted, what each metric means and where that comes from, the terms of the contract. */
export function definitionsSheet(card: Scorecard, lang: Lang): SheetPlan {
  const columns = clauseColumns(card, lang);
  const across = columns.length;
  const rows: Row[] = [
    ...openingRows(card, SHEETS.definitions[lang], across, lang),
    [text(DEFINITIONS.clauses[lang], 'heading', across)],
    ...table(columns, card.judgements, { lang }).lines,
    ...besideRows(card, across, lang),
    [],
    [text(DEFINITIONS.metrics[lang], 'heading', across)],
    ...table(metricColumns(lang), usedMetrics(card), { lang }).lines,
    [],
    [text(DEFINITIONS.terms[lang], 'heading', across)],
    ...table(termColumns(across), termLines(card.terms, lang), { lang }).lines,
  ];
  return { name: SHEETS.definitions[lang], columns: fitWidths([], columns), rows };
}

const long = (words: string): Cell => text(words, 'long');

const clauseColumns = (card: Scorecard, lang: Lang): readonly WideColumn<Judgement>[] => [
  { head: WORKBOOK.clause, least: 27, cell: ({ clause }) => long(clause) },
  { head: WORKBOOK.metric, least: 24, cell: (judgement) => long(clauseTitle(card, judgement, lang)) },
  { head: DEFINITIONS.options, least: 32, cell: ({ options }) => long(showOptions(options, lang)) },
  { head: DEFINITIONS.scope, least: 16, cell: (judgement) => long(scopeText(judgement, lang)) },
  { head: DEFINITIONS.numerator, least: 16, cell: numeratorCell },
  { head: DEFINITIONS.denominator, least: 15, cell: ({ denominator }) => plain(denominator) },
  { head: WORKBOOK.sample, least: 11, cell: ({ sample }) => plain(sample) },
  { head: DEFINITIONS.least, least: 11, cell: ({ minSample }) => plain(minSample) },
  { head: DEFINITIONS.excluded, least: 32, cell: (judgement) => long(excludedText(judgement, lang)) },
  { head: DEFINITIONS.distribution, least: 32, cell: (judgement) => long(distributionText(judgement, lang)) },
];

const scopeText = ({ only }: Judgement, lang: Lang): string =>
  [...only.hours, ...only.days, ...only.shops, ...(only.role === null ? [] : [only.role])].join(
    lang === 'zh' ? '，' : ', ',
  );

const numeratorCell = ({ unit, numerator }: Judgement): Cell =>
  unit === 'fen' && numerator !== null
    ? number(numerator / 100, '¥#,##0.00', 'longNumber')
    : plain(numerator);

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

/** What the judgements were measured by, each once. */
function usedMetrics({
  metrics,
  judgements,
}: Scorecard): [id: string, metric: Scorecard['metrics'][string]][] {
  const used = new Set(judgements.map(({ metric }) => metric));
  return Object.entries(metrics).filter(([id]) => used.has(id));
}

const metricColumns = (lang: Lang): readonly SheetColumn<ReturnType<typeof usedMetrics>[number]>[] => [
  { head: DEFINITIONS.id, cell: ([id]) => long(id) },
  { head: WORKBOOK.metric, cell: ([, { title }]) => long(title[lang]) },
  { head: DEFINITIONS.definition, span: 4, cell: ([, { definition }]) => long(definition[lang]) },
  { head: DEFINITIONS.better, cell: ([, { better }]) => long(BETTER_NAMES[better][lang]) },
  {
    head: DEFINITIONS.heuristic,
    cell: ([, { heuristic }]) => long(DEFINITIONS[heuristic ? 'estimate' : 'measured'][lang]),
  },
  { head: DEFINITIONS.source, span: 2, cell: ([, { source }]) => long(source[lang]) },
];

const termColumns = (across: number): readonly SheetColumn<ReturnType<typeof termLines>[number]>[] => [
  { head: DEFINITIONS.term, span: 2, cell: ({ label }) => text(label, 'label') },
  { head: DEFINITIONS.setting, span: across - 2, cell: ({ value }) => long(value) },
];

/** The platform's own figures beside the measured ones, with why they may differ; no rows where it has none. */
function besideRows(card: Scorecard, across: number, lang: Lang): Row[] {
  const rows = besides(card).map((judgement) => ({ judgement, its: judgement.console }));
  if (rows.length === 0) return [];
  return [
    [],
    [text(CONSOLE.heading[lang], 'heading', across)],
    ...table(besideColumns(card, lang), rows, { lang }).lines,
  ];
}

/** A clause, and the platform's entry of it. */
interface Beside {
  readonly judgement: Judgement;
  readonly its: PlatformEntry;
}

function besideColumns(card: Scorecard, lang: Lang): readonly SheetColumn<Beside>[] {
  const figure = ({ judgement: { unit, target } }: Beside, value: number | null) =>
    showFigure(value, unit, target?.value ?? null, lang);
  const measured = (each: Beside) => {
    const { value, reason } = each.its.measured;
    return value === null && reason !== null ? reasonText(reason, lang) : figure(each, value);
  };
  return [
    { head: WORKBOOK.clause, cell: ({ judgement }) => long(judgement.clause) },
    { head: WORKBOOK.metric, cell: ({ judgement }) => long(clauseTitle(card, judgement, lang)) },
    { head: CONSOLE.basis, cell: ({ its }) => long(basisText(its, lang)) },
    { head: CONSOLE.figure, cell: (each) => long(figure(each, each.its.value)) },
    { head: CONSOLE.measured, cell: (each) => long(measured(each)) },
    { head: CONSOLE.difference, cell: ({ judgement }) => long(differenceText(judgement, lang)) },
    { head: CONSOLE.judgedOn, cell: ({ judgement }) => long(fromText(judgement.from, lang)) },
    { head: CONSOLE.covered, cell: ({ its }) => long(its.value === null ? '' : coveredText(its)) },
    { head: CONSOLE.reasons, span: 2, cell: ({ its }) => long(differencesText(its, lang)) },
  ];
}
