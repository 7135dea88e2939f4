import { z } from 'zod';
import { key, or, some } from './key.ts';
import {
  amount,
  amountText,
  bare,
  choice,
  count,
  duration,
  flag,
  months,
  multiplier,
  points,
  share,
  text,
  yuan,
} from './values.ts';

/** A rate of inquiries, for those of its own tier. */
export const FEE_TIER = z.strictObject({
  'up-to': key(bare(1).optional(), ['咨询量不超过', 'Up to'], {
    tells: 'inquiries a month up to which the rate holds; only the last tier has none',
  }),
  rate: key(yuan(), ['咨询单价', 'Rate'], { tells: 'yuan an inquiry' }),
});

const KINDS = choice({
  fixed: ['固定费', 'fixed'],
  seat: ['坐席费', 'seat'],
  inquiry: ['咨询量计费', 'inquiry', '进线费'],
  commission: ['销售提成', 'commission'],
});
const COUNTED = choice({
  'inquiry-volume': ['咨询量', 'inquiry-volume', '进线数'],
  'net-sales': ['退款后销售额', 'net-sales'],
  sales: ['销售额', 'sales'],
});

/** A part of the fee; which keys go with its kind: `FEE_KEYS`. */
export const FEE = z.strictObject({
  type: key(KINDS, ['费用', 'Fee'], {
    note: ['从下拉列表里选', 'kind of fee'],
    tells: '`fixed` a sum, `seat` 按坐席, `inquiry` 按咨询量, `commission` 按销售提成',
  }),
  amount: key(or(yuan(), 'required there'), ['每月金额', 'Amount'], {
    note: ['固定费：元', 'fixed: yuan a month'],
    tells: '`fixed`: yuan a month, at most two decimals',
  }),
  rate: key(or(amountText(), 'required there'), ['单价或比例', 'Rate'], {
    note: ['坐席费：每席每月几元；提成：2%', 'seat: yuan a month; commission: 2%'],
    tells: '`seat`: yuan a seat and month; `commission`: share of the sales',
  }),
  seats: key(or(count(), 'required there'), ['坐席数', 'Seats'], {
    note: ['坐席费', 'of a seat fee'],
    tells: '`seat`: how many',
  }),
  of: key(or(COUNTED, '`commission`: required'), ['按什么算', 'Of'], {
    note: ['咨询量；或销售额', 'inquiries, or sales'],
    tells: '`inquiry`: `inquiry-volume`; `commission`: `net-sales` or `sales`',
  }),
  'refund-cutoff': key(or(duration(0), 'all that are known leave'), ['退款截止', 'Refund cut-off'], {
    note: ['期末后多久的退款还扣除，例如 15d', 'how long refunds still leave, 15d'],
    tells: '`commission` of `net-sales`: refunds completed up to so long after the period leave',
  }),
  tiers: key(or(some(FEE_TIER), 'required there'), ['咨询单价', 'Inquiry rate', '进线单价'], {
    tells: '`inquiry`: rates, in ascending order',
  }),
  whole: key(flag().prefault(false), ['全部按末档', 'Whole at tier'], {
    note: ['咨询量计费：是 = 全部按达到的那一档', 'inquiry: all at the tier reached'],
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
  from: key(points().optional(), ['得分不低于', 'From'], {
    tells: 'from this score on; only the last row has none',
  }),
  pay: key(share(), ['付费比例', 'Pays'], { tells: 'the share, 0 % to 100 %' }),
});

/** 再次未达标加倍. */
export const REPEAT = z.strictObject({
  'within-months': key(months(), ['再次未达标：回看月数', 'Repeat: months looked at', '加倍：看几个月'], {
    note: ['连同本月，例如 3', 'this one included, such as 3'],
    tells: 'calendar months looked at, 2 to 24; the one judged is the last of them',
  }),
  multiplier: key(multiplier(), ['再次未达标：扣款倍数', 'Repeat: multiplier', '加倍：乘几'], {
    note: ['例如 2', 'such as 2'],
    tells: 'more than 1, at most 10',
  }),
});

/** 屡次未达标. */
export const CHRONIC = z
  .strictObject({
    misses: key(count(), ['屡次未达标：次数', 'Chronic: misses', '屡次：几次未达标'], {
      note: ['只提示，不动钱', 'told only; moves no money'],
      tells: 'months with a miss, the one judged among them, 2 to `within-months`',
    }),
    'within-months': key(months(), ['屡次未达标：回看月数', 'Chronic: months looked at', '屡次：看几个月'], {
      note: ['连同本月，例如 6', 'this one included, such as 6'],
      tells: 'as of `repeat`',
    }),
  })
  .superRefine(({ misses, 'within-months': months }, context) => {
    const fault = { code: 'chronic-misses', args: { months } };
    if (misses === 1 || misses > months)
      context.addIssue({ code: 'custom', path: ['misses'], message: fault.code, params: { fault } });
  });

const TAX = z.strictObject({
  rate: key(share(), ['增值税率', 'VAT rate'], { note: ['例如 6%', 'such as 6%'], tells: 'rate of VAT' }),
  included: key(flag().prefault(true), ['金额含税', 'Amounts include tax'], {
    note: ['是或否；默认是', 'yes or no; default yes'],
    tells: 'amounts of this contract include it',
  }),
});

const OVERLAPS = choice({ sum: ['各条都扣', 'sum'], one: ['只扣第一条', 'one'] });

/** What is paid. */
export const SETTLEMENT = z.strictObject({
  base: key(some(FEE), ['服务费', 'Fees'], {
    tells: '服务费, a list that is added up: the fee before penalties',
  }),
  'by-score': key(or(some(SCORE_ROW), 'all'), ['考核系数', 'Score pays'], {
    tells: 'what share of the base a score pays, best row first; the first row reached counts',
  }),
  'penalty-cap': key(or(amount(), 'none'), ['每月扣款封顶', 'Cap on penalties'], {
    note: ['服务费的百分比（20%）或元', 'share of the fee (20%) or yuan'],
    tells: 'the most that penalties can come to in a month, a share of the base or yuan',
  }),
  'bonus-cap': key(or(amount(), 'none'), ['每月奖励封顶', 'Cap on bonuses'], {
    note: ['服务费的百分比（10%）或元', 'share of the fee (10%) or yuan'],
    tells: 'the most that bonuses can come to in a month, a share of the base or yuan',
  }),
  'bonus-gate': key(or(some(text()), 'none'), ['奖励的前提条款', 'Bonus gate'], {
    note: ['条款号，一行一个；有一条未达标就不发奖励', 'clauses, one a line; no bonus where one is missed'],
    tells:
      'ids of binding clauses: no bonus where one of them is missed; one that could not be judged closes nothing',
  }),
  overlap: key(
    OVERLAPS.prefault('sum'),
    ['同一事件多条扣款', 'One event, several clauses', '同一件事几条都扣'],
    {
      note: ['各条都扣，还是只扣第一条', 'docked in each, or in the first only'],
      tells:
        'an event that several `per-case` clauses dock: `sum`, in each of them; `one`, in the first of them that is missed ([below](#one-event-docked-twice))',
    },
  ),
  repeat: key(or(REPEAT, 'none'), ['再次未达标加倍', 'Repeat'], {
    tells:
      'the penalty of a clause that was missed in an earlier month too is multiplied and rounded once, before its cap',
  }),
  chronic: key(or(CHRONIC, 'none'), ['屡次未达标', 'Chronic'], {
    tells: 'a clause missed in so many months is told on the scorecard; moves no money',
  }),
  tax: key(or(TAX, 'none'), ['增值税', 'VAT'], { tells: 'shows the amount before and after tax' }),
});
