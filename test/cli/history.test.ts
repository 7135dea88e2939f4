import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { type Run, run } from '../helpers/run.ts';

const CONTRACT = `kefu-sla: 1
contract: K
owner: 甲
vendor: 乙
platform: generic
term: { from: 2026-09-01, to: 2027-08-31 }
formats:
  - id: our-crm
    kind: chats
    header: [会话, 客户, 谁, 类型, 时刻, 说]
    fields:
      session: 会话
      buyer: 客户
      agent: 谁
      class: { column: 类型, values: { 客户: buyer, 人工: human } }
      at: 时刻
      text: 说
  - id: our-orders
    kind: orders
    header: [单号, 买家, 下单, 付款, 实付]
    fields: { id: 单号, buyer: 买家, created-at: 下单, paid-at: 付款, paid: 实付 }
  - id: our-refunds
    kind: refunds
    header: [退款号, 单号, 申请, 完成, 状态, 退款]
    fields:
      id: 退款号
      order: 单号
      applied-at: 申请
      completed-at: 完成
      status: { column: 状态, values: { 成功: success } }
      amount: 退款
clauses:
  - { id: "1", metric: reply-rate, min: 90%, min-sample: 1, penalty: { deduct: 100, cap: 150 } }
settlement:
  base:
    - { type: fixed, amount: 1000 }
    - { type: commission, rate: 2%, of: net-sales, refund-cutoff: 15d }
  repeat: { within-months: 3, multiplier: 2 }
  chronic: { misses: 2, within-months: 2 }
`;

const CHATS = '会话,客户,谁,类型,时刻,说\n';
const ORDERS = '单号,买家,下单,付款,实付\n';
const REFUNDS = '退款号,单号,申请,完成,状态,退款\n';

// Two of three answered in either month: 66.7 % of 90 %, missed.
const SEPTEMBER = {
  'sep/crm.csv': `${CHATS}S1,甲一,小美,客户,2026-09-07 10:00:00,在吗
S1,甲一,小美,人工,2026-09-07 10:00:08,在的，您请说
S2,乙二,小美,客户,2026-09-08 10:00:00,这个有货吗
S2,乙二,小美,人工,2026-09-08 10:00:10,有现货的
S3,丁四,小美,客户,2026-09-09 10:00:00,发什么快递
`,
  'sep/orders.csv': `${ORDERS}90001,甲一,2026-09-07 10:30:00,2026-09-07 10:31:00,500.00
90002,乙二,2026-09-08 10:30:00,2026-09-08 10:31:00,200.00
`,
  'sep/refunds.csv': `${REFUNDS}70001,90002,2026-09-18 09:00:00,2026-09-20 09:00:00,成功,50.00
`,
};
const OCTOBER = {
  'oct/crm.csv': `${CHATS}S4,戊五,小美,客户,2026-10-08 10:00:00,这款怎么洗
S4,戊五,小美,人工,2026-10-08 10:00:08,可以机洗的
S5,己六,小美,客户,2026-10-09 10:00:00,能开发票吗
S5,己六,小美,人工,2026-10-09 10:00:09,可以开的
S6,庚七,小美,客户,2026-10-10 10:00:00,尺寸多大
`,
  'oct/orders.csv': `${ORDERS}91001,戊五,2026-10-08 10:30:00,2026-10-08 10:31:00,300.00
`,
  // Within 15 days of the end of September, and a second after them.
  'oct/refunds.csv': `${REFUNDS}71001,90001,2026-10-05 09:00:00,2026-10-15 23:59:59,成功,100.00
71002,90002,2026-10-14 09:00:00,2026-10-16 00:00:01,成功,30.00
`,
};
const FINAL = ['-c', 'k.yaml', '-o', 'out', '--accept-incomplete', '--json'];
const cardOf = ({ out }: Run): Scorecard => JSON.parse(out);

describe('a second month', () => {
  let first: Run;
  let again: Run;

  beforeAll(async () => {
    const files = { 'k.yaml': CONTRACT, ...SEPTEMBER, ...OCTOBER };
    first = await run(['audit', 'sep', '--period', '2026-09', ...FINAL], { files });
    again = await run(['audit', 'sep', 'oct', '--period', '2026-10', ...FINAL], { cwd: first.cwd });
  });

  test('the first has no month to look back to', () => {
    // Commission (500.00 + 200.00 − 50.00) × 2 % = 13.00; 1,013.00 − 100.00.
    expect(cardOf(first)).toMatchObject({
      status: 'final',
      history: { months: [] },
      settlement: {
        lines: [{ clause: '1', multiplier: 1, repeats: [], net: 10_000 }],
        clawbacks: [],
        chronic: [],
        payable: 91_300,
      },
    });
  });

  test('costs more for the clause missed again, up to its cap, and takes back what refunds took', () => {
    const { digest } = cardOf(first);
    // 100.00 × 2, held down to 150.00. Sales of September are now 400.00 + 150.00: (650.00 − 550.00) × 2 % = 2.00.
    // 1,000.00 + 300.00 × 2 % = 1,006.00; − 150.00 − 2.00 = 854.00.
    expect(cardOf(again)).toMatchObject({
      status: 'final',
      history: { months: [{ month: '2026-09', state: 'used', digest, missed: ['1'] }] },
      settlement: {
        base: 100_600,
        lines: [{ gross: 10_000, multiplier: 2, repeats: ['2026-09'], cap: 15_000, net: 15_000 }],
        clawbacks: [
          { month: '2026-09', salesThen: 65_000, salesNow: 55_000, rate: 0.02, reason: null, net: 200 },
        ],
        clawback: 200,
        chronic: [{ clause: '1', months: ['2026-09', '2026-10'] }],
        payable: 85_400,
      },
    });
  });

  test('says so on the screen', async () => {
    const shown = await run(['render', 'out/K/2026-10/scorecard.json', '--lang', 'zh'], { cwd: first.cwd });
    expect(shown.out).toContain('扣款 150.00元 - 提成扣回 2.00元 = 应付 854.00元');
    expect(shown.out.replace(/\s/g, '')).toContain(
      '2026年9月提成扣回2.00元：重新核计，客服销售额由650.00元变为550.00元',
    );
  });

  test('without the files of the month before nothing is taken back, and that is said', async () => {
    const alone = await run(['audit', 'oct', '--period', '2026-10', ...FINAL, '--lang', 'zh'], {
      cwd: first.cwd,
    });
    expect(cardOf(alone).settlement).toMatchObject({
      clawbacks: [{ salesThen: 65_000, salesNow: null, reason: 'earlier-chats', net: 0 }],
      // 1,006.00 − 150.00
      payable: 85_600,
    });
    expect(alone.err).toContain('2026年9月的提成没有复核，本期不扣回：本次的聊天记录不含该月的全部');
  });

  test('a part of the month’s files is no basis for taking back', async () => {
    const [head, ...rows] = SEPTEMBER['sep/crm.csv'].trimEnd().split('\n');
    // Its first and its last session are there, the one between is not.
    const part = [head, ...rows.filter((row) => !row.startsWith('S2'))].join('\n');
    const files = { ...OCTOBER, ...SEPTEMBER, 'sep/crm.csv': `${part}\n` };
    const folder = join(first.cwd, 'out');
    const torn = await run(['audit', 'sep', 'oct', '--period', '2026-10', ...FINAL, '--history', folder], {
      files: { 'k.yaml': CONTRACT, ...files },
    });
    expect(cardOf(torn).settlement!.clawbacks).toMatchObject([{ reason: 'earlier-chats', net: 0 }]);
  });

  test('a folder without the month before: it is missing, and counts as no miss', async () => {
    const lone = await run(
      ['audit', 'sep', 'oct', '--period', '2026-10', ...FINAL, '--history', 'none', '--lang', 'zh'],
      {
        cwd: first.cwd,
      },
    );
    // 1,006.00 − 100.00
    expect(cardOf(lone)).toMatchObject({
      history: { months: [{ month: '2026-09', state: 'missing', digest: null, missed: [] }] },
      settlement: { clawbacks: [{ reason: 'no-final-scorecard', net: 0 }], payable: 90_600 },
    });
    expect(lone.err).toContain('没有计入，不当作未达标：2026-09（没有找到）');
  });

  test('a scorecard that was changed is said to be, and listed with the digest of what it says', async () => {
    const path = join(first.cwd, 'out/K/2026-09/scorecard.json');
    const kept = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      kept
        .replace('"verdict": "missed"', '"verdict": "met"')
        .replace('"verdict":"missed"', '"verdict":"met"'),
    );
    const changed = await run(['audit', 'sep', 'oct', '--period', '2026-10', ...FINAL, '--lang', 'zh'], {
      cwd: first.cwd,
    });
    writeFileSync(path, '{');
    const torn = await run(['audit', 'sep', 'oct', '--period', '2026-10', ...FINAL], { cwd: first.cwd });
    writeFileSync(path, kept);
    const [month] = cardOf(changed).history!.months;
    expect(changed.err).toContain('out/K/2026-09/scorecard.json 的内容与其校验值不符');
    expect(month).toMatchObject({ state: 'used', missed: [] });
    expect(month!.digest).not.toBe(cardOf(first).digest);
    expect(cardOf(torn).history!.months).toMatchObject([{ state: 'unreadable', digest: null, missed: [] }]);
  });
});
