import { z } from 'zod';
import type { DsrSide, DsrSnapshot } from '../../records/orders.ts';
import { minus, parseDecimal } from '../../units/fraction.ts';
import type { Text } from '../../units/text.ts';
import type { Instant } from '../../units/time.ts';
import { type Accumulator, NO_FIGURE, type TallyCell } from './accumulator.ts';
import { inShops, shopOf } from './facts.ts';
import { defineMetric } from './metric.ts';
import { statistic } from './options.ts';
import type { Finding } from './tally.ts';

/** One of the three shop scores; they differ in nothing but the side they look at. */
export const dsrMetric = (side: DsrSide, title: Text) =>
  defineMetric({
    id: `dsr-${side}`,
    family: 'after-sales',
    title,
    definition: {
      zh: '周期内最后一次店铺评分；change 为最后一次减第一次；vs-industry 为最后一次减评分表所列的行业均值。',
      en: "The period's last shop score; `change` is the last minus the first; `vs-industry` the last one minus the industry mean that the sheet gives beside it.",
    },
    formula: {
      zh: '期内最后一次评分（或：最后一次 − 第一次；评分 − 行业均值）',
      en: 'the last score of the period (or: last − first; score − industry mean)',
    },
    example: {
      zh: '1 日 4.80，31 日 4.78：值为 4.78；statistic: change 为 −0.02',
      en: '4.80 on the 1st, 4.78 on the 31st: the value is 4.78; with `statistic: change` −0.02',
    },
    source: { zh: '天猫店铺动态评分（近180天）', en: 'Tmall detailed seller ratings (180 days)' },
    unit: 'score',
    better: 'higher',
    responsibility: 'shared',
    needs: ['dsr'],
    columns: ({ statistic }) => (statistic === 'vs-industry' ? ['no-industry-column'] : []),
    excludes: ['out-of-scope', 'waived', 'no-figure'],
    options: z.strictObject({ statistic: statistic(['last', 'change', 'vs-industry']) }),
    perAgent: false,
    accumulator: ({ statistic }) => (statistic === 'change' ? change : last),
    observe(facts, { statistic }, tally) {
      const { dsr, calendar, period, scope } = facts;
      const shops = new Set<number>();
      for (const [index, snapshot] of dsr.entries()) {
        const { day, side: of, score, industry } = snapshot;
        if (of !== side || day < period.from || day > period.to) continue;
        if (!inShops(facts, shopOf(facts, snapshot))) continue;
        shops.add(shopOf(facts, snapshot));
        const figure = parseDecimal(score);
        const mean = industry === null ? null : parseDecimal(industry);
        const at = calendar.startOf(day);
        const finding = tally.tracing ? findSnapshot(snapshot, index, at) : undefined;
        // A score has a day, but no time of day.
        if (!calendar.admits({ hours: [], days: scope.only.days }, at))
          tally.exclude('out-of-scope', 1, finding);
        else if (scope.waivedDays.has(day)) tally.exclude('waived', 1, finding);
        else if (figure === null || (statistic === 'vs-industry' && mean === null))
          tally.exclude('no-figure', 1, finding);
        else
          tally.add({
            agent: -1,
            day,
            snapshot: statistic === 'vs-industry' ? minus(figure, mean!) : figure,
            finding,
          });
      }
      // A score is one shop's: several have no score in common.
      if (shops.size > 1) tally.refuse('several-shops');
    },
  });

const findSnapshot = ({ input, row }: DsrSnapshot, of: number, at: Instant): Finding => ({
  unit: 'snapshot',
  of,
  agent: -1,
  at,
  measured: null,
  input,
  row,
});

const last: Accumulator = {
  kind: 'snapshot',
  value: (cells) => {
    const snapshots = inTime(cells);
    const value = snapshots.at(-1);
    return value ? { ...NO_FIGURE, value, sample: snapshots.length } : NO_FIGURE;
  },
};

const change: Accumulator = {
  kind: 'snapshot',
  value: (cells) => {
    const snapshots = inTime(cells);
    const [first, final] = [snapshots[0], snapshots.at(-1)];
    // One snapshot shows no change, not a change of nothing.
    if (!first || !final || snapshots.length < 2) return NO_FIGURE;
    return { ...NO_FIGURE, value: minus(final, first), sample: snapshots.length };
  },
};

const inTime = (cells: readonly TallyCell[]) =>
  [...cells].sort((a, b) => a.day - b.day).flatMap((cell) => cell.snapshots);
