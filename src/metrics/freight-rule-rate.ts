import type { Refund } from '../records/orders.ts';
import { defineMetric } from './base/metric.ts';
import { appliedElseCompleted, observeRefunds, refundsOn } from './base/sheets.ts';

/** In how many returns and exchanges the freight is shared as agreed. */
export const freightRuleRate = defineMetric({
  id: 'freight-rule-rate',
  family: 'after-sales',
  title: { zh: '运费规则符合率', en: 'Freight rule rate' },
  definition: {
    zh: '周期内申请的退货退款和换货中，运费承担符合约定的 ÷ 登记了运费承担方的：退货由买家承担，换货各半。责任方是卖家的不计，没有登记运费的不计。',
    en: 'Of the returns and exchanges applied for in the period whose freight is recorded: those in which it was paid as agreed, by the buyer for a return, half by each for an exchange. Cases for which the seller is liable are left out, and so are those whose freight nobody recorded.',
  },
  formula: {
    zh: '（买家承担运费的退货 + 运费各半的换货）÷ 登记了运费的非卖家责任退换单',
    en: "(returns paid by the buyer + exchanges split in half) ÷ returns and exchanges with freight recorded that are not the seller's fault",
  },
  example: {
    zh: '10 笔退货中 9 笔买家承担，5 笔换货中 3 笔各半：(9 + 3) ÷ 15 = 80%',
    en: '9 of 10 returns paid by the buyer, 3 of 5 exchanges split: (9 + 3) ÷ 15 = 80%',
  },
  source: {
    zh: '外包合同常见条款：非质量问题退货买家承担运费，换货各半',
    en: 'A usual clause: the buyer pays the freight of a return without fault of the seller, an exchange is split',
  },
  unit: 'ratio',
  better: 'higher',
  responsibility: 'shared',
  needs: ['refunds'],
  columns: () => ['no-type-column', 'no-freight-column'],
  excludes: ['flagged', 'seller-liable', 'no-freight', 'out-of-scope', 'waived'],
  perAgent: false,
  observe(facts, _options, tally) {
    observeRefunds(
      onlyGoodsBack(refundsOn(facts, appliedElseCompleted, tally)),
      tally,
      'higher',
      ({ type, freight }) => freight === (type === 'exchange' ? 'half' : 'buyer'),
      ({ liable, freight }) =>
        liable === 'seller' ? 'seller-liable' : freight === null ? 'no-freight' : null,
    );
  },
});

function* onlyGoodsBack<T extends { readonly refund: Refund }>(refunds: Iterable<T>): Iterable<T> {
  for (const each of refunds)
    if (each.refund.type === 'return-refund' || each.refund.type === 'exchange') yield each;
}
