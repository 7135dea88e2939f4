import type { PhraseClass } from './phrase-class.ts';

const COMMON = 'common wording';
const CONTRACT = 'opening phrase as outsourcing contracts prescribe it';

/** An agent opens a talk: greets, welcomes, says that somebody is there. */
export const greeting: PhraseClass = {
  id: 'greeting',
  title: { zh: '开头语', en: 'Greeting' },
  by: 'human',
  cannotSee: {
    zh: '只叫一声“亲”的不算；用表情、图片打招呼的看不出来。',
    en: 'A bare 亲 is no greeting; greetings made of a picture are not seen.',
  },
  match: 'anywhere',
  entries: [
    {
      id: 'hello',
      pattern:
        '/(?<![祝为為愿願])(?:[您你妳]|大家|亲亲?|親)好(?![好评評运運像几幾久多心梦夢不的转轉起坏壞看用吃喝容穿在])/',
      source: CONTRACT,
      hits: ['您好', '你好亲', '您好，24小时内发货', '亲好'],
      misses: ['您好评一下', '祝您好运', '您好好休息', '看您好几次没接电话', '祝您好心情'],
    },
    {
      id: 'welcome',
      pattern:
        '/[欢歡]迎(?:[您你亲親][,~]?)?(?:光[临臨]|[来來]到|[进進]店|[惠关關]顾|[莅蒞][临臨]|来访|前来)/',
      source: CONTRACT,
      hits: ['欢迎光临小店', '歡迎光臨', '欢迎您来到旗舰店'],
      misses: ['欢迎再次光临', '欢迎下次光临', '欢迎您再来'],
    },
    {
      id: 'welcome-enquiry',
      pattern: '/(?<!(?:[题題问問疑要时時候][,~]?))[欢歡]迎(?:[您你亲親])?(?:的)?咨[询詢]/',
      source: CONTRACT,
      hits: ['欢迎咨询，请说', '欢迎您咨询本店'],
      misses: ['有问题欢迎咨询', '有需要欢迎咨询', '欢迎再次咨询', '欢迎随时咨询'],
    },
    {
      id: 'at-your-service',
      pattern:
        '/(?:高[兴興]|[荣榮]幸|竭[诚誠]|由我|[诚誠]|[线線]|客服[^,。!?]{0,6}|我是[^,。!?]{1,8}|[号號])(?:能|可以|[来來])?(?:[为為][您你亲親])服[务務]/',
      source: CONTRACT,
      hits: ['很高兴为您服务', '客服小青为您服务', '竭诚为您服务'],
      misses: ['期待下次为您服务', '下次再为您服务', '已为您服务完毕'],
    },
    {
      id: 'what-can-i-do',
      pattern:
        '/(?<![还還])有(?:什么|什麼|啥|什莫|何)[^,。!?]{0,4}(?:可以|能|需要|要)[^,。!?]{0,4}(?:[帮幫]|效[劳勞]|咨[询詢]|了解|服[务務])/',
      source: CONTRACT,
      hits: ['有什么可以帮您', '请问有什么能帮到您呢', '有什么需要咨询的吗'],
      misses: ['还有什么可以帮您的吗', '有什么可以退的', '有没有需要'],
    },
    {
      id: 'what-do-you-need',
      pattern:
        '/(?:[请請][问問]|[您你亲親],?)(?:[您你亲親]?,?)(?:是)?(?:想|需要|要)?(?:咨[询詢]|[帮幫]助)(?:的是)?(?:哪|什么|什麼|啥)/',
      source: COMMON,
      hits: ['请问您想咨询哪款', '请问需要咨询什么'],
      misses: ['您咨询的这款没货', '已咨询过了'],
    },
    {
      id: 'here',
      pattern:
        '/^[\\p{P}\\p{S}]*(?:(?:亲|親|哈喽|嗯|嗨|hi|美女|帅哥|宝|寶|宝贝|姐|哥|老板|[您你]好)+[\\p{P}\\p{S}]*)?(?:我|客服|人工|一直|都|有人)?在(?:的|呢|滴|哒|哦|喔|哈|呀|嘞|啊|线|線|噢|吶|呐|捏|[,。!~?]|$)/',
      source: CONTRACT,
      hits: ['在的', '亲，在呢', '在，您说', '在的亲，请讲'],
      misses: ['您现在的地址', '快递在路上', '在广州仓', '放在的位置'],
    },
    {
      id: 'time-of-day',
      pattern:
        '/(?:早上|上午|中午|下午|晚上|早晨|新年|[节節]日|周末)好(?![好的睡看眠冷热熱几幾多用像过過不吃像卖賣])|早安/',
      source: COMMON,
      hits: ['早上好', '亲，晚上好呀', '早安'],
      misses: ['晚上好睡', '早上好冷', '晚上好的灯效'],
    },
    {
      id: 'hello-foreign',
      pattern:
        '/哈[喽啰罗囉嘍]|(?<![a-z])(?:hello|hallo|哈啰)(?!kitty|[a-z])|(?<![a-z])hi(?![a-z]|-?fi)|^嗨(?!皮|吃|爆)|雷猴/',
      source: COMMON,
      hits: ['hello亲', '哈喽', 'hi~', '嗨，亲'],
      misses: ['hellokitty款有货', 'hi-fi音响', 'this款', '嗨皮一下'],
    },
    {
      id: 'this-is',
      pattern:
        '/(?:[这這][里裡边邊]|我)是[^,。!?]{0,8}(?:客服|[顾顧][问問]|小助手|管家|小二)(?![的电電热熱])/',
      source: COMMON,
      hits: ['我是客服小青', '这边是人工客服', '这里是旗舰店客服'],
      misses: ['这里是客服的工作时间', '这是客服电话', '找客服'],
    },
  ],
};
