/** A buyer's nick as it is compared: NFKC, trimmed, lower case, without the `cntaobao` prefix (metrics.md, Selling). */
export const normaliseNick = (nick: string): string =>
  nick
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^cntaobao/, '');

/** A masked nick (`j****ab`) names nobody: it is never joined by nick. */
export const isMasked = (nick: string): boolean => nick.includes('*');
