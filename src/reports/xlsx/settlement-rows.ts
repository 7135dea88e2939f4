import type { Scorecard, SettlementLine, SettlementResult } from '../../judge/scorecard.ts';
import { targetFigure, yuanPattern } from '../../text/format.ts';
import { PENALTY_NAMES } from '../../text/labels.ts';
import { markedTitle } from '../../text/notes.ts';
import { SETTLEMENT } from '../../text/settlement.ts';
import { fill, type Lang, type Text } from '../../text/text.ts';
import { WORKBOOK } from '../../text/workbook.ts';
import { figureCell, targetCell } from './cells.ts';
import type { LookName } from './looks.ts';
import { blank, type Cell, columnName, type Formula, number, type Row, text } from './plan.ts';
import { adjustedBase, grossOf, netOf, sumOf, yuan } from './settlement-formulas.ts';

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

  head(heads: readonly (readonly [Text, number])[]): void {
    this.add(heads.map(([head, span]) => text(head[this.lang], 'head', span)));
  }
}

/** The fixed amounts and their sum; the addresses of the sum and of what the coefficient makes of it. */
export function baseRows(sheet: Sheet, settlement: SettlementResult): { adjusted: string } {
  const { lang } = sheet;
  sheet.add([text(SETTLEMENT.base[lang], 'heading', COLUMNS)]);
  sheet.head([
    [SETTLEMENT.item, 5],
    [SETTLEMENT.contracted, 2],
    [SETTLEMENT.days, 1],
    [SETTLEMENT.monthDays, 2],
    [SETTLEMENT.amount, 1],
  ]);
  const first = sheet.rows.length + 1;
  for (const { amount, days, monthDays, net } of settlement.baseLines) {
    const row = sheet.rows.length + 1;
    sheet.add([
      text(SETTLEMENT.fixed[lang], 'text', 5),
      { ...number(amount / 100, YUAN), span: 2 },
      number(days),
      { ...number(monthDays), span: 2 },
      { value: yuan(`ROUND(F${row}*H${row}/I${row},2)`, net), look: 'number', pattern: YUAN },
    ]);
  }
  const sum = sheet.total(SETTLEMENT.baseSum[lang], sumOf(AMOUNT, first, sheet.rows.length, settlement.base));
  const coefficient = sheet.total(SETTLEMENT.coefficient[lang], settlement.coefficient, 'sum', '0%');
  const adjusted = sheet.total(
    SETTLEMENT.adjusted[lang],
    yuan(`ROUND(${sum}*${coefficient},2)`, adjustedBase(settlement)),
  );
  return { adjusted };
}

/** Every penalty line, their sum and the cap on it; the address of what is deducted. */
export function penaltyRows(
  sheet: Sheet,
  card: Scorecard,
  settlement: SettlementResult,
  base: string,
): string {
  const { lang } = sheet;
  const { lines, penaltyCap, penalties } = settlement;
  sheet.add([], [text(SETTLEMENT.penalties[lang], 'heading', COLUMNS)]);
  const { clause, metric, value, target } = WORKBOOK;
  const { method, basis, rate, gross, multiplier, cap, net } = SETTLEMENT;
  const heads = [clause, metric, value, target, method, basis, rate, gross, multiplier, cap, net];
  sheet.head(heads.map((head) => [head, 1]));
  const first = sheet.rows.length + 1;
  for (const line of lines) sheet.add(penaltyRow(sheet.rows.length + 1, line, card, settlement, base, lang));
  const last = sheet.rows.length;
  if (lines.length === 0) sheet.add([text(SETTLEMENT.noPenalties[lang], 'text', COLUMNS)]);
  const sum = lines.reduce((total, line) => total + line.net, 0);
  const sumCell = sheet.total(SETTLEMENT.sum[lang], sumOf(AMOUNT, first, last, sum));
  const capCell = sheet.total(
    SETTLEMENT.penaltyCap[lang],
    penaltyCap === null ? SETTLEMENT.noCap[lang] : penaltyCap / 100,
  );
  const formula = penaltyCap === null ? sumCell : `MIN(${sumCell},${capCell})`;
  return sheet.total(SETTLEMENT.due[lang], yuan(formula, penalties));
}

function penaltyRow(
  row: number,
  line: SettlementLine,
  card: Scorecard,
  settlement: SettlementResult,
  base: string,
  lang: Lang,
): Row {
  const judgement = card.judgements.find(({ clause }) => clause === line.clause)!;
  const share = line.rateUnit === 'ratio';
  const ofBase = share && line.basis === settlement.base && settlement.coefficient === 1;
  const basis: number | Formula = ofBase ? yuan(base, line.basis) : share ? line.basis / 100 : line.basis;
  const rate = share ? line.rate : line.rate / 100;
  const kind = PENALTY_NAMES[line.kind][lang];
  const tier = line.tier === null ? null : targetFigure(line.tier, judgement.unit, lang).text;
  const money = (value: Cell['value'], look: LookName = 'number'): Cell => ({ value, look, pattern: YUAN });
  return [
    text(line.clause),
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
