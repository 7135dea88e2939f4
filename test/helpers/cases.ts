import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Files, listFiles, readText } from './folder.ts';

const ROOT = resolve(import.meta.dirname, '../cases');
/** Of a story's folder these tell the story; all else is what a person has in theirs. */
const TELLING = new Set(['case.json', 'make.mjs', 'README.md']);

/** A folder under test/cases: a person's files, what they run, and what must come out. */
export interface Case {
  /** The folder's name. */
  readonly name: string;
  /** What happened to whom, and how the expected figures were worked out by hand. */
  readonly story: string;
  /** The whole calculation in tables, where the story has one: README.md. */
  readonly readme: string | null;
  /** Commands run before in the same folder: what an earlier month left behind. */
  readonly before?: readonly (readonly string[])[];
  readonly command: readonly string[];
  readonly expect: Expected;
  /** The dates or order numbers that stand in file names only: such files cannot be renamed. */
  readonly namesMatter?: boolean;
  /** Days, order of times, or what belongs together are told by the order of rows only: such files cannot be sorted anew. */
  readonly orderMatters?: boolean;
  readonly files: Files;
}

export interface Expected {
  readonly code: number;
  /** Parts of the JSON on stdout: objects as subsets, arrays in full. */
  readonly json?: object;
  /** Problems of the JSON, by code, in full: code → how often in all. */
  readonly problems?: Readonly<Record<string, number>>;
  /** Texts that stand on stdout, or on stderr; and ones that stand on neither. */
  readonly out?: readonly string[];
  readonly err?: readonly string[];
  readonly never?: readonly string[];
}

/** All stories, in the order of their names. */
export const cases: readonly Case[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
  .map((name) => {
    const folder = join(ROOT, name);
    const told = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Omit<
      Case,
      'name' | 'readme' | 'files'
    >;
    const all = listFiles(folder);
    const paths = all.filter((path) => !TELLING.has(path));
    return {
      ...told,
      name,
      readme: all.includes('README.md') ? readText(folder, 'README.md') : null,
      files: Object.fromEntries(
        paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
      ),
    };
  });
