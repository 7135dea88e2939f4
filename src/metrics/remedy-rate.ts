import { defineScriptMetric } from './base/script.ts';

/** How often a buyer who complains is offered a remedy. */
export const remedyRate = defineScriptMetric({
  id: 'remedy-rate',
  title: { zh: '补救方案提供率', en: 'Remedy rate' },
  definition: {
    zh: '买家表示不满（词表 complaint）的会话中，其后客服的人工消息有补救方案（退款、补发、换货、补偿等）（词表 remedy）的会话数 ÷ 这类会话总数。只看计入轮次里的买家消息。',
    en: 'Sessions in which the buyer complains (phrase class `complaint`, messages of counted turns) and a later human message holds the offer of a remedy (refund, replacement, exchange, compensation) (phrase class `remedy`) ÷ all sessions in which the buyer complains.',
  },
  formula: {
    zh: '其后有补救方案的会话数 ÷ 买家表示不满的会话数',
    en: 'sessions with the offer of a remedy afterwards ÷ sessions in which the buyer complains',
  },
  example: {
    zh: '8 个会话里买家表示不满，客服在 4 个里提出了补发或退款：4 ÷ 8 = 50%',
    en: 'The buyer complains in 8 sessions, a refund or replacement is offered in 4: 4 ÷ 8 = 50%',
  },
  source: { zh: '客服质检表的投诉处理项', en: 'The handling of complaints in inspection sheets' },
  whens: ['complaint'],
  script: () => ({ when: 'complaint', say: 'remedy' }),
});
