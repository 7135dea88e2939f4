import { z } from 'zod';
import { STATISTICS } from '../units/statistics.ts';
import { DAY_SECONDS } from '../units/time.ts';
import { statisticOf } from './base/accumulator.ts';
import { inShops, shopOf } from './base/facts.ts';
import { defineMetric } from './base/metric.ts';
import { statistic, WORDS } from './base/options.ts';
import { isOfFlagged } from './base/orders.ts';
import { givesMoney } from './base/sheets.ts';

/** metrics.md: the 30 days that end with the period's last day. */
const WINDOW_DAYS = 30;

/** How long buyers wait for their money back. */
export const refundTime = defineMetric({
  id: 'refund-time',
  family: 'after-sales',
  title: { zh: '平均退款时长', en: 'Refund time' },
  definition: {
    zh: '截至周期最后一天的 30 天内完结的成功退款：完结时间 − 申请时间（秒），取平均值（或所选统计量）。换货、补寄、维修不是退款。',
    en: "Seconds from application to completion of the successful refunds completed in the 30 days that end with the period's last day, as their mean or another statistic. Exchanges, goods sent again and repairs are no refunds.",
  },
  formula: {
    zh: 'Σ (完成时间 − 申请时间) ÷ 完成的退款数',
    en: 'Σ (completed − applied) ÷ refunds completed',
  },
  example: {
    zh: '两笔退款用了 20 小时和 28 小时：(20 + 28) ÷ 2 = 24 小时',
    en: 'Two refunds took 20 h and 28 h: (20 + 28) ÷ 2 = 24 h',
  },
  exampleTarget: '72h',
  source: {
    zh: '拼多多“近30天平均退款时长”、淘宝“退款自主完结时长”',
    en: 'Mean refund time of the last 30 days on Pinduoduo and Taobao',
  },
  unit: 'seconds',
  better: 'lower',
  responsibility: 'shared',
  needs: ['refunds'],
  columns: () => ['no-completion-column', 'no-application-column'],
  excludes: ['flagged', 'no-apply-time', 'out-of-scope', 'waived'],
  // The window begins before a short month does, and sheets are exported by the time of application.
  reach: () => ({ refunds: { before: WINDOW_DAYS * DAY_SECONDS, after: 0 } }),
  options: z.strictObject({
    type: z
      .enum(['all', 'refund-only', 'return-refund'])
      .default('all')
      .register(WORDS, {
        title: { zh: '类型', en: 'Type' },
        tells: { zh: '计哪些退款', en: 'which refunds are counted' },
        values: {
          all: { zh: '全部', en: 'all' },
          'refund-only': { zh: '仅退款', en: 'refund only' },
          'return-refund': { zh: '退货退款', en: 'return and refund' },
        },
      }),
    statistic: statistic(STATISTICS),
  }),
  perAgent: false,
  accumulator: ({ statistic }) => statisticOf(statistic),
  observe(facts, { type }, tally) {
    const { refunds, calendar, period, scope } = facts;
    refunds.forEach((refund, index) => {
      const { completedAt, appliedAt, input, row } = refund;
      if (refund.status !== 'success' || completedAt === null || !givesMoney(refund)) return;
      if (!inShops(facts, shopOf(facts, refund))) return;
      const day = calendar.dayOf(completedAt);
      if (day > period.to || day <= period.to - WINDOW_DAYS) return;
      if (type !== 'all' && refund.type !== type) return;
      const measured = appliedAt === null ? null : completedAt - appliedAt;
      const finding = {
        unit: 'refund' as const,
        of: index,
        agent: -1,
        at: completedAt,
        measured,
        input,
        row,
      };
      if (isOfFlagged(facts, refund, refund.order)) tally.exclude('flagged', 1, finding);
      else if (!calendar.admits(scope.only, completedAt)) tally.exclude('out-of-scope', 1, finding);
      else if (scope.waivedDays.has(day)) tally.exclude('waived', 1, finding);
      else if (measured === null || measured < 0) tally.exclude('no-apply-time', 1, finding);
      else tally.add({ agent: -1, day, num: measured, finding });
    });
  },
});
