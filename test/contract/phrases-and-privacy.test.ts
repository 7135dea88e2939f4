import { expect, test } from 'vitest';
import { termsOf } from '../../src/contract/write.ts';
import { compile, complaintsOf, withClause } from './compiling.ts';

const codes = (clause: string, more = ''): string[] =>
  complaintsOf(withClause(clause, more)).map(({ code }) => code);
const script = (options: string): string =>
  `{ id: a, metric: script-rate, with: { ${options} }, min: 90%, severity: advisory }`;

test('a script says agents’ words, after buyers’', () => {
  expect(codes(script('say: greeting'))).toEqual([]);
  expect(codes(script('say: greeting, when: complaint'))).toEqual([]);
  expect(codes(script('say: complaint'))).toEqual(['phrase-not-human']);
  expect(codes(script('say: greeting, when: closing'))).toEqual(['phrase-not-buyer']);
  expect(codes(script('say: gretting'))).toEqual(['word-unknown-near']);
  expect(codes(script('when: hold'))).toEqual(['key-missing']);
  const own = 'phrases: { slogan: { add: [青禾同行] } }';
  expect(codes(script('say: slogan'), own)).toEqual([]);
  expect(codes(script('say: slogan'))).toEqual(['word-unknown']);
});

test('within is the first or the last messages, or a time', () => {
  for (const within of ['first 1', 'last 12', '30s', '2h'])
    expect(codes(script(`say: greeting, within: ${within}`))).toEqual([]);
  for (const within of ['first 0', 'first', 'middle 2', '3'])
    expect(codes(script(`say: greeting, within: ${within}`))).toHaveLength(1);
});

test('options are shown as they may be written', () => {
  const { contract } = compile(withClause(script('say: greeting, within: first 2, after: 90s'), ''));
  expect(termsOf(contract).clauses).toMatchObject([
    { with: { when: 'session', say: 'greeting', within: 'first 2', after: '90s' } },
  ]);
});

test('the shop’s own numbers: shown as written, and refused where they would never be taken for a person’s', () => {
  const clause = '{ id: a, metric: privacy-incidents, max: 0 }';
  const { contract } = compile(withClause(clause, 'privacy: { own: [139-0000-0000, 示范路1号] }'));
  expect(termsOf(contract).privacy).toEqual({ own: ['139-0000-0000', '示范路1号'] });
  expect(codes(clause, 'privacy: { own: [400-000-0000] }')).toEqual(['nothing-personal']);
  expect(termsOf(compile(withClause(clause, '')).contract)).not.toHaveProperty('privacy');
});
