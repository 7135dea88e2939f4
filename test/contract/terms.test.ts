import { describe, expect, test } from 'vitest';
import { brief, compile, complaintsOf } from './compiling.ts';
import { SHORT } from './contracts.ts';

/** Codes of what is wrong with the short contract and these lines below it, which begin on line 15. */
const codes = (more: string): string[] => complaintsOf(`${SHORT}${more}\n`).map(({ code }) => code);
const agents = (list: string): string[] =>
  brief(complaintsOf(SHORT.replace('  vendor: ["晨光外包-*"]', list)));

describe('agents', () => {
  test('an account has one side at a time', () => {
    expect(agents('  vendor: [a]\n  owner: [a]')).toEqual(['8:11 account-twice']);
    expect(agents('  vendor: [Ａ]\n  bots: [A]')).toEqual(['8:10 account-twice']);
    const dated = (from: string) =>
      agents(`  vendor: [{ account: a, to: 2026-10-15 }]\n  owner: [{ account: a, from: ${from} }]`);
    expect(dated('2026-10-15')).toEqual(['8:11 account-twice']);
    expect(dated('2026-10-16')).toEqual([]);
  });
  test('entries are accounts or tables', () => {
    expect(agents('  vendor: 晨光外包-*')).toEqual(['7:11 want-list']);
    expect(agents('  vendor: [[a]]')).toEqual(['7:12 want-map-or-text']);
    expect(agents('  vendor: [{ name: 小王 }]')).toEqual(['7:12 key-missing']);
    expect(agents('  vendor: [{ account: "", rol: x }]')).toEqual([
      '7:23 value-empty',
      '7:27 key-unknown-near',
    ]);
    expect(agents('  vendor: [{ account: a, from: 2026-10-31, to: 2026-10-01 }]')).toEqual([
      '7:48 days-reversed',
    ]);
  });
});

describe('sessions, replies, phrases', () => {
  test('one way of cutting sessions', () => {
    expect(codes('sessions: { gap: 30m, by: day }')).toEqual(['sessions-both']);
    expect(codes('sessions: { gap: 0s }')).toEqual(['value-not-positive']);
    expect(codes('sessions: { gap: 0.5s }')).toEqual(['not-whole-seconds']);
    const { shops } = compile(`${SHORT}sessions: { by: day }\n`).contract.terms;
    expect(shops[0]!.sessions.by).toBe('day');
  });
  test('true and false are no words', () => {
    expect(codes('replies: { assist: yes }')).toEqual(['want-flag']);
    expect(codes('replies: { closers: true }')).toEqual(['word-unknown']);
    expect(codes('replies: { closers: dropp }')).toEqual(['word-unknown-near']);
  });
  test('phrase classes, entries and expressions exist', () => {
    expect(codes('phrases: { to-humn: { add: [转人工] } }')).toEqual(['word-unknown-near']);
    expect(codes('phrases: { to-human: { drop: [bare, nothing-like-it] } }')).toEqual(['word-unknown']);
    expect(codes('phrases: { to-human: { add: ["/(/"] } }')).toEqual(['bad-regex']);
    expect(codes('phrases: { to-human: { add: ["("] } }')).toEqual([]);
  });
});

describe('days and hours', () => {
  test.each([
    ['day-starts: 24:00', 'want-clock'],
    ['day-starts: 4', 'want-clock'],
    ['timezone: Beijing', 'zone-unknown'],
    ['term: { from: 2026-07-01 }', 'key-missing'],
    ['term: { from: 2026-07-02, to: 2026-07-01 }', 'days-reversed'],
    ['term: { from: 2026-02-29, to: 2026-07-01 }', 'want-day'],
    ['hours: 09:00-23:00', 'want-list-or-map'],
    ['hours: [9-23]', 'want-interval'],
    ['hours: { someday: ["09:00-23:00"] }', 'want-weekday'],
    ['calendar: [ { hours: [] } ]', 'calendar-days'],
    ['calendar: [ { day: 2026-10-01, from: 2026-10-01, to: 2026-10-02, hours: [] } ]', 'calendar-days'],
    ['calendar: [ { from: 2026-10-01, hours: [] } ]', 'calendar-days'],
    ['calendar: [ { day: 2026-10-01, note: 国庆 } ]', 'calendar-idle'],
    ['calendar: [ { day: 2026-10-01, hours: [], as: mon } ]', 'calendar-hours-and-as'],
    ['calendar: [ { day: 2026-10-01, as: mon-fri } ]', 'want-weekday'],
    ['calendar: [ { day: 2026-10-01, waive: [休息] } ]', 'waive-unknown'],
    ['calendar: [ { day: 2026-10-01, waive: first-response-tme } ]', 'waive-unknown-near'],
  ])('%s', (line, code) => expect(codes(line)).toEqual([code]));

  test('two entries may not both set the hours of a day; waivers add up', () => {
    const october = '{ from: 2026-10-01, to: 2026-10-07, hours: [] }';
    expect(
      brief(complaintsOf(`${SHORT}calendar:\n  - ${october}\n  - { day: 2026-10-07, as: mon }\n`)),
    ).toEqual(['17:5 calendar-overlap']);
    expect(
      codes(
        `calendar:\n  - ${october}\n  - { day: 2026-10-07, waive: all }\n  - { day: 2026-10-08, as: mon }`,
      ),
    ).toEqual([]);
  });
});

test.each([
  ['base: [ { type: fixed, amount: 12.345 } ]', 'money-decimals'],
  ['base: [ { type: fixed, amount: 20% } ]', 'base-share'],
  ['base: [ { type: fixed, amount: 200000000 } ]', 'amount-huge'],
  ['base: [ { type: monthly, amount: 20 } ]', 'word-unknown'],
  ['base: []', 'list-empty'],
  ['base: [ { type: fixed, amount: 1 } ], penalty-cap: 120%', 'share-range'],
  ['base: [ { type: fixed, amount: 1 } ], tax: { rate: 6 }', 'quantity-bare'],
  ['base: [ { type: fixed, amount: 1 } ], tax: { rate: 6%, included: "true" }', 'want-flag'],
])('settlement: %s', (settlement, code) => {
  const text = SHORT.replace(/settlement:[\s\S]*/, `settlement: { ${settlement} }\n`);
  expect(complaintsOf(text).map((complaint) => complaint.code)).toEqual([code]);
});
