import { execFile } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Whether a module of the tests could run what stands in dist/, going by its text: to the program leads only a process
 * of its own, or its path. `ajv/dist/` is a package's.
 */
export const reachesProgram = (code: string): boolean =>
  /\bnode:(child_process|cluster|worker_threads)\b|(?<!\w\/)\bdist\b|\bkefu-sla\.js\b/.test(code);

/**
 * Builds dist/ before the first test module that could run it is loaded, and never for tests that could not. All
 * workers load their modules through the one process that this runs in, so that a run builds once.
 */
export function buildFirst(build = buildProgram) {
  let built: Promise<void> | null = null;
  return {
    name: 'build-first',
    // As it was written, with its types.
    enforce: 'pre' as const,
    async transform(code: string): Promise<null> {
      if (reachesProgram(code)) {
        built ??= build();
        await built;
      }
      return null;
    },
  };
}

/**
 * A type error is shown but does not stop the tests: `npm run types` is what fails on it. What a module left in dist/
 * that src/ no longer has goes.
 */
async function buildProgram(): Promise<void> {
  const argv = [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'];
  await new Promise<void>((done, fail) => {
    execFile(process.execPath, argv, { cwd: ROOT }, (error, out, err) => {
      // 2: there are errors, and dist/ was written nonetheless.
      if (error !== null && error.code !== 2)
        return fail(new Error(`dist/ was not built: ${err || out || error.message}`));
      if (error !== null) console.warn(out);
      done();
    });
  });
  const dist = join(ROOT, 'dist');
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.js') && !existsSync(join(ROOT, 'src', path.replace(/js$/, 'ts'))))
      rmSync(join(dist, path));
}
