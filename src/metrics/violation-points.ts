import { z } from 'zod';
import type { ViolationRecord } from '../records/staff.ts';
import { compare, type Fraction, fraction, most, parseDecimal, toNumber, ZERO } from '../units/fraction.ts';
import { startOfYear } from '../units/time.ts';
import { type Accumulator, type Detail, partsOf, type TallyCell } from './base/accumulator.ts';
import { type Facts, inShops, ownDay, shopOf } from './base/facts.ts';
import { defineMetric } from './base/metric.ts';
import { WORDS } from './base/options.ts';
import { VIOLATION_STEPS } from './base/platform-rules.ts';
import type { Tally } from './base/tally.ts';

/** How many points the platform has taken this year. */
export const violationPoints = defineMetric({
  id: 'violation-points',
  family: 'after-sales',
  title: { zh: '违规扣分', en: 'Violation points' },
  definition: {
    zh: '从周期最后一天所在年的 1 月 1 日到周期最后一天，平台记的违规扣分之和（申诉退回的为负）；kind：general 一般违规（默认），serious 严重违规。多家店铺取扣分最多的一家。旁列已到的处罚节点：一般违规 12、24、48 分，严重违规 12、24、36、48 分。给了违规表而没有记录，就是 0 分。',
    en: "Σ points booked from 1 January of the year of the period's last day up to that day (points given back are negative); `kind`: general (default) or serious violations. Of several shops, the one that has most. Beside it the step reached: 12, 24, 48 points of general violations; 12, 24, 36, 48 of serious ones. A sheet without rows means 0 points.",
  },
  formula: { zh: '当年 1 月 1 日起的扣分之和', en: 'Σ points since 1 January' },
  example: {
    zh: '3 月扣 6 分，8 月扣 8 分，9 月申诉退回 1 分：6 + 8 − 1 = 13 分，已到 12 分节点',
    en: '6 points in March, 8 in August, 1 given back in September: 6 + 8 − 1 = 13, beyond the step of 12',
  },
  exampleTarget: '11',
  source: VIOLATION_STEPS.source,
  unit: 'score',
  better: 'lower',
  responsibility: 'owner',
  needs: ['violations'],
  excludes: ['out-of-scope', 'waived'],
  since: ({ to }) => startOfYear(to),
  options: z.strictObject({
    kind: z
      .enum(['general', 'serious'])
      .default('general')
      .register(WORDS, {
        title: { zh: '违规类型', en: 'Kind' },
        tells: { zh: '计哪类违规', en: 'which violations are counted' },
        values: { general: { zh: '一般违规', en: 'general' }, serious: { zh: '严重违规', en: 'serious' } },
      }),
  }),
  perAgent: false,
  // It stands at the period's end; a day has no points of its own.
  perDay: false,
  accumulator: () => mostOfShop,
  observe(facts, { kind }, tally) {
    const { inputs, sheets, calendar, period } = facts;
    for (const [input, { shop, kind: of }] of inputs.entries())
      if (of === 'violations' && shop !== -1 && inShops(facts, shop)) openAccount(facts, input, shop, tally);
    const days = { from: startOfYear(period.to), to: period.to };
    for (const [index, record] of sheets.violations.entries()) {
      if (record.kind !== kind) continue;
      const at = calendar.startOf(record.day);
      const own = ownDay(facts, record, at, { days, hours: [] });
      if (own === null) continue;
      const points = pointsOf(record);
      const { input, row } = record;
      const measured = toNumber(points);
      const finding = { unit: 'violation' as const, of: index, agent: -1, at, measured, input, row };
      if (own.reason !== null) tally.exclude(own.reason, 1, finding);
      else tally.add({ agent: -1, day: own.day, parts: { [shopOf(facts, record)]: points }, finding });
    }
  },
  details: (cells, { kind }) => stepDetails(cells, kind),
});

const pointsOf = ({ points }: ViolationRecord): Fraction => parseDecimal(points) ?? ZERO;

/** A shop whose sheet was given has an account, if nothing was ever booked in it. */
function openAccount({ calendar, period }: Facts, input: number, shop: number, tally: Tally): void {
  const at = calendar.startOf(period.to);
  const finding = { unit: 'violation' as const, of: -1, agent: -1, at, measured: 0, input, row: 0 };
  tally.add({
    agent: -1,
    day: period.to,
    parts: { [shop]: ZERO },
    finding: tally.tracing ? finding : undefined,
  });
}

/** The points of the shop that has most; the sample is the shops that were looked at. */
const mostOfShop: Accumulator = {
  kind: 'snapshot',
  value: (cells) => {
    const accounts = [...partsOf(cells).values()].map(({ sum }) => sum);
    const value = accounts.length === 0 ? null : accounts.reduce(most);
    return { value, numerator: null, denominator: null, sample: accounts.length };
  },
};

/** The step reached (0: none yet) and the points still free before the next one. */
function stepDetails(cells: readonly TallyCell[], kind: ViolationRecord['kind']): Detail[] {
  const { value } = mostOfShop.value(cells);
  if (value === null) return [];
  const steps = VIOLATION_STEPS.steps[kind].map((step) => fraction(step));
  const reached = steps.findLast((step) => compare(step, value) <= 0) ?? ZERO;
  const next = steps.find((step) => compare(step, value) > 0) ?? null;
  const score = (code: string, points: Fraction): Detail => ({
    code,
    value: points,
    numerator: null,
    denominator: null,
    unit: 'score',
  });
  return [score('violation-step', reached), ...(next ? [score('violation-next-step', next)] : [])];
}
