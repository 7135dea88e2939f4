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
  /** 消息类型, written where the format has such a column; '' of words. */
  readonly type: string;
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
  '好的，谢谢',
  '好的，另外发票怎么开',
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
  '改好了，还有其他可以帮您的吗？',
  '还有什么可以帮您的吗',
  '我帮您查一下，您要红色还是蓝色？',
];

/** What has no words: as a message type, and what stands in its place. */
const MEDIA = [
  ['图片', '[图片]'],
  ['image', '[图片]'],
  ['视频', '[视频]'],
  ['语音', '[语音]'],
  ['voice', '[语音]'],
  ['文件', '[文件]'],
  ['表情', '[表情]'],
  ['sticker', '[表情]'],
  ['表情', '#E-s25'],
] as const;

/** Robots whose names lie inside the vendor's globs, and what they say. */
const ROBOTS = ['bot1', 'v店:服务助手', 'v店:智能客服', 'jimi_vender_9'];
const SAID_BY_ROBOTS = ['亲，请问有什么可以帮您', '发货时间是48小时内', '正在为您转接人工客服，请稍候'];

/** Hand-overs in words that no list has. */
const notice = (chance: Chance, to: string): string =>
  chance.pick([
    `会话已转接至客服 ${to}`,
    `客服 ${to} 已接入会话`,
    '正在为您转接人工客服',
    `Conversation assigned to ${to}`,
    `${to} joined the chat`,
    'Conversation handed off',
  ]);

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
    let assigned = chance.chance(0.3) ? agent : chance.chance(0.15) ? 'bot1' : '';
    const robots = chance.chance(0.3) ? 0.18 : 0.05; // how often a robot speaks
    const said: Said[] = [];
    const say = (role: Said['role'], text: string, { by = agent, type = '' } = {}): void => {
      said.push({
        session,
        buyer,
        agent: role === '买家' ? assigned : role === '系统' ? '' : by,
        role,
        at: written(at),
        text,
        type,
        recalled: role === '客服' && chance.chance(0.05),
      });
    };
    const lines = 1 + chance.upTo(16);
    for (let i = 0; i < lines; i++) {
      const kind = chance.next();
      const [type, standIn] = chance.pick(MEDIA);
      if (chance.chance(robots)) {
        const by = chance.pick(ROBOTS);
        // the export marks it, or the name alone tells
        const role = by === 'bot1' ? '机器人' : chance.pick(['机器人', '客服'] as const);
        if (chance.chance(0.1)) say(role, standIn, { by, type });
        else say(role, chance.pick(SAID_BY_ROBOTS), { by });
      } else if (kind < 0.44) say('买家', words.asked(chance));
      else if (kind < 0.49) say('买家', standIn, { type });
      else if (kind < 0.81) say('客服', words.answered(chance));
      else if (kind < 0.85) say('客服', standIn, { type });
      else if (kind < 0.87) say('客服', '这个买家催过两次', { type: '内部备注' });
      else if (kind < 0.89) say('自动回复', '您好，欢迎光临本店');
      else if (kind < 0.92) say('智能辅助', words.answered(chance));
      else if (kind < 0.97) {
        const other = chance.pick(AGENTS);
        const text = chance.pick([
          `由 ${agent} 转交给 ${other}`,
          `由 bot1 转交给 ${other}`,
          '用户发起转人工',
          notice(chance, other),
        ]);
        say('系统', text);
        agent = other;
        if (assigned !== '' && chance.chance(0.5)) assigned = other;
      } else say('系统', '【此消息为欢迎卡片或富文本模板答案，聊天记录中暂不支持展示】');
      at += chance.pick([
        0, 0, 1, 3, 8, 10, 14, 15, 15, 16, 20, 29, 30, 30, 31, 45, 60, 90, 179, 180, 181, 600, 1799, 1800,
        1801,
      ]);
      if (chance.chance(0.03)) at += 3 * 3600; // a question hours after a word of thanks
      if (chance.chance(0.01)) at += 86_400 - 5;
    }
    return said;
  });
}
