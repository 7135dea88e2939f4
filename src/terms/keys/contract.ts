import { z } from 'zod';
import { DESCRIBED_KINDS } from '../terms.ts';
import { AGENTS } from './agents.ts';
import { CLAUSE } from './clause.ts';
import { CALENDAR_ENTRY } from './hours.ts';
import { key } from './key.ts';
import { SETTLEMENT } from './settlement.ts';
import {
  ATTRIBUTION,
  EXEMPTIONS,
  PHRASE_CHANGE,
  PRIVACY,
  platform,
  REPLIES,
  RULES,
  SESSIONS,
  SHOP,
} from './talks.ts';
import { choice, clock, day, flag, text, timeZone, version } from './values.ts';

/** Days on which the contract holds. */
export const TERM = z.strictObject({
  from: key(day(), {
    title: { zh: '合同起始日', en: 'Term from' },
    note: { zh: '例如 2026-07-01', en: 'such as 2026-07-01' },
    tells: 'first day',
    formerly: ['合同开始'],
  }),
  to: key(day(), {
    title: { zh: '合同终止日', en: 'Term to' },
    note: { zh: '含这一天', en: 'this day included' },
    tells: 'last day, inclusive',
    formerly: ['合同结束'],
  }),
});

const column = { title: { zh: '列名', en: 'Column' }, tells: 'name of the column' };

const FIELD = z.union([
  key(text(), column),
  z.strictObject({
    column: key(text(), column),
    values: key(z.record(z.string(), text()).optional(), {
      title: { zh: '取值对照', en: 'Values' },
      tells: 'what the cells say → the word it means; a row that says anything else is refused',
      otherwise: 'words that built-in formats know',
    }),
    format: key(text().optional(), {
      title: { zh: '时间格式', en: 'Format of times' },
      tells:
        "how times are written: `yyyy` `yy` `MMM` `MM` `M` `dd` `d` `HH` `H` `hh` `h` `mm` `m` `ss` `s` `SSS` `a` (AM, PM, 上午, 下午), letters in `'…'`",
      otherwise: 'as in built-in formats',
    }),
    zone: key(text().optional(), {
      title: { zh: '时区', en: 'Time zone' },
      tells: 'IANA zone of the times',
      otherwise: 'the contract’s',
    }),
  }),
]);

/** A table that no built-in format knows. */
const FORMAT = z.strictObject({
  id: key(text(), {
    title: { zh: '格式编号', en: 'Id' },
    tells: 'name of the format, one that no other has',
  }),
  title: key(text().optional(), {
    title: { zh: '格式名称', en: 'Title' },
    tells: 'what people call it',
    otherwise: 'the id',
  }),
  kind: key(z.enum(DESCRIBED_KINDS), {
    title: { zh: '数据种类', en: 'Kind' },
    tells: 'what a row of it is: a kind of the table below',
  }),
  header: key(z.array(text()).min(1), {
    title: { zh: '表头', en: 'Header' },
    tells: 'columns that together only this table has; a table with all of them is of this format',
  }),
  fields: key(z.record(z.string(), FIELD), {
    title: { zh: '字段', en: 'Fields' },
    tells: 'field → name of its column, or a map',
  }),
});

const top = {
  'kefu-sla': key(version(), {
    title: { zh: '格式版本', en: 'File format' },
    note: { zh: '写 1', en: '1' },
    tells: 'version of this file format: `1`',
  }),
  contract: key(text(), {
    title: { zh: '合同编号', en: 'Contract number' },
    note: { zh: '纸面合同的编号', en: 'the number on paper' },
    tells: 'the number on paper; also the name of the folder that reports go to',
  }),
  owner: key(text(), {
    title: { zh: '甲方（店铺）', en: 'Owner (shop)' },
    note: { zh: '店铺或公司名称', en: 'the shop' },
    tells: 'the shop',
  }),
  vendor: key(text(), {
    title: { zh: '乙方（客服外包公司）', en: 'Vendor' },
    note: { zh: '外包客服的公司名称', en: 'the outsourced service' },
    tells: 'the customer-service vendor',
    formerly: ['乙方（服务商）'],
  }),
  platform: key(platform().optional(), {
    title: { zh: '平台', en: 'Platform' },
    note: {
      zh: '决定各项默认值；几家店时不填，写在“店铺”表',
      en: 'sets the defaults; empty where the sheet Shops is used',
    },
    tells: '`taobao`, `jd`, `pdd`, `douyin` or `generic`: sets [defaults](#what-the-platform-sets)',
    otherwise: 'required, or [`shops`](#several-shops)',
  }),
  shops: key(z.array(SHOP).min(1).optional(), {
    title: { zh: '店铺', en: 'Shops' },
    tells: 'several shops under one contract, in place of `platform`',
    otherwise: 'one, of which `platform` tells',
  }),
  timezone: key(timeZone().prefault('Asia/Shanghai'), {
    title: { zh: '时区', en: 'Time zone' },
    note: { zh: '默认 Asia/Shanghai', en: 'default Asia/Shanghai' },
    tells: 'IANA zone in which every time and day is read',
  }),
  term: key(TERM.optional(), {
    title: { zh: '合同期限', en: 'Term' },
    tells: 'days on which the contract holds; the period judged is cut to it',
    otherwise: 'none',
  }),
  lang: key(choice({ zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } }).optional(), {
    title: { zh: '报告语言', en: 'Language of reports' },
    note: { zh: '中文或英文', en: 'Chinese or English' },
    tells: '`zh` or `en`: language of the reports; `--lang` wins',
    otherwise: 'the computer’s',
  }),
  'day-starts': key(clock().prefault('00:00'), {
    title: { zh: '每日起算时刻', en: 'Day starts at' },
    note: { zh: '例如 04:00；默认 00:00', en: 'such as 04:00; default 00:00' },
    tells: 'time at which a day begins, for daily figures and buyers counted by day',
    formerly: ['一天从几点算起'],
  }),
  hours: RULES.hours,
  calendar: key(z.array(CALENDAR_ENTRY).prefault([]), {
    title: { zh: '特殊日期', en: 'Calendar' },
    tells: 'dated exceptions',
    otherwise: 'none',
  }),
  agents: key(AGENTS.prefault({}), { title: { zh: '客服账号', en: 'Agents' }, tells: 'who is who' }),
  sessions: key(SESSIONS.prefault({}), {
    title: { zh: '会话划分', en: 'Sessions' },
    tells: 'how chats of exports without conversation ids are cut into sessions 会话',
  }),
  anchor: RULES.anchor,
  clock: key(
    choice({
      wall: { zh: '自然时间', en: 'wall clock', formerly: ['时段外也计时'] },
      service: { zh: '只计服务时段内', en: 'service hours only', formerly: ['只计服务时段'] },
    }).prefault('wall'),
    {
      title: { zh: '等待计时方式', en: 'Waits run' },
      note: { zh: '服务时段外的等待算不算', en: 'whether they run on outside service hours' },
      tells: '`wall`: waits run on; `service`: only seconds inside the hours count',
      formerly: ['等待怎么计时'],
    },
  ),
  transfer: RULES.transfer,
  replies: key(REPLIES.prefault({}), {
    title: { zh: '回复口径', en: 'Replies' },
    tells: 'what is a reply, and what needs one',
  }),
  phrases: key(z.record(z.string(), PHRASE_CHANGE).prefault({}), {
    title: { zh: '话术词表调整', en: 'Phrase lists changed' },
    tells: 'changes to the phrase classes, and classes of the contract’s own',
    otherwise: 'none',
  }),
  privacy: key(PRIVACY.optional(), {
    title: { zh: '个人信息', en: 'Personal data' },
    tells: 'what `privacy-incidents` passes over',
    otherwise: 'nothing',
  }),
  attribution: key(ATTRIBUTION.prefault({}), {
    title: { zh: '订单归属', en: 'Attribution' },
    tells: 'how orders are given to inquiries',
  }),
  formats: key(z.array(FORMAT).prefault([]), {
    title: { zh: '自定义格式', en: 'Described formats' },
    tells: 'tables that no built-in format knows; they claim before the built-in ones, in this order',
    otherwise: 'none',
  }),
  clauses: key(z.array(CLAUSE).min(1), {
    title: { zh: '条款', en: 'Clauses' },
    tells: 'what is judged',
  }),
  settlement: key(SETTLEMENT.optional(), {
    title: { zh: '结算', en: 'Settlement' },
    tells: 'what is paid',
    otherwise: 'none',
  }),
  exemptions: key(EXEMPTIONS.optional(), {
    title: { zh: '申诉与剔除', en: 'Exemptions' },
    tells: 'units left out at the request of a party',
    otherwise: 'none can be',
  }),
};

/** Keys of the top that no amendment changes: they name the contract itself, or are its frame. */
export const UNAMENDABLE: readonly string[] = [
  'kefu-sla',
  'contract',
  'owner',
  'vendor',
  'term',
  'amendments',
];

/** Every key may be missing, which changes nothing, or null, which takes the key away. */
const changes = (shape: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.nullable().optional()]));

/** What an amendment changes of a clause. */
const CLAUSE_CHANGE = z.strictObject({
  ...changes(CLAUSE.shape),
  id: key(text(), {
    title: { zh: '条款号', en: 'Clause' },
    tells: 'clause that is changed; one of a new id is added',
  }),
  remove: key(flag().prefault(false), {
    title: { zh: '取消本条', en: 'Remove' },
    note: { zh: '是', en: 'yes' },
    tells: '`true`: the clause no longer holds',
  }),
});

/** 补充协议: what changes from a day on. */
export const AMENDMENT = z.strictObject({
  ...changes(
    Object.fromEntries(
      Object.entries(top).filter(([name]) => name !== 'clauses' && !UNAMENDABLE.includes(name)),
    ),
  ),
  from: key(day(), {
    title: { zh: '生效日', en: 'From' },
    note: { zh: '改动时段、客服等只能从 1 号起', en: 'anything but clauses changes on the 1st' },
    tells: 'first day on which it holds, within `term`; each later than the one before',
  }),
  note: key(text().optional(), {
    title: { zh: '协议名称', en: 'Agreement' },
    note: { zh: '例如 补充协议一', en: 'what it is called' },
    tells: 'what it is called on paper',
    otherwise: 'none',
  }),
  clauses: key(z.array(CLAUSE_CHANGE).min(1).optional(), {
    title: { zh: '条款', en: 'Clauses' },
    tells:
      'clauses by `id`: the keys given are changed, each as a whole (the program remarks on what is lost with it); `null` takes a key away; a new `id` adds a clause, which must be complete',
    otherwise: 'none',
  }),
});

/** All that a contract may say: every key with its value's codec, names, meaning and default. */
export const CONTRACT = z.strictObject({
  ...top,
  amendments: key(z.array(AMENDMENT).prefault([]), {
    title: { zh: '补充协议', en: 'Amendments' },
    tells: 'what changes from a day on, in order of these days',
    otherwise: 'none',
  }),
});

/** A contract file of the right shape, or what is sound of it: values as written. */
export type ContractDraft = Partial<z.input<typeof CONTRACT>>;
export type ClauseDraft = z.input<typeof CLAUSE>;
