import type { Text } from '../../units/text.ts';

/** What is wrong with what looks back to earlier months. */
export const LOOK_BACK_COMPLAINTS = {
  'within-months': {
    zh: 'within-months: {written} 不对。它包含考核的这个月，所以是 2 到 {most} 之间的整数，例如 3（本月和前两个月）。',
    en: 'within-months: {written} will not do. The month judged is one of them, so it is a whole number from 2 to {most}, such as 3 (this month and the two before).',
  },
  'repeat-multiplier': {
    zh: 'multiplier: {written} 不对。再次未达标的扣款要乘一个大于 1、不超过 10 的数，例如 2。',
    en: 'multiplier: {written} will not do. It is what the penalty is multiplied by: more than 1 and at most 10, such as 2.',
  },
  'chronic-misses': {
    zh: 'misses: {written} 不对。应是 2 到 {months}（within-months）之间的整数，连续或累计这么多个月未达标才提示。',
    en: 'misses: {written} will not do. It is a number of months from 2 to {months} (within-months).',
  },
} satisfies Record<string, Text>;
