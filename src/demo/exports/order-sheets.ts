import { DAY_SECONDS, wall } from '../../units/time.ts';
import type { Month } from '../month.ts';
import { type Order, ordersOf } from '../orders.ts';
import type { Sessions } from '../sessions.ts';
import { itemNumber, productOf, SHOP } from '../shop.ts';
import {
  formula,
  type LineEnd,
  type NamedCells,
  plainDigits,
  stamp,
  stampOr,
  tabbed,
  table,
  yuan,
} from './csv.ts';

/** Gives the text of one export file, piece by piece. */
export type Sheet = (sessions: Sessions, month: Month) => Iterable<string>;

/** A sheet of the orders of a month: what rows each order has in it. */
const orderSheet = (
  header: string,
  end: LineEnd,
  rowsOf: (order: Order, month: Month) => readonly NamedCells[],
): Sheet => {
  function* rows(sessions: Sessions, month: Month): Iterable<NamedCells> {
    for (const order of ordersOf(sessions, month)) yield* rowsOf(order, month);
  }
  return (sessions, month) => table(header, rows(sessions, month), end);
};

// The columns of 2018, and 发货时间, which a merchant can tick.
const TAOBAO_ORDERS =
  '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,' +
  '订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,' +
  '物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,' +
  '特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,' +
  '是否是O2O交易,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包,发货时间';

/** Taobao's and Tmall's order sheet: a row an order, some headers with a blank at the end, ids as formulas. */
export const taobaoOrders = orderSheet(TAOBAO_ORDERS, '\r\n', (order) => {
  const total = yuan(order.goods + order.postage);
  const settled = order.received === null || order.closed ? 0 : order.goods + order.postage;
  return [
    {
      订单编号: formula(order.number),
      买家会员名: order.nick,
      买家应付货款: yuan(order.goods),
      买家应付邮费: yuan(order.postage),
      买家支付积分: '0',
      总金额: total,
      返点积分: '0',
      买家实际支付金额: order.paid === null ? '0.00' : total,
      买家实际支付积分: '0',
      订单状态: taobaoStatus(order),
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
    },
  ];
});

function taobaoStatus({ closed, paid, shipped, received }: Order): string {
  if (closed) return '交易关闭';
  if (paid === null) return '等待买家付款';
  if (shipped === null) return '买家已付款，等待卖家发货';
  return received === null ? '卖家已发货，等待买家确认' : '交易成功';
}

const TAOBAO_REFUNDS =
  '订单编号,退款编号,支付宝交易号,订单付款时间,商品编码,退款完结时间,买家实际支付金额,宝贝标题,买家退款金额,手工退款/系统退款,' +
  '是否需要退货,退款的申请时间,超时时间,退款状态,货物状态,退货物流信息,发货物流信息,客服介入状态,卖家真实姓名,卖家真实姓名新,' +
  '卖家退货地址,卖家邮编,卖家电话,卖家手机,退货物流单号,退货物流公司,买家退款原因,买家退款说明,买家退货时间,责任方,售中或售后,' +
  '商家备注,完结时间,部分退款/全部退款,审核操作人,举证超时,是否零秒响应,退款操作人,退款原因标签,业务类型,是否帮他退款,帮他退款操作账号';

/** Taobao's refund sheet, a row a case. */
export const taobaoRefunds = orderSheet(TAOBAO_REFUNDS, '\r\n', (order, month) => {
  const { refund } = order;
  if (!refund) return [];
  const whole = refund.amount === order.goods;
  return [
    {
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
    },
  ];
});

/** `1,234.50`, as this sheet writes amounts. */
const thousands = (amount: string): string => amount.replace(/\B(?=(\d{3})+\.)/g, ',');

const JD_ORDERS =
  '订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,下单帐号,' +
  '客户姓名,客户地址,联系电话,订单备注,发票类型,发票抬头,发票内容,商家备注,商家备注等级（等级1-5为由高到低）,运费金额,付款确认时间,' +
  '增值税发票,货号,订单完成时间,订单来源,订单渠道,送装服务,服务费,仓库id,仓库名称,是否为品牌商订单,是否为toplife订单,商家SKUID,' +
  '普通发票纳税编号,邮政编码,邮箱地址,';

/** JD's order sheet: a row an article, order amounts repeated on each, a comma after the last header and row. */
export const jdOrders = orderSheet(JD_ORDERS, '\r\n', (order) => {
  const total = yuan(order.goods + order.postage);
  return order.items.map(({ product, units }) => ({
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
    订单状态: jdStatus(order),
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
  }));
});

function jdStatus({ closed, paid, shipped, received }: Order): string {
  if (closed) return paid === null ? '(删除)等待付款' : '(删除)等待出库';
  if (paid === null) return '等待付款';
  if (shipped === null) return '等待出库';
  return received === null ? '等待确认收货' : '完成';
}

const DOUYIN_ORDERS =
  '主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商家编码,商品金额,订单应付金额,运费,收件人,收件人手机号,详细地址,' +
  '订单提交时间,支付完成时间,商家备注,订单完成时间,订单状态,售后状态,取消原因,发货时间,平台实际承担优惠金额,商家实际承担优惠金额,' +
  '达人实际承担优惠金额';

/** Douyin's order sheet: a row an article (子订单), ids behind a TAB, masked receivers, `-` for what is empty. */
export const douyinOrders = orderSheet(DOUYIN_ORDERS, '\n', (order) =>
  order.items.map(({ product, units }, index) => {
    // The postage is on the first row, as a part of what is due.
    const postage = index === 0 ? order.postage : 0;
    return {
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
      订单状态: douyinStatus(order),
      售后状态: afterSale(order, '-'),
      取消原因: order.closed && order.paid === null ? '超时未支付' : '-',
      发货时间: stampOr(order.shipped, '-'),
      平台实际承担优惠金额: '0.00',
      商家实际承担优惠金额: '0.00',
      达人实际承担优惠金额: '0.00',
    };
  }),
);

function douyinStatus({ closed, paid, shipped, received }: Order): string {
  if (closed) return '已关闭';
  if (paid === null) return '待支付';
  if (shipped === null) return '待发货';
  return received === null ? '已发货' : '已完成';
}

const PDD_ORDERS =
  '商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),平台优惠折扣(元),多多支付立减金额(元),上门安装费(元),送货入户费(元),' +
  '送货入户并安装费(元),用户实付金额(元),商家实收金额(元),商品数量(件),是否审核中,支付时间,承诺发货时间,承诺送达时间,发货时间,' +
  '确认收货时间,商品id,商品规格,样式ID,商家编码-规格维度,商家编码-商品维度,商家备注,买家留言,售后状态,快递单号,快递公司,消费者资料,' +
  '订单成交时间,消费者资料上传时间,赠品名称,赠品id,赠品规格,赠品数量,团ID,团身份,省,市,区,街道/镇,是否顺丰加价';

/** Pinduoduo's order sheet: a row an order that was paid for and grouped, no buyer; ids and times end in a TAB. */
export const pddOrders = orderSheet(PDD_ORDERS, '\n', (order) => {
  if (order.paid === null) return [];
  const { product } = order.items[0]!;
  const total = yuan(order.goods + order.postage);
  return [
    {
      商品: productOf(product).name,
      订单号: `${order.number}\t`,
      订单状态: pddStatus(order),
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
      售后状态: afterSale(order, '无售后或售后取消'),
      快递公司: order.shipped === null ? '' : '中通快递',
      订单成交时间: `${stamp(order.paid)}\t`,
      省: '某省',
      市: '某市',
      区: '某区',
      '街道/镇': '某路**号',
    },
  ];
});

function pddStatus({ refund, shipped, received }: Order): string {
  const stage = received !== null ? '已收货' : shipped !== null ? '已发货，待收货' : '待发货';
  if (refund?.completed == null) return stage;
  return `${received !== null ? '已签收' : shipped !== null ? '已发货' : '未发货'}，退款成功`;
}

function afterSale({ refund }: Order, none: string): string {
  if (!refund) return none;
  return refund.completed === null ? '售后处理中' : '退款成功';
}
