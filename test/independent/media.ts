import type { Media } from './types.ts';

const kinds: [Media, string[]][] = [
  ['picture', ['图片', '照片', '截图', 'image', 'picture', 'photo', 'img', 'pic']],
  ['video', ['视频', '短视频', '小视频', 'video']],
  ['voice', ['语音', '音频', 'voice', 'audio']],
  ['file', ['文件', '附件', 'file', 'attachment']],
  ['sticker', ['表情', '动画表情', '表情包', '贴纸', 'sticker', 'emoji', 'emoticon']],
];

/** 图片, 图片消息, image, `image message` */
function kindOf(name: string): Media | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/(?:消息|\s*message)$/, '');
  return kinds.find(([, names]) => names.includes(plain))?.[0] ?? null;
}

/**
 * "A picture, video, voice message, file or sticker (by the export's message type, or the usual stand-ins such as
 * [图片])". A text of several stand-ins and nothing else is what the first of them that is no sticker says; emoticon
 * codes alone (#E-s25, /:087) are a sticker. With a word beside it, it is a text.
 */
export function mediaOf(type: string, text: string): Media | null {
  const byType = kindOf(type);
  if (byType !== null) return byType;
  const found: Media[] = [];
  const rest = text
    .normalize('NFKC')
    .replace(/[[【]([^[\]【】]+)[\]】]/g, (whole, name: string) => {
      const kind = kindOf(name);
      if (kind === null) return whole;
      found.push(kind);
      return '';
    })
    .replace(/#E-[a-z]\d+|\/:(?:\d{2,3}|[^\s\p{L}\p{N}]{1,4})/giu, () => {
      found.push('sticker');
      return '';
    });
  if (found.length === 0 || rest.trim() !== '') return null;
  return found.find((kind) => kind !== 'sticker') ?? 'sticker';
}

/** "A card (item, order, coupon, invitation, address check)", by the export's message type. */
export function isCardType(type: string): boolean {
  return (
    /卡片|\bcard\b/i.test(type) ||
    /^(?:商品|订单|优惠券|红包|邀评|邀请评价|核对地址|地址核对)(?:消息)?$/.test(type) ||
    /^(?:item|product|order|coupon|invitation|address)$/i.test(type)
  );
}

/** "What the buyer cannot see (internal notes: 内部备注, private note) is `system`": by type, or by the words before it. */
export function isInternalNote(type: string, text: string): boolean {
  if (/备注|private[ _-]?note|internal/i.test(type)) return true;
  return /^(?:[[【(（](?:内部备注|private note)[\]】)）]|(?:内部备注|private note)\s*[:：])/i.test(
    text.trim(),
  );
}
