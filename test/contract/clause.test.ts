import { describe, expect, test } from 'vitest';
import { fraction } from '../../src/units/fraction.ts';
import { brief, clauseOf, complaintsOf, withClause } from './compiling.ts';

/** Codes of what is wrong with a clause. */
const codes = (clause: string, more?: string): string[] =>
  complaintsOf(withClause(clause, more)).map(({ code }) => code);
const RATE = 'id: a, metric: response-rate, with: { within: 30s }, min: 90%';

describe('standing', () => {
  test('a heuristic metric is advisory unless the clause says otherwise', () => {
    expect(clauseOf('{ id: a, metric: typing-speed, min: 50/min }').severity).toBe('advisory');
    expect(clauseOf('{ id: a, metric: typing-speed, min: 50/min, severity: binding }').severity).toBe(
      'binding',
    );
    expect(clauseOf('{ id: a, metric: reply-rate, min: 90% }').severity).toBe('binding');
  });
  test('responsibility is the metric’s unless the clause says otherwise', () => {
    expect(clauseOf('{ id: a, metric: dsr-service, min: 4.8 }').responsibility).toBe('shared');
    expect(clauseOf('{ id: a, metric: late-shipment-rate, max: 1% }').responsibility).toBe('owner');
    expect(clauseOf('{ id: a, metric: dsr-service, min: 4.8, responsibility: vendor }').responsibility).toBe(
      'vendor',
    );
  });
  test('money that could never be paid is refused', () => {
    const penalty = 'penalty: { deduct: 500 }';
    expect(codes(`{ id: a, metric: dsr-service, min: 4.8, ${penalty} }`)).toEqual(['penalty-other-side']);
    expect(codes(`{ id: a, metric: typing-speed, min: 50/min, ${penalty} }`)).toEqual(['penalty-heuristic']);
    expect(codes(`{ ${RATE}, severity: report, ${penalty} }`)).toEqual(['penalty-not-binding']);
    expect(codes(`{ ${RATE}, ${penalty} }`, '')).toEqual(['penalty-no-base']);
    expect(codes(`{ ${RATE}, ${penalty} }`)).toEqual([]);
    expect(codes(`{ id: a, metric: dsr-service, min: 4.8, responsibility: vendor, ${penalty} }`)).toEqual([]);
  });
  test('a veto or a review without effect is refused', () => {
    expect(codes(`{ ${RATE}, severity: advisory, critical: true }`)).toEqual(['critical-idle']);
    expect(codes(`{ ${RATE}, confirm: auto }`)).toEqual(['confirm-idle']);
    expect(codes('{ id: a, metric: typing-speed, min: 50/min, confirm: auto }')).toEqual(['confirm-idle']);
  });
});

describe('target', () => {
  test('exactly one', () => {
    expect(codes('{ id: a, metric: reply-rate }')).toEqual(['target-missing']);
    expect(codes('{ id: a, metric: reply-rate, min: 90%, max: 95% }')).toEqual(['target-both']);
  });
  test('in the unit of the metric', () => {
    expect(codes('{ id: a, metric: response-time, max: 0 }')).toEqual(['quantity-bare']);
    expect(codes('{ id: a, metric: response-time, max: 90% }')).toEqual(['quantity-other-unit']);
    expect(codes('{ id: a, metric: reply-rate, min: 0.9 }')).toEqual(['quantity-bare']);
    expect(codes('{ id: a, metric: sales-per-buyer, min: 88.888 }')).toEqual(['money-decimals']);
    expect(clauseOf('{ id: a, metric: sales-per-buyer, min: 88.80元 }').target!.value).toEqual(
      fraction(8880),
    );
  });
  test('of a rate lies from 0% to 100%; a ratio that is no rate may pass it', () => {
    expect(codes('{ id: a, metric: reply-rate, min: 900% }')).toEqual(['share-range']);
    expect(codes('{ id: a, metric: reply-rate, min: -1% }')).toEqual(['share-range']);
    expect(codes('{ id: a, metric: reply-rate, min: 100% }')).toEqual([]);
    expect(codes('{ id: a, metric: answer-ratio, min: 120% }')).toEqual([]);
  });
});

describe('options', () => {
  test('are those of the metric, in its units, all complaints at once', () => {
    const clause =
      '{ id: a, metric: response-rate, with: { within: 30, unt: first, unit: frist }, min: 90% }';
    expect(brief(complaintsOf(withClause(clause)))).toEqual([
      '8:53 quantity-bare',
      '8:57 key-unknown-near',
      '8:75 word-unknown-near',
    ]);
  });
  test('a target without its unit is told beside mistakes in the options', () => {
    expect(codes('{ id: a, metric: response-rate, with: { within: 30 }, min: 90 }')).toEqual([
      'quantity-bare',
      'quantity-bare',
    ]);
    expect(codes('{ id: a, metric: response-rate, with: { within: 30 }, min: 90% }')).toEqual([
      'quantity-bare',
    ]);
  });
  test('that take a word or a quantity say both', () => {
    const clause = '{ id: a, metric: inquiry-conversion-rate, with: { horizon: tomorrow }, min: 20% }';
    expect(complaintsOf(withClause(clause))).toMatchObject([
      {
        code: 'word-or-quantity',
        args: { key: 'horizon', written: 'tomorrow', known: 'day, next-day', example: '15s' },
      },
    ]);
    expect(codes(clause.replace('tomorrow', '24'))).toEqual(['quantity-bare']);
  });
  test('that must be given are missed at the clause', () => {
    expect(brief(complaintsOf(withClause('{ id: a, metric: response-rate, min: 90% }')))).toEqual([
      '8:5 key-missing',
    ]);
  });
  test('that need one another say so', () => {
    expect(codes('{ id: a, metric: response-time, with: { unanswered: cap }, max: 60s }')).toEqual([
      'cap-needed',
    ]);
    expect(codes('{ id: a, metric: response-time, with: { cap: 1.5s }, max: 60s }')).toEqual([
      'not-whole-seconds',
    ]);
  });
});

describe('minimum sample', () => {
  // max(30, ⌈1 ÷ min(p, 1 − p)⌉); 30 where p is 0 or 1; means and percentiles 30; counts, snapshots and max 1
  test.each([
    ['metric: reply-rate, min: 90%', 30], // 1/0.1 = 10
    ['metric: reply-rate, min: 97%', 34], // 1/0.03 = 33.3…
    ['metric: reply-rate, min: 99.5%', 200],
    ['metric: reply-rate, min: 100%', 30],
    ['metric: unanswered-rate, max: 0%', 30],
    ['metric: unanswered-rate, max: 0.1%', 1000],
    ['metric: response-time, max: 60s', 30],
    ['metric: response-time, with: { statistic: p95 }, max: 60s', 30],
    ['metric: response-time, with: { statistic: max }, max: 60s', 1],
    ['metric: answer-ratio, min: 120%', 30],
    ['metric: inquiry-volume, min: 1000', 1],
    ['metric: dsr-service, min: 4.8', 1],
    ['metric: sales-per-buyer, min: 80', 30],
    ['metric: reply-rate, min: 90%, min-sample: 5', 5],
  ])('%s: %d', (clause, least) => expect(clauseOf(`{ id: a, ${clause} }`).minSample).toBe(least));
  test.each(['0', '1.5', '30%', 'many'])('“%s” is none', (sample) =>
    expect(codes(`{ ${RATE}, min-sample: ${sample} }`)).toHaveLength(1),
  );
});

describe('points', () => {
  test('a table from the best row down', () => {
    const points = 'points: [ { to: 6s, give: 100 }, { to: 15s, give: 80.5 } ]';
    expect(clauseOf(`{ id: a, metric: response-time, max: 15s, ${points} }`).points).toEqual({
      kind: 'table',
      rows: [
        { to: fraction(6), give: fraction(100) },
        { to: fraction(15), give: fraction(161, 2) },
      ],
    });
  });
  test.each([
    [
      'metric: response-time, max: 15s, points: [ { to: 15s, give: 80 }, { to: 6s, give: 100 } ]',
      'points-order',
    ],
    [
      'metric: response-time, max: 15s, points: [ { to: 6s, give: 80 }, { to: 15s, give: 80 } ]',
      'points-order',
    ],
    [
      'metric: reply-rate, min: 90%, points: [ { to: 80%, give: 60 }, { to: 90%, give: 80 } ]',
      'points-order',
    ],
    ['metric: reply-rate, min: 90%, points: { full: 80%, zero: 90% }', 'points-line'],
    ['metric: reply-rate, min: 90%, points: { full: 90%, zero: 90% }', 'points-line'],
    ['metric: reply-rate, min: 90%, points: [ { to: 90%, give: 101 } ]', 'points-range'],
    ['metric: reply-rate, min: 90%, points: []', 'list-empty'],
    ['metric: reply-rate, min: 90%, points: 100', 'want-list-or-map'],
  ])('%s', (clause, code) => expect(codes(`{ id: a, ${clause} }`)).toEqual([code]));
});

describe('penalty', () => {
  const penaltyOf = (penalty: string) => clauseOf(`{ ${RATE}, penalty: ${penalty} }`).penalty;
  test('each form', () => {
    expect(penaltyOf('{ deduct: 2% }')).toEqual({
      kind: 'deduct',
      deduct: { kind: 'share', share: fraction(1, 50) },
      cap: null,
    });
    expect(penaltyOf('{ below: [ { value: 90%, deduct: 0.01 } ], cap: 10% }')).toEqual({
      kind: 'tiers',
      side: 'below',
      tiers: [{ value: fraction(9, 10), deduct: { kind: 'fixed', fen: 1 } }],
      cap: { kind: 'share', share: fraction(1, 10) },
    });
    expect(penaltyOf('{ per: 0.5pp, deduct: 300, step: started }')).toEqual({
      kind: 'per',
      step: fraction(1, 200),
      count: 'started',
      deduct: { kind: 'fixed', fen: 30_000 },
      cap: null,
    });
    expect(penaltyOf('{ per: 1pp, deduct: 300 }')).toMatchObject({ count: 'full' });
    expect(penaltyOf('{ per-case: 50, cap: 2000 }')).toEqual({
      kind: 'per-case',
      deduct: { kind: 'fixed', fen: 5000 },
      count: 'beyond',
      cap: { kind: 'fixed', fen: 200_000 },
    });
    expect(penaltyOf('{ per-case: { deduct: 0.1%, count: all } }')).toEqual({
      kind: 'per-case',
      deduct: { kind: 'share', share: fraction(1, 1000) },
      count: 'all',
      cap: null,
    });
    expect(penaltyOf('{ per-case: { deduct: 5 } }')).toMatchObject({ count: 'beyond' });
  });
  test.each([
    ['{}', 'penalty-empty'],
    ['{ cap: 100 }', 'penalty-empty'],
    ['{ per: 1pp }', 'penalty-per-amount'],
    ['{ deduct: 5, step: full }', 'penalty-step'],
    ['{ deduct: 5, per-case: 5 }', 'penalty-forms'],
    ['{ per: 1pp, deduct: 5, per-case: 5 }', 'penalty-forms'],
    ['{ per: 1%, deduct: 5 }', 'step-percent'],
    ['{ per: 0pp, deduct: 5 }', 'value-not-positive'],
    ['{ deduct: -5 }', 'quantity-negative'],
    ['{ deduct: 101% }', 'share-range'],
    ['{ deduct: 5s }', 'quantity-other-unit'],
    ['{ above: [ { value: 90%, deduct: 5 } ] }', 'tier-side'],
    ['{ below: [ { value: 95%, deduct: 5 } ] }', 'tier-past-target'],
    ['{ below: [ { value: 90%, deduct: 5 }, { value: 90.0%, deduct: 6 } ] }', 'tier-twice'],
    ['{ below: [ { value: 90%, deduct: 5 }, { value: 80%, deduct: 4 } ] }', 'tier-order'],
    ['{ below: [ { value: 80%, deduct: 4 }, { value: 90%, deduct: 5 } ] }', 'tier-order'],
    ['{ below: [] }', 'list-empty'],
  ])('%s', (penalty, code) => expect(codes(`{ ${RATE}, penalty: ${penalty} }`)).toEqual([code]));
  test('a mean has no cases', () => {
    const mean = 'id: a, metric: response-time, max: 60s';
    expect(codes(`{ ${mean}, penalty: { per-case: 50 } }`)).toEqual(['penalty-no-cases']);
    const words = (per: string, max: string) =>
      `{ id: a, metric: phrase-incidents, with: { class: dismissive, per: ${per} }, max: ${max}, severity: binding, penalty: { per-case: 50 } }`;
    expect(codes(words('count', '0'))).toEqual([]);
    expect(codes(words('1000-messages', '0'))).toEqual(['penalty-no-cases']);
    expect(codes(`{ ${mean}, penalty: { per: 5s, deduct: 50 } }`)).toEqual([]);
    expect(
      codes(`{ ${mean}, penalty: { above: [ { value: 60s, deduct: 5 }, { value: 90s, deduct: 6 } ] } }`),
    ).toEqual([]);
  });
});

describe('margin', () => {
  test('none unless the clause asks for one', () => {
    expect(clauseOf(`{ ${RATE} }`).margin).toBe('none');
    expect(clauseOf(`{ ${RATE}, margin: wilson95 }`).margin).toBe('wilson95');
    expect(codes(`{ ${RATE}, margin: wilson99 }`)).toEqual(['word-unknown-near']);
  });
  test('is of rates whose figure may lie on both sides of the target', () => {
    const margin = 'margin: wilson95';
    expect(codes(`{ id: a, metric: response-time, max: 60s, ${margin} }`)).toEqual(['margin-no-rate']);
    expect(codes(`{ id: a, metric: reply-rate, min: 100%, ${margin} }`)).toEqual(['margin-edge']);
    expect(codes(`{ id: a, metric: unanswered-rate, max: 0%, ${margin} }`)).toEqual(['margin-edge']);
    expect(codes(`{ id: a, metric: reply-rate, min: 99.9%, ${margin} }`)).toEqual([]);
  });
});

describe('from', () => {
  test('the exports unless it says the console', () => {
    expect(clauseOf(`{ ${RATE} }`).from).toBe('exports');
    expect(clauseOf(`{ ${RATE}, from: console }`).from).toBe('console');
    expect(codes(`{ ${RATE}, from: sheets }`)).toEqual(['word-unknown']);
  });
  test('the console names no cases', () => {
    expect(codes(`{ ${RATE}, from: console, penalty: { per-case: 50 } }`)).toEqual(['per-case-console']);
    expect(codes(`{ ${RATE}, from: console, penalty: { deduct: 50 } }`)).toEqual([]);
  });
});

describe('only', () => {
  test('reads hours, weekdays and a role', () => {
    const only = 'only: { hours: ["22:00-02:00"], days: [周末, mon], role: 售前 }';
    expect(clauseOf(`{ ${RATE}, ${only} }`).only).toEqual({
      hours: [{ start: 79_200, end: 93_600 }],
      days: [0, 1, 6],
      shops: [],
      role: '售前',
    });
  });
  test('a role that no agent has', () => {
    expect(codes(`{ ${RATE}, only: { role: 售后组 } }`)).toEqual(['role-unknown']);
    expect(codes(`{ ${RATE}, only: { role: 售前组 } }`)).toEqual(['role-unknown-near']);
  });
});
