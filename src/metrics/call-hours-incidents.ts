import type { CallRecord } from '../records/staff.ts';
import { DAY_SECONDS } from '../units/time.ts';
import { count } from './base/accumulator.ts';
import { defineMetric } from './base/metric.ts';
import { EXCLUDED_RECORDS, ownCalls } from './base/sheets.ts';

// Seconds of the local day; exactly 22:00:00 is in time.
const FIRST = 8 * 3600;
const LAST = 22 * 3600;

/** How often buyers are called at night. */
export const callHoursIncidents = defineMetric({
  id: 'call-hours-incidents',
  family: 'people',
  title: { zh: '非规定时段外呼', en: 'Calls outside calling hours' },
  definition: {
    zh: '当地时间 08:00 之前或 22:00 之后打出、又没有标为紧急的外呼次数，接没接通都算；恰好 08:00:00、22:00:00 不算。一个外呼都没有时没有数。',
    en: 'Outbound calls before 08:00 or after 22:00 local time, answered or not, that are not marked urgent; 08:00:00 and 22:00:00 sharp are within the hours. Without any outbound call there is no figure.',
  },
  formula: {
    zh: '08:00 前和 22:00 后的非紧急外呼次数',
    en: 'outbound calls before 08:00 or after 22:00, not urgent',
  },
  example: {
    zh: '07:59、12:00、22:30 各一个外呼，22:30 的标为紧急：1 次',
    en: 'Calls at 07:59, 12:00 and 22:30, the last marked urgent: 1',
  },
  exampleTarget: '0',
  source: {
    zh: '外呼时段规定（8:00–22:00）、外包合同条款',
    en: 'Calling hours of 8:00–22:00 in outsourcing contracts',
  },
  unit: 'count',
  better: 'lower',
  needs: ['calls'],
  excludes: EXCLUDED_RECORDS,
  accumulator: () => count,
  observe(facts, _options, tally) {
    const { zone } = facts.contract.terms;
    for (const { record, agent, at, day, find } of ownCalls(facts, tally, isOutbound)) {
      const clock = zone.wall(at) % DAY_SECONDS;
      const incident = !record.urgent && (clock < FIRST || clock > LAST);
      const finding = incident || tally.tracing ? find(agent) : undefined;
      tally.add({ agent, day, num: incident ? 1 : 0, den: 1, finding });
    }
  },
});

const isOutbound = ({ direction }: CallRecord): boolean => direction === 'out';
