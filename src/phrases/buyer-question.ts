import type { PhraseClass } from './scan/phrase-class.ts';

const COMMON = 'common wording of buyers';

/** A buyer's question: one that a word or two rarely answers in full. */
export const buyerQuestion: PhraseClass = {
  id: 'buyer-question',
  title: { zh: '买家提问', en: "Buyer's question" },
  by: 'buyer',
  cannotSee: {
    zh: '没有问号、也没有疑问词的问句看不出来；发图片来问的也看不出来。',
    en: 'Questions with neither a question mark nor a question word, and those asked with a picture.',
  },
  match: 'anywhere',
  entries: [
    {
      id: 'mark',
      pattern: '/[^?!.,。在人吗么呢嘛]\\?/',
      source: 'punctuation; a mark alone only urges',
      hits: ['有黑色的？', '今天发?'],
      misses: ['？', '？？', '在吗？', '我要黑色的'],
    },
    {
      id: 'particle',
      pattern: '/[^在人](?:吗|呢|么|嘛)[\\p{P}\\p{S}]*$/',
      source: 'question particles at the end; 在吗 and 有人吗 only call',
      hits: ['有货吗', '运费怎么算呢', '能便宜点么？'],
      misses: ['我要两件', '在吗', '有人吗？', '人呢'],
    },
    {
      id: 'word',
      pattern: '/什么时候|多久|多少|怎么|哪个|哪款|哪里|哪种|几天|几号|为什么|为啥|啥时候|咋/',
      source: COMMON,
      hits: ['什么时候发货', '怎么退货', '一共多少钱', '为啥还没到'],
      misses: ['麻烦快点发货', '我要退货'],
    },
    {
      id: 'either-or',
      pattern: '/有没有|是不是|能不能|可不可以|可以不|要不要|会不会|行不行|好不好/',
      source: 'A-not-A questions',
      hits: ['有没有优惠券', '能不能今天发', '会不会掉色'],
      misses: ['有优惠券的', '可以的'],
    },
  ],
};
