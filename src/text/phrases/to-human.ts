import type { PhraseClass } from './phrase-class.ts';

/** A buyer asks a robot for a person: the human stage begins here. */
export const toHuman: PhraseClass = {
  id: 'to-human',
  title: { zh: '要求转人工', en: 'Asks for a person' },
  by: 'buyer',
  cannotSee: {
    zh: '不写“人工”“真人”的说法（如“能不能来个活人”）看不出来。',
    en: 'Wordings without 人工 or 真人, such as “a living soul, please”.',
  },
  match: 'anywhere',
  entries: [
    {
      id: 'transfer',
      pattern: '/转(?:接|到|一下|下)?人工/',
      source: 'JD, Taobao and Pinduoduo robots answer to it',
      hits: ['转人工', '我要转人工客服', '麻烦转接人工', '转一下人工'],
      misses: ['人工费多少', '手工制作的吗'],
    },
    {
      id: 'human-agent',
      pattern: '/人工(?:客服|服务|在线|在吗|呢)/',
      source: 'JD, Taobao and Pinduoduo robots answer to it',
      hits: ['人工客服', '人工服务', '有没有人工客服', '人工在吗'],
      misses: ['人工智能', '纯人工打磨'],
    },
    {
      id: 'want-human',
      pattern: '/(?:找|要|叫|换|接|有没有|来个)人工(?!费|智能|打磨)/',
      source: 'common wording',
      hits: ['我要人工', '找人工', '叫人工来'],
      misses: ['要人工费吗', '要人工智能的'],
    },
    {
      id: 'real-person',
      pattern: '/真人(?:客服|服务|在吗)|(?:找|要|换)真人/',
      source: 'common wording',
      hits: ['真人客服在吗', '我要真人'],
      misses: ['真人试穿图有吗'],
    },
    {
      id: 'bare',
      pattern: '/^人工[\\p{P}\\p{S}]*$/',
      source: 'common wording',
      hits: ['人工', '人工！'],
      misses: ['人工成本'],
    },
  ],
};
