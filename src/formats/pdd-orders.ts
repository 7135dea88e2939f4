import { defineFormat } from './format.ts';
import { FLAG_NAMES } from './read/flag-names.ts';
import { orderRows } from './read/order-rows.ts';

/** Pinduoduo 订单导出: one row an order; values may end in a TAB; columns are the merchant's choice; no buyer. */
export const pddOrders = defineFormat({
  id: 'pdd-orders',
  title: { zh: '拼多多订单导出', en: 'Pinduoduo order sheet' },
  platform: 'pdd',
  yields: 'orders',
  grade: 'A',
  export: {
    zh: '拼多多商家后台 → 发货管理 → 订单查询 → 批量导出（请勾选“支付时间”）',
    en: 'Pinduoduo seller centre → Shipping → Order search → Export (tick 支付时间)',
  },
  sample: [
    '商品,订单号,订单状态,邮费(元),用户实付金额(元),商家实收金额(元),商品数量(件),支付时间,承诺发货时间,发货时间,商家备注,售后状态,订单成交时间',
    '中性笔,261007-000000000000001\t,已收货,0,19.8,19.8,2,2026-10-07 10:21:30\t,2026-10-09 10:21:30\t,2026-10-08 09:00:00\t,,无售后或售后取消,2026-10-07 10:25:00\t',
    '笔记本,261007-000000000000002\t,待发货,0,15,15,1,2026-10-07 11:00:00\t,2026-10-09 11:00:00\t,,,无售后或售后取消,2026-10-07 11:02:00\t',
    '橡皮,261007-000000000000003\t,未发货，退款成功,0,2.5,2.5,1,2026-10-07 12:00:00\t,2026-10-09 12:00:00\t,,,退款成功,2026-10-07 12:01:00\t',
  ],
  shape: {
    columns: {
      id: ['订单号'],
      createdAt: ['订单成交时间'],
      paidAt: ['支付时间'],
      groupedAt: ['订单成交时间'],
      shippedAt: ['发货时间'],
      shipBy: ['承诺发货时间'],
      paid: ['用户实付金额(元)', '用户实付金额', '商家实收金额(元)', '商家实收金额'],
      postage: ['邮费(元)', '邮费'],
      units: ['商品数量(件)', '商品数量'],
      status: ['订单状态'],
      presale: ['是否预售', '预售订单'],
      note: ['商家备注'],
      flag: FLAG_NAMES,
      phone: ['用户购买手机号'],
      mobile: ['收货人手机', '收件人手机'],
      address: ['收货地址'],
    },
    requires: ['id', 'createdAt', 'paid'],
    open: orderRows({
      grain: 'order',
      namesBuyers: false,
      amount: 'paid',
      closed: ['已取消', '交易取消', '交易关闭', '已关闭', '未发货,退款成功'],
      paidWords: ['待发货', '已发货', '待签收', '待收货', '已签收', '已收货', '退款成功'],
      // Everything that has come to shipping has its group; these have not.
      ungrouped: [
        '待付款',
        '待支付',
        '待成团',
        '拼团中',
        '待分享',
        '未成团',
        '拼团失败',
        '已取消',
        '交易取消',
      ],
    }),
  },
});
