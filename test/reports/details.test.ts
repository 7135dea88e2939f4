import { expect, test } from 'vitest';
import { terminal } from '../../src/reports/index.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { scorecard } from '../fixtures/cards.ts';
import { bytesOf, contentOf, readBook } from './workbook.ts';

/** The card with the rate of one stage beside its first clause. */
function carded(verdict: 'met' | 'missed'): Scorecard {
  const [first, ...rest] = scorecard().judgements;
  const detail = { code: 'stage-help', value: 0.5, numerator: 3, denominator: 6, unit: 'ratio' } as const;
  return { ...scorecard(), judgements: [{ ...first!, verdict, details: [detail] }, ...rest] };
}
const TOLD = '帮助 50.0%（3/6）';

test('the workbook tells figures beside a value below the clauses', async () => {
  const summary = (await readBook(await bytesOf(carded('met')))).getWorksheet('考核总览')!;
  const cells: unknown[] = [];
  summary.eachRow((row) => cells.push(contentOf(row.getCell(1))));
  const { clause } = carded('met').judgements[0]!;
  expect(cells.filter((cell) => String(cell).includes(TOLD))).toEqual([
    expect.stringMatching(new RegExp(`^${clause} .*：`)),
  ]);
});

test('the screen tells them of a missed clause only', async () => {
  const look = { lang: 'zh', color: false, width: 120 } as const;
  expect(String(await terminal.render(carded('met'), look))).not.toContain(TOLD);
  expect(String(await terminal.render(carded('missed'), look))).toContain(TOLD);
});
