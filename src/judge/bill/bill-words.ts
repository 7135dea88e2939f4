/**
 * Whether the words of a bill's item name a clause. An id of digits alone is one only behind a word for it, or where the
 * item begins: 坐席 5 席 is not clause 5.
 */
export function namesClause(item: string, id: string): boolean {
  const words = item.normalize('NFKC').toLowerCase();
  const literal = id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^\d+$/.test(id)
    ? '(?:^\\s*|条款\\s*|第\\s*|clause\\s*|§\\s*)'
    : '(?:^|[^\\p{L}\\p{N}.]|条款|第)';
  return new RegExp(`${before}${literal}(?![\\d.]*\\d)(?![a-z])`, 'u').test(words);
}
