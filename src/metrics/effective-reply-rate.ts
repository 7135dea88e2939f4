import { z } from 'zod';
import { EXCLUDED_SESSIONS, excludeSessions, observeBuyerDays, waitOf } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { duration, WORDS } from './base/options.ts';

/** How many of a day's buyers had every question answered, and not too late to matter. */
export const effectiveReplyRate = defineMetric({
  id: 'effective-reply-rate',
  family: 'responsiveness',
  title: { zh: '有效回复率', en: 'Effective reply rate' },
  definition: {
    zh: '当日每一轮（计入考核的）都在 valid-within（有效时限）内获人工回复的买家数 ÷ 咨询买家数，买家按日去重。',
    en: 'Buyer-days in which every judged, counted turn was answered within `valid-within` ÷ buyer-days.',
  },
  formula: {
    zh: '每轮都在时限内获回复的买家·日 ÷ 买家·日',
    en: 'buyer-days with every turn answered in time ÷ buyer-days',
  },
  example: {
    zh: '3 位买家，其中 1 位有一轮等了 3 700 秒：2 ÷ 3 = 66.7%',
    en: '3 buyers, one of whom waited 3,700 s once: 2 ÷ 3 = 66.7%',
  },
  source: {
    zh: '拼多多“有效回复率”：有消息未回复或超过1小时才回复的咨询为无效回复',
    en: 'Pinduoduo effective reply rate: a consult with a message unanswered, or answered after an hour, is not effective',
  },
  unit: 'ratio',
  better: 'higher',
  needs: ['chats'],
  unanswered: 'worse',
  excludes: [...EXCLUDED_SESSIONS, 'coarse-time'],
  options: z.strictObject({
    'valid-within': duration()
      .prefault('3600s')
      .register(WORDS, {
        title: { zh: '有效时限', en: 'Valid within' },
        tells: { zh: '回复在这个时限内才有效', en: 'a reply later than this does not count' },
      }),
  }),
  shows: { absent: 'unanswered' },
  observe(facts, options, tally) {
    excludeSessions(facts, tally);
    const fails = (turn: number): boolean => {
      const wait = waitOf(facts, turn);
      return wait === null || wait > options['valid-within'];
    };
    observeBuyerDays(facts, tally, fails);
  },
});
