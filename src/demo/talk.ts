import { templates } from './template.ts';

/** What is said in any kind of conversation; all invented. */

export const HELLO = templates('在吗', '你好', '您好', '有人吗', '在不在', '亲在吗？', '老板在吗', 'hi');

export const NUDGE = templates('？', '在吗', '人呢', '急', '麻烦快一点', '等了好一会儿了', '客服在吗？？');

/** What a buyer adds to a question before anybody has answered. */
export const ADDED = templates(
  '急用',
  '？',
  '大概什么时候',
  '我要{c}的',
  '一共{n}件',
  '麻烦快点看下',
  '是给孩子用的',
);

/** Buyers who want a person; the words of the phrase class `to-human`. */
export const TO_HUMAN = templates('转人工', '人工客服', '转人工客服', '人工');

/** The last word, which asks for no answer. */
export const BUYER_CLOSING = templates(
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
export const GREETING = templates(
  '您好，欢迎光临青禾文具，很高兴为您服务，请问有什么可以帮您？',
  '亲您好，我在的，请问有什么可以帮到您？',
  '您好亲，这边是人工客服，请问您想咨询什么呢？',
);

/** Typed in a hurry: short, and always a little different. */
export const SHORT_REPLY = templates(
  '在的亲，您请说',
  '您好，在的',
  '在呢，您说',
  '您好，我看一下',
  '稍等，马上帮您看',
  '您好亲，有{n}件在库，您说',
);

export const GOODBYE = templates(
  '不客气，感谢您的咨询，祝您生活愉快，欢迎再次光临青禾文具~',
  '不客气的亲，有问题随时联系我们，祝您天天好心情！',
  '好的亲，那先不打扰您了，记得帮我们点个好评哦~',
);

/** Typed after an answer. */
export const FOLLOW_UP = templates(
  '另外今天满{n}元还可以再用一张{d}元券',
  '您放心，{t}前我会再帮您确认一遍',
  '需要的话我把{k}的实拍图发您看看',
  '已经帮您登记好了，登记号{n}{d}，到时候报这个号就行',
  '有问题您随时找我，我今天{t}下班，之后有同事接着跟',
);

/** What the two slow agents sometimes write. */
export const POOR_REPLY = templates('嗯', '哦', '页面上都写了的', '等通知就行', '按页面上说的来');

/** What no contract lets them write; the words of the phrase class `dismissive`. */
export const DISMISSIVE_REPLY = templates(
  '这个不清楚，您自己看详情页',
  '我也不知道啊亲',
  '这个和我们无关，您找快递',
);

/** Before an answer that was long in coming. */
export const SORRY = templates('不好意思让您久等了，', '让您久等了亲，', '抱歉久等了，');

/** To a buyer who has ordered and not paid. */
export const UNPAID = templates(
  '亲，您拍下的{p}还没有付款哦，{t}前付款今天就能安排发货',
  '您好，看到您的订单还没付款，是遇到什么问题了吗，{p}我先帮您留着',
);

export const TO_COLLEAGUE = templates(
  '您这个情况需要专人处理，我帮您转接一下，请稍等',
  '这边帮您转给售后同事，请您不要关闭窗口',
);

export const COLLEAGUE = templates(
  '您好，我是售后专员，刚看了您和同事的聊天，我来帮您处理',
  '您好亲，已为您转接过来，您的问题我看到了',
);

/** A robot answers in words. */
export const BOT_ANSWER = templates(
  '亲，一般付款后48小时内发货，节假日顺延哦~',
  '您好，本店满39元包邮，新疆西藏等地区请以下单页为准',
  '亲，支持七天无理由退货，不影响二次销售即可',
  '您好，您是想问以下问题吗？\n1. 什么时候发货\n2. 怎么开发票\n3. 怎么退货\n回复数字即可',
  '亲，物流信息可以在“我的订单”里点击“查看物流”',
  '发票在确认收货后可以申请电子发票哦',
);

/** Asked at night, or of the robot alone. */
export const SIMPLE_QUESTION = templates(
  '什么时候发货',
  '包邮吗',
  '可以退货吗',
  '能开发票吗',
  '发什么快递',
  '{p}还有货吗',
  '有没有优惠券',
);
