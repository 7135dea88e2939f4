import type { Scorecard } from '../../scorecard/scorecard.ts';
import type { SettlementResult } from '../../scorecard/settlement.ts';
import { amountInWords } from '../../text/amount-in-words.ts';
import { targetFigure } from '../../text/format.ts';
import { unusedMonths } from '../../text/history.ts';
import { amountRemark, SETTLEMENT } from '../../text/settlement.ts';
import { showPeriod } from '../../text/show.ts';
import { SHEETS, WORKBOOK } from '../../text/workbook.ts';
import { fen } from '../../units/money.ts';
import type { Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { type Formula, type Row, type SheetPlan, text } from '../../workbook/plan.ts';
import { baseRows } from './base-rows.ts';
import { billRows } from './bill-rows.ts';
import { openingRows } from './cells.ts';
import { clawbackRows } from './clawback-rows.ts';
import { adjustedBase, taxOf, yuan } from './settlement-formulas.ts';
import { bonusRows, COLUMNS, penaltyRows, Sheet } from './settlement-rows.ts';
import { signatureRows } from './signature-rows.ts';

/** What of a settlement the summary shows: `scaled` is the fee after a coefficient, in place of `base`. */
export type LinkName = 'base' | 'scaled' | 'penalties' | 'bonus' | 'clawback' | 'payable';

/** The settlement sheet, and formulas that fetch its results onto another sheet; null where no money is settled. */
export interface SettlementPlan {
  readonly plan: SheetPlan;
  readonly links: Readonly<Partial<Record<LinkName, Formula>>> | null;
}

/** 结算单: every amount a live formula over the cells above it, with the value that was judged. */
export function settlementSheet(card: Scorecard, lang: Lang): SettlementPlan {
  const sheet = new Sheet(lang);
  sheet.add(...openingRows(card, SETTLEMENT.title[lang], COLUMNS, lang));
  const { settlement } = card;
  if (settlement === null) {
    sheet.add([text(SETTLEMENT.none[lang], 'lead', COLUMNS)]);
    return { plan: planOf(sheet.rows, lang), links: null };
  }
  sheet.add(...partyRows(card, lang), []);
  const base = baseRows(sheet, settlement, card.total);
  const penalties = penaltyRows(sheet, card, settlement, base.sum);
  const bonus = bonusRows(sheet, card, settlement, base.sum);
  const clawback = clawbackRows(sheet, settlement, bonus !== null);
  const { payable, due } = paymentRows(sheet, settlement, {
    base: base.adjusted,
    penalties,
    bonus,
    clawback,
  });
  if (settlement.bill !== null) billRows(sheet, settlement.bill, due);
  sheet.add(...unusedMonthRows(card, lang));
  const remark = amountRemark(card, lang);
  if (remark !== null) sheet.add([text(remark, 'lead', COLUMNS)]);
  sheet.add([], [text(SETTLEMENT.formulas[lang], 'note', COLUMNS)], [], ...signatureRows(lang));
  const link = (cell: string, amount: number) => yuan(`'${SHEETS.settlement[lang]}'!${cell}`, amount);
  return {
    plan: planOf(sheet.rows, lang),
    links: {
      [settlement.coefficient === 1 ? 'base' : 'scaled']: link(base.adjusted, adjustedBase(settlement)),
      penalties: link(penalties, settlement.penalties),
      ...(bonus !== null && settlement.bonus > 0 && { bonus: link(bonus, settlement.bonus) }),
      ...(clawback !== null && settlement.clawback > 0 && { clawback: link(clawback, settlement.clawback) }),
      payable: link(payable, settlement.payable),
    },
  };
}

const planOf = (rows: readonly Row[], lang: Lang): SheetPlan => ({
  name: SHEETS.settlement[lang],
  columns: fitWidths(rows, [
    { least: 8, most: 24 },
    { least: 20, most: 32 },
    { least: 10, most: 14 },
    { least: 10, most: 14 },
    { least: 18, most: 24 },
    { least: 14, most: 18 },
    { least: 12, most: 18 },
    { least: 13, most: 16 },
    { least: 12, most: 12 },
    { least: 13, most: 16 },
    { least: 15, most: 20 },
  ]),
  rows,
  onePage: true,
});

function partyRows({ contract, period }: Scorecard, lang: Lang): Row[] {
  if (contract === null) return [];
  const fact = (label: string, value: string): Row => [text(label, 'label'), text(value, 'text', 4)];
  const beside = (label: string, value: string): Row => [text(label, 'label'), text(value, 'text', 5)];
  return [
    [...fact(WORKBOOK.owner[lang], contract.owner), ...beside(WORKBOOK.vendor[lang], contract.vendor)],
    [
      ...fact(WORKBOOK.contract[lang], contract.id),
      ...beside(WORKBOOK.period[lang], showPeriod(period, lang)),
    ],
  ];
}

/** Cells that the payable amount is made of; null: there is none. */
interface Parts {
  readonly base: string;
  readonly penalties: string;
  readonly bonus: string | null;
  readonly clawback: string | null;
}

/** Bonus, payable, tax and the amount in words; the addresses of the payable amount and of what is to be paid with tax. */
function paymentRows(
  sheet: Sheet,
  settlement: SettlementResult,
  { base, penalties, bonus: added, clawback }: Parts,
): { payable: string; due: string } {
  const { lang } = sheet;
  const { bonus, payable, tax } = settlement;
  const before = [added, clawback].filter((part) => part !== null).length;
  const heading = (['payment', 'paymentAfterBonus', 'paymentAfterBoth'] as const)[before]!;
  sheet.add([], [text(SETTLEMENT[heading][lang], 'heading', COLUMNS)]);
  const bonusCell = added ?? sheet.total(SETTLEMENT.bonus[lang], bonus / 100);
  const formula = `MAX(0,ROUND(${base}-${penalties}+${bonusCell}${clawback === null ? '' : `-${clawback}`},2))`;
  const payableCell = sheet.total(SETTLEMENT.payable[lang], yuan(formula, payable), 'due');
  let [dueCell, due] = [payableCell, payable];
  if (tax !== null) {
    const rateCell = sheet.total(
      SETTLEMENT.rateOfTax[lang],
      tax.rate,
      'sum',
      targetFigure(tax.rate, 'ratio', lang).pattern,
    );
    const netCell = sheet.next();
    const formulas = taxOf(tax, { payable: payableCell, rate: rateCell, net: netCell });
    sheet.total(SETTLEMENT.beforeTax[lang], formulas.net);
    const taxCell = sheet.total(SETTLEMENT.tax[lang], formulas.tax);
    dueCell = sheet.total(SETTLEMENT.withTax[lang], yuan(`ROUND(${netCell}+${taxCell},2)`, tax.gross), 'due');
    due = tax.gross;
  }
  sheet.add(wordsRow(dueCell, due, lang));
  return { payable: payableCell, due: dueCell };
}

/** Which earlier months do not count. */
const unusedMonthRows = (card: Scorecard, lang: Lang): Row[] =>
  [unusedMonths(card, lang)].filter((said) => said !== null).map((said) => [text(said, 'text', COLUMNS)]);

// The words hold for the amount that was judged; a changed amount says so rather than carry another's words.
function wordsRow(cell: string, amount: number, lang: Lang): Row {
  const words = amountInWords(fen(amount), lang);
  const formula = `IF(ROUND(${cell},2)=${amount / 100},"${words}","${SETTLEMENT.changed[lang]}")`;
  return [
    text(SETTLEMENT.inWords[lang], 'dueText', 2),
    { value: { formula, result: words }, look: 'dueText', span: COLUMNS - 2 },
  ];
}
