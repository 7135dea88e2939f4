import { defineScriptMetric } from './base/script.ts';

/** How often a buyer who complains meets with understanding. */
export const empathyRate = defineScriptMetric({
  id: 'empathy-rate',
  title: { zh: '共情率', en: 'Empathy rate' },
  definition: {
    zh: '买家表示不满（词表 complaint）的会话中，其后客服的人工消息有共情的话（理解您的心情等）（词表 empathy）的会话数 ÷ 这类会话总数。只看计入轮次里的买家消息。',
    en: 'Sessions in which the buyer complains (phrase class `complaint`, messages of counted turns) and a later human message holds words of understanding (phrase class `empathy`) ÷ all sessions in which the buyer complains.',
  },
  formula: {
    zh: '其后有共情的话的会话数 ÷ 买家表示不满的会话数',
    en: 'sessions with words of understanding afterwards ÷ sessions in which the buyer complains',
  },
  example: {
    zh: '8 个会话里买家表示不满，客服在 2 个里说了“理解您的心情”：2 ÷ 8 = 25%',
    en: 'The buyer complains in 8 sessions, 2 hold words of understanding: 2 ÷ 8 = 25%',
  },
  source: { zh: '客服质检表的投诉处理项', en: 'The handling of complaints in inspection sheets' },
  whens: ['complaint'],
  script: () => ({ when: 'complaint', say: 'empathy' }),
});
