import { z } from 'zod';
import { key } from './key.ts';
import {
  amount,
  bare,
  choice,
  count,
  figureText,
  flag,
  intervals,
  points,
  scalar,
  stepText,
  text,
  weekdays,
} from './values.ts';

const step = () =>
  choice({
    full: { zh: '满一档才算', en: 'full' },
    started: { zh: '不满一档也算', en: 'started' },
  }).prefault('full');

const STEP_TELLS = 'with `per`: `full` steps only, or `started` ones too';

const deducted = (limit: string) =>
  z
    .array(
      z.strictObject({
        value: key(figureText(), { title: { zh: '档位', en: 'Tier' }, tells: limit }),
        deduct: key(amount(), { title: { zh: '扣款', en: 'Deduct' }, tells: 'what it costs' }),
      }),
    )
    .min(1)
    .optional();

/** What a miss costs: one of the forms. */
export const PENALTY = z.strictObject({
  deduct: key(amount().optional(), {
    title: { zh: '扣款', en: 'Deduct' },
    note: { zh: '元（500）或服务费的百分比（2%）', en: 'yuan (500) or share of the fee (2%)' },
    often: true,
    tells: 'this once; with `per`, for each step',
  }),
  below: key(deducted('the tier’s limit'), {
    title: { zh: '扣款：低于', en: 'Penalty below' },
    tells: '分档, with `min`: the worst tier that the value is below',
  }),
  above: key(deducted('the tier’s limit'), {
    title: { zh: '扣款：高于', en: 'Penalty above' },
    tells: '分档, with `max`: the worst tier that the value is above',
  }),
  per: key(stepText().optional(), {
    title: { zh: '每差多少扣', en: 'For each' },
    note: {
      zh: '例如 1pp（百分点）、5s；扣多少写在“扣款”',
      en: 'such as 1pp or 5s; how much stands under Deduct',
    },
    often: true,
    tells: '每差一档: step of shortfall, `1pp`, `5s`, `0.1`',
  }),
  step: key(step(), {
    title: { zh: '不满一档', en: 'Steps' },
    note: { zh: '扣不扣', en: 'full steps or started ones' },
    tells: STEP_TELLS,
  }),
  'per-case': key(amount().optional(), {
    title: { zh: '每例扣', en: 'Per case' },
    note: { zh: '元，每一例未达', en: 'yuan for each case' },
    often: true,
    tells: 'for each unit that missed; rates only',
  }),
  cap: key(amount().optional(), {
    title: { zh: '扣款封顶', en: 'Penalty cap' },
    note: { zh: '这一条每月最多扣', en: 'the most this clause costs a month' },
    often: true,
    tells: 'the most this clause can cost in a month',
    otherwise: 'none',
  }),
});

const added = (limit: string) =>
  z
    .array(
      z.strictObject({
        value: key(figureText(), { title: { zh: '档位', en: 'Tier' }, tells: limit }),
        add: key(amount(), { title: { zh: '奖励', en: 'Bonus' }, tells: 'what it adds' }),
      }),
    )
    .min(1)
    .optional();

/** What a met clause adds: the forms of a penalty mirrored. */
const BONUS = z.strictObject({
  add: key(amount().optional(), {
    title: { zh: '奖励', en: 'Bonus' },
    note: { zh: '元或服务费的百分比', en: 'yuan or share of the fee' },
    often: true,
    tells: 'this once; with `per`, for each step',
  }),
  above: key(added('the tier’s limit; the value must pass it, reaching it is not enough'), {
    title: { zh: '奖励：高于', en: 'Bonus above' },
    tells: '分档, with `min`: the best tier that the value is above',
  }),
  below: key(added('the tier’s limit'), {
    title: { zh: '奖励：低于', en: 'Bonus below' },
    tells: '分档, with `max`: the best tier that the value is below',
  }),
  per: key(stepText().optional(), {
    title: { zh: '每超多少奖', en: 'Bonus for each' },
    note: { zh: '例如 1pp', en: 'such as 1pp' },
    tells: '每超一档: step beyond the target, `1pp`, `5s`, `0.1`',
  }),
  step: key(step(), {
    title: { zh: '奖励不满一档', en: 'Bonus steps' },
    note: { zh: '奖不奖', en: 'full steps or started ones' },
    tells: STEP_TELLS,
  }),
  cap: key(amount().optional(), {
    title: { zh: '奖励封顶', en: 'Bonus cap' },
    note: { zh: '这一条每月最多奖', en: 'the most this clause adds a month' },
    tells: 'the most this clause can add in a month',
    otherwise: 'none',
  }),
});

/** A row of a table of points. */
export const POINTS_ROW = z.strictObject({
  to: key(figureText(), {
    title: { zh: '达到', en: 'Reaches' },
    tells: 'the row is reached when the value is this good',
  }),
  give: key(points(), { title: { zh: '得分', en: 'Points' }, tells: 'points, 0 to 100' }),
});

/** Points for a value: a table, or a straight line. */
const POINTS = z.union([
  z.array(POINTS_ROW).min(1),
  z.strictObject({
    full: key(figureText(), {
      title: { zh: '满分线', en: 'Full points at' },
      note: { zh: '达到它得 100 分', en: 'gives 100' },
      tells: 'or a straight line: the value that gives 100',
    }),
    zero: key(figureText(), {
      title: { zh: '零分线', en: 'No points at' },
      note: { zh: '到它得 0 分，中间按直线', en: 'gives 0; straight between' },
      tells: 'the value that gives 0',
    }),
  }),
]);

/** What of the data a clause looks at. */
export const ONLY = z.strictObject({
  hours: key(intervals().prefault([]), {
    title: { zh: '只看时段', en: 'Only hours' },
    note: { zh: '例如 22:00-02:00', en: 'such as 22:00-02:00' },
    tells: 'times of day',
    otherwise: 'all',
  }),
  days: key(weekdays().prefault([]), {
    title: { zh: '只看星期', en: 'Only weekdays' },
    note: { zh: '例如 周末', en: 'such as weekend' },
    tells: 'weekdays',
    otherwise: 'all',
  }),
  shops: key(z.array(text()).prefault([]), {
    title: { zh: '只看店铺', en: 'Only shops' },
    note: { zh: '店名，一行一个', en: 'names, one a line' },
    tells: 'names of `shops`',
    otherwise: 'all',
  }),
  role: key(text().optional(), {
    title: { zh: '只看岗位', en: 'Only role' },
    note: { zh: '“客服”表里的岗位', en: 'of the sheet Agents' },
    tells: 'a role of `agents`, or of the staff list',
    otherwise: 'all',
    formerly: ['只看角色'],
  }),
});

// What it means is for the metric's own options to say.
const option = z.union([scalar(), z.boolean(), z.array(scalar()), z.record(z.string(), scalar())]);

/** One clause, in the order of its columns in the contract's workbook. */
export const CLAUSE = z.strictObject({
  id: key(text(), {
    title: { zh: '条款号', en: 'Clause' },
    note: { zh: '合同里的条款编号，不能重复', en: 'the number on paper; each once' },
    often: true,
    tells: 'the number of the clause on paper, unique',
  }),
  metric: key(text(), {
    title: { zh: '指标', en: 'Metric' },
    note: {
      zh: '从下拉列表里选；kefu-sla metrics 有说明',
      en: 'from the list; kefu-sla metrics tells of each',
    },
    often: true,
    tells: 'id or Chinese name of a metric (`kefu-sla metrics`)',
  }),
  with: key(z.record(z.string(), option).optional(), {
    title: { zh: '指标选项', en: 'Options' },
    note: { zh: '一行一项，例如 时限：30s', en: 'one a line, such as Within: 30s' },
    often: true,
    tells: '[options of the metric](#options-of-metrics)',
    otherwise: 'the metric’s',
  }),
  max: key(figureText().optional(), {
    title: { zh: '不高于', en: 'At most' },
    note: { zh: '正好等于算达标；例如 15s', en: 'met when exactly this; such as 15s' },
    often: true,
    tells: 'met when the value is at most this',
    otherwise: 'exactly one of `max` and `min`',
  }),
  min: key(figureText().optional(), {
    title: { zh: '不低于', en: 'At least' },
    note: { zh: '正好等于算达标；例如 90%', en: 'met when exactly this; such as 90%' },
    often: true,
    tells: 'met when the value is at least this',
  }),
  weight: key(bare(0).prefault('1'), {
    title: { zh: '权重', en: 'Weight' },
    note: { zh: '默认 1', en: 'default 1' },
    often: true,
    tells: 'weight in the score',
  }),
  severity: key(
    choice({
      binding: { zh: '考核项', en: 'binding' },
      advisory: { zh: '参考项', en: 'advisory' },
      report: { zh: '观察项', en: 'report' },
    }).optional(),
    {
      title: { zh: '级别', en: 'Severity' },
      note: {
        zh: '考核项动钱；参考项计分不动钱；观察项只列出',
        en: 'binding moves money; advisory scores; report is shown',
      },
      often: true,
      tells:
        '`binding` 考核项; `advisory` 参考项: scored, no money, never fails the run; `report` 观察项: only shown',
      otherwise: '`binding`; heuristic metrics `advisory`',
    },
  ),
  penalty: key(PENALTY.optional(), {
    title: { zh: '扣款', en: 'Penalty' },
    tells: 'what a miss costs ([Penalties](#penalties))',
    otherwise: 'none',
  }),
  bonus: key(BONUS.optional(), {
    title: { zh: '奖励', en: 'Bonus' },
    tells: 'what it adds when it is met ([Bonuses](#bonuses))',
    otherwise: 'none',
  }),
  points: key(POINTS.optional(), {
    title: { zh: '得分', en: 'Points' },
    tells: 'points for the value ([Points](#points))',
    otherwise: 'by distance',
  }),
  only: key(ONLY.optional(), {
    title: { zh: '考核范围', en: 'Scope' },
    tells: 'what of the data the clause looks at',
    otherwise: 'all',
  }),
  each: key(
    choice({
      day: { zh: '逐日', en: 'day' },
      agent: { zh: '逐个客服', en: 'agent' },
      shop: { zh: '逐店', en: 'shop' },
    }).optional(),
    {
      title: { zh: '逐个考核', en: 'Each' },
      note: { zh: '逐日、逐个客服或逐店各自判定', en: 'judged by day, agent or shop' },
      tells: '逐日、逐人、逐店: `day`, `agent`, `shop`, [judged one by one](#one-by-one)',
      otherwise: 'all in one',
    },
  ),
  'min-sample': key(count().optional(), {
    title: { zh: '最小样本', en: 'Least sample' },
    note: { zh: '少于它不判', en: 'fewer are not judged' },
    tells: 'fewer units make no verdict',
    otherwise: '[see below](#how-it-is-judged)',
  }),
  from: key(
    choice({
      exports: { zh: '导出文件', en: 'exports' },
      console: { zh: '平台报表', en: 'console' },
    }).prefault('exports'),
    {
      title: { zh: '数据来源', en: 'Figures from' },
      note: { zh: '导出文件自己算，或用平台报表', en: "exports, or the platform's own" },
      tells:
        '`exports`: measured from the files; `console`: [the platform’s own figure](#the-platforms-own-figures)',
    },
  ),
  margin: key(
    choice({
      none: { zh: '不设', en: 'none' },
      wilson95: { zh: '95% 误差范围', en: 'wilson95' },
    }).prefault('none'),
    {
      title: { zh: '误差范围', en: 'Margin' },
      note: { zh: '只用于比率', en: 'of error, for rates' },
      tells:
        'of rates: `wilson95`, [missed](#how-it-is-judged) only where the 95 % Wilson interval leaves the target out; `none`',
      formerly: ['误差'],
    },
  ),
  responsibility: key(
    choice({
      vendor: { zh: '乙方', en: 'vendor' },
      shared: { zh: '双方', en: 'shared' },
      owner: { zh: '甲方', en: 'owner' },
    }).optional(),
    {
      title: { zh: '责任方', en: 'Responsibility' },
      note: { zh: '只有乙方的才计分动钱', en: "only the vendor's scores or pays" },
      tells: '`vendor` 乙方, `shared` 双方, `owner` 甲方: only the vendor’s clauses score, pay or fail',
      otherwise: 'the metric’s',
    },
  ),
  critical: key(flag().prefault(false), {
    title: { zh: '一票否决', en: 'Critical' },
    note: { zh: '未达标则评为 D', en: 'a miss makes the grade D' },
    tells: '`true`, a miss makes the grade D',
  }),
  confirm: key(
    choice({
      required: { zh: '复核后才扣款', en: 'required' },
      auto: { zh: '直接扣款', en: 'auto' },
    }).prefault('required'),
    {
      title: { zh: '复核', en: 'Confirm' },
      note: { zh: '估算类指标作考核项时', en: 'of an estimate made binding' },
      tells:
        'of a heuristic metric made binding: `required`, money only for cases that the [review](#cases-to-confirm) confirmed; `auto`, the parties agreed to do without',
    },
  ),
});
