import { beforeAll, describe, expect, test } from 'vitest';
import { type Run, run } from '../helpers/run.ts';

const CONTRACT = `kefu-sla: 1
contract: K
owner: 甲
vendor: 乙
platform: generic
term: { from: 2026-07-01, to: 2027-06-30 }
clauses:
  - { id: "1", metric: reply-rate, min: 50%, min-sample: 1 }
amendments:
  - { from: 2026-10-15, clauses: [ { id: "1", min: 60% }, { id: "2", metric: dsr-service, min: 4.8 } ] }
  - { from: 2026-11-01, hours: ["12:00-13:00"], clauses: [ { id: "1", remove: true }, { id: "3", metric: reply-rate, min: 90%, min-sample: 1 } ] }
`;
const HEAD = '会话ID,买家昵称,客服,发送方,发送时间,消息内容,消息状态\n';
const OCTOBER = `${HEAD}s1,甲,v1,买家,2026-10-02 10:00:00,问,
s1,甲,v1,客服,2026-10-02 10:00:20,答,
s2,乙,v1,买家,2026-10-20 10:00:00,问,
`;
const files = { 'contract.yaml': CONTRACT, 'exports/chats.csv': OCTOBER };

interface Printed {
  readonly terms: { readonly hours: readonly string[]; readonly amendments?: readonly { from: string }[] };
  readonly period: { readonly from: string };
  readonly judgements: readonly { clause: string; value: number | null }[];
}
const printed = ({ out }: Run): Printed => JSON.parse(out) as Printed;

describe('files are read by the contract as it stands in their month', () => {
  let october: Run;
  beforeAll(async () => {
    october = await run(['audit', 'exports', '-c', 'contract.yaml', '--json'], { files });
  });

  test('which is found though the latest wording reads otherwise', () => {
    const { terms, period, judgements } = printed(october);
    expect(period.from).toBe('2026-10-01');
    expect(terms.hours).toEqual(['00:00-24:00']);
    expect(terms.amendments!.map(({ from }) => from)).toEqual(['2026-10-15']);
    // 10:00 is outside the hours of November, and counts in October.
    expect(judgements.map(({ clause, value }) => [clause, value])).toEqual([
      ['1', 1],
      ['1', 0],
      ['2', null],
    ]);
  });

  test('the same where the month is asked for', async () => {
    const asked = await run(['audit', 'exports', '-c', 'contract.yaml', '--period', '2026-10', '--json'], {
      files,
    });
    expect({ ...JSON.parse(asked.out), madeAt: '' }).toEqual({ ...JSON.parse(october.out), madeAt: '' });
  });

  test('November’s by the latest', async () => {
    const november = OCTOBER.replaceAll('2026-10', '2026-11').replace('2026-11-20 10', '2026-11-20 12');
    const { terms, judgements } = printed(
      await run(['audit', 'exports', '-c', 'contract.yaml', '--json'], {
        files: { ...files, 'exports/chats.csv': november },
      }),
    );
    expect(terms.hours).toEqual(['12:00-13:00']);
    // Of the two only the one asked at noon, which nobody answered.
    expect(judgements.map(({ clause, value }) => [clause, value])).toEqual([
      ['2', null],
      ['3', 0],
    ]);
  });

  test('a period across a change of hours is refused, and the month named', async () => {
    const { code, out, err } = await run(
      ['audit', 'exports', '-c', 'contract.yaml', '--period', '2026-10-15..2026-11-14', '--lang', 'zh'],
      { files },
    );
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(
      '考核期 2026-10-15 至 2026-11-14 之内，补充协议从 2026-11-01 起改了条款以外的内容，两边要分开算。请用 --period 一个月一个月地核算，例如 --period 2026-11',
    );
  });
});

test('need asks for what every wording of the period needs, and for nothing of other periods', async () => {
  const kinds = async (period: string) => {
    const { out } = await run(['need', '-c', 'contract.yaml', '--period', period, '--json'], { files });
    const { needs } = JSON.parse(out) as { needs: { kind: string; clauses: string[] }[] };
    return needs.map(({ kind, clauses }) => [kind, clauses]);
  };
  expect(await kinds('2026-09')).toEqual([['chats', ['1']]]);
  expect(await kinds('2026-10')).toEqual([
    ['chats', ['1']],
    ['dsr', ['2']],
  ]);
  expect(await kinds('2026-11')).toEqual([
    ['chats', ['3']],
    ['dsr', ['2']],
  ]);
});

test('inspect goes by the month that the files are of', async () => {
  const { out } = await run(['inspect', 'exports', '-c', 'contract.yaml', '--json'], { files });
  const { clauses } = JSON.parse(out) as { clauses: { clause: string; sample: number }[] };
  expect(clauses.map(({ clause, sample }) => [clause, sample])).toEqual([
    ['1', 2],
    ['2', 0],
  ]);
});

test('contract check tells of a wrong amendment where it stands', async () => {
  const wrong = CONTRACT.replace('min: 60%', 'min: 60');
  const { code, err } = await run(['contract', 'check', 'contract.yaml', '--lang', 'en'], {
    files: { 'contract.yaml': wrong },
  });
  expect(code).toBe(2);
  expect(err).toContain('contract.yaml:10:');
  expect(err).toContain('{ id: "1", min: 60 }');
});
