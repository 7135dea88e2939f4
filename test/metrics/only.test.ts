import { describe, expect, it } from 'vitest';
import { byTheProgram as byProgram } from '../independent/by-the-program.ts';
import { measure as byReference, file, fractions, table } from '../independent/inputs.ts';

const rate = (rest: string) => `metric: response-rate, with: { within: 30s }, only: { ${rest} }`;

describe.each([
  ['the reference', byReference],
  ['the program', byProgram],
] as const)('only, by %s', (_name, measure) => {
  it('days: a day counts as the weekday that the calendar gives it', async () => {
    // 2026-07-11 is a Saturday worked as a Monday, 2026-07-13 a Monday, 2026-07-12 a Sunday.
    const chat = table(
      's1|a|v1|买家|11 10:00:00|问',
      's2|b|v1|买家|12 10:00:00|问',
      's3|c|v1|买家|13 10:00:00|问',
    );
    const rest = 'platform: generic\ncalendar: [ { day: 2026-07-11, as: mon } ]';
    expect(fractions(await measure([rate('days: [mon]'), rate('days: [sat]')], [chat], rest))).toEqual([
      '0/2',
      'null',
    ]);
  });

  it('days: with day-starts a night belongs to the day before', async () => {
    // Tuesday 02:00 is still Monday where days begin at 04:00.
    const chat = table('s1|a|v1|买家|14 02:00:00|问', 's2|b|v1|买家|14 04:00:00|问');
    const rest = 'platform: generic\nday-starts: "04:00"';
    expect(fractions(await measure([rate('days: [mon]'), rate('days: [tue]')], [chat], rest))).toEqual([
      '0/1',
      '0/1',
    ]);
  });

  it('hours: where the clock goes back, the same stretch as service hours of that name', async () => {
    // New York, 2026-11-01: 01:00-02:00 comes twice, and a reading means its first pass. 00:30-01:30 is over when
    // 01:15 comes again (06:15 UTC): of the two, only the first (05:15 UTC) is in.
    const november = { from: '2026-11-01', to: '2026-11-30' };
    const chat = table('s1|a|v1|买家|2026-11-01T05:15:00Z|问', 's2|b|v1|买家|2026-11-01T06:15:00Z|问');
    const zone = 'platform: generic\ntimezone: America/New_York';
    const narrow = await measure([rate('hours: ["00:30-01:30"]')], [chat], zone, november);
    expect(fractions(narrow)).toEqual(['0/1']);
    const hours = `${zone}\nhours: ["00:30-01:30"]`;
    const plain = 'metric: response-rate, with: { within: 30s }';
    expect(fractions(await measure([plain], [chat], hours, november))).toEqual(['0/1']);
  });

  it('role: a session is its first judged turn’s, a buyer-day its first failing one’s, else its first: of those that count', async () => {
    // 07:59 (closed) v1 answers in 5 s; 10:00 v2 answers in 10 s. Only v2's turn counts, and the day is of its first
    // judged, counted turn: after-sale's, though v1 came first.
    const chat = table(
      's1|a|v1|买家|07:59:00|问',
      's1|a|v1|客服|07:59:05|答',
      's2|a|v2|买家|10:00:00|问',
      's2|a|v2|客服|10:00:10|答',
    );
    const rest =
      'platform: generic\nhours: ["08:00-23:00"]\nagents: { vendor: ["v*"], roles: { pre: ["v1"], after: ["v2"] } }';
    const of = (unit: string, role: string) =>
      `metric: response-rate, with: { within: 30s, unit: ${unit} }, only: { role: ${role} }`;
    const clauses = [
      of('turn', 'pre'),
      of('turn', 'after'),
      of('buyer-day', 'pre'),
      of('buyer-day', 'after'),
    ];
    expect(fractions(await measure(clauses, [chat], rest))).toEqual(['null', '1/1', 'null', '1/1']);
    // Within 5 s v2's turn fails, and the day with it: 0/1 for after-sale.
    const late = ['pre', 'after'].map(
      (role) => `metric: response-rate, with: { within: 5s, unit: buyer-day }, only: { role: ${role} }`,
    );
    expect(fractions(await measure(late, [chat], rest))).toEqual(['null', '0/1']);
  });

  it('days: deadlines of orders and completions of refunds are held against them too', async () => {
    // Paid Friday 07-10 and Saturday 07-11, due 72 h later: Monday 07-13 and Tuesday 07-14; neither shipped.
    const sheet = file(
      'orders.csv',
      `订单编号,订单状态,订单创建时间,订单付款时间 ,发货时间
1,买家已付款，等待卖家发货,2026-07-10 09:00:00,2026-07-10 10:00:00,
2,买家已付款，等待卖家发货,2026-07-11 09:00:00,2026-07-11 10:00:00,
`,
    );
    const late = (days: string) => `metric: late-shipment-rate, only: { days: [${days}] }`;
    expect(fractions(await measure([late('mon'), late('mon-tue'), late('wed')], [sheet]))).toEqual([
      '1/1',
      '2/2',
      'null',
    ]);
    const refunds = file(
      'refunds.csv',
      `订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型
1,A,2026-07-13 10:00:00,2026-07-13 11:00:00,退款成功,5.00,仅退款
2,B,2026-07-14 10:00:00,2026-07-14 10:30:00,退款成功,5.00,仅退款
`,
    );
    const time = (days: string) => `metric: refund-time, only: { days: [${days}] }`;
    expect(fractions(await measure([time('mon'), time('mon-tue')], [refunds]))).toEqual(['3600/1', '5400/2']);
  });
});
