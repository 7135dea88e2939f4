/**
 * Texts that stand for something without words: cards, menus, notices that a log writes under a sender's name.
 * They are `system` whoever sent them (metrics.md: a card is never a bot's answer and never a buyer's question).
 * Held against the trimmed text from its beginning.
 */
const PLACEHOLDERS: readonly RegExp[] = [
  // JD 咚咚 logs.
  /^【此消息为欢迎卡片或富文本模板答案/,
  /^您选择了一个订单进行咨询（订单号[：:]/,
  /^咨询订单号[：:]\s*\d+/,
  /^顾客通过点击web咚咚【最近浏览】信息发送/,
  /^客服MM还没有等到您的回复/,
  /^本次会话将在两分钟后自动切断/,
  /^本次会话已经中断/,
  /^(?:已购买→)?(?:售前|售中|售后)咨询组$/,
  // 千牛 web history and client.
  /^请在客户端查看原始聊天记录，网页版无法展示/,
  /^系统提[示醒][：:]/,
  // Pinduoduo's back office.
  /^机器人套餐已用完/,
  /^已停止自动回复/,
  /^店铺待支付订单不再提供聊天催付/,
  // Emoticon codes and nothing else.
  /^(?:#E-[a-z]\d+\s*)+$/,
  /^当前用户来自\s*\S/,
  /^这些非常适合您的商品可以一起看看/,
  /^(?:已读|未读|发送中)$/,
  // Recall notices.
  /^.{0,40}撤回了一条消息$/,
];

const ANY = new RegExp(PLACEHOLDERS.map((pattern) => `(?:${pattern.source})`).join('|'));

/** Whether a text is such a stand-in, or has no words at all. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || ANY.test(trimmed);
}
