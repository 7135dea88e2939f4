import { isHeuristic, type Metric, needsOf, unitOf } from '../metrics/base/metric.ts';
import * as classes from '../phrases/index.ts';
import { BETTER_NAMES, CATALOGUE, MEASURE_NAMES, NATURE, OPTION_WORDS, SCOPE } from '../text/catalogue.ts';
import { KIND_NAMES, RESPONSIBILITY_NAMES } from '../text/labels.ts';
import { reasonText } from '../text/reasons.ts';
import { fill, type Lang } from '../units/text.ts';
import { byOptions } from './by-options.ts';
import { exampleClause, exampleOptions } from './example-clause.ts';
import { optionTexts } from './metric-options.ts';
import type { Entry } from './page.ts';

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
export function kindsNeeded(metric: Metric, options: unknown, lang: Lang): string {
  const names = needsOf(metric, options).map((kind) => {
    const other = metric.orElse?.[kind];
    const name = KIND_NAMES[kind][lang];
    return other ? fill(OPTION_WORDS.orElse[lang], { name, other: KIND_NAMES[other][lang] }) : name;
  });
  return list(names, lang);
}

/** Ids of the phrase classes it reads under these options. */
export const classesOf = (metric: Metric, options: unknown): string[] =>
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
