import { afterAll, expect, test, vi } from 'vitest';
import { readContractBook } from '../../src/contract/book/read-book.ts';
import { compileSource } from '../../src/contract/compile.ts';
import { contractJsonSchema } from '../../src/contract/json-schema.ts';
import { showContract, termsOf } from '../../src/contract/write.ts';
import { termLines } from '../../src/text/terms.ts';
import { writeContractDoc } from '../docs/write-contract-doc.ts';
import { projectFile } from '../helpers/markdown.ts';
import { readBook } from '../reports/workbook.ts';
import { bookOf } from './book/books.ts';
import { brief, compile, complaintsOf, METRICS } from './compiling.ts';
import { SHORT } from './contracts.ts';

// Other test files of this process have loaded the program with the table as it is.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock('../../src/terms/keys/talks.ts');
  vi.resetModules();
});

// The table of keys with two more of them, stated there and nowhere else.
vi.mock('../../src/terms/keys/talks.ts', async (original) => {
  const talks = await original<typeof import('../../src/terms/keys/talks.ts')>();
  const { key } = await import('../../src/terms/keys/key.ts');
  const { choice, duration } = await import('../../src/terms/keys/values.ts');
  const SESSIONS = talks.SESSIONS.extend({
    'long-silence': key(duration(1).prefault('2h'), ['长静默', 'Long silence', '静默太久'], {
      note: ['例如 3h', 'such as 3h'],
      tells: 'silence that is told',
    }),
    'told-by': key(
      choice({ turn: ['逐轮', 'turn by turn'], day: ['逐日', 'day by day'] }).prefault('turn'),
      ['提示方式', 'Told'],
      { note: ['默认逐轮', 'by turn'], tells: 'how it is told' },
    ),
  });
  return { ...talks, SESSIONS };
});

const withSessions = (sessions: string): string => SHORT.replace('agents:', `sessions: ${sessions}\nagents:`);
const GIVEN = withSessions('{ long-silence: 3小时, told-by: day }');

test('it is read, its default filled in', () => {
  expect(compile(GIVEN).contract.terms).toMatchObject({ longSilence: 10_800, toldBy: 'day' });
  expect(compile(SHORT).contract.terms).toMatchObject({ longSilence: 7200, toldBy: 'turn' });
});

test('what is wrong with it is told with place and sentence', () => {
  expect(brief(complaintsOf(withSessions('{ long-silence: 3 }')))).toEqual(['6:27 quantity-bare']);
  expect(brief(complaintsOf(withSessions('{ told-by: dai }')))).toEqual(['6:22 word-unknown-near']);
  expect(brief(complaintsOf(withSessions('{ long-silense: 3h }')))).toEqual(['6:13 key-unknown-near']);
});

test('contract show and the terms of the scorecard write it, and amendments change it', () => {
  const { contract } = compile(GIVEN);
  expect(termsOf(contract).sessions).toMatchObject({ 'long-silence': '3h', 'told-by': 'day' });
  expect(compile(showContract(contract)).contract.terms).toEqual(contract.terms);
  const amended = `${GIVEN}amendments: [ { from: 2026-11-01, sessions: { long-silence: 4h } } ]\n`;
  expect(termsOf(compile(amended).contract).amendments).toMatchObject([
    { sessions: { 'long-silence': '4h', 'told-by': 'turn' } },
  ]);
});

test('the JSON Schema has it, with pattern, choices and default', () => {
  const { properties } = contractJsonSchema() as { properties: Record<string, { properties: object }> };
  expect(properties.sessions!.properties).toMatchObject({
    'long-silence': {
      type: 'string',
      pattern: expect.stringContaining('小时'),
      default: '2h',
      description: 'Silence that is told',
    },
    'told-by': { enum: ['turn', 'day'], default: 'turn' },
  });
});

test('the contract’s workbook has its title, note and drop-down, and is read by its names', async () => {
  const book = await readBook(await bookOf(termsOf(compile(GIVEN).contract)));
  const sheet = book.getWorksheet('合同')!;
  const rows = new Map<unknown, number>();
  sheet.eachRow((row, at) => rows.set(row.getCell(1).value, at));
  const cells = (title: string) => [2, 3].map((column) => sheet.getCell(rows.get(title)!, column).value);
  expect(cells('长静默')).toEqual(['3h', '例如 3h']);
  expect(cells('提示方式')).toEqual(['逐日', '默认逐轮']);
  const choices = sheet.getCell(rows.get('提示方式')!, 2).dataValidation;
  expect(choices).toMatchObject({ formulae: ['"逐轮,逐日"'] });

  sheet.getCell(rows.get('长静默')!, 1).value = '静默太久';
  const typed = await readContractBook(new Uint8Array(await book.xlsx.writeBuffer()), 'c.xlsx');
  expect(compileSource(typed, METRICS).contract.terms).toMatchObject({ longSilence: 10_800, toldBy: 'day' });
});

test('the definitions of the scorecard name it', () => {
  const lines = termLines(termsOf(compile(GIVEN).contract), 'zh');
  expect(lines).toContainEqual({ label: '长静默', value: '3小时' });
  expect(lines).toContainEqual({ label: '提示方式', value: '逐日' });
});

test('docs/contract.md has a row for it', () => {
  const doc = writeContractDoc(projectFile('docs/contract.md'));
  expect(doc).toContain('| `sessions.long-silence` | 长静默 | silence that is told | `2h` |\n');
});
