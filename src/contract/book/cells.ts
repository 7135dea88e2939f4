import type { Word } from '../../terms/keys/key.ts';
import { formsOf, type Path, type Shape, typesOf } from '../../terms/keys/shapes.ts';
import { BOOK_WORDS } from '../../text/contract-book.ts';
import { choiceName, choiceNamed, optionNamed, optionTitle } from '../../text/options.ts';
import type { Lang } from '../../units/text.ts';
import { isMap } from '../shape.ts';
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
  const words = Object.entries(wordsOf(shapes));
  const byCode = words.find(([code]) => code === written.toLowerCase());
  return (byCode ?? words.find(([, word]) => isCalled(word, written)))?.[0] ?? written;
}

const wordsOf = (shapes: readonly Shape[]): Readonly<Record<string, Word>> =>
  Object.assign({}, ...shapes.map(({ words }) => words));

/** Whether a text is a name of a thing, in either language, today's or an earlier one. */
export const isCalled = ({ zh, en, formerly = [] }: Word, written: string): boolean =>
  [zh, en, ...formerly].some((name) => name.toLowerCase() === written.toLowerCase());

/** A path as a person writes it: `attribution.lookback`, `formats[1].header`, `phrases["a.b"].add`; lists count from 1. */
export const writePath = (path: Path): string =>
  path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step + 1}]`;
      if (!PLAIN.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');

const PLAIN = /^[^\s.[\]"]+$/;

const STEP = /\.?([^\s.[\]"]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;

/** The path that such a text means; null where it is none. */
export function parsePath(text: string): Path | null {
  const path: (string | number)[] = [];
  STEP.lastIndex = 0;
  for (let at = 0; at < text.length; at = STEP.lastIndex) {
    const step = STEP.exec(text);
    if (!step || step[2] === '0') return null;
    if (step[2] !== undefined) path.push(Number(step[2]) - 1);
    else path.push(step[1] ?? (JSON.parse(step[3]!) as string));
  }
  return path.length > 0 ? path : null;
}

/** Values of a contract as its file writes them: numbers are numerals, and nothing is left open. */
export function asWritten(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asWritten);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([key, each]) => [key, asWritten(each)]));
}

export const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Every value below that one cell can hold, with its path: scalars, lists of them, and what is empty. */
export function leavesOf(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const entries: [string | number, unknown][] = isMap(value)
    ? Object.entries(value)
    : Array.isArray(value) && !value.every(isScalar)
      ? [...value.entries()]
      : [];
  if (entries.length === 0) return [{ path, value }];
  return entries.flatMap(([step, each]) => leavesOf(each, [...path, step]));
}

/** The value at a path; undefined where nothing stands. */
export const valueAt = (tree: Record<string, unknown>, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => (isMap(at) && Object.hasOwn(at, step) ? at[step] : undefined), tree);

/** Takes the value at a path out of a tree, and what is empty without it; undefined where nothing stands. */
export function take(tree: Record<string, unknown>, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  const value = tree[step!];
  if (rest.length === 0) {
    delete tree[step!];
    return value;
  }
  if (!isMap(value) || Object.keys(value).length === 0) return undefined;
  const taken = take(value, rest);
  if (Object.keys(value).length === 0) delete tree[step!];
  return taken;
}

/** A list of maps that are not empty; nothing where it is something else. */
export const recordsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) && value.every((each) => isMap(each) && Object.keys(each).length > 0)
    ? (value as Record<string, unknown>[])
    : [];
