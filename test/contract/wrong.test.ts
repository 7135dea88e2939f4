import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileContract } from '../../src/contract/compile.ts';
import { COMPLAINTS } from '../../src/text/complaints.ts';
import { complaintText } from '../../src/text/say.ts';
import { type Complaint, UserError } from '../../src/units/errors.ts';
import { METRICS } from './compiling.ts';

const FOLDER = join(import.meta.dirname, 'wrong');
const codes = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
  .sort();

/** Said of a contract in another place than a file of YAML, or by forms of values that its schema does not have today. */
const ELSEWHERE = /^book-|^value-unfit$|^want-flag-or/;

/** Everything that is said of a contract: mistakes, or where it has none, doubtful points. */
function saidOf(code: string): readonly Complaint[] {
  const file = `${code}.yaml`;
  try {
    return compileContract({ text: readFileSync(join(FOLDER, file), 'utf8'), file }, METRICS).warnings;
  } catch (error) {
    if (error instanceof UserError) return error.complaints;
    throw error;
  }
}

describe('a small contract that is wrong in one way says so, in both languages', () => {
  test.each(codes)('%s', async (code) => {
    const said = saidOf(code);
    expect(said.map((complaint) => complaint.code)).toContain(code);
    const text = (['zh', 'en'] as const).map((lang) =>
      said.map((complaint) => `${complaintText(complaint, lang)}\n`).join(''),
    );
    // A place that nobody filled.
    for (const sentence of text) expect(sentence.replace(/^ {4}.*$/gm, '')).not.toMatch(/\{[\w-]+\}/);
    await expect(text.join('\n')).toMatchFileSnapshot(`wrong/${code}.txt`);
  });
});

test('there is one for every sentence', () => {
  expect(Object.keys(COMPLAINTS).filter((code) => !codes.includes(code) && !ELSEWHERE.test(code))).toEqual(
    [],
  );
});
