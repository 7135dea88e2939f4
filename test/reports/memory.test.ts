import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const url = (path: string): string => pathToFileURL(resolve(import.meta.dirname, path)).href;

test('50 000 breaches need less than 250 MB', () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import { scorecardSchema } from '${url('../../dist/scorecard/scorecard.js')}';
    import { xlsx } from '${url('../../dist/reports/xlsx.js')}';
    const card = scorecardSchema.parse(JSON.parse(readFileSync(new URL('${url('../fixtures/scorecard.json')}'), 'utf8')));
    const [one] = card.judgements[1].evidence;
    card.judgements.slice(0, 10).forEach((judgement, clause) => {
      judgement.evidence = Array.from({ length: 5000 }, (_, row) => (
        { ...one, row, measured: 31 + (row % 500), ref: 'REF' + (clause * 5000 + row + 1000000) }));
    });
    const bytes = await xlsx.render(card, { lang: 'zh', color: false, width: 80 });
    console.log(JSON.stringify({ bytes: bytes.length, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const { bytes, megabytes } = JSON.parse(stdout) as { bytes: number; megabytes: number };
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(megabytes).toBeLessThan(250);
});
