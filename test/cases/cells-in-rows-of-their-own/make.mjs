import { escapeXml, workbook, write } from '../../helpers/bytes.mjs';

const table = [
  ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'],
  ['S1', 'demo_01', '青禾:小美', '买家', '2026-10-07 10:00:00', '在吗'],
  ['S1', 'demo_01', '青禾:小美', '客服', '2026-10-07 10:00:12', '在的亲'],
];
const xml = table
  .flatMap((row, r) =>
    row.map(
      (cell, c) =>
        `<row r="1"><c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c></row>`,
    ),
  )
  .join('');
write(import.meta.url, '导出.xlsx', workbook({ Sheet0: xml }));
write(import.meta.url, '~$导出.xlsx', 'x');
