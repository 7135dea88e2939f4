import { RULING_WORDS } from '../formats/sheet/words.ts';
import type { FilledRow, ReadingCell } from '../formats/sheet/write-template.ts';
import type { Records } from '../reading/gather.ts';
import { measuredCells } from '../reports/xlsx/clause-cells.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { FILING } from '../text/exemptions.ts';
import { EVIDENCE_NAMES } from '../text/labels.ts';
import { markedTitle } from '../text/notes.ts';
import { showMoment } from '../text/show.ts';
import { BREACHES } from '../text/workbook.ts';
import { isoInstant } from '../units/stamp.ts';
import type { Lang, Text } from '../units/text.ts';
import type { Cell } from '../workbook/plan.ts';
import type { Case, Named } from './cases.ts';

/** The rows of a sheet to fill in: one a case, with what stands beside it to be read. */
export interface Filed {
  readonly reading: readonly Text[];
  readonly rows: readonly FilledRow[];
}

/** A sheet of exemptions, nothing decided: what each breach is, by the export's own numbers where they are known. */
export function exemptionRows(
  card: Scorecard,
  cases: readonly Case[],
  names: ReadonlyMap<string, Named>,
  lang: Lang,
): Filed {
  return {
    reading: [...READING, FILING.ref],
    rows: cases.map((each) => {
      const { unit, ref } = each.evidence;
      const name = names.get(ref);
      const session = name === undefined || name.order === null ? (name?.session ?? null) : null;
      const isSheet = unit === 'order' || unit === 'refund';
      return {
        cells: {
          clause: each.judgement.clause,
          session: isSheet ? '' : (session ?? ref),
          order: isSheet ? (orderOf(each, name) ?? ref) : '',
          buyer: name?.buyer ?? '',
        },
        reading: [...readingOf(card, each, lang), textCell(ref)],
      };
    }),
  };
}

// Of a refund its own ref: its order may have others.
const orderOf = ({ evidence }: Case, name: Named | undefined): string | null =>
  evidence.unit === 'order' ? (name?.order ?? null) : null;

/** A review sheet: every case by its ref and moment, with what was ruled of it already. `rulings` by `rulingKey`. */
export function reviewRows(
  card: Scorecard,
  cases: readonly Case[],
  names: ReadonlyMap<string, Named>,
  rulings: ReadonlyMap<string, string>,
  lang: Lang,
): Filed {
  const known = names.size > 0;
  return {
    reading: [...READING, ...(known ? [FILING.session, FILING.order, FILING.buyer] : [])],
    rows: cases.map((each) => {
      const { ref, at } = each.evidence;
      const { clause } = each.judgement;
      const name = names.get(ref);
      const own = [name?.session, name?.order, name?.buyer].map((text) => textCell(text ?? ''));
      return {
        cells: {
          clause,
          ref,
          at: showMoment(at),
          ruling: rulings.get(rulingKey(clause, ref, showMoment(at))) ?? '',
        },
        reading: [...readingOf(card, each, lang), ...(known ? own : [])],
      };
    }),
  };
}

/** What a ruling is about: clause, ref and moment by the contract's clock. */
export const rulingKey = (clause: string, ref: string, moment: string): string =>
  `${clause}\n${ref}\n${moment}`;

const READING = [
  FILING.metric,
  FILING.unit,
  FILING.agent,
  FILING.at,
  FILING.measured,
  FILING.limit,
  FILING.money,
  FILING.place,
];

function readingOf(card: Scorecard, { judgement, evidence, money }: Case, lang: Lang): ReadingCell[] {
  const shown = card.metrics[judgement.metric]!.evidence;
  const { measured, threshold } = measuredCells(judgement, evidence, shown, lang);
  const file = evidence.input === null ? '' : (card.inputs[evidence.input]?.file ?? '');
  const part = [evidence.member, evidence.sheet].filter((each) => each !== null).join('/');
  const place = [file, part, evidence.row].filter((each) => each !== null && each !== '').join(':');
  return [
    textCell(markedTitle(card, judgement, lang)),
    textCell(EVIDENCE_NAMES[evidence.unit][lang]),
    textCell(evidence.agent ?? BREACHES.unassigned[lang]),
    textCell(showMoment(evidence.at)),
    cellOf(measured),
    cellOf(threshold),
    money === null
      ? textCell('')
      : { value: money / 100, pattern: '#,##0.00', shown: (money / 100).toFixed(2) },
    textCell(place),
  ];
}

const textCell = (text: string): ReadingCell => ({ value: text === '' ? null : text, shown: text });

/** A report's cell, which holds no formula here. */
function cellOf({ value, pattern, shown }: Cell): ReadingCell {
  const plain = typeof value === 'object' ? null : value;
  return { value: plain, pattern, shown: shown ?? (plain === null ? '' : String(plain)) };
}

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
