import { isUtf8 } from 'node:buffer';
import { isGarbled } from './garbled.ts';

/** What a text is that no format owns and whose header nobody finds (`head`: its bytes): a code and its arguments; null where nothing tells. */
export function nameUnread(
  text: string,
  head: Buffer,
): { readonly code: string; readonly args: Record<string, string> } | null {
  const encoding = otherEncodingOf(head);
  if (encoding !== null) return { code: 'other-encoding', args: { encoding } };
  if (isGarbled(text)) return { code: 'garbled-file', args: {} };
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  if (lines.some((line) => WHATSAPP.test(line))) return { code: 'whatsapp-log', args: {} };
  const separator = separatorOf(lines);
  if (separator !== null) return { code: 'unknown-separator', args: { separator } };
  const timed = lines.filter((line) => TIMED.test(line)).length;
  if (timed >= 2 && timed * 5 >= lines.length) return { code: 'unknown-log', args: {} };
  if (isAligned(lines)) return { code: 'fixed-width', args: {} };
  return lines.length <= 3 && !/[,;|\t]|\d[:：]\d\d/.test(text) ? { code: 'few-words', args: {} } : null;
}

// Encodings that shops elsewhere have, and words of column names that tell them.
const OTHER_ENCODINGS = [
  ['Big5', 'big5', /訂單|買家|賣家|時間|內容|客戶|會話|編號|金額|發送|訊息|狀態|名稱|數量/g],
  ['Shift-JIS', 'shift_jis', /注文|顧客|番号|日時|金額|商品|氏名|名前|数量|住所/g],
] as const;

function otherEncodingOf(head: Buffer): string | null {
  if (isUtf8(head)) return null;
  const found = OTHER_ENCODINGS.find(
    ([, label, words]) => (new TextDecoder(label).decode(head).match(words)?.length ?? 0) >= 2,
  );
  return found?.[0] ?? null;
}

/** Whether cells stand below one another with nothing but spaces between them: as many in each of the first lines. */
function isAligned(lines: readonly string[]): boolean {
  const counts = lines.slice(0, SAMPLED).map((line) => line.trim().split(/ {2,}/).length);
  return counts.length >= 3 && counts[0]! >= 3 && counts.every((count) => count === counts[0]);
}

// `[2026/10/7, 10:00:00 AM] Buyer: …` of iPhones, `10/7/26, 10:00 AM - Buyer: …` of Android.
const CLOCK = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[\\s\\u202f]?[ap]\\.?m\\.?)?';
const DATE = '\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}';
const WHATSAPP = new RegExp(
  `^\\u200e?(?:\\[${DATE},? (?:[上下]午)?${CLOCK}\\] \\S|${DATE},? (?:[上下]午)?${CLOCK} - \\S)`,
  'i',
);

// A date with a time of day at the beginning or end of a line: somebody's message stands beside or below.
const STAMP =
  '\\d{2,4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?[\\sT]*(?:[上下]午)?\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?';
// Not a cell of a row.
const TIMED = new RegExp(
  `^[[(（【]?\\s*${STAMP}(?![\\d:：]*\\s*[,;|\\t])|(?<![,;|\\t]\\s*\\d*)${STAMP}\\s*[\\])）】]?[:：]?$`,
);

/** Lines looked at for what separates their cells. */
const SAMPLED = 20;

/** A character that stands equally often, at least twice, in each of the first lines and in no word; null where none does. */
function separatorOf(lines: readonly string[]): string | null {
  const sample = lines.slice(0, SAMPLED);
  if (sample.length < 2) return null;
  const marks = new Set(sample[0]!.match(/[~^#!$¦§¶\x01-\x08\x1c-\x1f，、；｜]/g));
  for (const mark of marks) {
    const counts = sample.map((line) => line.split(mark).length - 1);
    if (counts[0]! >= 2 && counts.every((count) => count === counts[0])) return shown(mark);
  }
  return null;
}

const shown = (mark: string): string =>
  mark < ' ' ? `\\x${mark.charCodeAt(0).toString(16).padStart(2, '0')}` : mark;
