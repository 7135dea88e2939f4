import { describe, expect, it } from 'vitest';
import { cardOf } from '../independent/by-the-program.ts';
import { file, named } from '../independent/inputs.ts';

const waive = (days: string, name = 'response-time') =>
  `platform: generic\ncalendar: [ { ${days}, waive: [${name}] } ]`;
const one = 'metric: response-time, min-sample: 1';

/** Verdict and reason of one clause. */
const verdictOf = async (...given: Parameters<typeof cardOf>) => {
  const { verdict, reason } = (await cardOf(...given)).judgements[0]!;
  return [verdict, reason];
};

describe('a waived day', () => {
  const asked = 's|b|v1|买家|10:00:00|问';
  const answer = 's|b|v1|客服|10:00:20|答';

  it('makes the clause waived only where it leaves nothing', async () => {
    expect(await verdictOf([one], [named('x.csv', asked, answer)], waive('day: 2026-07-10'))).toEqual([
      'waived',
      'nothing-measured',
    ]);
  });

  it('does not where another day has turns that nobody answered', async () => {
    // The 11th has a turn of the vendor: response-time has no wait of it. No data, not waived.
    const chat = named('x.csv', asked, answer, 's2|b|v1|买家|11 10:00:00|问');
    expect(await verdictOf([one], [chat], waive('day: 2026-07-10'))).toEqual(['no-data', 'nothing-measured']);
  });

  it('does not where other days have coarse times', async () => {
    // Nine days of the same coarse file are not waived: their waits are unknown, not forgiven.
    const coarse = Array.from({ length: 10 }, (_none, i) => [
      `c${i}|c|v1|买家|1${i} 10:00:00|问`,
      `c${i}|c|v1|客服|1${i} 10:05:00|答`,
    ]).flat();
    expect(await verdictOf([one], [named('x.csv', ...coarse)], waive('day: 2026-07-10'))).toEqual([
      'no-data',
      'coarse-time',
    ]);
  });

  it('counts for refund-time before the period too, as far as its 30 days reach', async () => {
    // 16..31 July looks back to 2 July. A (05, waived): out. B (06): 3600 s. Mean 3600.
    const sheet = file(
      'refunds.csv',
      `订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型
1,A,2026-07-05 10:00:00,2026-07-05 18:00:00,退款成功,5.00,仅退款
2,B,2026-07-06 10:00:00,2026-07-06 11:00:00,退款成功,5.00,仅退款
`,
    );
    const half = { from: '2026-07-16', to: '2026-07-31' };
    const card = await cardOf(
      ['metric: refund-time'],
      [sheet],
      waive('day: 2026-07-05', 'refund-time'),
      half,
    );
    expect(card.judgements[0]).toMatchObject({ value: 3600, sample: 1, excluded: { waived: 1 } });
  });
});
