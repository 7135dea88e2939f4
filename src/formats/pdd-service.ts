import { defineFormat } from './format.ts';
import { platformRows } from './read/platform-rows.ts';

/** Pinduoduo 客服数据 (Sheet0): a row an agent; its response times are in minutes. */
export const pddService = defineFormat({
  id: 'pdd-service',
  title: { zh: '拼多多 客服数据', en: 'Pinduoduo agent data' },
  platform: 'pdd',
  yields: 'platform-report',
  grade: 'A',
  export: {
    zh: '拼多多商家后台 → 多多客服 → 客服数据 → 客服绩效/服务数据 → 选好日期 → 导出',
    en: 'Pinduoduo seller centre → Customer service → Agent data → choose the dates → Export',
  },
  sample: [
    '2026-10-01至2026-10-31',
    '客服账号,咨询人数,询单人数,最终成团人数,询单流失人数,询单转化率,客服销售额（元）,去退销售额（元）,人工接待人数,需要人工回复的咨询人数,3分钟未回复人数,3分钟人工回复率(8-23点),平均人工响应时长 (分钟),30秒应答率(8-23点),评分≤3订单数,评分数,评分≤3率,纠纷退款数,投诉数,3分钟人工回复率(全天),30秒应答率(全天)',
    '青禾专营店:小美,520,400,120,280,30.00%,3600.00,3400.00,510,500,10,98.00%,0.35,92.50%,1,60,1.67%,0,0,97.10%,90.20%',
    '青禾专营店:小明,410,300,75,225,25.00%,2250.00,2100.00,405,400,16,96.00%,0.42,88.00%,2,50,4.00%,1,0,95.00%,86.40%',
    '总值,930,700,195,505,27.86%,5850.00,5500.00,915,900,26,97.11%,0.38,90.50%,3,110,2.73%,1,0,96.17%,88.51%',
  ],
  shape: {
    columns: {
      agent: ['客服账号', '客服昵称', '客服'],
      date: ['日期', '统计日期', '统计时间'],
      consulted: ['咨询人数'],
      served: ['人工接待人数'],
      'needing-reply': ['需要人工回复的咨询人数'],
      'late-180': ['3分钟未回复人数'],
      'buyers-within-180-daytime': ['3分钟人工回复率(8-23点)'],
      'buyers-within-180': ['3分钟人工回复率(全天)', '3分钟人工回复率'],
      wait: ['平均人工响应时长(分钟)', '平均人工响应时长', '平均人工响应时长(秒)'],
      'messages-within-30-daytime': ['30秒应答率(8-23点)'],
      'messages-within-30': ['30秒应答率(全天)', '30秒应答率'],
      asked: ['询单人数'],
      'bought-grouped': ['最终成团人数'],
      'conversion-grouped': ['询单转化率'],
      sales: ['客服销售额(元)', '客服销售额'],
      'sales-net': ['去退销售额(元)', '去退销售额'],
    },
    requires: ['agent', ['needing-reply', 'late-180', 'bought-grouped', 'wait', 'sales-net']],
    without: ['工作时间平响时长', '旺旺昵称', '服务商'],
    open: platformRows('pdd-service', { waits: 'minutes' }),
  },
});
