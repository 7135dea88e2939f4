import type { Scorecard } from '../../scorecard/scorecard.ts';
import type { SettlementLine, SettlementResult } from '../../scorecard/settlement.ts';
import { targetFigure, yuanPattern } from '../../text/format.ts';
import { BONUS_NAMES, PENALTY_NAMES } from '../../text/labels.ts';
import { markedTitle } from '../../text/notes.ts';
import { clauseName } from '../../text/part.ts';
import { heldText, SETTLEMENT } from '../../text/settlement.ts';
import { WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang, type Text } from '../../units/text.ts';
import type { LookName } from '../../workbook/looks.ts';
import { blank, type Cell, columnName, type Formula, number, type Row, text } from '../../workbook/plan.ts';
import { figureCell, targetCell } from './cells.ts';
import { grossOf, netOf, sumOf, yuan } from './settlement-formulas.ts';

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
