import type { PhraseClass } from './scan/phrase-class.ts';

const COMMON = 'common closing words of buyers; those named in the trade are 好的, 谢谢, 嗯嗯, 收到';

// A question mark asks, an angry face complains: neither closes.
const NO_MORE = '(?![\\p{P}\\p{S}\\p{M}]*[?😡😠🤬👎😤🖕])';
const WHOM =
  '你|您|妳|们|們|亲|客服|老板|老闆|小姐姐|小哥哥|小姐|姐姐|店家|掌柜|小二|卖家|美女|帅哥|宝贝|宝子';
const TO_WHOM = `(?:${WHOM}|晒|曬|啦|了|哈|啊|呀|咯|喽|哟|呢|的)*`;

/** Words with which a buyer ends a talk and that ask for no answer (`replies.closers: drop`). */
export const buyerClosing: PhraseClass = {
  id: 'buyer-closing',
  title: { zh: '买家结束语', en: "Buyer's closing words" },
  by: 'buyer',
  cannotSee: {
    zh: '图片、冷门表情当作道别的看不出来；“好的”后面跟着新问题、新消息的不算。“收到了”可能是收到回复，也可能是收到货；“可以”“行”可能是答应客服的提议；平台表情代码（如 #E-s25）看不出是笑是怒。',
    en: 'Goodbyes made of a picture or of a rare emoji; 好的 followed by a question or by news is none. 收到了 may mean the answer or the parcel, 可以 and 行 may accept an offer, and a platform’s emoticon code (#E-s25) does not tell a smile from a frown.',
  },
  match: 'whole',
  // Each piece runs as far as it can, so that a long row of them can be cut in one way only.
  entries: [
    {
      id: 'fine',
      pattern: `/那?好(?:的|哒|嗒|嘞|咧|勒|滴|吧|叭|呀|啊|呢|呐|噢|喔|了|啦|嘅|哈|${WHOM})*${NO_MORE}/`,
      source: COMMON,
      hits: ['好的', '好', '好的呢', '好的。', '好的哈', '那好吧', '好的亲', '好的老板'],
      misses: ['好的什么时候发货', '好不好', '好的？', '好的😡'],
    },
    {
      id: 'thanks',
      pattern: `/(?:不(?:用|需要)(?:了|啦)?[,~。.]?|没有[,~。.]?)?(?:太|非常|十分|万分|真是|真的|很|实在)?(?:(?:多|感|跪|拜)?[谢謝]|感恩|辛苦|唔[该該]|蟹蟹|3q|thx|thank(?:you|s|u)?(?:(?:so|very)much)?)${TO_WHOM}${NO_MORE}/`,
      source: COMMON,
      hits: [
        '谢谢',
        '谢谢您',
        '好的，谢谢',
        '辛苦了',
        '太感谢了',
        '多謝晒',
        '谢谢小姐姐',
        'thx',
        'thank you so much',
        '不用了，谢谢',
        '没有，谢谢',
      ],
      misses: ['谢谢，另外发票怎么开', '感谢信在哪里写', '辛苦帮我查一下', '没有收到，谢谢'],
    },
    {
      id: 'trouble',
      pattern: `/麻[烦煩](?:你|您|妳|亲|你们|您们|客服)?(?:了|啦|咯)${NO_MORE}/`,
      source: COMMON,
      hits: ['好的，麻烦了', '麻烦你了'],
      misses: ['麻烦', '麻烦快点发', '太麻烦了吧'],
    },
    {
      id: 'mhm',
      pattern: `/[嗯恩哦噢喔昂唔]+(?![嗯恩哦噢喔昂唔])(?:呢|啊|哪|呐|哈)*${NO_MORE}/`,
      source: COMMON,
      hits: ['嗯嗯', '嗯', '哦', '嗯呢', '嗯嗯好的'],
      misses: ['嗯？多少钱', '嗯？', '哦？？'],
    },
    {
      id: 'received',
      pattern: `/我?(?:收到|知道|明白|了解|瞭解|清楚|懂|[晓曉]得)(?:了|啦|喽|咯|哈)*${NO_MORE}/`,
      source: COMMON,
      hits: ['收到', '知道了', '我明白了', '了解', '晓得了', '了解，感謝'],
      misses: ['收到货了但是破了', '不知道', '收到？', '知道了还不处理'],
    },
    {
      id: 'okay',
      pattern: `/o+k+(?:ay|ey|ie)?(?:的|了|啦|哈)*${NO_MORE}|那?[行成](?:的|吧|了|啊|呀)*${NO_MORE}|可以的?了?${NO_MORE}|没事了?${NO_MORE}|没关系${NO_MORE}|没问题了?${NO_MORE}|要得${NO_MORE}|得嘞${NO_MORE}/`,
      source: COMMON,
      hits: ['ok', 'OK的', '行', '可以的', '没事了', '那行吧', 'okok'],
      misses: ['可以便宜吗', '行不行', 'ok?', '可以？'],
    },
    {
      id: 'goodbye',
      pattern: `/再[见見]${NO_MORE}|拜+(?!拜)(?:了|啦|咯)?${NO_MORE}|bye${NO_MORE}|88+(?!8)6?${NO_MORE}|晚安${NO_MORE}|[先就][这這][样樣](?:吧|了|啦|哈)*${NO_MORE}/`,
      source: COMMON,
      hits: ['再见', '拜拜', '88', '先这样吧，谢谢'],
      misses: ['88元的那个', '这样可以吗', '就这样？'],
    },
    {
      id: 'nothing-more',
      pattern: `/(?:暂时|目前|应该)?没(?:有)?(?:其[他它]|别的|什[么麼]|啥|哪里)?(?:的|事情?|问题|疑问|需要)?(?:了|啦|咯|喽)+${NO_MORE}|(?:暂时|目前)没有${NO_MORE}/`,
      source: 'the answer to 还有其他可以帮您吗 (metrics.md, closers)',
      hits: ['没有了', '没有了，谢谢', '暂时没有', '没别的了', '没啥问题了'],
      misses: ['没有', '没有货了', '没有了吗', '没有了？'],
    },
    {
      id: 'come-back',
      pattern: `/那?有(?:事|需要|问题|什么事|什么问题)?我?再(?:找|联系|叫|问|喊)(?:你|您)(?:们|吧|哈|啦)*${NO_MORE}/`,
      source: COMMON,
      hits: ['有事再找你', '好的，有问题再联系您'],
      misses: ['有问题找你们', '有事再找你可以吗'],
    },
    {
      id: 'laugh',
      pattern: `/哈哈+(?!哈)${NO_MORE}|嘻嘻+(?!嘻)${NO_MORE}|嘿嘿+(?!嘿)${NO_MORE}/`,
      source: COMMON,
      hits: ['哈哈好的', '嘻嘻，谢谢'],
      misses: ['哈哈那怎么退', '哈哈？'],
    },
    {
      id: 'emoji',
      pattern: `/^(?![\\p{P}\\p{S}\\p{M}]*[?😡😠🤬👎😤🖕])[\\p{P}\\p{S}\\p{M}]*[👌👍🙏🌹🤝👏💪💐😊😄😁😀😃😆😂🤣😘😍🥰☺🙂😉😜😋🤗❤💕💖💗🎉🌷🌸✌🙆👋🫡🫶][\\p{P}\\p{S}\\p{M}]*$/`,
      source: 'friendly emoji alone',
      hits: ['👌', '👍👍', '🌹🌹🌹', '🙏🏻'],
      misses: ['👌？', '😡', '👎', '👍多少钱'],
    },
    {
      id: 'emoticon',
      pattern: `/\\[(?:微笑|笑脸|呲牙|可爱|愉快|偷笑|捂脸|调皮|得意|破涕为笑|笑哭|嘿哈|耶|机智|加油|合十|好的|谢谢|感谢|收到|再见|玫瑰|鲜花|送花|爱心|心|飞吻|亲亲|爱你|强|赞|点赞|握手|抱拳|比心|鼓掌|憨笑|大笑|害羞|拥抱|胜利|庆祝|礼物|福|太阳|咖啡)\\]${NO_MORE}|#e-[a-z]\\d+${NO_MORE}|\\/:0\\d\\d${NO_MORE}/`,
      source: 'emoticons as exports write them: in brackets; JD #E-s25; Qianniu /:087',
      hits: ['[微笑]', '[OK]', '好的[握手]', '[捂脸]', '#E-s25', '谢谢/:087'],
      misses: ['[怒]', '[图片]', '[微笑]？'],
    },
    {
      id: 'stop',
      pattern: '/^[.。~]+$/',
      source: 'punctuation alone that neither asks nor exclaims',
      hits: ['。', '...', '~'],
      misses: ['？', '！', '。？'],
    },
  ],
};
