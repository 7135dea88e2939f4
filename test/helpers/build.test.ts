import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildFirst, reachesProgram } from './build.ts';
import { readText } from './folder.ts';

test.each([
  "import { spawn } from 'node:child_process';",
  "const { Worker } = await import('node:worker_threads');",
  "import { xlsx } from '../../dist/reports/xlsx.js';",
  "const DIST = join(ROOT, 'dist');",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a module
  'await import(`${ROOT}/dist/cli/main.js`);',
  "const BIN = resolve('bin/kefu-sla.js');",
])('reaches the program: %s', (code) => expect(reachesProgram(code)).toBe(true));

test.each([
  "import { Ajv2020 } from 'ajv/dist/2020.js';",
  "import { main } from '../../src/cli/main.ts';",
  'const { distance } = distribution;',
])('does not: %s', (code) => expect(reachesProgram(code)).toBe(false));

test('builds once, for those that reach the program only, and they wait for it', async () => {
  const told: string[] = [];
  let finish = (): void => {};
  const { transform } = buildFirst(() => {
    told.push('build');
    return new Promise((done) => {
      finish = () => {
        told.push('built');
        done();
      };
    });
  });
  await transform("import { main } from '../../src/cli/main.ts';");
  expect(told).toEqual([]);
  const waiting = ['one', 'other'].map(async (name) => {
    await transform(`import '../../dist/${name}.js';`);
    told.push(name);
  });
  await transform('a unit');
  expect(told).toEqual(['build']);
  finish();
  await Promise.all(waiting);
  expect(told).toEqual(['build', 'built', 'one', 'other']);
});

// Nearly all tests load some of these. Whatever starts a process has a module of its own.
test('what most tests share reaches no program, so that they wait for no build', () => {
  const root = join(import.meta.dirname, '../..');
  const shared = ['src', 'test/independent']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => path.endsWith('.ts'))
    .concat(['audit', 'cases', 'folder', 'measure-all', 'run'].map((name) => `test/helpers/${name}.ts`));
  expect(shared.filter((path) => reachesProgram(readText(root, path)))).toEqual([]);
});
