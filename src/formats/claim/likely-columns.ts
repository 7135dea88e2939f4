import type { Format } from '../format.ts';
import { normaliseHeader } from './header.ts';

/** A column that a format would read and a table does not have, with those beside it that are not used and may be it. */
export interface LikelyColumns {
  readonly column: string;
  readonly columns: readonly string[];
}

// Reader's field → what names of its column are made of, whatever the platform calls it.
const LIKELY: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  refunds: {
    appliedAt: /申请.*(?:时间|日期)/,
    completedAt: /^(?!.*(?:订单|申请|超时|截止|关闭|付款|支付)).*(?:退款|到账|完结|售后完成).*(?:时间|日期)/,
    amount: /退.*(?:金额|款额)/,
    intervened: /^(?!.*责任).*(?:介入|仲裁|纠纷)/,
    liable: /责任|判责/,
    reason: /^(?!.*(?:关闭|拒绝|介入)).*(?:退款|售后|申请).*原因/,
    freight: /运费.*(?:承担|责任)/,
  },
  orders: {
    paidAt: /^(?!.*(?:超时|截止|最晚)).*(?:付款|支付).*(?:时间|日期)/,
    shippedAt: /^(?!.*(?:承诺|应|预计|预约|计划|最晚|最迟|截止|超时)).*(?:发货|出库).*(?:时间|日期)/,
    shipBy: /(?:承诺|应|最晚|最迟).*发货|发货截止/,
    paid: /实付|已付|实际支付/,
    units: /^(?!.*(?:种|退|库存)).*(?:数量|件数)/,
    createdAt: /^(?!.*(?:截止|超时)).*(?:下单|拍下|创建).*(?:时间|日期)/,
  },
  complaints: { liability: /责任|判责/ },
  ratings: { solved: /^(?!.*(?:时间|原因)).*解决/ },
  'session-report': {
    solved: /^(?!.*(?:时间|原因)).*解决/,
    satisfaction: /^(?!.*(?:时间|原因)).*(?:满意|评价|评分)/,
  },
  roster: { hired: /入职|到岗/ },
  calls: { ringing: /(?:响|振)铃.*(?:秒|时长)/, rings: /(?:响|振)铃.*(?:次|声)/ },
};

/** Of the columns that a table's format needs, those that are not there though a likely one is. */
export function likelyColumns(
  { yields, shape }: Format,
  mapped: ReadonlyMap<string, number>,
  unused: readonly string[],
): LikelyColumns[] {
  if (!('columns' in shape)) return [];
  return Object.entries(LIKELY[yields] ?? {}).flatMap(([field, pattern]) => {
    const names = shape.columns[field];
    if (names === undefined || mapped.has(field)) return [];
    const columns = unused.filter((name) => pattern.test(normaliseHeader(name)));
    return columns.length === 0 ? [] : [{ column: names[0]!, columns }];
  });
}
