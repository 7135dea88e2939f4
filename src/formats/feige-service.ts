import { defineFormat } from './format.ts';
import { platformRows } from './read/platform-rows.ts';

/** Douyin 飞鸽 客服数据: 35 columns, a row an agent; rates of the working time. */
export const feigeService = defineFormat({
  id: 'feige-service',
  title: { zh: '飞鸽 客服数据', en: 'Feige agent data (Douyin)' },
  platform: 'douyin',
  yields: 'platform-report',
  grade: 'A',
  export: {
    zh: '抖店飞鸽商家工作台 → 数据 → 客服数据 → 选好日期 → 导出',
    en: 'Feige seller workbench → Data → Agent data → choose the dates → Export',
  },
  sample: [
    '2026-10-01至2026-10-31',
    '客服账号,客服昵称,接待会话量,工作时间平响时长,工作时间3分钟回复率,询单人数,下单人数,客服询单支付额,退款后销售额,有效好评数,有效差评数,有效评价数',
    'qinghe_kf01,小美,500,20.5秒,98.20%,400,130,"3,600.00","3,400.00",55,1,60',
    'qinghe_kf02,小明,400,24.1秒,97.00%,300,80,"2,250.00","2,100.00",40,3,50',
    '汇总,,900,22.1秒,97.67%,700,210,"5,850.00","5,500.00",95,4,110',
  ],
  shape: {
    columns: {
      agent: ['客服账号', '客服昵称'],
      date: ['日期', '统计日期', '统计时间'],
      served: ['接待会话量', '人工接待会话量'],
      wait: ['工作时间平响时长', '工作时间平均响应时长'],
      'buyers-within-180-worktime': ['工作时间3分钟回复率', '工作时间3分钟人工回复率'],
      asked: ['询单人数'],
      'bought-created': ['下单人数'],
      'bought-paid': ['支付人数', '询单支付人数'],
      'conversion-paid': ['询单转化率', '询单支付转化率'],
      sales: ['客服询单支付额'],
      'sales-net': ['退款后销售额'],
      'good-ratings': ['有效好评数'],
      ratings: ['有效评价数'],
    },
    requires: ['agent', ['wait', 'buyers-within-180-worktime', 'sales', 'sales-net']],
    without: ['旺旺昵称', '最终成团人数', '需要人工回复的咨询人数', '服务商'],
    open: platformRows('feige-service'),
  },
});
