import type { Text } from '../units/text.ts';

/** Words of the page that the workbook's sheets do not have. */
export const PAGE = {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  contents: { zh: '目录', en: 'Contents' },
  charts: { zh: '图表', en: 'Charts' },
  payable: { zh: '应付金额', en: 'Payable' },
  score: { zh: '综合得分', en: 'Score' },
  grade: { zh: '{grade} 级', en: 'grade {grade}' },
  met: { zh: '达标条款', en: 'Clauses met' },
  metOf: { zh: '{met} / {judged}', en: '{met} of {judged}' },
  missed: { zh: '未达标', en: 'Missed' },
  find: { zh: '筛选', en: 'Filter' },
  findHint: { zh: '输入条款、账号、编号、文件……', en: 'clause, agent, ref, file …' },
  clause: { zh: '条款', en: 'Clause' },
  all: { zh: '全部', en: 'All' },
  shown: { zh: '显示 {shown} 条，共 {of} 条', en: '{shown} of {of} shown' },
  sort: { zh: '点表头排序', en: 'Click a head to sort' },
  most: {
    zh: '本页最多列 {most} 条；全部见工作簿“{sheet}”页或 scorecard.json。',
    en: 'At most {most} are listed here; all are in the sheet {sheet} of the workbook and in scorecard.json.',
  },
  made: {
    zh: '{tool} {version} 生成于 {madeAt}；摘要 {digest}。本页不联网，不含买家信息。',
    en: 'Made by {tool} {version} at {madeAt}; digest {digest}. This page loads nothing and holds nothing about buyers.',
  },
} satisfies Record<string, Text>;
