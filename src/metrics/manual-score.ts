import { z } from 'zod';
import type { ManualScore } from '../records/staff.ts';
import { parseDecimal, toNumber, ZERO } from '../units/fraction.ts';
import { meanOf } from './base/accumulator.ts';
import { defineMetric } from './base/metric.ts';
import { WORDS } from './base/options.ts';
import { fold } from './base/people.ts';
import { EXCLUDED_RECORDS, ownRecords } from './base/sheets.ts';

/** What the parties agree on where no export tells it. */
export const manualScore = defineMetric({
  id: 'manual-score',
  family: 'people',
  title: { zh: '人工评分项', en: 'Manual score' },
  definition: {
    zh: '双方为导出数据看不出的事项（现场、团队合作、人员准入等）填写的评分，取周期内的平均值。item 指定评分项名称（与表中一致），不写就取全部评分项。',
    en: 'Scores that the parties enter for what no export shows (floor management, teamwork, admission …): their mean over the period. `item` names one item as the sheet does; without it, all of them.',
  },
  formula: { zh: 'Σ 得分 ÷ 评分条数', en: 'Σ scores ÷ scores entered' },
  example: {
    zh: '现场管理 90 分、团队合作 85 分：175 ÷ 2 = 87.5 分',
    en: 'Floor management 90, teamwork 85: 175 ÷ 2 = 87.5',
  },
  exampleTarget: '85',
  source: { zh: '外包客服合同的人工评分项', en: 'Scores by hand in outsourcing contracts' },
  unit: 'score',
  better: 'higher',
  needs: ['manual'],
  excludes: EXCLUDED_RECORDS,
  options: z.strictObject({
    item: z
      .string()
      .min(1)
      .optional()
      .register(WORDS, {
        title: { zh: '评分项', en: 'Item' },
        tells: { zh: '只看这一个评分项，按表中的写法', en: 'only this item, as the sheet writes it' },
      }),
  }),
  accumulator: () => meanOf('score'),
  observe(facts, { item }, tally) {
    const isAsked = (of: ManualScore): boolean => item === undefined || fold(of.item) === fold(item);
    const scores = facts.sheets.manual;
    for (const { record, agent, day, find } of ownRecords(facts, 'score', scores, agentOf, tally, isAsked)) {
      const score = parseDecimal(record.score) ?? ZERO;
      tally.add({ agent, day, parts: { score }, finding: find(agent, toNumber(score)) });
    }
  },
});

const agentOf = ({ agent }: ManualScore): string | null => agent;
