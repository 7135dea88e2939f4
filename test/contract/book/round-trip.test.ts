import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/contract/source.ts';
import { termsOf } from '../../../src/contract/write.ts';
import { compile } from '../compiling.ts';
import { LONG, SHORT } from '../contracts.ts';
import { bookOf, termsFrom } from './books.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const inCases = readdirSync(join(ROOT, 'test/cases'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('contract.yaml'))
  .map((path) => `test/cases/${path}`)
  .sort();

const read = (path: string) => [path, readFileSync(join(ROOT, path), 'utf8')] as const;
const contracts = [
  ['the short one', SHORT],
  ['the long one', LONG],
  read('samples/2026-10/contract.yaml'),
] as const;

describe('a contract means the same as a workbook', () => {
  test.each(contracts)('%s', async (_, text) => {
    const terms = termsOf(compile(text).contract);
    // As its file has it, in Chinese, and with all defaults filled in, in English.
    expect(await termsFrom(await bookOf(readSource(text, 'c.yaml').value))).toEqual(terms);
    expect(await termsFrom(await bookOf(terms, 'en'))).toEqual(terms);
  });
  test.each(inCases.map(read))('%s', async (_, text) => {
    const terms = termsOf(compile(text).contract);
    expect(await termsFrom(await bookOf(readSource(text, 'c.yaml').value))).toEqual(terms);
  });
});
