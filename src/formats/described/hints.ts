import { DESCRIBED_KINDS, type DescribedKind } from '../../terms/terms.ts';
import { normaliseHeader } from '../claim/header.ts';
import { sheetNames, vocabularyOf } from './vocabulary.ts';

type Hints = Readonly<Record<string, RegExp>>;

// Field → what names of its column are made of, as `normaliseHeader` writes them.
const PLAIN: Partial<Record<DescribedKind, Hints>> = {
  chats: {
    session: /会话|对话.?(?:id|号)|session|conversation|chatid|dialog|^cid$/,
    buyer: /买家|客户|顾客|用户|会员|访客|buyer|customer|visitor|nick/,
    agent: /客服|坐席|接待|agent|staff|waiter/,
    class: /类型|角色|身份|role|type|side/,
    sender: /发送|发言|发话|说话人|谁|sender|from/,
    at: /时间|时刻|time|日期|date/,
    text: /内容|消息|正文|文本|说$|content|message|text|body/,
  },
  orders: {
    id: /订单.?号|订单编号|^单号$|order(?:id|no|number)/,
    buyer: /买家|客户|会员|buyer|customer/,
    'created-at': /下单|创建|提交时间|成交时间|created|ordertime|orderdate/,
    'paid-at': /付款时间|支付时间|付款确认|支付完成|^付款$|paidat|paymenttime/,
    'shipped-at': /发货时间|出库时间|^发货$|shippedat|shiptime/,
    paid: /实付|实收|实际支付|支付金额|应付|订单金额|amount|paid$|total/,
    postage: /运费|邮费|postage|shippingfee/,
    units: /数量|件数|quantity|qty|units/,
    status: /订单状态|^状态$|status/,
  },
  refunds: {
    id: /退款.?编号|退款单|售后.?(?:单号|编号)|^退单|refund(?:id|no)/,
    order: /订单|原单|^单号$|order/,
    'applied-at': /申请时间|申请日期|appliedat/,
    'completed-at': /完结|完成时间|退款时间|completedat/,
    status: /状态|status/,
    type: /退款类型|售后类型|退款方式|^类型$|type/,
    amount: /退款金额|退款额|^金额$|amount/,
  },
};

/** Field → whether a column's name hints at it, for each kind that a description can be proposed of. */
export const HINTS: readonly (readonly [DescribedKind, ReadonlyMap<string, (name: string) => boolean>])[] =
  DESCRIBED_KINDS.filter((kind) => kind !== 'dsr' && kind !== 'platform-report').map((kind) => [
    kind,
    new Map(Object.keys(vocabularyOf(kind).fields).flatMap((field) => hintOf(kind, field))),
  ]);

function hintOf(kind: DescribedKind, field: string): [string, (name: string) => boolean][] {
  const pattern = PLAIN[kind]?.[field];
  if (pattern) return [[field, (name) => pattern.test(name)]];
  const known = sheetNames(kind, field).map(normaliseHeader);
  // Shorter names stand in too many others.
  const long = (each: string): boolean => each.length >= (/^\p{Script=Han}/u.test(each) ? 2 : 5);
  const near = (name: string): boolean =>
    known.some((each) => each === name || (long(each) && name.includes(each)));
  return known.length > 0 ? [[field, near]] : [];
}
