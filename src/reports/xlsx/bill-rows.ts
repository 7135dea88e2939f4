import type { BillResult } from '../../scorecard/settlement.ts';
import { BILL, BILL_STATUS_NAMES, billCauses, billPart } from '../../text/bill.ts';
import { yuanPattern } from '../../text/format.ts';
import type { Lang } from '../../units/text.ts';
import { blank, type Cell, type Row, text } from '../../workbook/plan.ts';
import { yuan } from './settlement-formulas.ts';
import { COLUMNS, type Sheet } from './settlement-rows.ts';

const YUAN = yuanPattern();

/** The bill against the settlement, line by line. `due` is the cell of what is to be paid. */
export function billRows(sheet: Sheet, bill: BillResult, due: string): void {
  const { lang } = sheet;
  sheet.add([], [text(BILL.title[lang], 'heading', COLUMNS)]);
  sheet.head([
    [BILL.item, 2],
    [BILL.part, 2],
    [BILL.billed, 1],
    [BILL.due, 1],
    [BILL.variance, 1],
    [BILL.status, 1],
    [BILL.causes, 3],
  ]);
  for (const line of bill.lines) sheet.add(rowOf(sheet.rows.length + 1, line, lang));
  sheet.total(BILL.sum[lang], yuan(`ROUND(${bill.billed / 100}-${due},2)`, bill.variance));
}

function rowOf(row: number, line: BillResult['lines'][number], lang: Lang): Row {
  const { item, billed, due, variance, status } = line;
  const money = (fen: number | null): Cell =>
    fen === null ? blank('number') : { value: fen / 100, look: 'number', pattern: YUAN };
  return [
    text(item ?? '', 'text', 2),
    text(billPart(line, lang), 'text', 2),
    money(billed),
    money(due),
    { value: yuan(`ROUND(E${row}-F${row},2)`, variance), look: 'number', pattern: YUAN },
    text(BILL_STATUS_NAMES[status][lang]),
    text(billCauses(line, lang), 'text', 3),
  ];
}
