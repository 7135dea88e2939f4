import type { Text } from '../units/text.ts';

/** What can be wrong with the period: complaint code → what is wrong and what to do. */
export const PERIOD_COMPLAINTS: Readonly<Record<string, Text>> = {
  'no-period': {
    zh: '看不出要考核哪个月：文件里没有可用的日期。请用 --period 指明，例如 --period 2026-10',
    en: 'No month to judge: nothing in the files is dated. Name it, for example --period 2026-10',
  },
  'period-outside-term': {
    zh: '考核期 {from} 至 {to} 不在合同期 {termFrom} 至 {termTo} 之内。请检查合同的 term 或 --period',
    en: 'The period {from} to {to} lies outside the term of the contract, {termFrom} to {termTo}. Check `term` in the contract, or --period',
  },
  'period-across-amendment': {
    zh: '考核期 {from} 至 {to} 之内，补充协议从 {on} 起改了条款以外的内容，两边要分开算。请用 --period 一个月一个月地核算，例如 --period {month}',
    en: 'Within the period {from} to {to} an amendment changes more than clauses from {on} on, so each side is counted by itself. Audit the months one by one, for example --period {month}',
  },
};
