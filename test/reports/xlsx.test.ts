import type exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { measured, provisional, scorecard } from '../fixtures/cards.ts';
import { CHINESE, ENGLISH, withoutData } from './languages.ts';
import { bytesOf, contentOf, readBook, rowOf } from './workbook.ts';

let book: exceljs.Workbook;
const sheet = (name: string): exceljs.Worksheet => book.getWorksheet(name)!;

beforeAll(async () => {
  book = await readBook(await bytesOf(scorecard()));
});

test('sheets in both languages', async () => {
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    '考核总览',
    '结算单',
    '客服明细',
    '每日趋势',
    '分时',
    '不达标明细',
    '申诉与剔除',
    '提示',
    '数据来源',
    '统计口径',
    '图表数据',
  ]);
  const english = await readBook(await bytesOf(scorecard(), 'en'));
  expect(english.worksheets.map(({ name }) => name)).toEqual([
    'Summary',
    'Settlement',
    'Agents',
    'Daily',
    'Hours',
    'Breaches',
    'Exemptions',
    'Signals',
    'Sources',
    'Definitions',
    'Chart data',
  ]);
});

test('考核总览: a clause with target, figure, gap, sample, verdict, points, weight, money, breaches', () => {
  const row = rowOf(sheet('考核总览'), '4.2');
  const values = Array.from({ length: 14 }, (_, index) => contentOf(row.getCell(index + 1)));
  expect(values).toEqual([
    '4.2',
    '首次30秒应答率',
    '考核',
    0.9,
    0.88141025641,
    null,
    '还差58个会话；其中 12 次是买家结束语（好的、谢谢等）',
    3120,
    '✗ 未达标',
    60,
    20,
    300,
    370,
    null,
  ]);
  expect(row.getCell(4).numFmt).toBe('"≥ "0%');
  expect(row.getCell(5).numFmt).toBe('0.0%');
  expect(row.getCell(12).numFmt).toBe('#,##0.00');
});

test('考核总览: bars beside the points, at the bounds of the grades', () => {
  const { conditionalFormattings: rules } = sheet('考核总览') as unknown as {
    conditionalFormattings: {
      ref: string;
      rules: { type: string; iconSet: string; cfvo: { value: number }[] }[];
    }[];
  };
  const icons = rules.flatMap((each) => each.rules).find(({ type }) => type === 'iconSet')!;
  expect(icons.iconSet).toBe('4Rating');
  expect(icons.cfvo.map(({ value }) => value)).toEqual([0, 70, 85, 95]);
});

test('考核总览: no weight beside what is not scored; what the data lacks stands below the sentence', async () => {
  const card = scorecard();
  const gaps = [
    {
      code: 'late-start',
      args: { kind: 'orders', day: '2026-10-05', needed: '2026-09-16' },
      clauses: ['4.4'],
    },
  ];
  const judgements = card.judgements.map((each) =>
    each.clause === '4.5' ? { ...each, severity: 'report' as const } : each,
  );
  const summary = (await readBook(await bytesOf({ ...card, gaps, judgements }))).getWorksheet('考核总览')!;
  const weights = ['4.2', '4.5', '6.1'].map((clause) => contentOf(rowOf(summary, clause).getCell(11)));
  expect(weights).toEqual([20, null, null]);
  expect(textsOf(summary)).toContain(
    '不完整之处：订单从 2026-10-05 才开始，需要从 2026-09-16 起（影响条款 4.4）',
  );
});

test('考核总览: a weight by days is shown to the hundredth; no table’s head stands over the next page', async () => {
  const card = scorecard();
  // 10 of 31 days of a weight of 20: 6.4516…
  const judgements = card.judgements.map((each) =>
    each.clause === '4.2' ? { ...each, weight: 6.45161290323 } : each,
  );
  const summary = (await readBook(await bytesOf({ ...card, judgements }))).getWorksheet('考核总览')!;
  expect(rowOf(summary, '4.2').getCell(11).numFmt).toBe('0.##');
  expect(rowOf(summary, '4.1').getCell(11).numFmt).toBe('0');
  expect(summary.pageSetup.printTitlesRow).toBeUndefined();
});

test('a figure just short of its target gets the decimals that show it', () => {
  const cell = rowOf(sheet('考核总览'), '4.6').getCell(5);
  expect([cell.value, cell.numFmt]).toEqual([0.89996, '0.000%']);
});

test('units: seconds, hours, money, characters a minute', () => {
  const figures = ['4.1', '6.1', '5.4', '4.3'].map((clause) => rowOf(sheet('考核总览'), clause).getCell(5));
  expect(figures.map(({ value }) => Number((value as number).toFixed(6)))).toEqual([
    12.3, 52.064583, 123.456789, 48.6,
  ]);
  expect(figures.map(({ numFmt }) => numFmt)).toEqual([
    '#,##0.0"秒"',
    '#,##0.0"小时"',
    '¥#,##0.00',
    '#,##0.0"字/分"',
  ]);
});

test('an unknown is a dash and a reason, never 0', () => {
  const row = rowOf(sheet('考核总览'), '5.2');
  expect(contentOf(row.getCell(5))).toBe('—');
  expect(contentOf(row.getCell(7))).toBe('聊天时间只到分钟，量不出秒数');
});

test('a clause leads to its first breach', () => {
  const link = rowOf(sheet('考核总览'), '4.4').getCell(13).value as exceljs.CellFormulaValue;
  const [, target] = /^HYPERLINK\("#'不达标明细'!A(\d+)",388\)$/.exec(link.formula)!;
  const row = sheet('不达标明细').getRow(Number(target));
  expect([contentOf(row.getCell(1)), contentOf(row.getCell(6))]).toEqual(['4.4', 'M2N3P4Q5R6']);
});

test('不达标明细: the full count, who, when by the contract’s clock, file and row', () => {
  const breaches = sheet('不达标明细');
  const [silent, late] = [rowOf(breaches, '4.2').number, rowOf(breaches, '4.2').number + 1].map((row) =>
    Array.from({ length: 13 }, (_, index) => contentOf(breaches.getCell(row, index + 1))),
  );
  // The reading of the contract's clock; a spreadsheet knows no zones.
  expect(silent![7]).toEqual(new Date('2026-10-12T21:40:00Z'));
  expect(silent!.filter((_, index) => index !== 7)).toEqual([
    '4.2',
    '首次30秒应答率',
    1,
    370,
    '会话',
    'A3F5KQ2MZD',
    '晨光外包-小李',
    '未回复',
    30,
    '导出/咚咚聊天记录-10月上.log',
    null,
    812,
  ]);
  expect(late![8]).toBe(600);
  // A row is an address: no thousands separator.
  expect(breaches.getCell(rowOf(breaches, '4.2').number, 13).numFmt).toBe('0');
  expect(contentOf(breaches.getCell(2, 1))).toContain('4.2：共 370 条，列出 4 条');
});

describe('text stays text', () => {
  test('an agent called like a formula', () => {
    const row = rowOf(sheet('客服明细'), '=1+1');
    expect(row.getCell(1).type).toBe(3); // ValueType.String
    expect(row.getCell(1).numFmt).toBe('@');
    expect(row.getCell(2).value).toBe('+cmd');
    expect(row.getCell(2).numFmt).toBe('@');
  });

  test('the only formulas are our own', () => {
    for (const { name } of book.worksheets.slice(2)) {
      sheet(name).eachRow((row) =>
        row.eachCell((cell) => expect(cell.formula, `${name} ${cell.address}`).toBeUndefined()),
      );
    }
  });
});

test('客服明细: no rank, no money, small samples in grey, the sentence on personal data', () => {
  const agents = sheet('客服明细');
  expect(contentOf(agents.getCell(2, 1))).toBe('个人数据仅供辅导与复核，不得作为扣薪或辞退的唯一依据。');
  // 12 sessions, 30 needed.
  expect(rowOf(agents, '=1+1').getCell(8).font.italic).toBe(true);
  expect(rowOf(agents, '晨光外包-小李').getCell(8).font.italic).toBeUndefined();
  agents.eachRow((row) => row.eachCell((cell) => expect(cell.numFmt ?? '').not.toContain('¥')));
});

test('colours of conditional formatting hold figures against the target in the unit shown', () => {
  const rules = conditionsOf(sheet('客服明细'));
  expect(rules.filter(({ type }) => type === 'dataBar')).toHaveLength(2);
  // The empty id that breaks the schema is not written.
  expect(rules.filter((rule) => 'x14Id' in rule)).toEqual([]);
  expect(rules.flatMap(({ formulae }) => formulae ?? [])).toContain('AND(ISNUMBER(H8),I8>=30,H8<0.9)');
  expect(new Set(rules.map(({ priority }) => priority)).size).toBe(rules.length);
});

interface Rule {
  readonly type: string;
  readonly priority: number;
  readonly formulae?: readonly string[];
}

const conditionsOf = (of: exceljs.Worksheet): Rule[] =>
  (of as unknown as { conditionalFormattings: { rules: Rule[] }[] }).conditionalFormattings.flatMap(
    ({ rules }) => rules,
  );

test('每日趋势: a row a day, waived ones marked, the whole below', () => {
  const daily = sheet('每日趋势');
  const first = rowOf(daily, '全部').number - 31;
  expect(
    [1, 8].map((day) => [2, 3].map((column) => contentOf(daily.getCell(first + day - 1, column)))),
  ).toEqual([
    ['周四', '豁免'],
    ['周四', null],
  ]);
  expect(contentOf(daily.getCell(first, 1))).toEqual(new Date('2026-10-01T00:00:00Z'));
  expect(contentOf(rowOf(daily, '全部').getCell(6))).toBe(0.88141025641);
});

test('数据来源: every file with its whole hash and where its rows went', () => {
  const row = rowOf(sheet('数据来源'), '导出/咚咚聊天记录-10月下.log');
  const values = [5, 6, 7, 8, 9, 10, 14].map((column) => contentOf(row.getCell(column)));
  expect(values.slice(0, 6)).toEqual(['UTF-8', 51200, 51177, 0, 20, 3]);
  expect(values[6]).toMatch(/^[0-9a-f]{64}$/);
  expect(textsOf(sheet('数据来源')).join('\n')).toMatch(
    /发送时间.*9999\/99\/99[\s\S]*仍属个人信息[\s\S]*保存期限/,
  );
});

test('统计口径: options with values, what was left out, definitions with sources, terms', () => {
  const texts = textsOf(sheet('统计口径'));
  for (const text of [
    '时限 30秒；统计单位 会话首轮',
    '不在服务时段 210；机器人接待阶段 96',
    '行业通行口径',
    '按会话首条买家消息',
    '09:00-23:00',
  ]) {
    expect(texts).toContain(text);
  }
});

test('不达标明细: a row is one line high, however long the names of files and agents', async () => {
  const card = scorecard();
  // 41 columns wide, wider than any head; agents’ accounts of 27 columns.
  const inputs = card.inputs.map((each) => ({
    ...each,
    file: '导出/2026年10月/千牛聊天记录_2026-10上半月.txt',
  }));
  const judgements = card.judgements.map((each) => ({
    ...each,
    evidence: each.evidence.map((item) => ({ ...item, agent: '晨光文具旗舰店:创业宏-小美' })),
  }));
  const breaches = (await readBook(await bytesOf({ ...card, inputs, judgements }))).getWorksheet(
    '不达标明细',
  )!;
  // 10 points × 1.55 + 4 = 19.5, rounded up.
  expect(rowOf(breaches, '4.2').height).toBe(20);
});

test('print set-up, frozen heads, filters, properties', () => {
  for (const each of book.worksheets) {
    expect(each.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
  }
  const breaches = sheet('不达标明细');
  expect(breaches.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
  expect(breaches.autoFilter).toBe('A4:M12');
  expect(breaches.pageSetup.printTitlesRow).toBe('4:4');
  expect(book.creator).toBe('kefu-sla 0.1.0');
  expect(book.title).toBe('客服外包考核评分卡');
  expect(book.created).toEqual(new Date('2026-10-31T18:00:00Z'));
});

test('a provisional card is marked on every sheet and every page', async () => {
  const marked = await readBook(await bytesOf(provisional()));
  for (const each of marked.worksheets) {
    expect(textsOf(each).join('\n')).toMatch(/预核 PROVISIONAL[\s\S]*按天折算/);
    expect(each.headerFooter.oddHeader).toContain('预核');
  }
});

test('without a contract: no verdicts, no money', async () => {
  const figures = await readBook(await bytesOf(measured()));
  const summary = textsOf(figures.getWorksheet('考核总览')!);
  expect(summary.join('\n')).toContain('没有合同');
  expect(summary.filter((text) => /[✓✗]|应付/.test(text))).toEqual([]);
  expect(textsOf(figures.getWorksheet('结算单')!)).toContain('合同没有约定结算，本表不计金额。');
});

test('negative figures are numbers', async () => {
  const card = scorecard();
  const judgements = card.judgements.map((each) =>
    each.clause === '6.2'
      ? { ...each, unit: 'ratio' as const, value: -0.0022, target: { side: 'min' as const, value: 0 } }
      : each,
  );
  const cell = rowOf(
    (await readBook(await bytesOf({ ...card, judgements }))).getWorksheet('考核总览')!,
    '6.2',
  ).getCell(5);
  expect([cell.value, cell.numFmt]).toEqual([-0.0022, '0.0%']);
});

test('a card of nothing still makes a whole workbook', async () => {
  const card = scorecard();
  const bare = {
    ...card,
    judgements: [],
    agents: [],
    daily: [],
    inputs: [],
    problems: [],
    metrics: {},
    settlement: null,
  };
  const book = await readBook(await bytesOf(bare));
  expect(book.worksheets).toHaveLength(10);
  expect(textsOf(book.getWorksheet('不达标明细')!)).toContain('没有不达标记录');
  expect(textsOf(book.getWorksheet('数据来源')!)).toContain('没有发现数据问题');
});

test('the same card gives the same cells', async () => {
  const cells = (of: exceljs.Workbook) => of.worksheets.map((each) => each.getSheetValues());
  const [one, other] = await Promise.all([bytesOf(scorecard()), bytesOf(scorecard())]);
  expect(cells(await readBook(one))).toEqual(cells(await readBook(other)));
});

test.each(['zh', 'en'] as const)('speaks one language: %s', async (lang) => {
  const card = provisional();
  const texts = (await readBook(await bytesOf(card, lang))).worksheets.flatMap(textsOf);
  for (const text of withoutData(texts, card)) expect(text).not.toMatch(lang === 'zh' ? ENGLISH : CHINESE);
});

function textsOf(of: exceljs.Worksheet): string[] {
  const texts: string[] = [];
  of.eachRow((row) =>
    row.eachCell((cell) => {
      const value = contentOf(cell);
      if (typeof value === 'string' && (!cell.isMerged || cell.master.address === cell.address))
        texts.push(value);
    }),
  );
  return texts;
}

test('不达标明细: of averages only what is worse than the target, and of how many', async () => {
  const card = scorecard();
  const evidence = card.judgements.find(({ clause }) => clause === '4.1')!.evidence[0]!;
  // Target at most 15 s: 16 s is worse, exactly 15 s and 3 s are not.
  const cases = [16, 15, 3].map((measured, index) => ({ ...evidence, measured, ref: `MEAN${index}` }));
  const judgements = card.judgements.map((each) =>
    each.clause === '4.1' ? { ...each, evidence: cases, breaches: null } : each,
  );
  const book = await readBook(await bytesOf({ ...card, judgements }));
  const texts = textsOf(book.getWorksheet('不达标明细')!);
  expect(texts.filter((text) => text.startsWith('MEAN'))).toEqual(['MEAN0']);
  expect(texts.join()).toContain('4.1：样本 3,120 条，列出差于目标的 1 条');
  // Without a target nothing is worse than it.
  const aimless = judgements.map((each) => (each.clause === '4.1' ? { ...each, target: null } : each));
  const unjudged = textsOf(
    (await readBook(await bytesOf({ ...card, judgements: aimless }))).getWorksheet('不达标明细')!,
  );
  expect(unjudged.filter((text) => text.startsWith('MEAN'))).toEqual([]);
  expect(unjudged.join()).not.toContain('4.1：');
});

test('a sheet too wide for one legible page is printed on several, each with the first column', async () => {
  const card = scorecard();
  const many = Array.from({ length: 18 }, (_, index) => ({ ...card.judgements[1]!, clause: `9.${index}` }));
  const measures = Object.fromEntries(many.map(({ clause }) => [clause, { value: 0.9, sample: 40 }]));
  const daily = card.daily.map((each) => ({ ...each, measures }));
  const wide = await readBook(await bytesOf({ ...card, judgements: many, daily, settlement: null }));
  const { pageSetup } = wide.getWorksheet('每日趋势')!;
  // 18 pairs of at least 11 + 8 characters and 13 + 9 + 9 before them: more than 260, less than 520.
  expect([pageSetup.fitToWidth, pageSetup.printTitlesColumn]).toEqual([2, 'A:A']);
});
