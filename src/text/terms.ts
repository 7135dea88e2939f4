import type { Lang, Text } from '../units/text.ts';

/** One setting of the contract, as a label and its value in words. */
export interface TermLine {
  readonly label: string;
  readonly value: string;
}

/** The terms that decide how figures come about: labels in words, nested keys and lists laid out flat. */
export function termLines(terms: Readonly<Record<string, unknown>>, lang: Lang): TermLine[] {
  const shown = Object.entries(terms).filter(([key]) => !ELSEWHERE.has(key));
  return shown.flatMap(([key, value]) => linesOf(key, value, lang));
}

// Shown on other sheets, clause by clause.
const ELSEWHERE = new Set(['kefu-sla', 'contract', 'owner', 'vendor', 'lang', 'clauses', 'settlement']);

function linesOf(path: string, value: unknown, lang: Lang): TermLine[] {
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, inner]) => linesOf(`${path}.${key}`, inner, lang));
  return [{ label: labelOf(path, lang), value: worded(path, value, lang) }];
}

function labelOf(path: string, lang: Lang): string {
  const known = LABELS[path]?.[lang];
  if (known !== undefined) return known;
  const cut = path.lastIndexOf('.');
  return cut < 0 ? path : `${labelOf(path.slice(0, cut), lang)} · ${path.slice(cut + 1)}`;
}

function worded(path: string, value: unknown, lang: Lang): string {
  if (value === null || value === undefined) return NONE[lang];
  if (isRecord(value)) return entry(path, value, lang);
  if (Array.isArray(value)) {
    const items = value.map((item) => worded(path, item, lang));
    return items.length === 0 ? NONE[lang] : items.join(lang === 'zh' ? '；' : '; ');
  }
  const known = VALUES[`${path}=${value}`]?.[lang] ?? VALUES[String(value)]?.[lang];
  return known ?? (lang === 'zh' ? durationInWords(String(value)) : String(value));
}

const entry = (path: string, item: Readonly<Record<string, unknown>>, lang: Lang): string =>
  Object.entries(item)
    // An amendment takes away what it makes null.
    .filter(
      ([, value]) =>
        path.startsWith('amendments') || (value !== null && !(Array.isArray(value) && value.length === 0)),
    )
    .map(([key, value]) => `${ENTRY[key]?.[lang] ?? key} ${worded(`${path}.${key}`, value, lang)}`)
    .join(lang === 'zh' ? '，' : ', ');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `24h` as `24小时`; any other text as it is. */
function durationInWords(text: string): string {
  const [, number, unit] = /^(\d+)(s|min|h|d)$/.exec(text) ?? [];
  return unit === undefined ? text : `${number}${{ s: '秒', min: '分钟', h: '小时', d: '天' }[unit]}`;
}

const NONE: Text = { zh: '无', en: 'none' };

const LABELS: Readonly<Record<string, Text>> = {
  platform: { zh: '平台', en: 'Platform' },
  timezone: { zh: '时区', en: 'Time zone' },
  term: { zh: '合同期', en: 'Term' },
  'term.from': { zh: '合同起始日', en: 'Term from' },
  'term.to': { zh: '合同终止日', en: 'Term to' },
  'day-starts': { zh: '每日起点', en: 'Day starts' },
  hours: { zh: '服务时段', en: 'Service hours' },
  calendar: { zh: '特殊日期', en: 'Calendar' },
  anchor: { zh: '计入时点', en: 'Anchor' },
  clock: { zh: '计时方式', en: 'Clock' },
  transfer: { zh: '转接归属', en: 'Transfer' },
  agents: { zh: '客服账号', en: 'Agents' },
  'agents.vendor': { zh: '乙方客服（受考核）', en: 'Vendor agents (judged)' },
  'agents.owner': { zh: '甲方客服（不考核）', en: 'Owner agents (not judged)' },
  'agents.others': { zh: '其他服务商客服（不考核）', en: 'Other vendors (not judged)' },
  'agents.bots': { zh: '机器人账号', en: 'Bots' },
  'agents.unassigned': { zh: '无人接待的轮次归属', en: 'Turns that nobody took' },
  'agents.roles': { zh: '角色', en: 'Roles' },
  sessions: { zh: '会话划分', en: 'Sessions' },
  'sessions.by': { zh: '会话切分依据', en: 'Sessions cut by' },
  'sessions.gap': { zh: '会话间隔', en: 'Session gap' },
  'sessions.open-turn': { zh: '未回复轮次的保持时长', en: 'Open turn kept for' },
  replies: { zh: '回复口径', en: 'Replies' },
  'replies.assist': { zh: '智能辅助算人工回复', en: 'Assisted replies count' },
  'replies.bots': { zh: '机器人接待阶段', en: 'Bot stage' },
  'replies.closers': { zh: '买家结束语', en: "Buyer's closing words" },
  'replies.auto': { zh: '自动回复语', en: 'Automatic replies' },
  'phrase-lists': { zh: '生效的话术词表', en: 'Phrase lists in force' },
  phrases: { zh: '话术词表调整', en: 'Phrase lists changed' },
  'phrase-lists.buyer-closing': { zh: '生效的词表 · 买家结束语', en: "Phrase list: buyer's closing words" },
  'phrase-lists.question': { zh: '生效的词表 · 提问', en: 'Phrase list: questions' },
  'phrase-lists.to-human': { zh: '生效的词表 · 要求转人工', en: 'Phrase list: asking for a person' },
  amendments: { zh: '已生效的补充协议', en: 'Amendments in force' },
  privacy: { zh: '个人信息', en: 'Personal data' },
  'privacy.own': { zh: '店铺自己的号码与地址', en: "The shop's own numbers and addresses" },
  attribution: { zh: '订单归属', en: 'Attribution' },
  'attribution.judge': { zh: '订单归属依据', en: 'Orders attributed by' },
  'attribution.lookback': { zh: '订单归属回溯', en: 'Lookback' },
  'attribution.after-sale-window': { zh: '售后窗口', en: 'After-sale window' },
  'attribution.min-joined': { zh: '订单匹配率下限', en: 'Least share of joined orders' },
  'attribution.exclude-flags': { zh: '剔除的订单标记', en: 'Excluded flags' },
};

const ENTRY: Readonly<Record<string, Text>> = {
  day: { zh: '日期', en: 'day' },
  from: { zh: '自', en: 'from' },
  to: { zh: '至', en: 'to' },
  hours: { zh: '时段', en: 'hours' },
  as: { zh: '按', en: 'as' },
  waive: { zh: '豁免', en: 'waived' },
  volume: { zh: '咨询量', en: 'volume' },
  forecast: { zh: '预报', en: 'forecast' },
  over: { zh: '可超出', en: 'allowed over it' },
  note: { zh: '说明', en: 'note' },
  account: { zh: '账号', en: 'account' },
  name: { zh: '姓名', en: 'name' },
  person: { zh: '人员', en: 'person' },
  role: { zh: '角色', en: 'role' },
  clauses: { zh: '条款', en: 'clauses' },
  id: { zh: '编号', en: 'no.' },
  remove: { zh: '删去', en: 'removed' },
};

const VALUES: Readonly<Record<string, Text>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
  'platform=taobao': { zh: '淘宝/天猫', en: 'Taobao / Tmall' },
  'platform=jd': { zh: '京东', en: 'JD' },
  'platform=pdd': { zh: '拼多多', en: 'Pinduoduo' },
  'platform=douyin': { zh: '抖音', en: 'Douyin' },
  'platform=generic': { zh: '通用', en: 'generic' },
  'anchor=turn': { zh: '按每轮首条买家消息', en: 'first buyer message of each turn' },
  'anchor=session': { zh: '按会话首条买家消息', en: 'first buyer message of the session' },
  'clock=wall': { zh: '自然时间', en: 'wall clock' },
  'clock=service': { zh: '只计服务时段内', en: 'service hours only' },
  'transfer=last-replier': { zh: '归回复的客服', en: 'whoever replied' },
  'transfer=each-account': { zh: '转出未回复也计入转出客服', en: 'each account that held it' },
  'agents.unassigned=vendor': { zh: '算乙方', en: 'the vendor' },
  'agents.unassigned=nobody': { zh: '不归任何人，单独列示', en: 'nobody, shown apart' },
  'sessions.by=gap': { zh: '按间隔', en: 'gap' },
  'sessions.by=day': { zh: '按自然日', en: 'day' },
  'replies.bots=exclude': {
    zh: '不计入。买家要求转人工或系统转人工起，算人工阶段；人工客服已经说过话之后，买家再说“转人工”不起作用（已无可转）',
    en: "left out. A buyer's asking for a person, or a hand-over to one, begins the human stage; asking again once a person has spoken changes nothing (there is nothing left to hand over)",
  },
  'replies.bots=count': { zh: '计入', en: 'counted' },
  'replies.closers=count': { zh: '计入轮次', en: 'counted' },
  'replies.closers=drop': { zh: '不计入轮次', en: 'dropped' },
  'attribution.judge=order': { zh: '下单时间', en: 'order time' },
  'attribution.judge=pay': { zh: '付款时间', en: 'payment time' },
  'attribution.judge=order-first': { zh: '下单优先，否则付款', en: 'order time, else payment' },
};
