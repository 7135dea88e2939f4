import type { Metric } from '../metrics/base/metric.ts';
import { WORDS } from '../metrics/base/options.ts';
import * as shelf from '../metrics/index.ts';
import type { Judgement } from '../scorecard/judgement.ts';
import type { Lang, Text } from '../units/text.ts';
import { KIND_NAMES } from './labels.ts';
import { showDuration } from './show.ts';

/** An option by its name, which means the same in every metric: the choices of all of them. */
interface Option {
  readonly title: Text;
  readonly values: Readonly<Record<string, Text>>;
  /** Numbers are seconds. */
  readonly isDuration: boolean;
}

// Loads every metric of the shelf: titles of clauses do without (text/clause.ts).
const OPTIONS: ReadonlyMap<string, Option> = optionsOfAll(Object.values(shelf));

function optionsOfAll(metrics: readonly Metric[]): Map<string, Option> {
  const options = new Map<string, Option>();
  for (const { shape } of metrics.map((metric) => metric.options))
    for (const [name, schema] of Object.entries(shape)) {
      const { title, values = {} } = WORDS.get(schema)!;
      const known = options.get(name);
      options.set(name, {
        title,
        values: { ...known?.values, ...(values === 'kinds' ? KIND_NAMES : values) },
        isDuration: schema.safeParse('30s').data === 30 || known?.isDuration === true,
      });
    }
  return options;
}

/** An option's title; its name where the shelf has no such option. */
export const optionTitle = (name: string, lang: Lang): string => OPTIONS.get(name)?.title[lang] ?? name;

/** A choice of an option in words; null where it has none. */
export const choiceName = (name: string, choice: string, lang: Lang): string | null =>
  OPTIONS.get(name)?.values[choice]?.[lang] ?? null;

/** The option that a person calls so: by its name, or by a title that no other has; else the text itself. */
export function optionNamed(written: string): string {
  if (OPTIONS.has(written)) return written;
  const named = [...OPTIONS].filter(([, { title }]) => isCalled(title, written));
  return named.length === 1 ? named[0]![0] : written;
}

/** The choice of an option that a person calls so; else the text itself. */
export const choiceNamed = (name: string, written: string): string =>
  Object.entries(OPTIONS.get(name)?.values ?? {}).find(([, title]) => isCalled(title, written))?.[0] ??
  written;

const isCalled = (title: Text, written: string): boolean =>
  [title.zh, title.en].some((each) => each.toLowerCase() === written.toLowerCase());

/** `时限 30秒；统计单位 会话首轮`: the options of a clause with their values, defaults too. */
export const showOptions = (options: Judgement['options'], lang: Lang): string =>
  Object.entries(options)
    .map(([name, value]) => `${optionTitle(name, lang)} ${showOption(name, value, lang)}`)
    .join(lang === 'zh' ? '；' : '; ');

function showOption(name: string, value: unknown, lang: Lang): string {
  const named = (choice: string): string => choiceName(name, choice, lang) ?? choice;
  if (value === null || value === undefined) return UNSET[lang];
  if (typeof value === 'boolean') return YES_NO[String(value)]![lang];
  if (typeof value === 'number')
    return OPTIONS.get(name)?.isDuration ? showDuration(value, lang) : String(value);
  if (typeof value === 'string') return named(value);
  const items = Array.isArray(value)
    ? value
    : Object.entries(value).map(([key, each]) => `${named(key)} ${each}`);
  return items.join(lang === 'zh' ? '、' : ', ');
}

const YES_NO: Readonly<Record<string, Text>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};

const UNSET: Text = { zh: '无', en: 'none' };
