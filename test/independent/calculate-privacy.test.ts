import { describe, expect } from 'vitest';
import { asked, of, SIDES, values } from './hand-worked.ts';
import { orders, table } from './inputs.ts';

describe.each(SIDES)('hand-worked cases of privacy, %s', (_name, measure) => {
  of('privacy-incidents', 'a number that is another buyer’s, and not the shop’s', async (metric) => {
    // a's mobile is told to b: 1. It is told to a: not. b's ID (checksum right) is told to c: 1. A number that no buyer
    // showed is told to c: not. d's number is the shop's own by the contract: not. 5 messages
    const chat = table(
      's1|a||买家|10:00:00|我的电话139-0000-1201',
      's1|a|v1|客服|10:00:10|您的电话13900001201对吗',
      's2|b||买家|10:00:00|身份证11010519491231002x',
      's2|b|v1|客服|10:00:10|电话139 0000 1201',
      's3|c||买家|10:00:00|问',
      's3|c|v1|客服|10:00:10|是11010519491231002X吗',
      's3|c|v1|客服|10:00:11|拨打13900001299',
      's4|d||买家|10:00:00|打13900001250没人接',
      's3|c|v1|客服|10:00:12|拨打13900001250',
    );
    const [own] = await measure([metric], [chat], 'privacy: { own: ["139-0000-1250"] }');
    expect(own).toMatchObject({ value: 2, sample: 5 });
    expect(values(await measure([metric], [chat]))).toEqual([3]);
    expect(values(await measure([metric], [table(...asked('a'))]))).toEqual([0]);
    expect(values(await measure([metric], [table('s|a|v1|买家|10:00:00|问')]))).toEqual([null]);
  });

  of('privacy-incidents', 'what went to three buyers is the shop’s own; to two it is not', async (metric) => {
    const told = (buyer: string) => [
      `s-${buyer}|${buyer}||买家|10:00:00|问`,
      `s-${buyer}|${buyer}|v1|客服|10:00:10|13900001201`,
    ];
    const shown = 's|a||买家|10:00:00|13900001201';
    // to b and c: 2; to b, c and d: 0
    expect(values(await measure([metric], [table(shown, ...told('b'), ...told('c'))]))).toEqual([2]);
    expect(values(await measure([metric], [table(shown, ...told('b'), ...told('c'), ...told('d'))]))).toEqual(
      [0],
    );
  });

  of('privacy-incidents', 'look-alikes', async (metric) => {
    // Shown by a and told to b alike: twelve digits; 12…; an ID with a wrong checksum; a card without a right Luhn sum; a card
    // number that is an order's: none. The card 4111111111111111 (Luhn: 30): 1
    const written = [
      '139000012017',
      '12900001201',
      '110105194912310021',
      '4111111111111112',
      '6011000990139424',
    ];
    const lines = [...written, '4111111111111111'].flatMap((number, i) => [
      `s1|a||买家|10:00:0${i}|${number}`,
      `s2|b|v1|客服|10:01:0${i}|${number}`,
    ]);
    const chat = table('s1|a|v1|客服|10:00:30|答', 's2|b||买家|10:00:59|问', ...lines);
    const sheet = orders('6011000990139424|c|10.00|10:30:00|10:31:00');
    expect(values(await measure([metric], [chat, sheet]))).toEqual([1]);
  });
});
