import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * Builds dist/ once before the tests, for those that spawn the program. A type error is shown but does not stop
 * them: `npm run types` is what fails on it.
 */
export default function build(): void {
  const root = resolve(import.meta.dirname, '../..');
  const { stdout, status } = spawnSync(
    process.execPath,
    [resolve(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) console.warn(stdout);
}
