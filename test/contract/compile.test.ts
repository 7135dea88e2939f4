import { describe, expect, test } from 'vitest';
import { fraction } from '../../src/units/fraction.ts';
import { formatDay } from '../../src/units/time.ts';
import { brief, compile, complaintsOf, SETTLED, withClause } from './compiling.ts';
import { LONG, SHORT } from './contracts.ts';

describe('the short contract', () => {
  const { contract, warnings } = compile(SHORT);
  test('compiles without a word of warning', () => expect(warnings).toEqual([]));
  test('takes zone and preset where it says nothing', () => {
    expect(contract.terms.zone.name).toBe('Asia/Shanghai');
    expect(contract.terms.dayStarts).toBe(0);
    // The jd row of the presets: 09:00-23:00, session, gap 10m, last-replier, false.
    expect(contract.terms.shops).toEqual([
      {
        name: '',
        platform: 'jd',
        files: [],
        hours: Array.from({ length: 7 }, () => [{ start: 32_400, end: 82_800 }]),
        anchor: 'session',
        transfer: 'last-replier',
        sessions: { by: 'gap', gap: 600 },
        assist: false,
      },
    ]);
    expect(contract.terms.openTurn).toBe(86_400);
    expect(contract.terms.replies).toEqual({ bots: 'exclude', closers: 'count', auto: [] });
    expect(contract.terms.agents.unassigned).toBe('vendor');
    expect(contract.attribution).toEqual({
      judge: 'order',
      lookback: 259_200,
      afterSaleWindow: 1_296_000,
      minJoined: fraction(95, 100),
      excludeFlags: [],
    });
  });
  test('understands Chinese metric names, Chinese units and a full-width percent sign', () => {
    const [first, rate] = contract.clauses;
    expect(first!.metric.id).toBe('first-response-time');
    expect(rate!.options).toEqual({ within: 30, unit: 'turn' });
    expect(rate!.target).toEqual({ side: 'min', value: fraction(9, 10) });
    expect(rate!.line).toBe(10);
    expect(contract.settlement).toEqual({
      base: [{ type: 'fixed', amount: 3_000_000 }],
      byScore: [],
      penaltyCap: { kind: 'share', share: fraction(1, 5) },
      bonusCap: null,
      bonusGate: [],
      overlap: 'sum',
      repeat: null,
      chronic: null,
      tax: null,
    });
  });
});

describe('the contract with every key', () => {
  const { contract } = compile(LONG);
  test('keeps scalars as written', () => {
    expect(contract.id).toBe('4.10');
    expect(contract.clauses.map(({ id }) => id)).toEqual([
      '4.1',
      '4.2',
      '4.3',
      '4.4',
      '4.5',
      '5.1',
      '6.1',
      '6.2',
    ]);
  });
  test('reads dates in either writing', () => {
    expect(formatDay(contract.term!.from)).toBe('2026-07-01');
    expect(formatDay(contract.term!.to)).toBe('2027-06-30');
  });
  test('its own keys win over the preset', () => {
    expect(contract.terms.shops).toMatchObject([
      { sessions: { by: 'gap', gap: 1200 }, anchor: 'session', transfer: 'last-replier', assist: false },
    ]);
    expect(contract.terms.openTurn).toBe(43_200);
    expect(contract.clauses[0]!.options).toMatchObject({ cap: null, unanswered: 'exclude' });
    // 5.1 gives only its statistic: the Tmall cap of the preset stays.
    expect(contract.clauses[5]!.options).toMatchObject({ statistic: 'p95', cap: 600, unanswered: 'cap' });
  });
  test('the calendar knows metrics by their Chinese names', () => {
    expect(contract.calendar.map(({ waive }) => waive)).toEqual([
      [],
      [],
      ['first-response-time', '4.2'],
      ['all'],
    ]);
    expect(contract.calendar[1]).toMatchObject({ as: 1, hours: null, note: '调休上班' });
    expect(contract.calendar[3]).toMatchObject({ hours: [] });
  });
  test('0d switches the after-sale window off', () => expect(contract.attribution.afterSaleWindow).toBe(0));
  test('money is whole fen', () => {
    expect(contract.settlement!.base).toEqual([
      { type: 'fixed', amount: 3_000_000 },
      { type: 'fixed', amount: 123_450 },
    ]);
    expect(contract.settlement!.tax).toEqual({ rate: fraction(6, 100), included: false });
  });
});

test('presets differ as the table says', () => {
  const preset = (platform: string) => {
    const { contract } = compile(
      withClause('{ id: a, metric: response-rate, with: { within: 30s }, min: 80% }', SETTLED, platform),
    );
    const { hours, anchor, transfer, sessions, assist } = contract.terms.shops[0]!;
    const { start, end } = hours[0]![0]!;
    const cut = sessions.by === 'day' ? 'day' : sessions.gap;
    return [start / 3600, end / 3600, anchor, cut, transfer, assist, contract.clauses[0]!.options.unit];
  };
  expect(preset('taobao')).toEqual([8, 23, 'turn', 'day', 'each-account', true, 'turn']);
  expect(preset('jd')).toEqual([9, 23, 'session', 600, 'last-replier', false, 'turn']);
  expect(preset('pdd')).toEqual([8, 23, 'turn', 'day', 'last-replier', false, 'message']);
  expect(preset('douyin')).toEqual([8, 23, 'turn', 1800, 'last-replier', true, 'turn']);
  expect(preset('generic')).toEqual([0, 24, 'turn', 1800, 'last-replier', false, 'turn']);
});

test('turns nobody took are nobody’s as soon as someone else answers too', () => {
  const clause = '{ id: a, metric: reply-rate, min: 80% }';
  const unassigned = (agents: string) =>
    compile(withClause(clause).replace(/agents: .*/, `agents: ${agents}`)).contract.terms.agents.unassigned;
  expect(unassigned('{ vendor: ["a*"] }')).toBe('vendor');
  expect(unassigned('{ vendor: ["a*"], bots: ["jimi_*"] }')).toBe('vendor');
  expect(unassigned('{ vendor: ["a*"], owner: ["b"] }')).toBe('nobody');
  expect(unassigned('{ vendor: ["a*"], others: ["b"] }')).toBe('nobody');
  expect(unassigned('{ vendor: ["a*"], owner: ["b"], unassigned: vendor }')).toBe('vendor');
});

describe('complaints', () => {
  test('of shape and of meaning come together, each with its place, in the order of the file', () => {
    const text = `kefu-sla: 2
contract: X
ower: Y
platform: jingdong
timezone: Asia/Shangai
term: { from: 2026-07-01, to: 2026-06-31 }
sessions: { gap: 30 }
clauses:
  - { id: "1", metric: 首次相应时长, max: 15s }
  - { id: "1", metric: first-response-time, max: 15, weght: 3 }
`;
    expect(brief(complaintsOf(text))).toEqual([
      '1:1 key-missing', // vendor; owner was misspelt in line 3
      '1:11 contract-version',
      '3:1 key-unknown-near',
      '4:11 word-unknown',
      '5:11 zone-unknown',
      '6:31 want-day',
      '7:18 quantity-bare',
      '9:24 metric-unknown-near',
      '10:11 clause-twice',
      '10:50 quantity-bare',
      '10:54 key-unknown-near',
    ]);
  });

  test('carry the line as it stands, and the nearest key', () => {
    const [complaint] = complaintsOf(SHORT.replace('penalty-cap', 'penalty-cop'));
    expect(complaint).toEqual({
      code: 'key-unknown-near',
      args: { key: 'penalty-cop', near: 'penalty-cap' },
      place: { file: 'contract.yaml', line: 14, column: 3 },
      excerpt: '  penalty-cop: 20%',
    });
  });

  test('a clause that is broken elsewhere still is known to the calendar', () => {
    const text = withClause(
      '{ id: "4.2", metric: reply-rate, min: 90 }',
      'calendar: [ { day: 2026-10-01, waive: ["4.2"] } ]\n',
    );
    expect(brief(complaintsOf(text))).toEqual(['8:43 quantity-bare']);
  });

  test.each([
    ['a list of things', '- a\n- b\n'],
    ['a word', 'contract\n'],
    ['nothing but a comment', '# 合同\n'],
  ])('%s is no contract', (_, text) =>
    expect(complaintsOf(text).map(({ code }) => code)).toEqual(['contract-not-map']),
  );
});

test('what merely states what happens anyway is accepted', () => {
  const text = withClause(
    '{ id: a, metric: reply-rate, min: 80%, from: exports, margin: none }',
    'settlement: { base: [ { type: fixed, amount: 1 } ], overlap: sum }\n',
  );
  expect(complaintsOf(text)).toEqual([]);
});
