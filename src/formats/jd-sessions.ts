import { defineFormat } from './format.ts';
import { sessionRows } from './read/session-rows.ts';

/**
 * JD's list of sessions, the companion of its chat log: one row a conversation, with what the log does not say — to
 * whom it was passed on, how satisfied the customer was, whether it was solved, the skill group, often the full pin.
 */
export const jdSessions = defineFormat({
  id: 'jd-sessions',
  title: { zh: '京东咚咚会话列表', en: 'JD Dongdong session list' },
  platform: 'jd',
  yields: 'session-report',
  grade: 'A',
  export: {
    zh: '京麦商家后台 → 客服管理 → 实用工具 → 聊天记录 → 会话列表导出（XLSX），与聊天记录选同样的日期',
    en: 'Jingmai seller centre → Customer service → Tools → Chat log → export the session list (XLSX), for the same days as the log',
  },
  sample: [
    '咨询时间,顾客,咨询类型,客服,转接后客服,技能组,商品编号,商品名称,首次响应时间,新平均响应时间(S),会话时长(M),客户消息数,客服消息数,满意度,是否解决,cid',
    '2026-10-07 10:00:00,jd_demo_01,售前,青禾文具-小美,,售前组,1001,中性笔,12,15,5,3,4,非常满意,是,c0001',
    '2026-10-07 11:00:00,jd_demo_02,售后,青禾文具-小美,青禾文具-小丹,售后组,1002,笔记本,20,31,9,6,7,,否,c0002',
    '2026-10-07 12:00:00,jd_demo_03,售前,青禾文具-小丹,,售前组,1001,中性笔,,,0,1,0,,,c0003',
  ],
  shape: {
    columns: {
      at: ['咨询时间'],
      buyer: ['顾客', '客户', '顾客账号', '客户账号'],
      agent: ['客服', '客服账号'],
      transferredTo: ['转接后客服'],
      group: ['技能组'],
      satisfaction: ['满意度'],
      solved: ['是否解决'],
      id: ['cid', '会话ID'],
    },
    requires: ['at', 'buyer', 'agent', ['transferredTo', 'group', 'solved', 'satisfaction']],
    open: sessionRows,
  },
});
