import { isRobotName } from '../terms/robots.ts';

/** What a notice in a chat says about who serves the buyer from now on. */
export type Notice =
  | { readonly kind: 'to-human' }
  | { readonly kind: 'transfer'; readonly from: string; readonly to: string }
  /** `robot`: by a robot, not by the system. */
  | { readonly kind: 'assign'; readonly to: string; readonly robot: boolean };

// 千牛: 由 A 转交给 B. Others write 转接 or 移交.
const TRANSFER =
  /^(?:会话|系统[：:]?)?\s*由\s*(\S.*?)\s*(?:转交|转接|移交|转移)(?:给|至|到)\s*(\S.*?)[。.]?$/m;

const ASKED =
  /^(?:用户|买家|顾客|客户)(?:已)?(?:发起|请求|申请)?转(?:接)?人工(?:客服|服务)?(?:成功)?[。.！!]?$/;

// Only where a robot or the system says it: from a buyer these words are a wish, from an agent a promise.
const TOLD =
  /^(?:发起|请求|申请)?转(?:接)?人工(?:客服|服务)?(?:成功)?[。.！!]?$|^(?:已|您已)?(?:进入|接入)人工(?:客服|服务)/;

const ASSIGN =
  /^(?:系统)?(?:已)?(?:将?会话|为您)?(?:自动)?分配(?:给|客服|至|到)[：:\s]*(\S.*?)(?:为您服务)?[。.]?$|^(?:人工)?客服[：:\s]*(\S.*?)\s*(?:已接入(?:会话)?|接入会话|为您服务)[。.！!]?$/;

// Who is meant by a person, and what is held with them.
const PERSON = '(?:人工|真人|客服|坐席|座席|专员|顾问|接待员|小二)';
const TALK = '(?:会话|对话|聊天|咨询|接待)';
const BUYER = '(?:买家|顾客|客户|用户|访客)';
const TO = '(?:给|至|到|入|为|成)';
const ROBOT = '(?:机器人|智能客服|智能助[手理]|服务助手|AI\\s*(?:客服|助[手理]))';
const MOVED = '(?:转接|转交|移交|移送|转移|转派|流转|转|分配|指派|分派|派|接通|连接|切换|变更|更换|升级)';
const TAKEN = '(?:接入|接待|接起|接手|接管|承接|领取|认领|抢接|进入|加入|上线)';

// What the system writes in other words: somebody was handed the conversation, or has come into it.
const HANDED = new RegExp(
  [
    `${MOVED}${TO}?\\s*(?:了|在线|专属|售后|售前)*\\s*(?:${PERSON}|接待|服务)`,
    `转(?:接)?人工|转(?:接|出)?成功|正在.{0,4}转接|${ROBOT}(?:已)?转出|变更.{1,20}?→`,
    `(?:转接|转交|移交|转移|转派|流转|分配|指派|分派|${TALK}(?:已)?转)(?:给|至|到)\\s*\\S`,
    `${PERSON}.{0,24}?(?:${TAKEN}|开始服务|为您服务|与您对话)`,
    `${TAKEN}.{0,8}?(?:${PERSON}|${TALK})`,
    `(?:接起|接手|接管|承接|领取|认领|抢接).{0,8}?${BUYER}`,
    `(?:被|由).{1,20}?(?:接管|接起|接手|接待|领取|认领)`,
    '人工(?:已)?介入|^(?:主动接入|抢接)|开始接待|工号\\s*\\S{1,20}?.{0,8}?为您服务',
    `(?:接待|负责|服务|当前)(?:客服|坐席|人员?)?\\s*(?:已)?(?:变更|更换|切换|更改|调整|改)(?:为|至|到|成)`,
    `^(?:当前|接待|负责|专属)(?:客服|坐席|接待?人)\\s*[：:]`,
    `${BUYER}.{0,6}(?:请求|申请|要求|发起|呼叫|点击|选择)(?:了)?人工`,
    '\\b(?:hand(?:ed|ing)|transferr(?:ed|ing)|(?:re)?assigned|connected|connecting|routed|escalated|passed|forwarded|handoff|handover)\\b.{0,24}?\\bto\\b',
    '\\bhanded (?:off|over)\\b|\\b(?:joined|took over|picked up|accepted|claimed)\\b|\\bassignee (?:changed|set) to\\b',
    "\\byou(?:'re| are) now (?:chatting|connected|talking) (?:with|to)\\b",
  ].join('|'),
  'i',
);

const PARCEL = '(?:包裹|快递|快件|运单|物流|订单|退款|款项|商品|货品|货物|优惠券)';
// It did not come to that, it is over, it is up to the buyer, or it is not the conversation that moved.
const NOT_HANDED = new RegExp(
  [
    '失败|未(?:能|成功|接)|无法|不能|取消|拒绝|超时|无人|没有(?:人|可用)|暂无|不在线|已?离线|排队(?!成功)|等待|忙',
    '请(?:点击|回复|输入|选择)|如需|如果|若|是否|评价|评分|可以?(?:点击|回复|输入|选择)|结束|离开|退出|关闭|挂断|断开|已?移出',
    `${ROBOT}[^，。,转]{0,12}?(?:${TAKEN}|为您)|(?:给|至|到|为|成|由|被|[：:→])\\s*(?:全自动)?${ROBOT}(?!.{0,12}(?:转|给|至|到|→))`,
    `${PARCEL}[^，。,]{0,8}?${MOVED}(?:给|至|到|入)?(?!.{0,4}${PERSON})`,
    `${BUYER}[^，。,]{0,20}?(?:进入|加入|接入)(?:了)?(?:店铺|${TALK}|群)`,
    "\\b(?:failed|unable|cannot|can't|no agents?|unavailable|cancell?ed|declined|queue|waiting|ended|left|closed|if you)\\b",
    '\\b(?:bot|robot|customer|visitor|buyer|user|guest|client)\\b[^.,]{0,40}?\\b(?:joined|accepted)\\b|\\bto (?:the |a )?(?:bot|robot)\\b',
  ].join('|'),
  'i',
);

// Who is handed to, and by whom, as far as names can be told from words.
const NAME = '[^\\s，,。.!！:：“”"「」【】→]{1,40}';
const MARKED = `[：:\\s“"「【]*(${NAME}?)`;
const FROM = new RegExp(
  `(?:由|从)?\\s*(${NAME}?)\\s*(?:已)?(?:将|把)?(?:${TALK}|${BUYER}|您)?(?:转接|转交|移交|转移|转派|分配|指派|转)(?:给|至|到)`,
);
const TAKERS = [
  new RegExp(
    `(?:${MOVED}|改|更改|调整)(?:给|至|到|为|成)\\s*了?(?:在线|专属)?${PERSON}{0,2}${MARKED}(?:[\\s，,。.！!”"」】]|$)`,
  ),
  /\b(?:to|with|by)\s+(?:agent\s+)?([\w:.-]{1,40})/i,
  new RegExp(`(?:被|由)\\s*${PERSON}{0,2}${MARKED}[”"」】]?\\s*(?:${TAKEN}|为您服务)`),
  new RegExp(`${PERSON}{1,2}${MARKED}[”"」】]?\\s*(?:已|成功)*(?:${TAKEN}|为您服务)`),
  new RegExp(`^${MARKED}[”"」】]?\\s*(?:已|成功)*(?:${TAKEN}|开始接待|为您服务)`),
  /^(?:agent\s+)?([\w:.-]{1,40})\s+(?:has |have |was |is )?(?:joined|accepted|picked up|took over|claimed|assigned|connected|now)\b/i,
  new RegExp(`(?:[：:]|→)\\s*(${NAME})$`),
];

// A person's notice, and a robot's, holds one of these; most messages do not.
const HINT = /转|移交|分配|进入|接入|为您服务/;

/**
 * Reads a notice; null where the text is none. A transfer from a robot, or
 * from nobody, is a hand-over to a person. What the system says in words of its own (metrics.md, human stage: by pattern)
 * may name somebody: `isKnown` tells which names are accounts.
 */
export function readNotice(
  text: string,
  speaker: 'person' | 'robot' | 'system',
  isKnown: (name: string) => boolean,
): Notice | null {
  if (speaker !== 'system' && !HINT.test(text)) return null;
  const trimmed = text.trim().replace(SYSTEM_SAYS, '');
  const transfer = TRANSFER.exec(trimmed);
  if (transfer) {
    const [, from, to] = transfer;
    const robot = isRobotName(from!);
    return robot || from === '系统'
      ? { kind: 'assign', to: bare(to!), robot }
      : { kind: 'transfer', from: from!, to: bare(to!) };
  }
  if (ASKED.test(trimmed)) return { kind: 'to-human' };
  if (speaker === 'person') return null;
  if (TOLD.test(trimmed)) return { kind: 'to-human' };
  const assign = ASSIGN.exec(trimmed);
  if (assign) return { kind: 'assign', to: (assign[1] ?? assign[2])!, robot: false };
  if (speaker === 'robot' || trimmed.length > MOST || !HANDED.test(trimmed) || NOT_HANDED.test(trimmed))
    return null;
  const taker = takerIn(trimmed, isKnown);
  if (taker === null) return { kind: 'to-human' };
  const from = FROM.exec(trimmed)?.[1] ?? '';
  return !isRobotName(from) && isKnown(from)
    ? { kind: 'transfer', from, to: taker }
    : { kind: 'assign', to: taker, robot: isRobotName(from) };
}

/** The account that a notice of the system hands over to; null: it names none that is known. */
function takerIn(text: string, isKnown: (name: string) => boolean): string | null {
  for (const pattern of TAKERS) {
    const name = pattern.exec(text)?.[1];
    if (name && isKnown(name)) return name;
  }
  return null;
}

const SYSTEM_SAYS = /^系统(?:提示|提醒|消息|通知)\s*[：:]\s*/;

// A notice is short; longer texts are announcements and menus.
const MOST = 80;

/** A name without what it is: 人工客服 Mei is Mei. */
const bare = (name: string): string => name.replace(/^(?:人工)?(?:客服|坐席|座席)\s*[：:]?\s*(?=\S)/, '');
