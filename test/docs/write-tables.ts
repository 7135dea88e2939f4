import { optionLines, optionsOf } from '../../src/cli/metric-options.ts';
import type { Format } from '../../src/formats/format.ts';
import { FAMILIES, type Metric } from '../../src/metrics/base/metric.ts';
import { FAMILY_NAMES, PLATFORM_NAMES } from '../../src/text/catalogue.ts';
import { KIND_NAMES } from '../../src/text/labels.ts';
import type { Lang } from '../../src/units/text.ts';
import { withRows } from '../helpers/markdown.ts';

/** The metrics of a README, a row a family. */
export const metricRows = (metrics: readonly Metric[], lang: Lang): string[][] =>
  FAMILIES.map((family) => {
    const listed = metrics
      .filter((metric) => metric.family === family)
      .map(({ id, title, heuristic }) => {
        const mark = heuristic === true ? ' H' : '';
        return lang === 'zh' ? `${title.zh} \`${id}\`${mark}` : `\`${id}\` ${title.zh}${mark}`;
      });
    return [FAMILY_NAMES[family][lang], listed.join(lang === 'zh' ? '、' : ', ')];
  });

/** The formats of a README, a row each. */
export const formatRows = (formats: readonly Format[], lang: Lang): string[][] =>
  formats.map(({ id, title, yields, platform }) => {
    const names = [KIND_NAMES[yields][lang], PLATFORM_NAMES[platform]![lang]];
    return lang === 'zh' ? [title.zh, `\`${id}\``, ...names] : [`\`${id}\``, title.en, ...names];
  });

/** The options of metrics in docs/contract.md, a row a metric that has any. */
export const optionRows = (metrics: readonly Metric[]): string[][] =>
  metrics
    .filter((metric) => optionsOf(metric).length > 0)
    .map((metric) => [
      `\`${metric.id}\``,
      optionLines(metric, 'en')
        .map((line) =>
          line.replace(/^(\S+)(?: +(?=\S))?(.*)/, (_, name, told) => `\`${name}\` ${told}`.trim()),
        )
        .join('<br>'),
    ]);

/** A README with its tables of metrics and formats written anew. */
export const writeReadme = (
  readme: string,
  [metrics, formats]: readonly [readonly Metric[], readonly Format[]],
  lang: Lang,
): string =>
  withRows(
    withRows(readme, { zh: '类别', en: 'family' }[lang], metricRows(metrics, lang)),
    { zh: '导出文件', en: 'format' }[lang],
    formatRows(formats, lang),
  );

/** docs/contract.md with its table of the metrics' options written anew. */
export const writeContractOptions = (doc: string, metrics: readonly Metric[]): string =>
  withRows(doc, 'metric', optionRows(metrics));
