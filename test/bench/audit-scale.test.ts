import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, 'audit-scale.mjs');

// The long measurement is made by hand (README.md); this one is a tenth of it: 210 to 255 MiB when it was written, 135
// of them for the smallest month with its workbook.
const MESSAGES = 200_000;

test(`${MESSAGES} messages with orders, under all metrics: less than 300 MiB`, () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, String(MESSAGES), '1', '--json'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const report = JSON.parse(stdout) as Record<string, { peak: number }>;
  expect(report['chats and orders']!.peak).toBeLessThan(300);
  expect(report.chats!.peak).toBeLessThan(300);
});
