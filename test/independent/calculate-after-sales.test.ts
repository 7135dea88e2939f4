import { describe, expect } from 'vitest';
import { asked, left, of, refunds, SIDES, values } from './hand-worked.ts';
import { file, fractions, orders, table } from './inputs.ts';

describe.each(SIDES)('hand-worked cases of after-sales, %s', (_name, measure) => {
  const sheet = orders(
    '1|a|10.00|10:30:00|10:31:00',
    '2|b|10.00|10:30:00|10:31:00',
    '3|c|10.00|10:30:00|10:31:00',
    '4|d|10.00|07-01 10:30:00|07-01 10:31:00',
  );
  // Completed in 07-02..07-31. R1 stepped in, seller liable: lost. R2 the buyer's: not. R3 not stepped in. R4 closed. R5 lost,
  // but completed on 07-01. R6 lost, not completed.
  const cases = refunds(
    '1,R1,2026-07-01 10:00:00,2026-07-02 00:00:00,退款成功,5.00,仅退款,已介入,卖家责任,质量问题,',
    '2,R2,2026-07-10 10:00:00,2026-07-11 10:00:00,退款成功,5.00,退货退款,客服介入处理中,买家责任,,买家',
    '3,R3,2026-07-10 10:00:00,2026-07-11 10:00:00,退款成功,5.00,退货退款,未介入,,不想要,卖家',
    '3,R4,2026-07-10 10:00:00,2026-07-11 10:00:00,退款关闭,5.00,仅退款,,卖家责任,不想要,',
    '4,R5,2026-06-30 10:00:00,2026-07-01 23:59:59,退款成功,5.00,仅退款,已介入,卖家责任,不想要,',
    '1,R6,2026-07-31 23:59:59,,等待卖家同意,5.00,退货退款,已介入,卖家责任,,买家',
  );

  of('dispute-refund-rate', 'of the 30 days that end with the period', async (metric) => {
    // R1 ÷ orders paid 07-02..07-31 (1, 2, 3)
    expect(fractions(await measure([metric], [sheet, cases]))).toEqual(['1/3']);
    const plain = file(
      '退款.csv',
      '订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额\n1,R1,2026-07-10 10:00:00,,退款关闭,5.00\n',
    );
    expect(values(await measure([metric], [sheet, plain]))).toEqual([null]);
  });

  of('intervention-rate', 'of refunds applied for in the period', async (metric) => {
    // Applied in July: R1, R2, R3, R4, R6; stepped in: R1, R2, R6. 3/5
    expect(fractions(await measure([metric], [cases]))).toEqual(['3/5']);
  });

  of('refund-rate', 'orders with a successful refund, by either sheet', async (metric) => {
    // 1 (R1), 2 (R2), 3 (R3), 4 (R5, completed whenever): 4/4. Without the refund sheet: nothing is refunded, 0/4
    expect(fractions(await measure([metric], [sheet, cases]))).toEqual(['4/4']);
    // the order sheet's own figure: 1 of 2
    const own = file(
      'orders.csv',
      '订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间 ,订单状态,退款金额\n1,a,10.00,2026-07-10 10:30:00,2026-07-10 10:31:00,交易成功,5.00\n2,b,10.00,2026-07-10 10:30:00,2026-07-10 10:31:00,交易成功,无退款申请\n',
    );
    const closed = refunds('2,R1,2026-07-10 10:00:00,2026-07-11 10:00:00,退款关闭,5.00,仅退款,,,,');
    expect(fractions(await measure([metric], [own, closed]))).toEqual(['1/2']);
  });

  of('refund-record-rate', 'reason and party both filled', async (metric) => {
    // Applied in July: R1 both; R2 no reason; R3 no party; R4 both; R6 no reason. 2/5
    expect(fractions(await measure([metric], [cases]))).toEqual(['2/5']);
  });

  of('freight-rule-rate', 'returns by the buyer, exchanges by halves', async (metric) => {
    // Applied in July: R2 a return, the buyer pays: met. R3 a return, the seller pays: missed. R6 the seller's liability: out.
    // X1 an exchange by halves: met. X2 an exchange, the buyer pays: missed. X3 a return, nothing recorded: out. 2/4
    const more = refunds(
      '1,X1,2026-07-10 10:00:00,,等待卖家同意,0,换货,,,,各半',
      '1,X2,2026-07-10 10:00:00,,等待卖家同意,0,换货,,,,买家',
      '1,X3,2026-07-10 10:00:00,,等待卖家同意,5.00,退货退款,,,,',
    );
    const [rule] = await measure([metric], [cases, { ...more, name: '二.csv' }]);
    expect(fractions([rule!])).toEqual(['2/4']);
    expect([left(rule!, 'seller-liable'), left(rule!, 'no-freight')]).toEqual([1, 1]);
  });

  of('proactive-notice-rate', 'told exactly 24 h after is told', async (metric) => {
    // Events 10 12:00:00. a told 11 12:00:00: met. b told 11 12:00:01: missed. z never chatted: missed. t**1 with an order that
    // nobody knows: out. a's second, 14 12:00:00: the last message of the shop is 15 11:59:59: not matured. By order 1: a,
    // met. 2/4; only 改地址: order 1 alone, 1/1
    const chat = table(
      ...asked('a'),
      's2|a|v1|客服|11 12:00:00|告知',
      ...asked('b'),
      's3|b|v1|客服|11 12:00:01|告知',
      's4|c||买家|15 11:59:59|问',
    );
    const events = file(
      '事件.csv',
      `事件时间,事件类型,买家昵称,订单号
2026-07-10 12:00:00,物流异常,a,
2026-07-10 12:00:00,物流异常,b,
2026-07-10 12:00:00,退款完成,z,
2026-07-10 12:00:00,退款完成,t**1,98
2026-07-10 12:00:00,退款完成,,99
2026-07-14 12:00:00,物流异常,a,
2026-07-10 12:00:00,改地址,,1
`,
    );
    const clauses = [metric, `${metric}, with: { event: address-changed }`];
    const measured = await measure(clauses, [chat, events, orders('1|a|10.00|10:30:00|10:31:00')]);
    expect(fractions(measured)).toEqual(['2/4', '1/1']);
    expect([left(measured[0]!, 'not-joined'), left(measured[0]!, 'not-matured')]).toEqual([2, 1]);
  });
});
