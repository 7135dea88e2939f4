import { defineFormat } from './format.ts';
import { orderRows } from './read/order-rows.ts';

/** Taobao/Tmall 订单报表, all its versions: one row an order. Some headers end in a space; ids may stand as `="…"`. */
export const taobaoOrders = defineFormat({
  id: 'taobao-orders',
  title: { zh: '淘宝/天猫订单报表', en: 'Taobao/Tmall order sheet' },
  platform: 'taobao',
  yields: 'orders',
  grade: 'A',
  export: {
    zh: '千牛卖家中心 → 交易 → 已卖出的宝贝 → 批量导出 → 导出订单报表（ExportOrderList…）',
    en: 'Qianniu seller centre → Trade → Sold items → Export → Order sheet (ExportOrderList…)',
  },
  sample: [
    '订单编号,买家会员名,买家应付邮费,总金额,买家实际支付金额,订单状态,订单创建时间,订单付款时间 ,订单备注,宝贝总数量,退款金额,发货时间',
    '="4000000000000000001",tb_demo_01,0.00,59.90,59.90,交易成功,2026-10-07 10:20:00,2026-10-07 10:21:30,,2,无退款申请,2026-10-08 09:00:00',
    '="4000000000000000002",tb_demo_02,6.00,25.00,0.00,等待买家付款,2026-10-07 11:00:00,,,1,无退款申请,null',
    '="4000000000000000003",tb_demo_03,0.00,12.50,12.50,交易关闭,2026-10-07 12:00:00,2026-10-07 12:00:09,,1,12.50,null',
  ],
  shape: {
    columns: {
      id: ['订单编号'],
      buyer: ['买家会员名', '买家会员名称', '买家昵称'],
      createdAt: ['订单创建时间'],
      paidAt: ['订单付款时间'],
      shippedAt: ['发货时间'],
      shipBy: ['应发货时间'],
      paid: ['买家实际支付金额', '买家实付金额'],
      total: ['总金额'],
      postage: ['买家应付邮费'],
      refunded: ['退款金额'],
      units: ['宝贝总数量'],
      status: ['订单状态'],
      presale: ['预售订单', '是否预售'],
      stages: ['分阶段订单信息'],
      note: ['订单备注', '商家备忘', '商家备注'],
      flag: ['旗帜', '标旗', '备注旗帜'],
      phone: ['联系电话'],
      mobile: ['联系手机'],
      address: ['收货地址'],
      changedAddress: ['修改后的收货地址'],
    },
    requires: ['id', 'createdAt', ['status', 'paidAt', 'paid']],
    without: ['子订单编号', '退款编号'],
    open: orderRows({
      grain: 'order',
      amount: 'paid',
      closed: ['交易关闭'],
      paidWords: ['等待卖家发货', '卖家已发货', '部分发货', '交易成功'],
    }),
  },
});
