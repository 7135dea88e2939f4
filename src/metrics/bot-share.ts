import type { Instant } from '../units/time.ts';
import { inShops } from './base/facts.ts';
import { findMessage } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';

/** How much a robot settles alone. */
export const botShare = defineMetric({
  id: 'bot-share',
  family: 'responsiveness',
  title: { zh: '机器人独立接待率', en: 'Bot-only share' },
  definition: {
    zh: '没有人工阶段的会话数 ÷ 周期与服务时段内有买家消息的全部会话数，不论由谁接待。仅供参考。',
    en: "Sessions without a human stage ÷ all sessions with a buyer's message whose anchor lies in period and hours, whoever served them. Informational.",
  },
  formula: {
    zh: '只有机器人接待的会话 ÷ 有买家消息的会话',
    en: 'sessions a robot settled alone ÷ sessions with a buyer’s message',
  },
  example: {
    zh: '10 个会话，3 个没有转到人工：3 ÷ 10 = 30%',
    en: '10 sessions, 3 never reached a person: 3 ÷ 10 = 30%',
  },
  exampleTarget: '30%',
  source: { zh: '各平台机器人看板“独立接待率”', en: "Share settled alone on the platforms' robot boards" },
  unit: 'ratio',
  better: 'higher',
  informational: true,
  needs: ['chats'],
  excludes: ['out-of-scope', 'outside-hours', 'waived'],
  perAgent: false,
  observe(facts, _options, tally) {
    const { sessions, turns, calendar, period, scope } = facts;
    for (let s = 0; s < sessions.count; s++) {
      const anchor = turns.firstBuyer[s]! as Instant;
      if (anchor === 0) continue;
      const day = calendar.dayOf(anchor);
      if (day < period.from || day > period.to) continue;
      const finding = tally.tracing
        ? { ...findMessage(facts, sessions.start[s]!, 'session', s, -1, null), anchor }
        : undefined;
      if (!inShops(facts, sessions.shop[s]!)) tally.exclude('out-of-scope', 1, finding);
      else if (!calendar.hoursOf(sessions.shop[s]!).open(anchor)) tally.exclude('outside-hours', 1, finding);
      else if (!calendar.admits(scope.only, anchor)) tally.exclude('out-of-scope', 1, finding);
      else if (scope.waivedDays.has(day)) tally.exclude('waived', 1, finding);
      else tally.add({ agent: -1, day, num: turns.stage[s] === -1 ? 1 : 0, den: 1, finding });
    }
  },
});
