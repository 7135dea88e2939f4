import type { Text } from '../../units/text.ts';

/** Amendments that do not fit the contract, each other, or the days of a month. */
export const AMENDMENT_COMPLAINTS = {
  'amendment-fixed': {
    zh: '补充协议不能改 {key}：它说的是合同本身。请直接改合同里的 {key}，或另写一份合同。',
    en: 'No amendment changes {key}: it names the contract itself. Change {key} of the contract, or write another contract.',
  },
  'amendment-order': {
    zh: '这一条的起始日不晚于上一条（{before}）。请按日期先后写，同一天起的写成一条。',
    en: 'This one does not begin later than the one before it ({before}). Write them in order of their days, and those of one day as one.',
  },
  'amendment-outside-term': {
    zh: '起始日不在合同期限（{from} 至 {to}）之内。请改日期，或改 term。',
    en: 'It begins outside the term of the contract ({from} to {to}). Change the day, or the term.',
  },
  'amendment-idle': {
    zh: '这一条没有改任何东西。请写 clauses（条款），或要改的其他键。',
    en: 'This amendment changes nothing. Give clauses, or other keys that change.',
  },
  'amendment-mid-month': {
    zh: '月中（{from}）只能改 clauses；{key} 要从某月 1 日起改，否则同一个月要按两种办法算。请把日期改成 1 日，或把这一项另写成一条。',
    en: 'Within a month ({from}) only clauses may change; {key} changes on the 1st of a month, or one month would be counted in two ways. Begin on a 1st, or make it an amendment of its own.',
  },
  'amendment-clause-twice': {
    zh: '这一条补充协议里条款“{written}”写了两次。请合成一项。',
    en: 'This amendment changes clause “{written}” twice. Make it one.',
  },
  'amendment-clause-unknown': {
    zh: '此前没有条款“{written}”（有：{known}）。要改已有条款，请核对编号；要新增条款，请写全，至少有 metric 和 max 或 min。',
    en: 'There was no clause “{written}” before (there are: {known}). To change a clause, check its id; to add one, write all of it, at least metric and max or min.',
  },
  'amendment-remove': {
    zh: '条款“{written}”写了 remove: true，就不能再改它的别的内容。请只留一种。',
    en: 'Clause “{written}” is removed here, so nothing else of it can change. Keep one of the two.',
  },
  'lint-amendment-loses': {
    zh: '{key} 是整项替换的：原来写的 {lost} 没有再写，从这一条起就没有了。若要保留，请一并写上。',
    en: '{key} is replaced as a whole: {lost} stood there before and is not written again, so it no longer holds. To keep it, write it here too.',
  },
} satisfies Record<string, Text>;
