import { z } from 'zod';
import { EACH_BY } from './contract.ts';
import { choice, flag, intervals, scalar, text } from './schema-words.ts';

const tiers = z
  .array(
    z.strictObject({
      value: scalar.describe('Threshold in the unit of the metric'),
      deduct: scalar.describe('Yuan (500), or a share of the base (2%)'),
    }),
  )
  .min(1);

const penalty = z.strictObject({
  deduct: scalar.optional().describe('Yuan (500), or a share of the base (2%); with per: for each step'),
  below: tiers.optional().describe('For min: the worst tier that the value is below applies'),
  above: tiers.optional().describe('For max: the worst tier that the value is above applies'),
  per: scalar.optional().describe('Step of shortfall: 1pp, 5s, 0.1'),
  step: choice(['full', 'started']).describe('Whether full steps count (default) or started ones'),
  'per-case': scalar.optional().describe('For each case that missed'),
  cap: scalar.optional().describe('Most that this clause can cost in a month'),
});

const bonusTiers = z
  .array(
    z.strictObject({
      value: scalar.describe('Threshold in the unit of the metric'),
      add: scalar.describe('Yuan (500), or a share of the base (2%)'),
    }),
  )
  .min(1);

const bonus = z.strictObject({
  add: scalar.optional().describe('Yuan (500), or a share of the base (2%); with per: for each step'),
  above: bonusTiers.optional().describe('For min: the best tier that the value is above applies'),
  below: bonusTiers.optional().describe('For max: the best tier that the value is below applies'),
  per: scalar.optional().describe('Step beyond the target: 1pp, 5s, 0.1'),
  step: choice(['full', 'started']).describe('Whether full steps count (default) or started ones'),
  cap: scalar.optional().describe('Most that this clause can add in a month'),
});

const points = z.union([
  z
    .array(
      z.strictObject({
        to: scalar.describe('Reached when the value is this good'),
        give: scalar.describe('Points 0..100'),
      }),
    )
    .min(1),
  z.strictObject({
    full: scalar.describe('Value that gives 100 points'),
    zero: scalar.describe('Value that gives 0; between them in a straight line'),
  }),
]);

const only = z.strictObject({
  hours: intervals.optional().describe('Local times of day'),
  days: z.array(text).optional().describe('Weekdays: mon, sat-sun, 周一至周五'),
  shops: z.array(text).optional().describe('Names of shops'),
  role: text.optional().describe('A role of agents.roles'),
});

const option = z.union([scalar, z.boolean(), z.array(scalar), z.record(z.string(), scalar)]);

/** Shape of one clause. */
export const clauseSchema = z.strictObject({
  id: text.describe('Unique; the number of the clause on paper'),
  metric: text.describe('Id or Chinese title of a metric (kefu-sla metrics)'),
  with: z.record(z.string(), option).optional().describe('Options of the metric (kefu-sla metrics ID)'),
  max: scalar.optional().describe('Met when the value is at most this; exactly one of max and min'),
  min: scalar.optional().describe('Met when the value is at least this'),
  weight: scalar.optional().describe('Weight in the score (1)'),
  points: points.optional().describe('Points for the value: a table, or a straight line'),
  penalty: penalty.optional().describe('What a miss costs'),
  bonus: bonus.optional().describe('What it adds when it is met'),
  severity: choice(['binding', 'advisory', 'report']).describe('考核项, 参考项 or 观察项'),
  responsibility: choice(['vendor', 'shared', 'owner']).describe(
    'Whose the figure is; only vendor scores, pays or fails',
  ),
  critical: flag.describe('一票否决: a miss makes the grade D'),
  confirm: choice(['required', 'auto']).describe(
    'Of a heuristic metric made binding: whether money waits for a review',
  ),
  'min-sample': scalar.optional().describe('Fewest units for a verdict'),
  only: only.optional().describe('Which units the clause looks at'),
  each: choice(EACH_BY).describe(
    'Judged by day, agent or shop, each by itself; the worst gives value and verdict, those that miss are its cases',
  ),
  from: choice(['exports', 'console']).describe(
    "Measured from the export files (default), or the platform's own figure",
  ),
  margin: choice(['none', 'wilson95']).describe(
    'wilson95: a rate misses only where its 95 % Wilson interval leaves the target out',
  ),
});

/** A clause of the right shape. */
export type ClauseDraft = z.output<typeof clauseSchema>;
