import { expect, test } from 'vitest';
import { compileContract } from '../../src/contract/compile.ts';
import * as shelf from '../../src/metrics/index.ts';
import { gather, type Records } from '../../src/reading/gather.ts';
import { mayBe } from '../../src/records/nick.ts';
import { csv, file } from '../formats/helpers.ts';

const CONTRACT = `kefu-sla: 1
contract: KF-1
owner: 青禾文具旗舰店
vendor: 某客服公司
platform: jd
agents: { vendor: ["青禾-*"], bots: ["jimi*"] }
clauses:
  - { id: "1", metric: first-response-time, max: 30s }
`;
const START = '/*****************以下为一通会话************************************/';
const block = (...messages: readonly [sender: string, time: string, text: string][]): string[] => [
  START,
  ...messages.flatMap(([sender, time, text]) => [`${sender} 2026-10-07 ${time}`, text]),
];
const HEADER = ['咨询时间', '顾客', '客服', '转接后客服', '技能组', '满意度', '是否解决', 'cid'];
const row = (time: string, buyer: string, agent: string, more: string[] = []): string[] => {
  const [to = '', group = '', satisfaction = '', solved = '', cid = `c${time}`] = more;
  return [`2026-10-07 ${time}`, buyer, agent, to, group, satisfaction, solved, cid];
};

async function read(logs: readonly string[][], ...rows: string[][]): Promise<Records> {
  const { contract } = compileContract({ text: CONTRACT, file: 'c.yaml' }, Object.values(shelf));
  return gather(
    [...logs.map((log, i) => file(`${i}.log`, log.join('\n'))), file('会话.csv', csv(HEADER, ...rows))],
    contract,
  );
}

/** Session by session: the buyer's name, and who answers for its first turn. */
const sessionsOf = ({ chats, sessions, turns }: Records): unknown[] =>
  Array.from({ length: sessions.count }, (_, s) => {
    const turn = turns.ofSession[s]!;
    const agent = turn < turns.ofSession[s + 1]! ? turns.agent[turn]! : -1;
    return [chats.conversations.buyers.names[sessions.buyer[s]!], chats.accounts.names[agent] ?? null];
  });

test('the list gives the masked customer a name, and an unanswered turn the agent who took it over', async () => {
  const records = await read(
    [
      [
        ...block(['j****01', '10:00:00', '在吗'], ['青禾-小美', '10:00:20', '在']),
        ...block(['j****02', '11:00:00', '发货了吗']),
        ...block(['jd_demo_03', '12:00:00', '有人吗']),
      ],
    ],
    row('10:00:00', 'JD_demo_01', '青禾-小美', ['', '售前组', '非常满意', '是']),
    row('11:01:59', 'jd_demo_02', '青禾-小美', ['青禾-小丹', '售后组', '', '否']), // 119 s later, and it fits
    row('12:00:00', 'j****03', '青禾-小丹'),
  );
  expect(sessionsOf(records)).toEqual([
    ['jd_demo_01', '青禾-小美'],
    ['jd_demo_02', '青禾-小丹'],
    ['jd_demo_03', '青禾-小丹'],
  ]);
  expect(
    [...records.listed.values()].map(({ group, satisfaction, solved }) => [group, satisfaction, solved]),
  ).toEqual([
    ['售前组', '非常满意', true],
    ['售后组', null, false],
    [null, null, null],
  ]);
  expect(records.inputs.map(({ rows, kept }) => [rows, kept])).toEqual([
    [4, 4],
    [3, 3],
  ]);
  // No robot wrote, so the glob for them is told; nothing else is amiss.
  expect(records.problems.map(({ code }) => code)).toEqual(['accounts-unmatched']);
});

test('names that contradict each other are not joined, nor what lies more than two minutes apart; the missing are told', async () => {
  const records = await read(
    [
      [
        ...block(['j****01', '10:00:00', '在吗']),
        ...block(['j****02', '11:00:00', '在吗']),
        ...block(['j****03', '12:00:00', '在吗']),
      ],
    ],
    row('10:00:00', 'x_demo_01', '青禾-小美'), // begins with x, not with j
    row('11:02:01', 'jd_demo_02', '青禾-小美'), // 121 s
    row('13:00:00', 'jd_demo_04', '青禾-小美'), // after the log ends: of another export
  );
  expect(sessionsOf(records)).toEqual([
    ['j****01', null],
    ['j****02', null],
    ['j****03', null],
  ]);
  expect(records.problems).toEqual([{ code: 'session-without-log', args: {}, input: 1, row: 2, count: 2 }]);
});

test('two blocks of one second: each row goes to the customer it fits; two copies of a block to one row', async () => {
  const log = [...block(['a****1', '10:00:00', '甲']), ...block(['b****2', '10:00:00', '乙'])];
  const records = await read(
    [log, log],
    row('10:00:00', 'b_demo_2', '青禾-小美', ['', '', '', '', 'c1']),
    row('10:00:00', 'a_demo_1', '青禾-小丹', ['', '', '', '', 'c2']),
  );
  expect(sessionsOf(records)).toEqual([
    ['a_demo_1', '青禾-小丹'],
    ['b_demo_2', '青禾-小美'],
  ]);
  expect(records.inputs.map(({ overlapping }) => overlapping)).toEqual([0, 2, 0]);
});

test('one log masks a customer whom another gives in full: the list makes them one, and what both have overlaps', async () => {
  const log = (buyer: string): string[] =>
    block([buyer, '10:00:00', '在吗'], ['青禾-小美', '10:00:20', '在']);
  const records = await read([log('j****01'), log('jd_demo_01')], row('10:00:00', 'jd_demo_01', '青禾-小美'));
  expect(records.sessions.count).toBe(1);
  expect(records.inputs.map(({ kept, overlapping }) => [kept, overlapping])).toEqual([
    [2, 0],
    [0, 2],
    [1, 0],
  ]);
});

test('which names may be one person’s', () => {
  for (const [a, b] of [
    ['j****ab', 'jonab'],
    ['jonab', 'j****ab'],
    ['j****ab', 'jo***ab'],
    ['j****ab', 'j***b'],
    ['abc', 'abc'],
    ['*', 'abc'],
  ])
    expect(mayBe(a!, b!), `${a} ${b}`).toBe(true);
  for (const [a, b] of [
    ['j****ab', 'konab'],
    ['j****ab', 'jonac'],
    ['ja****ab', 'jab'], // three characters cannot begin with ja and end with ab
    ['abc', 'abd'],
    ['j****ab', 'k****ab'],
  ])
    expect(mayBe(a!, b!), `${a} ${b}`).toBe(false);
});
