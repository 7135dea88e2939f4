import type exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import type { SettlementLine, SettlementResult } from '../../src/scorecard/settlement.ts';
import { provisional, scorecard } from '../fixtures/cards.ts';
import { hasOffice, recalculate } from '../helpers/recalculate.ts';
import { bytesOf, contentOf, formulasOf, readBook, rowOf } from './workbook.ts';

interface Story {
  readonly name: string;
  readonly base: readonly [amount: number, days: number, monthDays: number, net: number][];
  readonly lines: readonly Pick<SettlementLine, 'basis' | 'rate' | 'rateUnit' | 'gross' | 'cap' | 'net'>[];
  readonly penaltyCap: number | null;
  readonly penalties: number;
  readonly payable: number;
  readonly tax: SettlementResult['tax'];
}

const share = (basis: number, rate: number, gross: number, cap: number | null = null, net = gross) =>
  ({ basis, rate, rateUnit: 'ratio', gross, cap, net }) as const;
const each = (basis: number, rate: number, gross: number, cap: number | null = null, net = gross) =>
  ({ basis, rate, rateUnit: 'fen', gross, cap, net }) as const;

// All in fen, worked out by hand; halves go away from zero.
const STORIES: readonly Story[] = [
  {
    name: 'nothing missed',
    base: [[3000000, 31, 31, 3000000]],
    lines: [],
    penaltyCap: null,
    penalties: 0,
    payable: 3000000,
    tax: null,
  },
  {
    // 33 333.5 and 100.5: halves that a float may hold too low.
    name: 'halves of a fen',
    base: [[3333350, 31, 31, 3333350]],
    lines: [share(3333350, 0.01, 33334), each(1.5, 67, 101)],
    penaltyCap: null,
    penalties: 33435,
    payable: 3299915,
    // 3 299 915 × 6% = 197 994.9.
    tax: { rate: 0.06, included: false, net: 3299915, tax: 197995, gross: 3497910 },
  },
  {
    // 1.005 yuan in floats is 1.00499999999999989…; 10 050 × 1% = 100.5 fen.
    name: 'the classic 1.005',
    base: [[10050, 31, 31, 10050]],
    lines: [share(10050, 0.01, 101)],
    penaltyCap: null,
    penalties: 101,
    payable: 9949,
    // 9 949 ÷ 1.13 = 8 804.42….
    tax: { rate: 0.13, included: true, net: 8804, tax: 1145, gross: 9949 },
  },
  {
    // 2 999 999 × 15/31 = 1 451 612.41…; 2 × 160 000 × 15/31 = 154 838.7….
    name: 'part of a month',
    base: [[2999999, 15, 31, 1451612]],
    lines: [each(2, 77419.3548387, 154839, 145161, 145161)],
    penaltyCap: 290322,
    penalties: 145161,
    payable: 1306451,
    tax: null,
  },
  {
    // 100 001 × 28/31 = 90 323.48…; 33 333 × 1/3 of a month (10 of 30 days) = 11 111. Together 101 434.
    name: 'two base lines',
    base: [
      [100001, 28, 31, 90323],
      [33333, 10, 30, 11111],
    ],
    lines: [share(101434, 0.025, 2536)], // 2 535.85
    penaltyCap: 20287,
    penalties: 2536,
    payable: 98898,
    tax: { rate: 0.03, included: true, net: 96017, tax: 2881, gross: 98898 }, // 96 017.47…
  },
  {
    name: 'penalties held down to their cap',
    base: [[1234567, 30, 30, 1234567]],
    lines: [share(1234567, 0.15, 185185, 150000, 150000), each(37, 5000, 185000)], // 185 185.05
    penaltyCap: 246913, // 20%: 246 913.4
    penalties: 246913,
    payable: 987654,
    tax: { rate: 0.06, included: true, net: 931749, tax: 55905, gross: 987654 }, // 931 749.05…
  },
  {
    name: 'more penalties than base',
    base: [[50000, 31, 31, 50000]],
    lines: [each(13, 5000, 65000)],
    penaltyCap: null,
    penalties: 65000,
    payable: 0,
    tax: { rate: 0.06, included: false, net: 0, tax: 0, gross: 0 },
  },
  {
    // 3 299 925 × 6% = 197 995.5.
    name: 'half a fen of tax',
    base: [[3299925, 31, 31, 3299925]],
    lines: [],
    penaltyCap: null,
    penalties: 0,
    payable: 3299925,
    tax: { rate: 0.06, included: false, net: 3299925, tax: 197996, gross: 3497921 },
  },
  {
    name: 'many lines of odd fen',
    base: [[9999999, 31, 31, 9999999]],
    // 0.1 + 0.2 in floats is not 0.3: ten lines of 7 fen, one of 999 999.9.
    lines: [...Array.from({ length: 10 }, () => each(1, 7, 7)), share(9999999, 0.1, 1000000)],
    penaltyCap: 5000000,
    penalties: 1000070,
    payable: 8999929,
    tax: { rate: 0.06, included: true, net: 8490499, tax: 509430, gross: 8999929 }, // 8 490 499.05…
  },
];

function cardOf({ base, lines, penaltyCap, penalties, payable, tax }: Story): Scorecard {
  const card = scorecard();
  const line = card.settlement!.lines[0]!;
  return {
    ...card,
    settlement: {
      ...card.settlement!,
      base: base.reduce((sum, [, , , net]) => sum + net, 0),
      baseLines: base.map(([amount, days, monthDays, net]) => ({
        type: 'fixed',
        amount,
        days,
        monthDays,
        net,
      })),
      lines: lines.map((given) => ({ ...line, ...given })),
      penaltyCap,
      penalties,
      payable,
      tax,
    },
  };
}

/** Every kind of fee, a coefficient and a bonus: in fen, worked out by hand. */
function cardOfAll(): Scorecard {
  const card = scorecard();
  const [line] = card.settlement!.lines;
  return {
    ...card,
    settlement: {
      ...card.settlement!,
      baseLines: [
        // 5 × 4,500.00 × 28/31 = 20,322.580… → 20,322.58
        { type: 'seat', rate: 450_000, seats: 5, days: 28, monthDays: 31, net: 2_032_258 },
        // 10,000 × 1.20 and 2,345 × 0.90
        {
          type: 'inquiry',
          metric: 'inquiry-volume',
          upTo: 10_000,
          quantity: 10_000,
          rate: 120,
          reason: null,
          net: 1_200_000,
        },
        {
          type: 'inquiry',
          metric: 'inquiry-volume',
          upTo: null,
          quantity: 2345,
          rate: 90,
          reason: null,
          net: 211_050,
        },
        // 2.5 % of 12,345.80 = 308.645 → 308.65
        {
          type: 'commission',
          metric: 'commission-sales',
          sales: 1_234_580,
          rate: 0.025,
          reason: null,
          net: 30_865,
        },
        {
          type: 'commission',
          metric: 'commission-sales',
          sales: null,
          rate: 0.01,
          reason: 'no-orders',
          net: 0,
        },
      ],
      // 20,322.58 + 12,000.00 + 2,110.50 + 308.65
      base: 3_474_173,
      // 34,741.73 × 92.5 % = 32,136.10025 → 32,136.10
      coefficient: 0.925,
      // 1 % of 34,741.73 = 347.4173 → 347.42
      lines: [{ ...line!, ...share(3_474_173, 0.01, 34_742) }],
      penaltyCap: null,
      penalties: 34_742,
      // 2 % = 694.8346 → 694.83; 3 × 100.00; together 994.83, held down to 900.00
      bonusLines: [
        { ...line!, ...share(3_474_173, 0.02, 69_483) },
        { ...line!, kind: 'per', tier: null, ...each(3, 10_000, 30_000) },
      ],
      bonusCap: 90_000,
      bonus: 90_000,
      // 32,136.10 − 347.42 + 900.00
      payable: 3_268_868,
      tax: null,
    },
  };
}

/** A clause missed again, commission taken back and a bill: in fen, worked out by hand. */
function cardOfTheYear(): Scorecard {
  const card = scorecard();
  const [line] = card.settlement!.lines;
  const taken = { month: '2026-09', metric: 'commission-sales', reason: null };
  return {
    ...card,
    history: {
      months: [
        { month: '2026-08', state: 'provisional', digest: 'sha256:0', missed: [] },
        { month: '2026-09', state: 'used', digest: 'sha256:1', missed: ['4.2'] },
      ],
    },
    settlement: {
      ...card.settlement!,
      base: 3_000_000,
      baseLines: [{ type: 'fixed', amount: 3_000_000, days: 31, monthDays: 31, net: 3_000_000 }],
      coefficient: 1,
      // 333.33 × 1.5 = 499.995 → 500.00; 3 × 500.00 = 1,500.00 × 1.5 held down to 2,000.00
      lines: [
        { ...line!, ...each(1, 33_333, 33_333, null, 50_000), multiplier: 1.5, repeats: ['2026-09'] },
        { ...line!, ...each(3, 50_000, 150_000, 200_000, 200_000), multiplier: 1.5, repeats: ['2026-09'] },
      ],
      penaltyCap: null,
      penalties: 250_000,
      bonusLines: [],
      bonus: 0,
      clawbacks: [
        // (12,345.67 − 10,000.00) × 2.5 % × 92.5 % = 54.24361875 → 54.24
        { ...taken, salesThen: 1_234_567, salesNow: 1_000_000, rate: 0.025, coefficient: 0.925, net: 5424 },
        // More than then: nothing.
        { ...taken, salesThen: 100, salesNow: 200, rate: 0.5, coefficient: 1, net: 0 },
        {
          ...taken,
          salesThen: 5000,
          salesNow: null,
          reason: 'earlier-orders',
          rate: 0.01,
          coefficient: 1,
          net: 0,
        },
      ],
      clawback: 5424,
      // 30,000.00 − 2,500.00 − 54.24
      payable: 2_744_576,
      // 27,445.76 × 6 % = 1,646.7456
      tax: { rate: 0.06, included: false, net: 2_744_576, tax: 164_675, gross: 2_909_251 },
      bill: {
        input: null,
        billed: 2_994_576,
        due: 2_909_251,
        variance: 85_325,
        lines: [
          {
            item: '服务费',
            of: 'base',
            clause: null,
            billed: 3_000_000,
            due: 3_000_000,
            variance: 0,
            status: 'match',
            causes: [],
            row: 2,
          },
          {
            item: '加急费',
            of: null,
            clause: null,
            billed: 1,
            due: null,
            variance: 1,
            status: 'unbacked',
            causes: [],
            row: 3,
          },
          {
            item: null,
            of: 'clawback',
            clause: null,
            billed: null,
            due: -5424,
            variance: 5424,
            status: 'missing',
            causes: [],
            row: null,
          },
        ],
      },
    },
  };
}

describe.skipIf(!hasOffice)('recalculated by LibreOffice', () => {
  const cards = [
    ...STORIES.map((story) => [story.name, cardOf(story)] as const),
    ['provisional', provisional()] as const,
    ['every kind of fee, a coefficient, a bonus', cardOfAll()] as const,
    ['missed again, commission taken back, a bill', cardOfTheYear()] as const,
  ];
  let recalculated: readonly exceljs.Workbook[] = [];

  beforeAll(async () => {
    recalculated = await recalculate(await Promise.all(cards.map(([, card]) => bytesOf(card))));
  });

  test.each(cards.map(([name], index) => [name, index] as const))(
    '%s: the same fen in every cell',
    async (_, index) => {
      const ours = formulasOf(await readBook(await bytesOf(cards[index]![1])));
      expect(ours.size).toBeGreaterThan(8);
      for (const [address, { formula, result }] of ours) {
        const [sheet, cell] = address.split('!');
        const again = contentOf(recalculated[index]!.getWorksheet(sheet!)!.getCell(cell!));
        expect(again, `${address} ${formula}`).toBe(result);
      }
    },
  );
});

describe('the sheet', () => {
  test('amounts are formulas over the cells that explain them', async () => {
    const sheet = (await readBook(await bytesOf(scorecard()))).getWorksheet('结算单')!;
    const tier = rowOf(sheet, '4.2');
    const steps = rowOf(sheet, '4.4');
    expect([tier, steps].map((row) => row.getCell(5).value)).toEqual([
      '按档扣款（90% 档）',
      '按差距逐步扣款',
    ]);
    expect(tier.getCell(6).formula).toBe('K8');
    expect(tier.getCell(8).formula).toBe(`ROUND(F${tier.number}*G${tier.number},2)`);
    expect(steps.getCell(11).formula).toBe(
      `MIN(ROUND(H${steps.number}*I${steps.number},2),J${steps.number})`,
    );
    const amounts = ['扣款合计', '扣款上限', '应扣款', '应付金额', '不含税金额', '税额', '价税合计'].map(
      (label) => contentOf(rowOf(sheet, label).getCell(11)),
    );
    expect(amounts).toEqual([3300, 6000, 3300, 26700, 25188.68, 1511.32, 26700]);
    expect(contentOf(rowOf(sheet, '大写金额').getCell(3))).toBe('人民币贰万陆仟柒佰元整');
  });

  test('every kind of fee has its line, and what it could not be counted by', async () => {
    const sheet = (await readBook(await bytesOf(cardOfAll()))).getWorksheet('结算单')!;
    const seat = rowOf(sheet, '坐席费（席数 × 每席每月）');
    expect(seat.getCell(11).formula).toBe(
      `ROUND(D${seat.number}*F${seat.number}*H${seat.number}/I${seat.number},2)`,
    );
    const items = [
      '咨询量计费（10000 人次以内）',
      '咨询量计费（人次 × 单价）',
      '销售提成（客服销售额 × 比例）',
      '销售提成（客服销售额 × 比例）：无法计量，没有订单表',
    ];
    const amounts = items.map((item) => contentOf(rowOf(sheet, item).getCell(11)));
    expect(amounts).toEqual([12_000, 2110.5, 308.65, 0]);
    expect(contentOf(rowOf(sheet, '核定服务费').getCell(11))).toBe(32_136.1);
    expect(contentOf(rowOf(sheet, '应付金额').getCell(11))).toBe(32_688.68);
  });

  test('commission taken back and the bill stand line by line, and months that do not count are named', async () => {
    const sheet = (await readBook(await bytesOf(cardOfTheYear()))).getWorksheet('结算单')!;
    const back = rowOf(sheet, '2026-09');
    expect(back.getCell(11).formula).toBe(
      `MAX(0,ROUND((F${back.number}-G${back.number})*I${back.number}*J${back.number},2))`,
    );
    const sum = rowOf(sheet, '提成扣回');
    const payable = rowOf(sheet, '应付金额').getCell(11);
    expect(payable.formula).toMatch(new RegExp(`-K${sum.number},2\\)\\)$`));
    expect(contentOf(payable)).toBe(27_445.76);
    const billed = rowOf(sheet, '加急费');
    expect([billed.getCell(5).value, contentOf(billed.getCell(7)), billed.getCell(8).value]).toEqual([
      0.01,
      0.01,
      '✗ 没有依据',
    ]);
    // 29,945.76 − 29,092.51
    expect(contentOf(rowOf(sheet, '账单合计减应付合计').getCell(11))).toBe(853.25);
    expect(rowOf(sheet, '以下往月的评分卡没有计入，不当作未达标：2026-08（是预核）').number).toBeGreaterThan(
      10,
    );
  });

  test('a closed gate shows what is not paid, and why', async () => {
    const card = cardOfAll();
    const closed = { ...card.settlement!, bonusHeld: 'gate' as const, gateMissed: ['4.1', '4.2'], bonus: 0 };
    const sheet = (await readBook(await bytesOf({ ...card, settlement: closed }))).getWorksheet('结算单')!;
    expect(contentOf(rowOf(sheet, '条款 4.1、4.2 未达标，按合同本期不发奖励').getCell(1))).not.toBeNull();
    expect(rowOf(sheet, '奖励').getCell(11).value).toBe(0);
  });

  test('the words go when the amount is changed by hand', async () => {
    const sheet = (await readBook(await bytesOf(scorecard()))).getWorksheet('结算单')!;
    expect(rowOf(sheet, '大写金额').getCell(3).formula).toMatch(
      /^IF\(ROUND\(K\d+,2\)=26700,"人民币贰万陆仟柒佰元整","金额已改动/,
    );
  });

  test('room to object and to sign', async () => {
    const sheet = (await readBook(await bytesOf(scorecard()))).getWorksheet('结算单')!;
    const texts: unknown[] = [];
    sheet.eachRow((row) => texts.push(contentOf(row.getCell(1)), contentOf(row.getCell(7))));
    expect(texts).toEqual(
      expect.arrayContaining([expect.stringMatching(/^异议截止日：/), '甲方（盖章）', '乙方（盖章）']),
    );
  });

  test('the summary fetches its money from it', async () => {
    const book = await readBook(await bytesOf(scorecard()));
    const money = [...formulasOf(book)].filter(([address]) => address.startsWith('考核总览!C'));
    expect(money.map(([, { result }]) => result)).toEqual([30000, 26700]);
    for (const [, { formula }] of money) expect(formula).toMatch(/^'结算单'!K\d+$/);
  });

  test('what the summary shows of it adds up: the fee after its coefficient, bonus and clawback where there are any', async () => {
    const card = scorecard();
    const settled = card.settlement!;
    const [line] = settled.lines;
    // 30,000.00 × 95 % = 28,500.00 − 3,300.00 + 500.00 − 200.00 = 25,500.00
    const settlement = {
      ...settled,
      coefficient: 0.95,
      bonusLines: [
        {
          ...line!,
          kind: 'deduct' as const,
          basis: 1,
          rate: 50_000,
          rateUnit: 'fen' as const,
          gross: 50_000,
          multiplier: 1,
          cap: null,
          net: 50_000,
        },
      ],
      bonus: 50_000,
      clawbacks: [
        {
          month: '2026-09',
          metric: 'commission-sales',
          rate: 0.02,
          coefficient: 1,
          salesThen: 2_000_000,
          salesNow: 1_000_000,
          reason: null,
          net: 20_000,
        },
      ],
      clawback: 20_000,
      payable: 2_550_000,
      tax: null,
    };
    const summary = (await readBook(await bytesOf({ ...card, settlement }))).getWorksheet('考核总览')!;
    const facts = new Map<string, number>();
    summary.eachRow((row) => {
      for (const [label, value] of [
        [1, 3],
        [7, 9],
      ] as const) {
        const content = row.getCell(value).value as { result?: number } | null;
        if (typeof content?.result === 'number') facts.set(row.getCell(label).text, content.result);
      }
    });
    expect([...facts]).toEqual([
      ['核定服务费', 28_500],
      ['扣款', 3_300],
      ['奖励', 500],
      ['提成扣回', 200],
      ['应付金额', 25_500],
    ]);
  });

  test('a rate that the sheet cannot hold exactly enough leaves the fen that was judged', async () => {
    const card = scorecard();
    const [tier] = card.settlement!.lines;
    // 14 516.13 would round to 14 516; the judge, knowing the exact rate, said 14 517.
    const lines = [{ ...tier!, basis: 1451613, gross: 14517, net: 14517 }];
    const sheet = (
      await readBook(await bytesOf({ ...card, settlement: { ...card.settlement!, lines } }))
    ).getWorksheet('结算单')!;
    expect(rowOf(sheet, '4.2').getCell(8).value).toBe(145.17);
  });
});
