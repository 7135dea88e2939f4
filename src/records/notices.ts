import { isRobotName } from '../terms/robots.ts';

/** What a notice in a chat says about who serves the buyer from now on. */
export type Notice =
  | { readonly kind: 'to-human' }
  | { readonly kind: 'transfer'; readonly from: string; readonly to: string }
  /** `robot`: by a robot, not by the system. */
  | { readonly kind: 'assign'; readonly to: string; readonly robot: boolean };

// 千牛: 由 A 转交给 B. Others write 转接 or 移交.
const TRANSFER =
  /^(?:会话|系统[：:]?)?\s*由\s*(\S.*?)\s*(?:转交|转接|移交|转移)(?:给|至|到)\s*(\S.*?)[。.]?$/m;

const ASKED =
  /^(?:用户|买家|顾客|客户)(?:已)?(?:发起|请求|申请)?转(?:接)?人工(?:客服|服务)?(?:成功)?[。.！!]?$/;

// Only where a robot or the system says it: from a buyer these words are a wish, from an agent a promise.
const TOLD =
  /^(?:发起|请求|申请)?转(?:接)?人工(?:客服|服务)?(?:成功)?[。.！!]?$|^(?:已|您已)?(?:进入|接入)人工(?:客服|服务)/;

const ASSIGN =
  /^(?:系统)?(?:已)?(?:将?会话|为您)?(?:自动)?分配(?:给|客服|至|到)[：:\s]*(\S.*?)(?:为您服务)?[。.]?$|^(?:人工)?客服[：:\s]*(\S.*?)\s*(?:已接入(?:会话)?|接入会话|为您服务)[。.！!]?$/;

// What the system writes in other words: somebody was handed the conversation, or has come into it.
const HANDED =
  /(?:转接|转交|移交|转移|转派|转|分配|派|接通|连接|切换)(?:给|至|到|入|了)?\s*(?:了|在线|专属|售后|售前)?\s*(?:人工|真人)?(?:客服|坐席|座席|专员|顾问|接待|服务)|转(?:接)?人工|(?:转接|转交|移交|转移|转派|分配|指派)(?:给|至|到)\s*\S|(?:人工|客服|坐席|座席|专员).{0,24}?(?:接入|接待|接起|接手|进入|加入|上线|为您服务|与您对话)|(?:接入|进入|加入).{0,8}?(?:人工|客服|坐席|座席|会话|对话|聊天)|\b(?:handed|transferred|assigned|connected|routed|escalated|reassigned|passed|forwarded)\b.{0,12}?\bto\b|\bhanded (?:off|over)\b|\bjoined\b|\b(?:has )?(?:accepted|picked up|took over) (?:the|this|your) (?:chat|conversation|session)\b|\byou(?:'re| are) now (?:chatting|connected|talking) (?:with|to)\b/i;
// It did not come to that, it is over, or it is up to the buyer.
const NOT_HANDED =
  /失败|未(?:能|成功|接)|无法|不能|取消|拒绝|超时|无人|没有(?:人|可用)|暂无|不在线|已?离线|排队|等待|忙|请(?:点击|回复|输入|选择|稍后)|如需|如果|若|是否|可以?(?:点击|回复|输入|选择)|结束|离开|退出|关闭|挂断|断开|已?移出|机器人(?:已)?(?:接入|接待|为您|上线|加入)|(?:给|至|到)\s*(?:智能|全自动)?(?:机器人|智能客服)|\b(?:failed|unable|cannot|can't|no agents?|unavailable|cancell?ed|declined|queue|waiting|ended|left|closed|bot joined|if you)\b/i;
// Who hands over and who is handed to, as far as names can be told from words.
const PARTIES =
  /(?:由|从)?\s*([^\s，,。:：]{1,40}?)?\s*(?:已)?(?:将|把)?(?:会话|对话|聊天|买家|顾客|客户|用户|您)?(?:转接|转交|移交|转移|转派|分配|指派|转)(?:给|至|到)\s*(?:了)?(?:在线|专属)?(?:人工)?(?:客服|坐席|座席|专员)?[：:\s“"「【]*([^\s，,。！!”"」】]{1,40})|\b(?:to|with)\s+([\w.-]{1,40})|^(?:人工)?(?:客服|坐席|座席|专员)?[：:\s“"「【]*([^\s，,。！!”"」】]{1,40}?)[”"」】]?\s*(?:已)?(?:接入|接待|接起|接手|进入|加入|上线|为您服务|has joined|joined|accepted|picked up|took over)/i;

// Every notice has one of these words; most messages have none.
const HINT =
  /转|移交|分配|派|人工|接入|接通|接待|接起|接手|加入|进入|上线|为您服务|与您对话|连接|切换|[a-z]{4}ed\b|\bnow\b|took/i;

/**
 * Reads a notice; null where the text is none. `impersonal`: a robot or the system speaks. A transfer from a robot, or
 * from nobody, is a hand-over to a person. What the system says in words of its own (metrics.md, human stage: by pattern)
 * may name somebody: `isKnown` tells which names are accounts.
 */
export function readNotice(
  text: string,
  speaker: 'person' | 'robot' | 'system',
  isKnown: (name: string) => boolean,
): Notice | null {
  if (!HINT.test(text)) return null;
  const trimmed = text.trim().replace(SYSTEM_SAYS, '');
  const transfer = TRANSFER.exec(trimmed);
  if (transfer) {
    const [, from, to] = transfer;
    const robot = isRobotName(from!);
    return robot || from === '系统'
      ? { kind: 'assign', to: bare(to!), robot }
      : { kind: 'transfer', from: from!, to: bare(to!) };
  }
  if (ASKED.test(trimmed)) return { kind: 'to-human' };
  if (speaker === 'person') return null;
  if (TOLD.test(trimmed)) return { kind: 'to-human' };
  const assign = ASSIGN.exec(trimmed);
  if (assign) return { kind: 'assign', to: (assign[1] ?? assign[2])!, robot: false };
  if (speaker === 'robot' || trimmed.length > MOST || !HANDED.test(trimmed) || NOT_HANDED.test(trimmed))
    return null;
  const [, from, ...to] = PARTIES.exec(trimmed) ?? [];
  const taker = to.find((name) => name !== undefined && isKnown(name));
  if (taker === undefined) return { kind: 'to-human' };
  return from !== undefined && !isRobotName(from) && isKnown(from)
    ? { kind: 'transfer', from, to: taker }
    : { kind: 'assign', to: taker, robot: from !== undefined && isRobotName(from) };
}

const SYSTEM_SAYS = /^系统(?:提示|提醒|消息|通知)\s*[：:]\s*/;

// A notice is short; longer texts are announcements and menus.
const MOST = 80;

/** A name without what it is: 人工客服 Mei is Mei. */
const bare = (name: string): string => name.replace(/^(?:人工)?(?:客服|坐席|座席)\s*[：:]?\s*(?=\S)/, '');

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
const bracketed = (words: string): RegExp =>
  new RegExp(`^(?:${OPEN}\\s*(?:${words})\\s*${CLOSE}${BEHIND}\\s*)+$`, 'i');
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
