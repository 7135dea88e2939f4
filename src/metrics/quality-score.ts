import type { QualityScore } from '../records/staff.ts';
import { fraction, parseDecimal, toNumber, ZERO } from '../units/fraction.ts';
import { countDetail, meanOf } from './base/accumulator.ts';
import type { Facts } from './base/facts.ts';
import { defineMetric } from './base/metric.ts';
import { EXCLUDED_RECORDS, ownRecords } from './base/sheets.ts';
import type { Tally } from './base/tally.ts';

/** What inspectors think of the conversations they looked at. */
export const qualityScore = defineMetric({
  id: 'quality-score',
  family: 'people',
  title: { zh: '质检得分', en: 'Quality score' },
  definition: {
    zh: '周期内各次质检总分的平均值，每次质检权重相同。触犯红线（严重错误）的项数另列在旁，不改变得分。',
    en: "The mean of the period's inspection scores, every inspection alike. Critical items are counted beside it and change no score.",
  },
  formula: { zh: 'Σ 质检得分 ÷ 质检次数', en: 'Σ inspection scores ÷ inspections' },
  example: {
    zh: '三次质检 96、88.5、100 分：284.5 ÷ 3 ≈ 94.83 分',
    en: 'Three inspections of 96, 88.5 and 100: 284.5 ÷ 3 ≈ 94.83',
  },
  exampleTarget: '90',
  source: { zh: '外包客服合同“质检合格分”条款', en: 'Quality inspection clauses of outsourcing contracts' },
  unit: 'score',
  better: 'higher',
  needs: ['quality'],
  excludes: EXCLUDED_RECORDS,
  accumulator: () => meanOf('score'),
  observe(facts, _options, tally) {
    observeInspections(facts, 'score', tally);
  },
  details: (cells) => [countDetail(cells, 'critical', 'critical-items')],
});

/** Observes inspections by their scores, as the part `of`. */
export function observeInspections(facts: Facts, of: string, tally: Tally): void {
  const { quality } = facts.sheets;
  for (const { record, agent, day, find } of ownRecords(facts, 'score', quality, agentOf, tally)) {
    const score = parseDecimal(record.score) ?? ZERO;
    const parts = { [of]: score, critical: fraction(record.critical) };
    tally.add({ agent, day, parts, finding: find(agent, toNumber(score)) });
  }
}

const agentOf = ({ agent }: QualityScore): string => agent;
