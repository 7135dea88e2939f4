import { z } from 'zod';
import { key, or, some } from './key.ts';
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
  choice({ full: ['满一档才算', 'full'], started: ['不满一档也算', 'started'] }).prefault('full');

const STEP_TELLS = 'with `per`: `full` steps only, or `started` ones too';

const deducted = z.strictObject({
  value: key(figureText(), ['档位', 'Tier'], { tells: 'the tier’s limit' }),
  deduct: key(amount(), ['扣款', 'Deduct'], { tells: 'what it costs' }),
});

const PER_CASE = z.strictObject({
  deduct: key(amount(), ['每例扣多少', 'Per case: deduct'], { tells: 'what a case costs' }),
  count: key(
    choice({ beyond: ['只计超出目标的', 'beyond'], all: ['全部', 'all'] }).prefault('beyond'),
    ['计哪些例', 'Per case: count'],
    {
      note: ['只扣超出目标的，还是全部', 'cases beyond the target, or all'],
      tells: '`beyond`: cases that the target allows cost nothing; `all`: once it is missed every case does',
    },
  ),
});

/** What a miss costs: one of the forms. */
export const PENALTY = z.strictObject({
  deduct: key(amount().optional(), ['扣款', 'Deduct'], {
    note: ['元（500）或服务费的百分比（2%）', 'yuan (500) or share of the fee (2%)'],
    tells: 'this once; with `per`, for each step',
  }),
  below: key(some(deducted).optional(), ['扣款：低于', 'Penalty below'], {
    tells: '分档, with `min`: the worst tier that the value is below',
  }),
  above: key(some(deducted).optional(), ['扣款：高于', 'Penalty above'], {
    tells: '分档, with `max`: the worst tier that the value is above',
  }),
  per: key(stepText().optional(), ['每差多少扣', 'For each'], {
    note: ['例如 1pp（百分点）、5s；扣多少写在“扣款”', 'such as 1pp or 5s; how much stands under Deduct'],
    tells: '每差一档: step of shortfall, `1pp`, `5s`, `0.1`',
  }),
  step: key(step(), ['不满一档', 'Steps'], {
    note: ['扣不扣', 'full steps or started ones'],
    tells: STEP_TELLS,
  }),
  'per-case': key(z.union([amount(), PER_CASE]).optional(), ['每例扣', 'Per case'], {
    note: ['元，超出目标的每一例', 'yuan for each case beyond the target'],
    tells:
      'for each case [beyond the target](#cases-beyond-the-target): an amount, or a map; rates and counts only',
  }),
  cap: key(or(amount(), 'none'), ['扣款封顶', 'Penalty cap'], {
    note: ['这一条每月最多扣', 'the most this clause costs a month'],
    tells: 'the most this clause can cost in a month',
  }),
});

const added = (limit = 'the tier’s limit') =>
  z.strictObject({
    value: key(figureText(), ['档位', 'Tier'], { tells: limit }),
    add: key(amount(), ['奖励', 'Bonus'], { tells: 'what it adds' }),
  });
const PASSED = 'the tier’s limit; the value must pass it, reaching it is not enough';

/** What a met clause adds: the forms of a penalty mirrored. */
const BONUS = z.strictObject({
  add: key(amount().optional(), ['奖励', 'Bonus'], {
    note: ['元或服务费的百分比', 'yuan or share of the fee'],
    tells: 'this once; with `per`, for each step',
  }),
  above: key(some(added(PASSED)).optional(), ['奖励：高于', 'Bonus above'], {
    tells: '分档, with `min`: the best tier that the value is above',
  }),
  below: key(some(added()).optional(), ['奖励：低于', 'Bonus below'], {
    tells: '分档, with `max`: the best tier that the value is below',
  }),
  per: key(stepText().optional(), ['每超多少奖', 'Bonus for each'], {
    note: ['例如 1pp', 'such as 1pp'],
    tells: '每超一档: step beyond the target, `1pp`, `5s`, `0.1`',
  }),
  step: key(step(), ['奖励不满一档', 'Bonus steps'], {
    note: ['奖不奖', 'full steps or started ones'],
    tells: STEP_TELLS,
  }),
  cap: key(or(amount(), 'none'), ['奖励封顶', 'Bonus cap'], {
    note: ['这一条每月最多奖', 'the most this clause adds a month'],
    tells: 'the most this clause can add in a month',
  }),
});

/** A row of a table of points. */
export const POINTS_ROW = z.strictObject({
  to: key(figureText(), ['达到', 'Reaches'], { tells: 'the row is reached when the value is this good' }),
  give: key(points(), ['得分', 'Points'], { tells: 'points, 0 to 100' }),
});

/** Points for a value: a table, or a straight line. */
const POINTS = z.union([
  some(POINTS_ROW),
  z.strictObject({
    full: key(figureText(), ['满分线', 'Full points at'], {
      note: ['达到它得 100 分', 'gives 100'],
      tells: 'or a straight line: the value that gives 100',
    }),
    zero: key(figureText(), ['零分线', 'No points at'], {
      note: ['到它得 0 分，中间按直线', 'gives 0; straight between'],
      tells: 'the value that gives 0',
    }),
  }),
]);

/** What of the data a clause looks at. */
export const ONLY = z.strictObject({
  hours: key(intervals().prefault([]), ['只看时段', 'Only hours'], {
    note: ['例如 22:00-02:00', 'such as 22:00-02:00'],
    tells: 'times of day',
    otherwise: 'all',
  }),
  days: key(weekdays().prefault([]), ['只看星期', 'Only weekdays'], {
    note: ['例如 周末', 'such as weekend'],
    tells: 'weekdays',
    otherwise: 'all',
  }),
  shops: key(z.array(text()).prefault([]), ['只看店铺', 'Only shops'], {
    note: ['店名，一行一个', 'names, one a line'],
    tells: 'names of `shops`',
    otherwise: 'all',
  }),
  role: key(or(text(), 'all'), ['只看岗位', 'Only role', '只看角色'], {
    note: ['“客服”表里的岗位', 'of the sheet Agents'],
    tells: 'a role of `agents`, or of the staff list',
  }),
});

// What it means is for the metric's own options to say.
const option = z.union([scalar(), z.boolean(), z.array(scalar()), z.record(z.string(), scalar())]);

const SEVERITIES = choice({
  binding: ['考核项', 'binding'],
  advisory: ['参考项', 'advisory'],
  report: ['观察项', 'report'],
});
const UNITS = choice({ day: ['逐日', 'day'], agent: ['逐个客服', 'agent'], shop: ['逐店', 'shop'] });
const SOURCES = choice({ exports: ['导出文件', 'exports'], console: ['平台报表', 'console'] });
const MARGINS = choice({ none: ['不设', 'none'], wilson95: ['95% 误差范围', 'wilson95'] });
const SIDES = choice({ vendor: ['乙方', 'vendor'], shared: ['双方', 'shared'], owner: ['甲方', 'owner'] });
const REVIEWS = choice({ required: ['复核后才扣款', 'required'], auto: ['直接扣款', 'auto'] });

/** One clause, in the order of its columns in the contract's workbook. */
export const CLAUSE = z.strictObject({
  id: key(text(), ['条款号', 'Clause'], {
    note: ['合同里的条款编号，不能重复', 'the number on paper; each once'],
    tells: 'the number of the clause on paper, unique',
  }),
  metric: key(text(), ['指标', 'Metric'], {
    note: ['从下拉列表里选；kefu-sla metrics 有说明', 'from the list; kefu-sla metrics tells of each'],
    tells: 'id or Chinese name of a metric (`kefu-sla metrics`)',
  }),
  with: key(or(z.record(z.string(), option), 'the metric’s'), ['指标选项', 'Options'], {
    note: ['一行一项，例如 时限：30s', 'one a line, such as Within: 30s'],
    tells: '[options of the metric](#options-of-metrics)',
  }),
  max: key(or(figureText(), 'exactly one of `max` and `min`'), ['不高于', 'At most'], {
    note: ['正好等于算达标；例如 15s', 'met when exactly this; such as 15s'],
    tells: 'met when the value is at most this',
  }),
  min: key(figureText().optional(), ['不低于', 'At least'], {
    note: ['正好等于算达标；例如 90%', 'met when exactly this; such as 90%'],
    tells: 'met when the value is at least this',
  }),
  weight: key(bare(0).prefault('1'), ['权重', 'Weight'], {
    note: ['默认 1', 'default 1'],
    tells: 'weight in the score',
  }),
  severity: key(or(SEVERITIES, '`binding`; heuristic metrics `advisory`'), ['级别', 'Severity'], {
    note: [
      '考核项动钱；参考项计分不动钱；观察项只列出',
      'binding moves money; advisory scores; report is shown',
    ],
    tells:
      '`binding` 考核项; `advisory` 参考项: scored, no money, never fails the run; `report` 观察项: only shown',
  }),
  penalty: key(or(PENALTY, 'none'), ['扣款', 'Penalty'], {
    tells: 'what a miss costs ([Penalties](#penalties))',
  }),
  bonus: key(or(BONUS, 'none'), ['奖励', 'Bonus'], {
    tells: 'what it adds when it is met ([Bonuses](#bonuses))',
  }),
  points: key(or(POINTS, 'by distance'), ['得分', 'Points'], {
    tells: 'points for the value ([Points](#points))',
  }),
  only: key(or(ONLY, 'all'), ['考核范围', 'Scope'], { tells: 'what of the data the clause looks at' }),
  each: key(or(UNITS, 'all in one'), ['逐个考核', 'Each'], {
    note: ['逐日、逐个客服或逐店各自判定', 'judged by day, agent or shop'],
    tells: '逐日、逐人、逐店: `day`, `agent`, `shop`, [judged one by one](#one-by-one)',
  }),
  'min-sample': key(or(count(), '[see below](#how-it-is-judged)'), ['最小样本', 'Least sample'], {
    note: ['少于它不判', 'fewer are not judged'],
    tells: 'fewer units make no verdict',
  }),
  from: key(SOURCES.prefault('exports'), ['数据来源', 'Figures from'], {
    note: ['导出文件自己算，或用平台报表', "exports, or the platform's own"],
    tells:
      '`exports`: measured from the files; `console`: [the platform’s own figure](#the-platforms-own-figures)',
  }),
  margin: key(MARGINS.prefault('none'), ['误差范围', 'Margin', '误差'], {
    note: ['只用于比率', 'of error, for rates'],
    tells:
      'of rates: `wilson95`, [missed](#how-it-is-judged) only where the 95 % Wilson interval leaves the target out; `none`',
  }),
  responsibility: key(or(SIDES, 'the metric’s'), ['责任方', 'Responsibility'], {
    note: ['只有乙方的才计分动钱', "only the vendor's scores or pays"],
    tells: '`vendor` 乙方, `shared` 双方, `owner` 甲方: only the vendor’s clauses score, pay or fail',
  }),
  critical: key(flag().prefault(false), ['一票否决', 'Critical'], {
    note: ['未达标则评为 D', 'a miss makes the grade D'],
    tells: '`true`, a miss makes the grade D',
  }),
  confirm: key(REVIEWS.prefault('required'), ['复核', 'Confirm'], {
    note: ['估算类指标作考核项时', 'of an estimate made binding'],
    tells:
      'of a heuristic metric made binding: `required`, money only for cases that the [review](#cases-to-confirm) confirmed; `auto`, the parties agreed to do without',
  }),
});
