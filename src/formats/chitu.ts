import { defineFormat } from './format.ts';
import { platformRows } from './read/platform-rows.ts';

/** 赤兔 (Taobao, 飞猪) 客服接待: a row an agent, 汇总 and 均值 below; the days stand in the file's name. */
export const chitu = defineFormat({
  id: 'chitu',
  title: { zh: '赤兔 客服接待数据', en: 'Chitu reception data' },
  platform: 'taobao',
  yields: 'platform-report',
  grade: 'A',
  export: {
    zh: '赤兔名品客服绩效 → 客服接待分析（或自定义报表）→ 选好日期 → 导出',
    en: 'Chitu (赤兔) → Reception (or a report of your own) → choose the dates → Export',
  },
  sample: [
    '2026-10-01至2026-10-31',
    '旺旺昵称,聊天人数(原咨询人数),接待人数,直接接入人数,转发接入人数,转出人数,总消息数,买家消息数,客服消息数,答问比,客服字数,最大同时聊天数,未回复人数,回复率,慢接待人数,长接待人数,首次响应(秒),平均响应(秒),平均接待时长',
    '青禾旗舰店:小美,520,500,480,20,15,8000,3600,4400,122.22%,66000,12,2,99.60%,6,4,8.21,21.50,5分20秒',
    '青禾旗舰店:小明,410,400,390,10,12,6000,2800,3200,114.29%,48000,10,4,99.00%,5,3,9.05,24.10,6分10秒',
    '汇总,930,900,870,30,27,14000,6400,7600,118.75%,114000,12,6,99.33%,11,7,8.58,22.66,5分42秒',
  ],
  shape: {
    columns: {
      agent: ['旺旺昵称', '客服昵称', '旺旺'],
      date: ['日期', '统计日期'],
      consulted: ['聊天人数(原咨询人数)', '聊天人数', '咨询人数'],
      served: ['接待人数'],
      'buyer-messages': ['买家消息数'],
      'agent-messages': ['客服消息数'],
      'answer-ratio': ['答问比'],
      unanswered: ['未回复人数'],
      'reply-rate': ['回复率'],
      'first-wait': ['首次响应(秒)', '首次响应'],
      wait: ['平均响应(秒)', '平均响应'],
    },
    requires: [
      'agent',
      ['first-wait', 'wait', 'buyer-messages', 'agent-messages', 'unanswered', 'reply-rate'],
    ],
    without: [
      '首次响应时长(秒)',
      '平均响应时长(秒)',
      '首次响应时长',
      '平均响应时长',
      '3分钟人工响应率',
      '旺旺回复率',
      '旺旺账号名称',
    ],
    open: platformRows('chitu'),
  },
});
