import { describe, expect } from 'vitest';
import { asked, left, of, SIDES, says, values } from './hand-worked.ts';
import { fractions, orders, table } from './inputs.ts';

describe.each(SIDES)('hand-worked cases of selling, %s', (_name, measure) => {
  of('service-sales-share', 'belonging orders of all that were paid in the period', async (metric) => {
    // a asked: 100.00. z never did: 300.00. y paid in August: out of both. 10 000 ÷ 40 000 fen
    const sheet = orders(
      '1|a|100.00|10:30:00|10:31:00',
      '2|z|300.00|10:30:00|10:31:00',
      '3|y|50.00|31 23:59:00|08-01 00:00:00',
    );
    expect(fractions(await measure([metric], [table(...asked('a')), sheet]))).toEqual(['10000/40000']);
    // the 10th waived: nothing is left
    const waived = `calendar: [ { day: 2026-07-10, waive: [service-sales-share] } ]`;
    expect(values(await measure([metric], [table(...asked('a')), sheet], waived))).toEqual([null]);
  });

  of(
    'unpaid-follow-up-rate',
    'unpaid a second after twelve hours; told in the last second of them',
    async (metric) => {
      // Created 10:30:00. a paid 22:30:00: no unit. b paid 22:30:01, told 22:30:00: met. c closed unpaid, told 22:30:01: missed.
      // d open, created 20 10:30 as the last order of all: not matured. e never chatted, f first asked at 10:30:00: no earlier
      // session. 1/2
      const chat = table(
        ...asked('a'),
        ...asked('b'),
        's2|b|v1|客服|22:30:00|催',
        ...asked('c'),
        's3|c|v1|客服|22:30:01|催',
        ...asked('d', '20'),
        's4|f||买家|10:30:00|问',
        's4|f|v1|客服|10:30:10|答',
      );
      const sheet = orders(
        '1|a|10.00|10:30:00|22:30:00',
        '2|b|10.00|10:30:00|22:30:01',
        '3|c|0.00|10:30:00||交易关闭',
        '4|d|0.00|20 10:30:00||等待买家付款',
        '5|e|0.00|10:30:00||交易关闭',
        '6|f|0.00|10:30:00||交易关闭',
      );
      const [told] = await measure([metric], [chat, sheet]);
      expect(fractions([told!])).toEqual(['1/2']);
      expect([left(told!, 'not-matured'), left(told!, 'no-earlier-session')]).toEqual([1, 2]);
      // twelve hours after d's order there is another: d is a miss, 1/3
      const later = orders('7|z|0.00|20 22:30:00||等待买家付款');
      expect(fractions(await measure([metric], [chat, sheet, { ...later, name: '二.csv' }]))).toEqual([
        '1/3',
      ]);
    },
  );

  of('recommendation-rate', 'in words, or by a link that the buyer did not send first', async (metric) => {
    // a sent the link first: no. b was sent another one: yes. c in words: yes. d sent it only afterwards: yes. e: no. 3/5
    const item = (id: string) => `https://item.taobao.com/item.htm?id=60000000000${id}`;
    const chat = table(
      `s1|a||买家|10:00:00|${item('1')}`,
      `s1|a|v1|客服|10:00:10|${item('1')}`,
      `s2|b||买家|10:00:00|${item('1')}`,
      `s2|b|v1|客服|10:00:10|${item('2')}`,
      's3|c||买家|10:00:00|问',
      's3|c|v1|客服|10:00:10|say_recommendation',
      's4|d||买家|10:00:00|问',
      `s4|d|v1|客服|10:00:10|${item('1')}`,
      `s4|d||买家|10:00:20|${item('1')}`,
      's4|d|v1|客服|10:00:30|答',
      ...asked('e'),
    );
    const sheet = orders('1|a|10.00|10:30:00|10:31:00');
    expect(fractions(await measure([metric], [chat, sheet], says('recommendation')))).toEqual(['3/5']);
  });
});
