import { defineMetric } from './base/metric.ts';
import { EXCLUDED_RATINGS, ownRatings } from './base/sheets.ts';

/** How many of the buyers who rate the service are satisfied. */
export const satisfactionRate = defineMetric({
  id: 'satisfaction-rate',
  family: 'after-sales',
  title: { zh: '客户满意率', en: 'Satisfaction rate' },
  definition: {
    zh: '周期内 4 星、5 星（满意、很满意）的评价数 ÷ 评价数。评价归它写明的客服；没写的归所评会话的责任客服。没有评价表的店铺，用平台会话列表的满意度（会话转接过的归接手的客服）。',
    en: 'Ratings of 4 and 5 stars (satisfied, very satisfied) ÷ ratings of the period. A rating is the agent’s whom it names, else of whoever answers for the rated session. Of a shop without a rating sheet, the marks of the platform’s session list (of a session passed on, the agent’s who took it over).',
  },
  formula: { zh: '4 星和 5 星评价 ÷ 评价', en: 'ratings of 4 and 5 stars ÷ ratings' },
  example: {
    zh: '40 条评价，很满意 30、满意 6、一般 3、不满意 1：(30 + 6) ÷ 40 = 90%',
    en: '40 ratings, 30 very satisfied, 6 satisfied, 3 neutral, 1 dissatisfied: (30 + 6) ÷ 40 = 90%',
  },
  source: { zh: '赤兔“客户满意比”、京东“满意率”', en: 'Customer satisfaction in Chitu and JD' },
  unit: 'ratio',
  better: 'higher',
  needs: ['ratings'],
  orElse: { ratings: 'session-report' },
  columns: () => ['no-listed-stars-column'],
  excludes: EXCLUDED_RATINGS,
  observe(facts, _options, tally) {
    for (const { record, agent, day, find } of ownRatings(facts, ({ stars }) => stars !== null, tally)) {
      const met = record.stars! >= 4;
      const finding = met && !tally.tracing ? undefined : find(agent);
      tally.add({ agent, day, num: met ? 1 : 0, den: 1, finding });
    }
  },
});
