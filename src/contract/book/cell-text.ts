import type { Word } from '../../terms/keys/key.ts';
import { formsOf, type Shape, typesOf } from '../../terms/keys/shapes.ts';
import { BOOK_WORDS } from '../../text/contract-book.ts';
import { choiceName, choiceNamed, optionNamed, optionTitle } from '../../text/options.ts';
import type { Lang } from '../../units/text.ts';
import { readSource } from '../source.ts';

/** What a cell may hold: the forms its schema allows, and the key it belongs to. Without forms anything may stand. */
export interface CellKind {
  readonly key: string;
  readonly shapes: readonly Shape[];
}

/** A value of a contract as the text of one cell; `decodeCell` reads exactly the value back. */
export function encodeCell(value: unknown, kind: CellKind, lang: Lang): string {
  const friendly = friendlyText(value, kind, lang);
  const same = friendly !== '' && JSON.stringify(decodeCell(friendly, kind)) === JSON.stringify(value);
  return same ? friendly : JSON.stringify(value);
}

/**
 * The value that a cell's text means: lists have a line for each item, options a line `name: value` for each; a word
 * of a drop-down is its code; what stands in double quotes or brackets is taken as a contract file would.
 */
export function decodeCell(text: string, kind: CellKind): unknown {
  const { shapes, key } = kind;
  const written = text.replace(/\r\n?/g, '\n').trim();
  const lower = written.toLowerCase();
  if (Object.values(BOOK_WORDS.removed).includes(lower)) return null;
  if (key === 'hours' && Object.values(BOOK_WORDS.closed).includes(lower)) return [];
  if (/^"[\s\S]*"$|^\[[\s\S]*\]$|^\{[\s\S]*\}$/.test(written)) {
    const flow = readFlow(written);
    if (flow !== undefined && allows(shapes, flow)) return flow;
  }
  const types = typesOf(shapes);
  if (types.has('boolean') || shapes.length === 0) {
    const flag = FLAGS.get(lower);
    const plain = lower === 'true' || lower === 'false';
    if (flag !== undefined && (plain || shapes.length > 0) && (!types.has('string') || !ENGLISH.has(lower)))
      return flag;
  }
  const lines = linesOf(written, key, types.has('array'));
  const record = shapes.find(({ additionalProperties }) => additionalProperties);
  if (record && lines.every((line) => ENTRY.test(line)))
    return Object.fromEntries(lines.map((line) => readEntry(line, record, key)));
  const items = shapes.find((shape) => shape.type === 'array')?.items;
  if (items && !formsOf(items).every(({ properties }) => properties))
    if (lines.length > 1 || !types.has('string'))
      return lines.map((line) => decodeCell(line, { key, shapes: formsOf(items) }));
  return shapes.some((shape) => shape.enum) ? codeOf(written, shapes) : written;
}

const FLAGS = new Map(
  Object.entries({ true: true, 是: true, yes: true, false: false, 否: false, no: false }),
);
/** In a contract file these are texts, so they are where a text may stand too. */
const ENGLISH = new Set(['yes', 'no']);
// Times of day have colons of their own.
const ENTRY = /^[^\d:：][^:：]*[:：]\s*\S/;
const LISTED_ON_A_LINE = new Set(['hours', 'days', 'waive', 'bonus-gate']);

/** Items of a list stand on lines of their own; where none holds a comma, also between commas. */
const linesOf = (text: string, key: string, isList: boolean): string[] =>
  text
    .split(
      isList && LISTED_ON_A_LINE.has(key) && !/[A-Za-z\u4e00-\u9fff]\s*[:：]/.test(text)
        ? /[\n,，、;；]/
        : '\n',
    )
    .map((line) => line.trim())
    .filter((line) => line !== '');

function readEntry(line: string, record: Shape, key: string): [string, unknown] {
  const at = line.search(/[:：]/);
  const written = line.slice(0, at).trim();
  const name = key === 'with' ? optionNamed(written) : written;
  const value = decodeCell(line.slice(at + 1), {
    key: name,
    shapes: formsOf(record.additionalProperties || {}),
  });
  return [name, key === 'with' && typeof value === 'string' ? choiceNamed(name, value) : value];
}

function friendlyText(value: unknown, kind: CellKind, lang: Lang): string {
  const { key, shapes } = kind;
  if (value === null) return BOOK_WORDS.removed[lang];
  if (typeof value === 'boolean') return BOOK_WORDS[value ? 'yes' : 'no'][lang];
  if (typeof value !== 'object')
    return shapes.some((shape) => shape.enum) ? wordOf(String(value), shapes, lang) : String(value);
  if (key === 'hours' && Array.isArray(value) && value.length === 0) return BOOK_WORDS.closed[lang];
  if (Array.isArray(value)) {
    const items = shapes.find((shape) => shape.type === 'array')?.items;
    const inside: CellKind = { key, shapes: items ? formsOf(items) : [] };
    return value.map((item) => encodeCell(item, inside, lang)).join('\n');
  }
  const record = shapes.find(({ additionalProperties }) => additionalProperties);
  const inside = formsOf((record?.additionalProperties as Shape | undefined) ?? {});
  return Object.entries(value)
    .map(([name, each]) => {
      const choice = typeof each === 'string' && key === 'with' ? choiceName(name, each, lang) : null;
      const said = choice ?? encodeEntry(each, { key: name, shapes: inside }, lang);
      return `${key === 'with' ? optionTitle(name, lang) : name}${lang === 'zh' ? '：' : ': '}${said}`;
    })
    .join('\n');
}

/** Within a line there is no line of its own: lists stand in brackets. */
const encodeEntry = (value: unknown, kind: CellKind, lang: Lang): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : encodeCell(value, kind, lang);

/** What stands in quotes or brackets, read as a contract file reads it; undefined where it is no such thing. */
function readFlow(text: string): unknown {
  try {
    return readSource(text, '').value;
  } catch {
    return undefined;
  }
}

const allows = (shapes: readonly Shape[], value: unknown): boolean => {
  const type = Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : 'string';
  return type === 'string' || shapes.length === 0 || typesOf(shapes).has(type);
};

/** A code as the word of a drop-down; the code itself where it has none. */
export const wordOf = (code: string, shapes: readonly Shape[], lang: Lang): string =>
  wordsOf(shapes)[code]?.[lang] ?? code;

/** The code that a word stands for, in either language; else the text itself. */
function codeOf(written: string, shapes: readonly Shape[]): string {
  const words = wordsOf(shapes);
  if (Object.hasOwn(words, written)) return written;
  return Object.entries(words).find(([, word]) => isCalled(word, written))?.[0] ?? written;
}

const wordsOf = (shapes: readonly Shape[]): Readonly<Record<string, Word>> =>
  Object.assign({}, ...shapes.map(({ words }) => words));

/** Whether a text is a name of a thing, in either language, today's or an earlier one. */
export const isCalled = ({ zh, en, formerly = [] }: Word, written: string): boolean =>
  [zh, en, ...formerly].some((name) => name.toLowerCase() === written.toLowerCase());
