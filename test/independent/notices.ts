/** `由 A 转交给 B` (quirk 18), also 转接给. */
export function transferOf(text: string): { from: string; to: string } | null {
  const match = /^由\s*(\S.*?)\s*(?:转交给|转接给)\s*(\S+)/.exec(text.trim());
  return match ? { from: match[1]!, to: match[2]!.replace(/[，。,]+$/, '') } : null;
}

/** "a transfer-to-human notice": the text of a `system` message. */
export function asksForHuman(systemText: string): boolean {
  return /转人工|转接人工|接入人工/.test(systemText);
}
