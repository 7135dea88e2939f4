/** Who speaks is no part of a notice. */
const bare = (text: string): string => text.trim().replace(/^系统(?:提示|提醒|消息|通知)\s*[:：]\s*/, '');

/** `由 A 转交给 B` (quirk 18), also 转接给. */
export function transferOf(text: string): { from: string; to: string } | null {
  const match = /^由\s*(\S.*?)\s*(?:转交给|转接给)\s*(\S+)/.exec(bare(text));
  return match ? { from: match[1]!, to: match[2]!.replace(/[，。,]+$/, '') } : null;
}

/** "handed off, assigned to, joined the chat", and how else the same is said */
const english = /\bhand(?:ed|ing)? (?:off|over)\b|\bassigned to\b|\bjoined the (?:chat|conversation)\b/i;
const chinese = /(?:转接|转人工|转交|接入).*客服|客服.*(?:转接|接入|接待)/s;
/** What says that nothing came of it. */
const inVain =
  /失败|未成功|取消|无法|暂无|没有客服|不在线|排队|等待|\bunassigned\b|\bfailed\b|\bnot assigned\b/i;

/**
 * "a transfer-to-human notice": the text of a `system` message. "A notice in words nobody listed is a hand-over when it
 * says so by pattern (转接/转人工/接入 … 客服, handed off, assigned to, joined the chat)". One that says it failed is none.
 */
export function asksForHuman(systemText: string): boolean {
  if (inVain.test(systemText)) return false;
  return /转人工|转接人工|接入人工/.test(systemText) || chinese.test(systemText) || english.test(systemText);
}

/** Whom a notice may name as the one who has the talk from here on; the names are to be held against the lists. */
export function assigneesOf(systemText: string): string[] {
  const transfer = transferOf(systemText);
  if (transfer) return [transfer.to];
  if (!asksForHuman(systemText)) return [];
  const said = bare(systemText);
  const named = [
    /\bassigned to\s+(\S+)/i,
    /(\S+)\s+joined the (?:chat|conversation)/i,
    /\bhand(?:ed|ing)? (?:off|over) to\s+(\S+)/i,
    /客服\s*[:：]?\s*(\S+?)\s*(?:已|为您|接入|接待)/,
    /客服\s*[:：]?\s*(\S+)/,
  ];
  return named.flatMap((pattern) => pattern.exec(said)?.[1]?.replace(/[，。,.!！]+$/, '') ?? []);
}
