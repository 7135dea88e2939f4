import { expect, test } from 'vitest';
import { casesToContest, casesToReview } from '../../src/filing/cases.ts';
import { exemptionRows, reviewRows, rulingKey } from '../../src/filing/rows.ts';
import { scorecard } from '../fixtures/cards.ts';
import { ledgered } from '../fixtures/ledgered.ts';

const nobody = new Map();
const named = (session: string | null, order: string | null, buyer: string | null) => ({
  session,
  order,
  buyer,
});

test('a session that the export numbers is named by its number; one that it does not keeps its ref', () => {
  const card = scorecard();
  const names = new Map([
    ['A3F5KQ2MZD', named('S812', null, 'tb_demo_01')],
    ['B6WTR4X2QA', named(null, null, null)],
  ]);
  const { rows } = exemptionRows(card, casesToContest(card), names, 'zh');
  const of42 = rows.filter(({ cells }) => cells.clause === '4.2').map(({ cells }) => cells);
  expect(of42.slice(0, 2)).toEqual([
    { clause: '4.2', session: 'S812', order: '', buyer: 'tb_demo_01' },
    { clause: '4.2', session: 'B6WTR4X2QA', order: '', buyer: '' },
  ]);
});

test('an order stands by its number; a refund keeps its ref, since its order may have several', () => {
  const card = scorecard();
  const [first] = casesToContest(card);
  const as = (unit: 'order' | 'refund') => [
    { ...first!, evidence: { ...first!.evidence, unit, ref: 'REF' } },
  ];
  const names = new Map([['REF', named(null, '4000000000000000001', 'tb_demo_01')]]);
  const orderOf = (unit: 'order' | 'refund') =>
    exemptionRows(card, as(unit), names, 'zh').rows.map(({ cells }) => [cells.session, cells.order]);
  expect(orderOf('order')).toEqual([['', '4000000000000000001']]);
  expect(orderOf('refund')).toEqual([['', 'REF']]);
});

test('what was ruled before stands in the review sheet again; another moment of the same ref is another case', () => {
  const card = ledgered();
  const rulings = new Map([
    [rulingKey('5.7', 'INCIDENTAA', '2026-10-05 10:00:00'), '确认'],
    [rulingKey('5.7', 'INCIDENTBB', '2026-10-06 10:00:01'), '不成立'],
  ]);
  const { rows } = reviewRows(card, casesToReview(card), nobody, rulings, 'zh');
  expect(rows.map(({ cells }) => cells.ruling)).toEqual(['确认', '', '']);
});

test('every row has a cell for each column to read, named or not', () => {
  const card = ledgered();
  const names = new Map([['INCIDENTAA', named('S1', null, 'tb_demo_01')]]);
  for (const { reading, rows } of [
    exemptionRows(card, casesToContest(card), nobody, 'en'),
    reviewRows(card, casesToReview(card), nobody, new Map(), 'en'),
    reviewRows(card, casesToReview(card), names, new Map(), 'en'),
  ])
    for (const row of rows) expect(row.reading).toHaveLength(reading.length);
});
