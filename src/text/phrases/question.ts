import type { PhraseClass } from './phrase-class.ts';

/** An agent's question: a buyer's 好的 after it is an answer, no mere closing word. */
export const question: PhraseClass = {
  id: 'question',
  title: { zh: '提问', en: 'Question' },
  by: 'human',
  cannotSee: {
    zh: '没有问号、也没有疑问词的问句看不出来。',
    en: 'Questions with neither a question mark nor a question word.',
  },
  match: 'anywhere',
  entries: [
    {
      id: 'mark',
      pattern: '?',
      source: 'punctuation; the full-width mark is normalised to it',
      hits: ['您要黑色的吗？', '几号?'],
      misses: ['24小时内发货'],
    },
    {
      id: 'particle',
      pattern: '/(?:吗|呢|么|嘛)[\\p{P}\\p{S}]*$/',
      source: 'question particles at the end',
      hits: ['您要黑色的吗', '给您换一件可以么~'],
      misses: ['您好亲，24小时内发货', '好的呢我帮您看一下'],
    },
    {
      id: 'either-or',
      pattern: '/(?:可不可以|要不要|行不行|好不好|是不是|有没有)[^，。,.]*$/',
      source: 'A-not-A questions',
      hits: ['要不要给您改地址'],
      misses: ['有没有货我帮您查，稍等一下'],
    },
  ],
};
