import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKey } from '../../src/cli/inputs.ts';
import { realWorld } from '../../src/cli/world.ts';
import { UserError } from '../../src/units/errors.ts';
import { readText, temporaryFolder } from '../helpers/folder.ts';

const worldIn = (cwd: string) => ({ ...realWorld(), cwd });

test('the first run makes a key that only its owner reads; later runs read it', async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'contracts'));
  const first = await loadKey('contracts', worldIn(cwd));
  expect(first).toMatchObject({ origin: 'made', file: 'contracts/kefu-sla.key' });
  expect(first.bytes).toHaveLength(32);
  expect(readText(cwd, 'contracts/kefu-sla.key')).toMatch(/^[0-9a-f]{64}\n$/);
  expect(statSync(join(cwd, 'contracts/kefu-sla.key')).mode & 0o777).toBe(0o600);
  const second = await loadKey('contracts', worldIn(cwd));
  expect(second.origin).toBe('read');
  expect(Buffer.from(second.bytes)).toEqual(Buffer.from(first.bytes));
});

test('two folders get two keys', async () => {
  const [a, b] = [
    await loadKey('.', worldIn(temporaryFolder())),
    await loadKey('.', worldIn(temporaryFolder())),
  ];
  expect(Buffer.from(a.bytes)).not.toEqual(Buffer.from(b.bytes));
});

test('a key that another editor touched is still the key', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'kefu-sla.key'), `${'AB'.repeat(32)}\r\n\r\n`);
  expect(Buffer.from((await loadKey('.', worldIn(cwd))).bytes)).toEqual(Buffer.alloc(32, 0xab));
});

test.each(['', 'ab'.repeat(31), `${'ab'.repeat(31)}zz`])(
  'a damaged key %j is a mistake, not a new key',
  async (text) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'kefu-sla.key'), text);
    const error = await loadKey('.', worldIn(cwd)).catch((e: unknown) => e);
    expect((error as UserError).complaints).toEqual([
      { code: 'bad-key', args: {}, place: { file: 'kefu-sla.key' } },
    ]);
    expect(readText(cwd, 'kefu-sla.key')).toBe(text);
  },
);

test('a key that cannot be read is a mistake, not a new key', async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'kefu-sla.key'));
  const error = await loadKey('.', worldIn(cwd)).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).complaints[0]).toMatchObject({ code: 'cannot-read', args: { why: 'EISDIR' } });
});

test('a folder that takes no file gives a key for this run only', async () => {
  // /proc takes no files, even from root.
  const key = await loadKey('/proc', worldIn('/'));
  expect(key.origin).toBe('throwaway');
  expect(key.bytes).toHaveLength(32);
});
