import type { SettlementLine, SettlementResult } from '../../scorecard/settlement.ts';
import { decimalOf } from '../../text/decimal.ts';
import { fraction, ONE, over, plus, times } from '../../units/fraction.ts';
import { roundFen } from '../../units/money.ts';
import type { Formula } from '../../workbook/plan.ts';

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
export function grossOf(line: SettlementLine, { basis, rate }: Factors): Formula | number {
  const again = roundFen(times(decimalOf(line.basis), decimalOf(line.rate)));
  return again === line.gross ? yuan(`ROUND(${basis}*${rate},2)`, line.gross) : line.gross / 100;
}

/** Gross × multiplier, held down to the cap. */
export const netOf = (line: SettlementLine, gross: string, multiplier: string, cap: string): Formula =>
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
