import { defineFormat } from './format.ts';
import { platformRows } from './read/platform-rows.ts';

/** Tmall 千牛服务报表, the sheets 按客服查看 and 旺旺账号咨询接待能力明细. */
export const qianniuService = defineFormat({
  id: 'qianniu-service',
  title: { zh: '千牛服务报表（按客服）', en: 'Qianniu service report (by agent)' },
  platform: 'taobao',
  yields: 'platform-report',
  grade: 'A',
  export: {
    zh: '千牛工作台 → 客服 → 服务体检/服务数据 → 咨询接待能力 → 按客服查看 → 下载明细',
    en: 'Qianniu → Customer service → Service data → Reception → by agent → Download details',
  },
  sample: [
    '日期,旺旺账号名称,平均响应时长,人工接待会话量,3分钟人工响应率,满意评价量,旺旺评价量',
    '2026-10-07,青禾旗舰店:小美,21.5,120,0.9833,45,48',
    '2026-10-07,青禾旗舰店:小明,24.1,100,0.97,30,32',
    '2026-10-08,青禾旗舰店:小美,19.8,110,0.9909,40,41',
  ],
  shape: {
    columns: {
      agent: ['旺旺账号名称', '旺旺账号'],
      date: ['日期', '统计日期', '统计周期'],
      served: ['人工接待会话量', '接待会话量'],
      wait: ['平均响应时长', '平均响应时长(秒)', '人工平均响应时长'],
      'buyers-within-180': ['3分钟人工响应率', '三分钟人工响应率'],
      'good-ratings': ['满意评价量'],
      ratings: ['旺旺评价量'],
    },
    requires: ['agent', ['served', 'wait', 'buyers-within-180']],
    without: ['旺旺昵称', '询单人数', '接待人数'],
    open: platformRows('qianniu-service'),
  },
});
