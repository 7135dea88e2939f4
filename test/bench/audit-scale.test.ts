import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, 'audit-scale.mjs');

// The long measurement is made by hand (README.md). Nearly all of this heap is what any month with its workbook needs: the
// audit gets by with 64 MB; one that keeps every message as an object takes more than 76.
const MESSAGES = 120_000;
const HEAP = 72;

test(`${MESSAGES} messages with orders, under all metrics: a heap of ${HEAP} MB`, () => {
  const argv = [SCRIPT, String(MESSAGES), '1', '--json', '--orders'];
  const { stdout, stderr, status } = spawnSync(process.execPath, argv, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${HEAP}` },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const report = JSON.parse(stdout) as Record<string, { peak: number }>;
  expect(report['chats and orders']!.peak).toBeLessThan(300);
});
