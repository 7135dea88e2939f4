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

test('where nobody is listed, all are named in one problem, those who wrote most first, and nothing else changes', async () => {
  // Twelve accounts: k01 wrote twice, the others once, k00 only by itself.
  const said = (account: string, role = '客服') =>
    `S1,demo_1,${account},${role},2026-10-07 10:00:09,有的${account}`;
  const accounts = Array.from({ length: 12 }, (_none, i) => `k${String(i + 1).padStart(2, '0')}`).reverse();
  const rows = [...accounts.map((account) => said(account)), said('k00', '自动回复')];
  const unlisted = smallContract().replace(/^agents:.*$/m, 'agents: { bots: ["机器人*"] }');
  const card = await auditOf(unlisted, [chat(...rows, 'S1,demo_1,k01,客服,2026-10-07 10:00:20,再来一句')]);
  const told = card.problems.filter(({ code }) => code.includes('listed'));
  expect(told).toEqual([
    {
      code: 'nobody-listed',
      args: { number: 12, names: 'k01, k02, k03, k04, k05, k06, k07, k08, k09, k10 … (+2)' },
      input: null,
      row: null,
      count: 1,
    },
  ]);
  const listed = unlisted.replace('bots:', 'vendor: ["k*"], bots:');
  const same = await auditOf(listed, [chat(...rows, 'S1,demo_1,k01,客服,2026-10-07 10:00:20,再来一句')]);
  expect([card.status, card.provisional, card.total]).toEqual([same.status, same.provisional, same.total]);
});
