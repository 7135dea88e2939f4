import type { Lang, Text } from '../units/text.ts';
import { BOOK_KEYS } from './contract-keys.ts';

/** Names of the sheets of a contract kept as a workbook, in its order; `lists` is hidden and feeds the drop-downs. */
export const BOOK_SHEETS = {
  contract: { zh: '合同', en: 'Contract' },
  hours: { zh: '时间', en: 'Hours' },
  agents: { zh: '客服', en: 'Agents' },
  clauses: { zh: '条款', en: 'Clauses' },
  tiers: { zh: '分档', en: 'Tiers' },
  fees: { zh: '服务费', en: 'Fees' },
  settlement: { zh: '结算', en: 'Settlement' },
  amendments: { zh: '补充协议', en: 'Amendments' },
  shops: { zh: '店铺', en: 'Shops' },
  more: { zh: '其他', en: 'More' },
  lists: { zh: '选项', en: 'Lists' },
} satisfies Record<string, Text>;
export type BookSheet = keyof typeof BOOK_SHEETS;

/** What stands above the table of a sheet. */
export const BOOK_INTRO: Readonly<Record<Exclude<BookSheet, 'lists'>, Text>> = {
  contract: {
    zh: '在“内容”一列填写；空着的按平台惯例和默认值。时长带单位（15s、3min、24h、15d），比例写 90%，金额以元为单位。一格多项时每项一行（Alt+Enter 换行）。',
    en: 'Fill in the column “Value”; what is empty takes the default of the platform. Durations have a unit (15s, 3min, 24h, 15d), shares are 90%, money is in yuan. Several items in a cell stand on lines of their own (Alt+Enter).',
  },
  hours: {
    zh: '平时的服务时段按星期填；节假日、大促、调休按日期填。时段写 09:00-23:00，过夜写 22:00-02:00，不上班写“不营业”。',
    en: 'Usual service hours go by weekday; holidays, sales days and shifted days by date. Write 09:00-23:00, past midnight 22:00-02:00, and “closed” for a day off.',
  },
  agents: {
    zh: '一行一个账号，* 代表任意文字（晨光外包-*）。乙方的才考核；“角色”用来分售前、售后。',
    en: 'One account a row; * stands for any characters (agency-*). Only those of the vendor are judged; roles tell pre-sale from after-sale.',
  },
  clauses: {
    zh: '一行一条。“不高于”和“不低于”只填一个。按档的扣款、奖励和得分写在“分档”表。不常用的列收在表头上方的“+”里。',
    en: 'One clause a row. Fill in either “At most” or “At least”. Penalties, bonuses and points by tier stand on the sheet Tiers. Columns that are seldom needed are folded behind the + above the header.',
  },
  tiers: {
    zh: '一行一档。扣款、奖励和得分写条款号；进线单价写“服务费”表里的第几项；考核系数不写。最后一档的门槛可以空着。',
    en: 'One tier a row. Penalties, bonuses and points name their clause; inquiry rates the number of their row on the sheet Fees; score rows name nothing. The last threshold may be empty.',
  },
  fees: {
    zh: '每月付给乙方的费用，一行一项。进线的单价写在“分档”表。',
    en: 'What is paid a month, one fee a row. Rates of inquiries stand on the sheet Tiers.',
  },
  settlement: {
    zh: '扣款、奖励和税怎么结；空着就是没有约定。',
    en: 'How penalties, bonuses and tax are settled; what is empty was not agreed.',
  },
  amendments: {
    zh: '一行一处改动：从哪天起，哪一条的哪一项，改成什么。不写条款号的，改的是合同的其他项目。“（删去）”表示取消。',
    en: 'One change a row: from which day, what of which clause, and what it becomes. Without a clause it is a key of the contract. “(removed)” takes it away.',
  },
  shops: {
    zh: '一份合同管几家店时，一行一家；“合同”表的平台就不填。',
    en: 'Where one contract is about several shops, one a row; the platform on the sheet Contract then stays empty.',
  },
  more: {
    zh: '前面各表没有位置的内容，项目按合同文件的键名写。',
    en: 'What has no place on the other sheets, by the keys of a contract file.',
  },
};

/** Columns that are no keys of a contract. */
export const BOOK_COLUMNS = {
  key: { zh: '项目', en: 'Item' },
  value: { zh: '内容', en: 'Value' },
  tells: { zh: '说明', en: 'Meaning' },
  weekday: { zh: '星期', en: 'Weekday' },
  list: { zh: '归属', en: 'Side' },
  clause: { zh: '条款号', en: 'Clause' },
  what: { zh: '用于', en: 'For' },
  threshold: { zh: '门槛', en: 'Threshold' },
  result: { zh: '结果', en: 'Result' },
  'new-value': { zh: '改为', en: 'Becomes' },
  remark: { zh: '备注（不参与计算）', en: 'Remark (not read)' },
} satisfies Record<string, Text>;
export type BookColumn = keyof typeof BOOK_COLUMNS;

/** What stands in a note on some of them. */
export const BOOK_COLUMN_NOTES: Readonly<Partial<Record<BookColumn, Text>>> = {
  weekday: {
    zh: '每天、周一至周五、周末、mon-fri；写日期的行不填',
    en: 'daily, mon-fri, weekend; empty in rows of dates',
  },
  list: {
    zh: '乙方、甲方、其他服务商、机器人；或“角色”：账号属于“角色”一列的角色',
    en: 'vendor, owner, others or bots; or role: the account has the role of the column Role',
  },
  threshold: {
    zh: '达到（或低于、高于）多少；单位同条款的目标',
    en: 'the figure reached, or passed; in the unit of the target',
  },
  result: {
    zh: '扣多少、奖多少（元，或服务费的百分比），得几分，付几成，每个进线几元',
    en: 'yuan or share of the fee taken off or added; points; share paid; yuan an inquiry',
  },
};

/** What a row of the sheet of tiers is for. */
export const TIER_NAMES = {
  'penalty-below': { zh: '扣款：低于', en: 'Penalty below' },
  'penalty-above': { zh: '扣款：高于', en: 'Penalty above' },
  'bonus-above': { zh: '奖励：高于', en: 'Bonus above' },
  'bonus-below': { zh: '奖励：低于', en: 'Bonus below' },
  points: { zh: '得分', en: 'Points' },
  'by-score': { zh: '考核系数', en: 'Score pays' },
  inquiry: { zh: '进线单价', en: 'Inquiry rate' },
} satisfies Record<string, Text>;
export type TierName = keyof typeof TIER_NAMES;

/** Whose account a row of the sheet of agents is. */
export const LIST_NAMES = {
  vendor: { zh: '乙方', en: 'Vendor' },
  owner: { zh: '甲方', en: 'Owner' },
  others: { zh: '其他服务商', en: 'Others' },
  bots: { zh: '机器人', en: 'Bots' },
  role: { zh: '角色', en: 'Role' },
} satisfies Record<string, Text>;

/** Headings between the rows of the sheet of the contract. */
export const BOOK_SECTIONS = {
  parties: { zh: '双方与期限', en: 'Parties and term' },
  talks: { zh: '会话与回复怎么算', en: 'How talks and replies count' },
  sales: { zh: '成交算给谁', en: 'Whose a sale is' },
  further: { zh: '其他约定', en: 'Further terms' },
} satisfies Record<string, Text>;

/** Words that mean something in every cell. */
export const BOOK_WORDS = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  daily: { zh: '每天', en: 'daily' },
  closed: { zh: '不营业', en: 'closed' },
  removed: { zh: '（删去）', en: '(removed)' },
} satisfies Record<string, Text>;

// The words of a drop-down, by the key they are the value of.
const WORDS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  platform: {
    taobao: { zh: '淘宝天猫', en: 'Taobao/Tmall' },
    jd: { zh: '京东', en: 'JD' },
    pdd: { zh: '拼多多', en: 'Pinduoduo' },
    douyin: { zh: '抖音', en: 'Douyin' },
    generic: { zh: '通用', en: 'generic' },
  },
  lang: { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } },
  severity: {
    binding: { zh: '考核项', en: 'binding' },
    advisory: { zh: '参考项', en: 'advisory' },
    report: { zh: '观察项', en: 'report' },
  },
  responsibility: {
    vendor: { zh: '乙方', en: 'vendor' },
    shared: { zh: '双方', en: 'shared' },
    owner: { zh: '甲方', en: 'owner' },
  },
  confirm: {
    required: { zh: '复核后才扣款', en: 'required' },
    auto: { zh: '直接扣款', en: 'auto' },
  },
  from: {
    exports: { zh: '导出文件', en: 'exports' },
    console: { zh: '平台报表', en: 'console' },
  },
  margin: { none: { zh: '不设', en: 'none' }, wilson95: { zh: '95% 误差范围', en: 'wilson95' } },
  step: { full: { zh: '满一档才算', en: 'full' }, started: { zh: '不满一档也算', en: 'started' } },
  each: {
    day: { zh: '逐日', en: 'day' },
    agent: { zh: '逐个客服', en: 'agent' },
    shop: { zh: '逐店', en: 'shop' },
  },
  anchor: { turn: { zh: '每轮各看', en: 'turn' }, session: { zh: '看会话开始', en: 'session' } },
  clock: { wall: { zh: '时段外也计时', en: 'wall' }, service: { zh: '只计服务时段', en: 'service' } },
  transfer: {
    'last-replier': { zh: '最后回复的人', en: 'last-replier' },
    'each-account': { zh: '每个经手的人', en: 'each-account' },
  },
  bots: { exclude: { zh: '不计', en: 'exclude' }, count: { zh: '计入', en: 'count' } },
  closers: { count: { zh: '计入', en: 'count' }, drop: { zh: '不计', en: 'drop' } },
  judge: {
    order: { zh: '下单时', en: 'order' },
    pay: { zh: '付款时', en: 'pay' },
    'order-first': { zh: '下单时，没有则付款时', en: 'order-first' },
  },
  unassigned: { vendor: { zh: '算乙方的', en: 'vendor' }, nobody: { zh: '不算谁的', en: 'nobody' } },
  by: {
    day: { zh: '按天', en: 'day' },
    buyer: { zh: '买家', en: 'buyer' },
    human: { zh: '客服', en: 'human' },
  },
  type: {
    fixed: { zh: '固定费', en: 'fixed' },
    seat: { zh: '坐席费', en: 'seat' },
    inquiry: { zh: '进线费', en: 'inquiry' },
    commission: { zh: '销售提成', en: 'commission' },
  },
  of: {
    'inquiry-volume': { zh: '进线数', en: 'inquiry-volume' },
    'net-sales': { zh: '退款后销售额', en: 'net-sales' },
    sales: { zh: '销售额', en: 'sales' },
  },
  overlap: {
    sum: { zh: '各条都扣', en: 'sum' },
    one: { zh: '只扣第一条', en: 'one' },
  },
};

/** A code as the word of a drop-down; the code itself where it has none. */
export const bookWord = (key: string, code: string, lang: Lang): string => WORDS[key]?.[code]?.[lang] ?? code;

/** The code that a word stands for, in either language; else the text itself. */
export function codeOfWord(key: string, written: string): string {
  const words = Object.entries(WORDS[key] ?? {});
  if (words.some(([code]) => code === written)) return written;
  const lower = written.toLowerCase();
  const named = words.find(([, { zh, en }]) => zh === written || en.toLowerCase() === lower);
  return named?.[0] ?? written;
}

/** The title of a key by its pattern (`clauses.*.max`); null where it has none and goes by its path. */
export const bookTitle = (pattern: string, lang: Lang): string | null =>
  BOOK_KEYS[pattern]?.[0][lang] ?? null;

/** What to write for a key; empty where nobody said. */
export const bookNote = (pattern: string, lang: Lang): string => BOOK_KEYS[pattern]?.[1][lang] ?? '';
