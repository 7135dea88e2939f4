import { expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript, shared with the makers of stories
import { zip } from '../helpers/bytes.mjs';
import { run } from '../helpers/run.ts';
import { rawWorkbook, sheetXml } from './helpers.ts';

const MB = 2 ** 20;
const HEAD = ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'];
const ROW = ['S1', 'demo_01', '店:小美', '买家', '2026-10-07 10:00:00', '在吗'];
const CSV = `${HEAD}\n${ROW}\n`;
const LOG = '/*****************以下为一通会话*****/\njd_demo_01 2026-10-07 10:00:00\n';
const book = (xml: string, parts = {}) => rawWorkbook({ S: sheetXml([HEAD, ROW]) + xml }, parts);
const cell = (at: string) => `<row r="${/\d+/.exec(at)}"><c r="${at}"><v>1</v></c></row>`;
const nested = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);

/** Files made to fill memory or time, what is told of each, and its rows: [read, kept], where it is read at all. */
const HARMFUL: Readonly<Record<string, [() => string | Uint8Array, string[], [number, number]?]>> = {
  // Longer than the longest row; it hides what follows, and counts as one.
  'a line of 20 MB': [() => `${CSV}${'x'.repeat(20 * MB)}\n`, ['open-quote'], [2, 1]],
  'a line of a million cells, all empty': [() => `${CSV}${','.repeat(MB)}\n`, [], [1, 1]],
  'half a million blank rows': [() => `${CSV}${'\n'.repeat(MB / 2)}`, [], [1, 1]],
  'a banner of one cell above 50 000 rows': [
    () => `聊天记录\n${HEAD}\n${`${ROW}\n`.repeat(50_000)}`,
    [],
    [50_000, 50_000],
  ],
  'blank lines above a word': [() => `${'\r\n'.repeat(100_000)}x`, ['few-words']],
  'a message of 20 MB in one line': [() => `${LOG}${'x'.repeat(20 * MB)}\n`, [], [1, 1]],
  'lines of asterisks and of blanks': [
    () => `${LOG}${'*'.repeat(100_000)}\nx${' '.repeat(100_000)}x\n${'-'.repeat(100_000)}\n`,
    [],
    [1, 1],
  ],
  'JSON nested 100 000 deep': [() => `[{"a":${nested('[', ']')}}]`, ['no-header']],
  'JSON nested 100 000 deep, cut off': [() => `[{"a":${'['.repeat(100_000)}`, ['broken-json']],
  'objects with 2000 keys in all': [
    () => `[${Array.from({ length: 2000 }, (_, i) => `{"k${i}":1}`)}]`,
    ['no-header'],
  ],
  // The last cell a sheet can have; a row below all rows; a column beyond the last.
  'a sheet of 1 048 576 × 16 384': [() => book(cell('XFD1048576')), ['missing-cell'], [2, 1]],
  'a row beyond all numbers': [() => book(cell(`A${'9'.repeat(20)}`)), ['missing-cell'], [2, 1]],
  'a column beyond the last': [() => book(cell('ZZZZZZ3')), ['broken-workbook']],
  'rows as wide as a sheet': [
    () => book(Array.from({ length: 100 }, (_, i) => cell(`XFD${i + 3}`)).join('')),
    ['missing-cell'],
    [101, 1],
  ],
  'a cell of 20 MB': [
    () => book(`<row r="3"><c r="A3"><v>${'1'.repeat(20 * MB)}</v></c></row>`),
    ['broken-workbook'],
  ],
  'a sheet of 40 MB of blanks': [() => book(' '.repeat(40 * MB)), ['broken-workbook']],
  'tags that never close': [() => book('<x>'.repeat(MB)), [], [1, 1]],
  // 70 MB deflate to a thousandth; below 64 MiB they are read.
  'a member of 70 MB of one letter': [
    () => zip([['x.csv', Buffer.alloc(70_000_000, 'x')]]),
    ['too-large-zip'],
  ],
  'a member of 60 MB of one letter': [() => zip([['x.csv', Buffer.alloc(60_000_000, 'x')]]), ['few-words']],
  'a member larger than it says': [
    () => zip([['x.csv', Buffer.alloc(70_000_000, 'x'), { claimed: 10 }]]),
    ['broken-member'],
  ],
};

interface Printed {
  readonly inputs: readonly Readonly<Record<'rows' | 'kept' | 'refused', number>>[];
  readonly problems: readonly { readonly code: string }[];
}

test.each(Object.entries(HARMFUL))(
  'a file made to do harm ends in an ordinary answer: %s',
  async (_, [file, told, rows]) => {
    const name = ['no-header', 'few-words'].includes(told[0]!) ? 'a.csv' : 'a.dat';
    const before = process.memoryUsage().rss;
    const { code, out, err } = await run(['inspect', '.', '--json'], { files: { [name]: file() } });
    expect([0, 2], err.slice(0, 2000)).toContain(code);
    const { inputs, problems } = JSON.parse(out) as Printed;
    expect(problems.map((problem) => problem.code)).toEqual(told);
    expect(inputs.map(({ rows: read, kept }) => [read, kept])).toEqual(rows ? [rows] : []);
    // Ten times the largest of them; the cells that a sheet claims would be 17 thousand million.
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * MB);
    // Words of a harmful file are not printed at length.
    expect(out.length).toBeLessThan(MB);
  },
  // Each takes a second or two; what is quadratic takes minutes.
  30_000,
);

test('a capture of several megabytes is read whole from the disk', async () => {
  const messages = Array.from({ length: 40_000 }, (_, i) => ({
    time: `2026-10-07 ${String(10 + Math.floor(i / 3600)).padStart(2, '0')}:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`,
    role: i % 2 === 0 ? '用户' : '客服',
    name: i % 2 === 0 ? '小***' : '小美',
    type: 'text',
    content: `第${i}句`,
  }));
  const files = { '260807-123456789012345_chat.json': JSON.stringify(messages) };
  const { out } = await run(['inspect', '.', '--json'], { files });
  expect((JSON.parse(out) as Printed).inputs).toMatchObject([{ rows: 40_000, kept: 40_000 }]);
});
