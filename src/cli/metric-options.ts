import type { Metric } from '../metrics/metric.ts';
import { OPTION_WORDS } from '../text/catalogue.ts';
import { fill, type Lang } from '../text/text.ts';

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

/** Each option of a metric in a line: its name, what it may be, what it is by itself. */
export function optionLines(metric: Metric, lang: Lang): string[] {
  const { properties = {}, required = [] } = optionsOf(metric) as {
    properties?: Record<string, OptionSchema>;
    required?: readonly string[];
  };
  const lines = Object.entries(properties).map(([name, schema]) => {
    const choices = choicesOf(schema);
    const parts = [
      required.includes(name) ? OPTION_WORDS.required[lang] : '',
      schema.default === undefined ? '' : fill(OPTION_WORDS.default[lang], { value: plain(schema.default) }),
      choices.length > 1 ? fill(OPTION_WORDS.choices[lang], { values: choices.join(', ') }) : '',
    ].filter((part) => part !== '');
    return [name, parts.join(lang === 'zh' ? '；' : '; ')].filter((part) => part !== '').join('  ');
  });
  return lines.length > 0 ? lines : [OPTION_WORDS.none[lang]];
}

const choicesOf = (schema: OptionSchema): string[] => [
  ...(schema.enum ?? (schema.const === undefined ? [] : [schema.const])).map(plain),
  ...(schema.anyOf ?? []).flatMap(choicesOf),
];

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
