import { defineFormat } from './format.ts';
import { platformRows } from './read/platform-rows.ts';

/** JD 客服管家 接待数据 (sheet 整体数据) and 员工日报, which names the vendor of each agent (服务商). */
export const jdService = defineFormat({
  id: 'jd-service',
  title: { zh: '京东客服管家 接待数据、员工日报', en: 'JD agent reception data and daily report' },
  platform: 'jd',
  yields: 'platform-report',
  grade: 'A',
  export: {
    zh: '京麦商家后台 → 客服管家 → 数据分析 → 接待数据（或员工日报）→ 选好日期 → 导出',
    en: 'Jingmai → Service manager (客服管家) → Data → Reception (or daily report) → choose the dates → Export',
  },
  sample: [
    '日期,客服,UID,技能组,服务商,接待量,首次平均响应时间,平均响应时长（新）,30s应答率,客服3分钟人工回复率,售前接待人数,促成下单人数,促成下单商品金额,好评量,评价量,差评量,客服总消息数,客户总消息数',
    '2026-10-07,青禾文具-小美,u1001,售前组,创业宏客服,60,9.5,20.4,95.00%,98.33%,40,12,1800.00,20,22,1,300,240',
    '2026-10-07,青禾文具-小明,u1002,售前组,创业宏客服,40,11.0,25.2,90.00%,97.50%,30,6,900.00,10,12,1,200,180',
    '2026-10-07,青禾文具-店长,u1003,售后组,,10,15.0,30.0,80.00%,90.00%,2,0,0.00,3,3,0,60,50',
  ],
  shape: {
    columns: {
      agent: ['客服', '客服账号', '客服昵称', 'UID'],
      date: ['日期', '统计日期'],
      group: ['技能组'],
      provider: ['服务商'],
      served: ['接待量'],
      'first-wait': ['首次平均响应时间', '首次平均响应时间(秒)', '首次平均响应时长'],
      wait: [
        '平均响应时长(新标)',
        '平均响应时长(新)',
        '新平均响应时间',
        '平均响应时间',
        '平均响应时间(秒)',
        '平均响应时长',
      ],
      'first-within-30': ['30s应答率', '30秒应答率', '首次30秒应答率'],
      'buyers-within-180': ['客服3分钟人工回复率', '3分钟人工回复率'],
      asked: ['售前接待人数'],
      'bought-created': ['促成下单人数'],
      'good-ratings': ['好评量'],
      ratings: ['评价量'],
      'agent-messages': ['客服总消息数'],
      'buyer-messages': ['客户总消息数'],
    },
    requires: ['agent', ['served', 'first-within-30', 'first-wait', 'bought-created', 'agent-messages']],
    without: ['顾客', '咨询时间', '客服消息数', '工作时间平响时长', '最终成团人数', '旺旺昵称', '接待人数'],
    open: platformRows('jd-service'),
  },
});
