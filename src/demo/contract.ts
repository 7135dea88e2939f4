import type { Lang, Text } from '../units/text.ts';
import { OWNER } from './agents.ts';
import { CLAUSES } from './clauses.ts';
import type { Dialect } from './dialect.ts';
import type { Month } from './month.ts';
import { SHOP, VENDOR } from './shop.ts';

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
