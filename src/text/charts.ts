import type { Text } from '../units/text.ts';

/** Words of the workbook's charts. */
export const CHARTS = {
  note: {
    zh: '各图表引用的数字都在这里，与其他工作表相同；改动这里，图表跟着变。',
    en: 'The figures that the charts draw, the same as on the other sheets. Change one here and its chart follows.',
  },
  clause: { zh: '条款', en: 'Clause' },
  day: { zh: '日期', en: 'Day' },
  agent: { zh: '客服账号', en: 'Agent' },
  points: { zh: '各条款得分', en: 'Points by clause' },
  days: { zh: '{clause} {title}：每日（目标 {target}）', en: '{clause} {title} by day (target {target})' },
  agents: {
    zh: '{clause} {title}：各客服（目标 {target}）',
    en: '{clause} {title} by agent (target {target})',
  },
  funnel: { zh: '询单转化', en: 'From inquiry to order' },
  stage: { zh: '环节', en: 'Stage' },
  buyers: { zh: '人数', en: 'Buyers' },
  inquired: { zh: '询单', en: 'Inquired' },
  bought: { zh: '成交', en: 'Bought' },
  trend: { zh: '走势', en: 'Trend' },
} satisfies Record<string, Text>;

/** 分时. */
export const HOURS = {
  note: {
    zh: '按星期和钟点统计：上表是对话轮次，下表是平均等待。颜色越深，数字越大；没有对话的格子空着。',
    en: 'By weekday and hour: turns above, the mean wait below. The darker, the more; empty where nobody asked.',
  },
  turns: { zh: '对话轮次', en: 'Turns' },
  waits: { zh: '平均等待（秒）', en: 'Mean wait (s)' },
  weekday: { zh: '星期', en: 'Weekday' },
  none: { zh: '没有分时数据', en: 'No figures by hour' },
} satisfies Record<string, Text>;
