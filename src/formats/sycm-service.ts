import { defineFormat } from './format.ts';
import { platformRows } from './read/platform-rows.ts';

/** Tmall 生意参谋 客服绩效: a row an agent, summary rows below; the header writes `（秒)` with brackets of two kinds. */
export const sycmService = defineFormat({
  id: 'sycm-service',
  title: { zh: '生意参谋 客服绩效', en: 'Sycm agent performance (Tmall)' },
  platform: 'taobao',
  yields: 'platform-report',
  grade: 'A',
  export: {
    zh: '生意参谋 → 服务 → 客服绩效 → 选好日期 → 下载',
    en: 'Sycm (生意参谋) → Service → Agent performance → choose the dates → Download',
  },
  sample: [
    '统计日期：2026-10-01 至 2026-10-31',
    '旺旺昵称,询单最终付款人数,询单人数,询单最终付款转化率,首次响应时长（秒),平均响应时长（秒),客户满意率,旺旺回复率,询单最终付款金额,成功退款金额',
    '青禾旗舰店:小美,120,400,30.00%,8.21,21.50,97.50%,99.71%,"18,600.00",350.00',
    '青禾旗舰店:小明,75,300,25.00%,9.05,24.10,96.00%,99.20%,"9,300.00",120.00',
    '汇总值,195,700,27.86%,8.57,22.61,96.86%,99.49%,"27,900.00",470.00',
  ],
  shape: {
    columns: {
      agent: ['旺旺昵称', '旺旺账号', '客服昵称'],
      date: ['日期', '统计日期'],
      asked: ['询单人数'],
      'bought-paid': ['询单最终付款人数'],
      'conversion-paid': ['询单最终付款转化率', '询单最终付款成功率'],
      'first-wait': ['首次响应时长(秒)', '首次响应时长'],
      wait: ['平均响应时长(秒)', '平均响应时长'],
      satisfaction: ['客户满意率', '客户满意比'],
      'reply-rate': ['旺旺回复率'],
      sales: ['询单最终付款金额'],
      'sales-per-buyer': ['客单价'],
    },
    requires: [
      'agent',
      ['bought-paid', 'conversion-paid', 'sales'],
      ['satisfaction', 'reply-rate', 'first-wait', 'wait', 'asked'],
    ],
    without: ['很满意', '首次响应(秒)', '平均响应(秒)'],
    open: platformRows('sycm-service'),
  },
});
