import type { Fraction } from './fractions.ts';

/** "Comparisons and steps use exact fractions (BigInt), never floats." */
export const ZERO: Fraction = { over: 0n, under: 1n };

export function share(over: bigint | number, under: bigint | number = 1n): Fraction {
  let [a, b] = [BigInt(over), BigInt(under)];
  if (b < 0n) [a, b] = [-a, -b];
  return { over: a, under: b };
}

/** `0.90`, `1.2`, `-3` as it is written. */
export function written(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`not a number: ${text}`);
  const decimals = match[3] ?? '';
  const digits = BigInt(match[2]! + decimals);
  return share(match[1] === '-' ? -digits : digits, 10n ** BigInt(decimals.length));
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  share(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction =>
  share(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction): Fraction => share(a.over * b.over, a.under * b.under);
export const dividedBy = (a: Fraction, b: Fraction): Fraction => share(a.over * b.under, a.under * b.over);
export const distance = (a: Fraction, b: Fraction): Fraction => {
  const { over, under } = minus(a, b);
  return share(over < 0n ? -over : over, under);
};

/** Negative, 0 or positive, as for sorting. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.over * b.under;
  const right = b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const most = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** Of what is not negative. */
export const down = ({ over, under }: Fraction): bigint => over / under;
export const up = ({ over, under }: Fraction): bigint => (over + under - 1n) / under;

/** "rounded half away from zero" */
export function fen({ over, under }: Fraction): number {
  const size = over < 0n ? -over : over;
  const rounded = (2n * size + under) / (2n * under);
  return Number(over < 0n ? -rounded : rounded);
}

/** "Integers stay integers; other numbers are rounded to 12 significant digits." */
export function twelveDigits({ over, under }: Fraction): number {
  if (over % under === 0n) return Number(over / under);
  // Long division: a float of both halves would lose digits where they are long.
  const digits = (over * 10n ** 30n) / under;
  return Number((Number(digits) / 1e30).toPrecision(12));
}
