import stringWidth from 'string-width';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or as much of it as fits so many columns with `…` behind; never cut inside a character. */
export function cutToWidth(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = '';
  for (const { segment } of characters.segment(text)) {
    if (stringWidth(kept + segment) > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines of at most so many columns: broken at spaces and between wide characters, a longer word where it must be. */
export function wrapToWidth(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, columns)) {
    if (line !== '' && stringWidth(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

// A wide character, a word with the space behind it, or space.
const PARTS = /[\u2e80-\uffef\u2018-\u201d…]|[^\s\u2e80-\uffef\u2018-\u201d…]+\s*|\s+/gu;
// What may not begin a line, and what may not end one.
const CLOSING = /^[，。、；：？！）》」』”’…％,.;:?!)\]}%]+$/u;
// A number stays with the Chinese word behind it: 500元.
const COUNTED = /\d$/;
const OPENING = /[（《「『“‘([{]$/u;
// An apostrophe within a word: system’s.
const ELIDED = /[a-z]’$/i;

/** What stays together on a line, none of it wider than the line itself. */
function pieces(text: string, columns: number): string[] {
  const found: string[] = [];
  for (const part of text.match(PARTS) ?? []) {
    const last = found.at(-1);
    if (last !== undefined && sticks(last, part) && stringWidth((last + part).trimEnd()) <= columns) {
      found[found.length - 1] = last + part;
    } else found.push(...broken(part, columns));
  }
  return found;
}

const sticks = (last: string, part: string): boolean =>
  CLOSING.test(part) ||
  OPENING.test(last) ||
  COUNTED.test(last) ||
  (ELIDED.test(last) && /^[a-z]/i.test(part));

// A file name or hash can be longer than a line.
function broken(word: string, columns: number): string[] {
  const parts: string[] = [''];
  for (const { segment } of characters.segment(word)) {
    if (stringWidth(parts.at(-1) + segment.trimEnd()) > columns) parts.push('');
    parts[parts.length - 1] += segment;
  }
  return parts;
}
