import { defineFormat } from './format.ts';
import { FLAG_NAMES } from './read/flag-names.ts';
import { orderRows } from './read/order-rows.ts';

/** 1688 已卖出的货品 导出: a row a good, the order's cells merged over its rows or repeated in them. It tells no shipping time. */
export const alibaba1688Orders = defineFormat({
  id: 'alibaba-1688-orders',
  title: { zh: '1688 订单导出', en: '1688 order sheet' },
  platform: 'alibaba-1688',
  yields: 'orders',
  grade: 'A',
  export: {
    zh: '1688 商家工作台 → 交易管理 → 已卖出的货品 → 批量导出订单',
    en: '1688 seller workbench → Trade → Goods sold → Export orders',
  },
  sample: [
    '订单编号,买家公司名,买家会员名,卖家公司名,卖家会员名,货品总价(元),运费(元),涨价或折扣(元),实付款(元),订单状态,订单创建时间,订单付款时间,货品标题,单价(元),数量,单位,Offer ID,SKU ID,买家留言',
    '1600000000000000011,,demo_buyer_01,青禾文具厂,青禾文具,19.80,5.00,0.00,24.80,交易成功,2026-10-07 10:00:00,2026-10-07 10:01:00,中性笔,0.99,20,支,60001,70001,',
    '1600000000000000021,,demo_buyer_02,青禾文具厂,青禾文具,30.00,0.00,-2.00,28.00,等待卖家发货,2026-10-07 11:00:00,2026-10-07 11:01:00,笔记本,3.00,10,本,60002,70002,',
    '1600000000000000031,,demo_buyer_03,青禾文具厂,青禾文具,5.00,0.00,0.00,5.00,等待买家付款,2026-10-07 12:00:00,,橡皮,0.50,10,块,60003,70003,',
  ],
  shape: {
    columns: {
      id: ['订单编号'],
      buyer: ['买家会员名'],
      createdAt: ['订单创建时间'],
      paidAt: ['订单付款时间'],
      shippedAt: ['发货时间', '订单发货时间'],
      paid: ['实付款(元)'],
      postage: ['运费(元)'],
      units: ['数量'],
      status: ['订单状态'],
      note: ['卖家备注', '订单备注'],
      flag: FLAG_NAMES,
      phone: ['联系手机'],
      address: ['收货地址'],
    },
    own: ['涨价或折扣(元)', 'Offer ID', '货品总价(元)'],
    requires: ['id', 'buyer', 'createdAt', 'paid'],
    open: orderRows({
      grain: 'item',
      amount: 'due',
      closed: ['交易关闭', '已取消'],
      paidWords: ['等待卖家发货', '等待买家确认收货', '已发货', '已收货', '交易成功'],
    }),
  },
});
