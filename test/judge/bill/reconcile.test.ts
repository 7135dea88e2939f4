import { describe, expect, it, test } from 'vitest';
import { reconcile } from '../../../src/judge/bill/hold-bill.ts';
import type { Exempted } from '../../../src/judge/bill/parts.ts';
import type { BillItem, BillMeaning } from '../../../src/records/staff.ts';
import type { SettlementResult } from '../../../src/scorecard/settlement.ts';
import { fen } from '../../../src/units/money.ts';
import { scorecard } from '../../fixtures/cards.ts';

const [LINE] = scorecard().settlement!.lines;
const line = (clause: string, gross: number, net: number, multiplier = 1, cap: number | null = null) => ({
  ...LINE!,
  clause,
  basis: 1,
  rate: gross,
  gross,
  multiplier,
  cap,
  net,
});

/**
 * 30,000.00 × 95 % = 28,500.00. Penalties 300.00 and 1,600.00 × 2 = 3,200.00 held down to 3,000.00, together 3,300.00
 * held down to 3,000.00. Bonus 600.00 held down to 500.00. Clawback 200.00. 28,500 − 3,000 + 500 − 200 = 25,800.00, in
 * it 6 % of tax: 25,800 ÷ 1.06 = 24,339.62 and 1,460.38.
 */
const DUE: SettlementResult = {
  ...scorecard().settlement!,
  base: 3_000_000,
  baseLines: [{ type: 'fixed', amount: 3_000_000, days: 31, monthDays: 31, net: 3_000_000 }],
  coefficient: 0.95,
  lines: [line('4.2', 30_000, 30_000), line('4.4', 160_000, 300_000, 2, 300_000)],
  penaltyCap: 300_000,
  penalties: 300_000,
  bonusLines: [line('6.1', 60_000, 60_000)],
  bonusCap: 50_000,
  bonusHeld: null,
  bonus: 50_000,
  clawback: 20_000,
  payable: 2_580_000,
  tax: { rate: 0.06, included: true, net: 2_433_962, tax: 146_038, gross: 2_580_000 },
};
const CLAUSES = [
  { id: '4.2', titles: ['回复率', 'Reply rate'] },
  { id: '4.4', titles: ['有效回复率', 'Effective reply rate'] },
  { id: '4.40', titles: ['响应时长'] },
  { id: '6.1', titles: ['响应时长'] },
];

let row = 1;
const item = (words: string, means: BillMeaning | null, yuan: number): BillItem => {
  row += 1;
  return { input: 3, row, item: words, means, amount: fen(Math.round(yuan * 100)) };
};
const total = (yuan: number): BillItem => item('合计', 'total', yuan);
const held = (items: readonly BillItem[], settlement = DUE) => reconcile(settlement, items, CLAUSES, 3);
const brief = (items: readonly BillItem[], settlement = DUE) =>
  held(items, settlement).lines.map(({ of, clause, billed, due, status }) => [
    clause === null ? of : `${of} ${clause}`,
    billed,
    due,
    status,
  ]);

describe('a single total', () => {
  it('that is right', () => {
    expect(held([total(25_800)])).toMatchObject({
      input: 3,
      billed: 2_580_000,
      due: 2_580_000,
      variance: 0,
      lines: [{ item: '合计', of: 'total', status: 'match', variance: 0, causes: [] }],
    });
  });

  test.each([
    // 28,500 + 500 − 200
    [28_800, ['without-penalties']],
    // 28,500 − (300 + 3,200) + 500 − 200
    [25_300, ['before-caps']],
    // 28,500 − (300 + 1,600) + 500 − 200
    [26_900, ['without-repeat']],
    // 30,000 − 3,000 + 500 − 200
    [27_300, ['before-coefficient']],
    // 28,500 − 3,000 + 500
    [26_000, ['without-clawback']],
    // the fee as the contract has it, and nothing else
    [30_000, ['before-coefficient', 'without-penalties', 'without-bonus', 'without-clawback']],
    // 25,800 ÷ 1.06, and 28,800 ÷ 1.06 = 27,169.81
    [24_339.62, ['without-tax']],
    [27_169.81, ['without-penalties', 'without-tax']],
    [25_800.01, ['unknown']],
    [-25_800, ['sign']],
  ])('%d: %j', (yuan, causes) => {
    const [line] = held([total(yuan)]).lines;
    expect(line!.causes.map(({ code }) => code)).toEqual(causes);
    expect(line!.status).toBe(yuan > 25_800 ? 'over' : 'under');
  });

  it('with tax where the contract adds it: 25,800.00 and 1,548.00', () => {
    const tax = { rate: 0.06, included: false, net: 2_580_000, tax: 154_800, gross: 2_734_800 };
    expect(held([total(27_348)], { ...DUE, tax }).variance).toBe(0);
    expect(held([total(25_800)], { ...DUE, tax })).toMatchObject({
      due: 2_734_800,
      variance: -154_800,
      lines: [{ causes: [{ code: 'without-tax' }] }],
    });
  });

  it('without the exemptions that were accepted', () => {
    const without = { ...DUE, payableWithoutExemptions: 2_555_555 };
    expect(held([total(25_555.55)], without).lines[0]!.causes).toEqual([
      { code: 'without-exemptions', args: {} },
    ]);
  });
});

describe('items', () => {
  const right = () => [
    item('固定服务费', 'base', 30_000),
    item('考核系数', 'coefficient', -1500),
    item('4.2 扣款', 'penalties', 300),
    item('扣款 4.4', 'penalties', -3000),
    item('奖励', 'bonuses', 500),
  ];

  it('each against its part, penalties with or without their sign; what is left out is missing', () => {
    expect(brief(right())).toEqual([
      ['base', 3_000_000, 3_000_000, 'match'],
      ['coefficient', -150_000, -150_000, 'match'],
      ['penalty 4.2', -30_000, -30_000, 'match'],
      ['penalty 4.4', -300_000, -300_000, 'match'],
      ['bonuses', 50_000, 50_000, 'match'],
      // 3,300.00 are held down to 3,000.00
      ['penalty-cap', null, 30_000, 'missing'],
      ['clawback', null, -20_000, 'missing'],
    ]);
    // 30,000 − 1,500 − 300 − 3,000 + 500 = 25,700.00; the lines' variances make up the difference.
    const { billed, variance, lines } = held(right());
    expect([billed, variance]).toEqual([2_570_000, -10_000]);
    expect(lines.reduce((sum, each) => sum + each.variance, 0)).toBe(-10_000);
  });

  it('a total that its items do not add up to', () => {
    const { billed, lines } = held([...right(), total(26_000)]);
    expect(billed).toBe(2_600_000);
    expect(lines.find(({ of }) => of === 'total')!.causes).toEqual([
      { code: 'without-clawback', args: {} },
      { code: 'items-differ', args: { fen: 2_570_000 } },
    ]);
  });

  it('a total that its items add up to differs as they do', () => {
    // 30,000 − 1,500 − 300 − 3,000 + 500 + 7 = 25,707.00: 7.00 for nothing, 300.00 short, 200.00 not taken back.
    const { lines } = held([...right(), item('加急费', null, 7), total(25_707)]);
    expect(lines.find(({ of }) => of === 'total')).toMatchObject({
      status: 'under',
      causes: [{ code: 'items', args: {} }],
    });
  });

  it('the fee covers the coefficient where that is not billed apart', () => {
    const fee = (yuan: number) =>
      held([item('服务费', 'base', yuan), item('扣款', 'penalties', 3000)]).lines[0]!;
    expect(fee(28_500)).toMatchObject({ of: 'base', due: 2_850_000, status: 'match' });
    expect(fee(30_000)).toMatchObject({ status: 'over', causes: [{ code: 'before-coefficient' }] });
    expect(fee(29_000)).toMatchObject({ status: 'over', causes: [{ code: 'unknown' }] });
  });

  it('penalties as a whole: less than is due asks for too much', () => {
    const penalties = (yuan: number) => held([item('扣款合计', 'penalties', yuan)]).lines[0]!;
    expect(penalties(-3000)).toMatchObject({ of: 'penalties', due: -300_000, status: 'match' });
    // 300.00 and 1,600.00, not multiplied
    expect(penalties(1900)).toMatchObject({
      variance: 110_000,
      status: 'over',
      causes: [{ code: 'without-repeat' }],
    });
    expect(penalties(3500)).toMatchObject({
      variance: -50_000,
      status: 'under',
      causes: [{ code: 'before-caps' }],
    });
  });

  it('parts beside their whole count once', () => {
    const parts = [item('4.2 扣款', 'penalties', 300), item('4.4 扣款', 'penalties', 3000)];
    const { billed, lines } = held([...parts, item('扣款合计', 'penalties', 3000)]);
    expect(billed).toBe(-300_000);
    expect(lines.slice(0, 3).map(({ status }) => status)).toEqual(['match', 'match', 'match']);
    expect(lines.some(({ of }) => of === 'penalty-cap')).toBe(false);
  });

  it('what nothing is due for', () => {
    expect(
      brief([
        item('加急费', null, 800),
        item('4.40 扣款', 'penalties', 50),
        item('坐席费', 'seat', 9000),
      ]).slice(0, 3),
    ).toEqual([
      [null, 80_000, null, 'unbacked'],
      ['penalty 4.40', -5000, null, 'unbacked'],
      ['seat', 900_000, null, 'unbacked'],
    ]);
  });

  it('a bonus that is held back, and one part of it', () => {
    const closed = { ...DUE, bonusHeld: 'gate' as const, gateMissed: ['4.2'], bonus: 0, payable: 2_530_000 };
    expect(held([item('奖励', 'bonuses', 500)], closed).lines[0]).toMatchObject({
      due: 0,
      status: 'over',
      causes: [{ code: 'held-bonus' }],
    });
    expect(held([item('6.1 奖励', 'bonuses', 600)], closed).lines[0]).toMatchObject({
      of: 'bonus',
      clause: '6.1',
      due: 0,
      causes: [{ code: 'held-bonus' }],
    });
  });

  it('a tax within the prices is compared and adds nothing', () => {
    const { billed, lines } = held([item('服务费', 'base', 28_500), item('税额', 'tax', 1460.38)]);
    expect(billed).toBe(2_850_000);
    expect(lines[1]).toMatchObject({ of: 'tax', due: 146_038, status: 'match' });
  });

  it('kinds of fee each by itself, full months where days are due, two rows for one part in one', () => {
    const half: SettlementResult = {
      ...DUE,
      base: 2_129_032,
      baseLines: [
        // 30,000.00 × 15/31 = 14,516.129… ; 2 × 6,500.00 × 15/31 = 6,290.322…; 1 % of 48,387.10 = 483.871
        { type: 'fixed', amount: 3_000_000, days: 15, monthDays: 31, net: 1_451_613 },
        { type: 'seat', rate: 650_000, seats: 2, days: 15, monthDays: 31, net: 629_032 },
        { type: 'commission', metric: 'm', sales: 4_838_710, rate: 0.01, reason: null, net: 48_387 },
      ],
      coefficient: 1,
      lines: [],
      penalties: 0,
      bonusLines: [],
      bonus: 0,
      clawback: 0,
      payable: 2_129_032,
      tax: null,
    };
    const { lines, billed } = held(
      [
        item('服务费（一）', 'base', 20_000),
        item('服务费（二）', 'base', 10_000),
        item('坐席费', 'seat', 6290.32),
        item('提成', 'commission', 483.87),
      ],
      half,
    );
    expect(lines).toMatchObject([
      { item: '服务费（一） + 服务费（二）', of: 'fixed', status: 'over', causes: [{ code: 'full-month' }] },
      { of: 'seat', status: 'match' },
      { of: 'commission', status: 'match' },
    ]);
    // 30,000.00 + 6,290.32 + 483.87
    expect(billed).toBe(3_677_419);
  });
});

describe('what exemptions moved', () => {
  // Without them 4.2 would cost 600.00 and 4.40, which costs nothing, 50.00; the bonus of 6.1 would not be due.
  const exempted = (clause: string, penalty: number, bonus: number, before: number | null): Exempted => ({
    clause,
    penalty,
    bonus,
    beforeExemptions: before === null ? null : { verdict: 'missed', penalty: before, bonus: 0 },
  });
  const JUDGED = [
    exempted('4.2', 30_000, 0, 60_000),
    exempted('4.4', 300_000, 0, null),
    exempted('4.40', 0, 0, 5000),
    exempted('6.1', 0, 60_000, 0),
  ];
  const first = (words: string, yuan: number, settlement = DUE) => {
    const means = words.includes('奖励') ? 'bonuses' : 'penalties';
    const [line] = reconcile(settlement, [item(words, means, yuan)], CLAUSES, 3, JUDGED).lines;
    return [line!.status, line!.causes.map(({ code }) => code)];
  };

  test.each([
    ['a penalty that they lowered', '4.2 扣款', 600, 'under', ['without-exemptions']],
    ['another amount', '4.2 扣款', 599, 'under', ['unknown']],
    ['a penalty that they took away', '4.40 扣款', 50, 'unbacked', ['without-exemptions']],
    // 50.00 ÷ 1.06 = 47.169…
    ['the same before tax', '4.40 扣款', 47.17, 'unbacked', ['without-exemptions', 'without-tax']],
    ['another amount for it', '4.40 扣款', 49, 'unbacked', []],
    ['a clause that they leave alone', '4.4 扣款', 50, 'over', ['unknown']],
  ])('%s', (_what, words, yuan, status, causes) => {
    expect(first(words, yuan)).toEqual([status, causes]);
  });

  it('all penalties: 600.00 + 3,000.00 + 50.00, held down to their cap where there is one', () => {
    const uncapped = { ...DUE, penaltyCap: null, penalties: 330_000 };
    expect(first('扣款合计', 3650, uncapped)).toEqual(['under', ['without-exemptions']]);
    const capped = { ...DUE, penaltyCap: 360_000, penalties: 330_000 };
    expect(first('扣款合计', 3600, capped)).toEqual(['under', ['without-exemptions']]);
  });

  it('a bonus that they earn, left out', () => {
    const { lines } = reconcile(DUE, [item('4.2 扣款', 'penalties', 300)], CLAUSES, 3, JUDGED);
    const missing = lines.filter(({ status }) => status === 'missing');
    expect(missing.flatMap(({ of, causes }) => causes.map(({ code }) => [of, code]))).toEqual([
      ['bonus', 'without-exemptions'],
    ]);
  });
});

describe('a total and its items', () => {
  const causes = (items: readonly BillItem[]) =>
    held(items)
      .lines.filter(({ of }) => of === 'total')
      .map((each) => each.causes.map(({ code }) => code));

  it('items that differ as it does explain it, though the bill does not list all of them', () => {
    // 310.00 more are taken off than are due.
    expect(causes([item('4.2 扣款', 'penalties', 610), total(25_490)])).toEqual([['items', 'items-differ']]);
    expect(causes([item('4.2 扣款', 'penalties', 610), total(25_480)])).toEqual([
      ['unknown', 'items-differ'],
    ]);
  });

  it('each of two totals', () => {
    // 28,500 − 3,000 + 500 − 200 and 7.00 for nothing
    const items = [
      item('服务费', 'base', 28_500),
      item('扣款', 'penalties', 3000),
      item('奖励', 'bonuses', 500),
      item('提成扣回', 'clawback', 200),
      item('加急费', null, 7),
    ];
    expect(causes([...items, total(25_807), total(25_807)])).toEqual([['items'], ['items']]);
  });

  it('nothing beside it explains nothing', () => {
    expect(causes([total(0.01)])).toEqual([['unknown']]);
  });
});

test('a penalty is told by the title of its metric too, where one clause alone has it', () => {
  // 4.4 is due 3,000.00, 4.2 300.00; two clauses are on 响应时长, so what is billed for it is for all penalties.
  expect(brief([item('有效回复率扣款', 'penalties', 3000), item('回复率扣款', 'penalties', 300)])).toEqual(
    expect.arrayContaining([
      ['penalty 4.4', -300_000, -300_000, 'match'],
      ['penalty 4.2', -30_000, -30_000, 'match'],
    ]),
  );
  expect(brief([item('响应时长扣款', 'penalties', 3000)])[0]).toEqual([
    'penalties',
    -300_000,
    -300_000,
    'match',
  ]);
  // The id says more than the title.
  expect(brief([item('4.2 有效回复率扣款', 'penalties', 300)])[0]).toEqual([
    'penalty 4.2',
    -30_000,
    -30_000,
    'match',
  ]);
});
