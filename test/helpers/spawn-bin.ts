import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { layOut, temporaryFolder } from './folder.ts';
import type { Run, RunOptions } from './run.ts';

const BIN = resolve(import.meta.dirname, '../../bin/kefu-sla.js');

/** Runs the real program with a clean environment. */
export function spawnBin(
  argv: readonly string[],
  { files = {}, cwd = temporaryFolder(), env = {} }: Pick<RunOptions, 'files' | 'cwd' | 'env'> = {},
  nodeArguments: readonly string[] = [],
): Promise<Run> {
  layOut(files, cwd);
  const clean = { PATH: process.env.PATH, LANG: 'C', NO_COLOR: '1', ...env };
  return new Promise((done) => {
    execFile(process.execPath, [...nodeArguments, BIN, ...argv], { cwd, env: clean }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code), out, err, cwd });
    });
  });
}
