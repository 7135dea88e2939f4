import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../src/text');

/** A sentence in both languages, and where it stands: `problems.PROBLEMS.own-output`. */
export interface Said {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

/** Every sentence that a module of src/text exports, in the order of modules and of their lists; phrase classes are none. */
export async function allTexts(): Promise<Said[]> {
  const found: Said[] = [];
  for (const file of readdirSync(ROOT).sort()) {
    const name = file.replace(/\.ts$/, '');
    const module = (await import(`../../src/text/${name}.ts`)) as Record<string, unknown>;
    // COMPLAINTS is put together of lists that are exported too.
    for (const [list, value] of Object.entries(module))
      if (list !== 'COMPLAINTS') collect(value, `${name} ${list}`, found);
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
