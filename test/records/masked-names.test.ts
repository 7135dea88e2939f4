import { expect, test } from 'vitest';
import { maskedNames } from '../../../src/judge/rows/masked-names.ts';
import type { Chats } from '../../../src/records/chats.ts';
import type { Input } from '../../../src/records/input.ts';

// One buyer of shop 0: tb_demo_01. Names are compared as nicks are: width and case make no difference.
const chats = {
  conversations: {
    buyers: { find: (nick: string, shop: number) => (nick === 'tb_demo_01' && shop === 0 ? 0 : -1) },
  },
} as unknown as Chats;
const input = (file: string, sheet: string | null, shop = 0) =>
  ({ file, member: null, sheet, shop }) as unknown as Input;

test('a sheet or a file that is named after a buyer is masked, others are not', () => {
  expect(maskedNames(input('in/chats.xlsx', 'TB_demo_01'), chats).sheet).toBe('T***1');
  expect(maskedNames(input('in/tb_demo_01.txt', null), chats).file).toBe('in/t***1.txt');
  expect(maskedNames(input('in/chats.xlsx', '导出汇总'), chats)).toEqual({
    file: 'in/chats.xlsx',
    member: null,
    sheet: '导出汇总',
  });
  // The same name in another shop is nobody's there.
  expect(maskedNames(input('in/chats.xlsx', 'tb_demo_01', 1), chats).sheet).toBe('tb_demo_01');
});
