import { defineFormat } from './format.ts';
import { FLAG_NAMES } from './read/flag-names.ts';
import { orderRows } from './read/order-rows.ts';

/** Douyin 抖店订单导出: one row a sub-order, put together by 主订单编号; ids lead with a TAB; empty is `-`. */
export const douyinOrders = defineFormat({
  id: 'douyin-orders',
  title: { zh: '抖店订单导出', en: 'Douyin shop order sheet' },
  platform: 'douyin',
  yields: 'orders',
  grade: 'A',
  export: {
    zh: '抖店后台 → 订单 → 订单管理 → 导出查询订单（请勾选“支付完成时间”）',
    en: 'Doudian seller centre → Orders → Order management → Export (tick 支付完成时间)',
  },
  sample: [
    '主订单编号,子订单编号,选购商品,商品数量,订单应付金额,运费,订单提交时间,支付完成时间,商家备注,订单状态,售后状态,发货时间,订单类型',
    '"\t6900000000000000011","\t6900000000000000011",中性笔,2,19.80,0.00,2026-10-07 10:20:00,2026-10-07 10:21:30,-,已完成,-,2026-10-08 09:00:00,普通订单',
    '"\t6900000000000000011","\t6900000000000000012",笔记本,1,15.00,0.00,2026-10-07 10:20:00,2026-10-07 10:21:30,-,已完成,-,2026-10-08 09:00:00,普通订单',
    '"\t6900000000000000021","\t6900000000000000021",橡皮,1,2.50,0.00,2026-10-07 11:00:00,-,-,已关闭,-,-,普通订单',
  ],
  shape: {
    columns: {
      id: ['主订单编号'],
      part: ['子订单编号'],
      buyer: ['买家昵称', '用户昵称'],
      createdAt: ['订单提交时间'],
      paidAt: ['支付完成时间'],
      shippedAt: ['发货时间'],
      shipBy: ['承诺发货时间', '应发货时间'],
      paid: ['订单应付金额'],
      postage: ['运费'],
      units: ['商品数量'],
      status: ['订单状态'],
      kind: ['订单类型'],
      presale: ['预售订单', '是否预售'],
      note: ['商家备注'],
      flag: FLAG_NAMES,
      phone: ['收件人手机号'],
      address: ['详细地址'],
    },
    requires: ['id', 'part', 'createdAt', 'paid'],
    open: orderRows({
      grain: 'part',
      amount: 'due',
      closed: ['已关闭', '交易关闭', '已取消'],
      paidWords: ['待发货', '备货中', '已发货', '部分发货', '已完成', '已签收'],
    }),
  },
});
