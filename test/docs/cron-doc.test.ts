import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layOut, listFiles, temporaryFolder } from '../helpers/folder.ts';
import { blocksOf, projectFile } from '../helpers/markdown.ts';
import { smallContract, smallMonth } from '../helpers/small-month.ts';

const DOCS = ['docs/cron.md', 'docs/cron.zh-CN.md'] as const;
const BIN = resolve(import.meta.dirname, '../../bin/kefu-sla.js');
const without = (block: string) => block.replace(/^#.*\n/gm, '');

test('both languages show the same lines', () => {
  const [en, zh] = DOCS.map(projectFile);
  for (const kind of ['crontab', 'systemd-service', 'systemd-timer', 'sh', 'bat']) {
    expect(blocksOf(en!, kind).length, kind).toBeGreaterThan(0);
    expect(blocksOf(zh!, kind).map(without), kind).toEqual(blocksOf(en!, kind).map(without));
  }
});

// As cron runs them: no environment but what the crontab sets, and sh.
test.skipIf(process.platform === 'win32')('every line of the crontab works, and says nothing', () => {
  const cwd = temporaryFolder();
  layOut({ 'exports/chats.csv': smallMonth(), 'contract.yaml': smallContract(), 'bin/.keep': '' }, cwd);
  const program = join(cwd, 'bin/kefu-sla');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@" --today 2026-11-03\n`);
  chmodSync(program, 0o755);
  const lines = without(blocksOf(projectFile(DOCS[0]), 'crontab')[0]!)
    .trim()
    .split('\n');
  const commands = lines.filter((line) => /^[\d*]/.test(line));
  expect(commands).toHaveLength(2);
  expect(lines.filter((line) => !commands.includes(line)).map((line) => line.split('=')[0])).toEqual([
    'KEFU',
    'PATH',
  ]);
  const [last] = commands.map((line) => line.split(' ').slice(5).join(' '));
  const set = [`KEFU=${cwd}`, `PATH=${dirname(program)}:/usr/bin:/bin`];
  const run = spawnSync('env', ['-i', ...set, 'sh', '-c', last!], { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(listFiles(cwd)).toContain('scorecards/KF-1/2026-10/scorecard.html');
});

const systemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe.skipIf(!systemd)('systemd', () => {
  test('the units are sound', () => {
    const cwd = temporaryFolder();
    const text = projectFile(DOCS[0]);
    const units = (['service', 'timer'] as const).map((kind) => {
      const path = join(cwd, `kefu-sla.${kind}`);
      // The folder is the reader’s.
      writeFileSync(path, blocksOf(text, `systemd-${kind}`)[0]!.replace('/srv/kefu', cwd));
      return path;
    });
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' });
    expect(stderr.split('\n').filter((line) => line.includes('kefu-sla'))).toEqual([]);
    expect(status).toBe(0);
  });

  test('its times are times', () => {
    for (const [, at] of projectFile(DOCS[0]).matchAll(/OnCalendar=([^\n`]+)/g))
      expect(execFileSync('systemd-analyze', ['calendar', at!], { encoding: 'utf8' })).toContain(
        'Normalized form',
      );
  });
});
