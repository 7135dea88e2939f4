import type { Chance } from './chance.ts';
import { written } from './written.ts';

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

/** A moment of July 2026, crowded around openings, closings and midnight. */
function moment(chance: Chance): number {
  const day = chance.upTo(6) + (chance.chance(0.1) ? 25 : 1);
  const hour = chance.pick([0, 7, 8, 8, 9, 9, 10, 10, 11, 14, 22, 22, 23]);
  return ((day - 1) * 24 + hour) * 3600 + chance.upTo(3600);
}

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
