import { isRobotName } from './robot-names.ts';

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
