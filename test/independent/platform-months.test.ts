import { describe, expect, it } from 'vitest';
import { bothSides, CHAT_CLAUSES, monthOf, SELLING_CLAUSES } from './demo-month.ts';

// As in jd-month.test.ts, for the other platforms' exports.

describe('taobao: 千牛 TXT, orders, refunds and scores in GBK, 2 000 messages', () => {
  const files = monthOf('taobao', 2000, 3);
  const clauses = [
    ...CHAT_CLAUSES,
    ...SELLING_CLAUSES,
    'inquiry-conversion-rate, with: { event: shipped, horizon: 5d }',
    'late-shipment-rate',
    'late-shipment-rate, with: { promise: 24h }',
    'refund-time',
    'refund-time, with: { type: return-refund, statistic: p90 }',
    'dsr-description',
    'dsr-service, with: { statistic: change }',
    'dsr-logistics, with: { statistic: vs-industry }',
  ];
  const agents =
    'agents: { vendor: ["青禾文具旗舰店:创业宏-*"], owner: ["青禾文具旗舰店:店长"], bots: ["青禾文具旗舰店"], unassigned: vendor }\n' +
    'replies: { auto: ["您好，欢迎光临青禾文具旗舰店*"] }';

  it.each([
    ['the preset: days, each account, capped', agents],
    [
      'sessions by gap, last replier',
      `${agents}\nsessions: { gap: 30m }\ntransfer: last-replier\nclock: service`,
    ],
    [
      'a short gap and short open turns, hours of two shifts',
      `${agents}\nsessions: { gap: 5m, open-turn: 1h }\nhours: ["09:00-12:00", "18:00-24:00"]\nanchor: session`,
    ],
  ])('%s', async (_name, rules) => {
    const { program, reference } = await bothSides(clauses, files, `platform: taobao\n${rules}`);
    expect(program).toEqual(reference);
    expect(reference.filter(({ value }) => value === null)).toEqual([]);
  });
});

// These order sheets name no buyers; orders are joined by the cards in the chats.
const BY_NUMBER = 'attribution: { min-joined: 40% }';

describe.each([
  ['pdd', '智能客服', ['inquiry-conversion-rate, with: { event: grouped }']],
  ['douyin', '飞鸽智能客服', []],
] as const)('%s: a chat table and orders, 1 500 messages', (platform, robot, more) => {
  const files = monthOf(platform, 1500, 5);
  const clauses = [...CHAT_CLAUSES, ...SELLING_CLAUSES, ...more, 'late-shipment-rate'];
  const agents = `agents: { vendor: ["创业宏-*"], owner: ["青禾-店长"], bots: ["${robot}"], unassigned: vendor }`;

  it.each([
    ['the preset', ''],
    ['service clock, closers dropped', 'clock: service\nreplies: { closers: drop }\nday-starts: "06:00"'],
    ['each account, robots counted', 'transfer: each-account\nreplies: { bots: count }\nanchor: session'],
  ])('%s', async (_name, rules) => {
    const { program, reference } = await bothSides(
      clauses,
      files,
      `platform: ${platform}\n${BY_NUMBER}\n${agents}\n${rules}`,
    );
    expect(program).toEqual(reference);
    expect(reference.filter(({ value }) => value === null)).toEqual([]);
  });
});
