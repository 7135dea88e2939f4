import exceljs from 'exceljs';

const HEADER = ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'];
const book = new exceljs.Workbook();
const chats = book.addWorksheet('聊天');
chats.addRows([
  HEADER,
  ['S1', 'demo_01', '青禾:小美', '买家', '2026-10-07 10:00:00', '在吗'],
  ['S1', 'demo_01', '青禾:小美', '客服', '2026-10-07 10:00:14', '在的'],
  ['S2', 'demo_02', '青禾:小美', '买家', '2026-10-07 11:00:00', '有货吗'],
  ['S2', 'demo_02', '青禾:小美', '客服', '2026-10-07 11:00:46', '有的'],
]);
for (const row of [4, 5]) chats.getRow(row).hidden = true;
const copy = book.addWorksheet('备份', { state: 'hidden' });
copy.addRows([
  HEADER,
  ['S9', 'demo_09', '青禾:小美', '买家', '2026-10-02 10:00:00', '在吗'],
  ['S9', 'demo_09', '青禾:小美', '客服', '2026-10-02 10:01:30', '在的'],
]);
await book.xlsx.writeFile('test/cases/hidden-sheet-and-rows/聊天.xlsx');
