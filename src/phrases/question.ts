import type { PhraseClass } from './scan/phrase-class.ts';

const COMMON = 'common wording of agents';

// Words of a clause, and where a clause ends but for a form of address.
const ON = '[^,。.!?]';
const END = '(?:亲亲?|哥|姐|宝|老板)?(?=[\\p{P}\\p{S}]|$)';
const WHAT =
  '(?:(?<![没不任])什[么麼]|(?<!没|不)啥|哪|(?<!过|好|没|十|这|那|這)[几幾](?![乎率])|(?<!没|不)多[少大久高重宽長长远]|怎[么麼]|咋|[为為]何|何[时時])';
// 您要什么我都有: after these words no question word asks.
const PLAIN = '(?:(?!都|也|就|随时|再|直接|尽管|联系|聯繫|隨時|会有|可以[^吗嗎])[^,。.!?])';
// The agent looks or asks for it himself, or leaves it open.
const NOT_LOOKING = `(?<!(?:我|[帮给]您|[帮给]你|去|来|再|先|这边)(?:先|也|来|去)?(?:看|查|问|核实|核对|确认|了解)[^,。.!?]{0,6})(?<!(?:不知道|不清楚|不确定|不晓得|无论|不管|都问|常问|[刚才]问|[家人客]问|,看|[跟和]${ON}{0,4}确认一?下|核实一?下|查询一?下|看看)[^,。.!?]{0,4})`;
const NOT_OPEN =
  '(?![^,。.!?]*(?:都|才知道|就知道|要看|得看|取决|说了算|[为为]准)|[^,。.!?]{0,8},?(?:您|你)?(?:试|看)了?(?:就|才)知道)';

// What leaves it to the buyer whether there is anything at all: 没有了 after it is leave-taking, no answer.
const ANYTHING_ELSE =
  '(?:[请請][问問])?(?:您|你|亲)*[还還]?有(?:[没沒]有)?(?:什[么麼]|啥|其[他它]|[别別]的|任何|哪些)(?:的|地方|事情?|方面|是)*' +
  '(?:(?:可以|能|需要|要)(?:我[们們]?|小[二妹]|客服|[这這]边)?(?:再|来|能|可以)?)?' +
  '(?:[帮幫](?!我)|[为為][您你]|效[劳勞]|[协協]助|服[务務]|[问問][题題]|疑[问問]|需要|需求|不[明清])[^,。.!?]{0,8}\\??' +
  '|[还還]?需要(?:[帮幫]助|[协協]助|[帮幫]忙)[^,。.!?]{0,4}\\??' +
  '|(?:isthere)?anythingelse[^,。.!?]*\\??|how(?:can|may)(?:i|we)help[^,。.!?]*\\??';

/**
 * An agent's question: a buyer's 好的 after it is an answer, no mere closing word. An open offer of help (还有其他可以帮您吗,
 * metrics.md: closers) is none.
 */
export const question: PhraseClass = {
  id: 'question',
  title: { zh: '提问', en: 'Question' },
  by: 'human',
  cannotSee: {
    zh: '没有问号、也没有疑问词的问句（如“麻烦报一下尺码”“没问题我就发货了”）看不出来；自问自答、转述买家问题的话，有时算成提问。',
    en: 'Questions with neither a question mark nor a question word (“tell me your size, please”); a question the agent answers himself, or repeats after the buyer, is sometimes taken for one.',
  },
  match: 'anywhere',
  passesOver: ANYTHING_ELSE,
  entries: [
    {
      id: 'mark',
      pattern: '/\\?(?![a-z0-9_.%-]+=)/',
      source: 'punctuation; the full-width mark is normalised to it; a web address has one too',
      hits: ['您要黑色的吗？', '几号?'],
      misses: ['24小时内发货', '链接 https://item.example.com/item.htm?id=1', '还有其他可以帮您吗？'],
    },
    {
      id: 'particle',
      pattern: `/(?<!问(?!题|一|下)${ON}{0,10})[吗嗎]${END}|(?<=可以|行|是|有|要|能|[对對])[么嘛]${END}/`,
      source: 'question particles at the end of a clause',
      hits: ['您要黑色的吗', '给您换一件可以么~', '是这个款吗亲', '您要大的吗，我帮您备注'],
      misses: [
        '您好亲，24小时内发货',
        '好的呢我帮您看一下',
        '别着急嘛',
        '您问的能退吗，可以的',
        '还有其他问题吗',
      ],
    },
    {
      id: 'what-then',
      pattern: `/(?<![教帮查])${WHAT}(?!会|能|敢|问题随|问题联)${PLAIN}{0,12}(?<!不|没)呢${END}(?!,?因[为為])/`,
      source: '呢 asks only together with a question word',
      hits: ['您要什么颜色呢', '宝宝几个月呢亲'],
      misses: ['在的呢', '今天可以发的呢', '怎么会呢', '什么颜色都有的呢', '为什么便宜呢，因为是直销'],
    },
    {
      id: 'choice',
      pattern: `/(?:您|你|亲|[请請][问問]|是|要|想|喜[欢歡])${ON}{0,10}${ON}(?:还是|還是)(?!要|得|会|有点|建议|不[行能会太好可])(?!${ON}*(?:吧|都|也))${ON}{1,8}(?=[\\p{P}\\p{S}]|$)/`,
      source: COMMON,
      hits: ['您看是退款还是换货', '是自己穿还是送人'],
      misses: ['建议您还是拍大一码吧', '您要大的还是小的都可以', '物流还是没更新'],
    },
    {
      id: 'your',
      pattern: `/(?<![教诉帮给替让为跟和]|问一下)(?:您|你|亲,?|宝贝|宝宝)(?!有什么(?:问题|需要|事|疑问)|有任何|随时|[问慢])${PLAIN}{0,10}${WHAT}${PLAIN}{0,8}(?:(?=[\\p{P}\\p{S}]|$))/`,
      source: 'a question word about the buyer',
      hits: ['您平时穿多大码', '您要哪个颜色', '您预算多少', '亲要啥颜色的', '您那边天气咋样'],
      misses: ['教您怎么退货', '您有什么问题随时联系我', '您要什么颜色都有', '帮您看看多少钱'],
    },
    {
      id: 'may-i-ask',
      pattern:
        '/(?<!您|如需|可以?|问题|需要)(?:[请請][问問]|想[问問]一?下?您?|[问問]一?下您)(?!我|客服|在线|店)[^,。.!?]{2}/',
      source: COMMON,
      hits: ['请问您身高体重', '您好，请问怎么称呼', '想问下您是在哪看到的'],
      misses: ['有问题请问我', '如需帮助请问客服', '您请问'],
    },
    {
      id: 'either-or',
      pattern: `/${NOT_LOOKING}(?:可不可以|要不要|行不行|好不好|[对對]不[对對]|是不是|有[没沒]有|能不能|[会會]不[会會]|需不需要|方不方便|是否)${NOT_OPEN}[^,。.]*(?:$|[呢呀],)/`,
      source: 'A-not-A questions',
      hits: ['要不要给您改地址', '您是否需要发票', '确认是这个地址对不对'],
      misses: ['有没有货我帮您查，稍等一下', '行不行您试了就知道', '帮您看下有没有货', '是不是正品都可以验'],
    },
    {
      id: 'yes-or-no',
      pattern: `/(?:[了到过過]没|(?:可以|行|能|[对對]|接受|需要|有|方便|喜[欢歡]|合[适適])不)(?:呀|啊|呢|哈)?${END}|(?:[对對是]|没[错问]题?)吧${END}/`,
      source: 'spoken yes-or-no questions, and those that ask for agreement',
      hits: ['您收到了没', '电源开了没', '这样可以不亲', '您是要大号的对吧', '尺码没问题吧'],
      misses: ['已经发货了没问题的', '可以的亲', '好吧'],
    },
    {
      id: 'how-about',
      pattern: `/(?<!不管|无论|不)(?:怎[么麼][样樣]|咋[样樣]|如何)(?:了|呀|啊)?${END}|(?:怎[么麼]|咋)了(?:呀|啊)?${END}|要不(?:我|这边|咱们?)?(?:给|帮|为|替)[您你]/`,
      source: COMMON,
      hits: ['您觉得怎么样', '怎么了亲', '要不给您换一件'],
      misses: ['不怎么起球', '要不然就退掉', '质量不怎么样'],
    },
    {
      id: 'what-alone',
      pattern: `/^(?:亲亲?[,!~]*|您好[,!~]*|[请請][问問]|那|是|大概|具体|发生了?|遇到了?)*${WHAT}(?!会|有|还|不|能|敢)(?:(?!都|也|就|可以|看|${WHAT})[^,。.!?]){1,8}(?<!的|到了|呢)(?:[~,\\p{S}]*)$/`,
      source: 'a short text that begins with a question word',
      hits: ['什么问题呀', '发生什么事了', '多少斤', '哪里破了呀'],
      misses: ['什么颜色都有', '怎么穿都好看', '几天就到了', '多少会有一点色差'],
    },
  ],
};
