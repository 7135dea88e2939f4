import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../src/formats/read/aside.ts';
import { daysIn } from '../../src/formats/read/days-in.ts';
import { isDelayed, parseValue } from '../../src/formats/read/platform-rows.ts';
import type { PlatformFieldKind } from '../../src/records/platform.ts';
import { decimal } from '../../src/units/quantity.ts';
import { formatDay } from '../../src/units/time.ts';
import { codes, csv, file, readAll } from './helpers.ts';

const days = (text: string): string | null => {
  const found = daysIn(text);
  return found && `${formatDay(found.from)}..${formatDay(found.to)}`;
};

test.each([
  ['2026-05-15至2026-05-15', '2026-05-15..2026-05-15'],
  ['客服绩效_20261001-20261031', '2026-10-01..2026-10-31'],
  ['统计时间：2026/10/1 ~ 2026/10/31', '2026-10-01..2026-10-31'],
  ['京东pop2026-08-25.xlsx', '2026-08-25..2026-08-25'],
  ['data May 15 – May 21, 2026.xlsx', '2026-05-15..2026-05-21'],
  ['客服数据2026年10月.xlsx', '2026-10-01..2026-10-31'],
  ['飞鸽 2026-02.xlsx', '2026-02-01..2026-02-28'],
  // The days, then the moment of the export.
  ['绩效2026-10-01_2026-10-31_2026-11-02.xlsx', '2026-10-01..2026-10-31'],
  ['绩效20261031_20261101093000.xlsx', '2026-10-31..2026-10-31'],
  ['20261101093000.xlsx', null],
  ['2026-02-30.csv', null],
  ['客服数据(3).xlsx', null],
])('days in %s', (text, expected) => {
  expect(days(text)).toBe(expected);
});

test.each<[string, PlatformFieldKind, string | null]>([
  ['99.71%', 'share', '0.9971'],
  ['0.9971', 'share', '0.9971'],
  ['１２.5％', 'share', '0.125'],
  ['13.78秒', 'seconds', '13.78'],
  ['0.35分钟', 'seconds', '21'],
  ['1分4.1秒', 'seconds', '64.1'],
  ['1小时2分', 'seconds', '3720'],
  ['00:01:30', 'seconds', '90'],
  ['￥1,280.50', 'fen', '128050'],
  ['1.28万', 'fen', '1280000'],
  ['1,234人', 'count', '1234'],
  ['12.0', 'count', '12'],
  ['12.5', 'count', null],
  ['快', 'seconds', null],
  ['秒', 'seconds', null],
  ['-5', 'count', null],
  ['12%', 'count', null],
])('%s as %s', (cell, kind, expected) => {
  const read = parseValue(cell, kind);
  expect(read && decimal(read.value)).toBe(expected);
});

test('a bare wait is in the unit of its column; one in the cell wins', () => {
  expect(decimal(parseValue('0.5', 'seconds', 60)!.value)).toBe('30');
  expect(decimal(parseValue('30秒', 'seconds', 60)!.value)).toBe('30');
});

test('summary rows, by name', () => {
  expect(['全店汇总值', '汇总值', '汇总', '总值', '合计'].map(summaryOf)).toEqual([
    'shop',
    'listed',
    'listed',
    'listed',
    'listed',
  ]);
  expect(['平均值', '全店平均值', '均值', '同行同层优秀', '同行同层均值'].map(summaryOf)).toEqual(
    Array(5).fill('other'),
  );
  expect(['青禾:汇总小组', '小合', '均安店:小美', '总台'].map(summaryOf)).toEqual(Array(4).fill(null));
  expect(isDelayed('延迟统计')).toBe(true);
});

const report = (name: string, ...rows: (string | number)[][]) => readAll(file(name, csv(...rows)));
const CHITU = ['客服昵称', '接待人数', '回复率', '答问比', '首次响应(秒)'];

describe('rates: percent, fraction and 0-100', () => {
  test('a column is 0-100 where one of its bare cells is above 1; a cell with % is by itself', async () => {
    const { 'platform-report': rows } = await report(
      '2026-10-01.csv',
      CHITU,
      ['a', 10, 99.5, 120, 8],
      ['b', 10, 1, 95, 9],
      ['c', 10, '50%', '0.5%', 9],
    );
    const figures = rows.map(({ figures }) => [figures['reply-rate'], figures['answer-ratio']]);
    expect(figures.sort()).toEqual([
      ['0.01', '0.95'],
      ['0.50', '0.005'],
      ['0.995', '1.20'],
    ]);
  });
  test('else it is a fraction, and an answer ratio above 1 a multiple', async () => {
    const { 'platform-report': rows } = await report(
      '2026-10-01.csv',
      CHITU,
      ['a', 10, 1, 1.2, 8],
      ['b', 10, 0.5, 0.9, 9],
    );
    const figures = rows.map(({ figures }) => [figures['reply-rate'], figures['answer-ratio']]);
    expect(figures.sort()).toEqual([
      ['0.5', '0.9'],
      ['1', '1.2'],
    ]);
  });
});

test('days: a column outranks the banner, the banner the name; none of them is a refusal', async () => {
  const header = ['日期', ...CHITU];
  const spans = async (name: string, ...lines: string[][]) => {
    const { 'platform-report': rows, problems } = await report(name, ...lines);
    return [...rows.map(({ from, to }) => `${formatDay(from)}..${formatDay(to)}`), ...codes(problems)];
  };
  const cells = ['a', '10', '99%', '120%', '8'];
  expect(await spans('2026-12-01.csv', ['统计日期：2026-11-01'], header, ['46301', ...cells])).toEqual([
    '2026-10-06..2026-10-06',
  ]);
  expect(await spans('2026-12-01.csv', ['统计日期：2026-11-01'], CHITU, cells)).toEqual([
    '2026-11-01..2026-11-01',
  ]);
  // When it was exported is not what it is about.
  expect(await spans('2026-12-01.csv', ['导出时间：2026-11-01'], CHITU, cells)).toEqual([
    '2026-12-01..2026-12-01',
    'days-from-name',
  ]);
  expect(await spans('x.csv', CHITU, cells)).toEqual(['no-report-day']);
});

test('every row is accounted for: kept, repeated, means outside, refused', async () => {
  const { inputs, problems } = await report(
    '2026-10-01.csv',
    CHITU,
    ['a', 10, '99%', '120%', 8],
    ['a', 10, '99%', '120%', 8],
    ['汇总', 10, '99%', '120%', 8],
    ['均值', 10, '99%', '120%', 8],
    ['b', 10, '99%', '120%', 'soon'],
    ['', 10, '99%', '120%', 8],
    ['c', '-', '--', '', ''],
    ['注：次日更新', '', '', '', ''],
  );
  expect(inputs[0]).toMatchObject({ rows: 8, kept: 2, overlapping: 1, outside: 3, refused: 2 });
  expect(codes(problems).sort()).toEqual([
    'bad-figure',
    'days-from-name',
    'missing-cell',
    'repeated-report-row',
    'rows-without-figures',
    'summary-rows',
  ]);
});

test('the same account and days in two files count once; another report of them beside it', async () => {
  const cells = ['a', 10, '99%', '120%', 8];
  const { 'platform-report': rows, inputs } = await readAll(
    file('x 2026-10-01.csv', csv(CHITU, cells)),
    file('y 2026-10-01.csv', csv(CHITU, cells)),
    file('z 2026-10-01.csv', csv(['旺旺昵称', '咨询人数', '3分钟人工响应率'], ['a', 12, '98%'])),
  );
  expect(rows).toHaveLength(2);
  expect(inputs.map(({ kept, overlapping }) => kept + overlapping)).toEqual([1, 1, 1]);
  expect(inputs.reduce((sum, { overlapping }) => sum + overlapping, 0)).toBe(1);
});

test('of two rows about the same the fuller counts, whichever stands first', async () => {
  const [full, less] = [
    ['a', 10, '99%', '120%', 8],
    ['a', 11, '-', '110%', 7],
  ];
  for (const rows of [
    [full!, less!],
    [less!, full!],
  ]) {
    const { 'platform-report': kept, inputs } = await report('2026-10-01.csv', CHITU, ...rows);
    expect(kept.map(({ figures }) => figures.served)).toEqual(['10']);
    expect(inputs[0]).toMatchObject({ rows: 2, kept: 1, overlapping: 1 });
  }
});

test('a day that cannot be read is refused, and no other day taken for it', async () => {
  const { 'platform-report': rows, problems } = await report(
    '2026-10-01.csv',
    ['日期', ...CHITU],
    ['第一周', 'a', 10, '99%', '120%', 8],
  );
  expect(rows).toEqual([]);
  expect(codes(problems)).toEqual(['bad-instant']);
});
