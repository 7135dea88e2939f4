import { cellOf, fenOf, readTable } from './cells.ts';
import type { Order } from './types.ts';
import { readInstant } from './zone.ts';

type Row = Record<string, string>;

/** One row read as an order; rows of one order are joined afterwards. */
type OrderRow = Omit<Order, 'shop'> & { rowKey: string };

function common(
  zone: string,
  row: Row,
): Omit<OrderRow, 'id' | 'nick' | 'paidFen' | 'postageFen' | 'units' | 'rowKey'> {
  const instant = (...names: string[]) => readInstant(zone, cellOf(row, ...names));
  return {
    createdAt: instant('订单创建时间', '下单时间', '订单提交时间', '订单成交时间', '支付时间'),
    paidAt: instant('订单付款时间', '付款确认时间', '支付时间', '支付完成时间'),
    groupedAt: instant('订单成交时间'),
    shippedAt: instant('发货时间', '出库时间'),
    hasShipColumn: '发货时间' in row || '出库时间' in row,
    hasGroupColumn: '订单成交时间' in row && '订单状态' in row,
    dueAt: instant('应发货时间', '承诺发货时间'),
    refundFen: fenOf(cellOf(row, '退款金额')) ?? 0n,
    status: cellOf(row, '订单状态'),
    presale:
      /^(是|y|yes|true|1)$/i.test(cellOf(row, '预售订单')) ||
      cellOf(row, '分阶段订单信息') !== '' ||
      cellOf(row, '订单类型').includes('预售'),
    marks: [
      cellOf(row, '旗帜', '标旗', '备注标签'),
      cellOf(row, '订单备注'),
      cellOf(row, '商家备注', '商家备忘'),
    ].filter((mark) => mark !== ''),
    phones: [cellOf(row, '联系手机', '收件人手机号', '收货人手机号'), cellOf(row, '联系电话')],
  };
}

const fen = (row: Row, ...names: string[]) => fenOf(cellOf(row, ...names)) ?? 0n;

/** `2;1`: "One line can hold several sub-orders joined with `;`" */
function unitsOf(cell: string): number {
  let units = 0;
  for (const part of cell.split(/[;；]/)) units += Number(part.trim()) || 0;
  return units;
}

/**
 * Taobao and Tmall. 买家实际支付金额 is what is left after refunds wherever it and 退款金额 add up to 总金额 (so in all 24 087
 * paid orders of the Tmall report in shared/data); what was paid is then their sum.
 */
function taobao(zone: string, row: Row): OrderRow {
  const rest = common(zone, row);
  let paidFen = fen(row, '买家实际支付金额', '买家实付金额');
  if (rest.refundFen > 0n && paidFen + rest.refundFen === fen(row, '总金额')) paidFen += rest.refundFen;
  return {
    ...rest,
    id: cellOf(row, '订单编号', '主订单编号'),
    nick: cellOf(row, '买家会员名', '买家会员名称', '买家昵称'),
    paidFen,
    postageFen: fen(row, '买家应付邮费'),
    units: unitsOf(cellOf(row, '宝贝总数量', '购买数量')),
    rowKey: '',
  };
}

function jd(zone: string, row: Row): OrderRow {
  return {
    ...common(zone, row),
    id: cellOf(row, '订单号'),
    nick: cellOf(row, '下单帐号', '下单账号'),
    paidFen: fen(row, '应付金额', '结算金额', '订单金额'),
    postageFen: fen(row, '运费金额'),
    units: unitsOf(cellOf(row, '订购数量')),
    rowKey: 'sku', // "one row per SKU": every row adds its units, amounts are the order's and repeat
  };
}

function pdd(zone: string, row: Row): OrderRow {
  const order = common(zone, row);
  // the narrow sheet has no 支付时间: what was 成交 was paid
  if (order.paidAt === null && !('支付时间' in row)) order.paidAt = order.groupedAt;
  return {
    ...order,
    id: cellOf(row, '订单号'),
    nick: '',
    paidFen: fen(row, '用户实付金额(元)'),
    postageFen: fen(row, '邮费(元)'),
    units: unitsOf(cellOf(row, '商品数量(件)')),
    rowKey: '',
  };
}

function douyin(zone: string, row: Row): OrderRow {
  return {
    ...common(zone, row),
    id: cellOf(row, '主订单编号'),
    nick: '',
    paidFen: fen(row, '订单应付金额'),
    postageFen: fen(row, '运费'),
    units: unitsOf(cellOf(row, '商品数量')),
    rowKey: `sub ${cellOf(row, '子订单编号')}`, // every sub-order adds its amount and its units
  };
}

/** The order rows of one file, or null when it holds none. */
export function readOrderRows(zone: string, rows: string[][]): OrderRow[] | null {
  const sheets: [string[], (zone: string, row: Row) => OrderRow][] = [
    [['订单编号', '订单创建时间'], taobao],
    [['订单编号', '订单付款时间'], taobao],
    [['主订单编号', '子订单编号', '订单创建时间'], taobao],
    [['订单号', '下单时间'], jd],
    [['主订单编号', '订单提交时间'], douyin],
    [['订单号', '订单状态', '用户实付金额(元)'], pdd],
  ];
  for (const [needed, read] of sheets) {
    const table = readTable(rows, needed);
    if (table) return table.map((row) => read(zone, row)).filter((order) => order.id !== '');
  }
  return null;
}

export type { OrderRow };
