import { expect, test } from 'vitest';
import { casesToContest, casesToReview } from '../../src/filing/cases.ts';
import { scorecard } from '../fixtures/cards.ts';
import { ledgered } from '../fixtures/ledgered.ts';

const told = (cases: ReturnType<typeof casesToContest>) =>
  cases.map(({ judgement, evidence, money }) => [judgement.clause, evidence.ref, money]);

test('what was missed, the costliest first: the price of a case, else what the clause costs by its breaches', () => {
  // 4.4: 3 000 yuan over 388 breaches, 7.73 each; 4.2: 300 yuan over 370, 0.81 each. A case of 5.7 costs 50, and of
  // the rest nothing is known to cost. Turns of 4.1, an average, only where they are worse than its 12 s.
  expect(told(casesToContest(ledgered()))).toEqual([
    ['5.7', 'INCIDENTAA', 5000],
    ['5.7', 'INCIDENTBB', 5000],
    ['5.7', 'INCIDENTCC', 5000],
    ['4.4', 'M2N3P4Q5R6', 773],
    ['4.2', 'A3F5KQ2MZD', 81],
    ['4.2', 'B6WTR4X2QA', 81],
    ['4.2', 'C2D3E4F5G6', 81],
    ['4.2', 'D7H2J3K4L5', 81],
    ['4.1', 'QK7M2DXA5P', 0],
    ['4.6', 'S2T3U4V5W6', 0],
  ]);
});

test('a penalty of a line that counts twice is the price of its cases twice', () => {
  const card = ledgered();
  const settlement = card.settlement!;
  const lines = settlement.lines.map((line) =>
    line.kind === 'per-case' ? { ...line, multiplier: 2 } : line,
  );
  const [first] = casesToContest({ ...card, settlement: { ...settlement, lines } });
  expect(first!.money).toBe(10_000);
});

test('an average that costs something has no share a case, and still comes before what costs nothing', () => {
  const card = ledgered();
  const settlement = card.settlement!;
  const [tier] = settlement.lines;
  const after = card.judgements.find(({ clause, part }) => clause === '4.1' && part?.whole)!;
  const lines = [{ ...tier!, clause: '4.1', part: after.part }];
  const judgements = card.judgements.map((each) =>
    each === after ? { ...each, penalty: 30_000 } : { ...each, penalty: 0 },
  );
  const cases = casesToContest({ ...card, judgements, settlement: { ...settlement, lines } });
  expect(told(cases)[0]).toEqual(['4.1', 'QK7M2DXA5P', null]);
});

test('what others answer for, what is only shown and what was met is not contested', () => {
  const clauses = new Set(casesToContest(scorecard()).map(({ judgement }) => judgement.clause));
  expect([...clauses]).toEqual(['4.4', '4.2', '4.6']);
});

test('cases to review are those that need confirming; not yet docked ones cost the price that the contract says', () => {
  expect(told(casesToReview(scorecard()))).toEqual([]);
  const card = ledgered();
  expect(told(casesToReview(card)).map(([clause, , money]) => [clause, money])).toEqual([
    ['5.7', 5000],
    ['5.7', 5000],
    ['5.7', 5000],
  ]);
  const settlement = { ...card.settlement!, lines: [] };
  const terms = { ...card.terms, clauses: [{ id: '5.7', penalty: { 'per-case': '50.00' } }] };
  expect(casesToReview({ ...card, settlement, terms })[0]!.money).toBe(5000);
  expect(casesToReview({ ...card, settlement, terms: {} })[0]!.money).toBeNull();
});
