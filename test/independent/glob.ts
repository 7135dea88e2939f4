/** Globs with * and ? over the whole of a text (an account, a reply). `*` runs over line breaks too. */
export function globMatches(pattern: string, text: string): boolean {
  const known = expressions.get(pattern) ?? expressionOf(pattern);
  expressions.set(pattern, known);
  return known.test(text);
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  let source = '';
  for (const char of pattern) {
    if (char === '*') source += '.*';
    else if (char === '?') source += '.';
    else source += char.replace(/[\\^$.|+()[\]{}/]/g, '\\$&');
  }
  return new RegExp(`^(?:${source})$`, 'su');
}
