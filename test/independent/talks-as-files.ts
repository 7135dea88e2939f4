import { file } from './inputs.ts';
import type { Said } from './random-talks.ts';
import type { GivenFile } from './read-files.ts';

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
