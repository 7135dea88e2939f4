import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords } from '../../src/text/amount-in-words.ts';
import { fen } from '../../src/units/money.ts';

// Amounts in fen. Chinese by the rules of 支付结算办法, annex 1; its own examples are marked * (整 after 角 is free).
it.each([
  [100_050, '人民币壹仟元零伍角整', 'RMB one thousand yuan and fifty fen only'],
  [0, '人民币零元整', 'RMB zero yuan only'],
  [1, '人民币壹分', 'RMB one fen only'],
  [5, '人民币伍分', 'RMB five fen only'],
  [10, '人民币壹角整', 'RMB ten fen only'],
  [15, '人民币壹角伍分', 'RMB fifteen fen only'],
  [100, '人民币壹元整', 'RMB one yuan only'],
  [105, '人民币壹元零伍分', 'RMB one yuan and five fen only'],
  [1000, '人民币壹拾元整', 'RMB ten yuan only'],
  [1100, '人民币壹拾壹元整', 'RMB eleven yuan only'],
  [1900, '人民币壹拾玖元整', 'RMB nineteen yuan only'],
  [2020, '人民币贰拾元零贰角整', 'RMB twenty yuan and twenty fen only'],
  [10_100, '人民币壹佰零壹元整', 'RMB one hundred one yuan only'],
  [11_000, '人民币壹佰壹拾元整', 'RMB one hundred ten yuan only'],
  [32_504, '人民币叁佰贰拾伍元零肆分', 'RMB three hundred twenty-five yuan and four fen only'], // *
  [140_950, '人民币壹仟肆佰零玖元伍角整', 'RMB one thousand four hundred nine yuan and fifty fen only'], // *
  [
    168_032,
    '人民币壹仟陆佰捌拾元零叁角贰分',
    'RMB one thousand six hundred eighty yuan and thirty-two fen only',
  ], // *
  [600_714, '人民币陆仟零柒元壹角肆分', 'RMB six thousand seven yuan and fourteen fen only'], // *
  [
    1_640_902,
    '人民币壹万陆仟肆佰零玖元零贰分',
    'RMB sixteen thousand four hundred nine yuan and two fen only',
  ], // *
  [2_850_000, '人民币贰万捌仟伍佰元整', 'RMB twenty-eight thousand five hundred yuan only'],
  [10_000_005, '人民币壹拾万元零伍分', 'RMB one hundred thousand yuan and five fen only'],
  [
    10_700_053,
    '人民币壹拾万柒仟元零伍角叁分',
    'RMB one hundred seven thousand yuan and fifty-three fen only',
  ], // *
  [10_000_100, '人民币壹拾万零壹元整', 'RMB one hundred thousand one yuan only'],
  [1_001_000_000, '人民币壹仟零壹万元整', 'RMB ten million ten thousand yuan only'],
  [1_000_001_000, '人民币壹仟万零壹拾元整', 'RMB ten million ten yuan only'],
  [100_000_000_010, '人民币壹拾亿元零壹角整', 'RMB one billion yuan and ten fen only'],
  [10_000_100_000, '人民币壹亿零壹仟元整', 'RMB one hundred million one thousand yuan only'],
  [10_005_000_000, '人民币壹亿零伍万元整', 'RMB one hundred million fifty thousand yuan only'],
  [100_000_000_000_000, '人民币壹万亿元整', 'RMB one trillion yuan only'],
  [100_050_000_000_000, '人民币壹万零伍亿元整', 'RMB one trillion five hundred million yuan only'],
  [100_000_000_000_100, '人民币壹万亿零壹元整', 'RMB one trillion one yuan only'],
  [
    123_456_789_012_345,
    '人民币壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元肆角伍分',
    'RMB one trillion two hundred thirty-four billion five hundred sixty-seven million eight hundred ninety thousand one hundred twenty-three yuan and forty-five fen only',
  ],
])('%i fen', (amount, zh, en) => {
  expect(amountInWords(fen(amount), 'zh')).toBe(zh);
  expect(amountInWords(fen(amount), 'en')).toBe(en);
});

describe('whatever the amount', () => {
  const amounts = fc.oneof(fc.nat(2_000_000_000), fc.maxSafeNat());

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readBack(amountInWords(fen(amount), 'zh'))).toBe(BigInt(amount));
      }),
    );
  });

  it('has no two gaps in a row, none before a unit, and 整 exactly where no 分 follow', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const words = amountInWords(fen(amount), 'zh');
        if (amount > 0) expect(words).not.toMatch(/零[零万亿仟佰拾元角整]/);
        expect(words.endsWith(amount % 10 === 0 ? '整' : '分')).toBe(true);
      }),
    );
  });
});

it('refuses what is no amount to be paid', () => {
  expect(() => amountInWords(fen(-1), 'zh')).toThrow(RangeError);
  expect(() => amountInWords(fen(0.5), 'zh')).toThrow(RangeError);
});

/** Reads capital numerals by place, as a clerk does: digits times their unit, sections times 万 and 亿. */
function readBack(words: string): bigint {
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  let cents = 0n;
  for (const character of words.slice('人民币'.length)) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
    const place = { 拾: 10n, 佰: 100n, 仟: 1000n }[character];
    if (value >= 0) digit = BigInt(value);
    else if (place) [section, digit] = [section + digit * place, 0n];
    else if (character === '万') [total, section, digit] = [total + (section + digit) * 10_000n, 0n, 0n];
    else if (character === '亿') [total, section, digit] = [(total + section + digit) * 100_000_000n, 0n, 0n];
    else if (character === '元') [total, section, digit] = [total + section + digit, 0n, 0n];
    else if (character === '角') [cents, digit] = [cents + digit * 10n, 0n];
    else if (character === '分') [cents, digit] = [cents + digit, 0n];
  }
  return total * 100n + cents;
}
