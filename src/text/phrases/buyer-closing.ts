import type { PhraseClass } from './phrase-class.ts';

const COMMON = 'common closing words of buyers; those named in the trade are 好的, 谢谢, 嗯嗯, 收到';

/** Words with which a buyer ends a talk and that ask for no answer (`replies.closers: drop`). */
export const buyerClosing: PhraseClass = {
  id: 'buyer-closing',
  title: { zh: '买家结束语', en: "Buyer's closing words" },
  by: 'buyer',
  cannotSee: {
    zh: '表情、图片当作道别的看不出来；“好的”后面跟着新问题的不算。',
    en: 'Goodbyes made of a picture; 好的 followed by a new question is none.',
  },
  match: 'whole',
  entries: [
    {
      id: 'fine',
      pattern: '/好(?:的|哒|嘞|滴|吧|呀|啊|呢|噢|哦|了)*/',
      source: COMMON,
      hits: ['好的', '好', '好的呢', '好的。'],
      misses: ['好的什么时候发货', '好不好'],
    },
    {
      id: 'thanks',
      pattern: '/(?:谢谢|多谢|感谢|谢了|谢啦|辛苦)(?:你|您|啦|了|哈|哦|啊|呀|亲|客服|老板)*/',
      source: COMMON,
      hits: ['谢谢', '谢谢您', '好的，谢谢', '辛苦了'],
      misses: ['谢谢，另外发票怎么开', '感谢信在哪里写'],
    },
    {
      id: 'mhm',
      pattern: '/[嗯恩哦噢喔]+(?:呢|啊|哪)*/',
      source: COMMON,
      hits: ['嗯嗯', '嗯', '哦', '嗯呢'],
      misses: ['嗯？多少钱'],
    },
    {
      id: 'received',
      pattern: '/(?:我?(?:收到|知道|明白|了解|清楚|懂)(?:了|啦|喽)?)/',
      source: COMMON,
      hits: ['收到', '知道了', '我明白了', '了解'],
      misses: ['收到货了但是破了', '不知道'],
    },
    {
      id: 'okay',
      pattern: '/ok(?:ay)?(?:的|了|啦)?|行(?:的|吧|了)?|可以的?了?|没事了?|没问题了?/',
      source: COMMON,
      hits: ['ok', 'OK的', '行', '可以的', '没事了'],
      misses: ['可以便宜吗', '行不行'],
    },
    {
      id: 'goodbye',
      pattern: '/再见|拜拜|88+|晚安/',
      source: COMMON,
      hits: ['再见', '拜拜', '88'],
      misses: ['88元的那个'],
    },
  ],
};
