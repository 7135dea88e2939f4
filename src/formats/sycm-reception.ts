import { defineFormat } from './format.ts';
import { platformRows } from './read/platform-rows.ts';

/** Tmall 生意参谋 咨询接待分析: a row an agent, summary rows below. */
export const sycmReception = defineFormat({
  id: 'sycm-reception',
  title: { zh: '生意参谋 咨询接待分析', en: 'Sycm reception analysis (Tmall)' },
  platform: 'taobao',
  yields: 'platform-report',
  grade: 'A',
  export: {
    zh: '生意参谋 → 服务 → 咨询接待 → 接待分析 → 选好日期 → 下载',
    en: 'Sycm (生意参谋) → Service → Consults → Reception analysis → choose the dates → Download',
  },
  sample: [
    '统计日期：2026-10-01 至 2026-10-31',
    '旺旺昵称,咨询人数,接待人数,未回复人数,有效接待人数,平均响应时长（秒),3分钟人工响应率,旺旺回复率,首次响应时长（秒),慢响应人数,答问比,旺旺分组',
    '青禾旗舰店:小美,520,500,2,480,21.50,98.20%,99.60%,8.21,9,120.50%,售前',
    '青禾旗舰店:小明,410,400,4,380,24.10,97.50%,99.00%,9.05,10,110.20%,售后',
    '全店汇总值,930,900,6,860,22.66,97.89%,99.33%,8.58,19,115.90%,-',
  ],
  shape: {
    columns: {
      agent: ['旺旺昵称', '旺旺账号', '客服昵称'],
      date: ['日期', '统计日期'],
      consulted: ['咨询人数'],
      served: ['接待人数'],
      unanswered: ['未回复人数'],
      wait: ['平均响应时长(秒)', '平均响应时长'],
      'first-wait': ['首次响应时长(秒)', '首次响应时长'],
      'buyers-within-180': ['3分钟人工响应率', '三分钟人工响应率'],
      'reply-rate': ['旺旺回复率', '回复率'],
      'answer-ratio': ['答问比'],
    },
    requires: ['agent', ['consulted', 'served'], ['wait', 'first-wait', 'buyers-within-180']],
    without: ['询单最终付款人数', '询单最终付款转化率', '询单最终付款金额', '首次响应(秒)', '平均响应(秒)'],
    open: platformRows('sycm-reception'),
  },
});
