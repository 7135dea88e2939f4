import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { run } from '../helpers/run.ts';
import { smallContract } from '../helpers/small-month.ts';

const CONTRACT = `${smallContract()}`
  .replace('platform: generic', 'platform: pdd')
  .replace(
    'settlement:',
    '  - { id: "7.1", metric: late-shipment-rate, with: { promise: 48h }, max: 5% }\nsettlement:',
  );

test('lists kinds, days, clauses and menus of the shop’s platform; by default for last month', async () => {
  // The clock stands at 2026-11-01.
  const { code, out } = await run(['need', '-c', 'c.yaml', '--lang', 'zh'], {
    files: { 'c.yaml': CONTRACT },
  });
  expect(code).toBe(0);
  expect(out).toMatch(/^KF-1 2026年10月 需要的导出\n\n店铺（拼多多）\n/);
  expect(out).toMatch(/聊天记录 +2026-09-30 至 2026-11-01（按聊天时间）\n +用于条款 4\.1\n/);
  // 48 h before the 1st.
  expect(out).toMatch(
    /订单 +2026-09-29 至 2026-10-31（按下单时间）\n +用于条款 7\.1\n +拼多多订单导出：拼多多商家后台 → 发货管理/,
  );
  expect(out).not.toContain('京东');
  for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(100);
});

test('of several chat formats any one will do; of one nothing is said', async () => {
  const out = async (platform: string) => {
    const files = { 'c.yaml': smallContract().replace('platform: generic', `platform: ${platform}`) };
    return (await run(['need', '-c', 'c.yaml', '--lang', 'zh'], { files })).out;
  };
  expect(await out('taobao')).toMatch(/用于条款 4\.1\n +以下格式任选一种：\n/);
  // The chat logs of JD's back office are one format.
  expect(await out('jd')).not.toContain('任选一种');
});

test('needs a contract', async () => {
  const { code, out, err } = await run(['need']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe('What is needed stands in the contract. Name it with -c.\n');
});

test('a period outside the term is refused', async () => {
  const files = { 'c.yaml': `${CONTRACT}term: { from: 2027-01-01, to: 2027-12-31 }\n` };
  expect((await run(['need', '-c', 'c.yaml'], { files })).code).toBe(2);
});

test('what is not needed but makes figures more exact is told apart', async () => {
  const more = CONTRACT.replace(
    'settlement:',
    '  - { id: "4.6", metric: sales-per-buyer, min: 90 }\n  - { id: "4.7", metric: response-rate, with: { within: 30s, unit: message }, min: 90%, only: { hours: ["09:00-12:00"] } }\nsettlement:',
  );
  const files = { 'c.yaml': more };
  const { out } = await run(['need', '-c', 'c.yaml', '--lang', 'zh'], { files });
  // Refunds of orders that fall due on the 1st, paid 48 h before; to take off sales those of the month would do.
  expect(out).toMatch(
    /退款 +有则更准：[^\n]+\n +2026-09-29 至 2026-10-31（按申请时间）\n +用于条款 7\.1、4\.6\n/,
  );
  const { needs, helpful } = JSON.parse((await run(['need', '-c', 'c.yaml', '--json'], { files })).out);
  const asked = (list: { kind: string; clauses: string[] }[]) =>
    Object.fromEntries(list.map(({ kind, clauses }) => [kind, clauses]));
  expect(asked(needs)).toEqual({ chats: ['4.1', '4.6', '4.7'], orders: ['7.1', '4.6'] });
  // Pinduoduo exports no list of sessions; its reports cannot be split by hours.
  expect(asked(helpful).refunds).toEqual(['7.1', '4.6']);
  expect(Object.keys(asked(helpful))).not.toContain('sessions');
  expect(asked(helpful)['platform-report'] ?? []).not.toContain('4.7');
  // Gross sales need none; where refunds are needed anyway, for as long, nothing is said twice.
  const gross = more.replace('sales-per-buyer,', 'sales-per-buyer, with: { net-of-refunds: false },');
  const refunds = more.replace(
    'settlement:',
    '  - { id: "6.2", metric: refund-time, max: 48h }\nsettlement:',
  );
  const helpOf = async (text: string) =>
    asked(
      JSON.parse((await run(['need', '-c', 'c.yaml', '--json'], { files: { 'c.yaml': text } })).out).helpful,
    );
  expect((await helpOf(gross)).refunds).toEqual(['7.1']);
  expect((await helpOf(refunds)).refunds).toBeUndefined();
});
