import { describe, expect, it } from 'vitest';
import { byTheProgram as byProgram, cardOf } from '../independent/by-the-program.ts';
import { measure as byReference, file, fractions, table } from '../independent/inputs.ts';

const sheet = (...rows: string[]) =>
  file(
    'orders.csv',
    `订单编号,买家会员名,买家应付邮费,买家实际支付金额,订单状态,订单创建时间,订单付款时间 ,宝贝总数量,退款金额,发货时间
${rows.join('\n')}
`,
  );
const refunds = (...rows: string[]) =>
  file(
    'refunds.csv',
    `订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型
${rows.join('\n')}
`,
  );
const asked = (buyer: string, at = '10:00:00') => [
  `s${buyer}|${buyer}|v1|买家|${at}|问`,
  `s${buyer}|${buyer}|v1|客服|${at.replace(/00$/, '10')}|答`,
];
/** The last order of the month: everything before it has matured. */
const LAST = '99,zz,0.00,1.00,交易成功,2026-07-31 23:00:00,2026-07-31 23:00:00,1,,';

describe.each([
  ['the reference', byReference],
  ['the program', byProgram],
] as const)('orders, by %s', (_name, measure) => {
  it('late-shipment-rate: fully refunded before the deadline is out, shipped or not', async () => {
    // All paid 10 10:00, due 13 10:00. 1: shipped in time, all of it back on the 12th: out. 2: half of it back: in, in time.
    // 3: never shipped, back on the 12th: out. 4: never shipped, back a second after the deadline: late.
    // 5: never shipped, back at the deadline: not before it: late. 2/3.
    const paid = '2026-07-10 09:00:00,2026-07-10 10:00:00,1,';
    const order = (id: number, shipped: string) => `${id},b${id},0.00,10.00,交易成功,${paid},${shipped}`;
    const back = (id: number, at: string, amount = '10.00') =>
      `${id},R${id},2026-07-11 10:00:00,2026-07-${at},退款成功,${amount},仅退款`;
    const files = [
      sheet(
        order(1, '2026-07-11 10:00:00'),
        order(2, '2026-07-11 10:00:00'),
        order(3, ''),
        order(4, ''),
        order(5, ''),
      ),
      refunds(
        back(1, '12 10:00:00'),
        back(2, '12 10:00:00', '5.00'),
        back(3, '12 10:00:00'),
        back(4, '13 10:00:01'),
        back(5, '13 10:00:00'),
      ),
    ];
    expect(fractions(await measure(['metric: late-shipment-rate'], files))).toEqual(['2/3']);
  });

  it('late-shipment-rate: an order that refunds closed was closed when they were completed', async () => {
    // All paid 10 10:00, due 13 10:00, never shipped, closed. 1: all back a second after the deadline, in two cases: late.
    // 2: all back before it: out. 3: half of it back, nobody tells when it was closed: out. 4: no refund known: out. 1/1.
    const paid = '2026-07-10 09:00:00,2026-07-10 10:00:00,1,';
    const order = (id: number) => `${id},b${id},0.00,10.00,交易关闭,${paid},`;
    const back = (id: string, at: string, amount: string) =>
      `${id[0]},R${id},2026-07-11 10:00:00,2026-07-${at},退款成功,${amount},仅退款`;
    const files = [
      sheet(order(1), order(2), order(3), order(4)),
      refunds(
        back('1b', '13 10:00:01', '6.00'),
        back('1a', '12 10:00:00', '4.00'),
        back('2a', '13 09:59:59', '10.00'),
        back('3a', '20 10:00:00', '5.00'),
      ),
    ];
    expect(fractions(await measure(['metric: late-shipment-rate'], files))).toEqual(['1/1']);
  });

  it('inquiry-conversion-rate, net of refunds: an order that cost nothing was not paid back', async () => {
    // a: 0.00 paid, nothing back: converted. b: 10.00 paid, 10.00 back: not. c: 10.00 paid, 9.99 back: converted. 2/3.
    const order = (id: number, nick: string, paid: string, back: string) =>
      `${id},${nick},0.00,${paid},交易成功,2026-07-10 11:00:00,2026-07-10 11:00:00,1,${back},`;
    const files = [
      table(...asked('a'), ...asked('b'), ...asked('c')),
      sheet(order(1, 'a', '0.00', ''), order(2, 'b', '10.00', '10.00'), order(3, 'c', '10.00', '9.99'), LAST),
    ];
    const of = (net: boolean) => `metric: inquiry-conversion-rate, with: { net-of-refunds: ${net} }`;
    expect(fractions(await measure([of(true), of(false)], files))).toEqual(['2/3', '3/3']);
  });

  it('sales-per-buyer: the refund sheet wins over the order’s own figure, and nothing counts below nothing', async () => {
    // a: 106.00 with 6.00 postage, own figure 5.00, sheet 20.00 + 10.00 in two cases: 106 − 6 − 30 = 70.
    // b: 56.00 with 6.00 postage, all 56.00 back: 0, and b has paid all the same. (7000 + 0) ÷ 2 buyers.
    const at = '2026-07-10 11:00:00,2026-07-10 11:00:00,1';
    const files = [
      table(...asked('a'), ...asked('b')),
      sheet(`1,a,6.00,106.00,交易成功,${at},5.00,`, `2,b,6.00,56.00,交易成功,${at},56.00,`, LAST),
      refunds(
        '1,R1,2026-07-11 10:00:00,2026-07-12 10:00:00,退款成功,20.00,仅退款',
        '1,R2,2026-07-11 10:00:00,2026-07-12 10:00:00,退款成功,10.00,仅退款',
        '1,R3,2026-07-11 10:00:00,,退款关闭,70.00,仅退款',
      ),
    ];
    expect(fractions(await measure(['metric: sales-per-buyer'], files))).toEqual(['7000/2']);
  });

  it('a waived day’s contact takes no order: the one before it does, or nobody', async () => {
    // a asks on the 10th and the 11th and orders on the 11th at 10:30. It belongs to the 11th; with the 11th waived, to
    // the 10th, 24 h 30 min after its first anchor: not within 24 h. Before: 1/2. Waived: 0/1; within 3 d 1/1.
    const files = [
      table(...asked('a'), 'sx|a|v1|买家|11 10:00:00|问', 'sx|a|v1|客服|11 10:00:10|答'),
      sheet('1,a,0.00,10.00,交易成功,2026-07-11 10:30:00,2026-07-11 10:30:00,1,,', LAST),
    ];
    const clauses = ['24h', '3d'].map(
      (horizon) => `metric: inquiry-conversion-rate, with: { horizon: ${horizon} }`,
    );
    expect(fractions(await measure(clauses, files))).toEqual(['1/2', '1/2']);
    const rest = 'platform: generic\ncalendar: [ { day: 2026-07-11, waive: [inquiry-conversion-rate] } ]';
    expect(fractions(await measure(clauses, files, rest))).toEqual(['0/1', '1/1']);
  });
});

describe('an order sheet whose rows stand in another order', () => {
  const head =
    '子订单编号,主订单编号,购买数量,订单状态,买家实付金额,退款金额,订单创建时间,订单付款时间,发货时间';
  const row = (part: string, status: string, shipped: string) =>
    `${part},1,1,${status},10.00,0.00,2026-07-10 09:00:00,2026-07-10 10:00:00,${shipped}`;
  const late = async (rows: string[]) => {
    const card = await cardOf(
      ['metric: late-shipment-rate'],
      [file('x.csv', `${head}\n${rows.join('\n')}\n`)],
    );
    const { numerator, denominator } = card.judgements[0]!;
    return [numerator, denominator];
  };

  it('closed altogether, but one part had left late: late either way', async () => {
    const rows = [row('11', '交易关闭', ''), row('12', '交易关闭', '2026-07-14 10:00:00')];
    expect(await late(rows)).toEqual([1, 1]);
    expect(await late([...rows].reverse())).toEqual([1, 1]);
  });

  it('of an order that stands in one file twice, the fuller row counts', async () => {
    // Exported before and after shipping, pasted together: shipped in time. 0/1.
    const paid = '2026-07-10 09:00:00,2026-07-10 10:00:00,1,';
    const rows = [
      `1,b,0.00,10.00,等待卖家发货,${paid},`,
      `1,b,0.00,10.00,交易成功,${paid},2026-07-11 10:00:00`,
    ];
    for (const given of [rows, [...rows].reverse()]) {
      const { judgements } = await cardOf(['metric: late-shipment-rate'], [sheet(...given)]);
      expect([judgements[0]!.numerator, judgements[0]!.denominator]).toEqual([0, 1]);
    }
  });
});

describe('inquiry-volume, by the program', () => {
  it('total, an agent’s day, peak', async () => {
    // Who wrote to whom: 10th: a (v1 and v2), b (v1). 11th: a (v2). 12th: c, d, e (v1), and v2 was only assigned f.
    // total 7. Agents' days: v1 2 on the 10th, v2 1 on the 10th, v2 1 on the 11th, v1 3 on the 12th: 7 ÷ 4.
    // peak: 4 ÷ the median of 1, 2, 4.
    const asks = (buyer: string, agent: string, at: string) =>
      `s${buyer}${agent}${at}|${buyer}|${agent}|买家|${at}|问`;
    const talk = (buyer: string, agent: string, at: string) => [
      asks(buyer, agent, at),
      `s${buyer}${agent}${at}|${buyer}|${agent}|客服|${at}|答`,
    ];
    const chat = table(
      ...talk('a', 'v1', '10 10:00:00'),
      ...talk('a', 'v2', '10 11:00:00'),
      ...talk('b', 'v1', '10 12:00:00'),
      ...talk('a', 'v2', '11 10:00:00'),
      ...['c', 'd', 'e'].flatMap((buyer) => talk(buyer, 'v1', '12 10:00:00')),
      asks('f', 'v2', '12 11:00:00'),
    );
    const of = (statistic: string) => `metric: inquiry-volume, with: { statistic: ${statistic} }`;
    const found = await byProgram([of('total'), of('per-agent-day'), of('peak')], [chat]);
    expect(found.map(({ value }) => value)).toEqual([7, 1.75, 2]);
  });
});
