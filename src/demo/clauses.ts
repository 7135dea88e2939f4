import type { Platform } from '../terms/terms.ts';
import type { Text } from '../units/text.ts';
import { type DemoClause, JUDGED_BY_OTHERS, MANNERS } from './conduct-clauses.ts';

const INVENTED: Text = { zh: '示例数字', en: 'an example figure' };

const TIERS =
  'penalty: { below: [ { value: 90%, deduct: 1% }, { value: 85%, deduct: 3% }, { value: 80%, deduct: 5% } ] }';

const firstResponse = (max: string, why: Text): DemoClause => ({
  why,
  clause: `id: "4.1", metric: first-response-time, max: ${max}, weight: 20, penalty: { deduct: 300 }`,
});

const firstWithin: DemoClause = {
  why: {
    zh: '首次 30 秒应答率：各平台后台都有这一项；目标和分档扣款是示例数字',
    en: 'Answered within 30 seconds: platforms show this figure; the target and the tiers are examples',
  },
  clause: `id: "4.2", metric: response-rate, with: { within: 30s, unit: first }, min: 90%, weight: 20, ${TIERS}`,
};

const typing: DemoClause = {
  why: {
    zh: '打字速度按时间戳估算，只作参考项，不动钱（50 字/分是外包合同的常见要求）',
    en: 'Typing speed is estimated from timestamps: advisory, moves no money (50 a minute is common in such contracts)',
  },
  clause: 'id: "4.3", metric: typing-speed, min: 50/min, weight: 10',
};

const conversion = (min: string): DemoClause => ({
  why: { zh: '示例数字：每差一个百分点扣 300 元', en: 'An example figure: 300 yuan for each point short' },
  clause:
    `id: "4.4", metric: inquiry-conversion-rate, with: { horizon: 24h }, min: ${min}, weight: 30, ` +
    'penalty: { per: 1pp, deduct: 300, cap: 3000 }',
});

const replyRate: DemoClause = {
  why: INVENTED,
  clause: 'id: "4.5", metric: reply-rate, min: 95%, weight: 10, penalty: { deduct: 500 }',
};

const salesPerBuyer = (options: string): DemoClause => ({
  why: INVENTED,
  clause: `id: "4.6", metric: sales-per-buyer, ${options}min: 90, weight: 10`,
});

const unpaidFollowUp: DemoClause = {
  why: {
    zh: '催付：拍下 12 小时还没付款的要跟进；这样的订单不多，10 单就判定',
    en: 'Orders still unpaid 12 hours after they were placed are followed up; there are few, so 10 are enough to judge',
  },
  clause:
    'id: "4.7", metric: unpaid-follow-up-rate, with: { after: 12h }, min: 60%, weight: 5, min-sample: 10',
};

/** Where the sheet does not say how much was given back. */
const GROSS = 'with: { net-of-refunds: false }, ';

const shipment = (promise: string, why: Text): DemoClause => ({
  why,
  clause: `id: "7.1", metric: late-shipment-rate, with: { promise: ${promise} }, max: 2%`,
});

const SEVENTY_TWO: Text = {
  zh: '发货是甲方的事，只列出来：天猫规则，付款后 72 小时内发货',
  en: 'Shipping is the shop’s own part, shown only: Tmall’s rule, within 72 hours of payment',
};

const FIFTEEN: Text = {
  zh: '首次响应 15 秒：业内公开的京东客服外包条款',
  en: 'First response within 15 seconds: published terms for outsourced JD service',
};

/** Clauses by platform: what its exports can show. */
export const CLAUSES: Readonly<Record<Platform, readonly DemoClause[]>> = {
  jd: [
    firstResponse('15s', FIFTEEN),
    firstWithin,
    typing,
    conversion('25%'),
    replyRate,
    salesPerBuyer(GROSS),
    ...MANNERS,
  ],
  taobao: [
    firstResponse('40s', INVENTED),
    firstWithin,
    typing,
    conversion('32%'),
    replyRate,
    salesPerBuyer(''),
    unpaidFollowUp,
    ...MANNERS,
    ...JUDGED_BY_OTHERS,
    {
      why: { zh: 'DSR 是双方共同的结果，只列出来', en: 'DSR is a result of both parties: shown only' },
      clause: 'id: "6.1", metric: dsr-service, min: 4.8',
    },
    { why: INVENTED, clause: 'id: "6.2", metric: refund-time, max: 4d' },
    shipment('72h', SEVENTY_TWO),
  ],
  pdd: [
    firstResponse('15s', INVENTED),
    firstWithin,
    typing,
    conversion('25%'),
    replyRate,
    salesPerBuyer(GROSS),
    ...MANNERS,
    shipment('48h', {
      zh: '发货是甲方的事，只列出来；以订单表的承诺发货时间为准',
      en: 'Shipping is the shop’s own part, shown only; the sheet’s promised time decides',
    }),
  ],
  douyin: [
    firstResponse('15s', INVENTED),
    firstWithin,
    typing,
    conversion('25%'),
    replyRate,
    salesPerBuyer(GROSS),
    ...MANNERS,
    shipment('48h', { zh: '发货是甲方的事，只列出来', en: 'Shipping is the shop’s own part, shown only' }),
  ],
  generic: [
    firstResponse('15s', INVENTED),
    firstWithin,
    typing,
    conversion('25%'),
    replyRate,
    salesPerBuyer(''),
    unpaidFollowUp,
    ...MANNERS,
    shipment('72h', SEVENTY_TWO),
  ],
};
