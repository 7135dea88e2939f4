import type { PhraseClass } from './scan/phrase-class.ts';

/** The polite word for you. */
export const politeYou: PhraseClass = {
  id: 'polite-you',
  title: { zh: '尊称“您”', en: 'Polite “you” (您)' },
  by: 'human',
  cannotSee: {
    zh: '引用买家的话、商品名里的“您”也算；“亲”不是“您”，不算。',
    en: '您 inside a quotation or the name of an article counts as well; 亲 is not 您.',
  },
  match: 'anywhere',
  entries: [
    {
      id: 'nin',
      pattern: '您',
      source: 'the word itself',
      hits: ['您好', '给您查一下', '祝您愉快'],
      misses: ['你好', '亲，在的', '恁好'],
    },
  ],
};
