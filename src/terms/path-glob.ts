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
