/**
 * "Characters = code points of Unicode classes L, N and P after URLs (`https?://\S+`) and JD emoticon codes (`#E-s25`)
 * are taken out"
 */
export function charactersOf(text: string): number {
  const words = text.replace(/https?:\/\/\S+/g, '').replace(/#E-s\d+/g, '');
  let count = 0;
  for (const codePoint of words) if (/[\p{L}\p{N}\p{P}]/u.test(codePoint)) count++;
  return count;
}
