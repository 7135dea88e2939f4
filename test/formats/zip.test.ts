import { describe, expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript, shared with the makers of stories
import { gbk, zip } from '../helpers/bytes.mjs';
import { at, codes, csv, file, rawWorkbook, readAll, sheetXml } from './helpers.ts';

const ROWS = [
  ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'],
  ['S1', 'demo_01', '店:小美', '买家', '2026-10-07 10:00:00', '在吗'],
];
const CSV = csv(...ROWS);
const LOG = ['/*****************以下为一通会话*****/', 'jd_demo_01 2026-10-07 10:00:00', '在吗'].join('\n');

test('members are inputs of their own, under their names and in their order; workbooks, logs and sheets alike', async () => {
  const archive = zip([
    ['十月/', ''],
    ['十月/聊天.csv', CSV, { utf8: true }],
    [gbk('京东\\聊天记录(5).txt'), LOG],
    ['表.csv', rawWorkbook({ Sheet0: sheetXml(ROWS) }), { utf8: true }],
  ]);
  const { inputs, lines, problems } = await readAll(file('导出.zip', archive));
  expect(
    inputs.map(({ file: name, member, sheet, format, kept }) => [name, member, sheet, format, kept]),
  ).toEqual([
    ['导出.zip', '京东/聊天记录(5).txt', null, 'jd-chat-log', 1],
    ['导出.zip', '十月/聊天.csv', null, 'chat-table', 1],
    ['导出.zip', '表.csv', 'Sheet0', 'chat-table', 1],
  ]);
  expect(lines.map((line) => line.at)).toEqual(Array(3).fill(at('2026-10-07 10:00:00')));
  expect(problems).toEqual([]);
  // A member's hash and bytes are the file's own, as if it had been unpacked.
  const plain = await readAll(file('x.csv', CSV));
  expect(inputs[1]).toMatchObject({ sha256: plain.inputs[0]!.sha256, bytes: plain.inputs[0]!.bytes });
});

describe('members that are not read are told by their names', () => {
  const told = async (members: readonly unknown[]): Promise<unknown> => {
    const { inputs, problems } = await readAll(file('a.zip', zip([['ok.csv', CSV], ...members])));
    expect(inputs).toHaveLength(1);
    return problems.map(({ code, args, unreadable }) => [code, args.file, unreadable === true]);
  };
  test('an archive in an archive', async () => {
    expect(await told([['内.zip', zip([['x.csv', CSV]]), { utf8: true }]])).toEqual([
      ['nested-zip', 'a.zip › 内.zip', true],
    ]);
  });
  test('paths that lead out of the archive', async () => {
    // The last would move the cursor of a terminal: it is not shown as it is.
    const paths = ['../x.csv', '/x.csv', 'C:\\x.csv', 'a/../../x.csv', 'a\\..\\x.csv', 'b\u001b[2J.csv'];
    const names = ['../x.csv', '/x.csv', 'C:/x.csv', 'a/../../x.csv', 'a/../x.csv', 'b\ufffd[2J.csv'];
    expect(await told(paths.map((path) => [path, CSV]))).toEqual(
      names.map((name) => ['unsafe-member', `a.zip › ${name}`, true]),
    );
  });
  test('members with a password', async () => {
    expect(await told([['x.csv', CSV, { locked: true }]])).toEqual([
      ['locked-member', 'a.zip › x.csv', true],
    ]);
  });
  test('members that are damaged, or inflate to more than the directory says', async () => {
    expect(await told([['x.csv', CSV, { claimed: 10 }]])).toEqual([['broken-member', 'a.zip › x.csv', true]]);
    expect(await told([['x.csv', CSV, { sum: 1 }]])).toEqual([['broken-member', 'a.zip › x.csv', true]]);
  });
  test('what operating systems put there, open workbooks, and files without anything', async () => {
    const members = ['__MACOSX/._x.csv', '.DS_Store', 'a/Thumbs.db', '~$x.xlsx', 'leer.csv'];
    expect(await told(members.map((name) => [name, name === 'leer.csv' ? '' : 'x']))).toEqual([
      ['hidden-member', 'a.zip › .DS_Store', false],
      ['hidden-member', 'a.zip › __MACOSX/._x.csv', false],
      ['hidden-member', 'a.zip › a/Thumbs.db', false],
      ['empty-file', 'a.zip › leer.csv', false],
      ['lock-file', 'a.zip › ~$x.xlsx', false],
    ]);
  });
});

test('archives made to do harm are not read at all', async () => {
  // 70 MB of zeros deflate to a thousandth: no export does.
  const bomb = zip([['x.csv', Buffer.alloc(70_000_000)]]);
  expect(codes((await readAll(file('a.zip', bomb))).problems)).toEqual(['too-large-zip']);
  const many = zip(Array.from({ length: 10_001 }, (_, i) => [`${i}.csv`, '']));
  expect(codes((await readAll(file('a.zip', many))).problems)).toEqual(['too-large-zip']);
  expect(codes((await readAll(file('a.zip', zip([])))).problems)).toEqual(['empty-file']);
});

test('an archive cut short is a damaged archive, a workbook cut short a damaged workbook', async () => {
  const archive = zip([['十月/聊天.csv', CSV, { utf8: true }]]);
  const cut = archive.subarray(0, archive.length - 30);
  const told = { code: 'broken-zip', args: { file: '十月.xlsx' }, unreadable: true };
  expect((await readAll(file('十月.xlsx', cut))).problems).toMatchObject([told]);
  // By what is in it, not by its name.
  const book = rawWorkbook({ Sheet0: sheetXml(ROWS) }).subarray(0, 400);
  expect(codes((await readAll(file('十月.zip', book))).problems)).toEqual(['broken-workbook']);
  // In an archive it is one of its files.
  const inner = await readAll(file('a.zip', zip([['b.zip', cut]])));
  expect(inner.problems).toMatchObject([{ code: 'broken-zip', args: { file: 'a.zip › b.zip' } }]);
});
