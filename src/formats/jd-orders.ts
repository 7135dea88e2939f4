import { defineFormat } from './format.ts';
import { FLAG_NAMES } from './read/flag-names.ts';
import { orderRows } from './read/order-rows.ts';

/** JD 订单导出: one row a SKU, the order's amounts repeated on each; a status may start with (删除). */
export const jdOrders = defineFormat({
  id: 'jd-orders',
  title: { zh: '京东订单导出', en: 'JD order sheet' },
  platform: 'jd',
  yields: 'orders',
  grade: 'A',
  export: {
    zh: '京麦商家后台 → 订单管理 → 订单查询与跟踪 → 导出',
    en: 'Jingmai seller centre → Orders → Order search → Export',
  },
  sample: [
    '订单号,商品ID,商品名称,订购数量,下单时间,京东价,订单金额,应付金额,订单状态,订单类型,下单帐号,订单备注,商家备注,运费金额,付款确认时间,',
    '300000000001,1001,中性笔,2,2026-10-07 10:20:00,9.90,34.80,34.80,完成,SOP,jd_demo_01,,,0.00,2026-10-07 10:21:30,',
    '300000000001,1002,笔记本,1,2026-10-07 10:20:00,15.00,34.80,34.80,完成,SOP,jd_demo_01,,,0.00,2026-10-07 10:21:30,',
    '300000000002,1003,橡皮,1,2026-10-07 11:00:00,2.50,8.50,8.50,(删除)等待付款,SOP,jd_demo_02,,,6.00,,',
  ],
  shape: {
    columns: {
      id: ['订单号', '订单编号'],
      buyer: ['下单账号', '客户账号', '下单人账号'],
      createdAt: ['下单时间'],
      paidAt: ['付款确认时间', '付款时间'],
      shippedAt: ['出库时间', '发货时间'],
      shipBy: ['应发货时间', '承诺发货时间'],
      paid: ['应付金额'],
      postage: ['运费金额'],
      units: ['订购数量'],
      status: ['订单状态'],
      kind: ['订单类型'],
      presale: ['是否预售', '预售订单'],
      note: ['订单备注'],
      remark: ['商家备注'],
      flag: ['商家备注等级(等级1-5为由高到低)', '商家备注等级', ...FLAG_NAMES],
      phone: ['联系电话'],
      address: ['客户地址'],
    },
    own: [
      '下单账号',
      '京东价',
      '结算金额',
      '余额支付',
      '付款确认时间',
      '订购数量',
      '商家SKUID',
      '商家备注等级',
    ],
    requires: ['id', 'createdAt', 'paid'],
    open: orderRows({
      grain: 'item',
      amount: 'due',
      closed: ['已取消', '取消', '关闭'],
      paidWords: ['等待出库', '等待发货', '等待确认收货', '已出库', '完成'],
    }),
  },
});
