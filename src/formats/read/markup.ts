import { cleanWords } from './cell.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
};

/** The words of a message that still has HTML in it: `<br/>` is a line end, entities are characters. */
export function cleanMarkup(text: string): string {
  if (!/[<&]/.test(text)) return cleanWords(text);
  const plain = text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:p|div|span|font|b|i|u|strong|em|a|img)\b[^>]*>/gi, '')
    .replace(/&(nbsp|lt|gt|quot|apos|#39|amp);/gi, (_, name: string) => ENTITIES[name.toLowerCase()]!);
  return cleanWords(plain);
}
