import type { MessageForm } from '../../records/chat-line.ts';

// What exports write in a column for the kind of a message, in the order in which it is looked for; what programs put
// around it (TIMImageElem, RC:ImgMsg, image_message) is taken off before.
const WORDS: Readonly<Record<Exclude<MessageForm, 'empty'>, RegExp>> = {
  note: /^(?:内部|客服|会话)?(?:备注|便签|便笺|小记)(?:消息)?$|^内部(?:消息|沟通|讨论)$|\b(?:private|internal|whisper|note)\b/i,
  sticker: /^(?:动画|自定义|商城)?(?:表情|贴纸)(?:包|消息)?$|^(?:sticker|emoji|emoticon|emotion|face)s?$/i,
  media:
    /^(?:图片|图像|照片|截图|动图|视频|短视频|小视频|语音|录音|音频|文件|附件)(?:消息|类|类型)?$|^(?:image|img|picture|photo|pic|gif|video|videofile|sight|voice|vc|hqvoice|sound|audio|file|document|attachment|media)s?$|^(?:image|video|audio|application)\/\S+$/i,
  card: /卡片|card|^(?:商品|宝贝|订单|优惠券|邀请评价|邀评|名片|位置|小程序|红包|转账|地址核对)(?:消息|链接)?$|^(?:product|goods|item|order|coupon|location|lbs|mini_?program|weapp|red_?packet)$/i,
  notice:
    /系统|system|^(?:通知|提示|事件|撤回|notice|notification|event|activity|revoke|recall|(?:grp|info)?ntf)$/i,
};
const AROUND = /^(?:RC:|TIM(?=[A-Z])|msg_?type[_.:]?)|(?:消息)?[ _-]?(?:message|msg|elem)s?$/gi;
const FORMS = Object.entries(WORDS) as [keyof typeof WORDS, RegExp][];

/** What a message is that the export calls so; null: words, or a kind that is not known. */
export function formOf(type: string): MessageForm | null {
  if (type === '') return null;
  const known = KNOWN.get(type);
  if (known !== undefined) return known;
  const word = type.normalize('NFKC').trim().replace(AROUND, '');
  const form = FORMS.find(([, words]) => words.test(word))?.[0] ?? null;
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(type, form);
  return form;
}

// A month of messages has a handful of kinds.
const KNOWN = new Map<string, MessageForm | null>();
const MOST_KNOWN = 1000;
