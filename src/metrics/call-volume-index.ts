import { z } from 'zod';
import { ONE, over, ZERO } from '../units/fraction.ts';
import { compound, countDetail } from './base/accumulator.ts';
import { defineMetric } from './base/metric.ts';
import { exactly, positive, WORDS } from './base/options.ts';
import { EXCLUDED_RECORDS, ownCalls } from './base/sheets.ts';

/** How much of the agreed call volume was handled. */
export const callVolumeIndex = defineMetric({
  id: 'call-volume-index',
  family: 'people',
  title: { zh: '话务量指标', en: 'Call volume index' },
  definition: {
    zh: '周期内接通的电话数（呼入、呼出都算）减去其中的投诉电话，÷ 约定的话务量 unit-target。',
    en: 'Calls of the period that were answered, in and out, less the complaint calls among them ÷ the agreed volume `unit-target`.',
  },
  formula: {
    zh: '(接通电话 − 其中投诉电话) ÷ unit-target',
    en: '(calls answered − complaint calls among them) ÷ unit-target',
  },
  example: {
    zh: '接通 1 180 个，其中投诉 40 个，约定 1 200 个：(1180 − 40) ÷ 1200 = 95%',
    en: '1,180 calls answered, 40 of them complaints, 1,200 agreed: (1,180 − 40) ÷ 1,200 = 95%',
  },
  source: { zh: '呼叫中心外包合同的话务量考核', en: 'Call volume clauses of call-centre contracts' },
  unit: 'ratio',
  better: 'higher',
  needs: ['calls'],
  excludes: EXCLUDED_RECORDS,
  options: z.strictObject({
    'unit-target': positive().register(WORDS, {
      title: { zh: '约定话务量', en: 'Agreed calls' },
      tells: { zh: '周期内约定处理的电话数', en: 'how many calls were agreed for the period' },
      example: '1000',
    }),
  }),
  // The agreed volume is the whole team's, of the whole period.
  withoutContract: null,
  perAgent: false,
  perDay: false,
  accumulator: ({ 'unit-target': target }) =>
    compound((parts) => {
      const calls = parts.get('calls');
      if (!calls) return null;
      const denominator = exactly(target);
      const value = over(calls.sum, denominator);
      return { value, numerator: calls.sum, denominator, sample: calls.count };
    }),
  observe(facts, _options, tally) {
    for (const { record, agent, day, find } of ownCalls(facts, tally)) {
      const { answered, complaint } = record;
      const parts = {
        calls: answered && !complaint ? ONE : ZERO,
        complaints: answered && complaint ? ONE : ZERO,
        missed: answered ? ZERO : ONE,
      };
      tally.add({ agent, day, parts, finding: tally.tracing ? find(agent) : undefined });
    }
  },
  details: (cells) => [
    countDetail(cells, 'complaints', 'complaint-calls'),
    countDetail(cells, 'missed', 'missed-calls'),
  ],
});
