import { FAMILIES, isHeuristic, type Metric, needsOf, unitOf } from '../metrics/base/metric.ts';
import * as classes from '../phrases/index.ts';
import type { Signal } from '../signals/base/signal.ts';
import {
  BETTER_NAMES,
  CATALOGUE,
  FAMILY_NAMES,
  MEASURE_NAMES,
  NATURE,
  OPTION_WORDS,
  SCOPE,
} from '../text/catalogue.ts';
import { KIND_NAMES, RESPONSIBILITY_NAMES } from '../text/labels.ts';
import { choiceName, OPTION_EXAMPLES, optionTells } from '../text/options.ts';
import { reasonText } from '../text/reasons.ts';
import { cutToWidth } from '../text/show.ts';
import { SIDE_NAMES, SIGNALS } from '../text/signals.ts';
import type { Unit } from '../units/quantity.ts';
import { fill, type Lang } from '../units/text.ts';
import type { Catalogue, Entry } from './catalogue.ts';

/** How signals are shown below the metrics, and each by itself. */
export const CATALOGUE_OF_SIGNALS: Catalogue<Signal> = {
  columns: [{ head: SIGNALS.side, spare: 1, cell: ({ side }, lang) => SIDE_NAMES[side][lang] }],
  entries: (signal, lang) => [
    { label: CATALOGUE.nature[lang], texts: [SIGNALS.catalogue[lang]] },
    { label: SIGNALS.side[lang], texts: [SIDE_NAMES[signal.side][lang]] },
    { label: CATALOGUE.definition[lang], texts: [signal.definition[lang]] },
    { label: SIGNALS.threshold[lang], texts: [threshold(signal, lang)] },
    { label: SIGNALS.innocent[lang], texts: [signal.innocent[lang]] },
    {
      label: CATALOGUE.needs[lang],
      texts: signal.needs.map((kind) => KIND_NAMES[kind][lang]),
    },
    { label: CATALOGUE.source[lang], texts: [signal.source[lang]] },
  ],
  plain: ({ id, title, says, innocent, definition, side, source, needs, threshold }) => ({
    id,
    title,
    says,
    innocent,
    definition,
    side,
    source,
    needs,
    threshold,
  }),
  unknown: 'unknown-metric',
};

const threshold = ({ threshold: { cases, percent } }: Signal, lang: Lang): string =>
  percent === 0 ? SIGNALS.anyCase[lang] : fill(SIGNALS.least[lang], { cases, percent });

/** How metrics are shown: by family, each on a page of its own, or as JSON. */
export const CATALOGUE_OF_METRICS: Catalogue<Metric> = {
  columns: [
    { head: CATALOGUE.mark, spare: 0, cell: mark },
    { head: CATALOGUE.needs, spare: 1, cell: needs },
    {
      head: CATALOGUE.unit,
      spare: 2,
      cell: (metric, lang) => MEASURE_NAMES[unitOf(metric, exampleOptions(metric))]![lang],
    },
  ],
  sections: (shelf, lang) =>
    FAMILIES.map((family) => ({
      title: FAMILY_NAMES[family][lang],
      items: shelf.filter((metric) => metric.family === family),
    })),
  entries: metricEntries,
  plain(metric) {
    const options = exampleOptions(metric);
    return {
      id: metric.id,
      family: metric.family,
      title: metric.title,
      formula: metric.formula,
      definition: metric.definition,
      example: metric.example,
      source: metric.source,
      unit: unitOf(metric, options),
      better: metric.better,
      heuristic: isHeuristic(metric, options),
      informational: metric.informational ?? false,
      responsibility: metric.responsibility,
      needs: needsOf(metric, options),
      orElse: metric.orElse ?? {},
      classes: classesOf(metric, options),
      excludes: metric.excludes,
      perAgent: metric.perAgent,
      perDay: metric.perDay,
      options: optionsOf(metric),
      clause: exampleClause(metric),
    };
  },
  unknown: 'unknown-metric',
};

// Three kinds of data; the page names them in full.
const MOST_OF_NEEDS = 26;

function mark(metric: Metric, lang: Lang): string {
  if (metric.informational) return NATURE.informationalMark[lang];
  return isHeuristic(metric, exampleOptions(metric)) ? NATURE.heuristicMark[lang] : '';
}

/** What it needs as it stands; where the contract must say that, so much. */
function needs(metric: Metric, lang: Lang): string {
  const [stands] = byOptions(metric, 'en', (options) => needsOf(metric, options).join());
  const options = exampleOptions(metric);
  return stands === needsOf(metric, options).join()
    ? cutToWidth(kindsNeeded({ ...metric, orElse: {} }, options, lang), MOST_OF_NEEDS)
    : OPTION_WORDS.varies[lang];
}

/** All that the handbook says of a metric, under its labels; the same labels in both languages. */
export function metricEntries(metric: Metric, lang: Lang): Entry[] {
  const { formula, definition, better, responsibility, source, example, excludes } = metric;
  const reads = byOptions(metric, lang, (options) => classesRead(metric, options, lang));
  const entries: [keyof typeof CATALOGUE, readonly string[]][] = [
    ['formula', [formula[lang]]],
    ['definition', definition[lang].split('\n')],
    ['worked', [example[lang]]],
    ['options', optionTexts(metric, lang)],
    ['leftOut', [excludes.map((reason) => reasonText(reason, lang)).join(' · ')]],
    ['unit', [MEASURE_NAMES[unitOf(metric, exampleOptions(metric))]![lang]]],
    ['better', [BETTER_NAMES[better][lang]]],
    ['needs', byOptions(metric, lang, (options) => kindsNeeded(metric, options, lang))],
    ['reads', reads],
    ['responsibility', [RESPONSIBILITY_NAMES[responsibility][lang]]],
    ['nature', byOptions(metric, lang, (options) => natureOf(metric, options, lang))],
    ['scope', [scopeOf(metric, lang)]],
    ['source', [source[lang]]],
    ['example', exampleClause(metric).split('\n')],
  ];
  return entries
    .filter(([, texts]) => texts.some((text) => text !== ''))
    .map(([label, texts]) => ({ label: CATALOGUE[label][lang], texts }));
}

/** The kinds of data it needs under an example of its options, in words. */
function kindsNeeded(metric: Metric, options: unknown, lang: Lang): string {
  const names = needsOf(metric, options).map((kind) => {
    const other = metric.orElse?.[kind];
    const name = KIND_NAMES[kind][lang];
    return other ? fill(OPTION_WORDS.orElse[lang], { name, other: KIND_NAMES[other][lang] }) : name;
  });
  return list(names, lang);
}

/** Ids of the phrase classes it reads under these options. */
const classesOf = (metric: Metric, options: unknown): string[] =>
  (metric.reads?.(options) ?? []).flatMap((read) => (read.startsWith('phrase:') ? [read.slice(7)] : []));

const classesRead = (metric: Metric, options: unknown, lang: Lang): string =>
  list(
    classesOf(metric, options).map((id) => {
      const title = Object.values(classes).find((each) => each.id === id)?.title[lang] ?? '';
      return lang === 'zh' ? `${title} ${id}` : `${id} (${title})`;
    }),
    lang,
  );

const natureOf = (metric: Metric, options: unknown, lang: Lang): string =>
  [
    NATURE[isHeuristic(metric, options) ? 'heuristic' : 'exact'][lang],
    metric.informational ? NATURE.informational[lang] : '',
  ]
    .filter((text) => text !== '')
    .join(lang === 'zh' ? '；' : '; ');

const scopeOf = ({ perAgent, perDay }: Metric, lang: Lang): string =>
  list([...(perAgent ? [SCOPE.agent[lang]] : []), ...(perDay ? [SCOPE.day[lang]] : [])], lang) ||
  SCOPE.none[lang];

const list = (words: readonly string[], lang: Lang): string => words.join(lang === 'zh' ? '、' : ', ');

const MOST_LISTED = 4;

/** What a metric is under its options, in texts: as it stands, then what single choices make of it. */
function byOptions(metric: Metric, lang: Lang, tell: (options: unknown) => string): string[] {
  const { all, required } = optionNames(metric);
  const stands = tell(exampleOptions(metric));
  const varying = all
    .map((name) => ({
      name,
      others: candidatesOf(metric, name).flatMap((choice) => {
        const options = exampleWith(metric, name, choice);
        const text = options === null ? stands : tell(options);
        return text === stands ? [] : [{ choice, text }];
      }),
    }))
    .filter(({ others }) => others.length > 0);
  const isLeftToContract = varying.some(({ name }) => required.includes(name));
  return [
    ...(isLeftToContract || stands === '' ? [] : [stands]),
    ...varying.flatMap(({ name, others }) =>
      others.length > MOST_LISTED
        ? [fill(OPTION_WORDS.named[lang], { name })]
        : others.map(({ choice, text }) => fill(OPTION_WORDS.where[lang], { name, choice, text })),
    ),
  ];
}

/** A clause of the metric as a contract writes it, with invented figures. */
export function exampleClause(metric: Metric): string {
  const written = givenIn(metric).map(([name, value]) => `${name}: ${showOption(value)}`);
  const unit = unitOf(metric, exampleOptions(metric));
  const target = `${metric.better === 'lower' ? 'max' : 'min'}: ${EXAMPLES[metric.id] ?? TARGETS[unit]}`;
  const withText = written.length === 0 ? '' : `with: { ${written.join(', ')} }, `;
  const [first, rest] = [`- { id: "4.1", metric: ${metric.id},`, `${withText}${target} }`];
  return first.length + rest.length < LONGEST_LINE ? `${first} ${rest}` : `${first}\n    ${rest}`;
}

/** The options under that clause: the defaults, and invented values of those that a contract must give. */
export const exampleOptions = (metric: Metric): unknown =>
  metric.options.parse(Object.fromEntries(givenIn(metric)));

/** The same with another choice of one option; null where that alone is not allowed. */
export function exampleWith(metric: Metric, name: string, choice: string): unknown {
  const parsed = metric.options.safeParse({ ...Object.fromEntries(givenIn(metric)), [name]: choice });
  return parsed.success ? parsed.data : null;
}

// So much of a page stands beside its labels at 80 columns.
const LONGEST_LINE = 58;

const givenIn = (metric: Metric): [name: string, value: string | readonly string[]][] =>
  optionNames(metric).required.map((name) => [name, OPTION_EXAMPLES[name] ?? '30s']);

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
function optionTexts(metric: Metric, lang: Lang): string[] {
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
