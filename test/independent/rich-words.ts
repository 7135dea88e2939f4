import * as shelf from '../../src/phrases/index.ts';
import type { Chance } from './chance.ts';
import { PLAIN, type Words } from './random-talks.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** A mobile of forty, so that some are one buyer's, some two buyers' and some everybody's. */
export function mobile(chance: Chance): string {
  const end = pad(chance.upTo(40));
  return chance.pick([
    `139000012${end}`,
    `139000012${end}`,
    `139-0000-12${end}`,
    `139 0000 12${end}`,
    `139000012${end}7`, // a digit too many
    `129000012${end}`, // no mobile begins so
  ]);
}

/** Numbers as they stand in chats; the ID is GB 11643's own example, the cards are what card schemes publish for tests. */
function number(chance: Chance): string {
  return chance.pick([
    mobile(chance),
    mobile(chance),
    mobile(chance),
    chance.pick(['11010519491231002X', '110105194912310021', '11010519491231002x']),
    chance.pick(['4111111111111111', '4111111111111112', '6011000990139424', '378282246310005']),
  ]);
}

/** Item pages; a buyer may have sent the same one. */
const link = (chance: Chance): string =>
  chance.pick([
    `https://item.taobao.com/item.htm?id=60000000000${chance.upTo(6)}`,
    `https://detail.tmall.com/item.htm?spm=a1z10.3&id=60000000000${chance.upTo(6)}`,
    `https://item.jd.com/10000000000${chance.upTo(6)}.html`,
  ]);

/** What the definitions themselves name, for classes whose own examples may be few. */
const NAMED = {
  buyer: [
    '我要投诉',
    '便宜点行吗',
    '再便宜点吧，能少吗',
    '有赠品吗',
    '什么时候发货',
    '怎么付款',
    '我要退货',
    '帮我改一下订单地址',
    '这款有黑色的吗',
  ],
  human: [
    '您好，欢迎光临',
    '感谢您的光临，祝您生活愉快',
    '不好意思让您久等了',
    '非常抱歉给您带来不便',
    '给您补发一件',
    '理解您的心情',
    '跟您核对一下收货地址',
    '已经是最低价了亲',
    '还有其他可以帮您的吗',
    '推荐您看看这款',
    '不知道',
    '不清楚，与我们无关',
    '这是您自己的问题',
    '哦',
    '嗯',
    '呵呵',
    '没办法',
    '加我微信',
    '送您一个小礼品',
    '一定能修好',
    '全网最好',
    '不知道我说清楚了没有',
    '第一时间为您处理',
    '您最好先量一下',
    '你看一下',
    '你拍了吗，您放心',
    '亲，您拍下的订单还没有付款哦',
  ],
};

/** A sentence of one side, of any class: one that must hit, or one that must not. */
function sentence(chance: Chance, by: 'buyer' | 'human'): string {
  const classes = Object.values(shelf).filter((each) => each.by === by);
  if (classes.length === 0 || chance.chance(0.25)) return chance.pick(NAMED[by]);
  const { hits, misses } = chance.pick(chance.pick(classes).entries);
  const examples = [...hits, ...hits, ...misses];
  return examples.length === 0 ? chance.pick(NAMED[by]) : chance.pick(examples);
}

/** Sentences of every phrase class, numbers and links among the plain ones. */
export const RICH: Words = {
  asked(chance) {
    const kind = chance.next();
    if (kind < 0.3) return PLAIN.asked(chance);
    if (kind < 0.42) return `我的号码${number(chance)}，麻烦记一下`;
    return kind < 0.48 ? `${link(chance)} 这个有货吗` : sentence(chance, 'buyer');
  },
  answered(chance) {
    const kind = chance.next();
    if (kind < 0.2) return PLAIN.answered(chance);
    if (kind < 0.3) return `您看是${number(chance)}吗`;
    if (kind < 0.34) return `${link(chance)} 这款`;
    const said = sentence(chance, 'human');
    if (kind < 0.6) return said;
    const more = `${said}，${sentence(chance, 'human')}`;
    return kind < 0.8 ? more : `${more}，${sentence(chance, 'human')}`;
  },
};
