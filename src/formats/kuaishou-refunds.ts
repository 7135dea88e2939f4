import { defineFormat } from './format.ts';
import { refundRows } from './read/refund-rows.ts';

/** 快手小店 售后单导出: a row a case; 售后完结时间 is its end. */
export const kuaishouRefunds = defineFormat({
  id: 'kuaishou-refunds',
  title: { zh: '快手小店售后单导出', en: 'Kuaishou after-sales sheet' },
  platform: 'kuaishou',
  yields: 'refunds',
  grade: 'B',
  export: {
    zh: '快手小店商家后台 → 售后 → 售后管理 → 导出',
    en: 'Kuaishou seller centre → After-sales → After-sales management → Export',
  },
  sample: [
    '订单编号,订单状态,订单创建时间,商品名称,售后单号,售后状态,售后申请时间,售后类型,售后原因,商家实收金额,退款金额,售后完结时间,是否ATOM处理',
    '2600000000000011,交易成功,2026-10-07 10:00:00,中性笔,2600000000000101,售后成功,2026-10-08 12:00:00,仅退款,不想要了,19.80,19.80,2026-10-08 15:00:00,否',
    '2600000000000021,交易成功,2026-10-07 11:00:00,笔记本,2600000000000102,售后关闭,2026-10-09 12:00:00,退货退款,质量问题,15.00,15.00,2026-10-09 18:00:00,否',
    '2600000000000031,已发货,2026-10-07 12:00:00,橡皮,2600000000000103,待商家处理,2026-10-10 12:00:00,换货,发错货,2.50,0,,否',
  ],
  shape: {
    columns: {
      id: ['售后单号'],
      order: ['订单编号'],
      appliedAt: ['售后申请时间'],
      completedAt: ['售后完结时间'],
      status: ['售后状态'],
      type: ['售后类型'],
      amount: ['退款金额'],
      intervened: ['平台介入状态', '平台介入', '是否介入'],
      reason: ['售后原因'],
    },
    own: ['是否ATOM处理', '商家实收金额'],
    requires: ['id', 'order', 'appliedAt', 'status', 'amount'],
    open: refundRows,
  },
});
