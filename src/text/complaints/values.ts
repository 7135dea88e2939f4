import type { Text } from '../../units/text.ts';

/** A value that cannot be read as what it should be. */
export const VALUE_COMPLAINTS = {
  'quantity-unreadable': {
    zh: '“{written}”读不懂。应当是数字加单位，例如 {example}。',
    en: '“{written}” cannot be read. It should be a number with its unit, such as {example}.',
  },
  'money-unreadable': {
    zh: '“{written}”读不懂。金额用阿拉伯数字写，单位是元，例如 {example}。',
    en: '“{written}” cannot be read. An amount is written in digits, in yuan, such as {example}.',
  },
  'quantity-bare': {
    zh: '“{written}”没有单位。请写上单位，例如 {example}。',
    en: '“{written}” has no unit. Write one, such as {example}.',
  },
  'quantity-other-unit': {
    zh: '“{written}”的单位和这个指标不符。请换成例如 {example} 的写法。',
    en: '“{written}” has a unit that does not fit this metric. Write it like {example}.',
  },
  'quantity-negative': {
    zh: '“{written}”是负数，这里不能为负。请改成例如 {example}。',
    en: '“{written}” is below zero, which cannot be here. Write it like {example}.',
  },
  'money-decimals': {
    zh: '“{written}”细过一分钱。金额以元为单位，最多两位小数，例如 {example}。',
    en: '“{written}” is finer than a fen. Amounts are in yuan with at most two decimals, such as {example}.',
  },
  'step-percent': {
    zh: '比率的一档要按百分点写：“{written}”有歧义（是百分点，还是目标的百分之几？）。请写成 {example}。',
    en: 'A step of a rate is in percentage points; “{written}” is ambiguous (points, or a share of the target?). Write {example}.',
  },
  'not-whole-seconds': {
    zh: '“{written}”不是整秒。时长请写成整秒数，例如 15s、3min。',
    en: '“{written}” is not whole seconds. Write a duration in whole seconds, such as 15s or 3min.',
  },
  'value-not-positive': { zh: '“{written}”必须大于 0。', en: '“{written}” must be more than 0.' },
  'share-range': {
    zh: '“{written}”超出了 0% 到 100%。请检查这个比例。',
    en: '“{written}” is outside 0% to 100%. Check this share.',
  },
  'amount-huge': {
    zh: '“{written}”超过一亿元，多半是写错了。请核对金额（单位是元）。',
    en: '“{written}” is over a hundred million yuan, probably a slip. Check the amount (it is in yuan).',
  },
  'want-number': {
    zh: '“{written}”应当是不带单位的数字，例如 30。',
    en: '“{written}” should be a number without a unit, such as 30.',
  },
  'number-small': {
    zh: '“{written}”太小了。权重不能为负，样本量至少是 1。',
    en: '“{written}” is too small. A weight is 0 or more, a sample 1 or more.',
  },
  'points-range': {
    zh: '“{written}”分不在 0 到 100 之间。',
    en: '“{written}” is not between 0 and 100 points.',
  },
  'want-day': {
    zh: '“{written}”不是日期，或没有这一天。请写成 2026-10-01。',
    en: '“{written}” is no date, or there is no such day. Write it like 2026-10-01.',
  },
  'days-reversed': {
    zh: '起止日期颠倒了：{from} 在 {to} 之后。请对调。',
    en: 'The days are the wrong way round: {from} is after {to}. Swap them.',
  },
  'want-clock': {
    zh: '“{written}”不是一天里的时刻。请写成 "04:00"，小于 24:00。',
    en: '“{written}” is no time of day. Write it like "04:00", before 24:00.',
  },
  'want-interval': {
    zh: '“{written}”不是一段时间。请写成 "09:00-23:00"；过夜写成 "22:00-02:00"，全天写成 "00:00-24:00"。',
    en: '“{written}” is no interval. Write "09:00-23:00"; past midnight "22:00-02:00"; the whole day "00:00-24:00".',
  },
  'want-weekday': {
    zh: '“{written}”不是星期。请写成 mon、sat-sun 或 周一至周五。',
    en: '“{written}” is no weekday. Write mon, sat-sun or mon-fri.',
  },
  'zone-unknown': {
    zh: '没有“{written}”这个时区。请写成 Asia/Shanghai 这样的名字。',
    en: 'There is no time zone “{written}”. Write a name such as Asia/Shanghai.',
  },
} satisfies Record<string, Text>;
