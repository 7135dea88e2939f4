import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/contract/write.ts';
import { fraction } from '../../src/units/fraction.ts';
import { compile, complaintsOf, withClause } from './compiling.ts';

const settled = (more: string): string =>
  withClause(
    '{ id: a, metric: reply-rate, min: 80%, penalty: { deduct: 100 } }',
    `settlement: { base: [ { type: fixed, amount: 1000 } ], penalty-cap: 20%, ${more} }\n`,
  );

describe('what looks back to earlier months', () => {
  test('is read, and written back as it means', () => {
    const { contract } = compile(
      settled('repeat: { within-months: 3, multiplier: 1.5 }, chronic: { misses: 3, within-months: ６ }'),
    );
    expect(contract.settlement).toMatchObject({
      repeat: { withinMonths: 3, multiplier: fraction(3, 2) },
      chronic: { misses: 3, withinMonths: 6 },
    });
    expect(termsOf(contract).settlement).toMatchObject({
      repeat: { 'within-months': 3, multiplier: 1.5 },
      chronic: { misses: 3, 'within-months': 6 },
    });
  });

  test('is nothing where the contract says nothing', () => {
    const { contract } = compile(settled('overlap: sum'));
    expect(contract.settlement).toMatchObject({ repeat: null, chronic: null });
    expect(termsOf(contract).settlement).not.toHaveProperty('repeat');
    expect(termsOf(contract).settlement).not.toHaveProperty('chronic');
  });

  test.each([
    // The month judged is one of them: a window of one month holds no other.
    ['repeat: { within-months: 1, multiplier: 2 }', 'within-months'],
    ['repeat: { within-months: 25, multiplier: 2 }', 'within-months'],
    ['repeat: { within-months: 2.5, multiplier: 2 }', 'want-number'],
    ['repeat: { within-months: 3 }', 'key-missing'],
    // No more than the first time is no repeat.
    ['repeat: { within-months: 3, multiplier: 1 }', 'repeat-multiplier'],
    ['repeat: { within-months: 3, multiplier: 0.5 }', 'number-small'],
    ['repeat: { within-months: 3, multiplier: 200 }', 'repeat-multiplier'],
    ['repeat: { within-months: 3, multiplier: 200% }', 'want-number'],
    ['chronic: { misses: 1, within-months: 6 }', 'chronic-misses'],
    ['chronic: { misses: 7, within-months: 6 }', 'chronic-misses'],
    ['chronic: { misses: 2, within-months: 1 }', 'within-months'],
  ])('%s is refused', (more, code) => {
    expect(complaintsOf(settled(more)).map((complaint) => complaint.code)).toEqual([code]);
  });

  test.each(['repeat: { within-months: 24, multiplier: 10 }', 'chronic: { misses: 2, within-months: 2 }'])(
    '%s is the edge of what is taken',
    (more) => expect(complaintsOf(settled(more))).toEqual([]),
  );
});
