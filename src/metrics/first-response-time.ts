import { z } from 'zod';
import { STATISTICS } from '../units/statistics.ts';
import { statisticOf } from './base/accumulator.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_TURNS, excludeTurns, isCloser, observeWait, waitOf } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { CAP_NEEDED, cap, capGiven, statistic, unanswered, WORDS } from './base/options.ts';
import { substantiveWait } from './base/typing.ts';

/** How long a buyer waits before a person answers for the first time in a session. */
export const firstResponseTime = defineMetric({
  id: 'first-response-time',
  family: 'responsiveness',
  title: { zh: '首次响应时长', en: 'First response time' },
  definition: {
    zh: '每个会话的第一个对话轮次（须为被考核方负责且计入考核，否则该会话不计）：从买家第一条未获回复的消息到第一条有效人工回复的秒数，取平均值（或所选统计量）。未回复的另行列出，或按封顶值计入。',
    en: "The first turn of each session, where it is judged and counted (otherwise the session is left out): seconds from the buyer's first unanswered message to the first qualifying human reply, as their mean or another statistic. Unanswered ones are counted beside it, or enter as the cap.",
  },
  formula: {
    zh: 'Σ 各会话首轮等待秒数 ÷ 已回复的会话数',
    en: 'Σ seconds of each session’s first wait ÷ sessions answered',
  },
  example: {
    zh: '首轮等了 8、12、40 秒：(8 + 12 + 40) ÷ 3 = 20 秒',
    en: 'First waits of 8, 12 and 40 s: (8 + 12 + 40) ÷ 3 = 20 s',
  },
  exampleTarget: '15s',
  source: {
    zh: '各平台客服后台“首次响应时长”；京东、天猫外包合同通用口径',
    en: 'First response time of the platforms’ consoles; the common wording of JD and Tmall vendor contracts',
  },
  unit: 'seconds',
  better: 'lower',
  needs: ['chats'],
  unanswered: 'left-out',
  firstTurns: () => true,
  excludes: [...EXCLUDED_TURNS, 'coarse-time', 'unanswered'],
  options: z
    .strictObject({
      statistic: statistic(STATISTICS),
      cap: cap(),
      unanswered: unanswered(),
      replies: z
        .enum(['any', 'substantive'])
        .default('any')
        .register(WORDS, {
          title: { zh: '有效回复', en: 'Replies' },
          tells: {
            zh: '什么算回复；实质回复不是快捷短语，也不少于 5 个字',
            en: 'what counts as a reply; a substantive one is not canned and has 5 characters or more',
          },
          values: {
            any: { zh: '任一人工回复', en: 'any human reply' },
            substantive: { zh: '实质回复', en: 'substantive' },
          },
        }),
    })
    .refine(capGiven, CAP_NEEDED),
  shows: { absent: 'unanswered' },
  accumulator: ({ statistic }) => statisticOf(statistic),
  observe(facts, options, tally) {
    excludeTurns(facts, tally);
    for (const turn of firstTurns(facts)) {
      const wait = options.replies === 'any' ? waitOf(facts, turn) : substantiveWait(facts, turn);
      observeWait(facts, turn, wait, options, tally);
    }
  },
});

/** Sessions' first turns that are judged and counted; dropped closing words before them are no turns. */
export function* firstTurns(facts: Facts): Iterable<number> {
  const { population, turns, contract } = facts;
  const drops = contract.terms.replies.closers === 'drop';
  for (const { session, turns: counted } of population.sessions) {
    let first = turns.ofSession[session]!;
    while (drops && first < counted[0]! && isCloser(facts, first)) first++;
    if (first === counted[0]) yield first;
  }
}
