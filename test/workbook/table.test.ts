import { expect, test } from 'vitest';
import { number, text } from '../../src/workbook/plan.ts';
import { columnsOf, type SheetColumn, table } from '../../src/workbook/table.ts';

interface Line {
  readonly item: string;
  readonly price: number;
}

const LINES: readonly Line[] = [
  { item: 'a', price: 3 },
  { item: 'b', price: 4 },
];

const item: SheetColumn<Line> = {
  head: { zh: '项目', en: 'Item' },
  span: 2,
  cell: (line) => text(line.item),
};
const note: SheetColumn<Line> = { head: 'Note', when: false, cell: () => text('') };
const price: SheetColumn<Line> = {
  head: { zh: '单价', en: 'Price' },
  drawn: { bar: true },
  cell: (line) => number(line.price),
};
const twice: SheetColumn<Line> = {
  head: { zh: '两倍', en: 'Twice' },
  cell: (line, at) => ({
    ...number(line.price),
    value: { formula: `${at(price)}*2`, result: line.price * 2 },
  }),
};
const columns = [item, note, price, twice];

test('heads in the language asked for, then the rows; a column that is not there has neither', () => {
  const [head, ...rows] = [...table(columns, LINES, { lang: 'en' }).lines];
  expect(head!.map(({ value, look }) => [value, look])).toEqual([
    ['Item', 'head'],
    ['Price', 'head'],
    ['Twice', 'head'],
  ]);
  expect(rows.map((row) => row.slice(0, 2).map(({ value }) => value))).toEqual([
    ['a', 3],
    ['b', 4],
  ]);
  expect(columnsOf(columns)).toEqual([item, price, twice]);
});

test('a column that covers several takes its head and cells along, and moves those after it', () => {
  const placed = table(columns, LINES, { lang: 'zh', above: 4 });
  expect([...placed.lines].map(([first]) => first!.span)).toEqual([2, 2, 2]);
  expect([item, price, twice].map(placed.letter)).toEqual(['A', 'C', 'D']);
  expect(placed.filter).toBe('A5:D7');
  expect([placed.first, placed.last]).toEqual([6, 7]);
});

test('a cell names the cell of another column in its own row', () => {
  const [, ...rows] = [...table(columns, LINES, { lang: 'zh', above: 4 }).lines];
  expect(rows.map((row) => row[2]!.value)).toEqual([
    { formula: 'C6*2', result: 6 },
    { formula: 'C7*2', result: 8 },
  ]);
});

test('what a column draws covers its rows, and nothing where there are none', () => {
  const { range, conditions } = table(columns, LINES, { lang: 'zh', above: 4 });
  expect(range(price)).toBe('C6:C7');
  expect(conditions).toEqual([{ ref: 'C6:C7', bar: true }]);
  expect(table(columns, [], { lang: 'zh', above: 4 })).toMatchObject({ conditions: [], filter: 'A5:D5' });
});

test('rows are made one at a time, when they are asked for', () => {
  let made = 0;
  const rows = {
    length: 50_000,
    *[Symbol.iterator]() {
      for (; made < 50_000; made++) yield LINES[0]!;
    },
  };
  const { lines, last } = table(columns, rows, { lang: 'zh' });
  expect(last).toBe(50_001);
  const each = lines[Symbol.iterator]();
  each.next();
  each.next();
  expect(made).toBe(0);
  each.next();
  expect(made).toBe(1);
});
