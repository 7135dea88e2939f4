import type { Metric } from '../metrics/base/metric.ts';
import * as classes from '../phrases/index.ts';
import { OPTION_WORDS } from '../text/catalogue.ts';
import { choiceName, optionTells } from '../text/options.ts';
import { fill, type Lang } from '../units/text.ts';

/** What of JSON Schema the options of metrics use. */
interface OptionSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly OptionSchema[];
  readonly default?: unknown;
}

/** A metric's options as a contract writes them, as JSON Schema. */
export const optionsOf = (metric: Metric): Record<string, unknown> =>
  metric.options.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;

/** The names of a metric's options: all, and those that a contract must give. */
export function optionNames(metric: Metric): { readonly all: string[]; readonly required: string[] } {
  const { properties = {}, required = [] } = schemasOf(metric);
  return { all: Object.keys(properties), required: [...required] };
}

/** Each option of a metric in a line: its name, what it may be, what it is by itself. */
export function optionLines(metric: Metric, lang: Lang): string[] {
  const lines = optionNames(metric).all.map((name) => line(metric, name, choicesOf(metric, name), lang));
  return lines.length > 0 ? lines : [OPTION_WORDS.none[lang]];
}

/** The same, each line followed by what the option does and what its choices mean. */
export function optionTexts(metric: Metric, lang: Lang): string[] {
  const { all } = optionNames(metric);
  if (all.length === 0) return [OPTION_WORDS.none[lang]];
  return all.flatMap((name) => {
    const named = candidatesOf(metric, name).flatMap((choice) => {
      const words = wordsOf(name, choice, lang);
      if (words === null || words === choice) return words ?? [];
      return [lang === 'zh' ? `${choice} ${words}` : `${choice} (${words})`];
    });
    return [
      line(metric, name, named.length > 0 ? [] : choicesOf(metric, name), lang),
      `— ${optionTells(name, metric.id, lang)}`,
      ...(named.length > 0
        ? [`— ${fill(OPTION_WORDS.choices[lang], { values: named.join(lang === 'zh' ? '；' : ', ') })}`]
        : []),
    ];
  });
}

/** What may stand in an option, where that can be listed: its choices, or the phrase classes it takes. */
export function candidatesOf(metric: Metric, name: string): string[] {
  const choices = choicesOf(metric, name);
  if (!PHRASE_OPTIONS.includes(name)) return choices;
  const shape = (metric.options as { shape?: Record<string, Metric['options']> }).shape ?? {};
  const known = [...OCCASIONS, ...Object.values(classes).map(({ id }) => id)];
  return known.filter((id) => shape[name]!.safeParse(id).success && !isStrayOccasion(name, id));
}

const PHRASE_OPTIONS: readonly string[] = ['class', 'say', 'when'];
const OCCASIONS: readonly string[] = ['session', 'hold', 'paid-order', 'refund'];
// `class` and `say` take any id that may be a class of the contract's own.
const isStrayOccasion = (name: string, id: string): boolean => name !== 'when' && OCCASIONS.includes(id);

const wordsOf = (name: string, choice: string, lang: Lang): string | null =>
  choiceName(name, choice, lang) ??
  (PHRASE_OPTIONS.includes(name)
    ? (Object.values(classes).find(({ id }) => id === choice)?.title[lang] ?? null)
    : null);

function line(metric: Metric, name: string, choices: readonly string[], lang: Lang): string {
  const { properties = {}, required = [] } = schemasOf(metric);
  const { default: own } = properties[name]!;
  const parts = [
    required.includes(name) ? OPTION_WORDS.required[lang] : '',
    own === undefined ? '' : fill(OPTION_WORDS.default[lang], { value: plain(own) }),
    choices.length > 1 ? fill(OPTION_WORDS.choices[lang], { values: choices.join(', ') }) : '',
  ].filter((part) => part !== '');
  return [name, parts.join(lang === 'zh' ? '；' : '; ')].filter((part) => part !== '').join('  ');
}

const schemasOf = (metric: Metric) =>
  optionsOf(metric) as {
    readonly properties?: Readonly<Record<string, OptionSchema>>;
    readonly required?: readonly string[];
  };

const choicesOf = (metric: Metric, name: string): string[] => [
  ...new Set(choicesIn(schemasOf(metric).properties![name]!)),
];

function choicesIn(schema: OptionSchema): string[] {
  const own = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return [...own.map(plain), ...(schema.anyOf ?? []).flatMap(choicesIn)];
}

/** A value as YAML in one line. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.entries(value).map(([key, each]) => `${key}: ${plain(each)}`);
  return `{ ${keys.join(', ')} }`;
}
