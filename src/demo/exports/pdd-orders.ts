import { DAY_SECONDS, wall } from '../../units/time.ts';
import type { Month } from '../month.ts';
import { type Order, ordersOf } from '../orders.ts';
import type { Sessions } from '../sessions.ts';
import { itemNumber, productOf } from '../shop.ts';
import { type NamedCells, stamp, stampOr, table, yuan } from './csv.ts';

/** Pinduoduo's order sheet: a row an order that was paid for and grouped, no buyer; ids and times end in a TAB. */
export const pddOrders = (sessions: Sessions, month: Month): Iterable<string> =>
  table(HEADER, rows(ordersOf(sessions, month)), '\n');

function* rows(orders: Iterable<Order>): Iterable<NamedCells> {
  for (const order of orders) {
    if (order.paid === null) continue;
    const { product } = order.items[0]!;
    const total = yuan(order.goods + order.postage);
    yield {
      商品: productOf(product).name,
      订单号: `${order.number}\t`,
      订单状态: status(order),
      '商品总价(元)': yuan(order.goods),
      '邮费(元)': yuan(order.postage),
      '店铺优惠折扣(元)': '0.00',
      '平台优惠折扣(元)': '0.00',
      '多多支付立减金额(元)': '0.00',
      '用户实付金额(元)': total,
      '商家实收金额(元)': total,
      '商品数量(件)': String(order.items.reduce((sum, { units }) => sum + units, 0)),
      是否审核中: '否',
      支付时间: `${stamp(order.paid)}\t`,
      承诺发货时间: `${stamp(wall(order.paid + 2 * DAY_SECONDS))}\t`,
      发货时间: `${stampOr(order.shipped)}\t`,
      确认收货时间: `${stampOr(order.received)}\t`,
      商品id: itemNumber(product),
      商品规格: '默认',
      售后状态: afterSale(order),
      快递公司: order.shipped === null ? '' : '中通快递',
      订单成交时间: `${stamp(order.paid)}\t`,
      省: '某省',
      市: '某市',
      区: '某区',
      '街道/镇': '某路**号',
    };
  }
}

function status({ refund, shipped, received }: Order): string {
  const stage = received !== null ? '已收货' : shipped !== null ? '已发货，待收货' : '待发货';
  if (refund?.completed == null) return stage;
  return `${received !== null ? '已签收' : shipped !== null ? '已发货' : '未发货'}，退款成功`;
}

function afterSale({ refund }: Order): string {
  if (!refund) return '无售后或售后取消';
  return refund.completed === null ? '售后处理中' : '退款成功';
}

const HEADER =
  '商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),平台优惠折扣(元),多多支付立减金额(元),上门安装费(元),送货入户费(元),' +
  '送货入户并安装费(元),用户实付金额(元),商家实收金额(元),商品数量(件),是否审核中,支付时间,承诺发货时间,承诺送达时间,发货时间,' +
  '确认收货时间,商品id,商品规格,样式ID,商家编码-规格维度,商家编码-商品维度,商家备注,买家留言,售后状态,快递单号,快递公司,消费者资料,' +
  '订单成交时间,消费者资料上传时间,赠品名称,赠品id,赠品规格,赠品数量,团ID,团身份,省,市,区,街道/镇,是否顺丰加价';
