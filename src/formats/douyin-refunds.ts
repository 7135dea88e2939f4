import { defineFormat } from './format.ts';
import { refundRows } from './read/refund-rows.ts';

/** Douyin 售后单导出: a row a case; ids lead with a TAB as in the order sheet. */
export const douyinRefunds = defineFormat({
  id: 'douyin-refunds',
  title: { zh: '抖店售后单导出', en: 'Douyin after-sales sheet' },
  platform: 'douyin',
  yields: 'refunds',
  grade: 'B',
  export: {
    zh: '抖店后台 → 售后 → 售后工作台 → 导出（有“售后完成时间”请勾选）',
    en: 'Doudian seller centre → After-sales → Workbench → Export (tick 售后完成时间 where offered)',
  },
  sample: [
    '售后单号,订单号,商品单号,售后类型,售后状态,售后申请时间,退商品金额（元）',
    '"\t7000000000000000001","\t6900000000000000011","\t6900000000000000011",仅退款,退款成功,2026-10-08 12:00:00,19.80',
    '"\t7000000000000000002","\t6900000000000000011","\t6900000000000000012",退货退款,售后关闭,2026-10-09 12:00:00,15.00',
    '"\t7000000000000000003","\t6900000000000000021","\t6900000000000000021",换货,售后处理中,2026-10-10 12:00:00,0',
  ],
  shape: {
    columns: {
      id: ['售后单号'],
      order: ['订单号', '主订单编号'],
      part: ['商品单号'],
      appliedAt: ['售后申请时间', '申请时间'],
      // The shop's own act first: 用户到账时间 waits for the bank, 售后完结时间 for both.
      completedAt: [
        '商家退款时间',
        '售后完成时间',
        '退款完成时间',
        '退款成功时间',
        '用户到账时间',
        '售后完结时间',
      ],
      status: ['售后状态'],
      type: ['售后类型'],
      amount: ['退商品金额(元)', '退款金额(元)', '退款金额'],
      intervened: ['平台介入状态', '平台介入', '仲裁状态', '是否介入'],
      liable: ['纠纷责任方', '责任方', '责任归属', '判责结果', '责任判定'],
      reason: ['售后原因', '退款原因', '申请原因'],
      freight: ['运费承担方', '运费承担', '退货运费承担方', '邮费承担方'],
    },
    requires: ['id', 'order', ['part'], 'status', 'amount'],
    without: ['售后编号', '退款编号'],
    open: refundRows,
  },
});
