import { defineFormat } from './format.ts';
import { refundRows } from './read/refund-rows.ts';

/** 小红书千帆 售后单导出: a row a case. It tells when goods came back (商家确认收货时间), never when the money was paid back. */
export const xiaohongshuRefunds = defineFormat({
  id: 'xiaohongshu-refunds',
  title: { zh: '小红书千帆售后单导出', en: 'Xiaohongshu after-sales sheet' },
  platform: 'xiaohongshu',
  yields: 'refunds',
  grade: 'A',
  export: {
    zh: '小红书千帆后台 → 售后 → 售后管理 → 导出退货售后明细',
    en: 'Xiaohongshu seller centre (Qianfan) → After-sales → After-sales management → Export',
  },
  sample: [
    '售后单号,订单号,状态,售后类型,原因,商品名称,申请售后金额(元),申请时间,退货创建时间,商家确认收货时间,订单支付时间',
    'R700000000000000101,P700000000000000011,售后完成,仅退款,不想要了,中性笔,19.80,2026-10-08 12:00:00,,,2026-10-07 10:21:30',
    'R700000000000000102,P700000000000000021,已取消,退货退款,质量问题,笔记本,12.50,2026-10-09 12:00:00,2026-10-09 12:30:00,,2026-10-07 11:01:00',
    'R700000000000000103,P700000000000000031,待商家收货,退货退款,发错货,橡皮,2.50,2026-10-10 12:00:00,2026-10-10 12:30:00,,2026-10-07 12:01:00',
  ],
  shape: {
    columns: {
      id: ['售后单号'],
      order: ['订单号'],
      appliedAt: ['申请时间'],
      completedAt: ['退款完成时间', '退款成功时间'],
      status: ['状态', '售后状态'],
      type: ['售后类型'],
      amount: ['申请售后金额(元)'],
      intervened: ['平台介入状态', '是否平台介入'],
      reason: ['原因', '售后原因'],
    },
    requires: ['id', 'order', 'status', 'amount'],
    open: refundRows,
  },
});
