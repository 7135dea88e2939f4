import { describe, expect } from 'vitest';
import { asked, left, of, refunds, SIDES, says, values, word } from './hand-worked.ts';
import { fractions, orders, table } from './inputs.ts';

describe.each(SIDES)('hand-worked cases of scripts, %s', (_name, measure) => {
  of('greeting-rate', 'in the first message of a judged agent', async (metric) => {
    // a: in the first: met. b: in the second: missed. c: o1 greets, v1's first does not: missed. d: nobody wrote: out. 1/3
    const chat = table(
      's1|a||买家|10:00:00|问',
      's1|a|v1|客服|10:00:10|亲，SAY_greeting 哦',
      's2|b||买家|10:00:00|问',
      's2|b|v1|客服|10:00:10|答',
      's2|b|v1|客服|10:00:11|say_greeting',
      's3|c||买家|10:00:00|问',
      's3|c|o1|客服|10:00:10|say_greeting',
      's3|c||买家|10:00:20|再问',
      's3|c|v1|客服|10:00:30|答',
      's4|d|v1|买家|10:00:00|问',
    );
    const [greeted] = await measure([metric], [chat], says('greeting'));
    expect(fractions([greeted!])).toEqual(['1/3']);
    expect(left(greeted!, 'no-human-message')).toBe(1);
  });

  of('closing-rate', 'among the last three, of two or more', async (metric) => {
    // a: two messages, in the first: among the last three: met. b: one message: out. c: four, in the first of them: missed. 1/2
    const chat = table(
      's1|a||买家|10:00:00|问',
      's1|a|v1|客服|10:00:10|say_closing',
      's1|a|v1|客服|10:00:11|答',
      's2|b||买家|10:00:00|问',
      's2|b|v1|客服|10:00:10|say_closing',
      's3|c||买家|10:00:00|问',
      's3|c|v1|客服|10:00:10|say_closing',
      's3|c|v1|客服|10:00:11|一',
      's3|c|v1|客服|10:00:12|二',
      's3|c|v1|客服|10:00:13|三',
    );
    const [closed] = await measure([metric], [chat], says('closing'));
    expect(fractions([closed!])).toEqual(['1/2']);
    expect(left(closed!, 'too-short')).toBe(1);
  });

  of('hold-courtesy-rate', 'waits of more than 60 s; the reply or the message after it', async (metric) => {
    // a: 60 s: no unit. b: 61 s, in the reply: met. c: 61 s, in the next: met. d: 61 s, in the third: missed. e: unanswered: no
    // unit. 2/3; after 59s: a too, missed: 2/4
    const chat = table(
      's1|a||买家|10:00:00|问',
      's1|a|v1|客服|10:01:00|答',
      's2|b||买家|10:00:00|问',
      's2|b|v1|客服|10:01:01|say_hold_apology',
      's3|c||买家|10:00:00|问',
      's3|c|v1|客服|10:01:01|答',
      's3|c|v1|客服|10:01:02|say_hold_apology',
      's4|d||买家|10:00:00|问',
      's4|d|v1|客服|10:01:01|一',
      's4|d|v1|客服|10:01:02|二',
      's4|d|v1|客服|10:01:03|say_hold_apology',
      's5|e|v1|买家|10:00:00|问',
    );
    const clauses = [metric, `${metric}, with: { after: 59s }`];
    expect(fractions(await measure(clauses, [chat], says('hold-apology')))).toEqual(['2/3', '2/4']);
    expect(values(await measure([metric], [table(...asked('a'))], says('hold-apology')))).toEqual([null]);
  });

  for (const said of ['apology', 'remedy', 'empathy'])
    of(`${said}-rate`, 'after the complaint', async (metric) => {
      // a: after it: met. b: only before it: missed. c: by o1 alone: missed. d: no complaint: no unit. e: said to o1, who
      // answered: v1's first turn is another one: no unit. 1/3
      const chat = table(
        's1|a||买家|10:00:00|say_complaint',
        `s1|a|v1|客服|10:00:10|${word(said)}`,
        's2|b||买家|10:00:00|问',
        `s2|b|v1|客服|10:00:10|${word(said)}`,
        's2|b||买家|10:01:00|say_complaint',
        's2|b|v1|客服|10:01:10|答',
        's3|c||买家|10:00:00|say_complaint',
        's3|c|v1|客服|10:00:10|答',
        `s3|c|o1|客服|10:00:20|${word(said)}`,
        ...asked('d'),
        's5|e||买家|10:00:00|问',
        's5|e|v1|客服|10:00:10|答',
        's5|e||买家|10:01:00|say_complaint',
        's5|e|o1|客服|10:01:10|答',
      );
      expect(fractions(await measure([metric], [chat], says('complaint', said)))).toEqual(['1/3']);
      expect(values(await measure([metric], [table(...asked('d'))], says('complaint', said)))).toEqual([
        null,
      ]);
    });

  of('order-confirmation-rate', 'exactly 24 h after payment is within', async (metric) => {
    // Both paid 10 10:31:00. a: told 11 10:31:00: met. b: told 11 10:31:01: missed. c never asked: no unit. 1/2.
    // within 1h: nobody, 0/2
    const chat = table(
      ...asked('a'),
      's2|a|v1|客服|11 10:31:00|say_order_confirmation',
      ...asked('b'),
      's3|b|v1|客服|11 10:31:01|say_order_confirmation',
    );
    const sheet = orders(
      '1|a|10.00|10:30:00|10:31:00',
      '2|b|10.00|10:30:00|10:31:00',
      '3|c|10.00|10:30:00|10:31:00',
    );
    const rest = says('order-confirmation');
    const clauses = [metric, `${metric}, with: { within: 1h }`];
    expect(fractions(await measure(clauses, [chat, sheet], rest))).toEqual(['1/2', '0/2']);
  });

  of('script-rate', 'of sessions: anywhere, the first, the last, within a time', async (metric) => {
    // Asked 10:00:00; the word comes 60 s later, second of three. All: 1/1; first 1: 0/1; first 2: 1/1; last 1: 0/1;
    // last 2: 1/1; 60s: 1/1; 59s: 0/1
    const chat = table(
      's|a||买家|10:00:00|问',
      's|a|v1|客服|10:00:10|一',
      's|a|v1|客服|10:01:00|say_help',
      's|a|v1|客服|10:02:00|三',
    );
    const clauses = ['', ', within: first 1', ', within: first 2', ', within: last 1', ', within: last 2'];
    const times = [', within: 60s', ', within: 59s'];
    const all = [...clauses, ...times].map((rest) => `${metric}, with: { say: help${rest} }`);
    expect(fractions(await measure(all, [chat], says('help')))).toEqual([
      '1/1',
      '0/1',
      '1/1',
      '0/1',
      '1/1',
      '1/1',
      '0/1',
    ]);
  });

  of('script-rate', 'of refunds: those told nothing at all are left out', async (metric) => {
    // R1 of a's order, applied 12 10:00:00, told 13 10:00:00: met. R2 of b's: not a word after it: out. R3 of an order that
    // nobody knows: out. R4 of a's second order, applied 13 09:00:00: told within an hour of it, too: met. 2/2
    const chat = table(...asked('a'), 's2|a|v1|客服|13 10:00:00|say_apology', ...asked('b'));
    const sheet = orders(
      '1|a|10.00|10:30:00|10:31:00',
      '2|b|10.00|10:30:00|10:31:00',
      '4|a|10.00|10:40:00|10:41:00',
    );
    const cases = refunds(
      '1,R1,2026-07-12 10:00:00,,等待卖家同意,5.00,仅退款,,,,',
      '2,R2,2026-07-12 10:00:00,,等待卖家同意,5.00,仅退款,,,,',
      '9,R3,2026-07-12 10:00:00,,等待卖家同意,5.00,仅退款,,,,',
      '4,R4,2026-07-13 09:00:00,,等待卖家同意,5.00,仅退款,,,,',
    );
    const clause = `${metric}, with: { when: refund, say: apology }`;
    const hour = `${metric}, with: { when: refund, say: apology, within: 1h }`;
    const [told, soon] = await measure([clause, hour], [chat, sheet, cases], says('apology'));
    expect(fractions([told!])).toEqual(['2/2']);
    expect([left(told!, 'no-contact'), left(told!, 'not-joined')]).toEqual([1, 1]);
    // within 1h: R1 is told nothing in that hour and is out as well: 1/1
    expect(fractions([soon!])).toEqual(['1/1']);
    expect(left(soon!, 'no-contact')).toBe(2);
  });
});
