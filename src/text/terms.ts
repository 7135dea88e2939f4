import { CONTRACT } from '../terms/keys/contract.ts';
import { type Path, type Shape, saidAt, shapesAt } from '../terms/keys/shapes.ts';
import type { Lang, Text } from '../units/text.ts';

/** One setting of the contract, as a label and its value in words. */
export interface TermLine {
  readonly label: string;
  readonly value: string;
}

/** The terms that decide how figures come about: labels in words, nested keys and lists laid out flat. */
export function termLines(terms: Readonly<Record<string, unknown>>, lang: Lang): TermLine[] {
  const shown = Object.entries(terms).filter(([key]) => !ELSEWHERE.has(key));
  return shown.flatMap(([key, value]) => linesOf([key], value, lang));
}

// Shown on other sheets, clause by clause.
const ELSEWHERE = new Set(['kefu-sla', 'contract', 'owner', 'vendor', 'lang', 'clauses', 'settlement']);

function linesOf(path: Path, value: unknown, lang: Lang): TermLine[] {
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, inner]) => linesOf([...path, key], inner, lang));
  return [{ label: labelOf(path, lang), value: worded(path, value, lang) }];
}

/** The title of a key; of what stands in a map, after that of the map. */
function labelOf(path: Path, lang: Lang): string {
  const step = String(path.at(-1));
  const around = path.slice(0, -1);
  const title = OWN[path.join('.')]?.[lang] ?? titleOf(path, lang);
  const inMap = path.some((_, index) => index > 0 && isMap(path.slice(0, index)));
  if (title !== null && !inMap) return title;
  return around.length === 0 ? step : `${labelOf(around, lang)} · ${isMap(around) ? step : (title ?? step)}`;
}

const titleOf = (path: Path, lang: Lang): string | null => saidAt(CONTRACT, path)?.title?.[lang] ?? null;

/** Whether the keys at a path are people's own. */
const isMap = (path: Path): boolean =>
  shapesAt(CONTRACT, path).some(({ additionalProperties }) => additionalProperties);

function worded(path: Path, value: unknown, lang: Lang): string {
  if (value === null || value === undefined) return NONE[lang];
  if (isRecord(value)) return entry(path, value, lang);
  if (Array.isArray(value)) {
    const items = value.map((item) => worded([...path, 0], item, lang));
    return items.length === 0 ? NONE[lang] : items.join(lang === 'zh' ? '；' : '; ');
  }
  if (typeof value === 'boolean') return FLAGS[`${value}`][lang];
  return wordAt(shapesAt(CONTRACT, path), value, lang) ?? plain(String(value), lang);
}

/** A choice in words. */
function wordAt(shapes: readonly Shape[], value: unknown, lang: Lang): string | null {
  const word = shapes.map(({ words }) => words?.[String(value)]).find((each) => each !== undefined);
  if (!word) return null;
  return word.more ? `${word[lang]}${lang === 'zh' ? '。' : '. '}${word.more[lang]}` : word[lang];
}

const plain = (text: string, lang: Lang): string => (lang === 'zh' ? durationInWords(text) : text);

const entry = (path: Path, item: Readonly<Record<string, unknown>>, lang: Lang): string =>
  Object.entries(item)
    // An amendment takes away what it makes null.
    .filter(
      ([, value]) =>
        path[0] === 'amendments' || (value !== null && !(Array.isArray(value) && value.length === 0)),
    )
    .map(([key, value]) => `${nameIn([...path, key], lang)} ${worded([...path, key], value, lang)}`)
    .join(lang === 'zh' ? '，' : ', ');

/** The title of a key within a line. */
function nameIn(path: Path, lang: Lang): string {
  const title = titleOf(path, lang) ?? String(path.at(-1));
  return lang === 'en' ? title[0]!.toLowerCase() + title.slice(1) : title;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `24h` as `24小时`; any other text as it is. */
function durationInWords(text: string): string {
  const [, number, unit] = /^(\d+)(s|min|h|d)$/.exec(text) ?? [];
  return unit === undefined ? text : `${number}${{ s: '秒', min: '分钟', h: '小时', d: '天' }[unit]}`;
}

const NONE: Text = { zh: '无', en: 'none' };
const FLAGS: Readonly<Record<'true' | 'false', Text>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};

/** What the scorecard tells of its own: which amendments and phrase lists were in force. */
const OWN: Readonly<Record<string, Text>> = {
  amendments: { zh: '已生效的补充协议', en: 'Amendments in force' },
  'phrase-lists': { zh: '生效的话术词表', en: 'Phrase lists in force' },
  'phrase-lists.buyer-closing': {
    zh: '生效的话术词表 · 买家结束语',
    en: "Phrase list: buyer's closing words",
  },
  'phrase-lists.question': { zh: '生效的话术词表 · 提问', en: 'Phrase list: questions' },
  'phrase-lists.to-human': { zh: '生效的话术词表 · 要求转人工', en: 'Phrase list: asking for a person' },
};
