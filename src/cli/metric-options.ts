import { type Metric, type Unit, unitOf } from '../metrics/metric.ts';
import { OPTION_WORDS } from '../text/catalogue.ts';
import { OPTION_EXAMPLES, optionTells } from '../text/options.ts';
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

/** The same, each line followed by what the option does. */
export const optionTexts = (metric: Metric, lang: Lang): string[] =>
  optionLines(metric, lang).flatMap((line) => {
    const tells = optionTells(line.split(' ')[0]!, lang);
    return tells === '' ? [line] : [line, `— ${tells}`];
  });

/** A clause of the metric as a contract writes it, with invented figures. */
export function exampleClause(metric: Metric): string {
  const { required = [] } = optionsOf(metric) as { required?: readonly string[] };
  const options = Object.fromEntries(required.map((name) => [name, OPTION_EXAMPLES[name] ?? '30s']));
  const parsed = metric.options.parse(options);
  const unit = unitOf(metric, parsed);
  const target = `${metric.better === 'lower' ? 'max' : 'min'}: ${EXAMPLES[metric.id] ?? TARGETS[unit]}`;
  const written = required.map((name) => `${name}: ${showOption(options[name]!)}`).join(', ');
  const withText = written === '' ? '' : `with: { ${written} }, `;
  return `- { id: "4.1", metric: ${metric.id}, ${withText}${target} }`;
}

const showOption = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : `[${value.join(', ')}]`;

const TARGETS: Readonly<Record<Unit, string>> = {
  seconds: '60s',
  ratio: '90%',
  fen: '90',
  score: '4.8',
  count: '1000',
  'per-minute': '50/min',
};
// Where a figure of that unit would be out of all proportion.
const EXAMPLES: Readonly<Record<string, string>> = {
  'answer-ratio': '120%',
  'attendance-rate': '95%',
  'bot-share': '30%',
  'call-hours-incidents': '0',
  'complaint-rate': '0.2%',
  'dispute-refund-rate': '0.1%',
  'first-response-time': '15s',
  'inquiry-conversion-rate': '25%',
  'intervention-rate': '1%',
  'late-shipment-rate': '1%',
  'manual-score': '85',
  'onboarding-incidents': '0',
  'phrase-incidents': '0',
  'privacy-incidents': '0',
  'quality-score': '90',
  'rating-rate': '20%',
  'recommendation-rate': '20%',
  'refund-rate': '8%',
  'refund-time': '72h',
  'service-quality-index': '85',
  'service-sales-share': '30%',
  staffing: '4',
  'training-index': '80',
  'unanswered-rate': '2%',
  'units-per-buyer': '1.5',
  'violation-points': '11',
};

const choicesOf = (schema: OptionSchema): string[] => [
  ...(schema.enum ?? (schema.const === undefined ? [] : [schema.const])).map(plain),
  ...(schema.anyOf ?? []).flatMap(choicesOf),
];

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
