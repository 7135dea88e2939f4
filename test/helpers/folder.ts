import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Path → content. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Every file below a folder, with `/`, in order. */
export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

export const readText = (...path: string[]): string => readFileSync(join(...path), 'utf8');

let base: string | null = null;

/** A new folder that goes when the tests end. */
export function temporaryFolder(): string {
  if (base === null) {
    const made = mkdtempSync(join(tmpdir(), 'kefu-sla-test-'));
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
    base = made;
  }
  return mkdtempSync(join(base, 'run-'));
}

/** Writes files into a folder. */
export function layOut(files: Files, folder: string): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
