import { z } from 'zod';
import { DESCRIBED_KINDS } from '../terms.ts';
import { AGENTS } from './agents.ts';
import { CLAUSE } from './clause.ts';
import { CALENDAR_ENTRY } from './hours.ts';
import { key, list, or, some } from './key.ts';
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
  from: key(day(), ['合同起始日', 'Term from', '合同开始'], {
    note: ['例如 2026-07-01', 'such as 2026-07-01'],
    tells: 'first day',
  }),
  to: key(day(), ['合同终止日', 'Term to', '合同结束'], {
    note: ['含这一天', 'this day included'],
    tells: 'last day, inclusive',
  }),
});

const column = () => key(text(), ['列名', 'Column'], { tells: 'name of the column' });

const FIELD = z.union([
  column(),
  z.strictObject({
    column: column(),
    values: key(
      or(z.record(z.string(), text()), 'words that built-in formats know'),
      ['取值对照', 'Values'],
      { tells: 'what the cells say → the word it means; a row that says anything else is refused' },
    ),
    format: key(or(text(), 'as in built-in formats'), ['时间格式', 'Format of times'], {
      tells:
        "how times are written: `yyyy` `yy` `MMM` `MM` `M` `dd` `d` `HH` `H` `hh` `h` `mm` `m` `ss` `s` `SSS` `a` (AM, PM, 上午, 下午), letters in `'…'`",
    }),
    zone: key(or(text(), 'the contract’s'), ['时区', 'Time zone'], { tells: 'IANA zone of the times' }),
  }),
]);

/** A table that no built-in format knows. */
const FORMAT = z.strictObject({
  id: key(text(), ['格式编号', 'Id'], { tells: 'name of the format, one that no other has' }),
  title: key(or(text(), 'the id'), ['格式名称', 'Title'], { tells: 'what people call it' }),
  kind: key(z.enum(DESCRIBED_KINDS), ['数据种类', 'Kind'], {
    tells: 'what a row of it is: a kind of the table below',
  }),
  header: key(some(text()), ['表头', 'Header'], {
    tells: 'columns that together only this table has; a table with all of them is of this format',
  }),
  fields: key(z.record(z.string(), FIELD), ['字段', 'Fields'], {
    tells: 'field → name of its column, or a map',
  }),
});

const LANGUAGES = choice({ zh: ['中文', 'Chinese'], en: ['英文', 'English'] });
const CLOCKS = choice({
  wall: ['自然时间', 'wall clock', '时段外也计时'],
  service: ['只计服务时段内', 'service hours only', '只计服务时段'],
});

const top = {
  'kefu-sla': key(version(), ['格式版本', 'File format'], {
    note: ['写 1', '1'],
    tells: 'version of this file format: `1`',
  }),
  contract: key(text(), ['合同编号', 'Contract number'], {
    note: ['纸面合同的编号', 'the number on paper'],
    tells: 'the number on paper; also the name of the folder that reports go to',
  }),
  owner: key(text(), ['甲方（店铺）', 'Owner (shop)'], {
    note: ['店铺或公司名称', 'the shop'],
    tells: 'the shop',
  }),
  vendor: key(text(), ['乙方（客服外包公司）', 'Vendor', '乙方（服务商）'], {
    note: ['外包客服的公司名称', 'the outsourced service'],
    tells: 'the customer-service vendor',
  }),
  platform: key(or(platform(), 'required, or [`shops`](#several-shops)'), ['平台', 'Platform'], {
    note: [
      '决定各项默认值；几家店时不填，写在“店铺”表',
      'sets the defaults; empty where the sheet Shops is used',
    ],
    tells: '`taobao`, `jd`, `pdd`, `douyin` or `generic`: sets [defaults](#what-the-platform-sets)',
  }),
  shops: key(or(some(SHOP), 'one, of which `platform` tells'), ['店铺', 'Shops'], {
    tells: 'several shops under one contract, in place of `platform`',
  }),
  timezone: key(timeZone().prefault('Asia/Shanghai'), ['时区', 'Time zone'], {
    note: ['默认 Asia/Shanghai', 'default Asia/Shanghai'],
    tells: 'IANA zone in which every time and day is read',
  }),
  term: key(or(TERM, 'none'), ['合同期限', 'Term'], {
    tells: 'days on which the contract holds; the period judged is cut to it',
  }),
  lang: key(or(LANGUAGES, 'the computer’s'), ['报告语言', 'Language of reports'], {
    note: ['中文或英文', 'Chinese or English'],
    tells: '`zh` or `en`: language of the reports; `--lang` wins',
  }),
  'day-starts': key(clock().prefault('00:00'), ['每日起算时刻', 'Day starts at', '一天从几点算起'], {
    note: ['例如 04:00；默认 00:00', 'such as 04:00; default 00:00'],
    tells: 'time at which a day begins, for daily figures and buyers counted by day',
  }),
  hours: RULES.hours,
  calendar: key(list(CALENDAR_ENTRY), ['特殊日期', 'Calendar'], { tells: 'dated exceptions' }),
  agents: key(AGENTS.prefault({}), ['客服账号', 'Agents'], { tells: 'who is who' }),
  sessions: key(SESSIONS.prefault({}), ['会话划分', 'Sessions'], {
    tells: 'how chats of exports without conversation ids are cut into sessions 会话',
  }),
  anchor: RULES.anchor,
  clock: key(CLOCKS.prefault('wall'), ['等待计时方式', 'Waits run', '等待怎么计时'], {
    note: ['服务时段外的等待算不算', 'whether they run on outside service hours'],
    tells: '`wall`: waits run on; `service`: only seconds inside the hours count',
  }),
  transfer: RULES.transfer,
  replies: key(REPLIES.prefault({}), ['回复口径', 'Replies'], {
    tells: 'what is a reply, and what needs one',
  }),
  phrases: key(z.record(z.string(), PHRASE_CHANGE).prefault({}), ['话术词表调整', 'Phrase lists changed'], {
    tells: 'changes to the phrase classes, and classes of the contract’s own',
    otherwise: 'none',
  }),
  privacy: key(or(PRIVACY, 'nothing'), ['个人信息', 'Personal data'], {
    tells: 'what `privacy-incidents` passes over',
  }),
  attribution: key(ATTRIBUTION.prefault({}), ['订单归属', 'Attribution'], {
    tells: 'how orders are given to inquiries',
  }),
  formats: key(list(FORMAT), ['自定义格式', 'Described formats'], {
    tells: 'tables that no built-in format knows; they claim before the built-in ones, in this order',
  }),
  clauses: key(some(CLAUSE), ['条款', 'Clauses'], { tells: 'what is judged' }),
  settlement: key(or(SETTLEMENT, 'none'), ['结算', 'Settlement'], { tells: 'what is paid' }),
  exemptions: key(or(EXEMPTIONS, 'none can be'), ['申诉与剔除', 'Exemptions'], {
    tells: 'units left out at the request of a party',
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
  id: key(text(), ['条款号', 'Clause'], { tells: 'clause that is changed; one of a new id is added' }),
  remove: key(flag().prefault(false), ['取消本条', 'Remove'], {
    note: ['是', 'yes'],
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
  from: key(day(), ['生效日', 'From'], {
    note: ['改动时段、客服等只能从 1 号起', 'anything but clauses changes on the 1st'],
    tells: 'first day on which it holds, within `term`; each later than the one before',
  }),
  note: key(or(text(), 'none'), ['协议名称', 'Agreement'], {
    note: ['例如 补充协议一', 'what it is called'],
    tells: 'what it is called on paper',
  }),
  clauses: key(or(some(CLAUSE_CHANGE), 'none'), ['条款', 'Clauses'], {
    tells:
      'clauses by `id`: the keys given are changed, each as a whole (the program remarks on what is lost with it); `null` takes a key away; a new `id` adds a clause, which must be complete',
  }),
});

/** All that a contract may say: every key with its value's codec, names, meaning and default. */
export const CONTRACT = z.strictObject({
  ...top,
  amendments: key(list(AMENDMENT), ['补充协议', 'Amendments'], {
    tells: 'what changes from a day on, in order of these days',
  }),
});

/** A contract file of the right shape, or what is sound of it: values as written. */
export type ContractDraft = Partial<z.input<typeof CONTRACT>>;
export type ClauseDraft = z.input<typeof CLAUSE>;
