import { RULING_WORDS } from '../formats/sheet/words.ts';
import type { FilledRow } from '../formats/sheet/write-template.ts';
import type { Records } from '../reading/gather.ts';
import { fileName, measuredCells } from '../reports/xlsx/clause-cells.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { FILING } from '../text/exemptions.ts';
import { EVIDENCE_NAMES } from '../text/labels.ts';
import { markedTitle } from '../text/notes.ts';
import { showMoment } from '../text/show.ts';
import { BREACHES } from '../text/workbook.ts';
import { isoInstant } from '../units/stamp.ts';
import type { Lang, Text } from '../units/text.ts';
import { type Cell, number, text } from '../workbook/plan.ts';
import { type Column, columnsOf } from '../workbook/table.ts';
import type { Case, Identity } from './cases.ts';

/** The rows of a sheet to fill in: one a case, with what stands beside it to be read. */
export interface Filed {
  readonly reading: readonly Text[];
  readonly rows: readonly FilledRow[];
}

/** A sheet of exemptions, nothing decided: what each breach is, by the export's own numbers where they are known. */
export function exemptionRows(
  card: Scorecard,
  cases: readonly Case[],
  names: ReadonlyMap<string, Identity>,
  lang: Lang,
): Filed {
  const columns: readonly ReadingColumn[] = [
    ...readingColumns(card, lang),
    { head: FILING.ref, cell: ({ evidence }) => text(evidence.ref) },
  ];
  return filed(columns, cases, (each) => {
    const { unit, ref } = each.evidence;
    const name = names.get(ref);
    const session = name === undefined || name.order === null ? (name?.session ?? null) : null;
    const isSheet = unit === 'order' || unit === 'refund';
    return {
      clause: each.judgement.clause,
      session: isSheet ? '' : (session ?? ref),
      order: isSheet ? (orderOf(each, name) ?? ref) : '',
      buyer: name?.buyer ?? '',
    };
  });
}

// Of a refund its own ref: its order may have others.
const orderOf = ({ evidence }: Case, name: Identity | undefined): string | null =>
  evidence.unit === 'order' ? (name?.order ?? null) : null;

/** A review sheet: every case by its ref and moment, with what was ruled of it already. `rulings` by `rulingKey`. */
export function reviewRows(
  card: Scorecard,
  cases: readonly Case[],
  names: ReadonlyMap<string, Identity>,
  rulings: ReadonlyMap<string, string>,
  lang: Lang,
): Filed {
  const when = names.size > 0;
  const nameOf = ({ evidence }: Case): Partial<Identity> => names.get(evidence.ref) ?? {};
  const columns = columnsOf<ReadingColumn>([
    ...readingColumns(card, lang),
    { head: FILING.session, when, cell: (each) => text(nameOf(each).session ?? '') },
    { head: FILING.order, when, cell: (each) => text(nameOf(each).order ?? '') },
    { head: FILING.buyer, when, cell: (each) => text(nameOf(each).buyer ?? '') },
  ]);
  return filed(columns, cases, ({ judgement: { clause }, evidence: { ref, at } }) => ({
    clause,
    ref,
    at: showMoment(at),
    ruling: rulings.get(rulingKey(clause, ref, showMoment(at))) ?? '',
  }));
}

/** What a ruling is about: clause, ref and moment by the contract's clock. */
export const rulingKey = (clause: string, ref: string, moment: string): string =>
  `${clause}\n${ref}\n${moment}`;

/** A column that is there to be read. */
interface ReadingColumn extends Column<Case, Cell> {
  readonly head: Text;
}

/** `cells`: what stands in the sheet's own columns. */
const filed = (
  columns: readonly ReadingColumn[],
  cases: readonly Case[],
  cells: (each: Case) => FilledRow['cells'],
): Filed => ({
  reading: columns.map(({ head }) => head),
  rows: cases.map((each) => ({ cells: cells(each), reading: columns.map(({ cell }) => cell(each)) })),
});

function readingColumns(card: Scorecard, lang: Lang): readonly ReadingColumn[] {
  const measured = ({ judgement, evidence }: Case) =>
    measuredCells(judgement, evidence, card.metrics[judgement.metric]!.evidence, lang);
  const unit = ({ evidence }: Case) => EVIDENCE_NAMES[evidence.unit][lang];
  const agent = ({ evidence }: Case) => evidence.agent ?? BREACHES.unassigned[lang];
  return [
    { head: FILING.metric, cell: ({ judgement }) => text(markedTitle(card, judgement, lang)) },
    { head: FILING.unit, cell: (each) => text(unit(each)) },
    { head: FILING.agent, cell: (each) => text(agent(each)) },
    { head: FILING.at, cell: ({ evidence }) => text(showMoment(evidence.at)) },
    { head: FILING.measured, cell: (each) => measured(each).measured },
    { head: FILING.limit, cell: (each) => measured(each).threshold },
    { head: FILING.money, cell: ({ money }) => moneyCell(money) },
    { head: FILING.place, cell: ({ evidence }) => text(placeOf(card, evidence)) },
  ];
}

const moneyCell = (fen: number | null): Cell =>
  fen === null ? text('') : { ...number(fen / 100, '#,##0.00'), shown: (fen / 100).toFixed(2) };

const placeOf = (card: Scorecard, { input, member, sheet, row }: Case['evidence']): string =>
  [fileName(card, input), [member, sheet].filter((each) => each !== null).join('/'), row]
    .filter((each) => each !== null && each !== '')
    .join(':');

/** What review sheets among the exports ruled already, in the sheet's words, by `rulingKey`; what is open is not there. */
export function rulingsIn(records: Records | null, lang: Lang): ReadonlyMap<string, string> {
  if (records === null) return new Map();
  const { zone } = records.contract.terms;
  return new Map(
    records.sheets.review
      .filter(({ ruling }) => ruling !== 'open')
      .map(({ clause, ref, at, ruling }) => [
        rulingKey(clause, ref, showMoment(isoInstant(at, zone))),
        RULING_WORDS[ruling][lang === 'zh' ? 0 : 1],
      ]),
  );
}
