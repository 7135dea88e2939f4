import type { Scorecard } from '../../scorecard/scorecard.ts';
import type { BaseLine, SettlementLine, SettlementResult } from '../../scorecard/settlement.ts';
import { clauseName } from '../../text/clause.ts';
import { targetFigure, yuanPattern } from '../../text/format.ts';
import { BONUS_NAMES, PENALTY_NAMES } from '../../text/labels.ts';
import { markedTitle } from '../../text/notes.ts';
import { REASONS } from '../../text/reasons.ts';
import { heldText, SETTLEMENT } from '../../text/settlement.ts';
import { decimalOf, showScore } from '../../text/show.ts';
import { WORKBOOK } from '../../text/workbook.ts';
import { fraction, ONE, over, plus, times } from '../../units/fraction.ts';
import { roundFen } from '../../units/money.ts';
import { fill, type Lang, type Text } from '../../units/text.ts';
import type { LookName } from '../../workbook/looks.ts';
import { blank, type Cell, columnName, type Formula, number, type Row, text } from '../../workbook/plan.ts';
import { figureCell, targetCell } from './clause-cells.ts';

export const COLUMNS = 11;

/** The column that amounts due stand in, the last. */
export const AMOUNT = columnName(COLUMNS);

const YUAN = yuanPattern();

/** The rows of a sheet as they grow, so that formulas can name the cells above them. */
export class Sheet {
  readonly rows: Row[] = [];
  readonly lang: Lang;

  constructor(lang: Lang) {
    this.lang = lang;
  }

  add(...rows: readonly Row[]): void {
    this.rows.push(...rows);
  }

  /** Address of the amount of the row that comes next. */
  next(): string {
    return AMOUNT + (this.rows.length + 1);
  }

  /** Adds a row of one amount; its address. */
  total(label: string, value: Cell['value'], look: 'sum' | 'due' = 'sum', pattern = YUAN): string {
    const address = this.next();
    this.add([text(label, `${look}Text`, COLUMNS - 1), { value, look, pattern }]);
    return address;
  }

  head(heads: readonly (readonly [Text, number])[]): void {
    this.add(heads.map(([head, span]) => text(head[this.lang], 'head', span)));
  }
}

/** What tells the table of penalties from that of bonuses. */
interface Side {
  readonly lines: readonly SettlementLine[];
  readonly cap: number | null;
  readonly names: Readonly<Record<SettlementLine['kind'], Text>>;
  readonly words: Readonly<Record<'title' | 'gross' | 'net' | 'none' | 'sum' | 'cap', Text>>;
}

/** Every penalty line, their sum and the cap on it; the address of what is deducted. `base` is the cell of the fee. */
export function penaltyRows(
  sheet: Sheet,
  card: Scorecard,
  settlement: SettlementResult,
  base: string,
): string {
  const { lines, penaltyCap: cap, penalties } = settlement;
  const { penalties: title, gross, net, noPenalties: none, sum, penaltyCap } = SETTLEMENT;
  const words = { title, gross, net, none, sum, cap: penaltyCap };
  const capped = lineRows(sheet, card, settlement, base, { lines, cap, names: PENALTY_NAMES, words });
  return sheet.total(SETTLEMENT.due[sheet.lang], yuan(capped, penalties));
}

/** The same of bonuses, and why they are not paid; the address of what is added, or null where none is promised. */
export function bonusRows(
  sheet: Sheet,
  card: Scorecard,
  settlement: SettlementResult,
  base: string,
): string | null {
  const { bonusLines: lines, bonusCap: cap, bonusHeld, bonus } = settlement;
  if (lines.length === 0 && bonusHeld === null) return null;
  const { bonuses, grossBonus, netBonus, noBonuses, bonusSum, bonusCap } = SETTLEMENT;
  const words = {
    title: bonuses,
    gross: grossBonus,
    net: netBonus,
    none: noBonuses,
    sum: bonusSum,
    cap: bonusCap,
  };
  const capped = lineRows(sheet, card, settlement, base, { lines, cap, names: BONUS_NAMES, words });
  const why = heldText(settlement, sheet.lang);
  if (why !== null) sheet.add([text(why, 'text', COLUMNS)]);
  return sheet.total(SETTLEMENT.bonus[sheet.lang], why === null ? yuan(capped, bonus) : 0);
}

/** The lines, their sum and its cap; the formula of the sum held down to it. */
function lineRows(
  sheet: Sheet,
  card: Scorecard,
  settlement: SettlementResult,
  base: string,
  { lines, cap: limit, names, words }: Side,
): string {
  const { lang } = sheet;
  sheet.add([], [text(words.title[lang], 'heading', COLUMNS)]);
  const { clause, metric, value, target } = WORKBOOK;
  const { method, basis, rate, multiplier, cap } = SETTLEMENT;
  const { gross, net } = words;
  const heads = [clause, metric, value, target, method, basis, rate, gross, multiplier, cap, net];
  sheet.head(heads.map((head) => [head, 1]));
  const first = sheet.rows.length + 1;
  for (const line of lines)
    sheet.add(lineRow(sheet.rows.length + 1, line, card, settlement, base, names, lang));
  const last = sheet.rows.length;
  if (lines.length === 0) sheet.add([text(words.none[lang], 'text', COLUMNS)]);
  const sum = lines.reduce((total, line) => total + line.net, 0);
  const sumCell = sheet.total(words.sum[lang], sumOf(AMOUNT, first, last, sum));
  const capCell = sheet.total(words.cap[lang], limit === null ? SETTLEMENT.noCap[lang] : limit / 100);
  return limit === null ? sumCell : `MIN(${sumCell},${capCell})`;
}

function lineRow(
  row: number,
  line: SettlementLine,
  card: Scorecard,
  settlement: SettlementResult,
  base: string,
  names: Side['names'],
  lang: Lang,
): Row {
  const judgement = card.judgements.find(
    ({ clause, part }) => clause === line.clause && part?.from === line.part?.from,
  )!;
  const share = line.rateUnit === 'ratio';
  const ofBase = share && line.basis === settlement.base;
  const basis: number | Formula = ofBase ? yuan(base, line.basis) : share ? line.basis / 100 : line.basis;
  const rate = share ? line.rate : line.rate / 100;
  const kind = names[line.kind][lang];
  const tier = line.tier === null ? null : targetFigure(line.tier, judgement.unit, lang).text;
  const money = (value: Cell['value'], look: LookName = 'number'): Cell => ({ value, look, pattern: YUAN });
  return [
    text(clauseName(line, lang)),
    text(markedTitle(card, judgement, lang)),
    figureCell(line.value, judgement, lang),
    targetCell(judgement, lang),
    text(tier === null ? kind : fill(SETTLEMENT.tier[lang], { kind, tier })),
    share ? money(basis) : { value: basis, look: 'number', pattern: 'General' },
    {
      value: rate,
      look: 'number',
      pattern: share ? targetFigure(rate, 'ratio', lang).pattern : `${YUAN}####`,
    },
    money(grossOf(line, { basis: `F${row}`, rate: `G${row}` })),
    number(line.multiplier),
    line.cap === null ? blank('number') : money(line.cap / 100),
    money(netOf(line, `H${row}`, `I${row}`, `J${row}`)),
  ];
}

/** Addresses of the cells that an amount is worked out from. */
interface Factors {
  readonly basis: string;
  readonly rate: string;
}

/** An amount in yuan with the formula that gives it. */
export const yuan = (formula: string, fen: number): Formula => ({ formula, result: fen / 100 });

/** Base × coefficient, in fen. */
export const adjustedBase = ({ base, coefficient }: SettlementResult): number =>
  roundFen(times(decimalOf(base), decimalOf(coefficient)));

/**
 * Basis × rate of a penalty line, rounded to the fen. A plain number where the cells cannot hold the rate exactly
 * enough to give the fen that was judged.
 */
function grossOf(line: SettlementLine, { basis, rate }: Factors): Formula | number {
  const again = roundFen(times(decimalOf(line.basis), decimalOf(line.rate)));
  return again === line.gross ? yuan(`ROUND(${basis}*${rate},2)`, line.gross) : line.gross / 100;
}

/** Gross × multiplier, held down to the cap. */
const netOf = (line: SettlementLine, gross: string, multiplier: string, cap: string): Formula =>
  yuan(
    line.cap === null ? `ROUND(${gross}*${multiplier},2)` : `MIN(ROUND(${gross}*${multiplier},2),${cap})`,
    line.net,
  );

/** A sum of cells in one column; 0 where there are none. */
export const sumOf = (column: string, from: number, to: number, fen: number): Formula =>
  yuan(to < from ? '0' : `ROUND(SUM(${column}${from}:${column}${to}),2)`, fen);

/** Before tax and tax of the payable amount, as formulas over its cell and the rate's. */
export function taxOf(
  { rate, included, net, tax }: NonNullable<SettlementResult['tax']>,
  cells: { payable: string; rate: string; net: string },
): { net: Formula | number; tax: Formula | number } {
  const exact = decimalOf(rate);
  const payable = fraction(BigInt(included ? net + tax : net));
  if (included) {
    const again = roundFen(over(payable, plus(ONE, exact)));
    return {
      net: again === net ? yuan(`ROUND(${cells.payable}/(1+${cells.rate}),2)`, net) : net / 100,
      tax: yuan(`ROUND(${cells.payable}-${cells.net},2)`, tax),
    };
  }
  const again = roundFen(times(payable, exact));
  return {
    net: yuan(cells.payable, net),
    tax: again === tax ? yuan(`ROUND(${cells.payable}*${cells.rate},2)`, tax) : tax / 100,
  };
}

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
