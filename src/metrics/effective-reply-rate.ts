import { z } from 'zod';
import { rate } from './accumulator.ts';
import { observeBuyerDays } from './failing-buyer-days.ts';
import { defineMetric } from './metric.ts';
import { duration } from './options.ts';
import { excludeSessions, waitOf } from './waits.ts';

/** How many of a day's buyers had every question answered, and not too late to matter. */
export const effectiveReplyRate = defineMetric({
  id: 'effective-reply-rate',
  title: { zh: '有效回复率', en: 'Effective reply rate' },
  definition: {
    zh: '当日每一轮（计入考核的）都在 valid-within（有效时限）内获人工回复的买家数 ÷ 咨询买家数，买家按日去重。',
    en: 'Buyer-days in which every judged, counted turn was answered within `valid-within` ÷ buyer-days.',
  },
  source: {
    zh: '拼多多“有效回复率”：有消息未回复或超过1小时才回复的咨询为无效回复',
    en: 'Pinduoduo effective reply rate: a consult with a message unanswered, or answered after an hour, is not effective',
  },
  unit: 'ratio',
  better: 'higher',
  responsibility: 'vendor',
  needs: ['chats'],
  options: z.strictObject({ 'valid-within': duration().prefault('3600s') }),
  perAgent: true,
  perDay: true,
  accumulator: () => rate,
  observe(facts, options, tally) {
    excludeSessions(facts, tally);
    const fails = (turn: number): boolean => {
      const wait = waitOf(facts, turn);
      return wait === null || wait > options['valid-within'];
    };
    observeBuyerDays(facts, tally, fails);
  },
});
