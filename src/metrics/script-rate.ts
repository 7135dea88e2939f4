import { z } from 'zod';
import { AFTER, WITHIN } from './base/option-words.ts';
import { duration, phraseClass, stretch, WORDS } from './base/options.ts';
import { defineScriptMetric, OCCASIONS } from './base/script.ts';

/** How often a phrase that the contract prescribes is said when it should be. */
export const scriptRate = defineScriptMetric({
  id: 'script-rate',
  title: { zh: '规范话术使用率', en: 'Script rate' },
  definition: {
    zh: '应说某话术的场合中，客服的人工消息说了的场合数 ÷ 场合总数。场合 when：session 每个有人工消息的会话（默认）；hold 等待超过 after 的轮次，看回复起的 2 条；paid-order 归属询单且在周期内付款的订单，看付款后 24 小时；refund 周期内申请的退款，看申请后 24 小时；或一个买家话术类（如 complaint），看买家这样说之后的消息。话术 say：一个客服话术类。within（范围）限定看哪些消息：first N 前 N 条、last N 后 N 条，或一段时长（含恰好）。',
    en: 'Occasions on which a human message says the phrase ÷ occasions. `when`: `session` (default), each with a human message; `hold`, turns that waited more than `after`, the 2 messages from the reply on; `paid-order`, paid orders that belong to an inquirer, 24 h from the payment; `refund`, refunds applied for in the period, 24 h from then; or a phrase class of buyers’ words (`complaint`), what comes after them. `say`: a phrase class of agents’ words. `within` says which messages are looked at: `first N`, `last N`, or a duration (exactly that included).',
  },
  formula: { zh: '说了话术的场合数 ÷ 场合数', en: 'occasions with the phrase ÷ occasions' },
  example: {
    zh: '合同要求前 2 条消息内报活动价；50 个会话，44 个报了：44 ÷ 50 = 88%',
    en: 'The contract wants the offer named in the first 2 messages; 44 of 50 sessions do: 44 ÷ 50 = 88%',
  },
  source: {
    zh: '客服外包合同的“规范话术”条款',
    en: 'Clauses of outsourcing contracts on prescribed phrases',
  },
  options: z.strictObject({
    when: phraseClass('buyer', OCCASIONS)
      .default('session')
      .register(WORDS, {
        title: { zh: '场合', en: 'When' },
        tells: {
          zh: '什么场合该说；写买家的话术类，就是买家这样说之后',
          en: 'when it should be said; a phrase class of buyers’ words: after they are said',
        },
        values: {
          session: { zh: '每个会话', en: 'every session' },
          hold: { zh: '久等之后', en: 'after a long wait' },
          'paid-order': { zh: '付款之后', en: 'after a payment' },
          refund: { zh: '申请退款之后', en: 'after an application for a refund' },
        },
        phrases: true,
      }),
    say: phraseClass('human').register(WORDS, {
      title: { zh: '话术', en: 'Say' },
      tells: {
        zh: '该说哪一类话，可以是合同 phrases 里自己加的类',
        en: 'the phrase class that should be said, also one that the contract adds under phrases',
      },
      phrases: true,
      example: 'greeting',
    }),
    within: stretch()
      .optional()
      .register(WORDS, {
        ...WITHIN,
        tells: {
          zh: '看哪些消息：first N 前 N 条、last N 后 N 条人工消息，或一段时长（含恰好）；不写就看该场合的全部消息',
          en: 'which messages are looked at: first N or last N human ones, or a time (exactly it too); without it, all of the occasion',
        },
      }),
    after: duration().prefault('60s').register(WORDS, AFTER),
  }),
  withoutContract: null,
  whens: ['session', 'hold', 'paid-order', 'refund', 'complaint'],
  script: ({ when, say, within = null, after }) => ({ when, say, within, after }),
});
