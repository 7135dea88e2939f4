import { mayHoldAddress, streetAddressesIn } from '../phrases/scan/street-addresses.ts';
import { hashText } from './text-scan.ts';

// As many digits as the shortest number has, as far as they may stand apart.
const LONG = /(?:[0-9\uFF10-\uFF19][ \u00A0\u3000\uFF0D-]?){11}/;
const URL = /https?:\/\/\S+/g;
const MOBILE = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;
const IDENTITY = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const CARD = /(?<!\d)\d{16,19}(?!\d)/g;

/**
 * Numbers and addresses of persons that a text holds: `mobile 13900000000`, `id` (18 digits whose last one is right),
 * `card` (16 to 19 digits whose last one is right), `address`. Links hold none.
 */
export function personalIn(text: string): readonly string[] {
  const isLong = LONG.test(text);
  if (!isLong && !mayHoldAddress(text)) return NOTHING;
  const plain = (text.includes('http') ? text.replace(URL, ' ') : text).normalize('NFKC');
  const addresses = streetAddressesIn(plain.replace(/\s+/g, '')).map((address) => `address ${address}`);
  return isLong ? [...numbersIn(plain), ...addresses] : addresses;
}

// Nearly every text holds none: one empty list serves them all.
const NOTHING: readonly string[] = [];

function* numbersIn(plain: string): Iterable<string> {
  for (const number of plain.match(MOBILE) ?? []) yield `mobile ${number.replace(/[ -]/g, '')}`;
  for (const number of plain.match(IDENTITY) ?? [])
    if (isIdentity(number)) yield `id ${number.toUpperCase()}`;
  for (const number of plain.match(CARD) ?? []) if (isLuhn(number)) yield `card ${number}`;
}

/** A thing of `personalIn` as a number of 53 bits, which tells nothing of it. */
export function personalKey(thing: string): number {
  const hash = { high: 0, low: 0 };
  hashText(thing, hash);
  return hash.high * 2 ** 21 + (hash.low >>> 11);
}

// GB 11643: weights of the first 17 digits, and the last one by the sum's remainder.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const LAST = '10X98765432';

const isIdentity = (number: string): boolean =>
  LAST[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11] ===
  number[17]!.toUpperCase();

/** ISO/IEC 7812: from the right, every second digit doubled, its digits added up. */
function isLuhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    const worth = i % 2 === 0 ? digit : digit * 2;
    sum += worth > 9 ? worth - 9 : worth;
  }
  return sum % 10 === 0;
}
