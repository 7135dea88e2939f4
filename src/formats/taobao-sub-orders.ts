import { defineFormat } from './format.ts';
import { FLAG_NAMES } from './read/flag-names.ts';
import { orderRows } from './read/order-rows.ts';

/** Taobao/Tmall 宝贝报表 in its newer version, with times and amounts: one row a sub-order, put together by 主订单编号. */
export const taobaoSubOrders = defineFormat({
  id: 'taobao-sub-orders',
  title: { zh: '淘宝/天猫宝贝（子订单）报表', en: 'Taobao/Tmall item (sub-order) sheet' },
  platform: 'taobao',
  yields: 'orders',
  grade: 'A',
  export: {
    zh: '千牛卖家中心 → 交易 → 已卖出的宝贝 → 批量导出 → 导出宝贝报表（ExportOrderDetailList…，含订单创建时间的新版）',
    en: 'Qianniu seller centre → Trade → Sold items → Export → Item sheet (ExportOrderDetailList…, the version with order times)',
  },
  sample: [
    '子订单编号,主订单编号,商品标题,购买数量,订单状态,买家实付金额,退款状态,退款金额,订单创建时间,订单付款时间,发货时间,应发货时间',
    '="4000000000000000012","=""4000000000000000011""",中性笔,2,交易成功,19.80,没有申请退款,0.00,2026-10-07 10:20:00,2026-10-07 10:21:30,2026-10-08 09:00:00,2026-10-09 10:21:30',
    '="4000000000000000013","=""4000000000000000011""",笔记本,1,交易成功,15.00,没有申请退款,0.00,2026-10-07 10:20:00,2026-10-07 10:21:30,2026-10-08 09:00:00,2026-10-09 10:21:30',
    '="4000000000000000021","=""4000000000000000021""",橡皮,1,等待买家付款,0.00,没有申请退款,0.00,2026-10-07 11:00:00,,,',
  ],
  shape: {
    columns: {
      id: ['主订单编号'],
      part: ['子订单编号'],
      buyer: ['买家会员名', '买家昵称'],
      createdAt: ['订单创建时间'],
      paidAt: ['订单付款时间'],
      shippedAt: ['发货时间'],
      shipBy: ['应发货时间'],
      paid: ['买家实付金额', '买家实际支付金额'],
      postage: ['买家应付邮费'],
      refunded: ['退款金额'],
      units: ['购买数量'],
      status: ['订单状态'],
      presale: ['预售订单', '是否预售'],
      note: ['备注', '订单备注', '商家备注'],
      flag: FLAG_NAMES,
      phone: ['联系电话'],
      mobile: ['联系手机'],
      address: ['收货地址'],
    },
    requires: ['id', 'part', ['createdAt', 'paid', 'units']],
    without: ['退款编号', '订单提交时间', '选购商品', '订单应付金额'],
    open: orderRows({
      grain: 'part',
      amount: 'paid',
      closed: ['交易关闭'],
      paidWords: ['等待卖家发货', '卖家已发货', '部分发货', '交易成功'],
    }),
  },
});
