import type { ContractFacts } from '../measure/facts.ts';
import { findMessage, hasFineTime } from '../metrics/base/findings.ts';
import { buyerQuestion } from '../phrases/buyer-question.ts';
import { CLASS } from '../records/chat-line.ts';
import { PHRASE_READ, saidIn } from '../records/chats.ts';
import { MARK } from '../records/messages.ts';
import type { Signal } from './base/signal.ts';

const TINY = 4;
// Seconds within which what follows is still the same answer.
const SOON = 30;

/** Tiny replies that close a turn while the answer comes much later or never. */
export const lastWordPings: Signal = {
  id: 'last-word-pings',
  title: { zh: '用一两个字先占住回复', en: 'Tiny replies that close a turn' },
  says: {
    zh: '{of} 次回复里，有 {count} 次只有一两个字，真正的回答过了很久才发，或再没有下文',
    en: '{count} of {of} replies were a word or two; the answer came long after, or nothing did',
  },
  innocent: {
    zh: '“有的”“199”这样的短句可能就是完整的回答；先说“稍等”再去查，也会过一会儿才答。',
    en: 'A short reply can be the whole answer (有的, 199), and after “one moment” it takes a while to look something up.',
  },
  definition: {
    zh: '轮次的回复不超过 4 个字，并且：同一账号更长的消息在 30 秒以后、买家再次发言之前才发；或买家问的是问题，而此后会话里再没有人工消息。没有文字的回复（链接、表情）不看。',
    en: 'The reply of a turn has 4 characters at most, and either a longer message of the same account follows more than 30 seconds later, before the buyer writes again; or the buyer asked a question and no human message follows in the session at all. Replies without words (links, emoticons) are passed over.',
  },
  side: 'vendor',
  source: { zh: '刷回复率和响应时长的常见做法', en: 'a common way to lift reply rates and response times' },
  needs: ['chats'],
  reads: [`${PHRASE_READ}${buyerQuestion.id}`],
  // Yes and no are answers too.
  threshold: { cases: 5, percent: 10 },
  observe(facts, note) {
    const { turns, sessions, population, chats } = facts;
    const { messages } = chats;
    for (const turn of population.turns) {
      const reply = turns.reply[turn]!;
      const m = reply === -1 ? -1 : sessions.order[reply]!;
      if (m === -1 || messages.class[m] !== CLASS.human || !hasFineTime(facts, turn)) continue;
      const characters = messages.characters[m]!;
      const isPing = characters > 0 && characters <= TINY && leavesOpen(facts, turn, reply);
      const agent = turns.agent[turn]!;
      note(agent, isPing ? findMessage(facts, reply, 'message', turns.session[turn]!, agent, null) : null);
    }
  },
};

/** Whether the answer comes long after the reply, or never although a question was asked. */
function leavesOpen(facts: ContractFacts, turn: number, reply: number): boolean {
  const { chats, sessions, turns } = facts;
  const { messages } = chats;
  const end = sessions.start[turns.session[turn]! + 1]!;
  const m = sessions.order[reply]!;
  let buyerCame = false;
  let humanCame = false;
  for (let i = reply + 1; i < end; i++) {
    const next = sessions.order[i]!;
    if (messages.class[next] === CLASS.buyer) buyerCame = true;
    if (messages.class[next] !== CLASS.human || (messages.marks[next]! & MARK.recalled) !== 0) continue;
    humanCame = true;
    if (buyerCame) break;
    if (
      messages.account[next] === messages.account[m] &&
      messages.characters[next]! > messages.characters[m]!
    )
      return messages.at[next]! - messages.at[m]! > SOON;
  }
  return !humanCame && asks(facts, turn, reply);
}

/** Whether one of the buyer's messages that the reply answers is a question. */
function asks({ chats, sessions, turns }: ContractFacts, turn: number, reply: number): boolean {
  const bit = chats.phrases.get(buyerQuestion.id)!;
  for (let i = turns.first[turn]!; i < reply; i++) {
    const m = sessions.order[i]!;
    if (chats.messages.class[m] === CLASS.buyer && saidIn(chats.messages, m, bit)) return true;
  }
  return false;
}
