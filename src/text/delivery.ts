import type { Text } from '../units/text.ts';

/** Words of mails and of messages to groups. */
export const DELIVERY = {
  title: { zh: '{vendor} {period} 客服考核', en: '{vendor} {period} service audit' },
  measured: { zh: '{period} 客服实测数据', en: 'Service figures measured, {period}' },
  incomplete: { zh: '【数据不全】{title}（预核）', en: '[INCOMPLETE DATA] {title} (provisional)' },
  result: { zh: '{title}：{result}', en: '{title}: {result}' },
  score: { zh: '{grade}级（{score}分）', en: 'grade {grade} ({score} points)' },
  noScore: { zh: '未评分', en: 'no score' },
  payable: { zh: '应付{amount}', en: 'payable {amount}' },
  penalty: { zh: '扣款{amount}', en: 'penalty {amount}' },
  scorecard: { zh: '考核评分卡', en: 'scorecard' },
  against: { zh: '{figure}（目标 {target}）', en: '{figure} (target {target})' },
  clause: { zh: '{name}：{rest}', en: '{name}: {rest}' },
  comma: { zh: '，', en: ', ' },
  noResult: {
    zh: '数据不全，这是预核，不是考核结果；补齐数据后数字会变。',
    en: 'Data is incomplete: this is provisional and no result. Figures will change when the data is complete.',
  },
  lacking: { zh: '不完整之处：', en: 'What is incomplete:' },
  missed: { zh: '未达标：', en: 'Missed:' },
  missedSoFar: { zh: '按现有数据未达标（暂计）：', en: 'Missed by the data so far:' },
  moreLines: {
    zh: '……另有 {count} 行，见评分卡。',
    en: '… and more lines, see the scorecard: {count}',
  },
  clauses: { zh: '条款', en: 'Clauses' },
  clausesSoFar: { zh: '按现有数据（暂计）', en: 'By the data so far' },
  attached: {
    zh: '附件是完整的评分卡（Excel）：结算、每日趋势、客服明细和逐条证据都在里面。',
    en: 'The whole scorecard is attached (Excel): settlement, days, agents and the evidence one by one.',
  },
  made: {
    zh: '由 {tool} {version} 于 {madeAt} 生成；校验值 {digest}。',
    en: 'Made by {tool} {version} at {madeAt}; digest {digest}.',
  },
  personal: {
    zh: '不含买家信息；客服账号和个人数据仍属个人信息，请勿转发给无关的人。',
    en: 'It holds nothing about buyers. Agents’ accounts and figures are personal data: pass it on to nobody who has no part in it.',
  },
} satisfies Record<string, Text>;
