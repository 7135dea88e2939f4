import { isRobotName } from '../../phrases/scan/robot-names.ts';
import type { ClassName } from '../../records/chat-line.ts';
import { normaliseNick } from '../../records/nick.ts';

const NOTICE = /系统提示|系统提醒|^由 .+ 转交给 .+|撤回了一条消息|^当前用户来自|^原因：【/;

/** Whether 千牛 itself says this, under whatever name. */
export const isTaobaoNotice = (words: string): boolean => NOTICE.test(words);

/** What senders' names tell in exports of Taobao that mark no roles. */
export interface TaobaoNames {
  /** Takes a name into account: `shop:name` tells the shop. */
  meet(name: string): void;
  /** `shop:name` is an agent, a shop's bare name or a robot's a bot; null: the name tells nothing. */
  markOf(name: string): Extract<ClassName, 'human' | 'bot'> | null;
}

export function makeTaobaoNames(): TaobaoNames {
  const shops = new Set<string>();
  return {
    meet(name) {
      const [shop, agent] = normaliseNick(name).split(':');
      if (agent) shops.add(shop!);
    },
    markOf(name) {
      const nick = normaliseNick(name);
      if (nick.includes(':')) return 'human';
      return shops.has(nick) || isRobotName(nick) ? 'bot' : null;
    },
  };
}
