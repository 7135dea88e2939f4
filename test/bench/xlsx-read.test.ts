import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure, writeWorkbook } from './xlsx-read.ts';

const ROWS = 200_000;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-xlsx-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

for (const shared of [true, false])
  test(`${ROWS} rows of Chinese, ${shared ? 'shared' : 'inline'} strings: every cell right, under 400 MB`, async () => {
    const path = join(folder, `${shared}.xlsx`);
    await writeWorkbook(path, ROWS, shared);
    const { rows, wrong, peak, seconds } = measure(path);
    console.log(`${rows} rows, ${shared ? 'shared' : 'inline'} strings: ${peak} MiB, ${seconds} s`);
    expect({ rows, wrong }).toEqual({ rows: ROWS, wrong: 0 });
    expect(peak).toBeLessThan(400);
  });
