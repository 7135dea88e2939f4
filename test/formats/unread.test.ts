import { describe, expect, test } from 'vitest';
import { isGarbled } from '../../src/formats/claim/garbled.ts';
import { codes, file, readAll, toGbk } from './helpers.ts';

const CHAT = [
  '会话ID,买家昵称,客服,发送方,发送时间,消息内容',
  'S1,王小姐,小美,买家,2026-10-07 10:00:00,请问这款多久能发货',
  'S1,王小姐,小美,客服,2026-10-07 10:00:12,您好，今天就能发',
].join('\n');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** As Latin-1 shows the bytes. */
const latin = (bytes: Uint8Array): string => [...bytes].map((byte) => String.fromCharCode(byte)).join('');

describe('text that was opened in a wrong encoding and saved so is garbled', () => {
  test.each([
    ['UTF-8 taken for GBK', new TextDecoder('gb18030').decode(bytesOf(CHAT))],
    ['GBK taken for UTF-8', new TextDecoder().decode(toGbk(CHAT))],
    ['UTF-8 taken for Latin-1', latin(bytesOf(CHAT))],
    ['GBK taken for Latin-1', latin(toGbk(CHAT))],
  ])('%s', async (_, garbled) => {
    expect(codes((await readAll(file('a.csv', garbled))).problems)).toEqual(['garbled-file']);
  });

  test.each([
    CHAT,
    'Réponse à la première requête : déjà livré, précisément là où l’été s’achève',
    '銀座の店で買い物をする、東京タワーを見る',
    '某某旗舰店的客服回复“好的”，﹏﹏～～',
    '',
  ])('%s is not', (text) => expect(isGarbled(text)).toBe(false));
});

const table = (separator: string): string => CHAT.replaceAll(',', separator);

test('a table with | between its cells is read; one with another mark is named by it', async () => {
  expect((await readAll(file('a.csv', table('|')))).inputs[0]).toMatchObject({ rows: 2, kept: 2 });
  for (const [separator, told] of [
    ['^', '^'],
    ['\x01', '\\x01'],
    ['、', '、'],
  ] as const) {
    const { problems } = await readAll(file('a.csv', table(separator)));
    expect(problems).toMatchObject([{ code: 'unknown-separator', args: { separator: told } }]);
  }
});

test.each([
  ['html-file', '<html><body><table><tr><td>订单编号</td></tr></table></body></html>'],
  ['error-page', '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>'],
  ['error-page', '<!-- login --><html><body>请登录</body></html>'],
  ['xml-file', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
  ['xml-data', '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code></Error>'],
  ['json-message', '{"code": 401, "message": "登录已过期"}'],
  ['json-message', '{"success": false, "data": []}'],
  ['broken-json', '{"code": 401, "message": "登录'],
  ['whatsapp-log', '[2026/10/7, 10:00:00 AM] Buyer: hi\n[2026/10/7, 10:00:20 AM] Mei: yes'],
  ['whatsapp-log', '07/10/2026, 10:00 - Buyer: hi\n07/10/2026, 10:01 - Mei: yes'],
  ['whatsapp-log', '[2026/10/7 下午3:00:00] 买家: 在吗\n[2026/10/7 下午3:00:20] 小美: 在'],
  ['unknown-log', '王小姐 2026/10/7 10:00\n在吗\n小美 2026/10/7 10:01\n在的\n王小姐 2026/10/7 10:02\n好'],
  ['unknown-log', '王小姐 2026/10/7 10:00\n在吗\n小美 2026/10/7 10:01\n在的\n王小姐 2026/10'],
  ['fixed-width', '单号    时间    金额\n1001    10:00   19.80\n1002    11:00   29.80'],
  ['few-words', '502 Bad Gateway\n'],
  ['few-words', '暂无数据'],
  ['no-header', '2026-10-07 10:00:00,甲,1\n2026-10-07 10:00:05,乙,2\n2026-10-07 10:00:09,丙,3'],
  ['no-header', '甲,1,2026-10-07 10:00:00\n乙,2,2026-10-07 10:00:05\n丙,3,2026-10-07 10:00:09'],
  ['no-header', '一些笔记\n没有时间\n也没有表\n四行'],
] as const)('%s: %s', async (code, text) => {
  expect(codes((await readAll(file('a.csv', text))).problems)).toEqual([code]);
});

describe('messages of WeChat’s interfaces', () => {
  const service = { msgid: 'a', open_kfid: 'k', external_userid: 'b', send_time: 1791338400, origin: 3 };
  const archive = { msgid: 'a', from: 'b', tolist: ['c'], roomid: '', msgtime: 1791338400123 };
  test.each([
    ['wechat-service-capture', service],
    ['wecom-archive', archive],
  ])('%s, as JSON and as JSON Lines', async (code, message) => {
    const lines = `${JSON.stringify(message)}\n${JSON.stringify(message)}\n`;
    for (const text of [JSON.stringify({ msg_list: [message] }), JSON.stringify([message]), lines])
      expect(codes((await readAll(file('a.json', text))).problems)).toEqual([code]);
  });
});

test.each([
  ['pdf-file', Buffer.from('%PDF-1.7\n1 0 obj\n')],
  ['picture-file', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
  ['picture-file', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1')],
])('%s under the name of a table', async (code, bytes) => {
  expect(codes((await readAll(file('订单.csv', bytes))).problems)).toEqual([code]);
});

test('text of other encodings is named by them', async () => {
  // 時間,內容 of Big5; 注文,金額 of Shift-JIS.
  const big5 = [0xae, 0xc9, 0xb6, 0xa1, 0x2c, 0xa4, 0xba, 0xae, 0x65, 0x0a];
  const japanese = [0x92, 0x8d, 0x95, 0xb6, 0x2c, 0x8b, 0xe0, 0x8a, 0x7a, 0x0a];
  for (const [encoding, bytes] of [
    ['Big5', big5],
    ['Shift-JIS', japanese],
  ] as const) {
    const { problems } = await readAll(file('a.csv', Uint8Array.from(bytes)));
    expect(problems).toMatchObject([{ code: 'other-encoding', args: { encoding } }]);
  }
});

test('lines of GBK behind lines of UTF-8, or before them, are two files in one: neither is lost', async () => {
  const [utf8, gbk] = [bytesOf(`${CHAT}\n`), toGbk(`${CHAT.replaceAll('S1', 'S2')}\n`)];
  for (const both of [Buffer.concat([utf8, gbk]), Buffer.concat([gbk, utf8])])
    expect(codes((await readAll(file('a.csv', both))).problems)).toEqual(['mixed-encodings']);
});
