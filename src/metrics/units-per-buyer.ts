import { perDistinct } from './base/accumulator.ts';
import { EXCLUDED_SESSIONS } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { observeSales, saleColumns } from './base/selling.ts';

/** How many pieces a buyer won by an inquiry takes. */
export const unitsPerBuyer = defineMetric({
  id: 'units-per-buyer',
  family: 'selling',
  title: { zh: '客件数', en: 'Units per buyer' },
  definition: {
    zh: '归属询单且在周期内付款的订单的商品件数之和 ÷ 付款买家数（去重）。',
    en: 'Σ units ÷ distinct paying buyers, over orders that belong to an inquirer and were paid in the period.',
  },
  formula: { zh: 'Σ 归属订单件数 ÷ 付款买家数', en: 'Σ pieces of orders credited ÷ paying buyers' },
  example: { zh: '两位买家买了 3 件和 1 件：4 ÷ 2 = 2 件', en: 'Two buyers took 3 pieces and 1: 4 ÷ 2 = 2' },
  exampleTarget: '1.5',
  source: { zh: '赤兔、生意参谋“客件数”', en: 'Units per buyer in Chitu and Sycm' },
  unit: 'count',
  better: 'higher',
  needs: ['chats', 'orders'],
  columns: (_options, attribution) => [...saleColumns(attribution), 'no-units-column'],
  excludes: [...EXCLUDED_SESSIONS, 'after-sale', 'no-figure'],
  reach: (_options, { afterSaleWindow }) => ({ orders: { before: afterSaleWindow, after: 0 } }),
  accumulator: () => perDistinct,
  observe(facts, _options, tally) {
    observeSales(facts, tally, ({ order }) => order.units);
  },
});
