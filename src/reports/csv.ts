import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { clauseTitle, gapText } from '../text/clause.ts';
import { showFigure, showTarget } from '../text/format.ts';
import {
  LIST,
  RAW_UNITS,
  RESPONSIBILITY_NAMES,
  SEVERITY_NAMES,
  STATUS_NAMES,
  VERDICT_NAMES,
} from '../text/labels.ts';
import { remarkOf } from '../text/notes.ts';
import { moneyLines } from '../text/settlement.ts';
import { showScore } from '../text/show.ts';
import type { Lang } from '../units/text.ts';
import type { Report } from './report.ts';

/** One table for spreadsheets and scripts: a row a clause, then a row for each amount of the settlement. */
export const csv: Report = {
  id: 'csv',
  title: { zh: 'CSV 表格', en: 'CSV table' },
  extension: 'csv',
  async render(card, { lang }) {
    return csvText(cardRows(card, lang), lang);
  },
};

/** A row by the names of its columns; what is left out stays empty. */
export type CsvRow = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | null>>>;

/** The rows of a card below the heads. */
export const cardRows = (card: Scorecard, lang: Lang): CsvRow[] => [
  ...card.judgements.map((judgement) => clauseRow(card, judgement, lang)),
  ...moneyLines(card, lang).map(({ name, fen }) => {
    const money = { name, value: yuan(fen), number: fen, unit: RAW_UNITS.fen[lang] };
    return { ...opening(card, lang), ...money };
  }),
];

/** Rows with their heads as a file. */
export async function csvText(rows: readonly CsvRow[], lang: Lang): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const columns = COLUMNS.map((key) => ({ key, header: LIST[key][lang] }));
  // The mark tells Excel that it is UTF-8; a quote before what could be a formula keeps it a text.
  return stringify([...rows], {
    columns,
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

const COLUMNS = [
  'contract',
  'period',
  'status',
  'clause',
  'name',
  'kind',
  'target',
  'value',
  'number',
  'unit',
  'sample',
  'verdict',
  'points',
  'weight',
  'breaches',
  'penalty',
  'bonus',
  'remark',
] as const;

/** What every row begins with. */
export const opening = ({ contract, period, status }: Scorecard, lang: Lang): CsvRow => ({
  contract: contract?.id ?? '',
  period: `${period.from}..${period.to}`,
  status: contract === null ? '' : STATUS_NAMES[status][lang],
});

function clauseRow(card: Scorecard, judgement: Judgement, lang: Lang): CsvRow {
  const { clause, target, unit, value, sample, verdict, points, weight, breaches, responsibility, severity } =
    judgement;
  const judged = card.contract !== null;
  return {
    ...opening(card, lang),
    clause,
    name: clauseTitle(card, judgement, lang),
    kind: judged ? `${RESPONSIBILITY_NAMES[responsibility][lang]} ${SEVERITY_NAMES[severity][lang]}` : '',
    target: target === null ? '' : showTarget(target, unit, lang),
    value: showFigure(value, unit, target?.value ?? null, lang),
    number: value,
    unit: RAW_UNITS[unit][lang],
    sample,
    // Without its sign: a hyphen would be escaped like a formula's.
    verdict: verdict === null ? '' : VERDICT_NAMES[verdict][lang].slice(2),
    points: points === null ? '' : showScore(points),
    weight: judged ? weight : '',
    breaches,
    penalty: yuan(judgement.penalty),
    bonus: yuan(judgement.bonus),
    remark: [gapText(judgement, lang), remarkOf(judgement, lang)]
      .filter((part) => part !== '')
      .join(lang === 'zh' ? '；' : '; '),
  };
}

/** Yuan with two decimals and no separators. */
const yuan = (fen: number): string =>
  `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
