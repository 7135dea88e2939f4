import { isHeuristic, type Metric, needsOf } from '../../metrics/metric.ts';
import type { Signal } from '../../signals/signal.ts';
import { BETTER_NAMES, CATALOGUE, LEFT_OUT, MEASURE_NAMES, NATURE, SCOPE } from '../../text/catalogue.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { KIND_NAMES, RESPONSIBILITY_NAMES } from '../../text/labels.ts';
import { SIGNALS } from '../../text/signals.ts';
import type { Lang } from '../../text/text.ts';
import { type Catalogue, printCatalogue, type Shelved } from '../catalogue.ts';
import { defineCommand } from '../command.ts';
import { exampleClause, optionsOf, optionTexts } from '../metric-options.ts';
import { pick } from '../pick.ts';
import { CATALOGUE_OF_SIGNALS } from '../signal-catalogue.ts';

export const metrics = defineCommand<{ readonly json?: true }>({
  usage: 'metrics [id]',
  help: COMMAND_HELP.metrics,
  options: [{ flags: '--json' }],
  async run([id], { json = false }, context) {
    const shelf: readonly Metric[] = Object.values(await import('../../metrics/index.ts'));
    const signals: readonly Signal[] = Object.values(await import('../../signals/index.ts'));
    const names = ({ title }: Shelved): string[] => [title.zh, title.en];
    const one = id === undefined ? null : pick<Shelved>(id, [...shelf, ...signals], names, 'unknown-metric');
    if (signals.some((signal) => signal === one)) {
      await printCatalogue(signals, one!.id, json, CATALOGUE_OF_SIGNALS, context);
      return 0;
    }
    await printCatalogue(shelf, id, json, CATALOGUE_OF_METRICS, context);
    if (one !== null || json) return 0;
    context.world.out.write(`\n${SIGNALS.catalogue[context.lang]}\n`);
    await printCatalogue(signals, undefined, json, CATALOGUE_OF_SIGNALS, context);
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
