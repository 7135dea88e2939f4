import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveScorecard } from '../../src/cli/outputs.ts';
import { realWorld } from '../../src/cli/world.ts';
import { listFiles, readText, temporaryFolder } from '../helpers/folder.ts';

const card = (digest: string, madeAt: string): string => JSON.stringify({ digest, madeAt });

/** Saves a scorecard.json and a workbook of these stamps into `out`. */
async function save(cwd: string, digest: string, madeAt: string) {
  const files = [
    { name: 'scorecard.json', content: card(digest, madeAt) },
    { name: 'scorecard.xlsx', content: `workbook ${digest}` },
  ];
  return saveScorecard('out', digest, files, { ...realWorld(), cwd });
}

test('files are named below the folder as the person named it', async () => {
  const cwd = temporaryFolder();
  expect(await save(cwd, 'one', '2026-11-01T02:00:00+08:00')).toEqual({
    paths: ['out/scorecard.json', 'out/scorecard.xlsx'],
    superseded: null,
  });
  expect(listFiles(cwd)).toEqual(['out/scorecard.json', 'out/scorecard.xlsx']);
});

test('the same figures are written over', async () => {
  const cwd = temporaryFolder();
  await save(cwd, 'one', '2026-11-01T02:00:00+08:00');
  expect((await save(cwd, 'one', '2026-11-02T09:00:00+08:00')).superseded).toBeNull();
  expect(listFiles(cwd)).toEqual(['out/scorecard.json', 'out/scorecard.xlsx']);
  expect(readText(cwd, 'out/scorecard.json')).toBe(card('one', '2026-11-02T09:00:00+08:00'));
});

test('other figures move the earlier ones away, all their files', async () => {
  const cwd = temporaryFolder();
  await save(cwd, 'one', '2026-11-01T02:00:00+08:00');
  const { superseded } = await save(cwd, 'two', '2026-11-02T09:00:00+08:00');
  expect(superseded).toBe('out/superseded/2026-11-01T02-00-00+08-00');
  expect(listFiles(cwd)).toEqual([
    'out/scorecard.json',
    'out/scorecard.xlsx',
    'out/superseded/2026-11-01T02-00-00+08-00/scorecard.json',
    'out/superseded/2026-11-01T02-00-00+08-00/scorecard.xlsx',
  ]);
  expect(readText(cwd, superseded!, 'scorecard.xlsx')).toBe('workbook one');
  expect(readText(cwd, 'out/scorecard.xlsx')).toBe('workbook two');
});

test('two that were made in the same second both stay', async () => {
  const cwd = temporaryFolder();
  for (const digest of ['one', 'two', 'three']) await save(cwd, digest, '2026-11-01T02:00:00+08:00');
  expect(readText(cwd, 'out/superseded/2026-11-01T02-00-00+08-00/scorecard.xlsx')).toBe('workbook one');
  expect(readText(cwd, 'out/superseded/2026-11-01T02-00-00+08-00 (2)/scorecard.xlsx')).toBe('workbook two');
});

test('an earlier scorecard that nobody can read is kept too', async () => {
  const cwd = temporaryFolder();
  const world = { ...realWorld(), cwd };
  await saveScorecard('out', 'x', [{ name: 'scorecard.json', content: '{ cut off' }], world);
  await saveScorecard('out', 'y', [{ name: 'scorecard.json', content: '{}' }], world);
  expect(readText(cwd, join('out/superseded/unknown', 'scorecard.json'))).toBe('{ cut off');
});
