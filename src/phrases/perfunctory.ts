import type { PhraseClass } from './scan/phrase-class.ts';

const CONTRACTS = 'named in outsourcing contracts (敷衍: only 哦, 嗯, 啊, 呵呵)';

/** An agent's message that is nothing but a grunt. */
export const perfunctory: PhraseClass = {
  id: 'perfunctory',
  title: { zh: '敷衍', en: 'A grunt for an answer' },
  by: 'human',
  cannotSee: {
    zh: '只看整条消息只有语气词的；有内容的敷衍（“看详情页”）和单发一个表情的看不出来。',
    en: 'Only messages made of nothing but a grunt; empty answers with words in them, and lone pictures, are not seen.',
  },
  match: 'whole',
  entries: [
    {
      id: 'oh',
      pattern: '/[哦噢喔]+/',
      source: CONTRACTS,
      hits: ['哦', '哦哦', '噢。', '哦……'],
      misses: ['哦好的，马上给您查', '好的哦'],
    },
    {
      id: 'mhm',
      pattern: '/[嗯恩唔]+[呢呐哪哼]?/',
      source: CONTRACTS,
      hits: ['嗯', '嗯嗯', '嗯~', '恩恩。'],
      misses: ['嗯嗯，已经给您备注', '嗯呢亲，在的'],
    },
    {
      id: 'ah',
      pattern: '/[啊阿呃额]+/',
      source: CONTRACTS,
      hits: ['啊', '啊?', '呃', '额...'],
      misses: ['啊，我看看', '好啊'],
    },
    {
      id: 'heh',
      pattern: '/呵+/',
      source: CONTRACTS,
      hits: ['呵呵', '呵', '呵呵。'],
      misses: ['呵呵亲，这个能用', '笑呵呵款'],
    },
    {
      id: 'latin',
      pattern: '/(?:e+m+|en+|e+n|hm+|oh*|hehe|ah)/',
      source: 'the same grunts typed in Latin letters',
      hits: ['emmm', 'en', 'o', 'Oh', 'hmm', 'hehe'],
      misses: ['ok', 'hello'],
    },
    {
      id: 'other-grunts',
      pattern: '/(?:哼|切|嘁|喔唷|哎|唉|诶|欸|嘿|咦|昂|哟)+/',
      source: 'common wording',
      hits: ['哼', '切', '唉', '昂'],
      misses: ['唉，我也替您着急', '切记不要机洗'],
    },
  ],
};
