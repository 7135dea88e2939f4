import { z } from 'zod';
import { key } from './key.ts';
import {
  amount,
  amountText,
  bare,
  choice,
  count,
  duration,
  flag,
  points,
  share,
  text,
  yuan,
} from './values.ts';

/** A rate of inquiries, for those of its own tier. */
export const FEE_TIER = z.strictObject({
  'up-to': key(bare(1).optional(), {
    title: { zh: '咨询量不超过', en: 'Up to' },
    tells: 'inquiries a month up to which the rate holds; only the last tier has none',
  }),
  rate: key(yuan(), { title: { zh: '咨询单价', en: 'Rate' }, tells: 'yuan an inquiry' }),
});

/** A part of the fee; which keys go with its kind: `FEE_KEYS`. */
export const FEE = z.strictObject({
  type: key(
    choice({
      fixed: { zh: '固定费', en: 'fixed' },
      seat: { zh: '坐席费', en: 'seat' },
      inquiry: { zh: '咨询量计费', en: 'inquiry', formerly: ['进线费'] },
      commission: { zh: '销售提成', en: 'commission' },
    }),
    {
      title: { zh: '费用', en: 'Fee' },
      note: { zh: '从下拉列表里选', en: 'kind of fee' },
      tells: '`fixed` a sum, `seat` 按坐席, `inquiry` 按咨询量, `commission` 按销售提成',
    },
  ),
  amount: key(yuan().optional(), {
    title: { zh: '每月金额', en: 'Amount' },
    note: { zh: '固定费：元', en: 'fixed: yuan a month' },
    tells: '`fixed`: yuan a month, at most two decimals',
    otherwise: 'required there',
  }),
  rate: key(amountText().optional(), {
    title: { zh: '单价或比例', en: 'Rate' },
    note: { zh: '坐席费：每席每月几元；提成：2%', en: 'seat: yuan a month; commission: 2%' },
    tells: '`seat`: yuan a seat and month; `commission`: share of the sales',
    otherwise: 'required there',
  }),
  seats: key(count().optional(), {
    title: { zh: '坐席数', en: 'Seats' },
    note: { zh: '坐席费', en: 'of a seat fee' },
    tells: '`seat`: how many',
    otherwise: 'required there',
  }),
  of: key(
    choice({
      'inquiry-volume': { zh: '咨询量', en: 'inquiry-volume', formerly: ['进线数'] },
      'net-sales': { zh: '退款后销售额', en: 'net-sales' },
      sales: { zh: '销售额', en: 'sales' },
    }).optional(),
    {
      title: { zh: '按什么算', en: 'Of' },
      note: { zh: '咨询量；或销售额', en: 'inquiries, or sales' },
      tells: '`inquiry`: `inquiry-volume`; `commission`: `net-sales` or `sales`',
      otherwise: '`commission`: required',
    },
  ),
  'refund-cutoff': key(duration(0).optional(), {
    title: { zh: '退款截止', en: 'Refund cut-off' },
    note: { zh: '期末后多久的退款还扣除，例如 15d', en: 'how long refunds still leave, 15d' },
    tells: '`commission` of `net-sales`: refunds completed up to so long after the period leave',
    otherwise: 'all that are known leave',
  }),
  tiers: key(z.array(FEE_TIER).min(1).optional(), {
    title: { zh: '咨询单价', en: 'Inquiry rate' },
    tells: '`inquiry`: rates, in ascending order',
    formerly: ['进线单价'],
    otherwise: 'required there',
  }),
  whole: key(flag().prefault(false), {
    title: { zh: '全部按末档', en: 'Whole at tier' },
    note: { zh: '咨询量计费：是 = 全部按达到的那一档', en: 'inquiry: all at the tier reached' },
    tells:
      '`inquiry`: `true`, all inquiries at the rate of the tier reached; `false`, each at the rate of its own',
  }),
});

/** Keys of each kind of fee; true: it must be there. */
export const FEE_KEYS: Readonly<Record<z.output<typeof FEE>['type'], Readonly<Record<string, boolean>>>> = {
  fixed: { amount: true },
  seat: { rate: true, seats: true },
  inquiry: { tiers: true, of: false, whole: false },
  commission: { rate: true, of: true, 'refund-cutoff': false },
};

/** 考核系数: a row of the shares of the base that scores pay. */
export const SCORE_ROW = z.strictObject({
  from: key(points().optional(), {
    title: { zh: '得分不低于', en: 'From' },
    tells: 'from this score on; only the last row has none',
  }),
  pay: key(share(), { title: { zh: '付费比例', en: 'Pays' }, tells: 'the share, 0 % to 100 %' }),
});

const looked = { zh: '连同本月，例如 3', en: 'this one included, such as 3' };

/** 再次未达标加倍. */
export const REPEAT = z.strictObject({
  'within-months': key(count(), {
    title: { zh: '再次未达标：回看月数', en: 'Repeat: months looked at' },
    note: looked,
    tells: 'calendar months looked at, 2 to 24; the one judged is the last of them',
    formerly: ['加倍：看几个月'],
  }),
  multiplier: key(bare(1), {
    title: { zh: '再次未达标：扣款倍数', en: 'Repeat: multiplier' },
    note: { zh: '例如 2', en: 'such as 2' },
    tells: 'more than 1, at most 10',
    formerly: ['加倍：乘几'],
  }),
});

/** 屡次未达标. */
export const CHRONIC = z.strictObject({
  misses: key(count(), {
    title: { zh: '屡次未达标：次数', en: 'Chronic: misses' },
    note: { zh: '只提示，不动钱', en: 'told only; moves no money' },
    tells: 'months with a miss, the one judged among them, 2 to `within-months`',
    formerly: ['屡次：几次未达标'],
  }),
  'within-months': key(count(), {
    title: { zh: '屡次未达标：回看月数', en: 'Chronic: months looked at' },
    note: { zh: '连同本月，例如 6', en: 'this one included, such as 6' },
    tells: 'as of `repeat`',
    formerly: ['屡次：看几个月'],
  }),
});

const TAX = z.strictObject({
  rate: key(share(), {
    title: { zh: '增值税率', en: 'VAT rate' },
    note: { zh: '例如 6%', en: 'such as 6%' },
    tells: 'rate of VAT',
  }),
  included: key(flag().prefault(true), {
    title: { zh: '金额含税', en: 'Amounts include tax' },
    note: { zh: '是或否；默认是', en: 'yes or no; default yes' },
    tells: 'amounts of this contract include it',
  }),
});

/** What is paid. */
export const SETTLEMENT = z.strictObject({
  base: key(z.array(FEE).min(1), {
    title: { zh: '服务费', en: 'Fees' },
    tells: '服务费, a list that is added up: the fee before penalties',
  }),
  'by-score': key(z.array(SCORE_ROW).min(1).optional(), {
    title: { zh: '考核系数', en: 'Score pays' },
    tells: 'what share of the base a score pays, best row first; the first row reached counts',
    otherwise: 'all',
  }),
  'penalty-cap': key(amount().optional(), {
    title: { zh: '每月扣款封顶', en: 'Cap on penalties' },
    note: { zh: '服务费的百分比（20%）或元', en: 'share of the fee (20%) or yuan' },
    tells: 'the most that penalties can come to in a month, a share of the base or yuan',
    otherwise: 'none',
  }),
  'bonus-cap': key(amount().optional(), {
    title: { zh: '每月奖励封顶', en: 'Cap on bonuses' },
    note: { zh: '服务费的百分比（10%）或元', en: 'share of the fee (10%) or yuan' },
    tells: 'the most that bonuses can come to in a month, a share of the base or yuan',
    otherwise: 'none',
  }),
  'bonus-gate': key(z.array(text()).min(1).optional(), {
    title: { zh: '奖励的前提条款', en: 'Bonus gate' },
    note: {
      zh: '条款号，一行一个；有一条未达标就不发奖励',
      en: 'clauses, one a line; no bonus where one is missed',
    },
    tells:
      'ids of binding clauses: no bonus where one of them is missed; one that could not be judged closes nothing',
    otherwise: 'none',
  }),
  overlap: key(
    choice({ sum: { zh: '各条都扣', en: 'sum' }, one: { zh: '只扣第一条', en: 'one' } }).prefault('sum'),
    {
      title: { zh: '同一事件多条扣款', en: 'One event, several clauses' },
      note: { zh: '各条都扣，还是只扣第一条', en: 'docked in each, or in the first only' },
      tells:
        'an event that several `per-case` clauses dock: `sum`, in each of them; `one`, in the first of them that is missed ([below](#one-event-docked-twice))',
      formerly: ['同一件事几条都扣'],
    },
  ),
  repeat: key(REPEAT.optional(), {
    title: { zh: '再次未达标加倍', en: 'Repeat' },
    tells: 'the penalty of a clause that was missed in an earlier month too is multiplied, before its cap',
    otherwise: 'none',
  }),
  chronic: key(CHRONIC.optional(), {
    title: { zh: '屡次未达标', en: 'Chronic' },
    tells: 'a clause missed in so many months is told on the scorecard; moves no money',
    otherwise: 'none',
  }),
  tax: key(TAX.optional(), {
    title: { zh: '增值税', en: 'VAT' },
    tells: 'shows the amount before and after tax',
    otherwise: 'none',
  }),
});
