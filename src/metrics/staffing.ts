import { z } from 'zod';
import { CLASS } from '../records/chat-line.ts';
import { fraction } from '../units/fraction.ts';
import { DAY_SECONDS, type Day, day, type Instant, wall } from '../units/time.ts';
import { type Accumulator, mergeHistograms, NO_FIGURE, statisticOf } from './base/accumulator.ts';
import { type Facts, inShops } from './base/facts.ts';
import { defineMetric } from './base/metric.ts';
import { statistic } from './base/options.ts';
import { personKey } from './base/people.ts';

const HOUR = 3600;

/** How many people are at work. */
export const staffing = defineMetric({
  id: 'staffing',
  family: 'people',
  title: { zh: '在岗坐席数', en: 'Staffing' },
  definition: {
    zh: '服务时段内的每个整点小时，发过人工消息的被考核客服有几人（花名册里同一个人的几个账号算一人），没人发消息的小时算 0；取各小时的平均（mean，默认）或最少（min）。只算整小时都在某家店铺服务时段内的。在岗而没有发消息的看不出来；周期内一条聊天记录都没有时没有数。',
    en: 'In each whole clock hour of service, how many judged people sent a human message (accounts that the staff list gives to one person are one); an hour without any counts 0. The mean of the hours (default) or the least (`min`). Only hours that lie wholly in a shop’s service hours. People on duty who wrote nothing are not seen; without any chat message in the period there is no figure.',
  },
  formula: { zh: 'Σ 各服务小时的在岗人数 ÷ 服务小时数', en: 'Σ people of each service hour ÷ service hours' },
  example: {
    zh: '三个服务小时里分别有 4、5、3 人：12 ÷ 3 = 4；min 为 3',
    en: 'Three service hours with 4, 5 and 3 people: 12 ÷ 3 = 4; `min` is 3',
  },
  exampleTarget: '4',
  source: { zh: '外包客服合同的坐席数条款', en: 'Clauses on seats in outsourcing contracts' },
  unit: 'count',
  better: 'higher',
  needs: ['chats'],
  excludes: ['out-of-scope', 'waived'],
  options: z.strictObject({ statistic: statistic(['mean', 'min']) }),
  perAgent: false,
  accumulator: ({ statistic }) => (statistic === 'min' ? least : statisticOf('mean')),
  observe(facts, _options, tally) {
    const { calendar, scope } = facts;
    if (!reachPeriod(facts)) return;
    const people = peopleByHour(facts);
    const isAdmitted = (from: Instant, to: Instant): boolean =>
      calendar.admits(scope.only, from) && calendar.admits(scope.only, (to - 1) as Instant);
    for (const { from, to, on } of serviceHours(facts)) {
      const present = people.get(from)?.size ?? 0;
      // An hour is nobody's message: where somebody asks, it stands without a place.
      const finding = {
        unit: 'agent-day' as const,
        of: -1,
        agent: -1,
        at: from,
        measured: present,
        input: 0,
        row: 0,
      };
      const told = tally.tracing ? finding : undefined;
      if (!isAdmitted(from, to)) tally.exclude('out-of-scope', 1, told);
      else if (scope.waivedDays.has(on)) tally.exclude('waived', 1, told);
      else tally.add({ agent: -1, day: on, num: present, finding: told });
    }
  },
});

const least: Accumulator = {
  kind: 'statistic',
  value: (cells) => {
    const counts = [...mergeHistograms(cells).keys()];
    const sample = cells.reduce((sum, { count }) => sum + count, 0);
    if (sample === 0) return NO_FIGURE;
    return { value: fraction(Math.min(...counts)), numerator: null, denominator: null, sample };
  },
};

/** The clock hours of the period that lie wholly in service hours of one of the clause's shops. */
function* serviceHours(facts: Facts): Iterable<{ from: Instant; to: Instant; on: Day }> {
  const { calendar, contract, period } = facts;
  const { zone, shops } = contract.terms;
  const hours = shops.flatMap((_shop, each) => (inShops(facts, each) ? [calendar.hoursOf(each)] : []));
  const midnight = (date: number): number => zone.instant(wall(date * DAY_SECONDS));
  for (let date = period.from; date <= period.to + 1; date = day(date + 1))
    // A day on which clocks change has 23 hours or 25.
    for (let at = midnight(date); at < midnight(date + 1); at += HOUR) {
      const [from, to] = [at as Instant, (at + HOUR) as Instant];
      const on = calendar.dayOf(from);
      if (on < period.from || on > period.to) continue;
      if (hours.some((each) => each.serviceSeconds(from, to) === HOUR)) yield { from, to, on };
    }
}

/** Whether the chats of the clause's shops hold any message of the period: without one nobody knows who was at work. */
function reachPeriod(facts: Facts): boolean {
  const { sessions, calendar, period } = facts;
  const { at } = facts.chats.messages;
  for (let session = 0; session < sessions.count; session++) {
    if (!inShops(facts, sessions.shop[session]!)) continue;
    for (let i = sessions.start[session]!; i < sessions.start[session + 1]!; i++) {
      const on = calendar.dayOf(at[sessions.order[i]!]! as Instant);
      if (on >= period.from && on <= period.to) return true;
    }
  }
  return false;
}

/** By the beginning of each clock hour: the judged people who wrote in it, those of the clause's role only. */
function peopleByHour(facts: Facts): ReadonlyMap<number, ReadonlySet<string>> {
  const { sessions, contract, who, population, scope } = facts;
  const { messages, accounts } = facts.chats;
  const { zone } = contract.terms;
  const hours = new Map<number, Set<string>>();
  for (let session = 0; session < sessions.count; session++) {
    if (!inShops(facts, sessions.shop[session]!)) continue;
    for (let i = sessions.start[session]!; i < sessions.start[session + 1]!; i++) {
      const m = sessions.order[i]!;
      const at = messages.at[m]! as Instant;
      if (messages.class[m] !== CLASS.human || !population.isJudged(messages.account[m]!, at)) continue;
      const name = accounts.names[messages.account[m]!]!;
      const rostered = who(name, at);
      if (scope.only.role !== null && !rostered.roles.includes(scope.only.role)) continue;
      const local = zone.wall(at);
      const hour = at - (local % HOUR);
      const people = hours.get(hour) ?? new Set();
      hours.set(hour, people);
      people.add(personKey(name, rostered));
    }
  }
  return hours;
}
