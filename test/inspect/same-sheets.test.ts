import { expect, test } from 'vitest';
import { sameSheets } from '../../src/inspect/inspection.ts';
import type { Input } from '../../src/records/input.ts';

const columns = { mapped: { buyer: '客户名' }, ignored: [] };
const input = (file: string, sheet: string | null, more: Partial<Input> = {}) =>
  ({
    file,
    member: null,
    sheet,
    kind: 'chats',
    format: 'f',
    shop: 0,
    columns,
    encoding: null,
    ...more,
  }) as Input;

test('sheets of one file of one format and the same columns stand together; all else stands alone', () => {
  const inputs = [
    input('a.xlsx', '甲'),
    input('a.xlsx', '乙', { columns: { mapped: { buyer: '买家' }, ignored: [] } }),
    input('a.xlsx', '丙'),
    input('b.xlsx', '甲'),
    input('a.xlsx', '丁', { format: 'g' }),
    input('c.csv', null),
    input('c.csv', null, { member: '1.csv' }),
  ];
  expect(sameSheets(inputs)).toEqual([[0, 2], [1], [3], [4], [5], [6]]);
});
