import { describe, expect, test } from 'vitest';
import { jdChatLog, qianniuTxt } from '../../src/formats/index.ts';
import { codes, csv, file, readAll, toGbk, toUtf16 } from './helpers.ts';

const TEXT = csv(
  ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'],
  ['S1', 'tb_demo_01', '店:小美', '买家', '2026-10-07 10:00:00', '一一一，在吗'],
  ['S1', 'tb_demo_01', '店:小美', '客服', '2026-10-07 10:00:05', '在的\n"亲"，一会儿'],
);
const ENCODINGS: Readonly<Record<string, { bytes: Uint8Array; encoding: string }>> = {
  'UTF-8': { bytes: new TextEncoder().encode(TEXT), encoding: 'utf-8' },
  'UTF-8 with a mark': { bytes: new TextEncoder().encode(`\ufeff${TEXT}`), encoding: 'utf-8' },
  GB18030: { bytes: toGbk(TEXT), encoding: 'gb18030' },
  'UTF-16 LE with a mark': { bytes: toUtf16(TEXT, 'le', true), encoding: 'utf-16le' },
  'UTF-16 LE': { bytes: toUtf16(TEXT, 'le', false), encoding: 'utf-16le' },
  'UTF-16 BE with a mark': { bytes: toUtf16(TEXT, 'be', true), encoding: 'utf-16be' },
  'UTF-16 BE': { bytes: toUtf16(TEXT, 'be', false), encoding: 'utf-16be' },
};

describe('one table in every encoding, in chunks of any size, gives the same lines', async () => {
  const { lines } = await readAll(file('a.csv', TEXT));
  for (const [name, { bytes, encoding }] of Object.entries(ENCODINGS))
    for (const chunk of [1, 7, 1 << 20])
      test(`${name}, ${chunk} bytes a chunk`, async () => {
        const read = await readAll(file('a.csv', bytes, chunk));
        expect(lines).toHaveLength(2);
        expect(read.lines).toEqual(lines);
        expect(read.inputs[0]).toMatchObject({ encoding, rows: 2, kept: 2, bytes: bytes.length });
        expect(read.problems).toEqual([]);
      });
});

test('characters beyond GBK stand in four bytes of GB18030', async () => {
  // 90 30 81 30 is U+10000; 95 32 82 36 lies 5·12600 + 2·1260 + 1·10 + 6 = 65 536 further: U+20000, 𠀀.
  const [before, after] = TEXT.split('在吗') as [string, string];
  const bytes = Buffer.concat([toGbk(before), Buffer.from([0x95, 0x32, 0x82, 0x36]), toGbk(after)]);
  for (const chunk of [1, 1 << 20]) {
    const { lines } = await readAll(file('a.csv', bytes, chunk));
    expect(lines[0]!.text).toBe('一一一，𠀀');
  }
});

test('a damaged line in a UTF-8 file costs its characters, not the file; they are counted', async () => {
  const line = (i: number): string =>
    `S1,tb_demo_01,店:小美,买家,2026-10-07 10:00:${10 + i},这一行是好的没有问题\r\n`;
  const good = TEXT + Array.from({ length: 40 }, (_, i) => line(i)).join('');
  // Two bytes that are no UTF-8 at all.
  const bytes = Buffer.concat([
    Buffer.from(good),
    Buffer.from('S1,tb_demo_01,,买家,2026-10-07 10:01:00,'),
    Buffer.from([0xff, 0xff]),
    Buffer.from('坏\r\n'),
  ]);
  const { lines, inputs, problems } = await readAll(file('a.csv', bytes));
  expect(inputs[0]).toMatchObject({ encoding: 'utf-8', rows: 43, kept: 43 });
  expect(lines.at(-1)!.text).toBe('\ufffd\ufffd坏');
  expect(problems).toEqual([{ code: 'undecodable', args: {}, input: 0, row: null, count: 2, rows: [] }]);
});

test('ASCII far into a GBK file does not settle the encoding', async () => {
  const ascii = 'S1,tb_demo_01,,buyer,2026-10-07 10:00:00,hello\r\n'.repeat(30_000); // 1.4 MB
  const bytes = Buffer.concat([
    Buffer.from(`session,buyer,agent,sender,time,text\r\n${ascii}`),
    toGbk('S1,tb_demo_01,,buyer,2026-10-07 10:00:01,你好\r\n'),
  ]);
  const { lines, inputs } = await readAll(file('a.csv', bytes));
  expect(inputs[0]).toMatchObject({ encoding: 'gb18030', rows: 30_001 });
  expect(lines.at(-1)!.text).toBe('你好');
});

describe('logs read alike in every encoding, chunk and line end', async () => {
  for (const { id, sample } of [jdChatLog, qianniuTxt]) {
    const text = sample.join('\n');
    const { lines } = await readAll(file('a.log', text));
    const crlf = sample.join('\r\n');
    const kinds = {
      LF: text,
      CRLF: crlf,
      CR: sample.join('\r'),
      GBK: toGbk(crlf),
      'UTF-16': toUtf16(crlf, 'le', true),
    };
    for (const [kind, content] of Object.entries(kinds))
      for (const chunk of [1, 5, 1 << 20])
        test(`${id}, ${kind}, ${chunk} bytes a chunk`, async () => {
          expect(lines.length).toBeGreaterThan(1);
          expect((await readAll(file('a.log', content, chunk))).lines).toEqual(lines);
        });
  }
});

describe('the quirks of CSV', () => {
  const HEAD = '买家,发送方,发送时间,内容';
  const row = (text: string): string => `b,买家,2026-10-07 10:00:00,${text}`;
  const texts = async (content: string): Promise<string[]> =>
    (await readAll(file('a.csv', content))).lines.map(({ text }) => text);

  test('line ends may be mixed, the last may be missing, a quotation mark may stand in a text', async () => {
    expect(
      await texts(`${HEAD}\r\n${row('一')}\n${row('二')}\r${row('a"b"c')}\r\n${row('"四,""四"')}`),
    ).toEqual(['一', '二', 'a"b"c', '四,"四']);
  });

  test('semicolons and TABs separate as well', async () => {
    for (const delimiter of [';', '\t'])
      expect(await texts(`${HEAD}\n${row('一')}\n`.replaceAll(',', delimiter))).toEqual(['一']);
  });

  test('banner lines, a blank line, a trailing empty header, a repeated header, short and long rows', async () => {
    const content = `店铺聊天导出,,\n统计日期：2026-10-07\n\n${HEAD},内容,\n${row('一')},不用\nb,买家,2026-10-07 10:00:01\n${row('二')},x,y,z,多\n`;
    const { lines, inputs, problems } = await readAll(file('a.csv', content));
    expect(lines.map(({ text, row: number, mark }) => [text, number, mark])).toEqual([
      ['一', 5, 'buyer'],
      ['', 6, 'buyer'],
      ['二', 7, 'buyer'],
    ]);
    expect(inputs[0]!.columns.ignored).toEqual(['内容']);
    expect(problems).toEqual([
      { code: 'repeated-column', args: { column: '内容' }, input: 0, row: 4, count: 1 },
    ]);
  });

  test('rows are numbered as a spreadsheet shows them, whatever lines their cells hold', async () => {
    const { lines } = await readAll(file('a.csv', `${HEAD}\n${row('"一\n二\n三"')}\n\n${row('四')}\n`));
    expect(lines.map(({ row: number }) => number)).toEqual([2, 4]);
  });

  test('a quotation mark that is never closed refuses its row and says where', async () => {
    const { inputs, lines, problems } = await readAll(
      file('a.csv', `${HEAD}\n${row('一')}\n${row('"二')}\n${row('三')}\n`),
    );
    expect(lines.map(({ text }) => text)).toEqual(['一']);
    expect(inputs[0]).toMatchObject({ rows: 2, kept: 1, refused: 1 });
    expect(problems).toEqual([
      { code: 'open-quote', args: {}, input: 0, row: 3, count: 1, rows: [3], unreadable: true },
    ]);
  });

  test('a header below row 20 is none', async () => {
    const { problems } = await readAll(file('a.csv', `${'说明\n'.repeat(20)}${HEAD}\n${row('一')}\n`));
    expect(codes(problems)).toEqual(['no-header']);
  });
});
