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
  const paths = ['', 'complaints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(folder, name).replaceAll('\\', '/'))
      // Put together of the lists beside it.
      .filter((path) => path !== 'complaints.ts')
      .sort(),
  );
  const found: Said[] = [];
  for (const path of paths) {
    const module = (await import(/* @vite-ignore */ `../../src/text/${path}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module))
      collect(value, `${path.replace(/\.ts$/, '')} ${name}`, found);
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
