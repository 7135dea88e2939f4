import { defineFormat } from './format.ts';
import { refundRows } from './read/refund-rows.ts';

/** Pinduoduo 售后工作台 批量导出: a row a case. Its full header is not known; these names are what merchants' tools read. */
export const pddRefunds = defineFormat({
  id: 'pdd-refunds',
  title: { zh: '拼多多售后单导出', en: 'Pinduoduo after-sales sheet' },
  platform: 'pdd',
  yields: 'refunds',
  grade: 'B',
  export: {
    zh: '拼多多商家后台 → 售后管理 → 售后工作台 → 批量导出',
    en: 'Pinduoduo seller centre → After-sales → Workbench → Export',
  },
  sample: [
    '售后编号,订单号,商品信息,退款金额,退款原因,售后类型,售后状态,申请时间,售后完成时间,售后备注',
    '100000000000001,261007-000000000000003\t,橡皮,2.5,不想要了,仅退款,退款成功,2026-10-08 12:00:00,2026-10-08 15:00:00,',
    '100000000000002,261007-000000000000004\t,笔记本,15,质量问题,退货退款,退款成功,2026-10-09 09:30:00,2026-10-12 09:30:00,',
    '100000000000003,261007-000000000000005\t,中性笔,9.9,少件,仅退款,售后处理中,2026-10-20 08:00:00,,',
  ],
  shape: {
    columns: {
      id: ['售后编号'],
      order: ['订单号', '订单编号'],
      appliedAt: ['申请时间', '售后申请时间'],
      completedAt: ['售后完成时间', '退款成功时间', '退款时间', '完结时间'],
      status: ['售后状态'],
      type: ['售后类型', '退款类型'],
      amount: ['退款金额(元)', '退款金额', '实收金额', '交易金额'],
      intervened: ['平台介入状态', '平台介入', '介入状态', '是否介入'],
      liable: ['责任方', '责任归属', '判责结果', '责任判定'],
      reason: ['退款原因', '售后原因'],
      freight: ['运费承担方', '运费承担', '退货运费承担方', '邮费承担方'],
    },
    requires: ['id', 'order', 'status', 'amount'],
    without: ['商品单号', '退商品金额(元)', '退款编号'],
    open: refundRows,
  },
});
