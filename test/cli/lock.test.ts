import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOCK_FILE, whileLocked } from '../../src/cli/lock.ts';
import { realWorld } from '../../src/cli/world.ts';
import { listFiles, readText, temporaryFolder } from '../helpers/folder.ts';
import { run } from '../helpers/run.ts';
import { smallContract, smallMonth } from '../helpers/small-month.ts';

const AT = '2026-11-01T02:00:00+08:00';
const lockedIn = (cwd: string, work: () => Promise<string> = async () => 'done') =>
  whileLocked('out', AT, { ...realWorld(), cwd }, work);

/** A folder whose lock was left by this process of this computer. */
function leftBy(pid: number, host = hostname()): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'out'));
  writeFileSync(join(cwd, 'out', LOCK_FILE), `${pid}\n${AT}\n${host}\nabc\n`);
  return cwd;
}

/** The id of a process that has ended. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('a second one is refused while the first works, and may once it is done', async () => {
  const cwd = temporaryFolder();
  const work = () =>
    lockedIn(cwd).catch((error: { complaints: unknown }) => JSON.stringify(error.complaints));
  const refused = await lockedIn(cwd, work);
  expect(JSON.parse(refused)).toEqual([
    {
      code: 'folder-locked',
      args: { pid: String(process.pid), at: AT, host: hostname() },
      place: { file: `out/${LOCK_FILE}` },
    },
  ]);
  expect(await lockedIn(cwd)).toBe('done');
});

test('of many that begin at once exactly one works', async () => {
  const cwd = leftBy(gone());
  let working = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++working);
    await new Promise((done) => setTimeout(done, 20));
    working--;
    return 'done';
  };
  const ends = await Promise.allSettled(Array.from({ length: 8 }, () => lockedIn(cwd, work)));
  expect(most).toBe(1);
  expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(listFiles(cwd)).toEqual([]);
});

test('what a process left that is gone is taken over, an empty lock too', async () => {
  expect(await lockedIn(leftBy(gone()))).toBe('done');
  const cut = temporaryFolder();
  mkdirSync(join(cut, 'out'));
  writeFileSync(join(cut, 'out', LOCK_FILE), '');
  expect(await lockedIn(cut)).toBe('done');
});

test('one of a process that runs, or of another computer, is left as it is', async () => {
  for (const cwd of [leftBy(process.pid), leftBy(gone(), 'another-computer')]) {
    const before = readText(cwd, 'out', LOCK_FILE);
    await expect(lockedIn(cwd)).rejects.toThrow('folder-locked');
    expect(readText(cwd, 'out', LOCK_FILE)).toBe(before);
  }
});

test('the lock goes when the work fails, and a folder made for it alone too', async () => {
  const cwd = temporaryFolder();
  const fail = () => lockedIn(cwd, () => Promise.reject(new Error('no')));
  await expect(fail()).rejects.toThrow('no');
  mkdirSync(join(cwd, 'out'));
  await expect(fail()).rejects.toThrow('no');
  expect(listFiles(cwd)).toEqual([]);
  mkdirSync(join(cwd, 'out', 'kept'));
});

const files = { 'in/chats.csv': smallMonth(), 'contract.yaml': smallContract() };
const ARGV = ['audit', 'in', '-c', 'contract.yaml', '-o', 'out'];

test('audit: exit code 2 and a sentence in both languages; nothing is written', async () => {
  const cwd = leftBy(process.pid);
  const zh = await run([...ARGV, '--lang', 'zh'], { cwd, files });
  expect(zh).toMatchObject({ code: 2, out: '' });
  expect(zh.err).toContain(`out/${LOCK_FILE}: 另一次考核正在写这个文件夹`);
  const en = await run([...ARGV, '--lang', 'en'], { cwd });
  expect(en.err).toContain(`Another audit is writing into this folder (process ${process.pid} on`);
  expect(listFiles(cwd).filter((path) => path.startsWith('out/'))).toEqual([`out/${LOCK_FILE}`]);
});

test('audit --quiet says nothing on success, not even of the first key', async () => {
  const quiet = await run([...ARGV, '--quiet'], { files });
  expect(quiet).toMatchObject({ code: 0, out: '', err: '' });
  expect(listFiles(quiet.cwd).filter((path) => path.endsWith('.lock'))).toEqual([]);
});
