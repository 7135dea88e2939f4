import { z } from 'zod';
import { fraction, minus, over, times, ZERO } from '../units/fraction.ts';
import { compound, countDetail, meanDetail } from './base/accumulator.ts';
import { defineMetric } from './base/metric.ts';
import { amount, exactly, WORDS } from './base/options.ts';
import { EXCLUDED_RECORDS, observeTraining } from './base/sheets.ts';

/** How well people are trained. */
export const trainingIndex = defineMetric({
  id: 'training-index',
  family: 'people',
  title: { zh: '培训考核指标', en: 'Training index' },
  definition: {
    zh: '周期内各次培训成绩的平均值 − 缺席人次 × absence-deduction（每缺席一人次扣的分）。只算类别为培训的；一个成绩都没有时没有数。',
    en: 'The mean score of the period’s trainings − absences × `absence-deduction` (points for each). Only rows of type training; without any score there is no figure.',
  },
  formula: {
    zh: 'Σ 培训成绩 ÷ 成绩数 − 缺席人次 × absence-deduction',
    en: 'Σ training scores ÷ scores − absences × absence-deduction',
  },
  example: {
    zh: '成绩 92、88 分，缺席 1 人次，每次扣 5 分：180 ÷ 2 − 1 × 5 = 85 分',
    en: 'Scores of 92 and 88, one absence, 5 points each: 180 ÷ 2 − 1 × 5 = 85',
  },
  exampleTarget: '80',
  source: { zh: '呼叫中心外包合同的培训考核', en: 'Training clauses of call-centre contracts' },
  unit: 'score',
  better: 'higher',
  needs: ['training'],
  excludes: [...EXCLUDED_RECORDS, 'no-figure'],
  options: z.strictObject({
    'absence-deduction': amount().register(WORDS, {
      title: { zh: '每次缺席扣分', en: 'Points an absence' },
      tells: { zh: '培训每缺席一人次扣几分', en: 'points off for each absence from a training' },
      example: '5',
    }),
  }),
  withoutContract: null,
  perDay: false,
  accumulator: ({ 'absence-deduction': deduction }) =>
    compound((parts) => {
      const scores = parts.get('training');
      if (!scores) return null;
      const lost = times(parts.get('absences')?.sum ?? ZERO, exactly(deduction));
      const value = minus(over(scores.sum, fraction(scores.count)), lost);
      return { value, numerator: null, denominator: null, sample: scores.count };
    }),
  observe: (facts, _options, tally) => observeTraining(facts, 'training', tally),
  details: (cells) => [
    meanDetail(cells, 'training', 'training-mean'),
    countDetail(cells, 'absences', 'absences'),
  ],
});
