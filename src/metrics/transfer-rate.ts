import { CLASS } from '../records/chat-line.ts';
import { MARK } from '../records/messages.ts';
import type { Instant } from '../units/time.ts';
import { type Facts, inShops } from './base/facts.ts';
import { findMessage } from './base/findings.ts';
import { humanPositions } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';

/** How many sessions are passed on from one person to another. */
export const transferRate = defineMetric({
  id: 'transfer-rate',
  family: 'responsiveness',
  title: { zh: '转接率', en: 'Transfer rate' },
  definition: {
    zh: '第一条消息在周期内、且受考核客服发过消息的会话中，有人工转接提示或换过人工客服的 ÷ 全部。机器人转人工不算转接；不看服务时段。',
    en: 'Of the sessions whose first message lies in the period and in which a judged agent wrote: those with a transfer notice between people, or human messages of more than one agent ÷ all. A robot handing over to a person is no transfer; service hours do not matter.',
  },
  formula: {
    zh: '转接过的会话 ÷ 有人工消息的会话',
    en: 'sessions passed on ÷ sessions with a human message',
  },
  example: {
    zh: '50 个会话，4 个转给了同事：4 ÷ 50 = 8%',
    en: '50 sessions, 4 passed on to a colleague: 4 ÷ 50 = 8%',
  },
  source: { zh: '赤兔、京东客服管家“转接率”', en: 'Transfer rate in Chitu and JD' },
  unit: 'ratio',
  better: 'lower',
  needs: ['chats'],
  excludes: ['out-of-scope', 'waived'],
  observe(facts, _options, tally) {
    const { sessions, calendar, period, scope } = facts;
    const { messages } = facts.chats;
    for (let session = 0; session < sessions.count; session++) {
      const start = sessions.start[session]!;
      const at = messages.at[sessions.order[start]!]! as Instant;
      const day = calendar.dayOf(at);
      if (day < period.from || day > period.to) continue;
      const agent = agentOf(facts, session);
      if (agent === null) continue;
      const passedOn = isPassedOn(facts, session);
      const finding =
        passedOn || tally.tracing ? findMessage(facts, start, 'session', session, agent, null) : undefined;
      if (!inShops(facts, sessions.shop[session]!) || !calendar.admits(scope.only, at))
        tally.exclude('out-of-scope', 1, finding);
      else if (scope.waivedDays.has(day)) tally.exclude('waived', 1, finding);
      else tally.add({ agent, day, num: passedOn ? 1 : 0, den: 1, finding });
    }
  },
});

/** Of the first judged, counted turn, else whoever wrote first of the judged agents; null: no judged agent wrote. */
function agentOf(facts: Facts, session: number): number | null {
  const { turns, sessions, population } = facts;
  const [position] = humanPositions(facts, session);
  if (position === undefined) return null;
  for (let turn = turns.ofSession[session]!; turn < turns.ofSession[session + 1]!; turn++)
    if (population.reasonOf(turn) === null) return turns.agent[turn]!;
  return facts.chats.messages.account[sessions.order[position]!]!;
}

function isPassedOn({ sessions, chats: { messages, notices } }: Facts, session: number): boolean {
  let human = -1;
  for (let i = sessions.start[session]!; i < sessions.start[session + 1]!; i++) {
    const m = sessions.order[i]!;
    if ((messages.marks[m]! & MARK.notice) !== 0 && notices.get(m)!.kind === 'transfer') return true;
    if (messages.class[m] !== CLASS.human) continue;
    if (human !== -1 && messages.account[m] !== human) return true;
    human = messages.account[m]!;
  }
  return false;
}
