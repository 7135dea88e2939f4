import { defineFormat } from './format.ts';
import { orderRows } from './read/order-rows.ts';

/** Taobao/Tmall 宝贝报表 in its older version: a row an item, without times and payments. It completes an order sheet. */
export const taobaoItems = defineFormat({
  id: 'taobao-items',
  title: { zh: '淘宝/天猫宝贝报表（旧版）', en: 'Taobao/Tmall item sheet (older version)' },
  platform: 'taobao',
  yields: 'orders',
  grade: 'A',
  export: {
    zh: '千牛卖家中心 → 交易 → 已卖出的宝贝 → 批量导出 → 导出宝贝报表（ExportOrderDetailList…，没有时间和实付金额，只能与订单报表合用）',
    en: 'Qianniu seller centre → Trade → Sold items → Export → Item sheet (ExportOrderDetailList…; no times or payments, so only beside an order sheet)',
  },
  sample: [
    '订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码',
    '="4000000000000000001",中性笔,9.90,2,1001,颜色：黑,,,交易成功,QH-01',
    '="4000000000000000001",笔记本,15.00,1,1002,颜色：蓝,,,交易成功,QH-02',
    '="4000000000000000002",橡皮,2.50,1,1003,,,,交易关闭,QH-03',
  ],
  shape: {
    columns: {
      id: ['订单编号'],
      title: ['标题', '宝贝标题'],
      price: ['价格'],
      units: ['购买数量'],
      status: ['订单状态'],
      note: ['备注'],
    },
    requires: ['id', 'title', 'price', 'units'],
    without: ['订单创建时间', '子订单编号', '主订单编号', '退款编号'],
    open: orderRows({
      grain: 'item',
      amount: 'paid',
      closed: ['交易关闭'],
      paidWords: ['等待卖家发货', '卖家已发货', '部分发货', '交易成功'],
    }),
  },
});
