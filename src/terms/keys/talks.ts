import { z } from 'zod';
import type { Platform } from '../terms.ts';
import { key, list, type Name, or, some } from './key.ts';
import { choice, duration, flag, share, text, weekHours } from './values.ts';

/** Platforms by their names. */
export const platform = () =>
  choice({
    taobao: ['淘宝/天猫', 'Taobao/Tmall', '淘宝天猫'],
    jd: ['京东', 'JD'],
    pdd: ['拼多多', 'Pinduoduo'],
    douyin: ['抖音', 'Douyin'],
    generic: ['通用', 'generic'],
  } satisfies Record<Platform, Name>);

const PLATFORMS_OWN = 'the platform’s';
const CONTRACTS_OWN = 'the contract’s, else its platform’s';

const HOURS: Name = ['服务时段', 'Service hours'];
const GAP: Name = ['会话切分间隔', 'Silence that ends a session', '静默多久算新会话'];
const BY: Name = ['会话切分方式', 'Sessions end with', '会话按天切', 'Sessions end with the day'];
const ANCHOR: Name = ['服务时段按何时判断', 'Hours looked at', '时段怎么看'];
const TRANSFER: Name = ['转接会话归属', 'After a transfer', '转接后算谁的'];
const ASSIST: Name = ['智能辅助算人工回复', 'Supervised robot text is a reply', '机器人辅助算回复'];

const BY_NOTE: Name = ['写“按自然日”，就不写切分间隔', 'day, in place of a silence'];
const ASSIST_NOTE: Name = ['是或否', 'yes or no'];

const by = () => choice({ day: ['按自然日', 'day', '按天'] });
const anchor = () =>
  choice({
    turn: ['按每轮首条买家消息', 'first buyer message of each turn', '每轮各看'],
    session: ['按会话首条买家消息', 'first buyer message of the session', '看会话开始'],
  });
const transfer = () =>
  choice({
    'last-replier': ['归回复的客服', 'whoever replied', '最后回复的人'],
    'each-account': ['转出未回复也计入转出客服', 'each account that held it', '每个经手的人'],
  });

/** What decides, for one shop or for all, when a turn counts and for whom. */
export const RULES = {
  hours: key(or(weekHours(), PLATFORMS_OWN), HOURS, {
    tells:
      'a list of intervals for every day, or weekdays (`mon-fri`, `周一至周五`) to lists; a weekday that is not named is closed',
  }),
  anchor: key(or(anchor(), PLATFORMS_OWN), ANCHOR, {
    note: ['每轮咨询各看时间，还是看会话开始的时间', 'by the time of each turn, or of the session’s start'],
    tells: '`turn`: each turn counts by its own first buyer message; `session`: all by the session’s first',
  }),
  transfer: key(or(transfer(), PLATFORMS_OWN), TRANSFER, {
    note: ['转接之后算哪个客服的', 'whose a turn is'],
    tells:
      '转接: `last-replier`, a turn is whose reply ended it; `each-account`, a transfer away without a reply is a miss of the account that passed it on',
  }),
};

/** How chats of exports without conversation ids are cut into sessions, and how long these stay open. */
export const SESSIONS = z.strictObject({
  gap: key(or(duration(1), PLATFORMS_OWN), GAP, {
    note: ['例如 30min；导出自带会话编号的用不到', 'such as 30min; not for exports with session ids'],
    tells: 'silence longer than this ends a session, `30m`',
  }),
  by: key(or(by(), PLATFORMS_OWN), BY, {
    note: BY_NOTE,
    tells: '`day`: sessions end with the day; not beside `gap`',
  }),
  'open-turn': key(
    duration(1).prefault('24h'),
    ['未回复等待时限', 'A question stays open for', '没回复的等多久'],
    { note: ['默认 24h', 'default 24h'], tells: 'how long an unanswered question keeps its session open' },
  ),
});

/** How the sessions of one shop are cut. */
const CUT = z.strictObject({
  gap: key(or(duration(1), CONTRACTS_OWN), GAP, {
    note: ['例如 30min', 'such as 30min'],
    tells: 'as `sessions.gap`',
  }),
  by: key(or(by(), CONTRACTS_OWN), BY, { note: BY_NOTE, tells: 'as `sessions.by`' }),
});

/** One of several shops under a contract. */
export const SHOP = z.strictObject({
  name: key(text(), ['店名', 'Shop'], { note: ['不能重复', 'its name'], tells: 'name of the shop, unique' }),
  platform: key(platform(), ['平台', 'Platform'], {
    note: ['决定这家店的默认值', 'sets its defaults'],
    tells: 'as `platform`; sets the defaults of this shop',
  }),
  files: key(some(text()), ['文件', 'Files'], {
    note: ['例如 jd/**，一行一个', 'such as jd/**, one a line'],
    tells: 'paths of its files: `*` and `?` within a name, `**` across folders',
  }),
  hours: key(or(weekHours(), CONTRACTS_OWN), HOURS, {
    note: ['09:00-23:00；按星期的写 周末：10:00-18:00', '09:00-23:00, or weekend: 10:00-18:00'],
    tells: 'its service hours',
  }),
  sessions: key(CUT.optional(), ['会话划分', 'Sessions'], { tells: 'how its sessions are cut' }),
  anchor: key(or(anchor(), CONTRACTS_OWN), ANCHOR, { tells: 'as `anchor`' }),
  transfer: key(or(transfer(), CONTRACTS_OWN), TRANSFER, { tells: 'as `transfer`' }),
  assist: key(or(flag(), CONTRACTS_OWN), ASSIST, { note: ASSIST_NOTE, tells: 'as `replies.assist`' }),
});

const ROBOTS_ALONE = {
  zh: '买家要求转人工或系统转人工起，算人工阶段；人工回复之后又由机器人应答的，到下次转人工之前仍归机器人',
  en: 'A buyer’s asking for a person, or a hand-over to one, begins the human stage; what a robot answers after a person’s reply is the robot’s again until the next hand-over',
};

const BOTS = choice(
  { exclude: ['不计入', 'left out', '不计'], count: ['计入', 'counted'] },
  { exclude: ROBOTS_ALONE },
);
const CLOSERS = choice({ count: ['计入轮次', 'counted', '计入'], drop: ['不计入轮次', 'dropped', '不计'] });

/** What is a reply, and what needs one. */
export const REPLIES = z.strictObject({
  assist: key(or(flag(), PLATFORMS_OWN), ASSIST, {
    note: ASSIST_NOTE,
    tells: '智能辅助: supervised robot text is a reply',
  }),
  bots: key(BOTS.prefault('exclude'), ['机器人独立接待', 'Served by a robot alone', '机器人独自接待的'], {
    note: ['计不计入考核', 'whether it counts'],
    tells: '`exclude`: what a robot settles alone is not the vendor’s; `count`: it is',
  }),
  closers: key(CLOSERS.prefault('count'), ['买家结束语', "Buyers' closing words", '买家的结束语'], {
    note: ['只说“好的”“谢谢”的，要不要求回复', 'whether turns of thanks and goodbyes count'],
    tells: '结束语 (好的, 谢谢): `count`, a turn made only of them is a turn; `drop`, it is none',
  }),
  auto: key(list(text()), ['自动回复语', 'Automatic replies', '自动回复的话'], {
    note: [
      '一行一句，* 代表任意文字；这些不算人工回复',
      'one a line, * for any characters; no human replies',
    ],
    tells: 'patterns over whole texts that are automatic, for exports that do not mark them',
  }),
});

const SPEAKERS = choice({ buyer: ['买家', 'buyer'], human: ['客服', 'human'] });

/** What a contract changes of a phrase class, or puts into one of its own. */
export const PHRASE_CHANGE = z.strictObject({
  add: key(list(text()), ['增加的话', 'Added'], {
    tells:
      'further phrases of a class (docs/phrases.md lists them), or of one of your own: plain text or `/regular expression/`',
  }),
  drop: key(list(text()), ['去掉的词条', 'Dropped'], { tells: 'ids of built-in phrases left out' }),
  by: key(or(SPEAKERS, '`human`'), ['谁说的', 'Said by'], {
    tells:
      'of a class of your own, named by a clause (`say: our-slogan`): whose words it is looked for in, `human` or `buyer`',
  }),
});

export const PRIVACY = z.strictObject({
  own: key(some(text()), ['店铺公开电话和地址（不算泄露）', "The shop's own numbers", '店铺自己的电话地址'], {
    note: ['说给买家听不算泄露；一行一个', 'no leak where told to a buyer; one a line'],
    tells:
      'numbers and addresses of the shop’s own (its return address, its hotline’s mobile), which `privacy-incidents` passes over',
    otherwise: 'none',
  }),
});

const MOMENTS = choice({
  order: ['下单时间', 'order time', '下单时'],
  pay: ['付款时间', 'payment time', '付款时'],
  'order-first': ['下单优先，否则付款', 'order time or else payment', '下单时，没有则付款时'],
});

/** How orders are given to inquiries. */
export const ATTRIBUTION = z.strictObject({
  judge: key(MOMENTS.prefault('order'), ['成交判定时点', 'A sale is decided at', '成交按什么时间'], {
    note: ['按下单还是按付款', 'order, payment, or whichever is there'],
    tells:
      'when an order is decided: `order` created, `pay` paid, `order-first` created if a contact came before, else paid',
  }),
  lookback: key(duration(0).prefault('3d'), ['咨询后成交时限', 'Sale within', '咨询后多久内成交算数'], {
    note: ['默认 3d', 'of the contact; default 3d'],
    tells: 'how long after its first message an inquiry may take an order',
  }),
  'after-sale-window': key(duration(0).prefault('15d'), ['售后窗口', 'After-sale within', '买后多久算售后'], {
    note: ['默认 15d；0d 表示不分', 'of the payment; default 15d; 0d is off'],
    tells: 'a paid order this recent makes a contact after-sale; `0d` is off',
  }),
  'min-joined': key(
    share().prefault('95%'),
    ['订单匹配率下限', 'Orders that must be joined', '订单至少对上几成'],
    {
      note: ['默认 95%', 'default 95%'],
      tells:
        'share of the period’s paid orders that must be joinable to chats, by nick or by number; below it the selling metrics have no data',
    },
  ),
  'exclude-flags': key(list(text()), ['不计的订单标记', 'Marks of orders left out'], {
    note: ['一行一个，例如 刷单', 'one a line'],
    tells: '旗标: orders marked so leave everything',
  }),
});

/** How units may be left out at the request of one party. */
export const EXEMPTIONS = z.strictObject({
  file: key(or(text(), 'every such sheet among the exports'), ['申诉剔除表', 'Sheet of exemptions'], {
    note: ['放在合同旁边的文件名', 'a file beside this one'],
    tells: 'the sheet, beside the contract or among the exports; may be a glob',
  }),
  'file-within': key(duration(1).prefault('7d'), ['申诉期限', 'Exemptions filed within'], {
    note: ['评分卡出具后多久内提出，默认 7d', 'of the scorecard; default 7d'],
    tells: 'how long after the first scorecard of the period it may be filed',
  }),
});
