import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../src/text');

/** A sentence in both languages, and where it stands: `problems.PROBLEMS.own-output`. */
export interface Said {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

/** Every sentence that a module of src/text exports, in the order of modules and of their lists; phrase classes are none. */
export async function allTexts(): Promise<Said[]> {
  const modules = ['', 'complaints/'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => ({ folder, name: name.replace(/\.ts$/, '') }))
      // Put together of the lists beside it.
      .filter(({ name }) => name !== 'complaints')
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
  const found: Said[] = [];
  for (const { folder, name } of modules) {
    const module = (
      folder === ''
        ? await import(`../../src/text/${name}.ts`)
        : await import(`../../src/text/complaints/${name}.ts`)
    ) as Record<string, unknown>;
    for (const [list, value] of Object.entries(module)) collect(value, `${folder}${name} ${list}`, found);
  }
  return found;
}

function collect(value: unknown, at: string, found: Said[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { zh, en } = value as Partial<Said>;
  if (typeof zh === 'string' && typeof en === 'string') found.push({ at, zh, en });
  else for (const [key, each] of Object.entries(value)) collect(each, `${at}.${key}`, found);
}

/** The places of a sentence to be filled, each once, sorted. */
export const placesOf = (sentence: string): string[] => [
  ...new Set([...sentence.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name!).sort()),
];
