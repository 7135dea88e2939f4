import type { Format } from '../formats/format.ts';
import type { Input } from '../records/input.ts';
import type { Platform } from '../terms/terms.ts';
import { compareCodePoints } from '../units/code-points.ts';

/** A platform's part of the exports, and path globs of its files. */
export interface PlatformFiles {
  readonly platform: Exclude<Platform, 'generic'>;
  readonly files: readonly string[];
}

/** By platform, that with most rows first; files of no platform are left out. */
export function proposeShops(inputs: readonly Input[], formats: readonly Format[]): PlatformFiles[] {
  const platforms = new Map(formats.map(({ id, platform }) => [id, platform]));
  const found = new Map<PlatformFiles['platform'], { rows: number; files: Set<string> }>();
  for (const { file, format, rows } of inputs) {
    const platform = platforms.get(format) ?? 'any';
    if (platform === 'any') continue;
    const seen = found.get(platform) ?? { rows: 0, files: new Set() };
    seen.rows += rows;
    seen.files.add(file);
    found.set(platform, seen);
  }
  return [...found]
    .sort(([a, left], [b, right]) => right.rows - left.rows || compareCodePoints(a, b))
    .map(([platform, { files }]) => {
      const others = [...found].flatMap(([other, its]) => (other === platform ? [] : [...its.files]));
      return { platform, files: globsOf([...files], others) };
    });
}

/** The folder that holds these files and none of the others; else their names. */
function globsOf(files: readonly string[], others: readonly string[]): string[] {
  const folders = files[0]!.split('/').slice(0, -1);
  for (let depth = 1; depth <= folders.length; depth++) {
    const folder = `${folders.slice(0, depth).join('/')}/`;
    const isIn = (file: string): boolean => file.startsWith(folder);
    if (files.every(isIn) && !others.some(isIn)) return [`${folder}**`];
  }
  return [...files].sort(compareCodePoints);
}
