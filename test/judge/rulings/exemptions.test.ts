import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/audit.ts';
import { auditOf } from '../../helpers/audit.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Ten sessions S1 … S10 of buyers 甲1 … 甲10 on the first ten days of October at 10:00:00; the first three wait 40 s, the others 10 s. */
function chats(): string {
  const rows = ['会话ID,买家昵称,客服,发送方,发送时间,消息内容'];
  for (let n = 1; n <= 10; n++) {
    const date = `2026-10-${String(n).padStart(2, '0')}`;
    const agent = n === 2 ? '小丽' : '小美';
    rows.push(`S${n},甲${n},${agent},买家,${date} 10:00:00,在吗`);
    rows.push(`S${n},甲${n},${agent},客服,${date} 10:00:${n <= 3 ? '40' : '10'},在的`);
  }
  return `${rows.join('\n')}\n`;
}

const CONTRACT = (more = 'exemptions: { file: exemptions.csv }', clauses = ''): string => `kefu-sla: 1
contract: K
owner: 甲方
vendor: 乙方
platform: generic
agents: { vendor: [ { account: 小美, person: 李小美 }, 小丽 ] }
clauses:
  - { id: "4.1", metric: response-rate, with: { within: 30s }, min: 90%, min-sample: 1,
      penalty: { below: [ { value: 90%, deduct: 100 }, { value: 80%, deduct: 300 } ] } }
${clauses}
settlement: { base: [ { type: fixed, amount: 1000 } ], penalty-cap: 50% }
${more}
`;

const HEAD =
  '条款,会话ID,订单号,买家昵称,客服账号,起始时间,截止时间,申诉类别,申诉理由,申诉人,申诉时间,裁定,裁定人,裁定时间,逾期受理';
const row = (cells: Partial<Record<string, string>>): string =>
  HEAD.split(',')
    .map((name) => cells[name] ?? '')
    .join(',');
const ROW = { 申诉时间: '2026-11-02 09:00:00', 裁定: '采纳' };

const auditWith = (
  rows: readonly Partial<Record<string, string>>[],
  contract = CONTRACT(),
  more: Partial<Question> = {},
) =>
  auditOf(
    contract,
    [
      { name: 'chats.csv', bytes: bytes(chats()) },
      {
        name: 'exemptions.csv',
        bytes: bytes(`${[HEAD, ...rows.map((each) => row({ ...ROW, ...each }))].join('\n')}\n`),
      },
    ],
    '2026-10',
    more,
  );

const codesOf = (card: Awaited<ReturnType<typeof auditWith>>) =>
  card.problems.map(({ code, row }) => [code, row]);

describe('what is left out', () => {
  test('units leave numerator and denominator, and every row tells what it moves', async () => {
    const card = await auditWith([
      { 条款: '4.1', 会话ID: 'S1', 申诉类别: '恶意买家' },
      { 会话ID: 'S2', 申诉类别: '停电了' },
      { 会话ID: 'S3', 裁定: '' },
      { 会话ID: 'S4', 裁定: '驳回' },
    ]);
    const [judgement] = card.judgements;
    // 7 of 10 before; without S1 and S2 7 of 8 = 87.5 %: below 90 %, ¥100 instead of the ¥300 below 80 %.
    expect(judgement).toMatchObject({
      numerator: 7,
      denominator: 8,
      value: 0.875,
      withoutExemptions: 0.7,
      beforeExemptions: { verdict: 'missed', penalty: 30_000, bonus: 0 },
      breaches: 1,
      excluded: { exempted: 2 },
      verdict: 'missed',
      penalty: 10_000,
    });
    expect(judgement!.evidence.map(({ at }) => at.slice(0, 10))).toEqual(['2026-10-03']);
    expect(card.settlement).toMatchObject({ payable: 90_000, payableWithoutExemptions: 70_000 });
    expect(card.settlement!.lines[0]!.exemptions).toEqual(['E2', 'E3']);
    // With only one of the two 7 of 9 = 77.8 %: ¥300, so each moves ¥200. S3 would make it 7 of 7: ¥100 more.
    expect(card.exemptions).toMatchObject([
      {
        id: 'E2',
        clause: '4.1',
        category: 'malicious-buyer',
        decision: 'accepted',
        counted: true,
        units: { '4.1': 1 },
        money: 20_000,
      },
      { id: 'E3', clause: null, category: 'other', counted: true, units: { '4.1': 1 }, money: 20_000 },
      { id: 'E4', decision: 'pending', counted: false, units: { '4.1': 1 }, money: 10_000 },
      { id: 'E5', decision: 'rejected', counted: false, units: { '4.1': 1 }, money: null },
    ]);
    expect(card.agents.map(({ agent, measures }) => [agent, measures['4.1']?.sample ?? null])).toEqual([
      ['小美', 8],
      ['小丽', null],
    ]);
    expect(card.problems).toEqual([]);
  });

  test('a row accepted too late to count moves nothing', async () => {
    // Filed on the 20th, 17 days and more after the scorecard of the 2nd; 7 days are allowed. It names a miss all the same.
    const card = await auditWith([{ 会话ID: 'S1', 申诉时间: '2026-11-20 10:00:00' }], CONTRACT(), {
      firstMade: () => '2026-11-02T10:00:00+08:00',
    });
    expect(card.exemptions).toMatchObject([{ late: true, counted: false, units: { '4.1': 1 }, money: 0 }]);
  });

  test('a row may flip a verdict', async () => {
    const card = await auditWith(['S1', 'S2', 'S3'].map((session) => ({ 会话ID: session })));
    expect(card.judgements[0]).toMatchObject({
      value: 1,
      denominator: 7,
      verdict: 'met',
      penalty: 0,
      // 7 of 10
      beforeExemptions: { verdict: 'missed', penalty: 30_000, bonus: 0 },
    });
    // Any two of the three leave 7 of 8: ¥100.
    expect(card.exemptions.map(({ money }) => money)).toEqual([10_000, 10_000, 10_000]);
  });

  test.each([
    ['a buyer', { 买家昵称: '甲2' }, 1],
    ['an account', { 客服账号: '小丽' }, 1],
    ['a person', { 客服账号: '李小美' }, 9],
    [
      'a day and those after it up to another, both included',
      { 起始时间: '2026-10-02', 截止时间: '2026-10-03' },
      2,
    ],
    ['a moment: the second itself', { 起始时间: '2026-10-01 10:00:00', 截止时间: '2026-10-01 10:00:00' }, 1],
    ['a second later', { 起始时间: '2026-10-01 10:00:01', 截止时间: '2026-10-01 23:00:00' }, 0],
    ['a minute: all of it', { 起始时间: '2026-10-01 09:00', 截止时间: '2026-10-01 10:00' }, 1],
    ['all that is filled in has to fit', { 买家昵称: '甲2', 客服账号: '小美' }, 0],
    ['a buyer on a day', { 买家昵称: '甲2', 起始时间: '2026-10-02', 截止时间: '2026-10-02' }, 1],
  ])('%s', async (_what, cells, units) => {
    const card = await auditWith([cells]);
    expect(card.exemptions[0]!.units).toEqual(units === 0 ? {} : { '4.1': units });
    expect(codesOf(card)).toEqual(units === 0 ? [['exemption-matches-nothing', 2]] : []);
  });

  test('the ref of the scorecard names a session in either column', async () => {
    const { judgements } = await auditWith([]);
    const { ref } = judgements[0]!.evidence.find(({ at }) => at.startsWith('2026-10-03'))!;
    const card = await auditWith([{ 会话ID: ref }, { 订单号: ref.toLowerCase(), 裁定: '' }]);
    expect(card.exemptions.map(({ units }) => units)).toEqual([{ '4.1': 1 }, { '4.1': 1 }]);
    expect(card.judgements[0]!.evidence.map(({ at }) => at.slice(8, 10))).toEqual(['01', '02']);
  });

  test('of two rows that name one unit neither moves anything by itself', async () => {
    const card = await auditWith([{ 会话ID: 'S1' }, { 买家昵称: '甲1' }]);
    expect(card.judgements[0]).toMatchObject({ denominator: 9, excluded: { exempted: 1 } });
    expect(card.exemptions.map(({ money }) => money)).toEqual([0, 0]);
  });

  test('a part judged on the whole month is counted without the units of other days too', async () => {
    // 4.2 costs more from the 8th on: three units, under the 4 asked for, so it is judged on the whole month, 7 of 10 =
    // 70 %. Without S1 to S3, all before the 8th, it is 7 of 7, as 4.1 is; the part up to the 7th has 4 of 7, and then 4 of 4.
    const amended = `exemptions: { file: exemptions.csv }
amendments:
  - { from: 2026-10-08, clauses: [ { id: "4.2", penalty: { deduct: 62 } } ] }`;
    const clauses =
      '  - { id: "4.2", metric: response-rate, with: { within: 30s }, min: 85%, min-sample: 4, penalty: { deduct: 31 } }';
    const card = await auditWith([{ 截止时间: '2026-10-03' }], CONTRACT(amended, clauses));
    expect(card.judgements.map(({ verdict }) => verdict)).toEqual(['met', 'met', 'met']);
    expect(card.judgements.map(({ part }) => part?.whole ?? null)).toEqual([null, false, true]);
    expect(card.exemptions[0]!.units).toEqual({ '4.1': 3, '4.2': 3 });
    // Of 4.1 below 80 % ¥300; of 4.2 ¥31 × 7 ÷ 31 = ¥7 and ¥62 × 24 ÷ 31 = ¥48.
    expect(card.settlement).toMatchObject({ payable: 100_000, payableWithoutExemptions: 64_500 });
  });

  test('all units left out: nothing is judged, for that reason', async () => {
    const card = await auditWith([{ 起始时间: '2026-10-01', 截止时间: '2026-10-31' }]);
    expect(card.judgements[0]).toMatchObject({
      verdict: 'no-data',
      reason: 'exempted',
      withoutExemptions: 0.7,
      beforeExemptions: { verdict: 'missed', penalty: 30_000, bonus: 0 },
    });
  });

  test('means leave their units out too; a clause of its own is not touched', async () => {
    const clauses = '  - { id: "4.2", metric: first-response-time, max: 15s, min-sample: 1 }';
    const card = await auditWith([{ 条款: '4.2', 会话ID: 'S1' }], CONTRACT(undefined, clauses));
    // 3 × 40 + 7 × 10 = 190 s of 10; without S1 150 s of 9.
    expect(
      card.judgements.map(({ numerator, denominator, withoutExemptions, beforeExemptions }) => [
        numerator,
        denominator,
        withoutExemptions,
        beforeExemptions,
      ]),
    ).toEqual([
      [7, 10, null, null],
      [150, 9, 19, { verdict: 'missed', penalty: 0, bonus: 0 }],
    ]);
    expect(card.exemptions[0]).toMatchObject({ units: { '4.2': 1 }, money: 0 });
  });

  test('a bonus that the exemptions let through the gate moves, though they do not touch its clause', async () => {
    // 19 s of at most 20; the gate is 4.1, met without S1, S2 and S3.
    const clauses =
      '  - { id: "4.2", metric: first-response-time, max: 20s, min-sample: 1, bonus: { add: 50 } }';
    const contract = CONTRACT(undefined, clauses).replace('penalty-cap: 50%', 'bonus-gate: ["4.1"]');
    const rows = ['S1', 'S2', 'S3'].map((session) => ({ 条款: '4.1', 会话ID: session }));
    const card = await auditWith(rows, contract);
    expect(card.judgements[1]).toMatchObject({
      verdict: 'met',
      bonus: 5000,
      withoutExemptions: null,
      beforeExemptions: { verdict: 'met', penalty: 0, bonus: 0 },
    });
  });

  test('of a clause in parts each has its own', async () => {
    const amended = `term: { from: 2026-07-01, to: 2027-06-30 }
exemptions: { file: exemptions.csv }
amendments: [ { from: 2026-10-03, clauses: [ { id: "4.1", min: 95%, penalty: { deduct: 200 } } ] } ]`;
    const card = await auditWith([{ 会话ID: 'S1' }, { 会话ID: 'S3' }], CONTRACT(amended));
    // Two days: 0 of 2, and of 1 without S1: ¥300 × 2/31 = 19.354… either way. 29 days: 7 of 8, ¥200 × 29/31 =
    // 187.096…, and without S3 7 of 7.
    expect(
      card.judgements.map(({ verdict, penalty, beforeExemptions }) => [verdict, penalty, beforeExemptions]),
    ).toEqual([
      ['missed', 1935, { verdict: 'missed', penalty: 1935, bonus: 0 }],
      ['met', 0, { verdict: 'missed', penalty: 18_710, bonus: 0 }],
    ]);
  });
});

describe('what does not count', () => {
  test('rows that name no unit, and clauses that the contract does not have', async () => {
    const card = await auditWith([
      { 条款: '4.1' },
      { 条款: '9.9', 会话ID: 'S1' },
      { 会话ID: 'S99' },
      { 买家昵称: '甲*' },
    ]);
    expect(codesOf(card)).toEqual(
      expect.arrayContaining([
        ['names-no-unit', 2],
        ['exemption-unknown-clause', 3],
        ['exemption-matches-nothing', 4],
        ['masked-buyer', 5],
      ]),
    );
    expect(card.problems).toHaveLength(4);
    expect(card.judgements[0]).toMatchObject({
      value: 0.7,
      withoutExemptions: null,
      beforeExemptions: null,
    });
    expect(card.settlement).toMatchObject({ payable: 70_000, payableWithoutExemptions: null });
  });

  test('a sheet that the contract does not name, and one that is not there', async () => {
    const unused = await auditWith([{ 会话ID: 'S1' }], CONTRACT(''));
    expect(codesOf(unused)).toEqual([['exemptions-unused', null]]);
    expect(unused.exemptions).toEqual([]);
    const missing = await auditWith([{ 会话ID: 'S1' }], CONTRACT('exemptions: { file: 申诉.xlsx }'));
    expect(
      codesOf(missing)
        .map(([code]) => code)
        .sort(),
    ).toEqual(['exemptions-missing', 'exemptions-unused']);
  });

  test('late is what was filed more than file-within after the first scorecard; with late: yes it counts', async () => {
    // Made on 1 November at 02:00: until 8 November 02:00:00 it is in time.
    const card = await auditWith(
      [
        { 会话ID: 'S1', 申诉时间: '2026-11-08 02:00:00' },
        { 会话ID: 'S2', 申诉时间: '2026-11-08 02:00:01' },
        { 会话ID: 'S3', 申诉时间: '2026-11-20', 逾期受理: '是' },
        { 会话ID: 'S4', 申诉时间: '' },
      ],
      undefined,
      { firstMade: () => '2026-11-01T02:00:00+08:00' },
    );
    expect(card.exemptions.map(({ late, counted }) => [late, counted])).toEqual([
      [false, true],
      [true, false],
      [true, true],
      [false, true],
    ]);
    expect(card.firstMadeAt).toBe('2026-11-01T02:00:00+08:00');
    expect(codesOf(card)).toEqual([['exemption-unfiled', 5]]);
    // Without S1, S3 and S4, which was met: 6 of 7.
    expect(card.judgements[0]).toMatchObject({ numerator: 6, denominator: 7 });
  });

  test('a sheet without a row changes nothing but the inputs', async () => {
    const card = await auditWith([]);
    expect(card.judgements[0]).toMatchObject({ numerator: 7, denominator: 10, withoutExemptions: null });
    expect(card.exemptions).toEqual([]);
    expect(card.inputs.map(({ kind }) => kind)).toEqual(['chats', 'exemptions']);
  });
});
