import { mayHoldAddress, streetAddressesIn } from '../phrases/scan/street-addresses.ts';

// 1 for each UTF-16 unit that is a code point of class L, N or P (typing-speed in metrics.md).
const COUNTED = new Uint8Array(0x10000);

for (let unit = 0; unit < 0x10000; unit++) {
  if (unit >= 0xd800 && unit <= 0xdfff) continue;
  if (/[\p{L}\p{N}\p{P}]/u.test(String.fromCharCode(unit))) COUNTED[unit] = 1;
}

const URL = /https?:\/\/\S+/g;

// JD writes emoticons as #E-s25.
const EMOTICON = /#E-[a-z]\d+/gi;

const ASTRAL = /[\p{L}\p{N}\p{P}]/u;

/** Characters as typing-speed counts them: code points of L, N and P after URLs and JD emoticon codes are out. */
export function countCharacters(text: string): number {
  let rest = text;
  if (text.includes('http')) rest = rest.replace(URL, '');
  if (text.includes('#E-') || text.includes('#e-')) rest = rest.replace(EMOTICON, '');
  let count = 0;
  for (let i = 0; i < rest.length; i++) {
    const unit = rest.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) {
      count += COUNTED[unit]!;
    } else if (unit < 0xdc00 && i + 1 < rest.length) {
      if (ASTRAL.test(rest.slice(i, i + 2))) count++;
      i++;
    }
  }
  return count;
}

/**
 * A 64-bit hash of a text as two halves (two multiply-xor streams over the UTF-16 units, the cyrb53 scheme).
 * Writes into `into` so that nothing is allocated a message.
 */
export function hashText(text: string, into: { high: number; low: number }): void {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  into.high = b >>> 0;
  into.low = a >>> 0;
}

/** The first code points of a text as one number that orders as the texts do: 21 + 21 + 11 bits. */
export function headOf(text: string): number {
  const first = text.codePointAt(0) ?? 0;
  let next = first > 0xffff ? 2 : 1;
  const second = text.codePointAt(next) ?? 0;
  next += second > 0xffff ? 2 : 1;
  const third = text.codePointAt(next) ?? 0;
  return first * 2 ** 32 + second * 2 ** 11 + (third >>> 10);
}

/** Text as phrases and repeated messages are compared: NFKC, lower case, white space removed. */
export const normaliseText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Number of code points, counted up to `limit`. */
export function hasCodePoints(text: string, limit: number): boolean {
  if (text.length < limit) return false;
  if (text.length >= 2 * limit) return true;
  return [...text].length >= limit;
}

// Where an item's number stands in a shop's links.
const ITEMS: readonly (readonly [shop: string, item: RegExp])[] = [
  ['taobao', /(?:taobao|tmall)\.(?:com|hk)\/[^?\s]*\?(?:\S*&)?id=(\d+)/],
  ['jd', /item(?:\.m)?\.jd\.com\/(?:product\/)?(\d+)\.html/],
  ['pdd', /(?:yangkeduo|pinduoduo)\.com\/\S*[?&]goods_id=(\d+)/],
  ['douyin', /(?:jinritemai|douyin)\.com\/\S*[?&](?:id|product_id|goods_id)=(\d+)/],
];

/** The items that a text links to, as `taobao 123`. */
export function* linksIn(text: string): Iterable<string> {
  if (!text.includes('http')) return;
  for (const link of text.match(URL) ?? [])
    for (const [shop, pattern] of ITEMS) {
      const item = pattern.exec(link)?.[1];
      if (item !== undefined) yield `${shop} ${item}`;
    }
}

/** Order id → its index, of one shop. */
export type OrderNumbers = ReadonlyMap<string, number>;

// Runs of digits, and with Pinduoduo's dash (261007-123456789012345) two of them.
const NUMBERS = /\d+(?:-\d+)*/g;

/** The orders whose numbers a text shows, by their index. */
export function* ordersIn(text: string, orders: OrderNumbers): Iterable<number> {
  for (const run of text.match(NUMBERS) ?? [])
    for (const number of run.includes('-') ? new Set([run, ...run.split('-')]) : [run]) {
      const order = orders.get(number);
      if (order !== undefined) yield order;
    }
}

// As many digits as the shortest number has, as far as they may stand apart.
const LONG = /(?:[0-9\uFF10-\uFF19][ \u00A0\u3000\uFF0D-]?){11}/;

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
