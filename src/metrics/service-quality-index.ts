import { z } from 'zod';
import { fraction, minus, ONE, over, plus, times, ZERO } from '../units/fraction.ts';
import { compound, countDetail, meanDetail } from './base/accumulator.ts';
import type { Facts } from './base/facts.ts';
import { defineMetric } from './base/metric.ts';
import { amount, exactly, WORDS } from './base/options.ts';
import {
  EXCLUDED_COMPLAINTS,
  EXCLUDED_RATINGS,
  EXCLUDED_RECORDS,
  observeTraining,
  ownRatings,
  vendorComplaints,
} from './base/sheets.ts';
import type { Tally } from './base/tally.ts';
import { observeInspections } from './quality-score.ts';

/** How well people know their work, how it is rated, and what buyers complained of. */
export const serviceQualityIndex = defineMetric({
  id: 'service-quality-index',
  family: 'people',
  title: { zh: '服务质量指标', en: 'Service quality index' },
  definition: {
    zh: '(考试成绩平均分 + 服务评分平均分) ÷ 2 − 乙方责任的投诉件数 × complaint-factor（每件扣的分）。考试成绩取培训考核表里类别为考试的；rated：quality 质检得分（默认），ratings 客户评价（平均星级 × 20）。考试或评分一个都没有时没有数。',
    en: 'Half of the mean exam score plus the mean rated score, less the complaints of the vendor’s liability × `complaint-factor` (points for each). Exams are the rows of type exam in the training sheet; `rated`: `quality`, the inspection scores (default), or `ratings`, the buyers’ mean stars × 20. Without any exam or any rated score there is no figure.',
  },
  formula: {
    zh: '(考试平均分 + 评分平均分) ÷ 2 − 投诉件数 × complaint-factor',
    en: '(mean exam score + mean rated score) ÷ 2 − complaints × complaint-factor',
  },
  example: {
    zh: '考试平均 90，质检平均 96，投诉 2 件，每件扣 1.5 分：(90 + 96) ÷ 2 − 2 × 1.5 = 90 分',
    en: 'Exams 90, inspections 96, 2 complaints at 1.5 points: (90 + 96) ÷ 2 − 2 × 1.5 = 90',
  },
  exampleTarget: '85',
  source: { zh: '呼叫中心外包合同的服务质量考核', en: 'Service quality clauses of call-centre contracts' },
  unit: 'score',
  better: 'higher',
  needs: ({ rated }) => ['training', rated === 'ratings' ? 'ratings' : 'quality', 'complaints'],
  orElse: { ratings: 'session-report' },
  columns: ({ rated }) => [
    'no-exam-column',
    ...(rated === 'ratings' ? (['no-listed-stars-column'] as const) : []),
    'no-decision-column',
  ],
  excludes: [
    ...new Set([...EXCLUDED_RECORDS, ...EXCLUDED_COMPLAINTS, ...EXCLUDED_RATINGS, 'no-figure']),
  ].sort(),
  options: z.strictObject({
    'complaint-factor': amount().register(WORDS, {
      title: { zh: '每件投诉扣分', en: 'Points a complaint' },
      tells: {
        zh: '每一件乙方责任的投诉扣几分',
        en: "points off for each complaint of the vendor's liability",
      },
      example: '2',
    }),
    rated: z
      .enum(['quality', 'ratings'])
      .default('quality')
      .register(WORDS, {
        title: { zh: '服务评分', en: 'Rated by' },
        tells: {
          zh: '服务评分取哪一种；客户评价按平均星级 × 20 折算',
          en: 'whose score is taken; of ratings, the mean stars × 20',
        },
        values: {
          quality: { zh: '质检得分', en: 'inspections' },
          ratings: { zh: '客户评价', en: "buyers' ratings" },
        },
      }),
  }),
  withoutContract: null,
  perDay: false,
  accumulator: ({ 'complaint-factor': factor }) =>
    compound((parts) => {
      const [exam, rated] = [parts.get('exam'), parts.get('rated')];
      if (!exam || !rated) return null;
      const both = plus(over(exam.sum, fraction(exam.count)), over(rated.sum, fraction(rated.count)));
      const lost = times(parts.get('complaints')?.sum ?? ZERO, exactly(factor));
      const value = minus(over(both, fraction(2)), lost);
      return { value, numerator: null, denominator: null, sample: exam.count + rated.count };
    }),
  observe(facts, { rated }, tally) {
    observeTraining(facts, 'exam', tally);
    if (rated === 'ratings') observeStars(facts, tally);
    else observeInspections(facts, 'rated', tally);
    for (const { agent, day, find } of vendorComplaints(facts, tally))
      tally.add({ agent, day, parts: { complaints: ONE }, finding: find(agent) });
  },
  details: (cells) => [
    meanDetail(cells, 'exam', 'exam-mean'),
    meanDetail(cells, 'rated', 'rated-mean'),
    countDetail(cells, 'complaints', 'vendor-complaints'),
  ],
});

// Five stars are 100 points.
const POINTS_A_STAR = 20;

function observeStars(facts: Facts, tally: Tally): void {
  for (const { record, agent, day, find } of ownRatings(facts, ({ stars }) => stars !== null, tally)) {
    const points = record.stars! * POINTS_A_STAR;
    tally.add({ agent, day, parts: { rated: fraction(points) }, finding: find(agent, points) });
  }
}
