import { type Month, nickOf, type Role, STREAM } from '../month.ts';
import type { Plan } from '../plan.ts';
import { randomOf } from '../random.ts';
import type { Line } from '../scene.ts';
import type { Sessions } from '../sessions.ts';
import { SHOP } from '../shop.ts';
import { plainDigits, record, stamp, tabbed } from './csv.ts';

/** Words of the export for who speaks. */
type RoleWords = Readonly<Record<Role, string>>;

const ROLES: Readonly<Record<'pdd' | 'douyin' | 'generic', RoleWords>> = {
  pdd: { buyer: '用户', human: '客服', bot: '机器人', auto: '自动回复', system: '系统' },
  douyin: { buyer: '买家', human: '人工客服', bot: '智能客服', auto: '商家配置', system: '系统' },
  generic: { buyer: '买家', human: '客服', bot: '机器人', auto: '自动回复', system: '系统' },
};

/** A plain table of messages with a conversation id and marked roles, conversation after conversation. */
export const chatCsv = (platform: keyof typeof ROLES) =>
  function* (sessions: Sessions, month: Month): Iterable<string> {
    const roles = ROLES[platform];
    const { dialect } = month;
    yield record(HEADER, '\n');
    for (let serial = 0; serial < sessions.count; serial++) {
      const plan = sessions.plan(serial);
      const conversation = plainDigits(serial + month.shift, 15);
      const id = platform === 'douyin' ? tabbed(conversation) : conversation;
      const nick = nickOf(dialect, plan.buyer, false);
      let text = '';
      for (const { role, agent, at, text: said } of sessions.lines(plan)) {
        const account = agent === null ? '' : dialect.account(agent);
        const robot = role === 'bot' || (role === 'auto' && agent === null);
        const type = role === 'system' ? '卡片' : '文本';
        text += record([id, nick, robot ? dialect.bot : account, roles[role], stamp(at), type, said], '\n');
      }
      yield text;
    }
  };

const HEADER = ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息类型', '消息内容'];

/** The 千牛 client's TXT: a section a buyer over the whole month; transfers are notices, the robot is the bare shop. */
export function* qianniuTxt(sessions: Sessions, month: Month): Iterable<string> {
  yield `${SHOP}${END}${END}${banner('单聊')}${END}`;
  const { dialect } = month;
  for (const plans of byBuyer(sessions)) {
    const nick = nickOf(dialect, plans[0]!.buyer, false);
    let text = `${END}${DASHES}${nick}${DASHES}${END}`;
    // A reminder of an order may come when the buyer is back with another question.
    const lines = plans.flatMap((plan) => sessions.lines(plan)).sort((a, b) => a.at - b.at);
    for (const line of lines) {
      const told = line.role === 'human' || line.role === 'system';
      const sender = line.role === 'buyer' ? nick : told ? dialect.account(line.agent!) : dialect.bot;
      text += `${sender}(${stamp(line.at)}):  ${line.text.replaceAll('\n', END)}${END}`;
    }
    yield text;
  }
  yield `${END}${banner('群聊')}`;
}

const END = '\r\n';
const DASHES = '-'.repeat(28);
const EQUALS = '='.repeat(64);

const banner = (title: string): string =>
  `${EQUALS}${END}${' '.repeat(31)}${title}${' '.repeat(29)}${END}${EQUALS}${END}`;

// Buyers and sessions are numbered below 2²⁶, so that both fit into one number, and a plain sort puts them in order.
const SERIALS = 2 ** 26;

/** The sessions of each buyer, in order of their starts. */
function* byBuyer(sessions: Sessions): Iterable<readonly Plan[]> {
  const packed = Float64Array.from(
    { length: sessions.count },
    (_, serial) => sessions.plan(serial).buyer * SERIALS + serial,
  ).sort();
  let plans: Plan[] = [];
  for (const both of packed) {
    const plan = sessions.plan(both % SERIALS);
    if (plans.length > 0 && plans[0]!.buyer !== plan.buyer) {
      yield plans;
      plans = [];
    }
    plans.push(plan);
  }
  yield plans;
}

/** JD's chat log: a block a conversation; lines end in a TAB; nothing says who is who. */
export function* jdLog(sessions: Sessions, month: Month): Iterable<string> {
  const { dialect } = month;
  for (let serial = 0; serial < sessions.count; serial++) {
    const plan = sessions.plan(serial);
    const nick = nickOf(dialect, plan.buyer, false);
    const lines = sessions.lines(plan);
    let text = BEGIN;
    lines.forEach((line, index) => {
      // A transfer is not marked: the colleague's first message opens a block of its own.
      if (line.cut && index > 0) text += end(lines[index - 1]!, 0) + BEGIN;
      const sender =
        line.role === 'buyer' ? nick : line.role === 'human' ? dialect.account(line.agent!) : dialect.bot;
      text += `${sender} ${stamp(line.at)}\t\n${line.text}\t\n`;
    });
    yield text + end(lines.at(-1)!, randomOf(month.seed, STREAM.log, serial).below(100));
  }
}

const BEGIN = `/${'*'.repeat(17)}以下为一通会话${'*'.repeat(36)}/\n`;

/** The end marker: mostly with the time, sometimes without, sometimes missing. */
function end({ at }: Line, quirk: number): string {
  if (quirk >= 97) return '\n';
  const stars = '*'.repeat(17);
  return quirk >= 92 ? `/${stars}会话结束${stars}/\n\n` : `/${stars}会话结束_时间:${stamp(at)}${stars}/\n\n`;
}
