import { forecastDays, isOver } from '../measure/forecast.ts';
import { findTurn } from '../metrics/base/findings.ts';
import type { Day } from '../units/time.ts';
import type { CaseSpot, Signal } from './base/signal.ts';

/** Days with more buyers than the owner had announced. */
export const volumeOverForecast: Signal = {
  id: 'volume-over-forecast',
  title: { zh: '咨询量超过预报', en: 'Volume over the forecast' },
  says: {
    zh: '有预报的 {of} 天里，有 {count} 天的咨询人数超过了合同约定的幅度',
    en: 'on {count} of {of} days with a forecast more buyers came than the contract allows for',
  },
  innocent: {
    zh: '活动临时爆单、天气或物流出问题，谁也没法提前报准。',
    en: 'A sale that took off, the weather or a stuck carrier cannot be announced.',
  },
  definition: {
    zh: '合同日历写了预报量的日子里，咨询人数（按日去重，所有店铺合计）大于 预报量 ×（1 + 允许幅度）；正好等于不算。',
    en: 'Days for which the calendar of the contract has a forecast, on which buyers (each counted once a day, all shops together) are more than forecast × (1 + what is allowed over it). Exactly as many are not over.',
  },
  side: 'owner',
  source: {
    zh: '外包合同的常见约定：甲方提前报量，超出部分不算乙方的责任',
    en: 'commonly agreed: the owner forecasts the volume, and the vendor does not answer for what goes beyond',
  },
  needs: ['chats'],
  // What is too much is the contract's to say.
  threshold: { cases: 1, percent: 0 },
  observe(facts, note) {
    const days = forecastDays(facts, facts.population);
    const over = new Set(days.filter(isOver).map(({ day }) => day));
    const first = new Map<Day, CaseSpot>();
    if (over.size > 0)
      for (const { day, turns } of facts.population.buyerDays) {
        if (!over.has(day)) continue;
        const spot = findTurn(facts, turns[0]!);
        const known = first.get(day);
        if (!known || spot.at < known.at) first.set(day, spot);
      }
    for (const { day } of days) note(-1, first.get(day) ?? null);
  },
};
