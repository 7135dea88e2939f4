import type { Month } from '../month.ts';
import { type Order, ordersOf } from '../orders.ts';
import type { Sessions } from '../sessions.ts';
import { productOf, SHOP } from '../shop.ts';
import { formula, type NamedCells, stamp, stampOr, table, yuan } from './csv.ts';

/** Taobao's and Tmall's order sheet: a row an order, some headers with a blank at the end, ids as formulas. */
export const taobaoOrders = (sessions: Sessions, month: Month): Iterable<string> =>
  table(HEADER, rows(ordersOf(sessions, month)), '\r\n');

function* rows(orders: Iterable<Order>): Iterable<NamedCells> {
  for (const order of orders) {
    const total = yuan(order.goods + order.postage);
    const settled = order.received === null || order.closed ? 0 : order.goods + order.postage;
    yield {
      订单编号: formula(order.number),
      买家会员名: order.nick,
      买家应付货款: yuan(order.goods),
      买家应付邮费: yuan(order.postage),
      买家支付积分: '0',
      总金额: total,
      返点积分: '0',
      买家实际支付金额: order.paid === null ? '0.00' : total,
      买家实际支付积分: '0',
      订单状态: status(order),
      收货人姓名: '某**',
      收货地址: '某省 某市 某区 某路**号',
      运送方式: '快递',
      联系手机: "'1**********",
      订单创建时间: stamp(order.created),
      订单付款时间: stampOr(order.paid),
      宝贝标题: order.items.map(({ product }) => productOf(product).name).join('，'),
      宝贝种类: String(order.items.length),
      物流公司: order.shipped === null ? '' : '中通快递',
      宝贝总数量: String(order.items.reduce((sum, { units }) => sum + units, 0)),
      店铺名称: SHOP,
      订单关闭原因: order.closed ? (order.paid === null ? '买家未付款' : '退款') : '订单未关闭',
      卖家服务费: '0元',
      买家服务费: '0元',
      是否手机订单: '手机订单',
      退款金额: order.refund ? yuan(order.refund.completed === null ? 0 : order.refund.amount) : '无退款申请',
      确认收货时间: stampOr(order.received),
      打款商家金额: `${yuan(settled)}元`,
      发货时间: stampOr(order.shipped, 'null'),
    };
  }
}

function status({ closed, paid, shipped, received }: Order): string {
  if (closed) return '交易关闭';
  if (paid === null) return '等待买家付款';
  if (shipped === null) return '买家已付款，等待卖家发货';
  return received === null ? '卖家已发货，等待买家确认' : '交易成功';
}

// The columns of 2018, and 发货时间, which a merchant can tick.
const HEADER =
  '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,' +
  '订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,' +
  '物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,' +
  '特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,' +
  '是否是O2O交易,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包,发货时间';
