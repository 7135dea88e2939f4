import { isGarbled } from './garbled.ts';

/** What a text is that no format owns and whose header nobody finds: a code and its arguments; null where nothing tells. */
export function nameUnread(
  text: string,
): { readonly code: string; readonly args: Record<string, string> } | null {
  if (isGarbled(text)) return { code: 'garbled-file', args: {} };
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  if (lines.some((line) => WHATSAPP.test(line))) return { code: 'whatsapp-log', args: {} };
  const separator = separatorOf(lines);
  if (separator !== null) return { code: 'unknown-separator', args: { separator } };
  const timed = lines.filter((line) => TIMED.test(line)).length;
  return timed >= 3 && timed * 5 >= lines.length ? { code: 'unknown-log', args: {} } : null;
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
const TIMED = new RegExp(`^[[(（【]?\\s*${STAMP}|${STAMP}\\s*[\\])）】]?[:：]?$`);

/** Lines looked at for what separates their cells. */
const SAMPLED = 20;

/** A character that stands equally often, at least twice, in each of the first lines and in no word; null where none does. */
function separatorOf(lines: readonly string[]): string | null {
  const sample = lines.slice(0, SAMPLED);
  if (sample.length < 2) return null;
  const marks = new Set(sample[0]!.match(/[|^~#!$¦§¶\x01-\x08\x1c-\x1f，、；｜]/g));
  for (const mark of marks) {
    const counts = sample.map((line) => line.split(mark).length - 1);
    if (counts[0]! >= 2 && counts.every((count) => count === counts[0])) return shown(mark);
  }
  return null;
}

const shown = (mark: string): string =>
  mark < ' ' ? `\\x${mark.charCodeAt(0).toString(16).padStart(2, '0')}` : mark;
