import { defineFormat } from './format.ts';
import { refundRows } from './read/refund-rows.ts';

/** Taobao/Tmall 退款报表 in its three versions; amounts may be text with thousands commas. */
export const taobaoRefunds = defineFormat({
  id: 'taobao-refunds',
  title: { zh: '淘宝/天猫退款报表', en: 'Taobao/Tmall refund sheet' },
  platform: 'taobao',
  yields: 'refunds',
  grade: 'A',
  export: {
    zh: '千牛卖家中心 → 交易 → 退款管理 → 批量导出',
    en: 'Qianniu seller centre → Trade → Refunds → Export',
  },
  sample: [
    '订单编号,退款编号,支付宝交易号,退款完结时间,买家退款金额,手工退款/系统退款,是否需要退货,退款的申请时间,退款状态,客服介入状态,责任方,部分退款/全部退款',
    '="4000000000000000003",="500000000000000001",2026100722000000000000000001,2026-10-09 12:00:00,12.50,手工退款,否,2026-10-08 12:00:00,退款成功,未介入,,全部退款',
    '="4000000000000000004",="500000000000000002",2026100722000000000000000002,2026-10-12 09:30:00,"1,280.00",手工退款,是,2026-10-09 09:30:00,退款成功,未介入,,全部退款',
    '="4000000000000000005",="500000000000000003",2026100722000000000000000003,,20.00,,否,2026-10-20 08:00:00,买家已经申请退款，等待卖家同意,未介入,,部分退款',
  ],
  shape: {
    columns: {
      id: ['退款编号'],
      order: ['订单编号'],
      appliedAt: ['退款的申请时间', '退款申请时间', '申请时间'],
      completedAt: ['退款完结时间', '完结时间'],
      status: ['退款状态'],
      type: ['售后类型', '退款类型'],
      goodsBack: ['是否需要退货'],
      amount: ['买家退款金额', '退款总额', '退款金额'],
      intervened: ['客服介入状态', '平台介入状态', '是否介入'],
      liable: ['责任方', '责任归属', '判责结果', '责任判定'],
      reason: ['买家退款原因', '退款原因', '退款原因标签'],
      freight: ['运费承担方', '运费承担', '退货运费承担方', '邮费承担方'],
    },
    own: [
      '支付宝交易号',
      '支付单号',
      '退款的申请时间',
      '退款完结时间',
      '手工退款/系统退款',
      '部分退款/全部退款',
      '是否需要退货',
      '客服介入状态',
      '买家退款金额',
      '退款总额',
      '宝贝标题',
    ],
    requires: ['id', 'order', 'appliedAt', 'status', 'amount'],
    open: refundRows,
  },
});
