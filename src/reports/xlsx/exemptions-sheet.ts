import type { Judgement } from '../../scorecard/judgement.ts';
import type { ExemptionEntry, Scorecard } from '../../scorecard/scorecard.ts';
import {
  CATEGORY_NAMES,
  DECISION_NAMES,
  EXEMPTIONS,
  exemptionsText,
  unitsText,
} from '../../text/exemptions.ts';
import { yuanPattern } from '../../text/format.ts';
import { VERDICT_NAMES } from '../../text/labels.ts';
import { markedTitle } from '../../text/notes.ts';
import { SHEETS, SUMMARY, WORKBOOK } from '../../text/workbook.ts';
import type { Lang, Text } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { blank, type Cell, number, type Row, range, type SheetPlan, text } from '../../workbook/plan.ts';
import {
  DAY_PATTERN,
  dateCell,
  figureCell,
  MOMENT_PATTERN,
  openingRows,
  targetCell,
} from './clause-cells.ts';

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

/** Every clause that counted exemptions touch or move: figure, verdict and money with and without; at the foot what is payable. */
function exemptedClauseRows(card: Scorecard, columns: number, lang: Lang): Row[] {
  const touched = card.judgements.filter(
    ({ withoutExemptions, beforeExemptions }) => withoutExemptions !== null || beforeExemptions !== null,
  );
  const { settlement } = card;
  const without = settlement?.payableWithoutExemptions ?? null;
  if (touched.length === 0 && without === null) return [];
  const heads = settlement === null ? CLAUSE_HEADS : [...CLAUSE_HEADS, ...MONEY_HEADS];
  return [
    [],
    [text(EXEMPTIONS.byClause[lang], 'heading', columns)],
    heads.map((head) => text(head[lang], 'head')),
    ...touched.map((judgement) => clauseRow(card, judgement, lang)),
    ...(settlement === null || without === null
      ? []
      : [
          [
            text(EXEMPTIONS.payable[lang], 'wholeText', 3),
            sumCell(without),
            sumCell(settlement.payable),
            blank('whole', heads.length - 6),
            sumCell(settlement.payable - without),
          ],
          [text(EXEMPTIONS.differenceNote[lang], 'note', columns)],
        ]),
  ];
}

const CLAUSE_HEADS = [
  WORKBOOK.clause,
  WORKBOOK.metric,
  WORKBOOK.target,
  EXEMPTIONS.without,
  EXEMPTIONS.with,
  EXEMPTIONS.left,
  EXEMPTIONS.verdictWithout,
  SUMMARY.verdict,
];

const MONEY_HEADS = [
  EXEMPTIONS.penaltyWithout,
  EXEMPTIONS.penalty,
  EXEMPTIONS.bonusWithout,
  EXEMPTIONS.bonus,
  EXEMPTIONS.difference,
];

function clauseRow(card: Scorecard, judgement: Judgement, lang: Lang): Row {
  const { clause, value, withoutExemptions, beforeExemptions: before, excluded, verdict } = judgement;
  const exempted = excluded.exempted ?? 0;
  return [
    text(clause),
    text(markedTitle(card, judgement, lang)),
    targetCell(judgement, lang),
    figureCell(withoutExemptions ?? (exempted === 0 ? value : null), judgement, lang),
    figureCell(value, judgement, lang),
    number(exempted),
    verdictCell(before?.verdict ?? null, lang),
    verdictCell(verdict, lang),
    ...(card.settlement === null ? [] : moneyCells(judgement)),
  ];
}

const verdictCell = (verdict: Judgement['verdict'], lang: Lang): Cell =>
  verdict === null ? blank('text') : text(VERDICT_NAMES[verdict][lang], verdict);

function moneyCells({ beforeExemptions: before, penalty, bonus }: Judgement): Cell[] {
  if (before === null)
    return [blank('number'), yuanCell(penalty), blank('number'), yuanCell(bonus), blank('number')];
  const difference = bonus - penalty - (before.bonus - before.penalty);
  return [before.penalty, penalty, before.bonus, bonus, difference].map(yuanCell);
}

const yuanCell = (fen: number): Cell => number(fen / 100, yuanPattern());

const sumCell = (fen: number): Cell => number(fen / 100, yuanPattern(), 'whole');
