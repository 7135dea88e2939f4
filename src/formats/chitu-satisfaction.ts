import { defineFormat } from './format.ts';
import { platformRows } from './read/platform-rows.ts';

/** 赤兔 客户满意度: how many of each mark, by agent. */
export const chituSatisfaction = defineFormat({
  id: 'chitu-satisfaction',
  title: { zh: '赤兔 客户满意度', en: 'Chitu customer satisfaction' },
  platform: 'taobao',
  yields: 'platform-report',
  grade: 'A',
  export: {
    zh: '赤兔名品客服绩效 → 客户满意度 → 选好日期 → 导出',
    en: 'Chitu (赤兔) → Customer satisfaction → choose the dates → Export',
  },
  sample: [
    '2026-10-01至2026-10-31',
    '客服昵称,很满意,满意,一般,不满意,很不满意,客户满意比,评价发送率,询单最终付款成功率',
    '青禾旗舰店:小美,90,8,1,1,0,98.00%,85.10%,30.00%',
    '青禾旗舰店:小明,60,15,3,1,1,93.75%,80.40%,25.00%',
    '汇总,150,23,4,2,1,96.11%,82.90%,27.86%',
  ],
  shape: {
    columns: {
      agent: ['客服昵称', '旺旺昵称', '旺旺'],
      date: ['日期', '统计日期'],
      'very-satisfied': ['很满意'],
      satisfied: ['满意'],
      neutral: ['一般'],
      dissatisfied: ['不满意'],
      'very-dissatisfied': ['很不满意'],
      satisfaction: ['客户满意比', '客户满意率'],
      asked: ['询单人数'],
      'bought-paid': ['询单最终付款人数'],
      'conversion-paid': ['询单最终付款成功率', '询单最终付款转化率'],
    },
    requires: ['agent', 'very-satisfied', 'satisfied', 'dissatisfied'],
    without: [
      '首次响应(秒)',
      '平均响应(秒)',
      '未回复人数',
      '买家消息数',
      '客服消息数',
      '回复率',
      '旺旺回复率',
    ],
    open: platformRows('chitu-satisfaction'),
  },
});
