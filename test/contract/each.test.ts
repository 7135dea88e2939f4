import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/contract/write.ts';
import { brief, clauseOf, compile, complaintsOf, withClause } from './compiling.ts';

const SHOPS = `kefu-sla: 1
contract: K
owner: 甲
vendor: 乙
shops:
  - { name: 京东店, platform: jd, files: ["jd/*"] }
  - { name: 天猫店, platform: taobao, files: ["tm/*"] }
clauses:
`;

describe('each', () => {
  test('is a day, an agent or a shop, and nothing where it is not said', () => {
    expect(clauseOf('{ id: a, metric: reply-rate, min: 90% }').each).toBe(null);
    expect(clauseOf('{ id: a, metric: reply-rate, min: 90%, each: day }').each).toBe('day');
    expect(clauseOf('{ id: a, metric: reply-rate, min: 90%, each: agent }').each).toBe('agent');
    const shops = `${SHOPS}  - { id: a, metric: reply-rate, min: 90%, each: shop }\n`;
    expect(compile(shops).contract.clauses[0]!.each).toBe('shop');
    expect(complaintsOf(withClause('{ id: a, metric: reply-rate, min: 90%, each: week }'))[0]!.code).toBe(
      'word-unknown',
    );
  });

  test('comes back from what contract show prints', () => {
    const { contract } = compile(withClause('{ id: a, metric: reply-rate, min: 90%, each: day }'));
    expect(termsOf(contract).clauses).toMatchObject([{ id: 'a', each: 'day' }]);
    const plain = compile(withClause('{ id: a, metric: reply-rate, min: 90% }'));
    expect((termsOf(plain.contract).clauses as object[])[0]).not.toHaveProperty('each');
  });

  test('makes units cases: a mean judged by day may cost so much a day', () => {
    const mean = 'id: a, metric: response-time, max: 60s, penalty: { per-case: 100 }';
    expect(complaintsOf(withClause(`{ ${mean} }`)).map(({ code }) => code)).toEqual(['penalty-no-cases']);
    expect(complaintsOf(withClause(`{ ${mean}, each: day }`))).toEqual([]);
  });

  test.each([
    ['metric: reply-rate, min: 90%, from: console, each: day', 'each-console'],
    // Complaints are few: the metric has them over the whole period only.
    ['metric: complaint-rate, max: 1%, each: day', 'each-day'],
    ['metric: refund-rate, max: 1%, each: agent', 'each-agent'],
    ['metric: reply-rate, min: 90%, each: shop', 'each-shop'],
  ])('is refused where there are no such figures: %s', (clause, code) => {
    const complaints = complaintsOf(withClause(`{ id: a, ${clause} }`));
    expect(complaints.map((each) => each.code)).toEqual([code]);
    expect(brief(complaints)[0]).toMatch(/^8:/);
  });

  test('by shop is refused where the clause looks at one shop', () => {
    const clause = (only: string) =>
      complaintsOf(`${SHOPS}  - { id: a, metric: reply-rate, min: 90%, each: shop${only} }\n`).map(
        ({ code }) => code,
      );
    expect(clause('')).toEqual([]);
    expect(clause(', only: { shops: [京东店] }')).toEqual(['each-shop']);
  });

  test('by shop each has a score of its own', () => {
    const scores = (each: string) =>
      compile(
        `${SHOPS.replace('jd,', 'taobao,')}  - { id: a, metric: dsr-service, min: 4.8${each} }\n`,
      ).warnings.map(({ code }) => code);
    expect(scores('')).toContain('lint-shop-score');
    expect(scores(', each: shop')).not.toContain('lint-shop-score');
  });
});
