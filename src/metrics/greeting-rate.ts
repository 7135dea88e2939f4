import { defineScriptMetric } from './base/script.ts';

/** How often an agent begins with a greeting. */
export const greetingRate = defineScriptMetric({
  id: 'greeting-rate',
  title: { zh: '开头语使用率', en: 'Greeting rate' },
  definition: {
    zh: '会话里客服的第一条人工消息带开头语（词表 greeting）的会话数 ÷ 有人工消息的会话数。',
    en: 'Sessions whose first human message holds a greeting (phrase class `greeting`) ÷ sessions with a human message.',
  },
  formula: {
    zh: '第一条人工消息有开头语的会话数 ÷ 有人工消息的会话数',
    en: 'sessions greeted in the first human message ÷ sessions with a human message',
  },
  example: {
    zh: '4 个会话，3 个第一句有问候：3 ÷ 4 = 75%',
    en: '4 sessions, 3 begin with a greeting: 3 ÷ 4 = 75%',
  },
  source: {
    zh: '客服外包合同与质检表常见的“开头语”一项',
    en: 'The opening line of outsourcing contracts and inspection sheets',
  },
  whens: ['session'],
  script: () => ({ when: 'session', say: 'greeting', within: 'first 1' }),
});
