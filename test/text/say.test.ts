import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CLI_COMPLAINTS, NOTES } from '../../src/text/cli.ts';
import { complaintText, problemText } from '../../src/text/say.ts';
import { SEND_COMPLAINTS, SEND_NOTES } from '../../src/text/send.ts';
import { TREND_COMPLAINTS } from '../../src/text/trend.ts';

test('a complaint is FILE:LINE:COLUMN, the sentence, and the line below it', () => {
  const complaint = { code: 'bad-today', args: { value: '1/11' } };
  expect(complaintText(complaint, 'en')).toBe('--today 1/11 is no date. Write it like 2026-11-01.');
  const placed = { ...complaint, place: { file: 'a.yaml', line: 3, column: 7 }, excerpt: '   term: 1/11  ' };
  expect(complaintText(placed, 'zh')).toBe(
    'a.yaml:3:7: --today 1/11 不是日期。请写成 2026-11-01 这样。\n    term: 1/11',
  );
  expect(complaintText({ ...complaint, place: { file: 'a.yaml' } }, 'en')).toMatch(/^a\.yaml: --today/);
});

test('a party is called by its name, not by its code', () => {
  const said = (responsibility: string, lang: 'zh' | 'en') =>
    complaintText({ code: 'penalty-other-side', args: { metric: 'dsr-service', responsibility } }, lang);
  expect(said('shared', 'zh')).toMatch(/^dsr-service 的责任方是双方，不是乙方，/);
  expect(said('owner', 'zh')).toMatch(/^dsr-service 的责任方是甲方，不是乙方，/);
  expect(said('shared', 'en')).toMatch(/^Responsibility for dsr-service: Shared, not the vendor, /);
});

test('a code without a sentence still shows itself and its arguments', () => {
  expect(complaintText({ code: 'no-such-code', args: { a: 1 } }, 'en')).toBe('no-such-code (a=1)');
});

test('a problem is FILE:ROW and how often, where more than once', () => {
  const problem = { code: 'no-such-code', args: {}, input: 1, row: 12, count: 3 };
  const inputs = [{ file: 'a.csv' }, { file: 'b.csv' }];
  expect(problemText(problem, inputs, 'en')).toMatch(/^b\.csv:12: .*\(×3\)$/);
  expect(problemText({ ...problem, row: null, count: 1 }, inputs, 'en')).toMatch(/^b\.csv: [^×]*$/);
  expect(problemText({ ...problem, input: null }, inputs, 'en')).not.toContain('.csv');
});

test('every complaint of the command line has its sentence', () => {
  const folder = resolve(import.meta.dirname, '../../src/cli');
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
  const used = [...code.matchAll(/\bcode: '([\w-]+)'/g)].map(([, each]) => each!);
  expect(used.length).toBeGreaterThan(10);
  const known = { ...CLI_COMPLAINTS, ...SEND_COMPLAINTS, ...TREND_COMPLAINTS };
  expect(used.filter((each) => !(each in known))).toEqual([]);
});

test('both languages fill in the same things', () => {
  const places = (sentence: string): string[] => [...new Set(sentence.match(/\{[\w-]+\}/g))].sort();
  const all = { ...CLI_COMPLAINTS, ...SEND_COMPLAINTS, ...NOTES, ...SEND_NOTES };
  for (const [code, { zh, en }] of Object.entries(all))
    expect([code, places(zh)]).toEqual([code, places(en)]);
});
