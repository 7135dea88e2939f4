import type { Scorecard } from '../../scorecard/scorecard.ts';
import type { BaseLine, SettlementResult } from '../../scorecard/settlement.ts';
import { decimalOf } from '../../text/decimal.ts';
import { targetFigure, yuanPattern } from '../../text/format.ts';
import { REASONS } from '../../text/reasons.ts';
import { SETTLEMENT } from '../../text/settlement.ts';
import { showScore } from '../../text/show.ts';
import { times } from '../../units/fraction.ts';
import { roundFen } from '../../units/money.ts';
import { fill, type Lang } from '../../units/text.ts';
import { blank, type Cell, number, type Row, text } from '../../workbook/plan.ts';
import { adjustedBase, sumOf, yuan } from './settlement-formulas.ts';
import { AMOUNT, COLUMNS, type Sheet } from './settlement-rows.ts';

const YUAN = yuanPattern();

/** The fee line by line and its sum; the addresses of the sum and of what the coefficient makes of it. */
export function baseRows(
  sheet: Sheet,
  settlement: SettlementResult,
  { score }: Scorecard['total'],
): { sum: string; adjusted: string } {
  const { lang } = sheet;
  const { coefficient, baseLines, base } = settlement;
  sheet.add([text(SETTLEMENT.base[lang], 'heading', COLUMNS)]);
  sheet.head([
    [SETTLEMENT.item, 3],
    [SETTLEMENT.quantity, 2],
    [SETTLEMENT.contracted, 2],
    [SETTLEMENT.days, 1],
    [SETTLEMENT.monthDays, 2],
    [SETTLEMENT.amount, 1],
  ]);
  const first = sheet.rows.length + 1;
  for (const line of baseLines) sheet.add(baseRow(sheet.rows.length + 1, line, lang));
  const sum = sheet.total(SETTLEMENT.baseSum[lang], sumOf(AMOUNT, first, sheet.rows.length, base));
  const label =
    coefficient === 1 || score === null
      ? SETTLEMENT.coefficient[lang]
      : fill(SETTLEMENT.scored[lang], { score: showScore(score) });
  const share = sheet.total(label, coefficient, 'sum', targetFigure(coefficient, 'ratio', lang).pattern);
  const adjusted = sheet.total(
    SETTLEMENT.adjusted[lang],
    yuan(`ROUND(${sum}*${share},2)`, adjustedBase(settlement)),
  );
  return { sum, adjusted };
}

function baseRow(row: number, line: BaseLine, lang: Lang): Row {
  const money = (value: Cell['value']): Cell => ({ value, look: 'number', pattern: YUAN });
  const wide = (cell: Cell): Cell => ({ ...cell, span: 2 });
  const counted = (value: number | null, pattern: string): Cell =>
    value === null ? blank('number', 2) : wide(number(value, pattern));
  const days = (part: { days: number; monthDays: number } | null): Cell[] =>
    part === null ? [blank('number'), blank('number', 2)] : [number(part.days), wide(number(part.monthDays))];
  const item = text(itemOf(line, lang), 'text', 3);
  switch (line.type) {
    case 'fixed':
      return [
        item,
        blank('number', 2),
        wide(money(line.amount / 100)),
        ...days(line),
        money(yuan(`ROUND(F${row}*H${row}/I${row},2)`, line.net)),
      ];
    case 'seat':
      return [
        item,
        counted(line.seats, '#,##0'),
        wide(money(line.rate / 100)),
        ...days(line),
        money(yuan(`ROUND(D${row}*F${row}*H${row}/I${row},2)`, line.net)),
      ];
    case 'inquiry':
      return [
        item,
        counted(line.quantity, 'General'),
        wide(money(line.rate / 100)),
        ...days(null),
        money(product(row, line.quantity, line.rate, line.net)),
      ];
    case 'commission':
      return [
        item,
        counted(line.sales === null ? null : line.sales / 100, YUAN),
        wide(number(line.rate, targetFigure(line.rate, 'ratio', lang).pattern)),
        ...days(null),
        money(product(row, line.sales, line.rate, line.net)),
      ];
  }
}

/** Quantity × rate; a plain number where it is unknown, or the cells cannot hold it exactly enough. */
function product(row: number, quantity: number | null, rate: number, net: number): Cell['value'] {
  const again = quantity === null ? null : roundFen(times(decimalOf(quantity), decimalOf(rate)));
  return again === net ? yuan(`ROUND(D${row}*F${row},2)`, net) : net / 100;
}

function itemOf(line: BaseLine, lang: Lang): string {
  const item =
    line.type === 'inquiry' && line.upTo !== null
      ? fill(SETTLEMENT.inquiryTier[lang], { limit: line.upTo })
      : SETTLEMENT[line.type][lang];
  if (!('reason' in line) || line.reason === null) return item;
  return fill(SETTLEMENT.unknown[lang], { item, reason: REASONS[line.reason]?.[lang] ?? line.reason });
}
