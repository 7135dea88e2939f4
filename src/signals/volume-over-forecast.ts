import type { Contract } from '../contract/contract.ts';
import { findTurn } from '../metrics/waits.ts';
import { compare, type Fraction, fraction, ONE, plus, times } from '../units/fraction.ts';
import type { Day } from '../units/time.ts';
import type { Signal, Spot } from './signal.ts';

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
    const { from, to } = facts.period;
    const limits = limitsOf(facts.contract);
    if (limits.size === 0) return;
    const seen = new Map<Day, { count: number; first: Spot }>();
    for (const { day, turns } of facts.population.buyerDays) {
      const spot = findTurn(facts, turns[0]!);
      const known = seen.get(day);
      if (!known) seen.set(day, { count: 1, first: spot });
      else {
        known.count++;
        if (spot.at < known.first.at) known.first = spot;
      }
    }
    for (const [day, most] of limits) {
      if (day < from || day > to) continue;
      const found = seen.get(day);
      note(-1, found && compare(fraction(found.count), most) > 0 ? found.first : null);
    }
  },
};

/** Day → the most buyers that the forecast allows for. */
function limitsOf({ calendar }: Contract): ReadonlyMap<Day, Fraction> {
  const limits = new Map<Day, Fraction>();
  for (const { from, to, volume } of calendar)
    if (volume !== null)
      for (let each: number = from; each <= to; each++)
        limits.set(each as Day, times(volume.perDay, plus(ONE, volume.over)));
  return limits;
}
