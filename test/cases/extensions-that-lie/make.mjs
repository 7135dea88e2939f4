import { rows, workbook, write } from '../../helpers/bytes.mjs';

const chat = workbook({
  Sheet0: rows(
    ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'],
    ['S1', 'demo_01', '青禾:小美', '买家', '2026-10-07 10:00:00', '在吗'],
    ['S1', 'demo_01', '青禾:小美', '客服', '2026-10-07 10:00:12', '在的亲'],
  ),
});
write(import.meta.url, '聊天.csv', chat);
write(import.meta.url, '聊天副本.xls', chat);
// The container of Excel 97, with nothing in it that we read.
write(import.meta.url, '旧版.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]));
write(
  import.meta.url,
  '五合一聊天记录.xlsx',
  [
    '/*****************以下为一通会话************************************/',
    'jd_demo_01 2026-10-07 11:00:00\t',
    '发货了吗\t',
    '/*****************会话结束_时间:2026-10-07 11:05:12*****************/',
  ].join('\n'),
);
