import { findMessage, hasFineTime } from '../metrics/base/findings.ts';
import { substantiveWait, TYPING, typingOf } from '../metrics/base/typing.ts';
import { firstTurns } from '../metrics/first-response-time.ts';
import { CLASS } from '../records/chat-line.ts';
import type { Signal } from './base/signal.ts';

/** First replies that stop the clock with a pasted text, while the answer comes later or never. */
export const cannedFirstReply: Signal = {
  id: 'canned-first-reply',
  title: { zh: '首次回复是快捷话术', en: 'Canned first replies' },
  says: {
    zh: '{of} 次首次回复里，有 {count} 次先发的是快捷话术，真正的回答在后面才发，或一直没有',
    en: '{count} of {of} first replies were canned; the answer came later or never',
  },
  innocent: {
    zh: '先发一句欢迎语再打字回答，是普遍做法，合同也常要求有开头语。要看回答本身有多快，可用首次响应时长的 replies: substantive。',
    en: 'A pasted welcome before the typed answer is common, and contracts often ask for a greeting. How fast the answer itself came is told by first-response-time with replies: substantive.',
  },
  definition: {
    zh: '会话首轮的回复是快捷话术（字数除以撰写时间超过每分钟 400 字，或同一文本在考核期内发了 5 次以上），而第一条既不是快捷话术、也不少于 5 个字的人工消息比它晚，或没有。',
    en: 'The reply of a session’s first turn is canned (over 400 characters a minute, or a text sent 5 times or more in the period), and the first human message of 5 characters or more that is not comes later or never.',
  },
  side: 'vendor',
  source: {
    zh: '刷首响的常见做法：用快捷语或自动化工具先占住首次响应时长',
    en: 'a common way to lower the first response time: a quick phrase stops the clock',
  },
  needs: ['chats'],
  // Now and then everybody pastes a greeting; where it is the rule, first response times tell of greetings.
  threshold: { cases: 5, percent: 50 },
  observe(facts, note) {
    const { turns, sessions, chats } = facts;
    const typing = typingOf(facts);
    for (const turn of firstTurns(facts)) {
      const reply = turns.reply[turn]!;
      const m = reply === -1 ? -1 : sessions.order[reply]!;
      if (m === -1 || chats.messages.class[m] !== CLASS.human || !hasFineTime(facts, turn)) continue;
      const session = turns.session[turn]!;
      const agent = turns.agent[turn]!;
      const composing = typing.composing(reply, session);
      const substantive = substantiveWait(facts, turn);
      const isCase =
        typing.isCanned(m, composing, TYPING) && (substantive === null || substantive > turns.wait[turn]!);
      note(agent, isCase ? findMessage(facts, reply, 'message', session, agent, null) : null);
    }
  },
};
