import { quotient } from './base/accumulator.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findSession } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { EXCLUDED_RATINGS, ownRatings, ratingsOf } from './base/sheets.ts';
import type { Tally } from './base/tally.ts';

/** How many buyers rate the service. */
export const ratingRate = defineMetric({
  id: 'rating-rate',
  family: 'after-sales',
  title: { zh: '参评率', en: 'Rating rate' },
  definition: {
    zh: '评价表写明邀评的：邀评后给了评价的 ÷ 邀评数。没有写邀评的：评价数 ÷ 会话数，这时要有聊天记录。没有评价表的店铺，用平台会话列表的满意度。',
    en: 'Where a rating sheet tells invitations: those that were followed by a rating ÷ invitations. Where none does: ratings ÷ sessions, which needs the chats. Of a shop without a rating sheet, the marks of the platform’s session list.',
  },
  formula: { zh: '评价 ÷ 邀评（或会话）', en: 'ratings ÷ invitations (or sessions)' },
  example: {
    zh: '邀评 200 次，收到评价 50 条：50 ÷ 200 = 25%',
    en: '200 invitations, 50 ratings: 50 ÷ 200 = 25%',
  },
  exampleTarget: '20%',
  source: { zh: '京东“邀评率、参评率”、赤兔“评价发送率”', en: 'Invitation and rating rates in JD and Chitu' },
  unit: 'ratio',
  better: 'higher',
  needs: ['ratings'],
  orElse: { ratings: 'session-report' },
  columns: () => ['no-listed-stars-column'],
  excludes: [...new Set([...EXCLUDED_RATINGS, ...EXCLUDED_SESSIONS, 'not-invited'])].sort(),
  accumulator: () => quotient(),
  observe(facts, _options, tally) {
    const byInvitation = ratingsOf(facts).some(({ invited }) => invited !== null);
    if (!byInvitation) observeSessions(facts, tally);
    for (const { record, agent, day, find } of ownRatings(facts, () => true, tally)) {
      const rated = record.stars === null ? 0 : 1;
      if (byInvitation && record.invited !== true) tally.exclude('not-invited', 1, find(agent));
      else if (byInvitation) tally.add({ agent, day, num: rated, den: 1, finding: find(agent) });
      else if (rated === 1) tally.add({ agent, day, num: 1, finding: find(agent) });
    }
  },
});

function observeSessions(facts: Facts, tally: Tally): void {
  if (!facts.inputs.some(({ kind, rows }) => kind === 'chats' && rows > 0)) tally.refuse('no-chats');
  excludeSessions(facts, tally);
  for (const { session, agent, day, turns } of facts.population.sessions) {
    const finding = tally.tracing ? findSession(facts, session, turns[0]!, agent) : undefined;
    tally.add({ agent, day, den: 1, finding });
  }
}
