import type { PhraseClass } from './scan/phrase-class.ts';

/** The plain word for you, where the trade's manners ask for 您. */
export const plainYou: PhraseClass = {
  id: 'plain-you',
  title: { zh: '直称“你”', en: 'Plain “you” (你)' },
  by: 'human',
  cannotSee: {
    zh: '引用买家的话、商品名里的“你”也算；“迷你”不算。',
    en: '你 inside a quotation or the name of an article counts as well; 迷你 (mini) does not.',
  },
  match: 'anywhere',
  entries: [
    {
      id: 'ni',
      pattern: '/(?<!迷)[你妳]/',
      source: 'the word itself',
      hits: ['你好', '给你查一下', '你们'],
      misses: ['您好', '迷你款有货', '亲，在的'],
    },
  ],
};
