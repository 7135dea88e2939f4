import { describe, expect, test } from 'vitest';
import type { Contract } from '../../src/contract/contract.ts';
import { measuringContract } from '../../src/contract/measuring.ts';
import { showContract, termsOf } from '../../src/contract/write.ts';
import { compile, METRICS, withClause } from './compiling.ts';
import { LONG, SHORT } from './contracts.ts';

/** Where a clause stands in the file is no part of its meaning. */
const meaning = (contract: Contract): Contract => ({
  ...contract,
  clauses: contract.clauses.map((clause) => ({ ...clause, line: 0 })),
  amendments: contract.amendments.map((each) => ({
    ...each,
    before: meaning(each.before),
    after: meaning(each.after),
  })),
});

describe('a contract shown', () => {
  test.each([
    ['short', SHORT],
    ['long', LONG],
    [
      'of a platform without a session key',
      withClause('{ id: "1", metric: 回复率, min: 99.95% }', '', 'taobao'),
    ],
    [
      'with a preset overruled',
      withClause(
        '{ id: "1", metric: 响应时长, with: { cap: none, unanswered: exclude }, max: 90s }',
        'sessions: { by: day }\n',
        'taobao',
      ),
    ],
    [
      'judged on the platform’s figures',
      withClause('{ id: "1", metric: 响应时长, from: console, max: 90s }', '', 'taobao'),
    ],
  ])('%s compiles to the same contract', (_, text) => {
    const { contract } = compile(text);
    expect(meaning(compile(showContract(contract)).contract)).toEqual(meaning(contract));
  });

  test('writes values with their units, defaults and presets filled in', () => {
    expect(termsOf(compile(SHORT).contract)).toMatchObject({
      'kefu-sla': 1,
      timezone: 'Asia/Shanghai',
      'day-starts': '00:00',
      hours: ['09:00-23:00'],
      sessions: { gap: '10min', 'open-turn': '24h' },
      attribution: { lookback: '3d', 'after-sale-window': '15d', 'min-joined': '95%' },
      clauses: [
        {
          id: '4.1',
          metric: 'first-response-time',
          max: '15s',
          weight: 1,
          severity: 'binding',
          'min-sample': 30,
        },
        { with: { within: '30s', unit: 'turn' }, min: '90%', penalty: { deduct: 500 } },
      ],
      settlement: { base: [{ type: 'fixed', amount: 30000 }], 'penalty-cap': '20%' },
    });
  });

  test('the terms are plain JSON', () => {
    const terms = termsOf(compile(LONG).contract);
    expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
  });
});

describe('without a contract', () => {
  const contract = measuringContract(METRICS);
  test('every metric is measured once, without target or money, but those that only a contract can fill', () => {
    const leftToContracts = [
      'call-volume-index',
      'record-completeness',
      'script-rate',
      'service-quality-index',
      'training-index',
    ];
    const ids = METRICS.map(({ id }) => id).filter((id) => !leftToContracts.includes(id));
    expect(contract.clauses.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(contract.clauses.every(({ target, severity }) => target === null && severity === 'report')).toBe(
      true,
    );
    expect(contract.settlement).toBeNull();
    expect(contract.terms.agents.vendor).toBeNull();
    expect(contract.terms.zone.name).toBe('Asia/Shanghai');
  });
  test('the response rate is the one within 30 s', () => {
    const rate = contract.clauses.find(({ id }) => id === 'response-rate');
    expect(rate!.options).toEqual({ within: 30, unit: 'turn' });
  });
  test('its terms can be shown', () => {
    expect(JSON.stringify(termsOf(contract))).toContain('"within":"30s"');
  });
});
