import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '../../src/cli/files.ts';
import { UserError } from '../../src/units/errors.ts';
import { temporaryFolder } from '../helpers/folder.ts';

function folderOf(...paths: string[]): string {
  const folder = temporaryFolder();
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'x'.repeat(path.length));
  }
  return folder;
}

const none = (): boolean => false;

const names = async (paths: string[], cwd: string): Promise<string[]> =>
  (await findFiles(paths, cwd, none)).files.map(({ name }) => name);

test('a folder stands for all files below it, in the order of code points', async () => {
  const cwd = folderOf('in/b.csv', 'in/B.csv', 'in/订单.csv', 'in/deep/a.log', 'in/😀.csv', 'in/ﬀ.csv');
  // UTF-16 units would put 😀 (U+1F600, a surrogate pair) before ﬀ (U+FB00).
  expect(await names(['in'], cwd)).toEqual([
    'in/B.csv',
    'in/b.csv',
    'in/deep/a.log',
    'in/订单.csv',
    'in/ﬀ.csv',
    'in/😀.csv',
  ]);
});

test('names are the person’s own, without ./ and with the size of the file', async () => {
  const cwd = folderOf('a.csv');
  expect((await findFiles(['./a.csv'], cwd, none)).files).toEqual([
    { name: 'a.csv', path: join(cwd, 'a.csv'), size: 5, named: true },
  ]);
  expect(await names([join(cwd, 'a.csv')], cwd)).toEqual([join(cwd, 'a.csv')]);
});

test('globs are expanded by the program, folders among their matches too', async () => {
  const cwd = folderOf('in/a.csv', 'in/b.log', 'in/2026/c.csv');
  expect(await names(['in/*.csv'], cwd)).toEqual(['in/a.csv']);
  expect(await names(['in/**/*.csv'], cwd)).toEqual(['in/2026/c.csv', 'in/a.csv']);
  expect(await names(['in/20*'], cwd)).toEqual(['in/2026/c.csv']);
});

test('a file whose name looks like a glob is that file', async () => {
  const cwd = folderOf('订单(1)[a].csv');
  expect(await names(['订单(1)[a].csv'], cwd)).toEqual(['订单(1)[a].csv']);
});

test('a file is read once, however many paths lead to it', async () => {
  const cwd = folderOf('in/a.csv');
  symlinkSync(join(cwd, 'in/a.csv'), join(cwd, 'z.csv'));
  expect(await names(['z.csv', 'in', 'in/a.csv', './in/../in/*.csv'], cwd)).toEqual(['in/a.csv']);
});

test('links that lead round in a circle end', async () => {
  const cwd = folderOf('in/a.csv');
  symlinkSync(join(cwd, 'in'), join(cwd, 'in/again'));
  expect(await names(['in'], cwd)).toEqual(['in/a.csv']);
});

test('hidden files of a folder are named, not read; lock files are left to the readers', async () => {
  const cwd = folderOf('in/.DS_Store', 'in/.git/config', 'in/~$a.xlsx', 'in/a.xlsx');
  expect(await findFiles(['in'], cwd, none)).toMatchObject({
    files: [{ name: 'in/a.xlsx' }, { name: 'in/~$a.xlsx' }],
    hidden: ['in/.DS_Store', 'in/.git'],
  });
  // Asked for by name it is read.
  expect(await names(['in/.DS_Store'], cwd)).toEqual(['in/.DS_Store']);
});

test('our own files are no exports, whether in a folder or by name', async () => {
  const cwd = folderOf('contract.yaml', 'a.csv');
  const ours = (path: string) => path === join(cwd, 'contract.yaml');
  expect(await findFiles(['.', 'contract.yaml'], cwd, ours)).toMatchObject({
    files: [{ name: 'a.csv' }],
    hidden: [],
  });
  await expect(findFiles(['contract.yaml'], cwd, ours)).rejects.toThrow('no-files');
});

test('all paths that lead nowhere are said at once', async () => {
  const cwd = folderOf('a.csv');
  const error = await findFiles(['no.csv', 'a.csv', 'none/*.csv', '/dev/null'], cwd, none).catch(
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).complaints).toEqual([
    { code: 'missing-path', args: {}, place: { file: 'no.csv' } },
    { code: 'no-match', args: {}, place: { file: 'none/*.csv' } },
    { code: 'not-a-file', args: {}, place: { file: '/dev/null' } },
  ]);
});

test('a folder without files is a mistake, not an empty month', async () => {
  const cwd = folderOf('in/.hidden');
  const error = await findFiles(['in'], cwd, none).catch((e: unknown) => e);
  expect((error as UserError).complaints).toEqual([{ code: 'no-files', args: {}, place: { file: 'in' } }]);
});
