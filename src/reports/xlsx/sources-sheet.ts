import type { Scorecard } from '../../scorecard/scorecard.ts';
import { lackTexts } from '../../text/gaps.ts';
import { ENCODING_NAMES, KIND_NAMES, silentText } from '../../text/labels.ts';
import { PROBLEMS } from '../../text/problems.ts';
import { sayCode, showMoment, showPeriod } from '../../text/show.ts';
import { SHEETS, SOURCES, WORKBOOK } from '../../text/workbook.ts';
import type { Lang, Text } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import type { LookName } from '../../workbook/looks.ts';
import { number, type Row, type SheetPlan, text } from '../../workbook/plan.ts';
import { type SheetColumn, table, type WideColumn } from '../../workbook/table.ts';
import { dateCell, fileName, MOMENT_PATTERN, openingRows, partName, rowCell } from './clause-cells.ts';

/** 数据来源: every file with its hash and where its rows went, what was wrong with the data, how to keep the result. */
export function sourcesSheet(card: Scorecard, lang: Lang): SheetPlan {
  const { inputs } = card;
  const columns = inputColumns(inputs, lang);
  const across = columns.length;
  const said = (words: Text, look: LookName): Row => [text(words[lang], look, across)];
  const opening: Row[] = [
    ...openingRows(card, SHEETS.sources[lang], across, lang),
    ...madeRows(card, across, lang),
    [],
    said(SOURCES.files, 'heading'),
    said(SOURCES.identity, 'note'),
  ];
  const files = table(columns, inputs, { lang, above: opening.length });
  const rows: Row[] = [
    ...opening,
    ...files.lines,
    ...(inputs.length === 0 ? [said(SOURCES.noFiles, 'text')] : []),
    [],
    ...gapRows(card, across, lang),
    said(SOURCES.problems, 'heading'),
    ...problemRows(card, across, lang),
    [],
    said(SOURCES.privacy, 'heading'),
    said(SOURCES.pseudonyms, 'note'),
    said(SOURCES.retention, 'note'),
  ];
  return {
    name: SHEETS.sources[lang],
    columns: fitWidths(rows, columns),
    rows,
    frozen: { rows: 0, columns: 1 },
    filter: files.filter,
  };
}

type Input = Scorecard['inputs'][number];

const silentColumn = (lang: Lang): WideColumn<Input> => ({
  head: SOURCES.silent,
  least: 10,
  most: 24,
  cell: ({ silent }) => text(silent ? silentText(silent, lang) : ''),
});

const inputColumns = (inputs: readonly Input[], lang: Lang): readonly WideColumn<Input>[] => [
  { head: SOURCES.file, least: 20, most: 44, cell: ({ file }) => text(file) },
  { head: SOURCES.part, least: 10, most: 18, cell: (input) => text(partName(input)) },
  { head: SOURCES.kind, least: 10, most: 18, cell: ({ kind }) => text(KIND_NAMES[kind][lang]) },
  { head: SOURCES.format, least: 10, most: 20, cell: ({ format }) => text(format) },
  { head: SOURCES.encoding, least: 10, most: 12, cell: ({ encoding }) => text(encodingName(encoding)) },
  { head: SOURCES.rows, least: 10, most: 13, cell: ({ rows }) => number(rows) },
  { head: SOURCES.kept, least: 10, most: 13, cell: ({ kept }) => number(kept) },
  { head: SOURCES.overlapping, least: 10, most: 14, cell: ({ overlapping }) => number(overlapping) },
  { head: SOURCES.outside, least: 10, most: 13, cell: ({ outside }) => number(outside) },
  { head: SOURCES.refused, least: 10, most: 13, cell: ({ refused }) => number(refused) },
  ...(inputs.some(({ silent }) => silent) ? [silentColumn(lang)] : []),
  { head: SOURCES.from, least: 20, cell: ({ from }) => dateCell(from, MOMENT_PATTERN) },
  { head: SOURCES.to, least: 20, cell: ({ to }) => dateCell(to, MOMENT_PATTERN) },
  { head: SOURCES.bytes, least: 12, most: 16, cell: ({ bytes }) => number(bytes) },
  { head: SOURCES.sha256, least: 34, most: 36, cell: ({ sha256 }) => text(sha256) },
];

const encodingName = (encoding: string | null): string =>
  encoding === null ? '' : (ENCODING_NAMES[encoding] ?? encoding);

function madeRows(
  { tool, digest, terms, contract, madeAt, period }: Scorecard,
  across: number,
  lang: Lang,
): Row[] {
  const facts = [
    [SOURCES.tool, `${tool.name} ${tool.version}`],
    [WORKBOOK.madeAt, `${showMoment(madeAt)} ${madeAt.slice(19)}`],
    [WORKBOOK.period, showPeriod(period, lang)],
    [SOURCES.zone, String(terms.timezone ?? '')],
    ...(contract === null
      ? []
      : ([[SOURCES.contractFile, `${contract.file}  SHA-256 ${contract.sha256}`]] as const)),
    [SOURCES.digest, digest],
  ] as const;
  return [
    [text(SOURCES.made[lang], 'heading', across)],
    ...facts.map(([label, value]): Row => [text(label[lang], 'label'), text(value, 'text', across - 1)]),
  ];
}

/** What the data lacks; without a contract nothing is owed. */
function gapRows(card: Scorecard, across: number, lang: Lang): Row[] {
  if (card.contract === null) return [];
  const lacks = lackTexts(card, lang);
  return [
    [text(SOURCES.gaps[lang], 'heading', across)],
    ...(lacks.length === 0 ? [SOURCES.noGaps[lang]] : lacks.map((each) => each.text)).map(
      (said): Row => [text(said, 'text', across)],
    ),
    [],
  ];
}

function problemRows(card: Scorecard, across: number, lang: Lang): Row[] {
  const { problems } = card;
  if (problems.length === 0) return [[text(SOURCES.noProblems[lang], 'text', across)]];
  const said = ({ code, args, count }: Problem) => sayCode(PROBLEMS, code, { count, ...args }, lang);
  const columns: readonly SheetColumn<Problem>[] = [
    { head: SOURCES.file, cell: ({ input }) => text(fileName(card, input)) },
    { head: SOURCES.problem, span: across - 3, cell: (problem) => text(said(problem)) },
    { head: SOURCES.row, cell: ({ row }) => rowCell(row) },
    { head: SOURCES.count, cell: ({ count }) => number(count) },
  ];
  return [...table(columns, problems, { lang }).lines];
}

type Problem = Scorecard['problems'][number];
