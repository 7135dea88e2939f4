import { defineFormat } from './format.ts';
import { FLAG_NAMES } from './read/flag-names.ts';
import { orderRows } from './read/order-rows.ts';

/** 小红书千帆 订单导出: one row a SKU, each with amounts of its own; 订单发货时间 is the shipping, 承诺发货时间 the promise. */
export const xiaohongshuOrders = defineFormat({
  id: 'xiaohongshu-orders',
  title: { zh: '小红书千帆订单导出', en: 'Xiaohongshu order sheet' },
  platform: 'xiaohongshu',
  yields: 'orders',
  grade: 'A',
  export: {
    zh: '小红书千帆后台 → 订单 → 订单管理 → 导出订单明细',
    en: 'Xiaohongshu seller centre (Qianfan) → Orders → Order management → Export',
  },
  sample: [
    '订单号,订单状态,售后状态,订单创建时间,支付时间,承诺发货时间,订单发货时间,商品名称,SKU件数,商品总价(元),用户应付金额(元),运费(元),商家备注',
    'P700000000000000011,已完成,无售后,2026-10-07 10:20:00,2026-10-07 10:21:30,2026-10-09 10:21:30,2026-10-08 09:00:00,中性笔,2,19.80,19.80,0,',
    'P700000000000000021,待配货,无售后,2026-10-07 11:00:00,2026-10-07 11:01:00,2026-10-09 11:01:00,,笔记本,1,15.00,12.50,0,',
    'P700000000000000031,已取消,无售后,2026-10-07 12:00:00,,,,橡皮,1,2.50,2.50,0,',
  ],
  shape: {
    columns: {
      id: ['订单号'],
      buyer: ['用户昵称'],
      createdAt: ['订单创建时间', '下单时间'],
      paidAt: ['支付时间'],
      shippedAt: ['订单发货时间', '发货时间'],
      shipBy: ['承诺发货时间'],
      paid: ['用户应付金额(元)'],
      postage: ['运费(元)'],
      units: ['SKU件数'],
      status: ['订单状态'],
      presale: ['是否预售'],
      note: ['商家备注'],
      remark: ['包裹备注信息'],
      flag: FLAG_NAMES,
      phone: ['收件人电话'],
      address: ['收件人地址'],
    },
    requires: ['id', 'paid', ['createdAt', 'paidAt']],
    without: ['售后单号'],
    open: orderRows({
      grain: 'part',
      amount: 'due',
      closed: ['已取消', '已关闭'],
      paidWords: ['待配货', '配货中', '待发货', '已发货', '已完成', '已签收'],
    }),
  },
});
