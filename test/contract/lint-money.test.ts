import { describe, expect, test } from 'vitest';
import { brief, compile, SETTLED, withClause } from './compiling.ts';

const warned = (text: string): string[] => compile(text).warnings.map(({ code }) => code);
const withTerms = (more: string): string => SETTLED.replace('penalty-cap: 20%', more);
const RATE = 'id: a, metric: reply-rate, min: 90%';

describe('caps of nothing', () => {
  test('of all penalties, or of one; a share of nothing too', () => {
    const clause = `{ ${RATE}, penalty: { deduct: 5 } }`;
    expect(brief(compile(withClause(clause, withTerms('penalty-cap: 0'))).warnings)).toEqual([
      '9:69 lint-cap-zero',
    ]);
    expect(warned(withClause(clause, withTerms('penalty-cap: 0%')))).toEqual(['lint-cap-zero']);
    expect(warned(withClause(clause.replace('5 }', '5, cap: 0 }')))).toEqual(['lint-cap-zero']);
    expect(warned(withClause(clause.replace('5 }', '5, cap: 1 }')))).toEqual([]);
  });
  test('of bonuses', () => {
    const clause = `{ ${RATE}, bonus: { add: 5 } }`;
    expect(warned(withClause(clause, withTerms('bonus-cap: 0')))).toEqual(['lint-bonus-cap-zero']);
    expect(warned(withClause(clause.replace('5 }', '5, cap: 0% }')))).toEqual(['lint-bonus-cap-zero']);
    expect(warned(withClause(clause, withTerms('bonus-cap: 1%')))).toEqual([]);
  });
});

describe('bonuses out of reach', () => {
  const bonus = (clause: string) => warned(withClause(`{ id: a, ${clause} }`));
  test('a rate is never above 100 %, and passing it is what a tier asks for', () => {
    expect(bonus('metric: reply-rate, min: 90%, bonus: { above: [ { value: 100%, add: 5 } ] }')).toEqual([
      'lint-bonus-unreachable',
    ]);
    expect(bonus('metric: reply-rate, min: 90%, bonus: { above: [ { value: 99.9%, add: 5 } ] }')).toEqual([]);
    // How many items a buyer takes has no end.
    expect(bonus('metric: units-per-buyer, min: 1, bonus: { above: [ { value: 100, add: 5 } ] }')).toEqual(
      [],
    );
  });
  test('a wait is never below 0', () => {
    const wait = 'metric: first-response-time, with: { cap: 600s, unanswered: cap }, max: 15s';
    expect(bonus(`${wait}, bonus: { below: [ { value: 5s, add: 1 }, { value: 0s, add: 2 } ] }`)).toEqual([
      'lint-bonus-unreachable',
    ]);
    expect(bonus(`${wait}, bonus: { below: [ { value: 1s, add: 2 } ] }`)).toEqual([]);
  });
  test('a step wider than what is left to the best', () => {
    // From 98 % there are 2 points to 100 %.
    const step = (per: string) => bonus(`metric: reply-rate, min: 98%, bonus: { per: ${per}, add: 5 }`);
    expect(step('3pp')).toEqual(['lint-bonus-unreachable']);
    expect(step('2pp')).toEqual([]);
    expect(step('3pp, step: started')).toEqual([]);
  });
});

test('a gate on a clause that never has data', () => {
  const gated = (clause: string, platform = 'jd') =>
    warned(
      withClause(
        `{ ${RATE}, bonus: { add: 5 } }\n  - { id: g, ${clause} }`,
        withTerms('bonus-gate: [g]'),
        platform,
      ),
    );
  // No export of JD's tells when refunds were completed.
  const refunds = 'metric: refund-time, max: 72h, responsibility: vendor';
  expect(gated(refunds)).toEqual(['lint-unfed', 'lint-gate-unjudged']);
  expect(gated(refunds, 'generic')).toEqual([]);
  expect(gated('metric: typing-speed, min: 50/min, from: console, severity: binding')).toEqual([
    'lint-console',
    'lint-gate-unjudged',
  ]);
});

describe('tiers', () => {
  const tiers = (rows: string, more = '') =>
    warned(withClause(`{ ${RATE}, penalty: { below: [ ${rows} ]${more} } }`));
  test('of yuan beside shares', () => {
    expect(tiers('{ value: 90%, deduct: 500 }, { value: 80%, deduct: 5% }')).toEqual(['lint-tier-mixed']);
    expect(tiers('{ value: 90%, deduct: 1% }, { value: 80%, deduct: 5% }')).toEqual([]);
  });
  test('in no order, from either end', () => {
    const rows = ['{ value: 90%, deduct: 1 }', '{ value: 85%, deduct: 2 }', '{ value: 80%, deduct: 3 }'];
    expect(tiers(rows.join(', '))).toEqual([]);
    expect(tiers([...rows].reverse().join(', '))).toEqual([]);
    expect(tiers([rows[1], rows[0], rows[2]].join(', '))).toEqual(['lint-tier-unordered']);
  });
  test('that come to the same as a nearer one, by themselves or by the cap', () => {
    expect(tiers('{ value: 90%, deduct: 5 }, { value: 80%, deduct: 5 }')).toEqual(['lint-tier-idle']);
    const rising = '{ value: 90%, deduct: 5 }, { value: 80%, deduct: 9 }, { value: 70%, deduct: 20 }';
    expect(tiers(rising)).toEqual([]);
    expect(tiers(rising, ', cap: 9')).toEqual(['lint-tier-idle']);
    expect(tiers(rising, ', cap: 10')).toEqual([]);
  });
  test('of a bonus in the same way', () => {
    const bonus = '{ value: 95%, add: 5 }, { value: 97%, add: 5 }';
    expect(warned(withClause(`{ ${RATE}, bonus: { above: [ ${bonus} ] } }`))).toEqual(['lint-tier-idle']);
  });
});

describe('an event that two clauses dock', () => {
  const late = (id: string, penalty: string, more = '') =>
    `{ id: ${id}, metric: response-rate, min: 90%, with: { within: 30s }, penalty: { ${penalty} }${more} }`;
  const both = (one: string, other: string, overlap = 'one') =>
    warned(withClause(`${one}\n  - ${other}`, withTerms(`penalty-cap: 20%, overlap: ${overlap}`)));

  test('once, where the first clause costs as much', () => {
    expect(both(late('a', 'per-case: 50'), late('b', 'per-case: 50'))).toEqual([]);
    expect(both(late('a', 'per-case: 50'), late('b', 'per-case: 20, cap: 100'))).toEqual([]);
    expect(both(late('a', 'per-case: 50'), late('b', 'per-case: 50'), 'sum')).toEqual(['lint-twice']);
  });
  test('once, and less where the first is cheaper or is held down sooner', () => {
    expect(both(late('a', 'per-case: 20'), late('b', 'per-case: 50'))).toEqual(['lint-overlap-cheaper']);
    expect(both(late('a', 'per-case: 50, cap: 100'), late('b', 'per-case: 50'))).toEqual([
      'lint-overlap-cheaper',
    ]);
    expect(both(late('a', 'per-case: 50, cap: 100'), late('b', 'per-case: 50, cap: 100'))).toEqual([]);
  });
  test('days of a clause judged by day are no events of another', () => {
    expect(both(late('a', 'per-case: 20', ', each: day'), late('b', 'per-case: 50'))).toEqual([]);
    expect(both(late('a', 'per-case: 20', ', each: day'), late('b', 'per-case: 50'), 'sum')).toEqual([]);
  });
});
