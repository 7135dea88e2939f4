import { defineScriptMetric } from './base/script.ts';

/** How often an agent says sorry to a buyer who complains. */
export const apologyRate = defineScriptMetric({
  id: 'apology-rate',
  title: { zh: '投诉致歉率', en: 'Apology rate' },
  definition: {
    zh: '买家表示不满（词表 complaint）的会话中，其后客服的人工消息有致歉（词表 apology）的会话数 ÷ 这类会话总数。只看计入轮次里的买家消息。',
    en: 'Sessions in which the buyer complains (phrase class `complaint`, messages of counted turns) and a later human message holds an apology (phrase class `apology`) ÷ all sessions in which the buyer complains.',
  },
  formula: {
    zh: '其后有致歉的会话数 ÷ 买家表示不满的会话数',
    en: 'sessions with an apology afterwards ÷ sessions in which the buyer complains',
  },
  example: {
    zh: '8 个会话里买家表示不满，客服在 6 个里道了歉：6 ÷ 8 = 75%',
    en: 'The buyer complains in 8 sessions, the agent says sorry in 6: 6 ÷ 8 = 75%',
  },
  source: { zh: '客服质检表的投诉处理项', en: 'The handling of complaints in inspection sheets' },
  whens: ['complaint'],
  script: () => ({ when: 'complaint', say: 'apology' }),
});
