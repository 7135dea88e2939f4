import { plainDigits } from './exports/csv.ts';
import type { Random } from './random.ts';

/** A sentence with blanks in it: texts around the blanks, and what each blank is for. */
interface Sentence {
  readonly texts: readonly string[];
  readonly blanks: readonly Blank[];
}

/** What question and answer have in common. */
export interface Details {
  /** Number of the order that is talked about; '' where there is none. */
  readonly order: string;
  readonly product: string;
  readonly colour: string;
}

/**
 * Of the details: `{o}` the order number, `{p}` the product, `{c}` the colour. By chance: `{k}` any colour ·
 * `{n}` a number 2 … 60 · `{m}` an amount in yuan · `{d}` days 2 … 7 · `{t}` a time of day · `{u}` a link to an item.
 */
type Blank = 'o' | 'p' | 'c' | 'k' | 'n' | 'm' | 'd' | 't' | 'u';

/** Sentences ready to be filled; written once, filled millions of times. */
const sentences = (...written: readonly string[]): readonly Sentence[] =>
  written.map((sentence) => {
    const parts = sentence.split(/\{([opcknmdtu])\}/);
    return {
      texts: parts.filter((_, index) => index % 2 === 0),
      blanks: parts.filter((_, index) => index % 2 === 1) as Blank[],
    };
  });

/** One of the sentences, its blanks filled. */
export function say(list: readonly Sentence[], random: Random, details: Details): string {
  const { texts, blanks } = random.pick(list);
  let text = texts[0]!;
  for (let i = 0; i < blanks.length; i++) text += fillBlank(blanks[i]!, random, details) + texts[i + 1]!;
  return text;
}

function fillBlank(blank: Blank, random: Random, details: Details): string {
  switch (blank) {
    case 'o':
      return details.order;
    case 'p':
      return details.product;
    case 'c':
      return details.colour;
    case 'k':
      return random.pick(COLOURS);
    case 'n':
      return String(random.between(2, 60));
    case 'm':
      return `${random.between(3, 89)}.${random.below(10)}0`;
    case 'd':
      return String(random.between(2, 7));
    case 't':
      return `${random.between(8, 22)}:${random.below(6)}0`;
    case 'u':
      return `https://item.demo.example/${plainDigits(random.below(100_000), 12)}.html`;
  }
}

export const COLOURS = ['黑色', '蓝色', '红色', '墨蓝', '浅粉', '草绿', '奶白', '灰色'] as const;

/** What is said in any kind of conversation; all invented. */

export const HELLO = sentences('在吗', '你好', '您好', '有人吗', '在不在', '亲在吗？', '老板在吗', 'hi');

export const NUDGE = sentences('？', '在吗', '人呢', '急', '麻烦快一点', '等了好一会儿了', '客服在吗？？');

/** What a buyer adds to a question before anybody has answered. */
export const ADDED = sentences(
  '急用',
  '？',
  '大概什么时候',
  '我要{c}的',
  '一共{n}件',
  '麻烦快点看下',
  '是给孩子用的',
);

/** Buyers who want a person; the words of the phrase class `to-human`. */
export const TO_HUMAN = sentences('转人工', '人工客服', '转人工客服', '人工');

/** The last word, which asks for no answer. */
export const BUYER_CLOSING = sentences(
  '好的',
  '谢谢',
  '好的谢谢',
  '嗯嗯',
  '收到',
  '好的，谢谢',
  '知道了',
  'OK',
  '哦哦好的',
);

/** Pasted from the list of quick phrases: the first words of most sessions. */
export const GREETING = sentences(
  '您好，欢迎光临青禾文具，很高兴为您服务，请问有什么可以帮您？',
  '亲您好，我在的，请问有什么可以帮到您？',
  '您好亲，这边是人工客服，请问您想咨询什么呢？',
);

/** Typed in a hurry: short, and always a little different. */
export const SHORT_REPLY = sentences(
  '在的亲，您请说',
  '您好，在的',
  '在呢，您说',
  '您好，我看一下',
  '稍等，马上帮您看',
  '您好亲，有{n}件在库，您说',
);

export const GOODBYE = sentences(
  '不客气，感谢您的咨询，祝您生活愉快，欢迎再次光临青禾文具~',
  '不客气的亲，有问题随时联系我们，祝您天天好心情！',
  '好的亲，那先不打扰您了，记得帮我们点个好评哦~',
);

/** Typed after an answer. */
export const FOLLOW_UP = sentences(
  '另外今天满{n}元还可以再用一张{d}元券',
  '您放心，{t}前我会再帮您确认一遍',
  '需要的话我把{k}的实拍图发您看看',
  '已经帮您登记好了，登记号{n}{d}，到时候报这个号就行',
  '有问题您随时找我，我今天{t}下班，之后有同事接着跟',
);

/** What the two slow agents sometimes write. */
export const POOR_REPLY = sentences('嗯', '哦', '页面上都写了的', '等通知就行', '按页面上说的来');

/** What no contract lets them write; the words of the phrase class `dismissive`. */
export const DISMISSIVE_REPLY = sentences(
  '这个不清楚，您自己看详情页',
  '我也不知道啊亲',
  '这个和我们无关，您找快递',
);

/** Before an answer that was long in coming. */
export const SORRY = sentences('不好意思让您久等了，', '让您久等了亲，', '抱歉久等了，');

/** To a buyer who has ordered and not paid. */
export const UNPAID = sentences(
  '亲，您拍下的{p}还没有付款哦，{t}前付款今天就能安排发货',
  '您好，看到您的订单还没付款，是遇到什么问题了吗，{p}我先帮您留着',
);

export const TO_COLLEAGUE = sentences(
  '您这个情况需要专人处理，我帮您转接一下，请稍等',
  '这边帮您转给售后同事，请您不要关闭窗口',
);

export const COLLEAGUE = sentences(
  '您好，我是售后专员，刚看了您和同事的聊天，我来帮您处理',
  '您好亲，已为您转接过来，您的问题我看到了',
);

/** A robot answers in words. */
export const BOT_ANSWER = sentences(
  '亲，一般付款后48小时内发货，节假日顺延哦~',
  '您好，本店满39元包邮，新疆西藏等地区请以下单页为准',
  '亲，支持七天无理由退货，不影响二次销售即可',
  '您好，您是想问以下问题吗？\n1. 什么时候发货\n2. 怎么开发票\n3. 怎么退货\n回复数字即可',
  '亲，物流信息可以在“我的订单”里点击“查看物流”',
  '发票在确认收货后可以申请电子发票哦',
);

/** Asked at night, or of the robot alone. */
export const SIMPLE_QUESTION = sentences(
  '什么时候发货',
  '包邮吗',
  '可以退货吗',
  '能开发票吗',
  '发什么快递',
  '{p}还有货吗',
  '有没有优惠券',
);

/** A subject: what buyers ask about it and what agents answer. */
export interface Topic {
  readonly ask: readonly Sentence[];
  readonly answer: readonly Sentence[];
}

/** Before an order. */
export const BEFORE: readonly Topic[] = [
  {
    ask: sentences('{p}多少钱', '这个{p}现在什么价', '{p}买{n}件怎么算', '能便宜点吗，买{n}个', '有优惠吗'),
    answer: sentences(
      '亲，{p}现在活动价{m}元，拍{n}件以上再减{m}元',
      '单件{m}元哦，{n}件一起拍的话系统会自动减{m}元',
      '现在领券下单折后{m}元，券在详情页，今晚{t}前有效',
      '亲看这里：{u}\n这个组合{n}件装只要{m}元，比单买划算',
    ),
  },
  {
    ask: sentences('{p}有{c}的吗', '{c}还有货没', '有没有{c}', '这个颜色和图片一样吗', '{p}有几种颜色'),
    answer: sentences(
      '{p}有{c}和{k}两种，{c}库存还有{n}件',
      '{c}暂时没货了亲，预计{d}天后到，{k}可以现在拍',
      '有的，{c}拍下选第{d}个规格就是，实物拍摄会有一点点色差',
      '亲，{p}目前{k}卖得最好，{n}位买家都选了它',
    ),
  },
  {
    ask: sentences('适合几年级用', '{p}质量怎么样', '这款和普通的有什么区别', '孩子{d}岁能用吗'),
    answer: sentences(
      '{p}适合{d}岁以上的孩子用，材质是安全无味的，您可以放心',
      '{p}是加厚款，{n}位买家回购过，{k}最受欢迎',
      '{p}比普通款贵{m}元，用料好一些，能用{d}个月左右',
      '亲，两款的区别主要是规格，这款{n}件装{m}元，那款{m}元，日常用选这款就够了',
    ),
  },
  {
    ask: sentences(
      '今天下单什么时候能到',
      '发什么快递',
      '{t}前拍今天能发吗',
      '到我这边要几天',
      '急用，能加急吗',
    ),
    answer: sentences(
      '今天{t}前付款当天发出，一般{d}天左右到您那边',
      '默认发中通或圆通，您这边大概{d}天，要加急的话补{m}元发顺丰',
      '亲，现在拍的话{d}天内能到，路上如果有延误我帮您盯着',
      '可以的，备注写上急用，仓库{t}那一班车帮您安排，预计{d}天到',
    ),
  },
  {
    ask: sentences(
      '要{n}套给班级用，能开票吗',
      '公司采购{n}件有报价吗',
      '{n}个起能定制logo吗',
      '团购怎么联系',
    ),
    answer: sentences(
      '可以开电子普票的亲，{n}套一起算{m}元一套，您把抬头发我就行',
      '{n}件以上走采购价，单价{m}元，含税，{d}个工作日发齐',
      '定制的话{n}0件起做，打样{d}天，每件加{m}元，我把图稿要求发您',
    ),
  },
  {
    ask: sentences('你们店{u}这个和详情一样吗', '看看这个{u}', '{u} 这款还有吗'),
    answer: sentences(
      '一样的亲，这个链接就是{p}，现在{m}元，{n}件有货',
      '这款有的，{c}还剩{n}件，拍下{d}天内到',
    ),
  },
];

/** Between payment and delivery. */
export const UNDERWAY: readonly Topic[] = [
  {
    ask: sentences('怎么还没发货', '{o}什么时候发', '拍了{d}天了还不发', '能今天发吗', '催一下发货'),
    answer: sentences(
      '帮您查了，订单{o}已经在打包，今晚{t}前会有物流单号',
      '非常抱歉让您久等，仓库这几天单多，最迟{d}天内发出，我已帮您备注加急',
      '亲，系统显示{t}已经安排了，大概{d}天到您那边，单号出来后会有短信通知',
    ),
  },
  {
    ask: sentences('地址写错了能改吗', '帮我改到某省某市某路', '电话要换成1**********', '收件人写错了'),
    answer: sentences(
      '可以的，还没出库，我帮您改好了，{d}分钟后您刷新看一下',
      '亲，{t}已经出库了改不了，您可以让快递员改派，要补{m}元运费',
    ),
  },
  {
    ask: sentences('能换成{c}吗', '拍错颜色了，要{c}', '再加{d}件一起发可以吗'),
    answer: sentences(
      '可以，{c}已经帮您备注好了，仓库{t}那班会按备注发',
      '您再拍{d}件就行，我备注和订单{o}一起发，不另收运费',
    ),
  },
  {
    ask: sentences('物流{d}天没动了', '快递到哪了', '显示签收了我没收到', '能不能别放驿站'),
    answer: sentences(
      '我看了下，件在中转站，{t}有更新，预计还要{d}天',
      '帮您联系了快递，他们{t}前会给您打电话，没接到您再找我',
      '亲，已经给快递留言送货上门，预计{d}天内派送，您留意一下',
    ),
  },
];

/** After delivery. */
export const AFTER: readonly Topic[] = [
  {
    ask: sentences('收到的{p}是坏的', '有一件用不了', '包装压坏了\n里面也弯了', '收到就是破的'),
    answer: sentences(
      '非常抱歉给您添麻烦了，麻烦拍张照片发我，确认后{d}天内给您补发',
      '实在对不起，我们今天{t}前给您补发一件，坏的不用寄回',
      '抱歉亲，这边给您退{m}元作为补偿可以吗，商品您留着用',
    ),
  },
  {
    ask: sentences('少发了{d}件', '发错颜色了，我要的是{c}', '赠品没有放'),
    answer: sentences(
      '我查了出库重量确实不对，{d}天内补给您，运费我们出',
      '对不起亲，是仓库拿错了，{c}的今天{t}前补发，错的那件{d}天内寄回就行',
    ),
  },
  {
    ask: sentences('想退货', '不想要了怎么退', '退货运费谁出', '孩子不喜欢，能退吗'),
    answer: sentences(
      '可以退的亲，您在订单里申请，{d}天内寄回，收到后{t}前给您退款',
      '不影响二次销售就可以退，运费{m}元需要您先垫一下，有运费险会赔给您',
    ),
  },
  {
    ask: sentences('{o}申请退款了怎么还没到账', '退款多久到', '退了{d}天了钱呢'),
    answer: sentences(
      '退款已经同意了，{m}元原路返回，一般{d}天到账',
      '我查到财务{t}已经操作，银行到账要{d}个工作日左右，您留意一下',
    ),
  },
  {
    ask: sentences('可以换{c}吗', '想换个{c}的', '尺寸不合适想换'),
    answer: sentences(
      '可以换，您先寄回来，备注订单{o}，我们收到{d}天内寄{c}的',
      '{c}还有{n}件，您{d}天内寄回就给您换，运费一人一半',
    ),
  },
  {
    ask: sentences('发票什么时候开', '还没收到发票', '发票抬头能改吗'),
    answer: sentences(
      '发票{d}个工作日内发到您邮箱，抬头按您留的开',
      '可以改，我这边{t}前帮您重新提交，{d}天内出来',
    ),
  },
  {
    ask: sentences('我要投诉你们', '太让人失望了', '你们这样处理我不接受', '能补个差价吗，刚买就降价了'),
    answer: sentences(
      '理解您的心情，这次确实是我们做得不好，给您补{m}元优惠券，{d}天内到账',
      '差价{m}元可以补的，您在订单里申请仅退款，我{t}前帮您通过',
    ),
  },
  {
    ask: sentences('这个怎么用啊', '有说明书吗', '{p}怎么装'),
    answer: sentences(
      '使用方法我发您一份说明：{u}\n第{d}步要慢一点',
      '{p}里有张小卡片，按第{d}步来，有疑问我{t}前打给您',
    ),
  },
];
