import { defineMetric } from './base/metric.ts';
import { appliedElseCompleted, observeRefunds, refundsOn } from './base/sheets.ts';

/** How many returns are entered with what both parties need to know of them. */
export const refundRecordRate = defineMetric({
  id: 'refund-record-rate',
  family: 'after-sales',
  title: { zh: '退换登记完整率', en: 'Refund record rate' },
  definition: {
    zh: '周期内申请的退款、换货中，退款原因和责任方都已填写的 ÷ 全部。',
    en: 'Of the refunds and exchanges applied for in the period: those with reason and responsible party both filled in ÷ all.',
  },
  formula: {
    zh: '原因、责任方都填了的退换单 ÷ 退换单',
    en: 'cases with reason and responsible party ÷ cases',
  },
  example: {
    zh: '50 笔退换，45 笔原因和责任方都填了，3 笔只填了原因：45 ÷ 50 = 90%',
    en: '50 cases, 45 with both, 3 with the reason alone: 45 ÷ 50 = 90%',
  },
  source: {
    zh: '外包合同常见条款：退换货登记须注明原因与责任方',
    en: 'A usual clause: returns are entered with their reason and who answers for them',
  },
  unit: 'ratio',
  better: 'higher',
  needs: ['refunds'],
  columns: () => ['no-reason-column', 'no-liability-column', 'no-application-column'],
  excludes: ['flagged', 'no-apply-time', 'out-of-scope', 'waived'],
  perAgent: false,
  observe(facts, _options, tally) {
    observeRefunds(
      refundsOn(facts, appliedElseCompleted, tally),
      tally,
      'higher',
      ({ hasReason, liable }) => hasReason === true && (liable === 'seller' || liable === 'other'),
      ({ appliedAt }) => (appliedAt === null ? 'no-apply-time' : null),
    );
  },
});
