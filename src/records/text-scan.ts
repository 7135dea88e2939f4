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
