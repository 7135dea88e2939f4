import type { ContractFacts } from '../measure/facts.ts';
import { findMessage } from '../metrics/base/findings.ts';
import { eachHumanMessage, type HumanMessage } from '../metrics/base/messages.ts';
import { typingOf } from '../metrics/base/typing.ts';
import { CLASS } from '../records/chat-line.ts';
import { MARK } from '../records/messages.ts';
import type { Signal } from './base/signal.ts';

// 480 characters a minute, above the fastest typists of Chinese (about 300 in contests).
const SPEED = 8;
// Shorter ones are within reach of word suggestions.
const LONG = 20;
const REPEATED = 2;

/** Long texts of their own that nobody types that fast. */
export const typingBeyondHuman: Signal = {
  id: 'typing-beyond-human',
  title: { zh: '打字快得不像人', en: 'Typing beyond human speed' },
  says: {
    zh: '{of} 条较长的人工消息里，有 {count} 条快得不可能是当场打出来的',
    en: '{count} of {of} longer messages came faster than anybody types',
  },
  innocent: {
    zh: '从备忘里粘贴、语音输入、订单核对插件生成的文字，都会这样；买家插话之前客服也可能已经在打字；两个人同用一个账号也会。',
    en: 'Texts pasted from notes, spoken instead of typed, or filled in by an order plug-in look like this; so do replies begun before the buyer wrote again, and two people at one account.',
  },
  definition: {
    zh: '不少于 20 个字、考核期内没有重复过的人工消息，每秒超过 8 个字。时间从以下较晚者算起：该客服（同一人的账号合并）在任何会话的上一条消息；紧挨着它之前、还没人回的第一条买家消息。时间只精确到秒，所以多算 1 秒。',
    en: 'Human messages of 20 characters or more, not repeated in the period, at more than 8 characters a second: since the later of the agent’s own message before in any session (accounts of one person joined) and the first of the buyer’s unanswered messages right before it. Times are in whole seconds, so one second is added.',
  },
  side: 'vendor',
  source: {
    zh: '虚抬打字速度的常见做法：粘贴改头换面的模板，或由工具代写',
    en: 'a common way to lift the typing speed: pasted templates with small changes, or a tool that writes',
  },
  needs: ['chats'],
  // A buyer's word may fall into the seconds before a reply that was long under way.
  threshold: { cases: 5, percent: 10 },
  observe(facts, note) {
    const { messages } = facts.chats;
    const typing = typingOf(facts);
    for (const said of eachHumanMessage(facts)) {
      const { message: m, position, session, agent } = said;
      const characters = messages.characters[m]!;
      if (characters < LONG || (messages.marks[m]! & MARK.recalled) !== 0) continue;
      if (facts.inputs[messages.input[m]!]!.coarse) continue;
      if (typing.isRepeated(m, REPEATED)) continue;
      const since = Math.max(typing.lastWord(agent, messages.at[m]!), askedAt(facts, said));
      if (since === -1) continue;
      const isCase = characters > SPEED * (messages.at[m]! - since + 1);
      note(agent, isCase ? findMessage(facts, position, 'message', session, agent, null) : null);
    }
  },
};

/** Instant of the first of the buyer's messages right before it, robots and notices aside; −1: a person spoke before it. */
function askedAt(
  { chats: { messages }, sessions }: ContractFacts,
  { position, session }: HumanMessage,
): number {
  let asked = -1;
  for (let i = position - 1; i >= sessions.start[session]!; i--) {
    const m = sessions.order[i]!;
    const code = messages.class[m];
    if (code === CLASS.human || code === CLASS.assist) break;
    if (code === CLASS.buyer) asked = messages.at[m]!;
  }
  return asked;
}
