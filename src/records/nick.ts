/** A buyer's nick as it is compared: NFKC, trimmed, lower case, without the `cntaobao` prefix (metrics.md, Selling). */
export const normaliseNick = (nick: string): string =>
  nick
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^cntaobao/, '');

/** A masked nick (`j****ab`) names nobody: it is never joined by nick. */
export const isMasked = (nick: string): boolean => nick.includes('*');

/** Whether two normalised names may be one person's: `j****ab` is any name that begins with j and ends with ab. */
export function mayBe(a: string, b: string): boolean {
  if (!isMasked(a)) return isMasked(b) ? mayBe(b, a) : a === b;
  const [begin, end] = endsOf(a);
  if (!isMasked(b)) return b.startsWith(begin) && b.endsWith(end) && b.length >= begin.length + end.length;
  const [start, finish] = endsOf(b);
  return (
    (begin.startsWith(start) || start.startsWith(begin)) && (end.endsWith(finish) || finish.endsWith(end))
  );
}

/** What a masked name shows before and behind the mask. */
const endsOf = (nick: string): [string, string] => [nick.split('*')[0]!, nick.split('*').at(-1)!];

/** First and last code point of a nick. */
export function maskNick(nick: string): string {
  const points = [...nick];
  return points.length < 3 ? '***' : `${points[0]}***${points.at(-1)}`;
}
