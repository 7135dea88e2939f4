/** An exact number: `num / den` in lowest terms, `den` > 0. Comparisons and money use these, never floats. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** The fraction num/den, reduced. Throws where `den` is 0. */
export function fraction(num: bigint | number, den: bigint | number = 1n): Fraction {
  let n = BigInt(num);
  let d = BigInt(den);
  if (d === 0n) throw new RangeError('a fraction over 0');
  if (d < 0n) {
    n = -n;
    d = -d;
  }
  const g = gcd(n < 0n ? -n : n, d);
  return { num: n / g, den: d / g };
}

/** The exact value of a plain decimal numeral (`-12.50`); null where the text is none. */
export function parseDecimal(text: string): Fraction | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const decimals = match[3] ?? '';
  const value = fraction(BigInt(match[2]! + decimals), 10n ** BigInt(decimals.length));
  return match[1] === '-' ? minus(ZERO, value) : value;
}

export const ZERO: Fraction = { num: 0n, den: 1n };
export const ONE: Fraction = { num: 1n, den: 1n };

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.num * b.den + b.num * a.den, a.den * b.den);
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.num * b.den - b.num * a.den, a.den * b.den);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num);
export const absolute = (a: Fraction): Fraction => (a.num < 0n ? { num: -a.num, den: a.den } : a);

/** Negative, 0 or positive as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const most = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** The greatest whole number not above a. */
export function floor(a: Fraction): bigint {
  const quotient = a.num / a.den;
  return a.num % a.den !== 0n && a.num < 0n ? quotient - 1n : quotient;
}

/** The least whole number not below a. */
export const ceil = (a: Fraction): bigint => -floor({ num: -a.num, den: a.den });

/** The nearest float, for printing and for JSON (12 significant digits); never for comparing. */
export function toNumber(a: Fraction): number {
  if (a.den === 1n) return Number(a.num);
  // 40 more bits than the quotient needs keep the division exact enough for 12 digits whatever the sizes.
  const scaled = (a.num * 10n ** 24n) / a.den;
  return Number(Number(`${scaled}e-24`).toPrecision(12));
}

/** What `toNumber` gave, exactly: at most 12 decimals of it matter. */
export const fromNumber = (value: number): Fraction => parseDecimal(value.toFixed(12))!;

function gcd(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
