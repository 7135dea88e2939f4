import { expect, test } from 'vitest';
import { auditOf } from '../helpers/audit.ts';
import { smallContract } from '../helpers/small-month.ts';

const chat = (...rows: string[]) => ({
  name: 'chats.csv',
  bytes: new TextEncoder().encode(
    [
      '会话ID,买家昵称,客服,发送方,发送时间,消息内容',
      'S1,demo_1,小美,买家,2026-10-07 10:00:00,有现货吗',
      ...rows,
    ].join('\n'),
  ),
});
const codesOf = async (...rows: string[]) =>
  (await auditOf(smallContract(), [chat(...rows)])).problems.map(({ code }) => code);

test('an agent on no list is named', async () => {
  expect(await codesOf('S1,demo_1,小林,客服,2026-10-07 10:00:09,有的')).toContain('unlisted-account');
});

test('an account that only ever answered by itself is not', async () => {
  const rows = [
    'S1,demo_1,官方店,自动回复,2026-10-07 10:00:01,您好',
    'S1,demo_1,小美,客服,2026-10-07 10:00:09,有的',
  ];
  expect(await codesOf(...rows)).not.toContain('unlisted-account');
});
