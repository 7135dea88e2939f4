import type { Word } from '../terms/keys/key.ts';
import type { Text } from '../units/text.ts';

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
    zh: '一行一个账号，* 代表任意文字（晨光外包-*）。乙方的才考核；“岗位”用来分售前、售后。',
    en: 'One account a row; * stands for any characters (agency-*). Only those of the vendor are judged; roles tell pre-sale from after-sale.',
  },
  clauses: {
    zh: '一行一条。“不高于”和“不低于”只填一个。按档的扣款、奖励和得分写在“分档”表。不常用的列收在表头上方的“+”里。',
    en: 'One clause a row. Fill in either “At most” or “At least”. Penalties, bonuses and points by tier stand on the sheet Tiers. Columns that are seldom needed are folded behind the + above the header.',
  },
  tiers: {
    zh: '一行一档。扣款、奖励和得分写条款号；咨询单价写“服务费”表里的第几项；考核系数不写。最后一档的门槛可以空着。',
    en: 'One tier a row. Penalties, bonuses and points name their clause; inquiry rates the number of their row on the sheet Fees; score rows name nothing. The last threshold may be empty.',
  },
  fees: {
    zh: '每月付给乙方的费用，一行一项。咨询量计费的单价写在“分档”表。',
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
    zh: '乙方、甲方、其他外包公司、机器人；或“岗位”：账号属于“岗位”一列的岗位',
    en: 'vendor, owner, others or bots; or role: the account has the role of the column Role',
  },
  threshold: {
    zh: '达到（或低于、高于）多少；单位同条款的目标',
    en: 'the figure reached, or passed; in the unit of the target',
  },
  result: {
    zh: '扣多少、奖多少（元，或服务费的百分比），得几分，付几成，每次咨询几元',
    en: 'yuan or share of the fee taken off or added; points; share paid; yuan an inquiry',
  },
};

/** Whose account a row of the sheet of agents is. */
export const LIST_NAMES = {
  vendor: { zh: '乙方', en: 'Vendor' },
  owner: { zh: '甲方', en: 'Owner' },
  others: { zh: '其他外包公司', en: 'Others', formerly: ['其他服务商'] },
  bots: { zh: '机器人', en: 'Bots' },
  role: { zh: '岗位', en: 'Role', formerly: ['角色'] },
} satisfies Record<string, Word>;

/** Headings between the rows of the sheet of the contract. */
export const BOOK_SECTIONS = {
  parties: { zh: '双方与期限', en: 'Parties and term' },
  talks: { zh: '会话与回复口径', en: 'How talks and replies count' },
  sales: { zh: '成交归属', en: 'Whose a sale is' },
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
