import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure, writeWorkbook } from './xlsx-read.ts';

// 86 to 111 MiB when it was written, a few for every 10 000 rows; a workbook held as objects takes several hundred.
const ROWS = 50_000;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-xlsx-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

for (const shared of [true, false])
  test(`${ROWS} rows of Chinese, ${shared ? 'shared' : 'inline'} strings: every cell right, under 180 MiB`, async () => {
    const path = join(folder, `${shared}.xlsx`);
    await writeWorkbook(path, ROWS, shared);
    const { rows, wrong, peak, seconds } = measure(path);
    console.log(`${rows} rows, ${shared ? 'shared' : 'inline'} strings: ${peak} MiB, ${seconds} s`);
    expect({ rows, wrong }).toEqual({ rows: ROWS, wrong: 0 });
    expect(peak).toBeLessThan(180);
  });
