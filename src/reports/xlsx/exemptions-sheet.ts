import type { Judgement } from '../../scorecard/judgement.ts';
import type { ExemptionEntry, Scorecard } from '../../scorecard/scorecard.ts';
import {
  CATEGORY_NAMES,
  DECISION_NAMES,
  EXEMPTIONS,
  exemptionsText,
  unitsText,
} from '../../text/exemptions.ts';
import { markedTitle } from '../../text/notes.ts';
import { SHEETS, SUMMARY, WORKBOOK } from '../../text/workbook.ts';
import type { Lang, Text } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { blank, type Cell, number, type Row, type SheetPlan, text } from '../../workbook/plan.ts';
import { columnsOf, type SheetColumn, table, type WideColumn } from '../../workbook/table.ts';
import {
  DAY_PATTERN,
  dateCell,
  figureCell,
  fileName,
  MOMENT_PATTERN,
  openingRows,
  targetCell,
  verdictCell,
  yuanCell,
} from './clause-cells.ts';

/** 申诉与剔除: what was filed, how it was decided, and what that moves: every figure with and without, and the money. */
export function exemptionsSheet(card: Scorecard, lang: Lang): SheetPlan {
  const { exemptions } = card;
  const told = exemptionsText(card, lang);
  const columns = exemptionColumns(card, lang);
  const across = columns.length;
  const note = (words: Text): Row => [text(words[lang], 'note', across)];
  const rows: Row[] = [
    ...openingRows(card, SHEETS.exemptions[lang], across, lang),
    [text(told ?? EXEMPTIONS.none[lang], 'lead', across)],
    note(EXEMPTIONS.howTo),
    note(EXEMPTIONS.kept),
    ...exemptedClauseRows(card, across, lang),
  ];
  if (exemptions.length > 0) rows.push([], [text(EXEMPTIONS.rows[lang], 'heading', across)]);
  const { lines, filter } = table(columns, exemptions, { lang, above: rows.length });
  if (exemptions.length > 0)
    rows.push(...lines, ...(card.settlement === null ? [] : [note(EXEMPTIONS.moneyNote)]));
  return {
    name: SHEETS.exemptions[lang],
    columns: fitWidths(rows, columns),
    rows,
    ...(exemptions.length > 0 && { filter }),
  };
}

function exemptionColumns(card: Scorecard, lang: Lang): readonly WideColumn<ExemptionEntry>[] {
  const { id, category, decision, counted, late, units, money } = EXEMPTIONS;
  const { filedBy, filedAt, decidedBy, decidedAt, place, every, nothing } = EXEMPTIONS;
  const yesNo = (is: boolean): Cell => text(EXEMPTIONS[is ? 'yes' : 'no'][lang], 'center');
  const named = (each: ExemptionEntry['category']): Cell =>
    text(each === null ? '' : CATEGORY_NAMES[each][lang]);
  const decided = (each: ExemptionEntry['decision']): Cell => text(DECISION_NAMES[each][lang], 'center');
  const stands = ({ input, row }: ExemptionEntry): Cell =>
    text([fileName(card, input), ...(row === null ? [] : [row])].join(':'));
  return [
    { head: id, least: 9, most: 24, cell: (each) => text(each.id) },
    { head: WORKBOOK.clause, least: 20, most: 34, cell: ({ clause }) => text(clause ?? every[lang]) },
    { head: category, least: 12, most: 16, cell: (each) => named(each.category) },
    { head: decision, least: 12, most: 14, cell: (each) => decided(each.decision) },
    { head: counted, least: 12, most: 16, cell: (each) => yesNo(each.counted) },
    { head: late, least: 9, most: 10, cell: (each) => yesNo(each.late) },
    { head: units, least: 22, most: 36, cell: (each) => text(unitsText(each, lang) || nothing[lang]) },
    { head: money, least: 14, most: 18, cell: (each) => moneyCell(each.money) },
    { head: filedBy, least: 12, most: 20, cell: (each) => text(each.filedBy ?? '') },
    { head: filedAt, least: 20, cell: (each) => momentCell(each.filedAt) },
    { head: decidedBy, least: 12, most: 20, cell: (each) => text(each.decidedBy ?? '') },
    { head: decidedAt, least: 20, cell: (each) => momentCell(each.decidedAt) },
    { head: place, least: 18, most: 36, cell: stands },
  ];
}

const moneyCell = (fen: number | null): Cell =>
  fen === null ? blank('number') : number(fen / 100, '#,##0.00');

/** A moment, or a day where only that was written. */
const momentCell = (at: string | null): Cell =>
  at === null ? blank('center') : dateCell(at, at.includes('T') ? MOMENT_PATTERN : DAY_PATTERN);

/** Every clause that counted exemptions touch or move: figure, verdict and money with and without; at the foot what is payable. */
function exemptedClauseRows(card: Scorecard, across: number, lang: Lang): Row[] {
  const touched = card.judgements.filter(
    ({ withoutExemptions, beforeExemptions }) => withoutExemptions !== null || beforeExemptions !== null,
  );
  const { settlement } = card;
  const without = settlement?.payableWithoutExemptions ?? null;
  if (touched.length === 0 && without === null) return [];
  const columns = columnsOf(clauseColumns(card, lang));
  return [
    [],
    [text(EXEMPTIONS.byClause[lang], 'heading', across)],
    ...table(columns, touched, { lang }).lines,
    ...(settlement === null || without === null
      ? []
      : [
          [
            text(EXEMPTIONS.payable[lang], 'wholeText', 3),
            yuanCell(without, 'whole'),
            yuanCell(settlement.payable, 'whole'),
            blank('whole', columns.length - 6),
            yuanCell(settlement.payable - without, 'whole'),
          ],
          [text(EXEMPTIONS.differenceNote[lang], 'note', across)],
        ]),
  ];
}

function clauseColumns(card: Scorecard, lang: Lang): readonly SheetColumn<Judgement>[] {
  const { left, verdictWithout, penaltyWithout, penalty, bonusWithout, bonus, difference } = EXEMPTIONS;
  const title = (judgement: Judgement) => text(markedTitle(card, judgement, lang));
  const without = (judgement: Judgement) => figureCell(valueWithout(judgement), judgement, lang);
  const before = (judgement: Judgement) => verdictCell(judgement.beforeExemptions?.verdict ?? null, lang);
  const when = card.settlement !== null;
  return [
    { head: WORKBOOK.clause, cell: ({ clause }) => text(clause) },
    { head: WORKBOOK.metric, cell: title },
    { head: WORKBOOK.target, cell: (judgement) => targetCell(judgement, lang) },
    { head: EXEMPTIONS.without, cell: without },
    { head: EXEMPTIONS.with, cell: (judgement) => figureCell(judgement.value, judgement, lang) },
    { head: left, cell: ({ excluded }) => number(excluded.exempted ?? 0) },
    { head: verdictWithout, cell: before },
    { head: SUMMARY.verdict, cell: ({ verdict }) => verdictCell(verdict, lang) },
    {
      head: penaltyWithout,
      when,
      cell: ({ beforeExemptions }) => yuanCell(beforeExemptions?.penalty ?? null),
    },
    { head: penalty, when, cell: (judgement) => yuanCell(judgement.penalty) },
    { head: bonusWithout, when, cell: ({ beforeExemptions }) => yuanCell(beforeExemptions?.bonus ?? null) },
    { head: bonus, when, cell: (judgement) => yuanCell(judgement.bonus) },
    { head: difference, when, cell: (judgement) => yuanCell(differenceOf(judgement)) },
  ];
}

/** The figure had nothing been exempted; null where it is not known. */
const valueWithout = ({ value, withoutExemptions, excluded }: Judgement): number | null =>
  withoutExemptions ?? ((excluded.exempted ?? 0) === 0 ? value : null);

const differenceOf = ({ beforeExemptions: before, penalty, bonus }: Judgement): number | null =>
  before === null ? null : bonus - penalty - (before.bonus - before.penalty);
