import { rows, workbook, write } from '../../helpers/bytes.mjs';

const message = (time, sender, text) => ['S1', 'demo_01', '店:小美', sender, `2026-10-07 10:00:${time}`, text];
write(
  import.meta.url,
  '聊天.xlsx',
  workbook({
    Sheet1: rows(
      ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'],
      message('00', '买家', '在吗'),
      message('10', '客服', `您${'好'.repeat(32766)}`),
      message('20', '客服', `您${'好'.repeat(32765)}`),
    ),
  }),
);
