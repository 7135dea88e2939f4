import type { Text } from '../units/text.ts';

/** The words of the terminal report. */
export const TERMINAL = {
  contract: { zh: '合同 {id}', en: 'contract {id}' },
  noContract: {
    zh: '没有合同：只列实测数据，不作判定，不计金额',
    en: 'No contract: figures only, nothing judged, no money',
  },
  clause: { zh: '条款', en: 'Clause' },
  metric: { zh: '指标', en: 'Metric' },
  target: { zh: '目标', en: 'Target' },
  value: { zh: '实测', en: 'Actual' },
  console: { zh: '平台', en: 'Console' },
  sample: { zh: '样本', en: 'Sample' },
  verdict: { zh: '判定', en: 'Verdict' },
  gap: { zh: '差距', en: 'Gap' },
  reached: { zh: '达成', en: 'Reached' },
  points: { zh: '得分', en: 'Points' },
  penalty: { zh: '扣款(元)', en: 'Deducted' },
  remark: { zh: '{names}：{remark}', en: '{names}: {remark}' },
  others: {
    zh: '非乙方责任的条款（不计分、不扣款）',
    en: "Not the vendor's responsibility (no score, no money)",
  },
  score: { zh: '综合得分 {score}（{grade}级）', en: 'Score {score} (grade {grade})' },
  grade: { zh: '评级 {grade}', en: 'Grade {grade}' },
  noScore: { zh: '没有可评分的条款', en: 'Nothing could be scored' },
  money: {
    zh: '服务费 {base}{coefficient} - 扣款 {penalties}{bonus}{clawback} = 应付 {payable}',
    en: 'Base {base}{coefficient} - penalties {penalties}{bonus}{clawback} = payable {payable}',
  },
  coefficient: { zh: ' × 考核系数 {share}', en: ' × coefficient {share}' },
  bonusAdded: { zh: ' + 奖励 {bonus}', en: ' + bonus {bonus}' },
  clawedBack: { zh: ' - 提成扣回 {clawback}', en: ' - commission taken back {clawback}' },
  capReached: { zh: '（扣款合计 {sum}，按上限封顶）', en: ' (penalties of {sum} held down to the cap)' },
  taxIncluded: {
    zh: '其中不含税 {net}，税额 {tax}（税率 {rate}）',
    en: 'of which {net} before tax and {tax} tax at {rate}',
  },
  taxAdded: {
    zh: '另加税额 {tax}（税率 {rate}），价税合计 {gross}',
    en: 'plus tax {tax} at {rate}: {gross} in all',
  },
  problems: {
    zh: '! 数据提示 {count} 条，详见评分卡的「数据来源」',
    en: '! Notes on the data: {count}; see the sheet Sources of the scorecard',
  },
  provisional: { zh: '预核原因：{reason}', en: 'Provisional: {reason}' },
  lacking: { zh: '不完整之处：{reason}', en: 'Incomplete: {reason}' },
  moreGaps: {
    zh: '另有 {count} 处不完整，见「数据来源」',
    en: 'Further gaps, see the data sources: {count}',
  },
  accepted: { zh: '已声明接受不完整的数据', en: 'Incomplete data was declared acceptable' },
} satisfies Record<string, Text>;

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
