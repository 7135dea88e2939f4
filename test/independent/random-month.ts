import { file, gbk } from './inputs.ts';
import type { GivenFile } from './readFiles.ts';

/** A small linear congruential generator (Numerical Recipes' constants): the same month for the same seed. */
export function makeChance(seed: number) {
  let state = (seed * 2654435761) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let i = 0; i < 8; i++) next();
  return {
    next,
    upTo: (n: number): number => Math.floor(next() * n),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    chance: (share: number): boolean => next() < share,
  };
}
export type Chance = ReturnType<typeof makeChance>;

/** A message before it is written in some format. `session` is the export's id where the format has one. */
export interface Said {
  readonly session: string;
  readonly buyer: string;
  /** 客服 cell; '' where none. */
  readonly agent: string;
  readonly role: '买家' | '客服' | '机器人' | '系统' | '自动回复' | '智能辅助';
  readonly at: string;
  readonly text: string;
  readonly recalled: boolean;
}

const BUYERS = ['tb_a', 'tb_b', 'TB_C', 'tb_d', 'tb_e', 'tb_f', 'tb_h', 'tb_i', 'tb_j', 'tb_k'];
const AGENTS = ['v1', 'v2', 'v3', 'o1', 'x1'];
const ASKED = [
  '多久发货',
  '在吗',
  '有货吗',
  '这个多少钱',
  '好的',
  '谢谢',
  '嗯嗯',
  '转人工',
  '尺码怎么选',
  '好',
  '单号880001到哪了',
];
const ANSWERED = [
  '您好亲，24小时内发货',
  '您好亲，今天发货哦',
  '有的亲',
  '在的',
  '请问您要黑色的吗？',
  '这款支持七天无理由退换货，您放心购买',
  '您好亲，24小时内为您安排发出，请耐心等待',
  '看这里 https://item.example.com/1?id=2 好吗 #E-s25',
  '好的，我帮您查一下单号880002',
  '收到',
];

const pad = (n: number): string => String(n).padStart(2, '0');

/** A moment of July 2026, crowded around openings, closings and midnight. */
function moment(chance: Chance): number {
  const day = chance.upTo(6) + (chance.chance(0.1) ? 25 : 1);
  const hour = chance.pick([0, 7, 8, 8, 9, 9, 10, 10, 11, 14, 22, 22, 23]);
  return ((day - 1) * 24 + hour) * 3600 + chance.upTo(3600);
}

export const written = (seconds: number): string => {
  const day = Math.floor(seconds / 86_400);
  const rest = seconds % 86_400;
  return `2026-07-${pad(day + 1)} ${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`;
};

/** Where the sentences of a month come from. */
export interface Words {
  asked(chance: Chance): string;
  answered(chance: Chance): string;
}

export const PLAIN: Words = {
  asked: (chance) => chance.pick(ASKED),
  answered: (chance) => chance.pick(ANSWERED),
};

/** Talks of a few buyers with a few agents, full of coincidences; in time order within a talk. */
export function talks(chance: Chance, count: number, words: Words = PLAIN): Said[][] {
  const taken = new Map<string, number>();
  return Array.from({ length: count }, (_none, index) => {
    const buyer = chance.chance(0.03) ? 'j****g' : chance.pick(BUYERS);
    const session = `s${index}`;
    let at = moment(chance);
    // Two talks of a buyer do not begin within the same second: blocks of a log would be one.
    while (taken.has(`${buyer} ${at}`)) at++;
    taken.set(`${buyer} ${at}`, index);
    let agent = chance.pick(AGENTS);
    const assigned = chance.chance(0.3) ? agent : '';
    const said: Said[] = [];
    const say = (role: Said['role'], text: string, by = agent): void => {
      said.push({
        session,
        buyer,
        agent: role === '买家' ? assigned : role === '系统' ? '' : by,
        role,
        at: written(at),
        text,
        recalled: role === '客服' && chance.chance(0.05),
      });
    };
    const lines = 1 + chance.upTo(16);
    for (let i = 0; i < lines; i++) {
      const kind = chance.next();
      if (kind < 0.45) say('买家', words.asked(chance));
      else if (kind < 0.8) say('客服', words.answered(chance));
      else if (kind < 0.86)
        say('机器人', chance.pick(['亲，请问有什么可以帮您', '发货时间是48小时内']), 'bot1');
      else if (kind < 0.89) say('自动回复', '您好，欢迎光临本店');
      else if (kind < 0.92) say('智能辅助', words.answered(chance));
      else if (kind < 0.96) {
        const other = chance.pick(AGENTS);
        say(
          '系统',
          chance.pick([`由 ${agent} 转交给 ${other}`, `由 bot1 转交给 ${other}`, '用户发起转人工']),
        );
        agent = other;
      } else say('系统', '【此消息为欢迎卡片或富文本模板答案，聊天记录中暂不支持展示】');
      at += chance.pick([
        0, 0, 1, 3, 8, 10, 14, 15, 15, 16, 20, 29, 30, 30, 31, 45, 60, 90, 179, 180, 181, 600, 1799, 1800,
        1801,
      ]);
      if (chance.chance(0.01)) at += 86_400 - 5;
    }
    return said;
  });
}

/** As a plain chat table; rows in the order given. */
export function asTable(said: readonly Said[], { ids = true, name = '聊天.csv' } = {}): GivenFile {
  const head = '买家昵称,客服,发送方,发送时间,消息内容,消息状态';
  const row = ({ buyer, agent, role, at, text, recalled }: Said): string =>
    `${buyer},${agent},${role},${at},"${text.replace(/"/g, '""')}",${recalled ? '已撤回' : ''}`;
  const rows = said.map((each) => (ids ? `${each.session},${row(each)}` : row(each)));
  return file(name, `${ids ? '会话ID,' : ''}${head}\n${rows.join('\n')}\n`);
}

/** As a JD log: a block a talk. Robots are jimi, system lines stand under the robot's name. */
export function asLog(talked: readonly (readonly Said[])[], name = 'chat.log'): GivenFile {
  const sender = ({ buyer, agent, role }: Said): string =>
    role === '买家' ? buyer : role === '机器人' || role === '系统' ? 'jimi_vender_1' : agent;
  const block = (said: readonly Said[]): string =>
    `/*****************以下为一通会话************************************/\n${said
      .map((each) => `${sender(each)} ${each.at}\t\n${each.text}\t\n`)
      .join('')}/*****************会话结束_时间:${said.at(-1)!.at}*****************/\n`;
  return file(name, talked.map(block).join(''));
}

/** The same talks by the minute, as some exports write them. */
export const byMinutes = (said: readonly Said[]): Said[] =>
  said.map((each) => ({ ...each, at: `${each.at.slice(0, 17)}00` }));

/** A refund sheet: cases of some of the orders 880000, 880001 …, one or two an order, open, closed and successful. */
export function refundSheet(chance: Chance, count: number): GivenFile {
  let csv = '订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型\n';
  for (let i = 0; i < count; i++) {
    const applied = chance.upTo(29 * 86_400);
    const completed = applied + chance.pick([0, 1, 60, 3600, 86_400, 3 * 86_400]);
    const status = chance.pick(['退款成功', '退款成功', '退款成功', '退款关闭', '等待卖家同意']);
    const done = status === '等待卖家同意' ? '' : written(Math.min(completed, 31 * 86_400 - 1));
    const amount = (5 + chance.upTo(300) + 0.5).toFixed(2);
    csv += `${880_000 + chance.upTo(120)},R${i},${written(applied)},${done},${status},${amount},${chance.pick(['仅退款', '退货退款'])}\n`;
  }
  return file('退款.csv', csv);
}

/** A DSR sheet: the day of its banner, and scores of some days of June to August in a daily table. */
export function dsrSheet(chance: Chance): GivenFile {
  const score = (): string => `4.${50 + chance.upTo(49)}`;
  const side = (name: string): string => `近180天${name}DSR,${score()},持平,${score()},持平\n`;
  let csv = `店铺180天DSR（统计日期：2026-07-1${chance.upTo(10)}）,,,,\n指标名称,得分,趋势提示,行业均值,与行业对比\n`;
  csv += side('宝贝与描述相符') + side('服务态度') + side('物流质量');
  csv += '日期,描述得分（较上日）,物流得分（较上日）,服务得分（较上日）,\n';
  for (const date of ['2026-06-30', '2026-07-01', '2026-07-24', '2026-07-31', '2026-08-01'])
    if (chance.chance(0.7)) csv += `${date},${score()}（+0.01）,${score()},${score()},\n`;
  return file('DSR.csv', csv);
}

/** A Taobao order sheet in GBK, of buyers who chatted and others, around the talks' times. */
export function orderSheet(
  chance: Chance,
  talked: readonly (readonly Said[])[],
  count: number,
  phone: () => string = () => '',
): GivenFile {
  let csv =
    '订单编号,买家会员名,买家应付邮费,买家实际支付金额,订单状态,订单创建时间,订单付款时间 ,宝贝总数量,退款金额,发货时间,应发货时间,预售订单,旗帜,联系手机\n';
  const secondsOf = (at: string): number =>
    (Number(at.slice(8, 10)) - 1) * 86_400 +
    Number(at.slice(11, 13)) * 3600 +
    Number(at.slice(14, 16)) * 60 +
    Number(at.slice(17));
  for (let i = 0; i < count; i++) {
    const talk = chance.pick(talked);
    const start = secondsOf(chance.pick(talk).at);
    const created = Math.max(
      0,
      start + chance.pick([0, 1, 60, 600, 3600, 86_400, 86_401, 3 * 86_400, -600, -86_400 * 3]),
    );
    const paid = chance.chance(0.85)
      ? created + chance.pick([0, 5, 300, 3600, 43_199, 43_200, 43_201, 86_400])
      : null;
    const shipped =
      paid !== null && chance.chance(0.8)
        ? paid + chance.pick([3600, 72 * 3600, 72 * 3600 + 1, 90 * 3600])
        : null;
    const buyer = chance.chance(0.97)
      ? chance.chance(0.8)
        ? talk[0]!.buyer.toLowerCase()
        : `stranger${i}`
      : 't**1';
    const cents = 100 * (5 + chance.upTo(300)) + 50;
    const status =
      paid === null
        ? chance.pick(['等待买家付款', '交易关闭'])
        : chance.chance(0.1)
          ? '交易关闭'
          : '交易成功';
    const at = (seconds: number | null): string =>
      seconds === null ? '' : written(Math.min(seconds, 31 * 86_400 - 1));
    const refund = paid !== null && chance.chance(0.15) ? (cents / 200).toFixed(2) : '无退款申请';
    csv += `="${880_000 + i}",${buyer},${chance.pick(['0.00', '6.00'])},${paid === null ? '0.00' : (cents / 100).toFixed(2)},${status},${at(created)},${at(paid)},${1 + chance.upTo(3)},${refund},${shipped === null ? 'null' : at(shipped)},,${chance.chance(0.05) ? '是' : '否'},${chance.chance(0.05) ? '红旗' : ''},${phone()}\n`;
  }
  return gbk('订单.csv', csv);
}
