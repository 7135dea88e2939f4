import { expect, test } from 'vitest';
import { formula, record, tabbed, table, yuan } from '../../src/demo/exports/csv.ts';

test('cells are quoted where they must be; formulas stay bare', () => {
  const cells = ['a,b', 'say "x"', tabbed('6917'), formula('2612'), 'two\nlines', 'plain', ''];
  expect(record(cells, '\r\n')).toBe('"a,b","say ""x""","\t6917",="2612","two\nlines",plain,\r\n');
});

test('columns are filled by name, whatever stands after it in the header', () => {
  const text = [...table('one,two ,', [{ two: '2' }, { one: '1', two: '3' }], '\n')].join('');
  expect(text).toBe('one,two ,\n,2,\n1,3,\n');
});

test('fen as yuan', () => {
  expect([0, 5, 120, 123_456].map(yuan)).toEqual(['0.00', '0.05', '1.20', '1234.56']);
});
