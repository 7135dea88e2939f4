import type { Text } from '../units/text.ts';

/** The words of months side by side. */
export const TREND = {
  title: { zh: '逐月走势', en: 'Month by month' },
  clause: { zh: '条款', en: 'Clause' },
  metric: { zh: '指标', en: 'Metric' },
  target: { zh: '目标', en: 'Target' },
  status: { zh: '状态', en: 'Status' },
  score: { zh: '综合得分', en: 'Score' },
  grade: { zh: '评级', en: 'Grade' },
  payable: { zh: '应付（元）', en: 'Payable (¥)' },
  missing: { zh: '缺', en: 'missing' },
  month: { zh: '月份', en: 'Month' },
  whole: { zh: '全部', en: 'All' },
  none: { zh: '（无）', en: '(none)' },
  differs: { zh: '（{target}）', en: ' ({target})' },
  missingMonths: { zh: '没有评分卡的月份：{months}', en: 'Months without a scorecard: {months}' },
  provisionalMonths: {
    zh: '预核的月份，数字还会变：{months}',
    en: 'Provisional months, whose figures may still change: {months}',
  },
  days: { zh: '{month}（{from} 至 {to}）', en: '{month} ({from} to {to})' },
  targets: {
    zh: '“目标”一列是最近一个月的；当月目标不同的，写在数字后面的括号里。',
    en: 'The targets are those of the latest month; where a month had another, it stands in brackets behind the figure.',
  },
  signs: {
    zh: '✓ 达标　✗ 未达标　≈ 误差范围内　? 样本不足　- 无数据　○ 豁免',
    en: '✓ met  ✗ missed  ≈ in margin  ? too few  - no data  ○ waived',
  },
  clauseChart: { zh: '{clause} {title}：逐月', en: '{clause} {title} by month' },
} satisfies Record<string, Text>;

/** What can be wrong with the folder of `trend`. */
export const TREND_COMPLAINTS: Readonly<Record<string, Text>> = {
  'trend-nothing': {
    zh: '这个文件夹里没有按合同考核的评分卡。请给出 audit 的输出文件夹（默认 scorecards），或其中一份合同的文件夹。',
    en: 'There are no scorecards of a contract in this folder. Give the folder that audit writes to (scorecards by default), or that of one contract in it.',
  },
  'trend-contracts': {
    zh: '这个文件夹里有几份合同的评分卡：{contracts}。请给出其中一份的文件夹。',
    en: 'This folder holds scorecards of several contracts: {contracts}. Give the folder of one.',
  },
};
