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

/**
 * Matches the path of a file (with `/`) against a glob: `*` and `?` within a name, `**` across folders. The glob may
 * start at any folder of the path, and one that names a folder (or an archive) means all that is in it.
 */
export function compilePathGlob(glob: string): (path: string) => boolean {
  const source = glob
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.{0,2}\/)+|\/+$/g, '')
    .replace(/[$^.|+()[\]{}]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (sign) => SIGNS[sign]!);
  const expression = new RegExp(`(?:^|/)${source}(?:/|$)`, 'su');
  return (path) => expression.test(path.normalize('NFC'));
}

const SIGNS: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
