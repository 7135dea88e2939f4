import type { Scorecard } from '../../scorecard/scorecard.ts';
import type { BillResult, ClawbackLine, SettlementResult } from '../../scorecard/settlement.ts';
import { amountInWords } from '../../text/amount-in-words.ts';
import { BILL, BILL_STATUS_NAMES, billCauses, billPart } from '../../text/bill.ts';
import { targetFigure } from '../../text/format.ts';
import { clawbackText, unusedMonths } from '../../text/history.ts';
import { amountRemark, SETTLEMENT } from '../../text/settlement.ts';
import { decimalOf, showPeriod } from '../../text/show.ts';
import { SHEETS, WORKBOOK } from '../../text/workbook.ts';
import { minus, times } from '../../units/fraction.ts';
import { fen, roundFen } from '../../units/money.ts';
import type { Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { blank, type Cell, type Formula, type Row, type SheetPlan, text } from '../../workbook/plan.ts';
import type { SheetColumn } from '../../workbook/table.ts';
import { openingRows, yuanCell } from './clause-cells.ts';
import {
  adjustedBase,
  baseRows,
  bonusRows,
  COLUMNS,
  money,
  penaltyRows,
  Sheet,
  shareCell,
  sumOf,
  taxOf,
  yuan,
} from './settlement-rows.ts';

/** What of a settlement the summary shows: `scaled` is the fee after a coefficient, in place of `base`. */
type LinkName = 'base' | 'scaled' | 'penalties' | 'bonus' | 'clawback' | 'payable';

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

const HALF = 5;

/** The foot of the settlement: until when objections are heard, and where both parties sign. */
const signatureRows = (lang: Lang): Row[] => [
  [text(SETTLEMENT.objection[lang], 'sign', 2 * HALF + 1)],
  [],
  pair(SETTLEMENT.ownerSigns[lang], SETTLEMENT.vendorSigns[lang]),
  [],
  lines(SETTLEMENT.signature[lang]),
  [],
  lines(SETTLEMENT.date[lang]),
];

const pair = (owner: string, vendor: string): Row => [
  text(owner, 'sign', HALF),
  blank(),
  text(vendor, 'sign', HALF),
];

const lines = (label: string): Row => [
  text(label, 'sign'),
  blank('line', HALF - 1),
  blank(),
  text(label, 'sign'),
  blank('line', HALF - 1),
];

/** Commission of the month before that is taken off, line by line; the address of its sum, or null where none may be. */
function clawbackRows(
  sheet: Sheet,
  { clawbacks, clawback }: SettlementResult,
  afterBonus: boolean,
): string | null {
  if (clawbacks.length === 0) return null;
  const { lang } = sheet;
  const title = SETTLEMENT[afterBonus ? 'clawbacksAfterBonus' : 'clawbacks'][lang];
  const { month, remark, amount } = SETTLEMENT;
  type Column = SheetColumn<ClawbackLine>;
  const then: Column = { head: SETTLEMENT.salesThen, cell: ({ salesThen }) => yuanCell(salesThen) };
  const now: Column = { head: SETTLEMENT.salesNow, span: 2, cell: ({ salesNow }) => yuanCell(salesNow) };
  const rate: Column = { head: SETTLEMENT.rate, cell: (line) => shareCell(line.rate, lang) };
  const share: Column = { head: SETTLEMENT.coefficient, cell: (line) => shareCell(line.coefficient, lang) };
  const net: Column = {
    head: amount,
    cell: (line, at) => money(amountOf(line, `(${at(then)}-${at(now)})*${at(rate)}*${at(share)}`)),
  };
  const columns: readonly Column[] = [
    { head: month, cell: (line) => text(line.month) },
    { head: remark, span: 4, cell: (line) => text(clawbackText(line, lang)) },
    ...[then, now, rate, share, net],
  ];
  sheet.add([], [text(title, 'heading', COLUMNS)]);
  const placed = sheet.table(columns, clawbacks);
  return sheet.total(SETTLEMENT.clawback[lang], sumOf(placed, net, clawback));
}

/** (Sales then − now) × rate × coefficient, not below 0; a plain number where the cells do not give the fen that was judged. */
function amountOf(
  { salesThen, salesNow, rate, coefficient, net }: ClawbackLine,
  product: string,
): Cell['value'] {
  if (salesThen === null || salesNow === null) return net / 100;
  const less = minus(decimalOf(salesThen), decimalOf(salesNow));
  const again = Math.max(0, roundFen(times(times(less, decimalOf(rate)), decimalOf(coefficient))));
  return again === net ? yuan(`MAX(0,ROUND(${product},2))`, net) : net / 100;
}

/** The bill against the settlement, line by line. `dueCell`: of what is to be paid. */
function billRows(sheet: Sheet, bill: BillResult, dueCell: string): void {
  const { lang } = sheet;
  type BillLine = BillResult['lines'][number];
  const billed = { head: BILL.billed, cell: (line: BillLine) => yuanCell(line.billed) };
  const due = { head: BILL.due, cell: (line: BillLine) => yuanCell(line.due) };
  const columns: readonly SheetColumn<BillLine>[] = [
    { head: BILL.item, span: 2, cell: ({ item }) => text(item ?? '') },
    { head: BILL.part, span: 2, cell: (line) => text(billPart(line, lang)) },
    billed,
    due,
    {
      head: BILL.variance,
      cell: ({ variance }, at) => money(yuan(`ROUND(${at(billed)}-${at(due)},2)`, variance)),
    },
    { head: BILL.status, cell: ({ status }) => text(BILL_STATUS_NAMES[status][lang]) },
    { head: BILL.causes, span: 3, cell: (line) => text(billCauses(line, lang)) },
  ];
  sheet.add([], [text(BILL.title[lang], 'heading', COLUMNS)]);
  sheet.table(columns, bill.lines);
  sheet.total(BILL.sum[lang], yuan(`ROUND(${bill.billed / 100}-${dueCell},2)`, bill.variance));
}
