import { defineMetric } from './base/metric.ts';
import { appliedElseCompleted, givesMoney, observeRefunds, refundsOn } from './base/sheets.ts';

/** In how many refunds the platform steps in. */
export const interventionRate = defineMetric({
  id: 'intervention-rate',
  family: 'after-sales',
  title: { zh: '平台介入率', en: 'Intervention rate' },
  definition: {
    zh: '周期内申请的退款（没有申请时间的按完结时间）中，平台介入的 ÷ 全部。换货、补寄、维修不是退款，不计。',
    en: 'Of the refunds applied for in the period (completed, where the sheet tells no application): those in which the platform stepped in ÷ all. Exchanges, goods sent again and repairs are no refunds.',
  },
  formula: { zh: '平台介入的退款 ÷ 退款', en: 'refunds with intervention ÷ refunds' },
  example: {
    zh: '申请退款 80 笔，平台介入 2 笔：2 ÷ 80 = 2.5%',
    en: '80 refunds applied for, the platform stepped in twice: 2 ÷ 80 = 2.5%',
  },
  exampleTarget: '1%',
  source: {
    zh: '拼多多“平台介入率”、淘宝退款报表“客服介入状态”',
    en: 'Intervention rate of Pinduoduo; the column “客服介入状态” of Taobao’s refund sheet',
  },
  unit: 'ratio',
  better: 'lower',
  responsibility: 'shared',
  needs: ['refunds'],
  columns: () => ['no-intervention-column'],
  excludes: ['flagged', 'no-refund', 'out-of-scope', 'waived'],
  perAgent: false,
  observe(facts, _options, tally) {
    observeRefunds(
      refundsOn(facts, appliedElseCompleted, tally),
      tally,
      'lower',
      ({ intervened }) => intervened === true,
      (refund) => (givesMoney(refund) ? null : 'no-refund'),
    );
  },
});
