import { metricEntries } from '../../src/cli/metric-catalogue.ts';
import { exampleClause } from '../../src/cli/metric-options.ts';
import { FAMILIES, type Metric } from '../../src/metrics/base/metric.ts';
import { CATALOGUE, FAMILY_NAMES, NATURE } from '../../src/text/catalogue.ts';

const TOP = `# 指标手册 · Metrics

每个指标怎么算、有哪些选项、哪些不计入、出处在哪里。与 \`kefu-sla metrics 编号\` 显示的相同；合同里写编号或中文名都可以。
“不计入”列出可能剔除的原因，每次实际剔除多少，评分卡的「统计口径」逐条列明。${NATURE.marks.zh.split('看一个')[0]}

How each metric is worked out, its options, what is left out, and where it comes from: the same as \`kefu-sla metrics ID\` shows. A
contract names a metric by its id or its Chinese name. “Left out” lists the reasons there may be; how many units each took is told clause
by clause on the sheet Definitions of the scorecard. ${NATURE.marks.en.split(' How one')[0]}
`;

/** docs/metrics.md: every metric of the shelf by family, Chinese and English side by side. */
export function writeMetricsDoc(shelf: readonly Metric[]): string {
  const families = FAMILIES.map((family) => {
    const { zh, en } = FAMILY_NAMES[family];
    return { heading: `${zh} · ${en}`, metrics: shelf.filter((metric) => metric.family === family) };
  });
  return [
    TOP,
    ...families.flatMap(({ heading, metrics }) => [
      `**${heading}**`,
      '',
      metrics.map(({ id, title }) => `[${title.zh}](#${id}) \`${id}\``).join(' · '),
      '',
    ]),
    ...families.flatMap(({ heading, metrics }) => [`## ${heading}`, '', ...metrics.flatMap(section)]),
  ].join('\n');
}

function section(metric: Metric): string[] {
  const english = metricEntries(metric, 'en');
  const rows = metricEntries(metric, 'zh').map(({ label, texts }, index) => {
    const other = english[index]!;
    return `| ${label} ${other.label} | ${cell(texts)} | ${cell(other.texts)} |`;
  });
  const pasted = `| ${CATALOGUE.example.zh} `;
  return [
    `<a id="${metric.id}"></a>`,
    '',
    `### ${metric.title.zh} · ${metric.title.en}`,
    '',
    `\`${metric.id}\``,
    '',
    '| | 中文 | English |',
    '|---|---|---|',
    ...rows.filter((row) => !row.startsWith(pasted)),
    '',
    '```yaml',
    exampleClause(metric),
    '```',
    '',
  ];
}

const cell = (texts: readonly string[]): string =>
  texts.map((text) => text.replaceAll('|', '\\|')).join('<br>');
