import { describe, expect, it } from 'vitest';
import { asked, of, SIDES, says, values } from './hand-worked.ts';
import { fractions, orders, table } from './inputs.ts';

describe.each(SIDES)('hand-worked cases of words, %s', (_name, measure) => {
  of('phrase-incidents', 'counted once a message, of judged agents', async (metric) => {
    // v1 sends 4 messages, one of them with the word twice: 1 of 4. o1's is not judged; the buyer's word is no incident.
    const chat = table(
      's|a||买家|10:00:00|say_dismissive',
      's|a|v1|客服|10:00:10|say_dismissive，say_dismissive',
      's|a|v1|客服|10:00:11|一',
      's|a|v1|客服|10:00:12|二',
      's|a|v1|客服|10:00:13|三',
      's|a|o1|客服|10:00:14|say_dismissive',
    );
    const clause = (rest: string) => `${metric}, with: { class: ${rest} }`;
    const clauses = [clause('dismissive'), clause('dismissive, per: 1000-messages'), clause('abusive')];
    const measured = await measure(clauses, [chat], says('dismissive'));
    expect(values(measured)).toEqual([1, 250, 0]);
    expect(measured[0]!.sample).toBe(4);
    // nobody of the vendor's wrote: no figure, not 0
    expect(
      values(await measure([clauses[0]!], [table('s|a|v1|买家|10:00:00|问')], says('dismissive'))),
    ).toEqual([null]);
  });

  of('phrase-incidents', 'a gift is promised unasked only where nobody asked before', async (metric) => {
    // a asked first: none. b asks afterwards: 1. c never asks: 1
    const chat = table(
      's1|a||买家|10:00:00|say_gift_request',
      's1|a|v1|客服|10:00:10|say_gift_promise',
      's2|b||买家|10:00:00|问',
      's2|b|v1|客服|10:00:10|say_gift_promise',
      's2|b||买家|10:00:20|say_gift_request',
      's3|c||买家|10:00:00|问',
      's3|c|v1|客服|10:00:10|say_gift_promise',
    );
    const rest = says('gift-request', 'gift-promise');
    expect(values(await measure([`${metric}, with: { class: gift-promise }`], [chat], rest))).toEqual([2]);
  });

  it('what a contract adds means itself, sign by sign', async () => {
    // a hyphen, a dot and a bracket: the first message has them, the second has other signs in their place. 1 of 2
    const chat = table('s|a||买家|10:00:00|问', 's|a|v1|客服|10:00:10|w-e.(x', 's|a|v1|客服|10:00:11|w_eo(x');
    const rest = 'phrases: { dismissive: { add: ["w-e.(x"] } }';
    const clause = 'metric: phrase-incidents, with: { class: dismissive }';
    expect(values(await measure([clause], [chat], rest))).toEqual([1]);
  });

  of('polite-address-rate', 'messages with 您 among those with 您 or 你', async (metric) => {
    // 您: 2 (one of them with 你 too); 你 alone: 1; neither: 1. 2/3
    const rest = 'phrases: { polite-you: { add: ["您"] }, plain-you: { add: ["你"] } }';
    const chat = table(
      's|a||买家|10:00:00|你在吗',
      's|a|v1|客服|10:00:10|您看',
      's|a|v1|客服|10:00:11|您说的是你那件',
      's|a|v1|客服|10:00:12|你看',
      's|a|v1|客服|10:00:13|看',
    );
    expect(fractions(await measure([metric], [chat], rest))).toEqual(['2/3']);
    expect(values(await measure([metric], [table(...asked('a'))], rest))).toEqual([null]);
  });

  of(
    'question-mix',
    'the first message that is about anything; of two topics the earlier in the list',
    async (metric) => {
      // a: 问, then logistics, then product: logistics. b: payment and order in one message: order. c: neither: other
      const chat = table(
        's1|a||买家|10:00:00|问',
        's1|a||买家|10:00:01|say_topic_logistics',
        's1|a||买家|10:00:02|say_topic_product',
        's1|a|v1|客服|10:00:10|say_topic_product',
        's2|b||买家|10:00:00|say_topic_payment 和 say_topic_order',
        's2|b|v1|客服|10:00:10|答',
        's3|c||买家|10:00:00|甲',
        's3|c|v1|客服|10:00:10|答',
      );
      const topics = ['product', 'order', 'payment', 'logistics', 'after-sale', 'other'];
      const clauses = topics.map((topic) => `${metric}, with: { topic: ${topic} }`);
      const rest = says(
        'topic-product',
        'topic-order',
        'topic-payment',
        'topic-logistics',
        'topic-after-sale',
      );
      expect(fractions(await measure(clauses, [chat], rest))).toEqual([
        '0/3',
        '1/3',
        '0/3',
        '1/3',
        '0/3',
        '1/3',
      ]);
    },
  );

  of('stage-coverage', 'stages seen ÷ required, a session once', async (metric) => {
    // a (two orders, one session; paid a minute after creation): 7 required; greeting, help, closing: 3/7.
    // b bargains and pays 12 h after creation, so 9 required; bargain-reply, and order-chase in another session: 2/9.
    // (3/7 + 2/9) ÷ 2 = 41/126. c pays 11:59:59 after creation, so that order-chase is not asked for: 0/7.
    const chat = table(
      's1|a||买家|10:00:00|问',
      's1|a|v1|客服|10:00:10|say_greeting，say_help，say_help',
      's1|a|v1|客服|10:00:11|say_closing',
      's2|b||买家|10:00:00|say_bargaining',
      's2|b|v1|客服|10:00:10|say_bargain_reply',
      's3|b|v1|客服|12:00:00|say_order_chase',
    );
    const more = table('s4|c||买家|10:00:00|问', 's4|c|v1|客服|10:00:10|say_order_chase');
    const sheet = [
      '1|a|10.00|10:30:00|10:31:00',
      '2|a|10.00|10:35:00|10:36:00',
      '3|b|10.00|10:30:00|22:30:00',
    ];
    const rest = says('greeting', 'help', 'closing', 'bargaining', 'bargain-reply', 'order-chase');
    const [two] = await measure([metric], [chat, orders(...sheet)], rest);
    expect(two).toMatchObject({ value: Number((41 / 126).toPrecision(12)), sample: 2 });
    const third = orders(...sheet, '4|c|10.00|10:30:00|22:29:59');
    const [three] = await measure([metric], [chat, { ...more, name: '二.csv' }, third], rest);
    expect(three).toMatchObject({ value: Number((41 / 189).toPrecision(12)), sample: 3 });
    // nobody who asked bought: no figure
    expect(values(await measure([metric], [chat, orders('9|z|10.00|10:30:00|10:31:00')], rest))).toEqual([
      null,
    ]);
  });
});
