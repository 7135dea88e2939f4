import type { ExemptionEntry } from '../../scorecard/ledger.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import {
  CATEGORY_NAMES,
  DECISION_NAMES,
  EXEMPTIONS,
  exemptionsText,
  unitsText,
} from '../../text/exemptions.ts';
import { SHEETS, WORKBOOK } from '../../text/workbook.ts';
import type { Lang, Text } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { blank, type Cell, number, type Row, range, type SheetPlan, text } from '../../workbook/plan.ts';
import { DAY_PATTERN, dateCell, MOMENT_PATTERN, openingRows } from './cells.ts';
import { exemptedClauseRows } from './exempted-clause-rows.ts';

/** 申诉与剔除: what was filed, how it was decided, and what that moves: every figure with and without, and the money. */
export function exemptionsSheet(card: Scorecard, lang: Lang): SheetPlan {
  const { exemptions } = card;
  const told = exemptionsText(card, lang);
  const note = (words: Text): Row => [text(words[lang], 'note', COLUMNS)];
  const opening: Row[] = [
    ...openingRows(card, SHEETS.exemptions[lang], COLUMNS, lang),
    [text(told ?? EXEMPTIONS.none[lang], 'lead', COLUMNS)],
    note(EXEMPTIONS.howTo),
    note(EXEMPTIONS.kept),
    ...exemptedClauseRows(card, COLUMNS, lang),
  ];
  const heads = [...opening, [], [text(EXEMPTIONS.rows[lang], 'heading', COLUMNS)], headRow(lang)];
  const rows =
    exemptions.length === 0
      ? opening
      : [
          ...heads,
          ...exemptions.map((each) => exemptionRow(card, each, lang)),
          ...(card.settlement === null ? [] : [note(EXEMPTIONS.moneyNote)]),
        ];
  return {
    name: SHEETS.exemptions[lang],
    columns: fitWidths(rows, BOUNDS),
    rows,
    ...(exemptions.length > 0 && {
      filter: range(1, heads.length, COLUMNS, heads.length + exemptions.length),
    }),
  };
}

const HEADS = [
  EXEMPTIONS.id,
  WORKBOOK.clause,
  EXEMPTIONS.category,
  EXEMPTIONS.decision,
  EXEMPTIONS.counted,
  EXEMPTIONS.late,
  EXEMPTIONS.units,
  EXEMPTIONS.money,
  EXEMPTIONS.filedBy,
  EXEMPTIONS.filedAt,
  EXEMPTIONS.decidedBy,
  EXEMPTIONS.decidedAt,
  EXEMPTIONS.place,
];
const COLUMNS = HEADS.length;
const BOUNDS = [
  { least: 9, most: 24 },
  { least: 20, most: 34 },
  { least: 12, most: 16 },
  { least: 12, most: 14 },
  { least: 12, most: 16 },
  { least: 9, most: 10 },
  { least: 22, most: 36 },
  { least: 14, most: 18 },
  { least: 12, most: 20 },
  { least: 20, most: 20 },
  { least: 12, most: 20 },
  { least: 20, most: 20 },
  { least: 18, most: 36 },
];

const headRow = (lang: Lang): Row => HEADS.map((head) => text(head[lang], 'head'));

function exemptionRow(card: Scorecard, each: ExemptionEntry, lang: Lang): Row {
  const { id, clause, category, decision, counted, late, money, input, row } = each;
  const yesNo = (is: boolean): Cell => text(EXEMPTIONS[is ? 'yes' : 'no'][lang], 'center');
  const file = input === null ? '' : (card.inputs[input]?.file ?? '');
  const units = unitsText(each, lang);
  return [
    text(id),
    text(clause ?? EXEMPTIONS.every[lang]),
    text(category === null ? '' : CATEGORY_NAMES[category][lang]),
    text(DECISION_NAMES[decision][lang], 'center'),
    yesNo(counted),
    yesNo(late),
    text(units === '' ? EXEMPTIONS.nothing[lang] : units),
    money === null ? blank('number') : number(money / 100, '#,##0.00'),
    text(each.filedBy ?? ''),
    momentCell(each.filedAt),
    text(each.decidedBy ?? ''),
    momentCell(each.decidedAt),
    text(row === null ? file : `${file}:${row}`),
  ];
}

/** A moment, or a day where only that was written. */
const momentCell = (at: string | null): Cell =>
  at === null ? blank('center') : dateCell(at, at.includes('T') ? MOMENT_PATTERN : DAY_PATTERN);
