import { z } from 'zod';
import { STATISTICS } from '../units/statistics.ts';
import { statisticOf } from './base/accumulator.ts';
import { EXCLUDED_TURNS, excludeTurns, observeWait, waitOf } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { CAP_NEEDED, cap, capGiven, statistic, unanswered } from './base/options.ts';

/** How long buyers wait for an answer, over all turns. */
export const responseTime = defineMetric({
  id: 'response-time',
  family: 'responsiveness',
  title: { zh: '响应时长', en: 'Response time' },
  definition: {
    zh: '已回复的对话轮次：从买家第一条未获回复的消息到有效人工回复的秒数，取平均值（或所选统计量）。可设封顶；未回复的不计入，或按封顶值计入。',
    en: "Answered turns: seconds from the buyer's first unanswered message to the qualifying human reply, as their mean or another statistic. May be capped; unanswered turns are left out, or enter as the cap.",
  },
  formula: { zh: 'Σ 各轮等待秒数 ÷ 已回复的轮次', en: 'Σ seconds of waits ÷ answered turns' },
  example: { zh: '等了 10、20、60 秒：90 ÷ 3 = 30 秒', en: 'Waits of 10, 20 and 60 s: 90 ÷ 3 = 30 s' },
  source: {
    zh: '各平台客服后台“平均响应时长”；天猫人工平响规则：单轮封顶600秒，当日未回复按600秒计',
    en: 'Average response time of the platforms’ consoles; the Tmall rule caps a turn at 600 s and counts unanswered ones as 600 s',
  },
  unit: 'seconds',
  better: 'lower',
  needs: ['chats'],
  unanswered: 'left-out',
  excludes: [...EXCLUDED_TURNS, 'coarse-time', 'unanswered'],
  options: z
    .strictObject({ statistic: statistic(STATISTICS), cap: cap(), unanswered: unanswered() })
    .refine(capGiven, CAP_NEEDED),
  shows: { absent: 'unanswered' },
  accumulator: ({ statistic }) => statisticOf(statistic),
  observe(facts, options, tally) {
    excludeTurns(facts, tally);
    for (const turn of facts.population.turns) observeWait(facts, turn, waitOf(facts, turn), options, tally);
  },
});
