import type { Chance } from '../independent/chance.ts';

/** One message, before any format. */
export interface Said {
  readonly conversation: string;
  readonly buyer: string;
  /** The account that sent it; of a buyer's message, the buyer. */
  readonly sender: string;
  readonly role: '买家' | '客服' | '机器人';
  /** Seconds since 2026-10-01T00:00:00 on the wall. */
  readonly at: number;
  readonly text: string;
}

/** One order of the month's sheet. */
export interface Bought {
  readonly number: string;
  readonly buyer: string;
  readonly created: number;
  readonly paid: number | null;
  readonly cents: number;
  readonly units: number;
}

export const ROBOT = 'jimi_vender_1000000001';
const AGENTS = ['青禾外包-小美', '青禾外包-小周', '青禾外包-小冯', '青禾-店长'];
const ASKED = [
  '在吗',
  '多久发货',
  '这款有蓝色的吗？',
  '好的',
  '谢谢',
  '收到👌',
  '转人工',
  '第一行\n第二行, 有逗号\n\n"引号" 也有',
  '😀😀',
  '发什么快递，几天到',
];
const ANSWERED = [
  '您好，欢迎光临青禾文具旗舰店',
  '有的亲，今天16点前付款当天发出',
  '亲，这款目前有蓝色和黑色两种，都有现货的哦😊',
  '请问您要几件呢？',
  '看这里：\nhttps://item.demo.example/1.html?a=1,2\n第2步慢一点',
  '嗯',
  '默认发中通，一般三天左右到您那边，请您耐心等待一下',
  '好的亲',
];
const SAID_BY_ROBOT = [
  '【此消息为欢迎卡片或富文本模板答案，聊天记录中暂不支持展示】',
  '亲，一般付款后48小时内发货哦~',
  '用户发起转人工',
];

const DAY = 86_400;

/**
 * October 2026 in about nine messages a conversation: several agents, a robot with cards and notices, texts of several
 * lines and with emoji, closing words, rows said twice in one second. A buyer has one conversation at a time.
 */
export function sameMonth(
  chance: Chance,
  conversations: number,
): { readonly talks: readonly (readonly Said[])[]; readonly orders: readonly Bought[] } {
  const busyUntil = new Map<string, number>();
  const orders: Bought[] = [];
  const talks = Array.from({ length: conversations }, (_none, index) => {
    const buyer = chance.chance(0.03) ? 'j****g' : `jd_demo_${chance.upTo(Math.ceil(conversations / 3))}`;
    const day = index % 31;
    let at = Math.max(
      day * DAY + chance.pick([8, 9, 9, 10, 14, 20, 22, 23]) * 3600 + chance.upTo(3600),
      (busyUntil.get(buyer) ?? -1) + 1,
    );
    let agent = chance.pick(AGENTS);
    const conversation = `C${String(chance.upTo(1_000_000)).padStart(6, '0')}${index}`;
    const talk: Said[] = [];
    const say = (role: Said['role'], sender: string, text: string): void =>
      void talk.push({ conversation, buyer, sender, role, at, text });
    const number = `30${String(1_000_000_000 + index)}`;
    // Somebody has to ask, or the log would not say whose conversation it is.
    if (chance.chance(0.2)) say('客服', agent, chance.pick(ANSWERED));
    say('买家', buyer, chance.chance(0.1) ? `我的单号${number}` : chance.pick(ASKED));
    for (let more = 2 + chance.upTo(13); more > 0; more--) {
      at += chance.pick([0, 0, 0, 1, 2, 7, 14, 15, 16, 29, 30, 31, 60, 120, 181, 900]);
      const kind = chance.next();
      if (kind < 0.42) say('买家', buyer, chance.pick(ASKED));
      else if (kind < 0.84) say('客服', agent, chance.pick(ANSWERED));
      else if (kind < 0.94) say('机器人', ROBOT, chance.pick(SAID_BY_ROBOT));
      else agent = chance.pick(AGENTS);
      if (chance.chance(0.04)) talk.push(talk.at(-1)!);
    }
    busyUntil.set(buyer, at);
    if (chance.chance(0.35)) orders.push(boughtAfter(chance, talk[0]!, number));
    return talk;
  });
  return { talks, orders };
}

function boughtAfter(chance: Chance, { buyer, at }: Said, number: string): Bought {
  const created = Math.min(at + chance.pick([30, 600, 7200, DAY, DAY + 1, 4 * DAY]), 31 * DAY - 1);
  return {
    number,
    buyer,
    created,
    paid: chance.chance(0.85) ? Math.min(created + chance.pick([5, 90, 4000]), 31 * DAY - 1) : null,
    cents: 100 * (5 + chance.upTo(300)) + 90,
    units: 1 + chance.upTo(4),
  };
}
