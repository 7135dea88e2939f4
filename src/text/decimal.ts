import { absolute, compare, type Fraction, fraction, ZERO } from '../units/fraction.ts';

/** More decimals than this are never shown; a scorecard's numbers have 12 significant digits. */
export const MOST_DECIMALS = 12;

/** The exact decimal that a number of a scorecard stands for, as its shortest numeral reads. */
export function decimalOf(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}

/** Rounded half away from zero to so many decimals, as spreadsheets show it. */
export function rounded(value: Fraction, decimals: number): Fraction {
  const unit = 10n ** BigInt(decimals);
  const { num, den } = absolute(value);
  const steps = (num * unit * 2n + den) / (den * 2n);
  return fraction(value.num < 0n ? -steps : steps, unit);
}

/**
 * How many decimals, `least` or more, show the value on the side of every bound that it truly is on,
 * and not as 0 where it is not 0.
 */
export function decimalsFor(value: Fraction, bounds: readonly Fraction[], least: number): number {
  const sides = (shown: Fraction) =>
    [ZERO, ...bounds].map((bound) => Math.sign(compare(shown, bound))).join();
  const truth = sides(value);
  let decimals = least;
  while (decimals < MOST_DECIMALS && sides(rounded(value, decimals)) !== truth) decimals++;
  return decimals;
}

/** The fewest decimals that write the value out exactly; null where more than 12 would be needed. */
export function exactDecimals(value: Fraction): number | null {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    if (compare(rounded(value, decimals), value) === 0) return decimals;
  }
  return null;
}

/** `-1,234.50`: the value rounded to so many decimals, thousands set apart. */
export function showDecimal(value: Fraction, decimals: number): string {
  const shown = rounded(value, decimals);
  const { num, den } = absolute(shown);
  const digits = ((num * 10n ** BigInt(decimals)) / den).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return `${shown.num < 0n ? '-' : ''}${whole}${rest}`;
}
