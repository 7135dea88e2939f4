import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { COMPLAINTS } from '../../src/text/complaints.ts';
import type { Complaint } from '../../src/units/errors.ts';
import { fill } from '../../src/units/text.ts';
import { complaintsOf } from './compiling.ts';
import { LONG } from './contracts.ts';

/** Every complaint has a sentence in both languages with nothing left to fill in, and a place. */
function expectSaid(complaints: readonly Complaint[], text: string): void {
  for (const { code, args, place } of complaints) {
    expect(COMPLAINTS, code).toHaveProperty(code);
    for (const sentence of Object.values(COMPLAINTS[code]!))
      expect(fill(sentence, args), `${code} of ${text}`).not.toMatch(/\{[\w-]+\}|undefined|\[object/);
    expect(place!.line).toBeGreaterThan(0);
    expect(place!.line).toBeLessThanOrEqual(text.split('\n').length);
    expect(place!.column).toBeGreaterThan(0);
  }
}

/** Paths to every value of a plain tree. */
const pathsOf = (value: unknown): (string | number)[][] => [
  [],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        pathsOf(inner).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
      )
    : []),
];

const STRANGE = [
  null,
  true,
  '',
  '15',
  '15s',
  '90%',
  '1％',
  '-3',
  '晨光',
  'all',
  'seat',
  [],
  ['x'],
  [[]],
  {},
  { to: '1' },
  [null],
];

test('whatever stands in the place of any value, it compiles or every complaint can be said', () => {
  const tree: unknown = parse(LONG, { schema: 'failsafe' });
  const paths = pathsOf(tree).filter((path) => path.length > 0);
  // Every value takes three of the strange ones, in turn; all pairs take a minute and find no more.
  for (const [index, path] of paths.entries())
    for (const step of [0, 1, 2]) {
      const strange = STRANGE[(index * 3 + step) % STRANGE.length];
      const copy = structuredClone(tree) as Record<string, unknown>;
      const around = path
        .slice(0, -1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
      (around as Record<string, unknown>)[path.at(-1)!] = strange;
      const text = stringify(copy, { schema: 'core' });
      expectSaid(complaintsOf(text), text);
    }
});

test('any text at all compiles or is complained of', () => {
  const piece = fc.constantFrom(
    ...LONG.split('\n'),
    '\t',
    '：',
    '{',
    ']',
    '- ',
    '  ',
    '"',
    '*',
    '&a',
    '!t',
    '|',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const text = pieces.join('\n');
      expectSaid(complaintsOf(text), text);
    }),
  );
});
