import { describe, expect, test } from 'vitest';
import { compileContract } from '../../src/contract/compile.ts';
import type { Asked } from '../../src/measure/exemptions.ts';
import { makeMeasurer } from '../../src/measure/measure.ts';
import * as shelf from '../../src/metrics/index.ts';
import { gather } from '../../src/reading/gather.ts';
import { parseDay } from '../../src/units/time.ts';
import { sourceOf } from '../helpers/audit.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

// 甲 asks at 10:00:00 (answered after 12 s) and 10:05:00 (after 40 s); 乙 at 23:30, out of hours; 丙 at 11:00, never answered.
const CHATS = `会话ID,买家,客服,发送方,时间,内容
1,甲,客服A,买家,2026-07-10 10:00:00,有货吗
1,甲,客服A,客服,2026-07-10 10:00:12,有的
1,甲,客服A,买家,2026-07-10 10:05:00,红色的呢
1,甲,客服A,客服,2026-07-10 10:05:40,也有
2,乙,客服A,买家,2026-07-10 23:30:00,在吗
3,丙,客服A,买家,2026-07-10 11:00:00,怎么退
`;
const ORDERS = `订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间 ,宝贝总数量,退款金额,发货时间
1,甲,50.00,交易成功,2026-07-10 12:00:00,2026-07-10 12:01:00,1,,2026-07-11 09:00:00
9,丁,1.00,交易成功,2026-07-31 23:00:00,2026-07-31 23:00:00,1,,
`;
// Asked for at 10:00, paid back at 13:00.
const REFUNDS = `订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型
1,R1,2026-07-12 10:00:00,2026-07-12 13:00:00,退款成功,5.00,仅退款
`;
const CONTRACT = (clause: string): string => `kefu-sla: 1
contract: K
owner: 甲方
vendor: 乙方
platform: generic
hours: ["08:00-23:00"]
agents: { vendor: ["客服*"] }
clauses:
  - { id: "1", ${clause} }
`;

async function traceOf(clause: string, asked: (index: Map<string, number>) => Asked) {
  const { contract } = compileContract({ text: CONTRACT(clause), file: 'c.yaml' }, Object.values(shelf));
  const sources = [
    sourceOf({ name: 'chats.csv', bytes: bytes(CHATS) }),
    sourceOf({ name: 'orders.csv', bytes: bytes(ORDERS) }),
    sourceOf({ name: 'refunds.csv', bytes: bytes(REFUNDS) }),
  ];
  const records = await gather(sources, contract);
  const period = { from: parseDay('2026-07-01')!, to: parseDay('2026-07-31')! };
  const measurer = makeMeasurer({ ...records, period }, ({ of }) => String(of));
  const { sessions, chats, orders } = records;
  const index = new Map(
    Array.from({ length: sessions.count }, (_, s) => [
      chats.conversations.key[sessions.conversation[s]!]!,
      s,
    ]),
  );
  for (const [of, { id }] of orders.entries()) index.set(`order ${id}`, of);
  return measurer.trace(records.contract.clauses[0]!, asked(index));
}

const session = (id: string) => (index: Map<string, number>) => ({ session: index.get(id)! });
const order = (id: string) => (index: Map<string, number>) => ({ order: index.get(`order ${id}`)! });

describe('why a session or an order counted', () => {
  test('a turn in time and one too late', async () => {
    const { accounts } = await traceOf(
      'metric: response-rate, with: { within: 30s }, min: 90%',
      session('1'),
    );
    expect(accounts.map(({ unit, outcome, args }) => [unit, outcome, args])).toEqual([
      ['turn', 'met', { measured: 12, limit: 30 }],
      ['turn', 'missed', { measured: 40, limit: 30 }],
    ]);
  });

  test('a turn outside the hours', async () => {
    const { accounts } = await traceOf('metric: response-time, max: 30s', session('2'));
    expect(accounts.map(({ outcome, code }) => [outcome, code])).toEqual([['excluded', 'outside-hours']]);
  });

  test('a turn that nobody answered', async () => {
    const { accounts } = await traceOf(
      'metric: response-rate, with: { within: 30s }, min: 90%',
      session('3'),
    );
    expect(accounts.map(({ outcome, code, args }) => [outcome, code, args])).toEqual([
      ['missed', 'missed', { measured: null, limit: 30 }],
    ]);
  });

  test('the inquirer that an order belongs to, and an order that belongs to none', async () => {
    const clause = 'metric: inquiry-conversion-rate, min: 20%';
    const own = await traceOf(clause, order('1'));
    expect(own.accounts.map(({ unit, outcome }) => [unit, outcome])).toEqual([['buyer-day', 'met']]);
    expect((await traceOf(clause, order('9'))).accounts).toEqual([]);
  });

  test('the refund of an order', async () => {
    const { accounts } = await traceOf('metric: refund-time, max: 24h', order('1'));
    expect(accounts.map(({ unit, outcome, args }) => [unit, outcome, args])).toEqual([
      ['refund', 'counted', { measured: 3 * 3600, limit: null }],
    ]);
    expect((await traceOf('metric: refund-time, max: 24h', order('9'))).accounts).toEqual([]);
  });

  test('an order shipped in time', async () => {
    const { accounts } = await traceOf('metric: late-shipment-rate, max: 2%', order('1'));
    expect(accounts.map(({ unit, outcome }) => [unit, outcome])).toEqual([['order', 'met']]);
  });
});
