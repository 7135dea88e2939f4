import { z } from 'zod';
import { CLASS } from '../records/chat-line.ts';
import type { Rostered } from '../terms/people.ts';
import { DAY_SECONDS, type Day, type Instant } from '../units/time.ts';
import { count } from './base/accumulator.ts';
import { type Facts, inShops } from './base/facts.ts';
import { findMessage } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { WORDS, whole } from './base/options.ts';
import { personKey } from './base/people.ts';
import type { Tally } from './base/tally.ts';

// metrics.md: how many of an after-sale newcomer's first live days have a limit of buyers.
const LIVE_DAYS = 3;

/** How often people serve buyers before they are trained, or too many of them at first. */
export const onboardingIncidents = defineMetric({
  id: 'onboarding-incidents',
  family: 'people',
  title: { zh: '新人上岗违规', en: 'Onboarding incidents' },
  definition: {
    zh: '按花名册的入职日期，两种各计一次：一、第一次直接接待（不是别人转来的，之前也没有别人回复过）早于入职日加 training-days 天；二、售后新人（没有注明有经验）最初 3 个有接待的日子里，有一天接待的买家超过 daily-limit 人。只计发生在周期内的。培训天数：new 新人 14、experienced 有经验 7、after-sale 售后 14（角色为 after-sale 或含“售后”；有经验的一律按 experienced）。入职早于聊天记录第一天的人看不到最初几天，第二种不查。',
    en: 'By the hire dates of the staff list, each of these is one: a person’s first direct session (nobody passed it on to them, and no other human spoke before) on a day before the hire date + `training-days`; and each of the first 3 days on which an after-sale newcomer (not marked experienced) served more than `daily-limit` buyers. Only days of the period. Training days: `new` 14, `experienced` 7, `after-sale` 14 (role after-sale; who is experienced goes by `experienced`). Of people hired before the chats begin the first days are not seen, and the second is not looked for.',
  },
  formula: {
    zh: '过早独立接待的次数 + 售后新人超量的天数',
    en: 'sessions taken too early + days over the limit',
  },
  example: {
    zh: '新人 1 日入职，10 日第一次独立接待（要到 15 日）：1 次',
    en: 'Hired on the 1st, first session alone on the 10th (due on the 15th): 1',
  },
  exampleTarget: '0',
  source: { zh: '外包客服合同的新人培训与上岗条款', en: 'Training clauses of outsourcing contracts' },
  unit: 'count',
  better: 'lower',
  needs: ['chats', 'roster'],
  columns: () => ['no-hire-column'],
  excludes: ['first-days-unseen', 'no-hire-date', 'out-of-scope', 'waived'],
  reach: ({ 'training-days': days }) => ({
    chats: { before: Math.max(...Object.values(days)) * DAY_SECONDS, after: DAY_SECONDS },
  }),
  options: z.strictObject({
    'training-days': z
      .strictObject({
        new: whole().prefault('14'),
        experienced: whole().prefault('7'),
        'after-sale': whole().prefault('14'),
      })
      .prefault({ new: '14', experienced: '7', 'after-sale': '14' })
      .register(WORDS, {
        title: { zh: '培训天数', en: 'Training days' },
        tells: {
          zh: '入职满多少天才能独立接待：new 新人，experienced 有经验的，after-sale 售后',
          en: 'days after hiring before somebody serves alone: newcomers, experienced people, after-sale',
        },
        values: {
          new: { zh: '新人', en: 'new' },
          experienced: { zh: '有经验', en: 'experienced' },
          'after-sale': { zh: '售后', en: 'after-sale' },
        },
      }),
    'daily-limit': whole()
      .prefault('10')
      .register(WORDS, {
        title: { zh: '每日接待上限', en: 'Buyers a day' },
        tells: {
          zh: '售后新人最初 3 天每天最多接待几位买家',
          en: 'the most buyers that an after-sale newcomer may serve on each of the first 3 days',
        },
      }),
  }),
  accumulator: () => count,
  observe(facts, { 'training-days': training, 'daily-limit': limit }, tally) {
    const workers = [...workersOf(facts).values()];
    const begin = Math.min(...workers.flatMap(({ days }) => [...days.keys()]));
    for (const worker of workers) {
      const { who, direct, days } = worker;
      const shown = firstInPeriod(facts, worker);
      if (shown === null) continue;
      if (who.hired === null) {
        tally.exclude('no-hire-date', 1, findSaid(facts, shown));
        continue;
      }
      tally.add({
        agent: shown.account,
        day: shown.day,
        den: 1,
        finding: tally.tracing ? findSaid(facts, shown) : undefined,
      });
      const isAfterSale = who.roles.some((role) => role === 'after-sale' || role.includes('售后'));
      const needed = training[who.experienced ? 'experienced' : isAfterSale ? 'after-sale' : 'new'];
      if (direct !== null && direct.day < who.hired + needed) addIncident(facts, direct, null, tally);
      if (!isAfterSale || who.experienced) continue;
      if (who.hired < begin) {
        tally.exclude('first-days-unseen', 1, findSaid(facts, shown));
        continue;
      }
      for (const live of firstLiveDays(days))
        if (live.buyers.size > limit) addIncident(facts, live.first, live.buyers.size, tally);
    }
  },
});

/** What a person of the vendor's did in the chats. */
interface Worker {
  /** As their account was known when they first wrote. */
  readonly who: Rostered;
  /** Their first message in the first session that they took on themselves; null where all were passed on to them. */
  direct: Said | null;
  /** By day: their first message and the buyers they wrote to. */
  readonly days: Map<Day, { first: Said; readonly buyers: Set<number> }>;
}

/** A human message of somebody, by its place in the sessions' order. */
interface Said {
  readonly at: Instant;
  readonly day: Day;
  readonly account: number;
  readonly session: number;
  readonly position: number;
}

/** Everybody of the vendor's who wrote to a buyer in the sessions read, by `personKey`. */
function workersOf(facts: Facts): ReadonlyMap<string, Worker> {
  const workers = new Map<string, Worker>();
  for (let session = 0; session < facts.sessions.count; session++) walk(facts, session, workers);
  return workers;
}

/** A session is taken on directly by whom nobody passed it on to and nobody went before. */
function walk(facts: Facts, session: number, workers: Map<string, Worker>): void {
  const { sessions, calendar, who, population } = facts;
  const { messages, accounts, notices } = facts.chats;
  const seen = new Set<string>();
  const passedTo = new Set<string>();
  for (let position = sessions.start[session]!; position < sessions.start[session + 1]!; position++) {
    const m = sessions.order[position]!;
    const at = messages.at[m]! as Instant;
    const notice = notices.get(m);
    if (notice?.kind === 'transfer' && notice.to !== -1) {
      const name = accounts.names[notice.to]!;
      passedTo.add(personKey(name, who(name, at)));
    }
    if (messages.class[m] !== CLASS.human) continue;
    const account = messages.account[m]!;
    const name = accounts.names[account]!;
    const rostered = who(name, at);
    const key = personKey(name, rostered);
    const isDirect = seen.size === 0 && !passedTo.has(key);
    seen.add(key);
    if (!population.isJudged(account, at)) continue;
    const said = { at, day: calendar.dayOf(at), account, session, position };
    const worker = workers.get(key) ?? { who: rostered, direct: null, days: new Map() };
    workers.set(key, worker);
    if (isDirect && (worker.direct === null || at < worker.direct.at)) worker.direct = said;
    const day = worker.days.get(said.day) ?? { first: said, buyers: new Set() };
    worker.days.set(said.day, day);
    day.buyers.add(sessions.buyer[session]!);
    if (at < day.first.at) day.first = said;
  }
}

/** Their first message in the period; null where they wrote none. */
function firstInPeriod(facts: Facts, { days }: Worker): Said | null {
  const firsts = [...days.values()].map(({ first }) => first).filter(({ day }) => isInPeriod(facts, day));
  return firsts.reduce<Said | null>(
    (least, each) => (least === null || each.at < least.at ? each : least),
    null,
  );
}

const isInPeriod = ({ period }: Facts, day: Day): boolean => day >= period.from && day <= period.to;

const firstLiveDays = (days: Worker['days']) =>
  [...days.values()].sort((a, b) => a.first.at - b.first.at).slice(0, LIVE_DAYS);

/** Counts an incident where its day counts; `buyers`: how many were served that day. */
function addIncident(facts: Facts, said: Said, buyers: number | null, tally: Tally): void {
  const { calendar, scope, sessions } = facts;
  const { at, day, account, session } = said;
  if (!isInPeriod(facts, day) || !inShops(facts, sessions.shop[session]!)) return;
  const finding = findSaid(facts, said, buyers);
  if (!calendar.admits(scope.only, at)) tally.exclude('out-of-scope', 1, finding);
  else if (scope.waivedDays.has(day)) tally.exclude('waived', 1, finding);
  else tally.add({ agent: account, day, num: 1, finding });
}

/** The session, or of too many buyers the agent's day. */
const findSaid = (facts: Facts, { position, session, account }: Said, buyers: number | null = null) =>
  findMessage(facts, position, buyers === null ? 'session' : 'agent-day', session, account, buyers);
