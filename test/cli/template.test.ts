import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../helpers/run.ts';

test('formats template writes a workbook that inspect reads as its own, without a row', async () => {
  const made = await run(['formats', 'template', '投诉', '-o', '登记/投诉表.xlsx']);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('登记/投诉表.xlsx');
  const { code, out } = await run(['inspect', '登记', '--json'], { cwd: made.cwd });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    inputs: [{ file: '登记/投诉表.xlsx', format: 'complaints', kind: 'complaints', rows: 0 }],
    problems: [],
  });
});

test('a file that is there is not overwritten, and an unknown kind is answered with the known ones', async () => {
  const { cwd } = await run(['formats', 'template', 'roster']);
  const before = readFileSync(join(cwd, 'roster.xlsx'));
  const again = await run(['formats', 'template', 'roster', '--lang', 'zh'], { cwd });
  expect(again.code).toBe(2);
  expect(again.err).toContain('roster.xlsx');
  expect(readFileSync(join(cwd, 'roster.xlsx')).equals(before)).toBe(true);
  const near = await run(['formats', 'template', 'rosters', '--lang', 'zh'], { cwd });
  expect(near).toMatchObject({ code: 2, out: '' });
  expect(near.err).toContain('roster');
  expect((await run(['formats', 'template', 'orders', '--lang', 'en'], { cwd })).err).toContain('attendance');
});
