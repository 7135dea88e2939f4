import { z } from 'zod';
import type { Platform } from '../terms.ts';
import { key } from './key.ts';
import { choice, duration, flag, share, text, weekHours } from './values.ts';

/** Platforms by their names. */
export const platform = () =>
  choice({
    taobao: { zh: '淘宝/天猫', en: 'Taobao/Tmall', formerly: ['淘宝天猫'] },
    jd: { zh: '京东', en: 'JD' },
    pdd: { zh: '拼多多', en: 'Pinduoduo' },
    douyin: { zh: '抖音', en: 'Douyin' },
    generic: { zh: '通用', en: 'generic' },
  } satisfies Record<Platform, object>);

const PLATFORMS_OWN = 'the platform’s';
const CONTRACTS_OWN = 'the contract’s, else its platform’s';

const gapWords = {
  title: { zh: '会话切分间隔', en: 'Silence that ends a session' },
  formerly: ['静默多久算新会话'],
};
const by = () => choice({ day: { zh: '按自然日', en: 'day', formerly: ['按天'] } }).optional();
const byWords = {
  title: { zh: '会话切分方式', en: 'Sessions end with' },
  formerly: ['会话按天切', 'Sessions end with the day'],
};
const anchor = () =>
  choice({
    turn: { zh: '按每轮首条买家消息', en: 'first buyer message of each turn', formerly: ['每轮各看'] },
    session: { zh: '按会话首条买家消息', en: 'first buyer message of the session', formerly: ['看会话开始'] },
  }).optional();
const anchorWords = {
  title: { zh: '服务时段按何时判断', en: 'Hours looked at' },
  formerly: ['时段怎么看'],
};
const transfer = () =>
  choice({
    'last-replier': { zh: '归回复的客服', en: 'whoever replied', formerly: ['最后回复的人'] },
    'each-account': {
      zh: '转出未回复也计入转出客服',
      en: 'each account that held it',
      formerly: ['每个经手的人'],
    },
  }).optional();
const transferWords = {
  title: { zh: '转接会话归属', en: 'After a transfer' },
  formerly: ['转接后算谁的'],
};
const assistWords = {
  title: { zh: '智能辅助算人工回复', en: 'Supervised robot text is a reply' },
  note: { zh: '是或否', en: 'yes or no' },
  formerly: ['机器人辅助算回复'],
};
const hoursWords = { title: { zh: '服务时段', en: 'Service hours' } };

/** What decides, for one shop or for all, when a turn counts and for whom. */
export const RULES = {
  hours: key(weekHours().optional(), {
    ...hoursWords,
    tells:
      'a list of intervals for every day, or weekdays (`mon-fri`, `周一至周五`) to lists; a weekday that is not named is closed',
    otherwise: PLATFORMS_OWN,
  }),
  anchor: key(anchor(), {
    ...anchorWords,
    note: {
      zh: '每轮咨询各看时间，还是看会话开始的时间',
      en: 'by the time of each turn, or of the session’s start',
    },
    tells: '`turn`: each turn counts by its own first buyer message; `session`: all by the session’s first',
    otherwise: PLATFORMS_OWN,
  }),
  transfer: key(transfer(), {
    ...transferWords,
    note: { zh: '转接之后算哪个客服的', en: 'whose a turn is' },
    tells:
      '转接: `last-replier`, a turn is whose reply ended it; `each-account`, a transfer away without a reply is a miss of the account that passed it on',
    otherwise: PLATFORMS_OWN,
  }),
};

/** How chats of exports without conversation ids are cut into sessions, and how long these stay open. */
export const SESSIONS = z.strictObject({
  gap: key(duration(1).optional(), {
    ...gapWords,
    note: {
      zh: '例如 30min；导出自带会话编号的用不到',
      en: 'such as 30min; not for exports with session ids',
    },
    tells: 'silence longer than this ends a session, `30m`',
    otherwise: PLATFORMS_OWN,
  }),
  by: key(by(), {
    ...byWords,
    note: { zh: '写“按自然日”，就不写切分间隔', en: 'day, in place of a silence' },
    tells: '`day`: sessions end with the day; not beside `gap`',
    otherwise: PLATFORMS_OWN,
  }),
  'open-turn': key(duration(1).prefault('24h'), {
    title: { zh: '未回复等待时限', en: 'A question stays open for' },
    note: { zh: '默认 24h', en: 'default 24h' },
    tells: 'how long an unanswered question keeps its session open',
    formerly: ['没回复的等多久'],
  }),
});

/** One of several shops under a contract. */
export const SHOP = z.strictObject({
  name: key(text(), {
    title: { zh: '店名', en: 'Shop' },
    note: { zh: '不能重复', en: 'its name' },
    tells: 'name of the shop, unique',
  }),
  platform: key(platform(), {
    title: { zh: '平台', en: 'Platform' },
    note: { zh: '决定这家店的默认值', en: 'sets its defaults' },
    tells: 'as `platform`; sets the defaults of this shop',
  }),
  files: key(z.array(text()).min(1), {
    title: { zh: '文件', en: 'Files' },
    note: { zh: '例如 jd/**，一行一个', en: 'such as jd/**, one a line' },
    tells: 'paths of its files: `*` and `?` within a name, `**` across folders',
  }),
  hours: key(weekHours().optional(), {
    ...hoursWords,
    note: { zh: '09:00-23:00；按星期的写 周末：10:00-18:00', en: '09:00-23:00, or weekend: 10:00-18:00' },
    tells: 'its service hours',
    otherwise: CONTRACTS_OWN,
  }),
  sessions: key(
    z
      .strictObject({
        gap: key(duration(1).optional(), {
          ...gapWords,
          note: { zh: '例如 30min', en: 'such as 30min' },
          tells: 'as `sessions.gap`',
          otherwise: CONTRACTS_OWN,
        }),
        by: key(by(), {
          ...byWords,
          note: { zh: '写“按自然日”，就不写切分间隔', en: 'day, in place of a silence' },
          tells: 'as `sessions.by`',
          otherwise: CONTRACTS_OWN,
        }),
      })
      .optional(),
    { title: { zh: '会话划分', en: 'Sessions' }, tells: 'how its sessions are cut' },
  ),
  anchor: key(anchor(), { ...anchorWords, tells: 'as `anchor`', otherwise: CONTRACTS_OWN }),
  transfer: key(transfer(), { ...transferWords, tells: 'as `transfer`', otherwise: CONTRACTS_OWN }),
  assist: key(flag().optional(), { ...assistWords, tells: 'as `replies.assist`', otherwise: CONTRACTS_OWN }),
});

/** What is a reply, and what needs one. */
export const REPLIES = z.strictObject({
  assist: key(flag().optional(), {
    ...assistWords,
    tells: '智能辅助: supervised robot text is a reply',
    otherwise: PLATFORMS_OWN,
  }),
  bots: key(
    choice({
      exclude: {
        zh: '不计入',
        en: 'left out',
        formerly: ['不计'],
        more: {
          zh: '买家要求转人工或系统转人工起，算人工阶段；人工客服已经说过话之后，买家再说“转人工”不起作用（已无可转）',
          en: 'A buyer’s asking for a person, or a hand-over to one, begins the human stage; asking again once a person has spoken changes nothing (there is nothing left to hand over)',
        },
      },
      count: { zh: '计入', en: 'counted' },
    }).prefault('exclude'),
    {
      title: { zh: '机器人独立接待', en: 'Served by a robot alone' },
      note: { zh: '计不计入考核', en: 'whether it counts' },
      tells: '`exclude`: what a robot settles alone is not the vendor’s; `count`: it is',
      formerly: ['机器人独自接待的'],
    },
  ),
  closers: key(
    choice({
      count: { zh: '计入轮次', en: 'counted', formerly: ['计入'] },
      drop: { zh: '不计入轮次', en: 'dropped', formerly: ['不计'] },
    }).prefault('count'),
    {
      title: { zh: '买家结束语', en: "Buyers' closing words" },
      note: {
        zh: '只说“好的”“谢谢”的，要不要求回复',
        en: 'whether turns of thanks and goodbyes count',
      },
      tells: '结束语 (好的, 谢谢): `count`, a turn made only of them is a turn; `drop`, it is none',
      formerly: ['买家的结束语'],
    },
  ),
  auto: key(z.array(text()).prefault([]), {
    title: { zh: '自动回复语', en: 'Automatic replies' },
    note: {
      zh: '一行一句，* 代表任意文字；这些不算人工回复',
      en: 'one a line, * for any characters; no human replies',
    },
    tells: 'patterns over whole texts that are automatic, for exports that do not mark them',
    otherwise: 'none',
    formerly: ['自动回复的话'],
  }),
});

/** What a contract changes of a phrase class, or puts into one of its own. */
export const PHRASE_CHANGE = z.strictObject({
  add: key(z.array(text()).prefault([]), {
    title: { zh: '增加的话', en: 'Added' },
    tells:
      'further phrases of a class (docs/phrases.md lists them), or of one of your own: plain text or `/regular expression/`',
    otherwise: 'none',
  }),
  drop: key(z.array(text()).prefault([]), {
    title: { zh: '去掉的词条', en: 'Dropped' },
    tells: 'ids of built-in phrases left out',
    otherwise: 'none',
  }),
  by: key(choice({ buyer: { zh: '买家', en: 'buyer' }, human: { zh: '客服', en: 'human' } }).optional(), {
    title: { zh: '谁说的', en: 'Said by' },
    tells:
      'of a class of your own, named by a clause (`say: our-slogan`): whose words it is looked for in, `human` or `buyer`',
    otherwise: '`human`',
  }),
});

export const PRIVACY = z.strictObject({
  own: key(z.array(text()).min(1), {
    title: { zh: '店铺公开电话和地址（不算泄露）', en: "The shop's own numbers" },
    note: { zh: '说给买家听不算泄露；一行一个', en: 'no leak where told to a buyer; one a line' },
    tells:
      'numbers and addresses of the shop’s own (its return address, its hotline’s mobile), which `privacy-incidents` passes over',
    otherwise: 'none',
    formerly: ['店铺自己的电话地址'],
  }),
});

/** How orders are given to inquiries. */
export const ATTRIBUTION = z.strictObject({
  judge: key(
    choice({
      order: { zh: '下单时间', en: 'order time', formerly: ['下单时'] },
      pay: { zh: '付款时间', en: 'payment time', formerly: ['付款时'] },
      'order-first': {
        zh: '下单优先，否则付款',
        en: 'order time or else payment',
        formerly: ['下单时，没有则付款时'],
      },
    }).prefault('order'),
    {
      title: { zh: '成交判定时点', en: 'A sale is decided at' },
      note: { zh: '按下单还是按付款', en: 'order, payment, or whichever is there' },
      tells:
        'when an order is decided: `order` created, `pay` paid, `order-first` created if a contact came before, else paid',
      formerly: ['成交按什么时间'],
    },
  ),
  lookback: key(duration(0).prefault('3d'), {
    title: { zh: '咨询后成交时限', en: 'Sale within' },
    note: { zh: '默认 3d', en: 'of the contact; default 3d' },
    tells: 'how long after its first message an inquiry may take an order',
    formerly: ['咨询后多久内成交算数'],
  }),
  'after-sale-window': key(duration(0).prefault('15d'), {
    title: { zh: '售后窗口', en: 'After-sale within' },
    note: { zh: '默认 15d；0d 表示不分', en: 'of the payment; default 15d; 0d is off' },
    tells: 'a paid order this recent makes a contact after-sale; `0d` is off',
    formerly: ['买后多久算售后'],
  }),
  'min-joined': key(share().prefault('95%'), {
    title: { zh: '订单匹配率下限', en: 'Orders that must be joined' },
    note: { zh: '默认 95%', en: 'default 95%' },
    tells:
      'share of the period’s paid orders that must be joinable to chats, by nick or by number; below it the selling metrics have no data',
    formerly: ['订单至少对上几成'],
  }),
  'exclude-flags': key(z.array(text()).prefault([]), {
    title: { zh: '不计的订单标记', en: 'Marks of orders left out' },
    note: { zh: '一行一个，例如 刷单', en: 'one a line' },
    tells: '旗标: orders marked so leave everything',
    otherwise: 'none',
  }),
});

/** How units may be left out at the request of one party. */
export const EXEMPTIONS = z.strictObject({
  file: key(text().optional(), {
    title: { zh: '申诉剔除表', en: 'Sheet of exemptions' },
    note: { zh: '放在合同旁边的文件名', en: 'a file beside this one' },
    tells: 'the sheet, beside the contract or among the exports; may be a glob',
    otherwise: 'every such sheet among the exports',
  }),
  'file-within': key(duration(1).prefault('7d'), {
    title: { zh: '申诉期限', en: 'Exemptions filed within' },
    note: { zh: '评分卡出具后多久内提出，默认 7d', en: 'of the scorecard; default 7d' },
    tells: 'how long after the first scorecard of the period it may be filed',
  }),
});
