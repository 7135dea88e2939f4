import type { Contract } from '../contract/contract.ts';
import { findMessage, hasFineTime, secondsBetween } from '../metrics/base/findings.ts';
import { compare, type Fraction, fraction, least, times } from '../units/fraction.ts';
import type { Signal } from './base/signal.ts';
import { transfersOf } from './base/transfers.ts';

/** Questions passed on unanswered just before the wait would be too long. */
export const transferBeforeLimit: Signal = {
  id: 'transfer-before-limit',
  title: { zh: '快超时才转接', en: 'Passed on just before the limit' },
  says: {
    zh: '{of} 次把没回复的咨询转走，其中 {count} 次是在快到时限的时候',
    en: '{count} of {of} unanswered questions that were passed on left just before the limit',
  },
  innocent: {
    zh: '先看完问题、确认不归自己管再转，也要花这么久；时限短的时候尤其如此。',
    en: 'It takes a while to read a question and see that it is somebody else’s, the more so where the limit is short.',
  },
  definition: {
    zh: '买家的问题还没有人回复就被转走，而且转接时刻落在合同里最短的响应时限的最后三分之一。时限取应答率的 within 和响应时长的目标。',
    en: 'A question that nobody had answered is passed on within the last third of the contract’s tightest response limit: the `within` of response rates and the targets of response times.',
  },
  side: 'vendor',
  source: {
    zh: '躲超时的常见做法：把快超时的会话转给同事',
    en: 'a common way around a limit: to pass on what is about to be late',
  },
  needs: ['chats'],
  // At random moments before the limit a third would fall into its last third; ten of fifteen do by chance once in a hundred.
  threshold: { cases: 10, percent: 66 },
  observe(facts, note) {
    const { chats, sessions, turns } = facts;
    const limit = tightestLimit(facts.contract);
    if (limit === null) return;
    for (const { position, session, agent, open } of transfersOf(facts)) {
      if (open === null || !hasFineTime(facts, open)) continue;
      const at = chats.messages.at[sessions.order[position]!]!;
      const waited = fraction(secondsBetween(facts, session, turns.start[open]!, at));
      const isCase = compare(times(waited, THREE_HALVES), limit) >= 0 && compare(waited, limit) <= 0;
      note(agent, isCase ? findMessage(facts, position, 'message', session, agent, null) : null);
    }
  },
};

const THREE_HALVES = fraction(3, 2);

/** In seconds; null: the contract has none. */
function tightestLimit({ clauses }: Contract): Fraction | null {
  const limits = clauses.flatMap(({ metric, options, target }) => {
    if (target === null) return [];
    if (metric.unanswered === 'left-out') return target.side === 'max' ? [target.value] : [];
    return metric.unanswered === 'case' && typeof options.within === 'number'
      ? [fraction(options.within)]
      : [];
  });
  return limits.length === 0 ? null : limits.reduce(least);
}
