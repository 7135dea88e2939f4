import type { Judgement } from '../../scorecard/judgement.ts';
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
import { blank, type Cell, columnName, type Formula, number, type Row, text } from '../../workbook/plan.ts';
import { type SheetColumn, type Table, table } from '../../workbook/table.ts';
import { figureCell, targetCell, yuanCell } from './clause-cells.ts';

export const COLUMNS = 11;

/** The column that amounts due stand in, the last. */
const AMOUNT = columnName(COLUMNS);

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

  table<R>(columns: readonly SheetColumn<R>[], rows: readonly R[]): Table {
    const added = table(columns, rows, { lang: this.lang, above: this.rows.length });
    this.add(...added.lines);
    return added;
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
  const basis: LineColumn = { head: SETTLEMENT.basis, cell: ({ line }) => basisCell(line, settlement, base) };
  const rate: LineColumn = { head: SETTLEMENT.rate, cell: ({ line }) => rateCell(line, lang) };
  const gross: LineColumn = {
    head: words.gross,
    cell: ({ line }, at) => grossCell(line, at(basis), at(rate)),
  };
  const multiplier: LineColumn = { head: SETTLEMENT.multiplier, cell: ({ line }) => number(line.multiplier) };
  const cap: LineColumn = { head: SETTLEMENT.cap, cell: ({ line }) => yuanCell(line.cap) };
  const net: LineColumn = {
    head: words.net,
    cell: ({ line }, at) => netCell(line, at, { basis, rate, gross, multiplier, cap }),
  };
  const columns: readonly LineColumn[] = [
    { head: WORKBOOK.clause, cell: ({ line }) => text(clauseName(line, lang)) },
    { head: WORKBOOK.metric, cell: ({ judgement }) => text(markedTitle(card, judgement, lang)) },
    { head: WORKBOOK.value, cell: ({ line, judgement }) => figureCell(line.value, judgement, lang) },
    { head: WORKBOOK.target, cell: ({ judgement }) => targetCell(judgement, lang) },
    { head: SETTLEMENT.method, cell: (each) => text(methodOf(each, names, lang)) },
    ...[basis, rate, gross, multiplier, cap, net],
  ];
  sheet.add([], [text(words.title[lang], 'heading', COLUMNS)]);
  const judged = lines.map((line) => ({ line, judgement: judgementOf(line, card) }));
  const placed = sheet.table(columns, judged);
  if (lines.length === 0) sheet.add([text(words.none[lang], 'text', COLUMNS)]);
  const sum = lines.reduce((total, line) => total + line.net, 0);
  const sumCell = sheet.total(words.sum[lang], sumOf(placed, net, sum));
  const capCell = sheet.total(words.cap[lang], limit === null ? SETTLEMENT.noCap[lang] : limit / 100);
  return limit === null ? sumCell : `MIN(${sumCell},${capCell})`;
}

/** A line, and the judgement that it is for. */
interface Line {
  readonly line: SettlementLine;
  readonly judgement: Judgement;
}

type LineColumn = SheetColumn<Line>;

const judgementOf = (line: SettlementLine, { judgements }: Scorecard): Judgement =>
  judgements.find(({ clause, part }) => clause === line.clause && part?.from === line.part?.from)!;

function methodOf({ line, judgement }: Line, names: Side['names'], lang: Lang): string {
  const kind = names[line.kind][lang];
  if (line.tier === null) return kind;
  return fill(SETTLEMENT.tier[lang], { kind, tier: targetFigure(line.tier, judgement.unit, lang).text });
}

/** Yuan, where it may be a formula. */
export const money = (value: Cell['value']): Cell => ({ value, look: 'number', pattern: YUAN });

function basisCell({ basis, rateUnit }: SettlementLine, settlement: SettlementResult, base: string): Cell {
  if (rateUnit !== 'ratio') return number(basis, 'General');
  return basis === settlement.base ? money(yuan(base, basis)) : yuanCell(basis);
}

const rateCell = ({ rate, rateUnit }: SettlementLine, lang: Lang): Cell =>
  rateUnit === 'ratio' ? shareCell(rate, lang) : number(rate / 100, `${YUAN}####`);

/** A share with as many decimals as it has. */
export const shareCell = (share: number, lang: Lang): Cell =>
  number(share, targetFigure(share, 'ratio', lang).pattern);

/** An amount in yuan with the formula that gives it. */
export const yuan = (formula: string, fen: number): Formula => ({ formula, result: fen / 100 });

/** Base × coefficient, in fen. */
export const adjustedBase = ({ base, coefficient }: SettlementResult): number =>
  roundFen(times(decimalOf(base), decimalOf(coefficient)));

/** Basis × rate of a penalty line as its cells hold them, so often, rounded to the fen. */
const productOf = ({ basis, rate }: SettlementLine, often: number): number =>
  roundFen([basis, rate, often].map(decimalOf).reduce(times));

/**
 * Basis × rate of a penalty line, rounded to the fen. A plain number where the cells cannot hold the rate exactly
 * enough to give the fen that was judged.
 */
const grossCell = (line: SettlementLine, basis: string, rate: string): Cell =>
  money(productOf(line, 1) === line.gross ? yuan(`ROUND(${basis}*${rate},2)`, line.gross) : line.gross / 100);

/** The same × multiplier, rounded once, held down to the cap; gross as it stands where it counts once. */
function netCell(line: SettlementLine, at: (column: LineColumn) => string, columns: NetColumns): Cell {
  const { basis, rate, gross, multiplier, cap } = columns;
  const { cap: limit, net } = line;
  const again = productOf(line, line.multiplier);
  if (line.multiplier !== 1 && (limit === null ? again : Math.min(again, limit)) !== net)
    return money(net / 100);
  const product =
    line.multiplier === 1
      ? `ROUND(${at(gross)}*${at(multiplier)},2)`
      : `ROUND(${at(basis)}*${at(rate)}*${at(multiplier)},2)`;
  return money(yuan(limit === null ? product : `MIN(${product},${at(cap)})`, net));
}

type NetColumns = Readonly<Record<'basis' | 'rate' | 'gross' | 'multiplier' | 'cap', LineColumn>>;

/** The sum of a table's column; 0 where it has no rows. */
export const sumOf = ({ first, last, range }: Table, column: object, fen: number): Formula =>
  yuan(last < first ? '0' : `ROUND(SUM(${range(column)}),2)`, fen);

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
  { score: shown }: Scorecard['total'],
): { sum: string; adjusted: string } {
  const { lang } = sheet;
  const { coefficient, baseLines, base } = settlement;
  const score = settlement.score ?? shown;
  sheet.add([text(SETTLEMENT.base[lang], 'heading', COLUMNS)]);
  const { columns, amount } = baseColumns(lang);
  const placed = sheet.table(columns, baseLines);
  const sum = sheet.total(SETTLEMENT.baseSum[lang], sumOf(placed, amount, base));
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

type FeeColumn = SheetColumn<BaseLine>;

function baseColumns(lang: Lang): { columns: readonly FeeColumn[]; amount: FeeColumn } {
  const item: FeeColumn = { head: SETTLEMENT.item, span: 3, cell: (line) => text(itemOf(line, lang)) };
  const quantity: FeeColumn = { head: SETTLEMENT.quantity, span: 2, cell: quantityCell };
  const rate: FeeColumn = { head: SETTLEMENT.contracted, span: 2, cell: (line) => feeCell(line, lang) };
  const days: FeeColumn = { head: SETTLEMENT.days, cell: (line) => number(timeOf(line).days) };
  const month: FeeColumn = {
    head: SETTLEMENT.monthDays,
    span: 2,
    cell: (line) => number(timeOf(line).monthDays),
  };
  const amount: FeeColumn = {
    head: SETTLEMENT.amount,
    cell: (line, at) => {
      const whole = `${at(quantity)}*${at(rate)}`;
      const part = `${at(days)}/${at(month)}`;
      switch (line.type) {
        case 'fixed':
          return money(yuan(`ROUND(${at(rate)}*${part},2)`, line.net));
        case 'seat':
          return money(yuan(`ROUND(${whole}*${part},2)`, line.net));
        case 'inquiry':
          return money(product(whole, line.quantity, line.rate, line.net));
        case 'commission':
          return money(product(whole, line.sales, line.rate, line.net));
      }
    },
  };
  return { columns: [item, quantity, rate, days, month, amount], amount };
}

function quantityCell(line: BaseLine): Cell {
  switch (line.type) {
    case 'fixed':
      return blank('number');
    case 'seat':
      return number(line.seats);
    case 'inquiry':
      return number(line.quantity, 'General');
    case 'commission':
      return yuanCell(line.sales);
  }
}

/** What the contract pays: of a fixed fee all of it, of others the price of one. */
const feeCell = (line: BaseLine, lang: Lang): Cell =>
  line.type === 'commission'
    ? shareCell(line.rate, lang)
    : yuanCell(line.type === 'fixed' ? line.amount : line.rate);

/** Of a fee by time, the days that are paid and those of the month. */
const timeOf = (line: BaseLine): { days: number | null; monthDays: number | null } =>
  'days' in line ? line : { days: null, monthDays: null };

/** Quantity × rate; a plain number where it is unknown, or the cells cannot hold it exactly enough. */
function product(cells: string, quantity: number | null, rate: number, net: number): Cell['value'] {
  const again = quantity === null ? null : roundFen(times(decimalOf(quantity), decimalOf(rate)));
  return again === net ? yuan(`ROUND(${cells},2)`, net) : net / 100;
}

function itemOf(line: BaseLine, lang: Lang): string {
  const item =
    line.type === 'inquiry' && line.upTo !== null
      ? fill(SETTLEMENT.inquiryTier[lang], { limit: line.upTo })
      : SETTLEMENT[line.type][lang];
  if (!('reason' in line) || line.reason === null) return item;
  return fill(SETTLEMENT.unknown[lang], { item, reason: REASONS[line.reason]?.[lang] ?? line.reason });
}
