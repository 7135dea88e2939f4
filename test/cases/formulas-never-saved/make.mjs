import exceljs from 'exceljs';

const book = new exceljs.Workbook();
const chats = book.addWorksheet('聊天');
chats.addRows([
  ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'],
  ['S1', 'demo_01', '青禾:小美', '买家', { formula: 'DATE(2026,10,7)+TIME(10,0,0)' }, '在吗'],
  ['S1', 'demo_01', '青禾:小美', '客服', { formula: 'E2+TIME(0,0,12)' }, '在的'],
  ['S2', 'demo_02', '青禾:小美', '买家', { formula: '"2026-10-07 11:00:00"', result: '2026-10-07 11:00:00' }, '在吗'],
  ['S2', 'demo_02', '青禾:小美', '客服', '2026-10-07 11:00:09', '在的'],
]);
await book.xlsx.writeFile('test/cases/formulas-never-saved/聊天.xlsx');
