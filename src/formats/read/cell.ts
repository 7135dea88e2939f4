/** What exports write where there is nothing (and MySQL's `\N`, its zero date). */
const EMPTY = new Set([
  '',
  '-',
  '--',
  '\\N',
  'null',
  'NULL',
  'nan',
  'NaN',
  'None',
  '0000-00-00',
  '0000-00-00 00:00:00',
  '无退款申请',
  '延迟统计',
]);

/** UTF-16 units that a cell of a spreadsheet holds at most; Excel cuts off the rest without a word. */
export const LONGEST_CELL = 32_767;

const ODD = /[\0-\x1f\x7f\u00a0\u200b\ufeff]|^(?:[\s='"]|ID[:：])|\s$/;
const CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f\u200b\ufeff]/g;

/** A cell without what spreadsheets and exports put around it (`="…"`, TABs, a leading `'`, `ID：` before a number, NBSP, control characters); '' for an empty marker. */
export function cleanCell(raw: string): string {
  const clean = ODD.test(raw) ? unwrap(raw) : raw;
  return EMPTY.has(clean) ? '' : clean;
}

function unwrap(raw: string): string {
  let clean = raw
    .replace(CONTROLS, '')
    .replace(/\u00a0/g, ' ')
    .trim();
  const formula = /^="(.*)"$/s.exec(clean);
  if (formula) clean = formula[1]!.trim();
  if (clean.startsWith("'")) clean = clean.slice(1).trim();
  return clean.replace(/^ID[:：]\s*(?=\d+$)/, '');
}

/** A person's words: control characters out, line ends unified, outer space off; nothing else is touched. */
export function cleanWords(raw: string): string {
  return ODD.test(raw)
    ? raw
        .replace(/\r\n?/g, '\n')
        .replace(CONTROLS, '')
        .replace(/\u00a0/g, ' ')
        .trim()
    : raw;
}

// What formulas that fail give.
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/;

/** How a cell looks without saying what it says: digits as 9, letters and characters as a; at most 24 of them; a formula's error as it is. */
export function shapeOf(cell: string): string {
  if (FORMULA_ERROR.test(cell)) return cell;
  const shape = cell
    .slice(0, 24)
    .replace(/\p{N}/gu, '9')
    .replace(/[\p{L}\p{M}\p{Extended_Pictographic}]/gu, 'a');
  return cell.length > 24 ? `${shape}…` : shape;
}

/** A cell that was to be a time, where it is made of nothing but what times are written with; else its shape. */
export const showTime = (cell: string): string =>
  cell.length <= 12 && /^[\d\s:：./\-年月日时点分秒上下午昨今天]*$/.test(cell) && !/\d{5}/.test(cell)
    ? cell
    : shapeOf(cell);

/** A cell that was to be a word of a known few, where it can be no number or masked name; else its shape. */
export const showWord = (cell: string): string =>
  cell.length <= 12 && /^[\p{L}\s/()（）-]*$/u.test(cell) ? cell : shapeOf(cell);

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
