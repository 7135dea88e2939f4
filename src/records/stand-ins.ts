/** What a text stands for that has no words: `media` and `sticker` are messages of their sender, the others are none. */
export type StandIn = 'media' | 'sticker' | 'card' | 'notice' | 'note' | 'empty';

// Words that exports write in brackets where a picture, a video, a voice message or a file was.
const MEDIA =
  '图片|图像|照片|截图|相片|动图|视频|小视频|短视频|语音|录音|音频|文件|附件|(?:图片|图像|视频|语音|音频|文件)消息|image|img|picture|photo|video|voice|audio|file|document|attachment|(?:image|video|audio|document|media|gif) omitted|media';
const STICKER = '表情|动画表情|自定义表情|表情包|贴纸|sticker|emoji|emoticon|sticker omitted';
const OPEN = '[\\[［【(（<＜]';
const CLOSE = '[\\]］】)）>＞]';
// What may stand behind: a link, a name with an ending, how long it is.
const BEHIND =
  '(?:\\s*(?:https?://\\S+|[^\\s\\[【]{1,80}\\.[a-z0-9]{2,5}|[(（]?\\d{1,2}(?::\\d{2})?\\s*(?:秒|s|″|")?[)）]?))?';
// In the brackets too: [语音 12″], [图片:a.jpg].
const INSIDE = '(?:\\d{1,3}\\s*(?:秒|s|″|")?\\s*|[:：][^\\s\\]】]{0,200})?';
const bracketed = (words: string): RegExp =>
  new RegExp(`^(?:${OPEN}\\s*(?:${words})\\s*${INSIDE}${CLOSE}${BEHIND}\\s*)+$`, 'i');
const MEDIA_ALONE = bracketed(MEDIA);
// JD writes emoticons as #E-s25, 千牛 as /:087 and /:^_^.
const STICKER_ALONE = new RegExp(
  `^(?:(?:${OPEN}\\s*(?:${STICKER})\\s*${CLOSE}|#E-[a-z]\\d+|/:(?:\\d{2,3}|[^\\s\\p{L}\\p{N}]{1,4}))\\s*)+$`,
  'iu',
);
// Every stand-in in brackets, every note and every emoticon code begins so.
const FIRST = /^[[［【(（<＜#/]/;

/** Cards, menus and notices that a log writes under a sender's name, from the beginning of the trimmed text. */
const CARDS: readonly RegExp[] = [
  // JD 咚咚 logs.
  /^【此消息为欢迎卡片或富文本模板答案/,
  /^您选择了一个订单进行咨询（订单号[：:]/,
  /^咨询订单号[：:]\s*\d+/,
  /^顾客通过点击web咚咚【最近浏览】信息发送/,
  /^(?:已购买→)?(?:售前|售中|售后)咨询组$/,
  /^当前用户来自\s*\S/,
  // Pinduoduo's back office.
  /^这些非常适合您的商品可以一起看看/,
  // As exports write a card of an item, an order, a coupon, an invitation.
  /^[[【](?:商品|宝贝|订单|优惠券|链接|卡片|商品卡片|订单卡片|邀请评价|邀评|地址核对|名片|位置|小程序|红包|转账|link|card|product|order|location|contact card)[\]】]/i,
];

const NOTICES: readonly RegExp[] = [
  /^客服MM还没有等到您的回复/,
  /^本次会话将在两分钟后自动切断/,
  /^本次会话已经中断/,
  // 千牛 web history and client.
  /^请在客户端查看原始聊天记录，网页版无法展示/,
  /^系统提[示醒][：:]/,
  /^机器人套餐已用完/,
  /^已停止自动回复/,
  /^店铺待支付订单不再提供聊天催付/,
  /^(?:已读|未读|发送中)$/,
  // Recall notices.
  /^.{0,40}撤回了一条消息$/,
];

// What only agents see, as a desk writes it into the text.
const NOTE = /^[[［【](?:内部)?备注[\]］】]|^[[［【]内部消息[\]］】]|^\[(?:private|internal) note\]/i;

const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map((pattern) => `(?:${pattern.source})`).join('|'), 'i');
const CARD = anyOf(CARDS);
const NOTICE = anyOf(NOTICES);

/** What a text stands for; null: it has words. */
export function standInOf(text: string): StandIn | null {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  if (CARD.test(trimmed)) return 'card';
  if (NOTICE.test(trimmed)) return 'notice';
  if (!FIRST.test(trimmed)) return null;
  if (NOTE.test(trimmed)) return 'note';
  return MEDIA_ALONE.test(trimmed) ? 'media' : STICKER_ALONE.test(trimmed) ? 'sticker' : null;
}
