/** Matches a whole text against a glob: `*` any characters, `?` one; case counts, both sides in NFKC. */
export function compileGlob(glob: string): (text: string) => boolean {
  const source = glob
    .normalize('NFKC')
    .replace(/[\\^$.|+()[\]{}/]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  const expression = new RegExp(`^${source}$`, 'su');
  return (text) => expression.test(text.normalize('NFKC'));
}

/** How much of a glob is fixed: Infinity for a whole name, else the number of characters that are no wildcard. */
export function globWeight(glob: string): number {
  const literal = glob.normalize('NFKC').replace(/[*?]/g, '');
  return literal.length === glob.normalize('NFKC').length ? Number.POSITIVE_INFINITY : [...literal].length;
}
