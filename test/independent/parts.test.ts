import { describe, expect, it } from 'vitest';
import { readContract } from './contract.ts';
import { contract, fractions, measure, table } from './inputs.ts';
import { isIdNumber, isLuhn, personalNumbers } from './personal-numbers.ts';
import { hits } from './phrases.ts';
import { itemsIn } from './recommendation-rate.ts';

// Parts of the reference by themselves.

const withPhrases = (phrases: string) =>
  readContract(contract([], `platform: generic\nphrases: { ${phrases} }`));

describe('phrase classes', () => {
  const plain = readContract(contract([]));

  it.each([
    ['好的', true],
    ['好的，谢谢！', true], // entries in a row, punctuation between and behind
    ['ＯＫ 的', true], // NFKC, case, spaces
    ['！好的', true],
    ['好的什么时候发货', false],
    ['！！', false], // punctuation alone is no entry
    ['', false],
  ])('the whole text: %s', (text, isHit) => {
    expect(hits(plain, 'buyer-closing', text)).toBe(isHit);
  });

  it('anywhere in the text', () => {
    expect(hits(plain, 'to-human', '麻烦 转 人工，谢谢')).toBe(true);
    expect(hits(plain, 'to-human', '人工费多少')).toBe(false);
  });

  it('a contract adds plain text and expressions, and drops entries by id', () => {
    const own = withPhrases('to-human: { add: ["a.b-c", "/活[人儿]/"], drop: [transfer] }');
    // plain text means itself: the dot is a dot
    expect(['xA.B-Cx', 'axb-c', '来个活人', '转人工'].map((text) => hits(own, 'to-human', text))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('a class that is whole stays so for what is added', () => {
    const own = withPhrases('buyer-closing: { add: ["/成{1,2}/"] }');
    // 成成成: two and one; the lengths that an expression prefers are not the only ones it can have
    expect(['成成成', '成了吗', '好的成'].map((text) => hits(own, 'buyer-closing', text))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('personal numbers', () => {
  it('Luhn and the ID’s last digit', () => {
    // 4111111111111111: from the right 1+2+1+2+1+2+1+2+1+2+1+2+1+2+1+8 = 30. …2 at the end: 31
    expect([isLuhn('4111111111111111'), isLuhn('4111111111111112')]).toEqual([true, false]);
    // GB 11643's example: Σ weights × digits of 11010519491231002 = 167 = 15 × 11 + 2, and the third of 1 0 X … is X
    expect([isIdNumber('11010519491231002X'), isIdNumber('110105194912310021')]).toEqual([true, false]);
  });

  it.each([
    ['电话13900001201。', ['13900001201']],
    ['139-0000-1201或１３９ ００００ １２０２', ['13900001201', '13900001202']],
    ['139000012011', []], // inside a longer run
    ['1390-000-1201', []], // not 3-4-4
    ['12900001201', []],
    ['https://item.taobao.com/item.htm?id=13900001201', []],
    ['11010519491231002x', ['11010519491231002X']],
    ['4111111111111111', ['4111111111111111']],
    ['378282246310005', []], // right by Luhn, but fifteen digits
  ])('%s', (text, digits) => {
    expect(personalNumbers(text).map((number) => number.digits)).toEqual(digits);
  });
});

describe('items', () => {
  it('are known by the number in the link', () => {
    const links = [
      'https://item.taobao.com/item.htm?id=123456',
      '看 https://detail.tmall.com/item.htm?spm=a.1&id=123456，好吗',
      'https://item.jd.com/123456.html',
      'https://mobile.yangkeduo.com/goods.html?goods_id=123456',
      'https://item.taobao.com/about',
      'https://item.example.com/1?id=123456',
    ];
    expect(links.map((link) => itemsIn(link).join())).toEqual([
      '123456',
      '123456',
      '123456',
      '123456',
      '',
      '',
    ]);
  });
});

describe('openings', () => {
  const off = ['metric: off-hours-reply-rate'];
  const only5th = 'hours: {}\ncalendar: [ { day: 2026-07-05, hours: ["09:00-10:00"] } ]';

  it('a dated one opens a week without hours; after it there is none', () => {
    // a asks on the 4th, answered 5th 09:59, within an hour of the opening: met. b asks on the 6th: no opening ever again
    const chat = table(
      's1|a||买家|04 23:00:00|问',
      's1|a|v1|客服|05 09:59:00|答',
      's2|b||买家|06 10:00:00|问',
      's2|b|v1|客服|06 10:00:10|答',
    );
    const [rate] = measure(off, [chat], only5th);
    expect(fractions([rate!])).toEqual(['1/1']);
    expect(rate!.excluded).toEqual({ 'no-opening': 1 });
  });

  it('an interval over midnight opens on the day it begins', () => {
    // hours 22:00-02:00. Asked 02:00:00 (closed), the next opening is 22:00 of the same day: answered 23:00:00: met; 23:00:01 not
    const ask = ['s1|a||买家|02:00:00|问', 's2|b||买家|02:00:00|问'];
    const chat = table(...ask, 's1|a|v1|客服|23:00:00|答', 's2|b|v1|客服|23:00:01|答');
    expect(fractions(measure(off, [chat], 'hours: ["22:00-02:00"]'))).toEqual(['1/2']);
  });
});
