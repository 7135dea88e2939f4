import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { realWorld } from '../../src/cli/world.ts';
import { writeFileSafely } from '../../src/cli/write-file.ts';
import { UserError } from '../../src/units/errors.ts';
import { readText, temporaryFolder } from '../helpers/folder.ts';

// Files that "Excel holds open": renaming to them fails, as it does on Windows.
const held = vi.hoisted(() => {
  // Other test files of this process have loaded the program with the real renaming.
  vi.resetModules();
  return new Set<string>();
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    rename: (from: string, to: string) =>
      held.has(to)
        ? Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' }))
        : real.rename(from, to),
  };
});

afterEach(() => held.clear());
afterAll(() => {
  vi.doUnmock('node:fs/promises');
  vi.resetModules();
});

const worldIn = (cwd: string) => ({ ...realWorld(), cwd });

test('text, bytes and pieces are written whole, into folders made as needed', async () => {
  const cwd = temporaryFolder();
  await writeFileSafely('a/b/text', '中文', worldIn(cwd));
  await writeFileSafely('a/bytes', new TextEncoder().encode('bytes'), worldIn(cwd));
  const pieces = ['one ', 'two ', 'three'].map((piece) => new TextEncoder().encode(piece));
  await writeFileSafely('a/pieces', pieces, worldIn(cwd));
  expect(['a/b/text', 'a/bytes', 'a/pieces'].map((path) => readText(cwd, path))).toEqual([
    '中文',
    'bytes',
    'one two three',
  ]);
});

test('a file that a program holds open gets a number, the next free one', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'scorecard.xlsx'), 'old');
  held.add(join(cwd, 'scorecard.xlsx'));
  expect(await writeFileSafely('scorecard.xlsx', 'new', worldIn(cwd))).toBe('scorecard (2).xlsx');
  held.add(join(cwd, 'scorecard (2).xlsx'));
  expect(await writeFileSafely('scorecard.xlsx', 'newer', worldIn(cwd))).toBe('scorecard (3).xlsx');
  expect(readText(cwd, 'scorecard.xlsx')).toBe('old');
  expect(readdirSync(cwd).sort()).toEqual(['scorecard (2).xlsx', 'scorecard (3).xlsx', 'scorecard.xlsx']);
});

test('what breaks on the way leaves the old file and nothing else', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'scorecard.json'), 'old');
  function* pieces(): Iterable<Uint8Array> {
    yield new TextEncoder().encode('half');
    throw new RangeError('a bug');
  }
  await expect(writeFileSafely('scorecard.json', pieces(), worldIn(cwd))).rejects.toThrow(RangeError);
  expect(readdirSync(cwd)).toEqual(['scorecard.json']);
  expect(readText(cwd, 'scorecard.json')).toBe('old');
});

test('a place that takes no file is a mistake of the person, with the system’s reason', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'file'), '');
  const error = await writeFileSafely('file/below', 'x', worldIn(cwd)).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).complaints).toMatchObject([
    { code: 'cannot-write', args: { why: 'ENOTDIR' }, place: { file: 'file/below' } },
  ]);
});

test.runIf(existsSync('/proc/self'))(
  'a folder that the system lets nobody make is a complaint, at once',
  async () => {
    await expect(writeFileSafely('/proc/kefu/sla/x', 'x', realWorld())).rejects.toMatchObject({
      complaints: [{ code: 'cannot-write', args: { why: 'ENOENT' }, place: { file: '/proc/kefu/sla/x' } }],
    });
  },
);
