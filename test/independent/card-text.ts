/**
 * "A card or placeholder has no words: it is `system`, never a bot's answer and never a buyer's question."
 * The texts are those of formats.md §1.5 (without 转人工, which is the buyer's own wish).
 */
const beginnings = [
  '【此消息为欢迎卡片或富文本模板答案',
  '您选择了一个订单进行咨询',
  '咨询订单号：',
  '咨询订单号:',
  '顾客通过点击web咚咚',
  '系统提示：',
  '系统提示:',
  '系统提醒：',
  '系统提醒:',
  '客服MM还没有等到您的回复',
  '本次会话将在两分钟后自动切断',
  '本次会话已经中断',
  '请在客户端查看原始聊天记录，网页版无法展示',
  // "a card (item, order, coupon, invitation, address check)", as exports write one in brackets
  '[商品]',
  '[订单]',
  '[优惠券]',
];

const whole = ['用户发起转人工', '售后咨询组', '售前咨询组', '已购买→售后咨询组'];

export function isCard(text: string): boolean {
  const words = text.trim();
  if (words === '') return true;
  if (whole.includes(words) || beginnings.some((beginning) => words.startsWith(beginning))) return true;
  return /撤回了一条消息$/.test(words); // "system (transfer and recall notices, cards, read marks)"
}
