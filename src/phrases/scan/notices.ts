/** What a notice in a chat says about who serves the buyer from now on. */
export type Notice =
  | { readonly kind: 'to-human' }
  | { readonly kind: 'transfer'; readonly from: string; readonly to: string }
  | { readonly kind: 'assign'; readonly to: string };

// 千牛: 由 A 转交给 B. Others write 转接 or 移交.
const TRANSFER =
  /^(?:会话|系统[：:]?)?\s*由\s*(\S.*?)\s*(?:转交|转接|移交|转移)(?:给|至|到)\s*(\S.*?)[。.]?$/m;

const ASKED =
  /^(?:用户|买家|顾客|客户)(?:已)?(?:发起|请求|申请)?转(?:接)?人工(?:客服|服务)?(?:成功)?[。.！!]?$/;

// Only where a robot or the system says it: from a buyer these words are a wish, from an agent a promise.
const TOLD =
  /^(?:发起|请求|申请)?转(?:接)?人工(?:客服|服务)?(?:成功)?[。.！!]?$|^(?:正在|已)?为您转接?人工|^(?:已|您已)?(?:进入|接入)人工(?:客服|服务)/;

const ASSIGN =
  /^(?:系统)?(?:已)?(?:将?会话|为您)?(?:自动)?分配(?:给|客服|至|到)[：:\s]*(\S.*?)(?:为您服务)?[。.]?$|^(?:人工)?客服[：:\s]*(\S.*?)\s*(?:已接入(?:会话)?|接入会话|为您服务)[。.！!]?$/;

// Every notice has one of these words; most messages have none.
const HINT = /转|移交|分配|人工|接入|为您服务/;

/**
 * Reads a notice; null where the text is none. `impersonal`: a robot or the system speaks.
 * A transfer from a robot, or from nobody, is a hand-over to a person.
 */
export function readNotice(text: string, impersonal: boolean): Notice | null {
  if (!HINT.test(text)) return null;
  const trimmed = text.trim();
  const transfer = TRANSFER.exec(trimmed);
  if (transfer) {
    const [, from, to] = transfer;
    return isRobotName(from!) || from === '系统'
      ? { kind: 'assign', to: to! }
      : { kind: 'transfer', from: from!, to: to! };
  }
  if (ASKED.test(trimmed)) return { kind: 'to-human' };
  if (!impersonal) return null;
  if (TOLD.test(trimmed)) return { kind: 'to-human' };
  const assign = ASSIGN.exec(trimmed);
  return assign ? { kind: 'assign', to: (assign[1] ?? assign[2])! } : null;
}

/**
 * Texts that stand for something without words: cards, menus, notices that a log writes under a sender's name.
 * They are `system` whoever sent them (metrics.md: a card is never a bot's answer and never a buyer's question).
 * Held against the trimmed text from its beginning.
 */
const PLACEHOLDERS: readonly RegExp[] = [
  // JD 咚咚 logs.
  /^【此消息为欢迎卡片或富文本模板答案/,
  /^您选择了一个订单进行咨询（订单号[：:]/,
  /^咨询订单号[：:]\s*\d+/,
  /^顾客通过点击web咚咚【最近浏览】信息发送/,
  /^客服MM还没有等到您的回复/,
  /^本次会话将在两分钟后自动切断/,
  /^本次会话已经中断/,
  /^(?:已购买→)?(?:售前|售中|售后)咨询组$/,
  // 千牛 web history and client.
  /^请在客户端查看原始聊天记录，网页版无法展示/,
  /^系统提[示醒][：:]/,
  // Pinduoduo's back office.
  /^机器人套餐已用完/,
  /^已停止自动回复/,
  /^店铺待支付订单不再提供聊天催付/,
  // Emoticon codes and nothing else.
  /^(?:#E-[a-z]\d+\s*)+$/,
  /^当前用户来自\s*\S/,
  /^这些非常适合您的商品可以一起看看/,
  /^(?:已读|未读|发送中)$/,
  // Recall notices.
  /^.{0,40}撤回了一条消息$/,
];

const ANY = new RegExp(PLACEHOLDERS.map((pattern) => `(?:${pattern.source})`).join('|'));

/** Whether a text is such a stand-in, or has no words at all. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || ANY.test(trimmed);
}

// Senders' names that mean a robot whatever the lists say: of 千牛, 飞鸽 and JD 咚咚.
const ROBOT = /机器人|智能客服|服务助手|商家配置|^jimi(?:_vender)?_\d+$/;

/** Whether a sender's name is a robot's on any platform. */
export const isRobotName = (name: string): boolean => ROBOT.test(name);

// Two characters of the name, what kind of street it is, the house: 科技园路12号 gives 技园路12号, whatever stands before.
// 道 and 里 alone are left out: 知道12号到, 3公里.
const ADDRESS = /\p{Script=Han}{2}(?:大道|大街|胡同|路|街|巷)\d{1,5}(?:-\d{1,4})?[号弄]/gu;

/** The street addresses that a text without white space (NFKC) holds, each as far as any writing of it goes. */
export const streetAddressesIn = (text: string): readonly string[] => text.match(ADDRESS) ?? [];

const HOUSE = /[0-9\uFF10-\uFF19]\s*[号弄]/;

/** Whether it is worth while to look. */
export const mayHoldAddress = (text: string): boolean => HOUSE.test(text);
