import { z } from 'zod';
import type { CallRecord } from '../records/staff.ts';
import type { Instant } from '../units/time.ts';
import { type Facts, inShops, shopOf } from './base/facts.ts';
import { defineMetric } from './base/metric.ts';
import { WITHIN } from './base/option-words.ts';
import { duration, WORDS } from './base/options.ts';
import { EXCLUDED_RECORDS, ownCalls } from './base/sheets.ts';

// metrics.md: three rings, or where rings are not told, as many seconds.
const RINGS = 3;
const RINGING = 15;

/** How many calls are answered at once. */
export const ringAnswerRate = defineMetric({
  id: 'ring-answer-rate',
  family: 'people',
  title: { zh: '铃响三声内接听率', en: 'Calls answered within three rings' },
  definition: {
    zh: '服务时段内的呼入电话：按时接起的 ÷ 接起的和未接的。不写 within（时限）时，表里有响铃次数的按 3 声以内，只有响铃秒数的按 15 秒以内；写了就按这个秒数，恰好等于也算。未接的算未达；接起而两样都没写的不计。',
    en: 'Inbound calls in service hours: answered in time ÷ answered or missed. Without `within`: within 3 rings where the sheet tells rings, else within 15 s of ringing; with it: within so many seconds, exactly so many too. A missed call is a miss; answered ones without either figure are left out.',
  },
  formula: {
    zh: '按时接起的呼入 ÷ 呼入（接起的和未接的）',
    en: 'inbound calls answered in time ÷ inbound calls answered or missed',
  },
  example: {
    zh: '响 2、3、4 声接起各一个，未接一个：2 ÷ 4 = 50%',
    en: 'Answered after 2, 3 and 4 rings, one missed: 2 ÷ 4 = 50%',
  },
  source: {
    zh: '呼叫中心“铃响三声内接听”服务标准',
    en: 'Service standard of call centres: answer within three rings',
  },
  unit: 'ratio',
  better: 'higher',
  needs: ['calls'],
  columns: ({ within }) => [within === undefined ? 'no-rings-column' : 'no-ringing-column'],
  excludes: [...EXCLUDED_RECORDS, 'no-ring-time', 'outside-hours'],
  options: z.strictObject({
    within: duration()
      .optional()
      .register(WORDS, {
        ...WITHIN,
        tells: {
          zh: '响铃多久之内接起才算；不写就按三声，表里没有声数的按 15 秒',
          en: 'how long it may ring; without it, three rings, or 15 s where the sheet tells no rings',
        },
      }),
  }),
  observe(facts, { within }, tally) {
    for (const { record, agent, at, day, find } of ownCalls(facts, tally, isInbound)) {
      const met = isInTime(record, within);
      const finding = find(agent, record.answered ? record.ringing : null);
      const told = met && !tally.tracing ? undefined : finding;
      if (!isOpen(facts, record, at)) tally.exclude('outside-hours', 1, finding);
      else if (met === null) tally.exclude('no-ring-time', 1, finding);
      else tally.add({ agent, day, num: met ? 1 : 0, den: 1, finding: told });
    }
  },
});

const isInbound = ({ direction }: CallRecord): boolean => direction === 'in';

/** Null where the sheet does not tell. */
function isInTime({ answered, rings, ringing }: CallRecord, within: number | undefined): boolean | null {
  if (!answered) return false;
  if (within === undefined && rings !== null) return rings <= RINGS;
  return ringing === null ? null : ringing <= (within ?? RINGING);
}

/** Whether the shop is served at that moment; of a sheet that is no shop's, any of the clause's shops. */
function isOpen(facts: Facts, call: CallRecord, at: Instant): boolean {
  const { contract, calendar } = facts;
  const shop = shopOf(facts, call);
  if (shop !== -1) return calendar.hoursOf(shop).open(at);
  return contract.terms.shops.some((_shop, each) => inShops(facts, each) && calendar.hoursOf(each).open(at));
}
