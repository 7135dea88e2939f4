import { isHeuristic, type Metric, needsOf } from '../../metrics/metric.ts';
import type { Signal } from '../../signals/signal.ts';
import { BETTER_NAMES, CATALOGUE, LEFT_OUT, MEASURE_NAMES, NATURE, SCOPE } from '../../text/catalogue.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { KIND_NAMES, RESPONSIBILITY_NAMES } from '../../text/labels.ts';
import type { Lang } from '../../text/text.ts';
import { type Catalogue, printCatalogue } from '../catalogue.ts';
import { defineCommand } from '../command.ts';
import { exampleClause, optionsOf, optionTexts } from '../metric-options.ts';

export const metrics = defineCommand<{ readonly json?: true }>({
  usage: 'metrics [id]',
  help: COMMAND_HELP.metrics,
  options: [{ flags: '--json' }],
  async run([id], { json }, context) {
    const shelf: readonly Metric[] = Object.values(await import('../../metrics/index.ts'));
    await printCatalogue(shelf, id, json === true, CATALOGUE_OF_METRICS, context);
    return 0;
  },
});

const unitOf = ({ unit }: Metric): string => (typeof unit === 'function' ? 'varies' : unit);
/** What it needs as it stands, without options. */
const kindsOf = (metric: Metric) => needsOf(metric, {});
const measure = (metric: Metric, lang: Lang): string => MEASURE_NAMES[unitOf(metric)]![lang];
const needs = (metric: Metric, lang: Lang): string =>
  list(
    kindsOf(metric).map((kind) => KIND_NAMES[kind][lang]),
    lang,
  );
const leftOut = (metric: Metric, lang: Lang): string[] =>
  kindsOf(metric).flatMap((kind) => LEFT_OUT[kind]?.[lang] ?? []);
const list = (words: readonly string[], lang: Lang): string => words.join(lang === 'zh' ? '、' : ', ');

const CATALOGUE_OF_METRICS: Catalogue<Metric> = {
  columns: [
    { head: CATALOGUE.unit, spare: 2, cell: measure },
    { head: CATALOGUE.needs, spare: 1, cell: needs },
    {
      head: CATALOGUE.nature,
      spare: 3,
      cell: (metric, lang) => (isHeuristic(metric, {}) ? NATURE.heuristicMark[lang] : ''),
    },
  ],
  entries(metric, lang) {
    const { definition, better, perAgent, perDay, responsibility, source } = metric;
    const scope = [perAgent ? SCOPE.agent[lang] : '', perDay ? SCOPE.day[lang] : ''].filter(
      (text) => text !== '',
    );
    return [
      { label: CATALOGUE.definition[lang], texts: definition[lang].split('\n') },
      { label: CATALOGUE.unit[lang], texts: [measure(metric, lang)] },
      { label: CATALOGUE.better[lang], texts: [BETTER_NAMES[better][lang]] },
      { label: CATALOGUE.needs[lang], texts: [needs(metric, lang)] },
      { label: CATALOGUE.responsibility[lang], texts: [RESPONSIBILITY_NAMES[responsibility][lang]] },
      {
        label: CATALOGUE.nature[lang],
        texts: [NATURE[isHeuristic(metric, {}) ? 'heuristic' : 'exact'][lang]],
      },
      { label: CATALOGUE.scope[lang], texts: [list(scope, lang) || SCOPE.none[lang]] },
      { label: CATALOGUE.source[lang], texts: [source[lang]] },
      { label: CATALOGUE.leftOut[lang], texts: leftOut(metric, lang) },
      { label: CATALOGUE.options[lang], texts: optionTexts(metric, lang) },
      { label: CATALOGUE.example[lang], texts: [exampleClause(metric)] },
    ];
  },
  plain: (metric) => ({
    id: metric.id,
    title: metric.title,
    definition: metric.definition,
    source: metric.source,
    unit: unitOf(metric),
    better: metric.better,
    heuristic: isHeuristic(metric, {}),
    responsibility: metric.responsibility,
    needs: kindsOf(metric),
    perAgent: metric.perAgent,
    perDay: metric.perDay,
    options: optionsOf(metric),
  }),
  unknown: 'unknown-metric',
};
