import { describe, expect, test } from 'vitest';
import type { Contract } from '../../src/contract/contract.ts';
import { clauseParts, inForce, isReadAlike, latestOf } from '../../src/contract/in-force.ts';
import { showContract, termsOf } from '../../src/contract/write.ts';
import { UserError } from '../../src/units/errors.ts';
import { fraction } from '../../src/units/fraction.ts';
import { formatDay, parseDay } from '../../src/units/time.ts';
import { brief, compile, complaintsOf } from './compiling.ts';

/** The first amendment stands on line 12. */
const amended = (...amendments: readonly string[]): string => `kefu-sla: 1
contract: K
owner: 甲
vendor: 乙
platform: generic
term: { from: 2026-07-01, to: 2027-06-30 }
clauses:
  - { id: "1", metric: first-response-time, max: 15s, weight: 2, penalty: { deduct: 300 } }
  - { id: "2", metric: response-rate, with: { within: 30s }, min: 90%, points: { full: 95%, zero: 50% } }
settlement: { base: [ { type: fixed, amount: 1000 } ], penalty-cap: 20% }
${amendments.length > 0 ? 'amendments:\n' : ''}${amendments.map((each) => `  - ${each}\n`).join('')}`;

const days = (from: string, to: string) => ({ from: parseDay(from)!, to: parseDay(to)! });
const OCTOBER = days('2026-10-01', '2026-10-31');

/** `id side value from..to` of every clause of a period. */
const told = (contract: Contract, period: ReturnType<typeof days>): string[] =>
  clauseParts(inForce(contract, period), period).map(({ clause, days }) => {
    const { side, value } = clause.target!;
    const on = days && ` ${formatDay(days.from)}..${formatDay(days.to)}${days.note ? ` ${days.note}` : ''}`;
    return `${clause.id} ${side} ${value.num}/${value.den}${on ?? ''}`;
  });

describe('what an amendment changes', () => {
  const text = amended(
    '{ from: 2026-10-15, note: 补一, clauses: [ { id: "1", max: 12s, penalty: null }, { id: "3", metric: unanswered-rate, max: 2% } ] }',
    '{ from: 2026-11-01, hours: ["09:00-21:00"], settlement: null, clauses: [ { id: "2", remove: true } ] }',
  );
  const { contract } = compile(text);

  test('merges into clauses key by key; the contract itself is as it was signed', () => {
    const [first] = contract.amendments;
    expect(contract.clauses.map(({ id }) => id)).toEqual(['1', '2']);
    expect(first!.after.clauses.map(({ id }) => id)).toEqual(['1', '2', '3']);
    const [one] = first!.after.clauses;
    expect(one!.target).toEqual({ side: 'max', value: fraction(12) });
    expect([one!.weight, one!.penalty]).toEqual([fraction(2), null]);
    expect(first!.before.clauses[0]!.penalty).not.toBeNull();
  });

  test('of other keys the whole value is replaced, and null takes it away', () => {
    const { before, after, beyondClauses } = contract.amendments[1]!;
    expect(beyondClauses).toBe(true);
    expect(before.terms.shops[0]!.hours[0]).toEqual([{ start: 0, end: 86_400 }]);
    expect(after.terms.shops[0]!.hours[0]).toEqual([{ start: 32_400, end: 75_600 }]);
    expect(after.settlement).toBeNull();
    expect(after.clauses.map(({ id }) => id)).toEqual(['1', '3']);
  });

  test('what reading needs of texts is what the clauses of all of them need', () => {
    const { contract: later } = compile(
      amended(
        '{ from: 2026-10-15, clauses: [ { id: "3", metric: phrase-incidents, with: { class: dismissive }, max: 0 } ] }',
      ),
    );
    expect(later.terms.reads).toContain('phrase:dismissive');
    expect(later.amendments[0]!.before.terms.reads).toEqual(later.terms.reads);
  });

  test('shown and read again it is the same contract', () => {
    const shown = showContract(contract);
    expect(shown).toContain('amendments:\n  - from: 2026-10-15\n    note: 补一\n');
    expect(showContract(compile(shown).contract)).toBe(shown);
    const terms = termsOf(contract).amendments;
    expect(terms).toEqual([
      {
        from: '2026-10-15',
        note: '补一',
        clauses: [
          { id: '1', max: '12s', penalty: null },
          {
            id: '3',
            metric: 'unanswered-rate',
            max: '2%',
            weight: 1,
            severity: 'binding',
            responsibility: 'vendor',
            // A rate that may miss one unit in fifty needs fifty.
            'min-sample': 50,
          },
        ],
      },
      {
        from: '2026-11-01',
        hours: ['09:00-21:00'],
        settlement: null,
        clauses: [{ id: '2', remove: true }],
      },
    ]);
  });
});

describe('the clauses of a period', () => {
  const { contract } = compile(
    amended(
      '{ from: 2026-10-15, note: 补一, clauses: [ { id: "1", max: 12s }, { id: "3", metric: unanswered-rate, max: 2% } ] }',
      '{ from: 2026-10-25, clauses: [ { id: "3", remove: true }, { id: "2", min: 90% , weight: 1} , { id: "1", weight: 2, max: 10s } ] }',
    ),
  );

  test('before any of them they are the signed ones, after the last the last ones, whole', () => {
    expect(told(contract, days('2026-09-01', '2026-09-30'))).toEqual(['1 max 15/1', '2 min 9/10']);
    expect(told(contract, days('2026-11-01', '2026-11-30'))).toEqual(['1 max 10/1', '2 min 9/10']);
  });

  test('only those that change stand in parts, in the order of the contract', () => {
    // 2 was written again and says what it said.
    expect(told(contract, OCTOBER)).toEqual([
      '1 max 15/1 2026-10-01..2026-10-14',
      '1 max 12/1 2026-10-15..2026-10-24 补一',
      '1 max 10/1 2026-10-25..2026-10-31',
      '2 min 9/10',
      '3 max 1/50 2026-10-15..2026-10-24 补一',
    ]);
  });

  test('a period that begins with an amendment, or ends the day before, is in one piece', () => {
    expect(told(contract, days('2026-10-01', '2026-10-14'))).toEqual(['1 max 15/1', '2 min 9/10']);
    expect(told(contract, days('2026-10-25', '2026-10-31'))).toEqual(['1 max 10/1', '2 min 9/10']);
    expect(told(contract, days('2026-10-24', '2026-10-25'))).toEqual([
      '1 max 12/1 2026-10-24..2026-10-24',
      '1 max 10/1 2026-10-25..2026-10-25',
      '2 min 9/10',
      '3 max 1/50 2026-10-24..2026-10-24',
    ]);
  });

  test('the terms are those of the period’s end, with the amendments that hold by then', () => {
    const terms = termsOf(inForce(contract, days('2026-10-01', '2026-10-20')));
    expect(terms).toMatchObject({ clauses: [{ id: '1', max: '12s' }, { id: '2' }, { id: '3' }] });
    expect((terms.amendments as { from: string }[]).map(({ from }) => from)).toEqual(['2026-10-15']);
    expect(termsOf(inForce(contract, days('2026-09-01', '2026-09-30')))).not.toHaveProperty('amendments');
  });
});

describe('a change of more than clauses', () => {
  const { contract } = compile(
    amended(
      '{ from: 2026-11-01, settlement: { base: [ { type: fixed, amount: 2000 } ], penalty-cap: 20% } }',
      '{ from: 2027-01-01, clock: service }',
    ),
  );
  const september = inForce(contract, days('2026-09-01', '2026-09-30'));

  test('splits no month, and no period goes across it', () => {
    expect(inForce(contract, OCTOBER).settlement!.base[0]).toMatchObject({ amount: 100_000 });
    expect(inForce(contract, days('2026-11-01', '2026-11-30')).settlement!.base[0]).toMatchObject({
      amount: 200_000,
    });
    expect(() => inForce(contract, days('2026-10-31', '2026-11-01'))).toThrow(UserError);
    try {
      inForce(contract, days('2026-10-15', '2026-11-14'));
    } catch (error) {
      expect((error as UserError).complaints).toEqual([
        {
          code: 'period-across-amendment',
          args: { from: '2026-10-15', to: '2026-11-14', on: '2026-11-01', month: '2026-11' },
        },
      ]);
    }
  });

  test('asks for the files to be read again only where it changes how they are read', () => {
    const december = inForce(contract, days('2026-12-01', '2026-12-31'));
    expect(isReadAlike(september, december)).toBe(true);
    expect(isReadAlike(latestOf(contract), december)).toBe(false);
    expect(inForce(latestOf(contract), OCTOBER).clock).toBe('wall');
  });
});

describe('a wrong amendment', () => {
  const complaints = (...amendments: readonly string[]) => brief(complaintsOf(amended(...amendments)));
  test.each([
    // Column 5 is where the amendment begins, behind `  - `.
    [
      'names the contract itself',
      '{ from: 2026-10-01, vendor: 丙 }',
      ['12:25 amendment-fixed', '12:5 amendment-idle'],
    ],
    ['changes nothing', '{ from: 2026-10-15, note: 补 }', ['12:5 amendment-idle']],
    [
      'says what held already',
      '{ from: 2026-10-15, clauses: [ { id: "1", max: 15秒 } ] }',
      ['12:5 amendment-idle'],
    ],
    [
      'changes more than clauses within a month',
      '{ from: 2026-10-15, clock: service }',
      ['12:25 amendment-mid-month'],
    ],
    [
      'begins outside the term',
      '{ from: 2027-07-01, clauses: [ { id: "1", max: 12s } ] }',
      ['12:13 amendment-outside-term'],
    ],
    [
      'misspells an id',
      '{ from: 2026-10-15, clauses: [ { id: "11", max: 12s } ] }',
      ['12:42 amendment-clause-unknown'],
    ],
    [
      'removes what is not there',
      '{ from: 2026-10-15, clauses: [ { id: "9", remove: true } ] }',
      ['12:42 amendment-clause-unknown'],
    ],
    [
      'removes and changes',
      '{ from: 2026-10-15, clauses: [ { id: "1", remove: true, max: 3s } ] }',
      ['12:47 amendment-remove'],
    ],
    [
      'names a clause twice',
      '{ from: 2026-10-15, clauses: [ { id: "1", max: 3s }, { id: "1", max: 4s } ] }',
      ['12:64 amendment-clause-twice'],
    ],
    [
      'has an unknown key',
      '{ from: 2026-10-01, hour: ["09:00-21:00"], clauses: [ { id: "1", max: 12s } ] }',
      ['12:25 key-unknown-near'],
    ],
    [
      'has an unknown key of a clause',
      '{ from: 2026-10-15, clauses: [ { id: "1", maxx: 12s } ] }',
      ['12:47 key-unknown-near'],
    ],
    [
      'has a value without its unit',
      '{ from: 2026-10-15, clauses: [ { id: "1", max: 12 } ] }',
      ['12:52 quantity-bare'],
    ],
    ['gives both sides', '{ from: 2026-10-15, clauses: [ { id: "1", min: 12s } ] }', ['12:47 target-both']],
    [
      'leaves no target',
      '{ from: 2026-10-15, clauses: [ { id: "1", max: null } ] }',
      ['12:36 target-missing'],
    ],
  ])('that %s', (_what, amendment, expected) => {
    expect(complaints(amendment).sort()).toEqual([...expected].sort());
  });

  test('that does not begin later than the one before', () => {
    const one = '{ from: 2026-10-15, clauses: [ { id: "1", max: 12s } ] }';
    const other = '{ from: 2026-10-15, clauses: [ { id: "1", max: 10s } ] }';
    expect(complaints(one, other)).toEqual(['13:13 amendment-order']);
  });

  test('what is wrong with the contract itself is said once', () => {
    const wrong = amended('{ from: 2026-10-15, clauses: [ { id: "2", min: 85% } ] }').replace('15s', '15');
    expect(brief(complaintsOf(wrong))).toEqual(['8:50 quantity-bare']);
  });

  test('that makes an unchanged place wrong is told where it stands itself', () => {
    const gated = amended('{ from: 2026-10-15, clauses: [ { id: "1", remove: true } ] }').replace(
      'penalty-cap: 20% }',
      'penalty-cap: 20%, bonus-gate: ["1"] }',
    );
    const paid = gated.replace('points: {', 'bonus: { add: 5 }, points: {');
    expect(brief(complaintsOf(paid))).toEqual(['12:5 gate-unknown']);
  });
});

test('what is lost with a key that is replaced as a whole is remarked on', () => {
  const changed =
    '{ from: 2026-10-15, clauses: [ { id: "1", penalty: { deduct: 600 } }, { id: "2", points: { full: 99%, zero: 50% } } ] }';
  const text = amended(changed).replace('{ deduct: 300 }', '{ deduct: 300, cap: 500 }');
  const lost = compile(text).warnings.filter(({ code }) => code === 'lint-amendment-loses');
  expect(brief(lost)).toEqual(['12:47 lint-amendment-loses']);
  expect(lost[0]!.args).toEqual({ key: 'penalty', lost: 'cap' });
});
