import { rows, workbook, write } from '../../helpers/bytes.mjs';

const header = ['客户名', '消息序号', '发送时间', '发送内容', '发送账号', '账号类型'];
const book = (summary) =>
  workbook({
    导出汇总: rows(...summary),
    demo_01: rows(
      header,
      ['demo_01', 1, '10:00:00', '在吗', 'demo_01', '客户'],
      ['demo_01', 2, '10:00:12', '在的亲', '青禾旗舰店:小迪', '客服'],
    ),
    demo_02: rows(
      header,
      ['demo_02', 1, '22:00:00', '晚上有人吗', 'demo_02', '客户'],
      ['demo_02', 2, '09:00:00', '早上好', '青禾旗舰店:小迪', '客服'],
    ),
  });
write(import.meta.url, '千牛聊天记录_原始逐条_2026-10-07_21-30.xlsx', book([['导出汇总'], ['客户数', 2]]));
write(import.meta.url, '千牛聊天记录.xlsx', book([['导出汇总'], ['导出时间', '2026-10-09 21:30:00'], ['聊天日期', '2026-10-06']]));
write(import.meta.url, '没有日期.xlsx', workbook({ demo_03: rows(header, ['demo_03', 1, '10:00:00', '在吗', 'demo_03', '客户']) }));
