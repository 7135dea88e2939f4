import type { Fen } from '../units/money.ts';
import type { Lang } from '../units/text.ts';

/** An amount of money, 0 or more, as contracts and vouchers write it out, so that nobody can alter it. */
export function amountInWords(amount: Fen, lang: Lang): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`no amount to write out: ${amount}`);
  const yuan = Math.floor(amount / 100);
  return lang === 'zh' ? inChinese(yuan, amount % 100) : inEnglish(yuan, amount % 100);
}

// The rules are those of 支付结算办法, annex 1 (正确填写票据和结算凭证的基本规定): capital numerals, 壹拾 in full, one 零 for
// a gap, also where the last yuan or the 角 are 0. Where it leaves a choice, its first example is followed, and 整
// is written after 角 too, so that no 分 can be added.
const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const SCALES = [
  [100_000_000, '亿'],
  [10_000, '万'],
  [1000, '仟'],
  [100, '佰'],
  [10, '拾'],
] as const;

function inChinese(yuan: number, cents: number): string {
  const jiao = Math.floor(cents / 10);
  const fen = cents % 10;
  let words = yuan > 0 || cents === 0 ? `${chineseNumber(yuan)}元` : '';
  if (yuan > 0 && cents > 0 && (yuan % 10 === 0 || jiao === 0)) words += '零';
  if (jiao > 0) words += `${DIGITS[jiao]}角`;
  return `人民币${words}${fen > 0 ? `${DIGITS[fen]}分` : '整'}`;
}

function chineseNumber(value: number): string {
  for (const [scale, name] of SCALES) {
    if (value < scale) continue;
    const rest = value % scale;
    const gap = rest > 0 && rest < scale / 10 ? '零' : '';
    return `${chineseNumber(Math.floor(value / scale))}${name}${gap}${rest > 0 ? chineseNumber(rest) : ''}`;
  }
  return DIGITS[value]!;
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const GROUPS = [
  [1_000_000_000_000, 'trillion'],
  [1_000_000_000, 'billion'],
  [1_000_000, 'million'],
  [1000, 'thousand'],
  [100, 'hundred'],
] as const;

function inEnglish(yuan: number, fen: number): string {
  const parts = [
    ...(yuan > 0 || fen === 0 ? [`${englishNumber(yuan)} yuan`] : []),
    ...(fen > 0 ? [`${englishNumber(fen)} fen`] : []),
  ];
  return `RMB ${parts.join(' and ')} only`;
}

function englishNumber(value: number): string {
  for (const [scale, name] of GROUPS) {
    if (value < scale) continue;
    const rest = value % scale;
    return `${englishNumber(Math.floor(value / scale))} ${name}${rest > 0 ? ` ${englishNumber(rest)}` : ''}`;
  }
  if (value < 20) return SMALL[value]!;
  const ones = value % 10;
  return `${TENS[Math.floor(value / 10)]}${ones > 0 ? `-${SMALL[ones]}` : ''}`;
}
