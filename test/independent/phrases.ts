import type { Contract } from './contract.ts';
import { mapOf, textsOf } from './nodes.ts';

/** "Text is normalised first (NFKC, case, spaces)." */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** The trade's words that the definitions name, and their nearest kin. */
const closing = [
  '好',
  '好的',
  '好滴',
  '好哒',
  '好吧',
  '嗯',
  '嗯嗯',
  '哦',
  '哦哦',
  '谢谢',
  '谢谢您',
  '谢谢你',
  '谢谢亲',
  '谢谢啦',
  '多谢',
  '好的谢谢',
  '收到',
  '知道了',
  '明白',
  '明白了',
  '了解',
  '了解了',
  '行',
  'ok',
  '辛苦了',
  '再见',
  '拜拜',
  '没事了',
];

const toHuman = ['转人工', '人工客服', '转接人工'];

function entries(contract: Contract, name: string, seed: string[]): string[] {
  const changes = mapOf(contract.phrases[name]);
  const dropped = textsOf(changes.drop);
  return [...seed.filter((entry) => !dropped.includes(entry)), ...textsOf(changes.add)].map(normalised);
}

/** "closing words (phrase class `buyer-closing` …, full match)"; punctuation at the end is not a word. */
export function isClosing(contract: Contract, text: string): boolean {
  const words = normalised(text).replace(/[\p{P}\p{S}]+$/u, '');
  return entries(contract, 'buyer-closing', closing).includes(words);
}

/** "a buyer message of phrase class `to-human` (转人工, 人工客服 …)": one of them occurs in it, or it is just 人工. */
export function wantsHuman(contract: Contract, text: string): boolean {
  const words = normalised(text);
  if (words.replace(/[\p{P}\p{S}]+$/u, '') === '人工') return true;
  return entries(contract, 'to-human', toHuman).some((entry) => words.includes(entry));
}

/** "a human message that was not a question": a question mark anywhere, or a question particle at the end. */
export function isQuestion(text: string): boolean {
  const words = normalised(text);
  return words.includes('?') || /[吗呢么]$/.test(words.replace(/[\p{P}\p{S}]+$/u, ''));
}
