import { z } from 'zod';
import { WITHIN } from './base/option-words.ts';
import { duration, WORDS } from './base/options.ts';
import { defineScriptMetric } from './base/script.ts';

/** How often an agent confirms address or order after the payment. */
export const orderConfirmationRate = defineScriptMetric({
  id: 'order-confirmation-rate',
  title: { zh: '订单核对率', en: 'Order confirmation rate' },
  definition: {
    zh: '归属询单且在周期内付款的订单中，付款后 within（时限）内（含恰好）客服向该买家核对过地址或订单（词表 order-confirmation，任一会话）的订单数 ÷ 这类订单总数。',
    en: 'Orders that belong to an inquirer and were paid in the period for which a human message to the buyer, in any session, confirms address or order (phrase class `order-confirmation`) within `within` of the payment, exactly that included ÷ all such orders.',
  },
  formula: {
    zh: '核对过的订单数 ÷ 归属询单且已付款的订单数',
    en: 'orders confirmed ÷ paid orders that belong to an inquirer',
  },
  example: {
    zh: '20 笔订单，17 笔付款后 24 小时内核对了地址：17 ÷ 20 = 85%',
    en: '20 orders, the address of 17 confirmed within 24 h of payment: 17 ÷ 20 = 85%',
  },
  source: {
    zh: '客服外包合同的“付款后核对订单”要求',
    en: 'Contracts that ask for orders to be confirmed after payment',
  },
  options: z.strictObject({
    within: duration()
      .prefault('24h')
      .register(WORDS, {
        ...WITHIN,
        tells: {
          zh: '付款后多久之内核对才算；正好等于也算',
          en: 'how soon after the payment it must be said, exactly this time too',
        },
      }),
  }),
  whens: ['paid-order'],
  script: ({ within }) => ({ when: 'paid-order', say: 'order-confirmation', within }),
});
