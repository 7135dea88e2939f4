import type { Refund } from '../records/orders.ts';
import { DAY_SECONDS } from '../units/time.ts';
import { quotient } from './base/accumulator.ts';
import { findOrder } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { last30Days, ordersOn } from './base/orders.ts';
import { givesMoney, refundsOn } from './base/sheets.ts';

/** How many orders end in a refund that the platform decided against the seller. */
export const disputeRefundRate = defineMetric({
  id: 'dispute-refund-rate',
  family: 'after-sales',
  title: { zh: '纠纷退款率', en: 'Dispute refund rate' },
  definition: {
    zh: '截至周期最后一天的 30 天内，平台介入且判卖家责任的成功退款笔数 ÷ 同样 30 天内付款的订单数。退款按完结日计，订单按付款日计；换货、补寄、维修不是退款。',
    en: "Of the 30 days that end with the period's last day: successful refunds in which the platform stepped in and held the seller liable ÷ orders paid. Refunds count on the day they were completed, orders on the day they were paid; exchanges, goods sent again and repairs are no refunds.",
  },
  formula: {
    zh: '30 天内介入且判卖家责任的退款 ÷ 30 天内付款的订单',
    en: 'refunds of 30 days with intervention and seller liable ÷ orders paid in these 30 days',
  },
  example: {
    zh: '30 天付款 2 000 单，平台介入 5 笔，其中 2 笔判卖家责任：2 ÷ 2000 = 0.1%',
    en: '2,000 orders paid in 30 days, 5 interventions, the seller liable in 2: 2 ÷ 2,000 = 0.1%',
  },
  exampleTarget: '0.1%',
  source: {
    zh: '淘宝/天猫、拼多多“近30天纠纷退款率”',
    en: 'Dispute refund rate of the last 30 days on Taobao, Tmall and Pinduoduo',
  },
  unit: 'ratio',
  better: 'lower',
  responsibility: 'shared',
  needs: ['refunds', 'orders'],
  columns: () => [
    'no-intervention-column',
    'no-liability-column',
    'no-completion-column',
    'no-payment-column',
  ],
  excludes: ['flagged', 'out-of-scope', 'waived'],
  // Both sides look back 30 days from the period's end.
  reach: () => ({
    refunds: { before: 30 * DAY_SECONDS, after: 0 },
    orders: { before: 30 * DAY_SECONDS, after: 0 },
  }),
  perAgent: false,
  // A day's refunds are not those of the day's orders.
  perDay: false,
  accumulator: () => quotient(),
  observe(facts, _options, tally) {
    const days = last30Days(facts.period);
    for (const { index, day, order } of ordersOn(facts, 'paidAt', tally, days)) {
      const finding = tally.tracing ? findOrder(facts, index, order.paidAt!, -1) : undefined;
      tally.add({ agent: -1, day, den: 1, finding });
    }
    for (const { refund, day, finding } of refundsOn(facts, completed, tally, days))
      if (givesMoney(refund) && refund.intervened === true && refund.liable === 'seller')
        tally.add({ agent: -1, day, num: 1, finding });
  },
});

/** Only a successful case has a moment of completion. */
const completed = ({ completedAt }: Refund) => completedAt;
