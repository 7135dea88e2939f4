import type exceljs from 'exceljs';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { terminal } from '../../src/reports/index.ts';
import type { Judgement } from '../../src/scorecard/judgement.ts';
import { scorecard } from '../fixtures/cards.ts';
import { ledgered, running } from '../fixtures/ledgered.ts';
import { CHINESE, ENGLISH, withoutData } from './languages.ts';
import { bytesOf, contentOf, readBook, rowOf } from './workbook.ts';

const show = (lang: 'zh' | 'en', width = 200): string =>
  String(terminal.render(ledgered(), { lang, width, color: false }));

const textsOf = (sheet: exceljs.Worksheet): string[] => {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(String(contentOf(cell)))));
  return texts;
};
const cellsOf = (row: exceljs.Row, columns: number): unknown[] =>
  Array.from({ length: columns }, (_, index) => contentOf(row.getCell(index + 1)));

let book: exceljs.Workbook;
const sheet = (name: string): exceljs.Worksheet => book.getWorksheet(name)!;

beforeAll(async () => {
  book = await readBook(await bytesOf(ledgered()));
});

describe.each(['zh', 'en'] as const)('%s', (lang) => {
  test('the screen keeps to its width, and screen and workbook to one language', async () => {
    for (const line of show(lang, 80).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    // What people filed under and the amendment's note are data.
    const card = ledgered();
    const own = new RegExp(
      ['补充协议一', ...card.exemptions.flatMap((each) => [each.filedBy, each.decidedBy])].join('|'),
      'g',
    );
    const sheets = (await readBook(await bytesOf(card, lang))).worksheets.flatMap(textsOf);
    for (const text of withoutData([...show(lang).split('\n'), ...sheets], card))
      expect(text.replaceAll(own, '')).not.toMatch(lang === 'zh' ? ENGLISH : CHINESE);
  });
});

test('a clause in parts tells the days of each, what amended it, and how a small part was judged', () => {
  const shown = show('zh');
  expect(shown).toMatch(/4\.1 +首次响应时长（10-01至10-14） +≤ 15秒 +12\.3秒/);
  expect(shown).toMatch(/4\.1 +首次响应时长（10-15至10-31） +≤ 12秒 +12\.6秒/);
  expect(shown).toContain('4.1（10-15至10-31）：补充协议一；这一段样本不足');
  expect(show('en')).toContain('4.1 (10-15 to 10-31): 补充协议一; these days alone are too small a sample');
});

test('the link of a part leads to its own first breach', () => {
  const summary = sheet('考核总览');
  const first = rowOf(summary, '4.1').number;
  const rows = [first, first + 1].map((row) => {
    const { formula } = summary.getCell(row, 13).value as exceljs.CellFormulaValue;
    return Number(/!A(\d+)"/.exec(formula)![1]);
  });
  expect(rows.map((row) => contentOf(sheet('不达标明细').getCell(row, 2)))).toEqual([
    '首次响应时长（10-01至10-14）',
    '首次响应时长（10-15至10-31）',
  ]);
});

test('every day of a clause in parts is coloured by the target of its day; the clause has one column', () => {
  const daily = sheet('每日趋势');
  const heads = textsOf(daily).filter((text) => text.startsWith('4.1 '));
  expect(new Set(heads)).toEqual(new Set(['4.1 首次响应时长']));
  const last = rowOf(daily, '全部').number;
  // 31 days above it: the 14th is 18 rows above, the 15th 17.
  const [first, middle] = [last - 31, last - 18];
  const rules = (
    daily as unknown as { conditionalFormattings: { ref: string; rules: { formulae?: string[] }[] }[] }
  ).conditionalFormattings.filter(({ ref }) => ref.startsWith('D'));
  const found = rules.map(({ ref, rules: [rule] }) => [ref, rule!.formulae![0]!.replace(/^.*,/, '')]);
  expect(found).toContainEqual([`D${first}:D${middle}`, `D${first}>15)`]);
  expect(found).toContainEqual([`D${middle + 1}:D${last - 1}`, `D${middle + 1}>12)`]);
  // No figure of the whole: the parts have terms of their own.
  expect(contentOf(rowOf(daily, '全部').getCell(4))).toBe('—');
});

test('a clause judged day by day tells how many missed, whose figure stands, and lists the worst', () => {
  expect(show('zh')).toContain('逐日判定：3 天中 2 天未达标，所列为最差的一天 2026-10-10；另有 1 天未判定');
  expect(show('en')).toContain(
    'judged day by day: 2 of 3 missed; the figure is that of the worst, 2026-10-10',
  );
  const summary = sheet('考核总览');
  const head = rowOf(summary, '逐日、逐人、逐店判定的条款：最差的').number;
  const rows = [2, 3].map((after) => cellsOf(summary.getRow(head + after), 8));
  expect(rows.map((row) => [row[0], row[2], row[5], row[6], row[7]])).toEqual([
    ['4.6', '2026-10-10', 0.81, '✗ 未达标', 800],
    ['4.6', '2026-10-09', 0.86, '✗ 未达标', 800],
  ]);
  expect(contentOf(summary.getCell(head + 4, 1))).toMatch(/^每个条款/);
  expect(textsOf(sheet('每日趋势')).join('\n')).toContain('条款 4.6 逐日、逐人或逐店判定');
});

test('cases that a person decides are counted', () => {
  expect(show('zh')).toContain('复核确认 2 起，不成立 1 起，待复核 1 起（未确认不扣款）');
  expect(show('en')).toContain(
    'confirmed on review: 2, dismissed: 1, not reviewed yet, so costing nothing: 1',
  );
});

test('what was filed, what it moved, what was missed before and what counts once stand below the money', () => {
  const shown = show('zh');
  expect(shown).toContain(
    '申诉与剔除 4 条：采纳 2，驳回 1，待裁定 1；已采纳但逾期、未计入 1 条；不剔除应付 26,300.00元，剔除后应付 26,600.00元',
  );
  expect(shown).toContain(
    '4.2：其中 12 次是买家结束语（好的、谢谢等）；已剔除 3 个，不剔除为 88.0%，扣款 600.00元',
  );
  expect(show('en')).toContain('exempted: 3; 88.0%, penalty ¥600.00 without the exemptions');
  expect(shown).toContain('条款 4.4 此前 2026-09 也未达标，按合同扣款 ×2');
  expect(shown).toContain('条款 5.7 有 1 起已在前面的条款扣过，不重复扣款');
  expect(shown).toContain('条款 4.4 在 2026-07、2026-09、2026-10 共 3 个月未达标');
  const summary = textsOf(sheet('考核总览')).join('\n');
  for (const said of ['申诉与剔除 4 条', '×2', '不重复扣款', '长期不达标']) expect(summary).toContain(said);
});

test('申诉与剔除: figures with and without, the money, and every row with what it touches', () => {
  const exemptions = sheet('申诉与剔除');
  expect(cellsOf(rowOf(exemptions, '4.2'), 13)).toEqual([
    '4.2',
    '首次30秒应答率',
    0.9,
    0.8801,
    0.88141025641,
    3,
    '✗ 未达标',
    '✗ 未达标',
    // Penalty and bonus, each without and with; 300 less is taken off.
    600,
    300,
    0,
    0,
    300,
  ]);
  const payable = cellsOf(rowOf(exemptions, '应付金额'), 13);
  expect([payable[3], payable[4], payable[12]]).toEqual([26_300, 26_600, 300]);
  const rows = ['E2', 'E3', 'E4', 'E5'].map((id) => cellsOf(rowOf(exemptions, id), 13));
  // Clause, decision, counted, late, units, money, file and row.
  expect(rows.map((row) => [1, 3, 4, 5, 6, 7, 12].map((column) => row[column]))).toEqual([
    ['4.2', '采纳', '是', '否', '4.2：3', 300, '申诉.xlsx:2'],
    ['全部条款', '采纳', '否', '是', '4.1：40；4.2：38', 0, '申诉.xlsx:3'],
    ['4.2', '驳回', '否', '否', '4.2：3', null, '申诉.xlsx:4'],
    ['4.2', '待裁定', '否', '否', '对不上任何一条', 0, '申诉.xlsx:5'],
  ]);
  // A moment, and a day alone.
  expect(rows[0]![9]).toEqual(new Date('2026-11-03T10:00:00Z'));
  expect(rowOf(exemptions, 'E2').getCell(12).numFmt).toBe('yyyy-mm-dd');
});

test('what exemptions turn, and what they move in another clause, is told', async () => {
  const card = ledgered();
  const changes: Readonly<Record<string, Partial<Judgement>>> = {
    // Met with them, missed without; and a bonus of 50.00 that they open the gate for.
    '4.2': { verdict: 'met', penalty: 0 },
    '4.3': { beforeExemptions: { verdict: 'met', penalty: 0, bonus: 0 }, verdict: 'met', bonus: 5000 },
  };
  const judgements = card.judgements.map((each) => ({ ...each, ...changes[each.clause] }));
  const shown = String(terminal.render({ ...card, judgements }, { lang: 'zh', width: 200, color: false }));
  expect(shown).toContain('不剔除为 88.0%，✗ 未达标，扣款 600.00元');
  expect(shown).toContain('受其他条款的剔除影响，不剔除为 奖励 0.00元');
  const { value } = judgements.find(({ clause }) => clause === '4.3')!;
  const exemptions = (await readBook(await bytesOf({ ...card, judgements }))).getWorksheet('申诉与剔除')!;
  // Its figure is the same without them.
  expect(cellsOf(rowOf(exemptions, '4.3'), 13).slice(3)).toEqual([
    value,
    value,
    0,
    '✓ 达标',
    '✓ 达标',
    0,
    0,
    0,
    50,
    50,
  ]);
  expect(cellsOf(rowOf(exemptions, '4.2'), 13).slice(6)).toEqual(['✗ 未达标', '✓ 达标', 600, 0, 0, 0, 600]);
});

test('申诉与剔除: where nothing was filed it says so, and how to', async () => {
  const english = await readBook(await bytesOf(scorecard(), 'en'));
  const texts = textsOf(english.getWorksheet('Exemptions')!);
  expect(texts).toContain('Nothing was filed: no figure leaves anything out.');
  expect(texts.join('\n')).toContain('kefu-sla exemptions template');
});

test('考核总览: what may still miss, at the end of a month and within it', async () => {
  const whole = rowOf(sheet('考核总览'), '差错余量').number;
  // 312 may, 370 did.
  expect(cellsOf(sheet('考核总览').getRow(whole + 2), 7)).toEqual([
    '4.2',
    '首次30秒应答率',
    0.9,
    312,
    370,
    -58,
    null,
  ]);
  const summary = (await readBook(await bytesOf(running()))).getWorksheet('考核总览')!;
  const head = rowOf(summary, '差错余量').number;
  // 312 − 201 and 20 − 41; the pace to the month's end, and the day it is used up.
  expect([2, 3].map((row) => cellsOf(summary.getRow(head + row), 8).slice(3))).toEqual([
    [312, 201, 111, 415, new Date('2026-10-24T00:00:00Z')],
    [20, 41, -21, 85, null],
  ]);
});
