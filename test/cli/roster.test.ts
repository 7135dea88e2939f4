import { describe, expect, test } from 'vitest';
import { run } from '../helpers/run.ts';
import { smallMonth } from '../helpers/small-month.ts';

const contract = (agents: string, only = ''): string => `kefu-sla: 1
contract: KF-1
owner: 甲
vendor: 乙
platform: generic
agents: { ${agents} }
clauses:
  - { id: "4.1", metric: first-response-time, max: 15s${only} }
`;
const HEAD = '账号,姓名,角色,班组,起,止,入职日期';
const roster = (...rows: string[]): string => `${[HEAD, ...rows].join('\n')}\n`;

/** Audits a month of 小美's with this staff list beside the contract. */
const auditWith = (list: string | null, agents = 'roster: 花名册.csv', only = '') =>
  run(['audit', 'in', '-c', 'kf/c.yaml', '--json', '--lang', 'zh'], {
    files: {
      'in/chats.csv': smallMonth(),
      'kf/c.yaml': contract(agents, only),
      ...(list === null ? {} : { 'kf/花名册.csv': list }),
    },
  });

test('a staff list beside the contract makes its accounts the vendor’s, and its hash stands in the scorecard', async () => {
  const { code, out } = await auditWith(roster('小美,周小美,售前,早班,,,2026-01-05'));
  const card = JSON.parse(out);
  // 31 sessions, each answered after 10 s.
  expect(code).toBe(0);
  expect(card.judgements[0]).toMatchObject({ value: 10, sample: 31, verdict: 'met' });
  expect(card.inputs).toMatchObject([{ kind: 'chats' }, { file: 'kf/花名册.csv', kind: 'roster', rows: 1 }]);
  expect(card.inputs[1].sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(card.agents).toMatchObject([{ agent: '小美', name: '周小美', role: '售前' }]);
});

test('an account that the list knows only for other days is not the vendor’s', async () => {
  const { out } = await auditWith(roster('小美,周小美,,,2026-11-01,,'));
  expect(JSON.parse(out).judgements[0]).toMatchObject({ value: null, excluded: { 'not-judged': 31 } });
});

test('a list that the contract does not name is read, told, and used for nothing', async () => {
  const { code, out } = await run(['audit', 'in', '-c', 'c.yaml', '--json'], {
    files: {
      'in/chats.csv': smallMonth(),
      'in/花名册.csv': roster('小美,周小美,,,,,'),
      'c.yaml': contract('vendor: [别人]'),
    },
  });
  expect(code).toBe(3);
  const { problems, judgements } = JSON.parse(out);
  expect(problems).toMatchObject([{ code: 'roster-unused', input: 1 }, { code: 'unlisted-account' }]);
  expect(judgements[0].excluded).toEqual({ 'not-judged': 31 });
});

describe('a list that cannot be right is refused, with what to do', () => {
  test.each([
    ['that is not there', null, undefined, '', '没有读到这份花名册'],
    [
      'with two people of one name',
      roster('小美,王芳,,,,,2026-01-05', '小丽,王芳,,,,,2026-03-01'),
      undefined,
      '',
      '同名的两个人',
    ],
    [
      'with one account twice at a time',
      roster('小美,王芳,,,,,', '小美,李强,,,2026-10-10,,'),
      undefined,
      '',
      '账号 小美 在同一时间属于两行',
    ],
    [
      'with an account of the owner’s',
      roster('小美,王芳,,,,,'),
      'roster: 花名册.csv, owner: [小美]',
      '',
      'agents.owner',
    ],
    [
      'without the role of a clause',
      roster('小美,王芳,售前,,,,'),
      undefined,
      ', only: { role: 售后 }',
      '条款 4.1 的角色“售后”',
    ],
  ])('%s', async (_, list, agents, only, said) => {
    const { code, out, err } = await auditWith(list, agents, only);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  test('one account handed from one person to another is none of them', async () => {
    const list = roster('小美,王芳,,,,2026-10-15,', '小美,李强,,,2026-10-16,,');
    expect((await auditWith(list)).code).toBe(0);
  });
});
