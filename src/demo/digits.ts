/**
 * `width` (at least 9) decimal digits without a 1, distinct for distinct keys below 9⁹: whatever is made of them
 * never looks like a phone number.
 */
export function plainDigits(key: number, width: number): string {
  let text = '';
  for (let block = 0; text.length < width; block++) text += blockOf(key, FACTORS[block % FACTORS.length]!);
  return text.slice(0, width);
}

const DIGITS = '023456789';
const SPACE = 9 ** 9;

// Not multiples of 3, so that key → key × factor mod 9⁹ is one to one; under 2²⁴, so that the product is exact.
const FACTORS = [15_485_863, 14_741_357] as const;

function blockOf(key: number, factor: number): string {
  let rest = (key * factor + factor) % SPACE;
  let text = '';
  for (let i = 0; i < 9; i++) {
    text += DIGITS[rest % 9];
    rest = Math.floor(rest / 9);
  }
  return text;
}
