import type { Month } from '../month.ts';
import { type Order, ordersOf } from '../orders.ts';
import type { Sessions } from '../sessions.ts';
import { itemNumber, productOf } from '../shop.ts';
import { type NamedCells, plainDigits, stamp, stampOr, tabbed, table, yuan } from './csv.ts';

/** Douyin's order sheet: a row an article (子订单), ids behind a TAB, masked receivers, `-` for what is empty. */
export const douyinOrders = (sessions: Sessions, month: Month): Iterable<string> =>
  table(HEADER, rows(ordersOf(sessions, month)), '\n');

function* rows(orders: Iterable<Order>): Iterable<NamedCells> {
  for (const order of orders) {
    for (const [index, { product, units }] of order.items.entries()) {
      // The postage is on the first row, as a part of what is due.
      const postage = index === 0 ? order.postage : 0;
      yield {
        主订单编号: tabbed(order.number),
        子订单编号: tabbed(index === 0 ? order.number : `68${plainDigits(order.key * 3 + index, 17)}`),
        选购商品: tabbed(productOf(product).name),
        商品规格: '默认',
        商品数量: String(units),
        商品ID: tabbed(itemNumber(product)),
        商家编码: '-',
        商品金额: yuan(productOf(product).price * units),
        订单应付金额: yuan(productOf(product).price * units + postage),
        运费: yuan(postage),
        收件人: '##密文',
        收件人手机号: '$$密文',
        详细地址: '##密文',
        订单提交时间: stamp(order.created),
        支付完成时间: stampOr(order.paid, '-'),
        商家备注: '-',
        订单完成时间: stampOr(order.received, '-'),
        订单状态: status(order),
        售后状态: afterSale(order),
        取消原因: order.closed && order.paid === null ? '超时未支付' : '-',
        发货时间: stampOr(order.shipped, '-'),
        平台实际承担优惠金额: '0.00',
        商家实际承担优惠金额: '0.00',
        达人实际承担优惠金额: '0.00',
      };
    }
  }
}

function status({ closed, paid, shipped, received }: Order): string {
  if (closed) return '已关闭';
  if (paid === null) return '待支付';
  if (shipped === null) return '待发货';
  return received === null ? '已发货' : '已完成';
}

function afterSale({ refund }: Order): string {
  if (!refund) return '-';
  return refund.completed === null ? '售后处理中' : '退款成功';
}

const HEADER =
  '主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商家编码,商品金额,订单应付金额,运费,收件人,收件人手机号,详细地址,' +
  '订单提交时间,支付完成时间,商家备注,订单完成时间,订单状态,售后状态,取消原因,发货时间,平台实际承担优惠金额,商家实际承担优惠金额,' +
  '达人实际承担优惠金额';
