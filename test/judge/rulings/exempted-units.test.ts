import { describe, expect, test } from 'vitest';
import { auditOf } from '../../helpers/audit.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Lines `session|buyer|agent|asks or answers|day and time of October`. */
const chats = (lines: readonly string[]): string =>
  `会话ID,买家昵称,客服,发送方,发送时间,消息内容\n${lines
    .map((line) => {
      const [session, buyer, agent, kind, at] = line.split('|');
      const isAsked = kind === 'asks';
      return `${session},${buyer},${isAsked ? '' : agent},${isAsked ? '买家' : '客服'},2026-10-${at},${isAsked ? '有货吗' : '有的'}\n`;
    })
    .join('')}`;

const ORDERS = `订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间 ,宝贝总数量
T1,甲1,50.00,交易成功,2026-10-01 22:55:00,2026-10-01 22:56:00,1
T9,丁,1.00,交易成功,2026-10-20 12:00:00,2026-10-20 12:00:00,1
`;

/** How many units of each clause a row names that is filled in like this. */
async function unitsOf(
  cells: Partial<Record<'session' | 'order' | 'agent' | 'from' | 'to', string>>,
  lines: readonly string[],
  clauses: Record<string, string>,
  terms = 'anchor: turn',
) {
  const names = ['session', 'order', 'agent', 'from', 'to'] as const;
  const yaml = `kefu-sla: 1
contract: K
owner: 甲方
vendor: 乙方
platform: generic
hours: ["08:00-24:00"]
agents: { vendor: [小美, 小丽], owner: [店长] }
attribution: { after-sale-window: 0d, min-joined: 0% }
${terms}
clauses:
${Object.entries(clauses)
  .map(([id, clause]) => `  - { id: ${id}, metric: ${clause}, min-sample: 1 }\n`)
  .join('')}exemptions: { file: exemptions.csv }
`;
  const sheet = `${names.join(',')},category,filed-at,decision\n${names.map((name) => cells[name] ?? '').join(',')},测试,2026-11-02 09:00:00,accepted\n`;
  const files = [
    { name: 'chats.csv', bytes: bytes(chats(lines)) },
    { name: 'orders.csv', bytes: bytes(ORDERS) },
    { name: 'exemptions.csv', bytes: bytes(sheet) },
  ];
  return (await auditOf(yaml, files, '2026-10')).exemptions[0]!.units;
}

describe('units by agent', () => {
  // 甲1 is answered by 小美 before the hours and by 小丽 in them; 甲2 by both in them.
  const lines = [
    'S1|甲1|小美|asks|01 07:50:00',
    'S1|甲1|小美|answers|01 07:50:10',
    'S1|甲1|小丽|asks|01 10:00:00',
    'S1|甲1|小丽|answers|01 10:00:10',
    'S2|甲2|小美|asks|01 10:00:00',
    'S2|甲2|小美|answers|01 10:00:10',
    'S2|甲2|小丽|asks|01 11:00:00',
    'S2|甲2|小丽|answers|01 11:00:10',
  ];
  const clauses = {
    any: 'reply-rate, min: 90%',
    all: 'effective-reply-rate, min: 90%',
    served: 'inquiry-volume, min: 1',
  };

  test('a row is about the buyer-days that hold a counted turn of the agent, and about no volume', async () => {
    // 小美's turn of 甲1 lies before the hours; 甲2's counts.
    expect(await unitsOf({ agent: '小美' }, lines, clauses)).toEqual({ any: 1, all: 1 });
    expect(await unitsOf({ agent: '小丽' }, lines, clauses)).toEqual({ any: 2, all: 2 });
  });
});

describe('units by time', () => {
  const late = {
    all: 'effective-reply-rate, min: 90%',
    none: 'unanswered-rate, max: 10%',
  };

  test.each([
    [{ to: '2026-10-01 10:30' }, { all: 1 }],
    [{ from: '2026-10-01 10:30' }, { all: 1 }],
    [{ from: '2026-10-01 11:30' }, {}],
  ])('a buyer-day is touched where one of its turns is: %j', async (cells, units) => {
    const lines = [
      'S1|甲1|小美|asks|01 10:00:00',
      'S1|甲1|小美|answers|01 10:00:10',
      'S1|甲1|小美|asks|01 11:00:00',
    ];
    expect(await unitsOf(cells, lines, { all: late.all })).toEqual(units);
  });

  // The owner answers at 10:00; 小美 does not answer what comes at 11:00.
  const handedOver = [
    'S1|甲1|店长|asks|01 10:00:00',
    'S1|甲1|店长|answers|01 10:00:10',
    'S1|甲1|小美|asks|01 11:00:00',
    'S1|甲1|小美|answers|01 11:00:10',
  ];
  test.each([
    ['turn', {}],
    ['session', { all: 1, none: 1 }],
  ])('a session stands at the anchor of its first turn that counts: anchor: %s', async (anchor, units) => {
    expect(await unitsOf({ to: '2026-10-01 10:30' }, handedOver, late, `anchor: ${anchor}`)).toEqual(units);
  });
});

describe('units by what they are about', () => {
  test('a session past midnight that is anchored before it stands for the day before alone', async () => {
    const lines = [
      'S1|甲1|小美|asks|01 23:50:00',
      'S1|甲1|小美|answers|01 23:50:10',
      'S1|甲1|小美|asks|02 00:10:00',
      'S1|甲1|小美|answers|02 00:10:10',
      'S2|甲1|小美|asks|02 10:00:00',
      'S2|甲1|小美|answers|02 10:00:10',
    ];
    const clauses = { all: 'effective-reply-rate, min: 90%' };
    expect(await unitsOf({ session: 'S1' }, lines, clauses, 'anchor: session')).toEqual({ all: 1 });
  });

  test('an order stands for the one inquirer that it belongs to, though the session went on the day after', async () => {
    const lines = [
      'S1|甲1|小美|asks|01 22:50:00',
      'S1|甲1|小美|answers|01 22:50:10',
      'S1|甲1|小美|asks|02 08:10:00',
      'S1|甲1|小美|answers|02 08:10:10',
    ];
    const clauses = { sold: 'inquiry-conversion-rate, min: 10%' };
    expect(await unitsOf({ session: 'S1' }, lines, clauses)).toEqual({ sold: 2 });
    expect(await unitsOf({ order: 'T1' }, lines, clauses)).toEqual({ sold: 1 });
  });
});
