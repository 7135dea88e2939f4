import { type Fraction, fraction } from './fraction.ts';
import { withoutThousands } from './thousands.ts';

/** Money in whole fen (1/100 yuan). */
export type Fen = number & { readonly __fen: never };

/** Brands a whole number as fen. */
export const fen = (amount: number): Fen => amount as Fen;

/**
 * Yuan as an export or a person writes them, to fen, digit by digit: `1,234.50`, `￥12`, `12.30元`, `-5`.
 * More than two decimals are accepted only when the rest are zeros. Null where it is no such amount.
 */
export function parseYuan(text: string): Fen | null {
  const clean = withoutThousands(text.replace(/[\s￥¥元]/g, ''));
  const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(clean ?? '');
  if (!match) return null;
  const amount = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(amount) ? fen(match[1] ? 0 - amount : amount) : null;
}

/** The one rounding of money: half away from zero, to whole fen. */
export function roundFen(amount: Fraction): Fen {
  const { num, den } = amount;
  const magnitude = ((num < 0n ? -num : num) * 2n + den) / (den * 2n);
  return fen(Number(num < 0n ? -magnitude : magnitude));
}

/** A share of an amount, exact until it is rounded. */
export const ofFen = (share: Fraction, amount: Fen): Fraction =>
  fraction(share.num * BigInt(amount), share.den);
