import { csv, gbk, rows, workbook, write, zip } from '../../helpers/bytes.mjs';

const header = ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'];
const chat = (session, day) => [
  [session, `demo_${session}`, '青禾:小美', '买家', `2026-10-${day} 10:00:00`, '在吗'],
  [session, `demo_${session}`, '青禾:小美', '客服', `2026-10-${day} 10:00:10`, '在'],
];
const log = [
  '/*****************以下为一通会话************************************/',
  'jd_demo_01 2026-10-07 11:00:00\t',
  '发货了吗\t',
].join('\r\n');
write(
  import.meta.url,
  '十月导出.zip',
  zip([
    ['聊天/', '', { utf8: true }],
    // Windows writes names in GBK and folders with a backslash.
    [gbk('聊天\\上半月.csv'), gbk(csv(header, ...chat('S1', '07')))],
    [gbk('聊天\\客服聊天记录(5).txt'), log],
    ['聊天/下半月.xlsx', workbook({ Sheet0: rows(header, ...chat('S2', '20')) }), { utf8: true }],
    ['聊天/~$下半月.xlsx', 'x', { utf8: true }],
    ['九月.zip', zip([['a.csv', csv(header, ...chat('S3', '01'))]]), { utf8: true }],
    ['../逃出.csv', csv(header, ...chat('S4', '02')), { utf8: true }],
    ['加密.csv', csv(header, ...chat('S5', '03')), { utf8: true, locked: true }],
    ['坏了.csv', csv(header, ...chat('S6', '04')), { utf8: true, sum: 1 }],
    ['__MACOSX/聊天/._上半月.csv', 'x', { utf8: true }],
  ]),
);
