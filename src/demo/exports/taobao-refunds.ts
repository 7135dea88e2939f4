import type { Month } from '../month.ts';
import { ordersOf } from '../orders.ts';
import type { Sessions } from '../sessions.ts';
import { productOf } from '../shop.ts';
import { formula, type NamedCells, plainDigits, stamp, stampOr, table, yuan } from './csv.ts';

/** Taobao's refund sheet, a row a case. */
export const taobaoRefunds = (sessions: Sessions, month: Month): Iterable<string> =>
  table(HEADER, rows(sessions, month), '\r\n');

function* rows(sessions: Sessions, month: Month): Iterable<NamedCells> {
  for (const order of ordersOf(sessions, month)) {
    const { refund } = order;
    if (!refund) continue;
    const whole = refund.amount === order.goods;
    yield {
      订单编号: formula(order.number),
      退款编号: formula(`27${plainDigits(order.key + month.shift, 16)}`),
      订单付款时间: stampOr(order.paid),
      退款完结时间: stampOr(refund.completed),
      买家实际支付金额: thousands(yuan(order.goods + order.postage)),
      宝贝标题: productOf(order.items[0]!.product).name,
      买家退款金额: thousands(yuan(refund.amount)),
      '手工退款/系统退款': '手工退款',
      是否需要退货: refund.returned ? '需要退货' : '不需要退货',
      退款的申请时间: stamp(refund.applied),
      退款状态: refund.completed === null ? '买家已经申请退款，等待卖家同意' : '退款成功',
      货物状态: order.shipped === null ? '买家未收到货' : '买家已收到货',
      客服介入状态: '客服未介入',
      买家退款原因: refund.returned ? '七天无理由退换货' : '多拍/拍错/不想要',
      责任方: '',
      售中或售后: order.received === null ? '售中' : '售后',
      完结时间: stampOr(refund.completed),
      '部分退款/全部退款': whole ? '全部退款' : '部分退款',
      是否零秒响应: '否',
      业务类型: refund.returned ? '退货退款' : '仅退款',
    };
  }
}

/** `1,234.50`, as this sheet writes amounts. */
const thousands = (amount: string): string => amount.replace(/\B(?=(\d{3})+\.)/g, ',');

const HEADER =
  '订单编号,退款编号,支付宝交易号,订单付款时间,商品编码,退款完结时间,买家实际支付金额,宝贝标题,买家退款金额,手工退款/系统退款,' +
  '是否需要退货,退款的申请时间,超时时间,退款状态,货物状态,退货物流信息,发货物流信息,客服介入状态,卖家真实姓名,卖家真实姓名新,' +
  '卖家退货地址,卖家邮编,卖家电话,卖家手机,退货物流单号,退货物流公司,买家退款原因,买家退款说明,买家退货时间,责任方,售中或售后,' +
  '商家备注,完结时间,部分退款/全部退款,审核操作人,举证超时,是否零秒响应,退款操作人,退款原因标签,业务类型,是否帮他退款,帮他退款操作账号';
