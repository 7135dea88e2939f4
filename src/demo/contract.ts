import type { Platform } from '../terms/terms.ts';
import type { Lang, Text } from '../units/text.ts';
import type { Dialect, Month } from './month.ts';
import { OWNER, SHOP, VENDOR } from './shop.ts';

/** The contract file that goes with a month: YAML with comments in the reader's language. */
export function contractText(month: Month, lang: Lang | undefined): string {
  const { dialect } = month;
  const { platform } = dialect;
  const say = (text: Text): string => text[lang ?? 'zh'];
  const year = Number(month.name.slice(0, 4));
  const remark = (text: Text): string => `# ${say(text)}`;
  return [
    remark(HEAD),
    'kefu-sla: 1',
    `contract: DEMO-${platform.toUpperCase()}-${year}`,
    `owner: ${SHOP} ${remark(OWNER_SIDE)}`,
    `vendor: ${VENDOR} ${remark(VENDOR_SIDE)}`,
    `platform: ${platform}`,
    'timezone: Asia/Shanghai',
    `term: { from: ${year}-01-01, to: ${year}-12-31 }`,
    ...(lang ? [`lang: ${lang}`] : []),
    '',
    `hours: ["${HOURS[platform]}"] ${remark(SERVICE_HOURS)}`,
    'calendar:',
    `  - { from: ${month.name}-01, to: ${month.name}-03, waive: [first-response-time], note: ${say(HOLIDAY)} }`,
    'agents:',
    ...agents(dialect, say),
    ...EXTRA[platform].map(({ key, why }) => `${key} ${remark(why)}`),
    '',
    'clauses:',
    ...CLAUSES[platform].flatMap(({ why, clause }) => [`  ${remark(why)}`, `  - { ${clause} }`]),
    '',
    'settlement:',
    '  base: [ { type: fixed, amount: 30000 } ]',
    `  penalty-cap: 20% ${remark(PENALTY_CAP)}`,
    '  tax: { rate: 6%, included: true }',
    '',
  ].join('\n');
}

/** Lists of accounts as the exports name them. */
function agents({ account, vendorAccounts, bot, platform }: Dialect, say: (text: Text) => string): string[] {
  return [
    `  vendor: ["${vendorAccounts}"] # ${say(JUDGED)}`,
    `  owner: ["${account(OWNER)}"] # ${say(NOT_JUDGED)}`,
    `  bots: ["${platform === 'jd' ? 'jimi_*' : bot}"]`,
    `  unassigned: vendor # ${say(UNASSIGNED)}`,
  ];
}

const HOURS = {
  jd: '09:00-23:00',
  taobao: '08:00-23:00',
  pdd: '08:00-23:00',
  douyin: '08:00-23:00',
  generic: '09:00-23:00',
} as const;

const HEAD: Text = {
  zh: '演示合同：店铺、客服商、买家和数字全是虚构的。',
  en: 'A contract for demonstration: shop, vendor, buyers and figures are all invented.',
};

const OWNER_SIDE: Text = { zh: '甲方', en: 'the shop' };
const VENDOR_SIDE: Text = { zh: '乙方', en: 'the customer-service vendor' };

const SERVICE_HOURS: Text = {
  zh: '服务时段，时段外的咨询不考核',
  en: 'inquiries outside these hours are not judged',
};

const HOLIDAY: Text = { zh: '长假减员', en: 'holiday staffing' };
const JUDGED: Text = { zh: '外包客服，考核', en: 'the vendor’s accounts: judged' };
const NOT_JUDGED: Text = { zh: '店铺自己的人，只读不考核', en: 'the shop’s own: read, never judged' };

const UNASSIGNED: Text = {
  zh: '始终没人接的咨询算乙方的',
  en: 'what nobody ever took counts against the vendor',
};

const PENALTY_CAP: Text = { zh: '每月扣款不超过服务费的两成', en: 'at most a fifth of the month’s fee' };

interface Extra {
  readonly key: string;
  readonly why: Text;
}

const UNNAMED_ORDERS: Extra = {
  key: 'attribution: { min-joined: 40% }',
  why: {
    zh: '订单表没有买家昵称，只能靠聊天里的订单号对应；从没咨询过的订单对不上',
    en: 'the order sheet names no buyers: only orders whose number appears in a chat can be joined',
  },
};

/** Further keys that a platform's exports call for. */
const EXTRA: Readonly<Record<keyof typeof HOURS, readonly Extra[]>> = {
  jd: [],
  taobao: [
    {
      key: `replies: { auto: ["您好，欢迎光临${SHOP}*"] }`,
      why: { zh: '主账号的欢迎语不算应答', en: 'the shop account’s welcome text is no answer' },
    },
  ],
  pdd: [UNNAMED_ORDERS],
  douyin: [UNNAMED_ORDERS],
  generic: [],
};

/** A clause as it stands in the contract file, and where its figure comes from. */
interface DemoClause {
  readonly clause: string;
  readonly why: Text;
}

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

/** Where the sheet does not say how much was given back. */
const GROSS = 'with: { net-of-refunds: false }, ';

const unpaidFollowUp: DemoClause = {
  why: {
    zh: '催付：拍下 12 小时还没付款的要跟进；这样的订单不多，10 单就判定',
    en: 'Orders still unpaid 12 hours after they were placed are followed up; there are few, so 10 are enough to judge',
  },
  clause:
    'id: "4.7", metric: unpaid-follow-up-rate, with: { after: 12h }, min: 60%, weight: 5, min-sample: 10',
};

/** What the chats show of the vendor's manners. */
const MANNERS: readonly DemoClause[] = [
  {
    why: {
      zh: '开头语：每个会话的第一句要问候。凭词表判断，只作参考项，不动钱',
      en: 'A greeting begins every session; told by a list of phrases: advisory, moves no money',
    },
    clause: 'id: "5.1", metric: greeting-rate, min: 95%, weight: 5',
  },
  {
    why: {
      zh: '让买家等了 60 秒以上，要说声抱歉；参考项',
      en: 'Who kept a buyer waiting for more than 60 seconds says sorry: advisory',
    },
    clause: 'id: "5.2", metric: hold-courtesy-rate, with: { after: 60s }, min: 80%, weight: 5',
  },
  {
    why: {
      zh: '不许推诿（“不清楚”“与我们无关”）；词表会误伤，每一条都列出来由双方看，不直接扣钱',
      en: 'No pushing the buyer off; a list of phrases can be wrong, so every case is listed for both parties and costs nothing by itself',
    },
    clause: 'id: "5.3", metric: phrase-incidents, with: { class: dismissive }, max: 0, weight: 5',
  },
];

/** What buyers and inspectors say, from sheets kept by hand. */
const JUDGED_BY_OTHERS: readonly DemoClause[] = [
  {
    why: {
      zh: '有责投诉：只算投诉登记里认定为乙方责任的',
      en: 'Complaints that the sheet kept by both parties lays at the vendor’s door',
    },
    clause: 'id: "5.4", metric: complaint-rate, max: 0.5%, weight: 5, penalty: { per-case: 100, cap: 1000 }',
  },
  {
    why: { zh: '服务评价表里 4 星、5 星的占比', en: 'The share of 4 and 5 stars in the rating sheet' },
    clause: 'id: "5.5", metric: satisfaction-rate, min: 90%, weight: 5, penalty: { deduct: 200 }',
  },
  {
    why: { zh: '甲方每周抽检，每人一次', en: 'The shop inspects every agent once a week' },
    clause: 'id: "5.6", metric: quality-score, min: 90, weight: 5, penalty: { deduct: 200 }',
  },
];

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

/** What the chats and orders of any platform show. */
const shown = (first: DemoClause, orders: string, sales: string): readonly DemoClause[] => [
  first,
  firstWithin,
  typing,
  conversion(orders),
  replyRate,
  salesPerBuyer(sales),
];

/** Clauses by platform: what its exports can show. */
const CLAUSES: Readonly<Record<Platform, readonly DemoClause[]>> = {
  jd: [...shown(firstResponse('15s', FIFTEEN), '25%', GROSS), ...MANNERS],
  taobao: [
    ...shown(firstResponse('40s', INVENTED), '32%', ''),
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
    ...shown(firstResponse('15s', INVENTED), '25%', GROSS),
    ...MANNERS,
    shipment('48h', {
      zh: '发货是甲方的事，只列出来；以订单表的承诺发货时间为准',
      en: 'Shipping is the shop’s own part, shown only; the sheet’s promised time decides',
    }),
  ],
  douyin: [
    ...shown(firstResponse('15s', INVENTED), '25%', GROSS),
    ...MANNERS,
    shipment('48h', { zh: '发货是甲方的事，只列出来', en: 'Shipping is the shop’s own part, shown only' }),
  ],
  generic: [
    ...shown(firstResponse('15s', INVENTED), '25%', ''),
    unpaidFollowUp,
    ...MANNERS,
    shipment('72h', SEVENTY_TWO),
  ],
};
