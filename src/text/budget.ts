import type { Judgement } from '../scorecard/judgement.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { showUnits } from './clause.ts';
import { showCount } from './show.ts';

/** What a rate may still miss in a month that is not over, and the day it is used up: `本月还能慢190轮（…）`; else empty. */
export function budgetText(judgement: Judgement, lang: Lang): string {
  const { budget, metric } = judgement;
  if (budget === null || budget.projected === null) return '';
  const { allowed, used, over } = budget;
  const left = allowed - used;
  const kind = left < 0 ? 'gone' : metric === 'response-rate' ? 'late' : 'miss';
  const said = fill(WORDS[kind][lang], {
    left: showUnits(Math.abs(left), judgement, lang),
    allowed: showCount(allowed),
    used: showCount(used),
  });
  return over === null ? said : said + fill(WORDS.over[lang], { day: over });
}

const WORDS = {
  late: {
    zh: '本月还能慢{left}（按目前的量，全月允许 {allowed}，已有 {used}）',
    en: '{left} more may be late this month (at this volume {allowed} in all, {used} so far)',
  },
  miss: {
    zh: '本月还能有{left}不达标（按目前的量，全月允许 {allowed}，已有 {used}）',
    en: '{left} more may miss this month (at this volume {allowed} in all, {used} so far)',
  },
  gone: {
    zh: '按目前的量，全月允许 {allowed}，已有 {used}，多出{left}',
    en: 'at this volume {allowed} may miss this month; {used} did, {left} too many',
  },
  over: { zh: '，照这样下去 {day} 会未达标', en: '; on this pace missed on {day}' },
} satisfies Record<string, Text>;
