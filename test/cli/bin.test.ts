import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../helpers/folder.ts';
import { smallContract, smallMonth } from '../helpers/small-month.ts';
import { spawnBin } from '../helpers/spawn-bin.ts';

// The program itself, as it is installed: bin/ over the built dist/.
const ARGV = ['audit', 'in', '-c', 'contract.yaml'];
const month = (max: string, days = 31) => ({
  'in/chats.csv': smallMonth({ days }),
  'contract.yaml': smallContract(max),
});

test('0: every binding clause met', async () => {
  const { code, out, cwd } = await spawnBin(ARGV, { files: month('15s') });
  expect(code).toBe(0);
  expect(out).toContain('✓ Met');
  expect(readText(cwd, 'scorecards/KF-1/2026-10/scorecard.json')).toContain('"verdict": "met"');
});

test('1: a binding clause missed', async () => {
  expect((await spawnBin(ARGV, { files: month('5s') })).code).toBe(1);
});

test('2: nothing was judged', async () => {
  const { code, out, err } = await spawnBin(['audit', 'nowhere']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe('nowhere: There is no such file or folder. Check how the path is written.\n');
});

test('3: provisional, even where a clause was missed', async () => {
  expect((await spawnBin(ARGV, { files: month('5s', 30) })).code).toBe(3);
});

test('70: a bug', async () => {
  // A machine whose clock is broken stands for a bug of ours.
  const broken = 'data:text/javascript,Date.now=()=>{throw new TypeError("no clock")}';
  const { code, out, err } = await spawnBin(ARGV, { files: month('15s') }, ['--import', broken]);
  expect({ code, out }).toEqual({ code: 70, out: '' });
  expect(err).toContain('TypeError: no clock');
});

test('a table that is cut off by its reader is no error, and the reports are there', async () => {
  const { cwd } = await spawnBin(['--version'], { files: month('15s') });
  const bin = resolve(import.meta.dirname, '../../bin/kefu-sla.js');
  const shell = `node ${bin} ${ARGV.join(' ')} --json | head -c 20; echo " \${PIPESTATUS[0]}"`;
  const out = execFileSync('bash', ['-c', shell], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C' },
  });
  expect(out.trim()).toMatch(/^\{\s+"scorecard": 1.* 0$/s);
  expect(readText(cwd, 'scorecards/KF-1/2026-10/scorecard.json')).toContain('"scorecard": 1');
});

test('a long scorecard goes through a pipe whole', async () => {
  const { cwd } = await spawnBin(['demo', 'in', '--messages', '2000']);
  const { out } = await spawnBin(['audit', 'in', '-c', 'in/contract.yaml', '--json', '-f', 'json'], { cwd });
  // A pipe takes 64 KiB before its reader has to.
  expect(out.length).toBeGreaterThan(65_536);
  expect(out).toBe(readText(cwd, 'scorecards/DEMO-JD-2026/2026-10/scorecard.json'));
});
