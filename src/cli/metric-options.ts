import { type Metric, unitOf } from '../metrics/base/metric.ts';
import type { OptionWords } from '../metrics/base/option-words.ts';
import { WORDS } from '../metrics/base/options.ts';
import * as classes from '../phrases/index.ts';
import { OPTION_WORDS } from '../text/catalogue.ts';
import { choiceName } from '../text/options.ts';
import type { Unit } from '../units/quantity.ts';
import { fill, type Lang } from '../units/text.ts';

/** An option of a metric as the handbook tells it. */
interface Option {
  readonly name: string;
  readonly words: OptionWords;
  readonly isRequired: boolean;
  /** What it is where a contract does not say it, as YAML; null: nothing. */
  readonly usual: string | null;
  /** What it must be one of; none where that is not listed. */
  readonly choices: readonly string[];
  /** What may stand in it, where that can be told: its choices, or the phrase classes that it takes. */
  readonly candidates: readonly string[];
}

/** What of JSON Schema the options of metrics use. */
interface OptionSchema {
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly OptionSchema[];
  readonly default?: unknown;
}

/** A metric's options as a contract writes them, as JSON Schema. */
export const optionsSchema = ({ options }: Metric): Record<string, unknown> =>
  options.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;

/** The same one by one, as people read them. */
export function optionsOf(metric: Metric): Option[] {
  const { properties = {}, required = [] } = optionsSchema(metric) as {
    readonly properties?: Readonly<Record<string, OptionSchema>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => {
    const words = WORDS.get(metric.options.shape[name]!)!;
    const choices = [...new Set(choicesIn(schema))];
    const takes = (id: string): boolean => metric.options.shape[name]!.safeParse(id).success;
    return {
      name,
      words,
      isRequired: required.includes(name),
      usual: schema.default === undefined ? null : plain(schema.default),
      choices,
      candidates: words.phrases
        ? [...Object.keys(words.values ?? {}), ...Object.values(classes).map(({ id }) => id)].filter(takes)
        : choices,
    };
  });
}

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

/** Each option of a metric in a line: its name, what it may be, what it is by itself. */
export const optionLines = (metric: Metric, lang: Lang): string[] =>
  orNone(optionsOf(metric), lang, (option) => [line(option, option.choices, lang)]);

/** The same, each line followed by what the option does and what its choices mean. */
export const optionTexts = (metric: Metric, lang: Lang): string[] =>
  orNone(optionsOf(metric), lang, (option) => {
    const named = option.candidates.flatMap((choice) => {
      const words = candidateName(option, choice, lang);
      if (words === null || words === choice) return words ?? [];
      return [lang === 'zh' ? `${choice} ${words}` : `${choice} (${words})`];
    });
    const values = named.join(lang === 'zh' ? '；' : ', ');
    return [
      line(option, named.length > 0 ? [] : option.choices, lang),
      `— ${option.words.tells[lang]}`,
      ...(named.length > 0 ? [`— ${fill(OPTION_WORDS.choices[lang], { values })}`] : []),
    ];
  });

const orNone = (options: readonly Option[], lang: Lang, tell: (option: Option) => string[]): string[] =>
  options.length > 0 ? options.flatMap(tell) : [OPTION_WORDS.none[lang]];

function line({ name, isRequired, usual }: Option, choices: readonly string[], lang: Lang): string {
  const told = [
    ...(isRequired ? [OPTION_WORDS.required[lang]] : []),
    ...(usual === null ? [] : [fill(OPTION_WORDS.default[lang], { value: usual })]),
    ...(choices.length > 1 ? [fill(OPTION_WORDS.choices[lang], { values: choices.join(', ') })] : []),
  ];
  return told.length === 0 ? name : `${name}  ${told.join(lang === 'zh' ? '；' : '; ')}`;
}

/** A choice of an option, or the phrase class that stands there, in words; null where it has none. */
const candidateName = ({ name, words }: Option, choice: string, lang: Lang): string | null =>
  choiceName(name, choice, lang) ?? (words.phrases ? classTitle(choice, lang) : null);

export const classTitle = (id: string, lang: Lang): string | null =>
  Object.values(classes).find((each) => each.id === id)?.title[lang] ?? null;

/** A clause of the metric as a contract writes it, with invented figures. */
export function exampleClause(metric: Metric): string {
  const written = givenIn(metric).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : `[${value.join(', ')}]`}`,
  );
  const side = metric.better === 'lower' ? 'max' : 'min';
  const target = metric.exampleTarget ?? TARGETS[unitOf(metric, exampleOptions(metric))];
  const withText = written.length === 0 ? '' : `with: { ${written.join(', ')} }, `;
  const [first, rest] = [`- { id: "4.1", metric: ${metric.id},`, `${withText}${side}: ${target} }`];
  return first.length + rest.length < LONGEST_LINE ? `${first} ${rest}` : `${first}\n    ${rest}`;
}

// So much of a page stands beside its labels at 80 columns.
const LONGEST_LINE = 58;

const TARGETS: Readonly<Record<Unit, string>> = {
  seconds: '60s',
  ratio: '90%',
  fen: '90',
  score: '4.8',
  count: '1000',
  'per-minute': '50/min',
};

/** The options under that clause: the defaults, and invented values of those that a contract must give. */
export const exampleOptions = (metric: Metric): unknown =>
  metric.options.parse(Object.fromEntries(givenIn(metric)));

/** The same with another choice of one option; null where that alone is not allowed. */
export function exampleWith(metric: Metric, name: string, choice: string): unknown {
  const parsed = metric.options.safeParse({ ...Object.fromEntries(givenIn(metric)), [name]: choice });
  return parsed.success ? parsed.data : null;
}

const givenIn = (metric: Metric): [name: string, value: string | readonly string[]][] =>
  optionsOf(metric)
    .filter(({ isRequired }) => isRequired)
    .map(({ name, words }) => [name, words.example ?? '30s']);
