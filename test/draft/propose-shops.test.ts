import { expect, test } from 'vitest';
import { proposeShops } from '../../src/draft/draft.ts';
import * as formatShelf from '../../src/formats/index.ts';
import type { Input } from '../../src/records/input.ts';

const formats = Object.values(formatShelf);
const input = (file: string, format: string, rows: number) => ({ file, format, rows }) as Input;

test('platforms with most rows first; a folder of their own is named, with the sheets of no platform in it', () => {
  expect(
    proposeShops(
      [
        input('e/jd/a.log', 'jd-chat-log', 10),
        input('e/tm/b.txt', 'qianniu-txt', 30),
        input('e/tm/c.csv', 'complaints', 99),
        input('e/jd/d.csv', 'jd-orders', 5),
      ],
      formats,
    ),
  ).toEqual([
    { platform: 'taobao', files: ['e/tm/**'] },
    { platform: 'jd', files: ['e/jd/**'] },
  ]);
});

test('files that lie together are named one by one', () => {
  expect(proposeShops([input('b.log', 'jd-chat-log', 1), input('a.txt', 'qianniu-txt', 1)], formats)).toEqual(
    [
      { platform: 'jd', files: ['b.log'] },
      { platform: 'taobao', files: ['a.txt'] },
    ],
  );
});

test('sheets that every platform has tell none', () => {
  expect(proposeShops([input('c.csv', 'complaints', 9)], formats)).toEqual([]);
});
