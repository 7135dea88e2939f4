import type { Scorecard } from '../../scorecard/scorecard.ts';
import { lackTexts } from '../../text/gaps.ts';
import { ENCODING_NAMES, KIND_NAMES } from '../../text/labels.ts';
import { PROBLEMS } from '../../text/problems.ts';
import { sayCode, showMoment, showPeriod } from '../../text/show.ts';
import { SHEETS, SOURCES, WORKBOOK } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { blank, number, type Row, range, type SheetPlan, text } from '../../workbook/plan.ts';
import { dateCell, MOMENT_PATTERN, openingRows, ROW_PATTERN } from './clause-cells.ts';

/** 数据来源: every file with its hash and where its rows went, what was wrong with the data, how to keep the result. */
export function sourcesSheet(card: Scorecard, lang: Lang): SheetPlan {
  const opening: Row[] = [
    ...openingRows(card, SHEETS.sources[lang], HEADS.length, lang),
    ...madeRows(card, lang),
    [],
    [text(SOURCES.files[lang], 'heading', HEADS.length)],
    [text(SOURCES.identity[lang], 'note', HEADS.length)],
    HEADS.map((head) => text(head[lang], 'head')),
  ];
  const inputs = inputRows(card, lang);
  const rows: Row[] = [
    ...opening,
    ...inputs,
    ...(inputs.length === 0 ? [[text(SOURCES.noFiles[lang], 'text', HEADS.length)]] : []),
    [],
    ...gapRows(card, lang),
    [text(SOURCES.problems[lang], 'heading', HEADS.length)],
    ...problemRows(card, lang),
    [],
    [text(SOURCES.privacy[lang], 'heading', HEADS.length)],
    [text(SOURCES.pseudonyms[lang], 'note', HEADS.length)],
    [text(SOURCES.retention[lang], 'note', HEADS.length)],
  ];
  return {
    name: SHEETS.sources[lang],
    columns: fitWidths(rows, BOUNDS),
    rows,
    frozen: { rows: 0, columns: 1 },
    filter: range(1, opening.length, HEADS.length, opening.length + inputs.length),
  };
}

const {
  file,
  part,
  kind,
  format,
  encoding,
  rows,
  kept,
  overlapping,
  outside,
  refused,
  from,
  to,
  bytes,
  sha256,
} = SOURCES;
const HEADS = [
  file,
  part,
  kind,
  format,
  encoding,
  rows,
  kept,
  overlapping,
  outside,
  refused,
  from,
  to,
  bytes,
  sha256,
];
const BOUNDS = [
  { least: 20, most: 44 },
  { least: 10, most: 18 },
  { least: 10, most: 18 },
  { least: 10, most: 20 },
  { least: 10, most: 12 },
  { least: 10, most: 13 },
  { least: 10, most: 13 },
  { least: 10, most: 14 },
  { least: 10, most: 13 },
  { least: 10, most: 13 },
  { least: 20, most: 20 },
  { least: 20, most: 20 },
  { least: 12, most: 16 },
  { least: 34, most: 36 },
];

function madeRows({ tool, digest, terms, contract, madeAt, period }: Scorecard, lang: Lang): Row[] {
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
    [text(SOURCES.made[lang], 'heading', HEADS.length)],
    ...facts.map(
      ([label, value]): Row => [text(label[lang], 'label'), text(value, 'text', HEADS.length - 1)],
    ),
  ];
}

const inputRows = ({ inputs }: Scorecard, lang: Lang): Row[] =>
  inputs.map((input) => [
    text(input.file),
    text([input.sheet, input.member].filter((name) => name !== null).join(' / ')),
    text(KIND_NAMES[input.kind][lang]),
    text(input.format),
    text(input.encoding === null ? '' : (ENCODING_NAMES[input.encoding] ?? input.encoding)),
    number(input.rows),
    number(input.kept),
    number(input.overlapping),
    number(input.outside),
    number(input.refused),
    dateCell(input.from, MOMENT_PATTERN),
    dateCell(input.to, MOMENT_PATTERN),
    number(input.bytes),
    text(input.sha256),
  ]);

/** What the data lacks; without a contract nothing is owed. */
function gapRows(card: Scorecard, lang: Lang): Row[] {
  if (card.contract === null) return [];
  const lacks = lackTexts(card, lang);
  return [
    [text(SOURCES.gaps[lang], 'heading', HEADS.length)],
    ...(lacks.length === 0 ? [SOURCES.noGaps[lang]] : lacks.map((each) => each.text)).map(
      (said): Row => [text(said, 'text', HEADS.length)],
    ),
    [],
  ];
}

const SENTENCE_SPAN = 11;

function problemRows({ problems, inputs }: Scorecard, lang: Lang): Row[] {
  if (problems.length === 0) return [[text(SOURCES.noProblems[lang], 'text', HEADS.length)]];
  const head: Row = [
    text(SOURCES.file[lang], 'head'),
    text(SOURCES.problem[lang], 'head', SENTENCE_SPAN),
    text(SOURCES.row[lang], 'head'),
    text(SOURCES.count[lang], 'head'),
  ];
  return [
    head,
    ...problems.map(
      ({ code, args, input, row, count }): Row => [
        text(input === null ? '' : (inputs[input]?.file ?? '')),
        text(sayCode(PROBLEMS, code, { count, ...args }, lang), 'text', SENTENCE_SPAN),
        row === null ? blank('number') : number(row, ROW_PATTERN),
        number(count),
      ],
    ),
  ];
}
