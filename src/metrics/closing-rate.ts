import { defineScriptMetric } from './base/script.ts';

/** How often an agent ends with a closing phrase. */
export const closingRate = defineScriptMetric({
  id: 'closing-rate',
  title: { zh: '结束语使用率', en: 'Closing rate' },
  definition: {
    zh: '会话里客服最后 3 条人工消息中有结束语（词表 closing）的会话数 ÷ 至少有 2 条人工消息的会话数。',
    en: 'Sessions with a closing phrase (phrase class `closing`) among the last 3 human messages ÷ sessions with at least 2 human messages.',
  },
  formula: {
    zh: '最后 3 条人工消息有结束语的会话数 ÷ 至少 2 条人工消息的会话数',
    en: 'sessions closed in the last 3 human messages ÷ sessions with at least 2 human messages',
  },
  example: {
    zh: '6 个会话，1 个只有一条人工消息，不计；其余 5 个里 4 个有结束语：4 ÷ 5 = 80%',
    en: '6 sessions, one with a single human message is left out; 4 of the other 5 hold a closing phrase: 4 ÷ 5 = 80%',
  },
  source: {
    zh: '客服外包合同与质检表常见的“结束语”一项',
    en: 'The closing line of outsourcing contracts and inspection sheets',
  },
  whens: ['session'],
  atLeast: 2,
  script: () => ({ when: 'session', say: 'closing', within: 'last 3' }),
});
