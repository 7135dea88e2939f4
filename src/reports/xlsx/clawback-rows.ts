import type { ClawbackLine, SettlementResult } from '../../scorecard/settlement.ts';
import { decimalOf } from '../../text/decimal.ts';
import { targetFigure, yuanPattern } from '../../text/format.ts';
import { clawbackText } from '../../text/history.ts';
import { SETTLEMENT } from '../../text/settlement.ts';
import { minus, times } from '../../units/fraction.ts';
import { roundFen } from '../../units/money.ts';
import type { Lang } from '../../units/text.ts';
import { blank, type Cell, type Row, text } from '../../workbook/plan.ts';
import { sumOf, yuan } from './settlement-formulas.ts';
import { AMOUNT, COLUMNS, type Sheet } from './settlement-rows.ts';

const YUAN = yuanPattern();

/** Commission of the month before that is taken off, line by line; the address of its sum, or null where none may be. */
export function clawbackRows(
  sheet: Sheet,
  { clawbacks, clawback }: SettlementResult,
  afterBonus: boolean,
): string | null {
  if (clawbacks.length === 0) return null;
  const { lang } = sheet;
  const title = SETTLEMENT[afterBonus ? 'clawbacksAfterBonus' : 'clawbacks'][lang];
  sheet.add([], [text(title, 'heading', COLUMNS)]);
  sheet.head([
    [SETTLEMENT.month, 1],
    [SETTLEMENT.remark, 4],
    [SETTLEMENT.salesThen, 1],
    [SETTLEMENT.salesNow, 2],
    [SETTLEMENT.rate, 1],
    [SETTLEMENT.coefficient, 1],
    [SETTLEMENT.amount, 1],
  ]);
  const first = sheet.rows.length + 1;
  for (const line of clawbacks) sheet.add(rowOf(sheet.rows.length + 1, line, lang));
  return sheet.total(SETTLEMENT.clawback[lang], sumOf(AMOUNT, first, sheet.rows.length, clawback));
}

function rowOf(row: number, line: ClawbackLine, lang: Lang): Row {
  const { month, salesThen, salesNow, rate, coefficient } = line;
  const money = (value: Cell['value'], span = 1): Cell => ({ value, look: 'number', pattern: YUAN, span });
  const share = (value: number): Cell => ({
    value,
    look: 'number',
    pattern: targetFigure(value, 'ratio', lang).pattern,
  });
  return [
    text(month),
    text(clawbackText(line, lang), 'text', 4),
    salesThen === null ? blank('number') : money(salesThen / 100),
    salesNow === null ? blank('number', 2) : money(salesNow / 100, 2),
    share(rate),
    share(coefficient),
    money(amountOf(row, line)),
  ];
}

/** (Sales then − now) × rate × coefficient, not below 0; a plain number where the cells do not give the fen that was judged. */
function amountOf(row: number, { salesThen, salesNow, rate, coefficient, net }: ClawbackLine): Cell['value'] {
  if (salesThen === null || salesNow === null) return net / 100;
  const less = minus(decimalOf(salesThen), decimalOf(salesNow));
  const again = Math.max(0, roundFen(times(times(less, decimalOf(rate)), decimalOf(coefficient))));
  return again === net ? yuan(`MAX(0,ROUND((F${row}-G${row})*I${row}*J${row},2))`, net) : net / 100;
}
