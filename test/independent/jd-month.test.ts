import { describe, expect, it } from 'vitest';
import { bothSides, CHAT_CLAUSES, monthOf, SELLING_CLAUSES } from './demo-month.ts';

// A JD log in UTF-8 and an order sheet in GBK, put before two implementations that share no code. JD gives no refund
// sheet and no ship times.

const CLAUSES = [...CHAT_CLAUSES, ...SELLING_CLAUSES, 'late-shipment-rate', 'refund-time'];

const RULES = {
  'the preset alone': 'agents: { vendor: ["创业宏-*"], owner: ["青禾-店长"], unassigned: vendor }',
  'closers dropped, robots counted, service clock, paid orders':
    'agents: { vendor: ["创业宏-小*"], owner: ["青禾-*"] }\n' +
    'hours: ["08:30-12:00", "13:00-22:00"]\nclock: service\nanchor: turn\n' +
    'replies: { closers: drop, bots: count }\n' +
    'attribution: { judge: pay, after-sale-window: 0d, lookback: 1d }',
  'two vendors, days from four in the morning, waivers':
    'agents: { vendor: ["创业宏-小美", "创业宏-小周", "创业宏-小冯", "创业宏-小曹"], others: ["创业宏-小林", "创业宏-小陈", "创业宏-小何", "创业宏-小罗", "创业宏-小宋", "创业宏-小唐", "创业宏-小许", "创业宏-小邓"], owner: ["青禾-店长"] }\n' +
    'day-starts: "04:00"\nhours: ["20:00-02:00"]\n' +
    'calendar: [ { day: 2026-10-20, hours: ["00:00-24:00"] }, { from: 2026-10-01, to: 2026-10-07, waive: [response-rate, first-response-time] } ]\n' +
    'attribution: { judge: order-first, lookback: 7d, after-sale-window: 3d }',
  'everybody is the vendor’s; canned welcomes are no answer':
    'agents: { vendor: ["创业宏-*", "青禾-*"] }\nhours: ["00:00-24:00"]\ntransfer: each-account\n' +
    'replies: { auto: ["您好*", "亲您好*"] }',
};

describe('a JD log and a GBK order sheet of 2 000 messages', () => {
  const files = monthOf('jd', 2000, 7);

  it.each(Object.entries(RULES))('%s', async (_name, rules) => {
    const { program, reference } = await bothSides(CLAUSES, files, `platform: jd\n${rules}`);
    expect(program).toEqual(reference);
    // Nothing of it is agreed on because there is nothing: only shipments and refunds are not told.
    const measured = reference.filter(({ value }) => value !== null).map(({ clause }) => clause);
    expect(measured).toEqual([...CHAT_CLAUSES, ...SELLING_CLAUSES]);
  });
});
