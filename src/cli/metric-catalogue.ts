import { FAMILIES } from '../metrics/base/family.ts';
import { isHeuristic, type Metric, needsOf, unitOf } from '../metrics/base/metric.ts';
import { CATALOGUE, FAMILY_NAMES, MEASURE_NAMES, NATURE, OPTION_WORDS } from '../text/catalogue.ts';
import { cutToWidth } from '../text/width.ts';
import type { Lang } from '../units/text.ts';
import { byOptions } from './by-options.ts';
import type { Catalogue } from './catalogue.ts';
import { exampleClause, exampleOptions } from './example-clause.ts';
import { classesOf, kindsNeeded, metricEntries } from './metric-entries.ts';
import { optionsOf } from './metric-options.ts';

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
