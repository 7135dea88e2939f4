import { csv, rows, workbook, write } from '../../helpers/bytes.mjs';

const message = (time, text, sender) => `${time}\n${text}\n${sender}`;
const chat = [
  message('20:57:11', '这款有货吗', 'tb_demo_account'),
  message('20:57:13', '请在客户端查看原始聊天记录，网页版无法展示', '青禾旗舰店:小迪'),
  message('20:57:40', '有的亲', '青禾旗舰店:小迪'),
  '没有更多内容了',
].join('\n');
write(
  import.meta.url,
  '工作台.csv',
  Buffer.from(`\ufeff${csv(['买家', '日期', '聊天内容', '筛选范围'], ['demo_01', '2026-10-07', chat, '近7天'], ['demo_02', '', chat, '近7天'])}`),
);
// A chat that a spreadsheet cut off at 32 767 characters, in the middle of its second message.
const head = '2026-10-08 10:00:00\ndemo_03: 在吗\n\n2026-10-08 10:00:09\n青禾旗舰店:小迪: ';
write(
  import.meta.url,
  '抓取.xlsx',
  workbook({ 聊天记录: rows(['客户ID', '聊天记录'], ['demo_03', head + '说'.repeat(32767 - head.length)]) }),
);
