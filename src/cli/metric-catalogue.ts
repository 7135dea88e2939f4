import { FAMILIES, isHeuristic, type Metric, needsOf, unitOf } from '../metrics/base/metric.ts';
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
import { reasonText } from '../text/reasons.ts';
import { cutToWidth } from '../text/show.ts';
import { SIDE_NAMES, SIGNALS } from '../text/signals.ts';
import { fill, type Lang, listOf } from '../units/text.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import {
  classTitle,
  exampleClause,
  exampleOptions,
  exampleWith,
  optionsOf,
  optionsSchema,
  optionTexts,
} from './metric-options.ts';

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
      options: optionsSchema(metric),
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
  return listOf(names, lang);
}

/** Ids of the phrase classes it reads under these options. */
const classesOf = (metric: Metric, options: unknown): string[] =>
  (metric.reads?.(options) ?? []).flatMap((read) => (read.startsWith('phrase:') ? [read.slice(7)] : []));

const classesRead = (metric: Metric, options: unknown, lang: Lang): string =>
  listOf(
    classesOf(metric, options).map((id) => {
      const title = classTitle(id, lang) ?? '';
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
  listOf([...(perAgent ? [SCOPE.agent[lang]] : []), ...(perDay ? [SCOPE.day[lang]] : [])], lang) ||
  SCOPE.none[lang];

const MOST_LISTED = 4;

/** What a metric is under its options, in texts: as it stands, then what single choices make of it. */
function byOptions(metric: Metric, lang: Lang, tell: (options: unknown) => string): string[] {
  const stands = tell(exampleOptions(metric));
  const varying = optionsOf(metric)
    .map(({ name, isRequired, candidates }) => ({
      name,
      isRequired,
      others: candidates.flatMap((choice) => {
        const options = exampleWith(metric, name, choice);
        const text = options === null ? stands : tell(options);
        return text === stands ? [] : [{ choice, text }];
      }),
    }))
    .filter(({ others }) => others.length > 0);
  const isLeftToContract = varying.some(({ isRequired }) => isRequired);
  return [
    ...(isLeftToContract || stands === '' ? [] : [stands]),
    ...varying.flatMap(({ name, others }) =>
      others.length > MOST_LISTED
        ? [fill(OPTION_WORDS.named[lang], { name })]
        : others.map(({ choice, text }) => fill(OPTION_WORDS.where[lang], { name, choice, text })),
    ),
  ];
}

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
