import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEMS } from '../../src/text/problems.ts';
import { at, codes, csv, file, rawWorkbook, readAll, sheetXml, toUtf16, zip } from './helpers.ts';

const only = async (name: string, content: string | Uint8Array): Promise<unknown> => {
  const { problems, claims } = await readAll(file(name, content));
  expect(claims).toEqual([]);
  return problems;
};
// These are no data, so nothing is missing without them.
const SKIPPED = ['contract-file', 'empty-file', 'lock-file', 'own-output'];
const problem = (code: string, args: object): unknown => [
  { code, args, input: null, row: null, count: 1, ...(SKIPPED.includes(code) ? {} : { unreadable: true }) },
];

test('files that nobody claims are named, each for its own reason', async () => {
  expect(await only('a.csv', '')).toEqual(problem('empty-file', { file: 'a.csv' }));
  expect(await only('a.csv', '\ufeff\r\n \r\n')).toEqual(problem('empty-file', { file: 'a.csv' }));
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  expect(await only('a.xls', ole)).toEqual(problem('old-xls', { file: 'a.xls' }));
  expect(await only('a.xls', '<html><table><tr><td>1</td></tr></table></html>')).toEqual(
    problem('html-file', { file: 'a.xls' }),
  );
  const saved =
    'MIME-Version: 1.0\nContent-Type: text/html\n\n<html><table><tr><td>1</td></tr></table></html>';
  expect(await only('a.xls', saved)).toEqual(problem('html-file', { file: 'a.xls' }));
  for (const part of ['xl/workbook.bin', 'content.xml'])
    expect(await only('a.bin', zip({ [part]: 'x' }))).toEqual(problem('other-workbook', { file: 'a.bin' }));
  const packed = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0]);
  expect(await only('a.csv.gz', packed)).toEqual(problem('other-archive', { file: 'a.csv.gz' }));
  expect(await only('a.rar', 'Rar!\x1a\x07\x01')).toEqual(problem('other-archive', { file: 'a.rar' }));
  const picture = Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256);
  expect(await only('a.png', picture)).toEqual(problem('not-text', { file: 'a.png' }));
  expect(await only('~$a.xlsx', 'anything')).toEqual(problem('lock-file', { file: '~$a.xlsx' }));
  expect(await only('x/~$a.xlsx', 'anything')).toEqual(problem('lock-file', { file: 'x/~$a.xlsx' }));
  expect(await only('scorecard.json', '{\n  "scorecard": 1,\n  "tool": {}\n}')).toEqual(
    problem('own-output', { file: 'scorecard.json' }),
  );
  // A contract is no data; given by name it is told, in a folder it is left alone.
  const contract = '# 合同\n\nkefu-sla: 1\nhours: ["09:00-23:00"]\n';
  expect(await only('c.yaml', contract)).toEqual(problem('contract-file', { file: 'c.yaml' }));
  const beside = await readAll({ ...file('c.yaml', contract), found: true });
  expect(beside.problems).toEqual([]);
  // What has a workbook's name and is none has no column names to be exported again with; as CSV it might.
  expect(await only('a.xlsx', 'not a workbook')).toEqual(problem('no-workbook', { file: 'a.xlsx' }));
  expect(await only('a.csv', 'not a workbook')).toEqual(problem('few-words', { file: 'a.csv' }));
  const own = rawWorkbook({ 考核总览: '', 结算单: '', 统计口径: '' });
  expect(await only('b.xlsx', own)).toEqual(problem('own-output', { file: 'b.xlsx' }));
  const damaged = rawWorkbook({ S: sheetXml([['x']]) }).subarray(0, 200);
  expect(await only('a.xlsx', damaged)).toEqual(problem('broken-workbook', { file: 'a.xlsx' }));
  expect(await only('a.xlsx', rawWorkbook({ S: '' }))).toEqual(problem('empty-file', { file: 'a.xlsx' }));
  expect(await only('a.csv', csv(['订单编号', '标题', '价格'], ['1', '中性笔', '2']))).toEqual(
    problem('unclaimed', { file: 'a.csv', columns: '订单编号, 标题, 价格' }),
  );
});

test('what lies in a folder and is plainly no export is named once, and nothing is missing without it', async () => {
  const found = (name: string, content: string | Uint8Array) => ({
    ...file(name, content),
    found: true as const,
  });
  const binary = Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256);
  const { problems } = await readAll(
    found('a/notes.txt', '周五催一下排班'),
    found('b.jpg', binary),
    found('c.md', '# 说明\n10:00 开会'),
    found('d', binary),
    // These may be exports that came out wrong.
    found('e.csv', '1,2\n3,4\n'),
    found('f.txt', '客服 2026-10-07 10:00:00\n您好'),
    found('g.txt', '订单编号,标题,价格\n1,中性笔,2\n'),
    // Named by itself: it was meant.
    file('h.txt', '周五催一下排班'),
  );
  expect(problems.map(({ code, args, unreadable }) => [code, args.file ?? args.files, unreadable])).toEqual([
    ['no-header', 'e.csv', true],
    ['no-header', 'f.txt', true],
    ['unclaimed', 'g.txt', true],
    ['few-words', 'h.txt', true],
    ['foreign', 'a/notes.txt, b.jpg, c.md, d', undefined],
  ]);
});

test('sheets that nobody claims are named by number beside one that is read', async () => {
  const chats = sheetXml([
    ['买家', '发送方', '发送时间', '内容'],
    ['b', '买家', '2026-10-07 10:00:00', '在'],
  ]);
  const book = rawWorkbook({
    说明: sheetXml([['请勿外传，谢谢']]),
    聊天: chats,
    tb_demo_77: sheetXml([
      ['订单编号', '标题'],
      ['1', '2'],
    ]),
    空: '',
  });
  const { problems, inputs, lines } = await readAll(file('a.xlsx', book));
  expect(inputs.map(({ sheet, encoding }) => [sheet, encoding])).toEqual([['聊天', null]]);
  expect(lines[0]!.at).toBe(at('2026-10-07 10:00:00'));
  expect(problems.map(({ code, args }) => [code, args])).toEqual([
    ['no-header-sheet', { file: 'a.xlsx', sheet: 1 }],
    ['unclaimed-sheet', { file: 'a.xlsx', sheet: 3, columns: '订单编号, 标题' }],
  ]);
});

test('no cell of a row that cannot be read reaches a problem', async () => {
  const secret = ['tb小明2008', '13912345678', '某省某市某路5号', '亲在吗我要退货', 'S99'];
  const sheets = [
    // No header: data must not be taken for one.
    csv(
      [secret[0]!, secret[3]!, '2026-10-07 10:00:00', '订单没到'],
      [secret[0]!, secret[1]!, secret[2]!, '订单没到'],
    ),
    // Columns that slipped: names and numbers where times, roles and amounts belong.
    csv(
      ['会话ID', '买家昵称', '发送方', '发送时间', '消息内容'],
      ['S1', 'b', '买家', '2026-10-07 10:00:00', '好'],
      ['S1', 'b', '买家', secret[0]!, '好'],
      ['S1', 'b', '买家', secret[1]!, '好'],
      ['S1', secret[0]!, secret[0]!, '2026-10-07 10:00:00', '好'],
      ['S1', 'b', secret[2]!, '2026-10-07 10:00:00', '好'],
    ),
    csv(
      ['订单编号', '订单创建时间', '买家实际支付金额', '宝贝总数量'],
      ['1', secret[3]!, '1', '1'],
      ['1', '2026-10-07', secret[2]!, '1'],
      ['1', '2026-10-07', '1', secret[1]!],
    ),
  ];
  for (const sheet of sheets) {
    const { problems } = await readAll(file('a.csv', sheet), file('b.csv', toUtf16(sheet, 'le', true)));
    expect(problems.length).toBeGreaterThan(0);
    for (const word of secret) expect(JSON.stringify(problems)).not.toContain(word);
  }
});

test('every code has its sentence, in both languages', () => {
  const folder = new URL('../../src/formats/', import.meta.url);
  const files = [folder, new URL('read/', folder)].flatMap((at) =>
    readdirSync(at)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, at), 'utf8')),
  );
  const found = new Set(
    files.flatMap((text) =>
      [...text.matchAll(/(?:note|refuse|nothing)\(\s*'([a-z-]+)'|code: '([a-z-]+)'/g)].map(
        (match) => match[1] ?? match[2]!,
      ),
    ),
  );
  for (const made of [
    'broken-workbook',
    'broken-zip',
    'too-large-workbook',
    'broken-member',
    'too-large-member',
    'unsafe-member',
    'hidden-member',
    'locked-member',
    'broken-json',
    'too-large-json',
    'no-chat-day',
    'chat-days-mixed',
    'chat-after-export',
    'no-units-column',
    'no-postage-column',
    'unclaimed-sheet',
    'no-header-sheet',
  ])
    found.add(made);
  expect(found.size).toBeGreaterThan(30);
  for (const code of found) {
    expect(Object.keys(PROBLEMS), code).toContain(code);
    expect(PROBLEMS[code]!.zh, code).toMatch(/[\u4e00-\u9fff]/);
    // Columns go by their names.
    expect(PROBLEMS[code]!.en.replace(/“[^”]*”|统计日期/g, ''), code).not.toMatch(/[\u4e00-\u9fff]/);
  }
});

test('reading chats again counts nothing and tells nothing twice', async () => {
  const { claims, inputs, problems } = await readAll(
    file(
      'a.csv',
      csv(
        ['买家', '发送方', '发送时间', '内容'],
        ['b', '买家', '2026-10-07 10:00:00', '在'],
        ['b', '买家', 'x', '在'],
      ),
    ),
  );
  const before = structuredClone({ inputs, problems });
  const { readChats } = await import('../../src/formats/read/read-records.ts');
  let again = 0;
  await readChats(claims, () => () => void again++);
  expect(again).toBe(1);
  expect({ inputs, problems: claims.flatMap((claim) => claim.problems) }).toEqual(before);
  expect(codes(problems)).toEqual(['bad-instant']);
});
