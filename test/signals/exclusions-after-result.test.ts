import { expect, test } from 'vitest';
import { auditOf } from '../helpers/audit.ts';

const bytes = (rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join('\n')}\n`);

// Ten sessions of October, one a day.
const CHATS = Array.from({ length: 10 }, (_, i) => {
  const day = `2026-10-${String(i + 1).padStart(2, '0')}`;
  return [`S${i + 1},甲,小美,买家,${day} 10:00:00,在吗`, `S${i + 1},甲,小美,客服,${day} 10:00:40,在的`];
}).flat();

const CONTRACT = `kefu-sla: 1
contract: K
owner: 甲方
vendor: 乙方
platform: generic
agents: { vendor: [小美] }
clauses:
  - { id: "4.1", metric: response-rate, with: { within: 30s }, min: 90% }
exemptions: { file-within: 30d }
`;

const RESULT = '2026-11-01T02:00:00+08:00';

/** What is told of rows of session, time of filing, decision. */
async function told(rows: readonly string[], firstMade: string | null = RESULT, contract = CONTRACT) {
  const files = [
    { name: 'chats.csv', bytes: bytes(['会话ID,买家昵称,客服,发送方,发送时间,消息内容', ...CHATS]) },
    {
      name: 'exemptions.csv',
      bytes: bytes(['会话ID,申诉时间,裁定,申诉理由', ...rows.map((row) => `${row},有误`)]),
    },
  ];
  const card = await auditOf(contract, files, '2026-10', { firstMade: () => firstMade });
  const input = card.inputs.findIndex(({ kind }) => kind === 'exemptions');
  return card.signals
    .filter(({ code }) => code === 'exclusions-after-result')
    .map((each) => ({ ...each, input: each.input === input ? 'the sheet' : each.input }));
}

const entry = (count: number, of: number, row: number) => [
  { code: 'exclusions-after-result', count, of, agent: null, input: 'the sheet', row },
];

test('filed a second after the first scorecard is after; at the same second is not', async () => {
  expect(await told(['S1,2026-11-01 02:00:01,采纳', 'S2,2026-11-01 02:00:00,采纳'])).toEqual(entry(1, 2, 2));
  expect(await told(['S1,2026-11-01 02:00:00,采纳', 'S2,2026-10-20 09:00:00,采纳'])).toEqual([]);
});

test('the first case is the one filed first, wherever it stands', async () => {
  expect(await told(['S1,2026-11-05 09:00:00,采纳', 'S2,2026-11-03 09:00:00,采纳'])).toEqual(entry(2, 2, 3));
});

test('a day alone is when it began: the day of the result is not after it, the next is', async () => {
  expect(await told(['S1,2026-11-01,采纳'])).toEqual([]);
  expect(await told(['S1,2026-11-02,采纳'])).toEqual(entry(1, 1, 2));
});

test('the moments are compared, not what their clocks show', async () => {
  // 18:00 of 31 October in London, without summer time, is 02:00 of 1 November in China.
  const london = '2026-10-31T18:00:00+00:00';
  expect(await told(['S1,2026-11-01 02:00:00,采纳'], london)).toEqual([]);
  expect(await told(['S1,2026-11-01 02:00:01,采纳'], london)).toEqual(entry(1, 1, 2));
});

test('only what takes units out of the period is looked at', async () => {
  const rows = [
    'S1,2026-11-02 09:00:00,驳回',
    'S2,2026-11-02 09:00:00,',
    'S99,2026-11-02 09:00:00,采纳',
    'S3,,采纳',
  ];
  expect(await told(rows)).toEqual([]);
  expect(await told([...rows, 'S4,2026-11-02 09:00:00,采纳'])).toEqual(entry(1, 1, 6));
  // 1 December 02:00:00 is 30 days after the result; later than that it was filed too late to count.
  expect(await told(['S1,2026-12-01 02:00:01,采纳'])).toEqual([]);
  expect(await told(['S1,2026-12-01 02:00:00,采纳'])).toEqual(entry(1, 1, 2));
});

test('without an earlier scorecard, or without exemptions in the contract, nothing is told', async () => {
  expect(await told(['S1,2026-11-02 09:00:00,采纳'], null)).toEqual([]);
  const none = CONTRACT.replace(/exemptions:.*\n/, '');
  expect(await told(['S1,2026-11-02 09:00:00,采纳'], RESULT, none)).toEqual([]);
});
