import { expect, test } from 'vitest';
import { makeNameMask } from '../../src/reading/masked-names.ts';
import type { Input } from '../../src/records/input.ts';

// Shop 0 knows tb_demo_01, 聊天, 王 and 小鱼 爱; shop 1 knows 2026, 13800001111 and 阿德a. Nicks are kept normalised.
const NICKS = [
  ['tb_demo_01', '聊天', '王', '小鱼 爱'],
  ['2026', '13800001111', '阿德a'],
];
const mask = makeNameMask({ find: (nick, shop) => NICKS[shop]!.indexOf(nick) }, 2);

test.each([
  // Width and case make no difference; the name may be the whole, or all but the extension.
  ['TB_demo_01', 'T***1'],
  ['in/ｔb_demo_01.txt', 'in/ｔ***1.txt'],
  ['王.txt', '***.txt'],
  ['tb_demo_01/10月.csv', 't***1/10月.csv'],
  // Within a name, between marks.
  ['in/2026-10-07_tb_demo_01.txt', 'in/2026-10-07_t***1.txt'],
  ['聊天(tb_demo_01) 聊天.csv', '***(t***1) ***.csv'],
  ['与 小鱼 爱 的记录.txt', '与 小***爱 的记录.txt'],
  // A long one may also stand between Han characters.
  ['与tb_demo_01的聊天记录.txt', '与t***1的聊天记录.txt'],
  ['电话13800001111.csv', '电话1***1.csv'],
  // Part of a word is no nick, nor is a year, nor one character.
  ['10月聊天记录.csv', '10月聊天记录.csv'],
  ['tb_demo_012.txt', 'tb_demo_012.txt'],
  ['xtb_demo_01.txt', 'xtb_demo_01.txt'],
  ['阿德a的.txt', '阿德a的.txt'],
  ['订单_2026-10.csv', '订单_2026-10.csv'],
  ['小王 王.txt', '小王 王.txt'],
])('%s is shown as %s', (name, shown) => {
  expect(mask.name(name)).toBe(shown);
});

const input = (more: Partial<Input>) =>
  ({ file: 'a.xlsx', member: null, sheet: null, kind: 'chats', rows: 2, refused: 0, ...more }) as Input;

test('of an input: file, member and sheet; of a problem: the files it names', () => {
  expect(
    mask.input(input({ file: 'tb_demo_01.zip', member: '聊天/1.csv', sheet: 'tb_demo_01' })),
  ).toMatchObject({
    file: 't***1.zip',
    member: '***/1.csv',
    sheet: 't***1',
  });
  expect(mask.input(input({ sheet: '导出汇总' }))).toEqual(input({ sheet: '导出汇总' }));
  const problem = { code: 'foreign', input: null, row: null, count: 1 };
  expect(mask.problem({ ...problem, args: { number: 2, files: '1.png, tb_demo_01.png' } }).args).toEqual({
    number: 2,
    files: '1.png, t***1.png',
  });
  expect(mask.problem({ ...problem, args: { file: 'tb_demo_01.xls', columns: '聊天' } }).args).toEqual({
    file: 't***1.xls',
    columns: '聊天',
  });
});

test('a sheet of chats of which nothing was read may be named after anybody', () => {
  expect(mask.input(input({ sheet: 'unknown_9', refused: 2 })).sheet).toBe('u***9');
  expect(mask.input(input({ sheet: 'unknown_9', refused: 1 })).sheet).toBe('unknown_9');
  expect(mask.input(input({ sheet: '订单', kind: 'orders', refused: 2 })).sheet).toBe('订单');
});
