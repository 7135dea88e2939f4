import { findMessage } from '../metrics/base/findings.ts';
import type { Signal } from './base/signal.ts';
import { transfersOf } from './base/transfers.ts';

/** Questions passed on without a word to the buyer. */
export const transferWithoutReply: Signal = {
  id: 'transfer-without-reply',
  title: { zh: '不回复就转接', en: 'Passed on without a reply' },
  says: {
    zh: '{of} 次转接里，有 {count} 次没有回复买家的问题就转走了',
    en: '{count} of {of} transfers left the buyer’s question without a word',
  },
  innocent: {
    zh: '分流岗的工作就是转接；有的店规定不归自己管的直接转，由接手的人回复。',
    en: 'To pass on is the job of a dispatching account, and some shops want questions of another desk passed on at once.',
  },
  definition: {
    zh: '买家的问题还没有人回复，账号就把会话转走（转接提示），中间一句话没说。买家只说了结束语的不算。',
    en: 'An account passes the conversation on (transfer notice) while nobody has answered the buyer’s question. Mere closing words of the buyer are no question.',
  },
  side: 'vendor',
  source: {
    zh: '躲响应考核的常见做法：把没回复的会话转给同事',
    en: 'a common way around response times: to pass on what is not answered',
  },
  needs: ['chats'],
  // In a busy shop a third of the transfers go without a word; half of them are a habit.
  threshold: { cases: 5, percent: 50 },
  observe(facts, note) {
    for (const { position, session, agent, open } of transfersOf(facts))
      note(agent, open === null ? null : findMessage(facts, position, 'message', session, agent, null));
  },
};
