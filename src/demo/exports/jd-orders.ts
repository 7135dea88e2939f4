import type { Month } from '../month.ts';
import { type Order, ordersOf } from '../orders.ts';
import type { Sessions } from '../sessions.ts';
import { itemNumber, productOf } from '../shop.ts';
import { type NamedCells, stamp, stampOr, table, yuan } from './csv.ts';

/** JD's order sheet: a row an article, order amounts repeated on each, a comma after the last header and row. */
export const jdOrders = (sessions: Sessions, month: Month): Iterable<string> =>
  table(HEADER, rows(ordersOf(sessions, month)), '\r\n');

function* rows(orders: Iterable<Order>): Iterable<NamedCells> {
  for (const order of orders) {
    const total = yuan(order.goods + order.postage);
    for (const { product, units } of order.items) {
      yield {
        订单号: order.number,
        商品ID: itemNumber(product),
        商品名称: productOf(product).name,
        订购数量: String(units),
        支付方式: '在线支付',
        下单时间: stamp(order.created),
        京东价: yuan(productOf(product).price),
        订单金额: total,
        结算金额: total,
        余额支付: '0.00',
        应付金额: total,
        订单状态: status(order),
        订单类型: 'SOP',
        下单帐号: order.nick,
        客户姓名: '某**',
        客户地址: '某省,某市,某区某路**号',
        联系电话: '1**********',
        发票类型: '电子发票',
        发票抬头: '个人',
        发票内容: '商品明细',
        '商家备注等级（等级1-5为由高到低）': '0',
        运费金额: yuan(order.postage),
        付款确认时间: stampOr(order.paid),
        订单完成时间: stampOr(order.received),
        订单来源: '移动端',
        订单渠道: '京东',
      };
    }
  }
}

function status({ closed, paid, shipped, received }: Order): string {
  if (closed) return paid === null ? '(删除)等待付款' : '(删除)等待出库';
  if (paid === null) return '等待付款';
  if (shipped === null) return '等待出库';
  return received === null ? '等待确认收货' : '完成';
}

const HEADER =
  '订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,下单帐号,' +
  '客户姓名,客户地址,联系电话,订单备注,发票类型,发票抬头,发票内容,商家备注,商家备注等级（等级1-5为由高到低）,运费金额,付款确认时间,' +
  '增值税发票,货号,订单完成时间,订单来源,订单渠道,送装服务,服务费,仓库id,仓库名称,是否为品牌商订单,是否为toplife订单,商家SKUID,' +
  '普通发票纳税编号,邮政编码,邮箱地址,';
