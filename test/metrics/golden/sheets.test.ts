import { describe, expect, it } from 'vitest';
import { byTheProgram, cardOf } from '../../independent/by-the-program.ts';
import { file, orders } from '../../independent/inputs.ts';

const violations = (...lines: string[]) =>
  file('违规.csv', `违规日期,违规类型,扣分\n${lines.map((line) => `${line}\n`).join('')}`);
const POINTS = 'metric: violation-points, max: 11';
const SERIOUS = 'metric: violation-points, with: { kind: serious }, max: 0';
const judged = async (clauses: string[], files: ReturnType<typeof file>[], rest?: string) =>
  (await cardOf(clauses, files, rest)).judgements;
const detailsOf = (judgement: { readonly details?: readonly { code: string; value: number | null }[] }) =>
  (judgement.details ?? []).map(({ code, value }) => [code, value]);

describe('violation-points', () => {
  it('since 1 January, by kind, what was given back taken off; the step reached beside it', async () => {
    // General: 6 on 1 January, 7.5 in March, −1 in July, 2 on 1 August (after the period), 9 in 2025: 6 + 7.5 − 1 = 12.5,
    // beyond 12, next 24. Serious: 12 on 31 July: exactly the step of 12, next 24.
    const sheet = violations(
      '2026-01-01,一般违规,6',
      '2026-03-05,一般违规,7.5',
      '2026-07-10,一般违规,-1',
      '2026-08-01,一般违规,2',
      '2025-12-31,一般违规,9',
      '2026-07-31,严重违规,12',
    );
    const [general, serious] = await judged([POINTS, SERIOUS], [sheet]);
    expect([general!.value, serious!.value]).toEqual([12.5, 12]);
    expect(detailsOf(general!)).toEqual([
      ['violation-step', 12],
      ['violation-next-step', 24],
    ]);
    expect(detailsOf(serious!)).toEqual([
      ['violation-step', 12],
      ['violation-next-step', 24],
    ]);
    expect([general!.verdict, serious!.verdict]).toEqual(['missed', 'missed']);
    // Worst first: 7.5, 6, −1, by their rows.
    expect(general!.evidence.map(({ unit, row, measured }) => [unit, row, measured])).toEqual([
      ['violation', 3, 7.5],
      ['violation', 2, 6],
      ['violation', 4, -1],
    ]);
  });

  it('a sheet without rows, or with none of the kind, is no points; no sheet is no figure', async () => {
    const [empty] = await judged([POINTS], [violations()]);
    const [other] = await judged([SERIOUS], [violations('2026-07-10,一般违规,6')]);
    const [none] = await judged([POINTS], [orders('1|a|1.00|10:00:00|10:00:00')]);
    expect([empty!.value, empty!.verdict, other!.value]).toEqual([0, 'met', 0]);
    expect(detailsOf(empty!)).toEqual([
      ['violation-step', 0],
      ['violation-next-step', 12],
    ]);
    expect([none!.value, none!.reason]).toEqual([null, 'no-violations']);
  });

  it('beyond the last step there is no next one', async () => {
    const [general] = await judged([POINTS], [violations('2026-02-01,一般违规,48')]);
    expect(detailsOf(general!)).toEqual([['violation-step', 48]]);
  });

  it('of several shops the one that has most; a waived day of last winter stays waived', async () => {
    // East 5 + 6 on the waived 1 February = 5; west 7. Most: 7. East alone: 5.
    const named = (name: string, sheet: ReturnType<typeof file>) => ({ ...sheet, name });
    const files = [
      named('east/v.csv', violations('2026-02-02,一般违规,5', '2026-02-01,一般违规,6')),
      named('west/v.csv', violations('2026-06-02,一般违规,7')),
    ];
    const rest = `shops: [ { name: east, platform: generic, files: ["east/**"] }, { name: west, platform: generic, files: ["west/**"] } ]
calendar: [ { day: 2026-02-01, waive: [violation-points] } ]`;
    const measured = await judged([POINTS, `${POINTS}, only: { shops: [east] }`], files, rest);
    expect(measured.map(({ value }) => value)).toEqual([7, 5]);
    expect(measured[1]!.excluded).toEqual({ waived: 1 });
  });
});

describe('late-shipment-rate: the exposure beside it', () => {
  it('30 % of each late order, at most 500 yuan; orders in time expose nothing', async () => {
    // All paid on the 10th, due on the 13th 10:00:00; each in whole fen. 1: late, 100.01: 30.003, 30.00. 2: late, 1666.66:
    // 499.998, 500.00. 3: late, 1666.67: 500.001, 500.00. 4: late, 9999.00: 500. 5: in time. 30 + 500 + 500 + 500 = 1530 yuan.
    const row = (id: number, amount: string, shipped: string) =>
      `${id},b${id},${amount},2026-07-10 10:00:00,2026-07-10 10:00:00,交易成功,${shipped}\n`;
    const sheet = file(
      'o.csv',
      `订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间 ,订单状态,发货时间\n${[
        row(1, '100.01', '2026-07-13 10:00:01'),
        row(2, '1666.66', ''),
        row(3, '1666.67', ''),
        row(4, '9999.00', ''),
        row(5, '5000.00', '2026-07-13 10:00:00'),
      ].join('')}`,
    );
    const [late] = await judged(['metric: late-shipment-rate, max: 1%'], [sheet]);
    expect([late!.numerator, late!.denominator]).toEqual([4, 5]);
    expect(detailsOf(late!)).toEqual([['late-exposure', 153000]]);
  });

  it('late orders of unknown amount are counted apart', async () => {
    const sheet = file(
      'o.csv',
      '订单编号,买家会员名,订单创建时间,订单付款时间 ,订单状态,发货时间\n1,a,2026-07-10 10:00:00,2026-07-10 10:00:00,卖家已发货,2026-07-20 10:00:00\n',
    );
    const [late] = await judged(['metric: late-shipment-rate, max: 1%'], [sheet]);
    expect(detailsOf(late!)).toEqual([
      ['late-exposure', 0],
      ['late-unpriced', 1],
    ]);
  });
});

describe('record-completeness', () => {
  const complaints = (...lines: string[]) =>
    file('投诉.csv', `投诉时间,投诉类型,责任方,处理结果\n${lines.map((line) => `${line}\n`).join('')}`);
  const of = (sheet: string, columns: string) =>
    `metric: record-completeness, with: { sheet: ${sheet}, columns: ${columns} }`;
  const found = async (clauses: string[], files: ReturnType<typeof file>[]) =>
    (await byTheProgram(clauses, files)).map(({ numerator, denominator, value, reason }) =>
      value === null ? reason : `${numerator}/${denominator}`,
    );

  it('every column asked for must be filled; blanks and dashes are not', async () => {
    // July: 1 both; 2 no result; 3 a dash; 4 no party; June's is out. Results: 1, 4 of 4. Parties: 1, 2, 3. Both: 1.
    const sheet = complaints(
      '2026-07-01 00:00:00,慢,乙方,已退款',
      '2026-07-10 10:00:00,慢,乙方,',
      '2026-07-10 11:00:00,慢,甲方,-',
      '2026-07-31 23:59:59,慢,,已补发',
      '2026-06-30 23:59:59,慢,乙方,已退款',
    );
    const clauses = [
      of('complaints', '处理结果'),
      of('complaints', '[责任方]'),
      of('complaints', '[处理结果, 责任方]'),
      // As headers are compared: full-width, blanks.
      of('complaints', '[" 处理 结果"]'),
    ];
    expect(await found(clauses, [sheet])).toEqual(['2/4', '3/4', '1/4', '2/4']);
  });

  it('a column that one of two files lacks is empty there; one that none has gives no figure', async () => {
    const bare = file('b.csv', '投诉时间,投诉类型\n2026-07-12 10:00:00,少件\n');
    const files = [complaints('2026-07-10 10:00:00,慢,乙方,已退款'), bare];
    const clauses = [of('complaints', '处理结果'), of('complaints', '赔付方式'), of('ratings', '评价')];
    expect(await found(clauses, files)).toEqual(['1/2', 'no-such-column', 'no-ratings']);
  });

  it('of orders and refunds the same, flagged ones out; attendance only where its days lie in the period', async () => {
    const sheet = file(
      'o.csv',
      `订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间 ,订单状态,订单备注,物流单号
1,a,1.00,2026-07-10 10:00:00,,等待买家付款,,SF1
2,b,1.00,2026-07-10 10:00:00,,等待买家付款,,
3,c,1.00,2026-07-10 10:00:00,,等待买家付款,刷单,
`,
    );
    const attendance = file(
      '考勤.csv',
      '日期,姓名,应出勤天数,实出勤天数,备注\n2026-07,小美,22,22,\n2026-07,小丽,22,20,病假\n2026-06,小丽,22,22,x\n',
    );
    const clauses = [of('orders', '物流单号'), of('attendance', '备注')];
    const rest = 'platform: generic\nattribution: { exclude-flags: [刷单] }';
    const measured = await byTheProgram(clauses, [sheet, attendance], rest);
    expect(measured.map(({ numerator, denominator }) => `${numerator}/${denominator}`)).toEqual([
      '1/2',
      '1/2',
    ]);
    expect(measured[0]!.excluded).toEqual({ flagged: 1 });
  });

  it('misses are evidence', async () => {
    const [judgement] = await judged(
      [`${of('complaints', '处理结果')}, min: 90%`],
      [complaints('2026-07-10 10:00:00,慢,乙方,已退款', '2026-07-10 11:00:00,慢,甲方,')],
    );
    expect(judgement!.evidence.map(({ unit, row }) => [unit, row])).toEqual([['complaint', 3]]);
  });
});
