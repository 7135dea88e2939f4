import { expect, it } from 'vitest';
import { exitCode, type FailOn } from '../../src/judge/total.ts';
import type { Judgement } from '../../src/scorecard/judgement.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { judgement } from './builders.ts';

const code = (judgements: Partial<Judgement>[], failOn?: FailOn, status: Scorecard['status'] = 'final') =>
  exitCode({ status, judgements: judgements.map(judgement) }, failOn);

const MISSED = { verdict: 'missed' } as const;
const NO_DATA = { verdict: 'no-data' } as const;
const INSUFFICIENT = { verdict: 'insufficient' } as const;

it('0 where every binding clause is met or waived, and where there is no contract', () => {
  expect(code([{}, { verdict: 'waived' }])).toBe(0);
  expect(code([{ verdict: null, severity: 'report' }])).toBe(0);
});

it('1 where a binding clause is missed, and only such a one', () => {
  expect(code([{}, MISSED])).toBe(1);
  expect(
    code([
      { ...MISSED, severity: 'advisory' },
      { ...MISSED, responsibility: 'shared' },
    ]),
  ).toBe(0);
});

it('3 where it is provisional or a binding clause has no data, which outranks a miss', () => {
  expect(code([MISSED], 'missed', 'provisional')).toBe(3);
  expect(code([MISSED, NO_DATA])).toBe(3);
  expect(
    code([
      { ...NO_DATA, severity: 'advisory' },
      { ...NO_DATA, responsibility: 'owner' },
    ]),
  ).toBe(0);
});

it('too small a sample fails only with unjudged', () => {
  expect(code([INSUFFICIENT])).toBe(0);
  expect(code([INSUFFICIENT, MISSED])).toBe(1);
  expect(code([INSUFFICIENT], 'unjudged')).toBe(3);
  expect(code([INSUFFICIENT, MISSED], 'unjudged')).toBe(3);
  expect(code([MISSED], 'unjudged')).toBe(1);
  expect(code([{ ...INSUFFICIENT, severity: 'advisory' }], 'unjudged')).toBe(0);
});

it('never fails with never', () => {
  expect(code([MISSED, NO_DATA], 'never', 'provisional')).toBe(0);
});
