import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../../src/records/input.ts';
import { REASONS } from '../../src/text/reasons.ts';

// Every reason that metrics and their measuring give has words, and no words stand there for nothing.
test('reasons that metrics give, and words for them, are the same', () => {
  const source = ['metrics', 'measure']
    .map((folder) => join(import.meta.dirname, '../../src', folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    )
    .join('\n');
  const literals = new Set([...source.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, word]) => word!));
  const given = [...source.matchAll(/(?:exclude|refuse)\('([a-z-]+)'/g)].map(([, code]) => code!);
  expect(given.filter((code) => !(code in REASONS))).toEqual([]);
  const missing = KINDS.map((kind) => `no-${kind}`);
  expect(Object.keys(REASONS).filter((code) => !literals.has(code) && !missing.includes(code))).toEqual([]);
});
