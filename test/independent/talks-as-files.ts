import { file } from './inputs.ts';
import type { Said } from './random-talks.ts';
import type { GivenFile } from './read-files.ts';

/** Only a column 消息类型 tells a note from a message. */
const isNote = ({ type }: Said): boolean => type === '内部备注';

/** What a picture's cell holds where the type tells that it is one: the stand-in, a link, or nothing. */
function contentOf({ type, text, at }: Said): string {
  if (type === '' || type === '内部备注') return text;
  return [text, `https://img.example.com/${at.slice(-2)}.png`, ''][Number(at.slice(-2)) % 3]!;
}

/** As a plain chat table; rows in the order given. `types`: with the column 消息类型. */
export function asTable(
  said: readonly Said[],
  { ids = true, name = '聊天.csv', types = false } = {},
): GivenFile {
  const head = `买家昵称,客服,发送方,发送时间,${types ? '消息类型,' : ''}消息内容,消息状态`;
  const row = (each: Said): string => {
    const { buyer, agent, role, at, type, recalled } = each;
    const text = types ? contentOf(each) : each.text;
    return [
      ...(ids ? [each.session] : []),
      buyer,
      agent,
      role,
      at,
      ...(types ? [type || '文本'] : []),
      `"${text.replace(/"/g, '""')}"`,
      recalled ? '已撤回' : '',
    ].join(',');
  };
  const rows = said.filter((each) => types || !isNote(each)).map(row);
  return file(name, `${ids ? '会话ID,' : ''}${head}\n${rows.join('\n')}\n`);
}

const KNOWN = /^由 |^用户发起转人工$|^【此消息为/;

/** As a JD log: a block a talk. Robots are jimi, system lines stand under the robot's name. */
export function asLog(talked: readonly (readonly Said[])[], name = 'chat.log'): GivenFile {
  const sender = ({ buyer, agent, role }: Said): string =>
    role === '买家' ? buyer : role === '机器人' || role === '系统' ? 'jimi_vender_1' : agent;
  // a log has nothing but words to tell a notice by
  const text = (said: Said): string =>
    said.role === '系统' && !KNOWN.test(said.text) ? `系统提示：${said.text}` : said.text;
  const block = (said: readonly Said[]): string =>
    `/*****************以下为一通会话************************************/\n${said
      .filter((each) => !isNote(each))
      .map((each) => `${sender(each)} ${each.at}\t\n${text(each)}\t\n`)
      .join('')}/*****************会话结束_时间:${said.at(-1)!.at}*****************/\n`;
  return file(name, talked.map(block).join(''));
}

/** The same talks by the minute, as some exports write them. */
export const byMinutes = (said: readonly Said[]): Said[] =>
  said.map((each) => ({ ...each, at: `${each.at.slice(0, 17)}00` }));
