import { z } from 'zod';
import { DAY_SECONDS } from '../units/time.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findSession } from './base/findings.ts';
import { sessionsOfBuyers } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { WORDS, yesNo } from './base/options.ts';
import { latestChat, reaches } from './base/selling.ts';
import { EXCLUDED_RATINGS, ownRatings } from './base/sheets.ts';
import type { Tally } from './base/tally.ts';

/** How many questions are solved. */
export const resolutionRate = defineMetric({
  id: 'resolution-rate',
  family: 'after-sales',
  title: { zh: '解决率', en: 'Resolution rate' },
  definition: {
    zh: '买家标为已解决的 ÷ 有标记的（评价表，没有就用平台会话列表）。infer: true 时改由聊天推断，是估算：会话结束后 24 小时内（恰好 24 小时也算）买家没有再来同一店铺，就算解决；聊天记录不到会话结束后 24 小时的不计。',
    en: 'Marks of solved ÷ marks, of a rating sheet, else of the platform’s session list. With `infer: true` it is inferred from the chats, an estimate: a session is solved where its buyer begins no other one with the shop in the 24 h after its end (exactly 24 h too); sessions whose 24 h the chats do not reach are left out.',
  },
  formula: {
    zh: '标为已解决的 ÷ 有标记的（推断：24 小时内没有回头的会话 ÷ 会话）',
    en: 'marked solved ÷ marked (inferred: sessions without a return within 24 h ÷ sessions)',
  },
  example: { zh: '20 条标记，17 条已解决：17 ÷ 20 = 85%', en: '20 marks, 17 of them solved: 17 ÷ 20 = 85%' },
  source: {
    zh: '京东咚咚“是否解决”、呼叫中心“一次解决率”',
    en: 'JD’s mark of solved; first-contact resolution',
  },
  unit: 'ratio',
  better: 'higher',
  heuristic: ({ infer }) => infer === true,
  needs: ({ infer }) => (infer ? ['chats'] : ['ratings']),
  orElse: { ratings: 'session-report' },
  columns: ({ infer }) => (infer ? [] : ['no-solved-column', 'no-listed-solved-column']),
  excludes: [...new Set([...EXCLUDED_RATINGS, ...EXCLUDED_SESSIONS, 'not-matured'])].sort(),
  options: z.strictObject({
    infer: yesNo()
      .prefault('false')
      .register(WORDS, {
        title: { zh: '由聊天推断', en: 'Inferred' },
        tells: {
          zh: '是否由聊天推断（估算）：会话结束后 24 小时内没有再来就算解决',
          en: 'whether it is inferred from the chats (an estimate): no other session within 24 h',
        },
      }),
  }),
  observe(facts, { infer }, tally) {
    if (infer) observeReturns(facts, tally);
    else
      for (const { record, agent, day, find } of ownRatings(facts, ({ solved }) => solved !== null, tally)) {
        const finding = record.solved && !tally.tracing ? undefined : find(agent);
        tally.add({ agent, day, num: record.solved ? 1 : 0, den: 1, finding });
      }
  },
});

function observeReturns(facts: Facts, tally: Tally): void {
  excludeSessions(facts, tally);
  const { sessions, turns, population } = facts;
  const { messages } = facts.chats;
  const latest = latestChat(facts);
  for (const { session, agent, day, turns: own } of population.sessions) {
    const end = messages.at[sessions.order[sessions.start[session + 1]! - 1]!]!;
    const finding = findSession(facts, session, own[0]!, agent);
    if (!reaches(latest, sessions.shop[session]!, end + DAY_SECONDS)) {
      tally.exclude('not-matured', 1, finding);
      continue;
    }
    let back = false;
    for (const other of sessionsOfBuyers(facts).of(sessions.buyer[session]!)) {
      const start = turns.firstBuyer[other]!;
      back ||= start > end && start <= end + DAY_SECONDS;
    }
    tally.add({
      agent,
      day,
      num: back ? 0 : 1,
      den: 1,
      finding: back || tally.tracing ? finding : undefined,
    });
  }
}
