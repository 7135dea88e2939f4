import { z } from 'zod';
import { isQualifying } from '../records/sessions.ts';
import { DAY_SECONDS, type Instant } from '../units/time.ts';
import { type Facts, inShops } from './base/facts.ts';
import { findTurn, isCloser, isDropped } from './base/findings.ts';
import { sessionsOfBuyers } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { WITHIN } from './base/option-words.ts';
import { duration, WORDS } from './base/options.ts';

/** How many questions asked outside service hours are answered soon after the next opening. */
export const offHoursReplyRate = defineMetric({
  id: 'off-hours-reply-rate',
  family: 'responsiveness',
  title: { zh: '非服务时段回复率', en: 'Off-hours reply rate' },
  definition: {
    zh: '周期内、服务时段以外开始的、由被考核方负责的对话轮次中，从下一次开始服务算起 within（时限）以内（恰好也算）同一店铺有有效人工回复发给该买家的 ÷ 全部；服务开始前就回复的也算，换了会话也算。',
    en: 'Of the judged turns that begin outside service hours in the period: those after which the buyer gets a qualifying human reply of the same shop within `within` of the next opening (exactly then too) ÷ all. A reply before the opening counts, and so does one in another conversation.',
  },
  formula: {
    zh: '开始服务后 within 内回复的非服务时段轮次 ÷ 非服务时段轮次',
    en: 'off-hours turns answered within `within` of the opening ÷ off-hours turns',
  },
  example: {
    zh: '夜里来了 4 位买家，早上 08:00 开始服务，3 位在 09:00 前得到回复：3 ÷ 4 = 75%',
    en: '4 buyers wrote at night; service began at 08:00, 3 were answered by 09:00: 3 ÷ 4 = 75%',
  },
  source: {
    zh: '京东“留言回复率”；外包合同“次日上班后一小时内回复夜间留言”',
    en: 'JD reply rate to offline messages; vendor contracts: night messages answered within an hour of opening',
  },
  unit: 'ratio',
  better: 'higher',
  needs: ['chats'],
  excludes: ['closer', 'no-opening', 'out-of-scope', 'waived'],
  // Nights are answered after the opening, and sessions are cut by what stands around them.
  reach: ({ within }) => ({ chats: { before: DAY_SECONDS, after: DAY_SECONDS + within } }),
  options: z.strictObject({
    within: duration()
      .prefault('1h')
      .register(WORDS, {
        ...WITHIN,
        tells: {
          zh: '下一次开始服务后多久之内回复才算；正好等于也算',
          en: 'how soon after the next opening a reply counts, exactly this time too',
        },
      }),
  }),
  shows: { absent: 'unanswered' },
  observe(facts, { within }, tally) {
    const { turns, sessions, calendar, period, population, scope } = facts;
    for (let turn = 0; turn < turns.count; turn++) {
      const anchor = turns.anchor[turn]! as Instant;
      const agent = turns.agent[turn]!;
      const shop = sessions.shop[turns.session[turn]!]!;
      const day = population.dayOfTurn(turn);
      if (day < period.from || day > period.to || !population.isJudged(agent, anchor)) continue;
      const hours = calendar.hoursOf(shop);
      if (hours.open(anchor)) continue;
      const opening = hours.nextOpening(anchor);
      const reason = scope.waivedDays.has(day)
        ? 'waived'
        : !inShops(facts, shop) || !calendar.admits(scope.only, anchor)
          ? 'out-of-scope'
          : isDropped(facts, turn)
            ? 'closer'
            : opening === null
              ? 'no-opening'
              : null;
      const met = reason === null && isAnsweredBy(facts, turn, opening! + within);
      const finding = met && !tally.tracing ? undefined : findTurn(facts, turn);
      if (reason !== null) tally.exclude(reason, 1, finding);
      else if (met) tally.add({ agent, day, num: 1, den: 1, finding });
      else tally.add({ agent, day, den: 1, finding, closer: isCloser(facts, turn) });
    }
  },
});

/** Whether anybody wrote a qualifying reply to the turn's buyer, in any session, until then. */
function isAnsweredBy(facts: Facts, turn: number, until: number): boolean {
  const { turns, sessions, contract } = facts;
  const { messages } = facts.chats;
  const start = turns.start[turn]!;
  for (const session of sessionsOfBuyers(facts).of(sessions.buyer[turns.session[turn]!]!)) {
    const shop = contract.terms.shops[sessions.shop[session]!]!;
    for (let i = sessions.start[session]!; i < sessions.start[session + 1]!; i++) {
      const m = sessions.order[i]!;
      const at = messages.at[m]!;
      if (at >= start && at <= until && isQualifying(messages.class[m]!, messages.marks[m]!, shop))
        return true;
    }
  }
  return false;
}
