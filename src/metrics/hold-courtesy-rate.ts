import { z } from 'zod';
import { AFTER } from './base/option-words.ts';
import { duration, WORDS } from './base/options.ts';
import { defineScriptMetric } from './base/script.ts';

/** How often a buyer who waited long is told sorry for the wait. */
export const holdCourtesyRate = defineScriptMetric({
  id: 'hold-courtesy-rate',
  title: { zh: '久等致歉率', en: 'Hold courtesy rate' },
  definition: {
    zh: '等待超过 after 的对话轮次中，回复或回复后的下一条人工消息带久等致歉（词表 hold-apology）的轮次数 ÷ 这类轮次总数。恰好等于 after 的不算久等。',
    en: 'Turns answered after more than `after` in which the reply or the human message after it apologises for the wait (phrase class `hold-apology`) ÷ all such turns. A wait of exactly `after` is not one.',
  },
  formula: { zh: '致歉的久等轮次数 ÷ 久等轮次数', en: 'long waits apologised for ÷ long waits' },
  example: {
    zh: '10 轮等了 60 秒以上，9 轮的回复里说了“让您久等了”：9 ÷ 10 = 90%',
    en: '10 turns waited more than 60 s, 9 replies say sorry for the wait: 9 ÷ 10 = 90%',
  },
  source: { zh: '客服外包合同的“久等致歉”要求', en: 'Contracts that ask for an apology after a long wait' },
  options: z.strictObject({ after: duration().prefault('60s').register(WORDS, AFTER) }),
  whens: ['hold'],
  script: ({ after }) => ({ when: 'hold', say: 'hold-apology', after }),
});
