import { csv, gbk, write } from '../../helpers/bytes.mjs';

const header = ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'];
const first = csv(
  header,
  ['S1', 'demo_01', '青禾:小美', '买家', '2026-10-07 10:00:00', '在吗'],
  ['S1', 'demo_01', '青禾:小美', '客服', '2026-10-07 10:00:12', '在的亲'],
);
const second = csv(
  header,
  ['S2', 'demo_02', '青禾:小美', '买家', '2026-10-08 10:00:00', '发货了吗'],
  ['S2', 'demo_02', '青禾:小美', '客服', '2026-10-08 10:00:20', '今天发出'],
);
write(import.meta.url, '上半月.csv', gbk(first));
// One byte that no GBK text has, in the middle of a message.
const damaged = Buffer.concat([
  gbk(csv(header, ['S3', 'demo_03', '青禾:小美', '买家', '2026-10-09 10:00:00', 'A?B'])),
]);
damaged[damaged.indexOf('A?B') + 1] = 0xff;
write(import.meta.url, '损坏一字.csv', damaged);
write(import.meta.url, '下半月.csv', Buffer.from(`\ufeff${second}`));
