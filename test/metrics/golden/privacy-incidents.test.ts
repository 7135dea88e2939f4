import { describe, expect, it } from 'vitest';
import { personalIn } from '../../../src/records/text-scan.ts';
import { cardOf } from '../../independent/by-the-program.ts';
import { file, table } from '../../independent/inputs.ts';

const ask = (buyer: string, text = '问') => `s${buyer}|${buyer}|v1|买家|10:00:00|${text}`;
const say = (buyer: string, text: string, agent = 'v1') =>
  `s${buyer}|${buyer}|${agent}|客服|10:00:10|${text}`;
const incidents = async (files: ReturnType<typeof table>[], rest = 'platform: generic') =>
  (await cardOf(['metric: privacy-incidents, max: 0'], files, rest)).judgements[0]!;

describe('what a text holds', () => {
  // 11010519491231002X is the example that GB 11643 gives. 4242424242424242 by Luhn, from the right: 2 + 8 + 2 + 8 …,
  // 8 × 2 + 8 × 8 = 80: right; with a 3 at the end 81: wrong.
  it.each([
    ['我的号码13900000000', ['mobile 13900000000']],
    ['139-0000-0000 或 139 0000 0001', ['mobile 13900000000', 'mobile 13900000001']],
    ['１３９００００００００', ['mobile 13900000000']],
    ['单号139000000001', []],
    ['12900000000', []],
    ['139*0000000', []],
    ['https://item.example/?id=13900000000', []],
    ['11010519491231002x', ['id 11010519491231002X']],
    ['110105194912310021', []],
    ['4242424242424242', ['card 4242424242424242']],
    ['4242424242424243', []],
    ['收货：示范省示范市 科技园路12号3栋', ['address 技园路12号']],
    ['我在科技园路12号', ['address 技园路12号']],
    ['您知道12号发货吗', []],
  ])('%s', (text, found) => {
    expect(personalIn(text)).toEqual(found);
  });
});

describe('privacy-incidents', () => {
  it('is another buyer’s number, not this one’s, not one that nobody is known by', async () => {
    // a and b tell theirs. To c: a's: an incident, twice in one message all the same one. To a: a's own. To b: one that no
    // buyer told. The owner's agent to c: nobody's. Messages of judged agents: 3, incidents: 1.
    const chats = table(
      ask('a', '电话13900000001'),
      say('a', '13900000001对吗'),
      ask('b', '电话13900000002'),
      say('b', '请打13900000009'),
      ask('c'),
      say('c', '139-0000-0001，13900000001'),
      ask('d'),
      say('d', '13900000002', 'o1'),
    );
    const found = await incidents([chats]);
    expect([found.value, found.sample]).toEqual([1, 3]);
    expect(found.evidence.map(({ unit, row }) => [unit, row])).toEqual([['message', 7]]);
  });

  it('what two buyers both gave is either’s; told later in the day it is theirs as well', async () => {
    // a and c share a number; c gives it only after the agent has read it out of c's order.
    const chats = table(
      ask('a', '电话13900000001'),
      say('a', '好'),
      ask('c'),
      say('c', '13900000001对吗'),
      'sc|c|v1|买家|11:00:00|是13900000001',
    );
    expect((await incidents([chats])).value).toBe(0);
  });

  it('what goes to 3 buyers is the shop’s own, and what the contract lists', async () => {
    // z has written the hotline's number. It goes to a and b: 2 incidents; also to c: 0.
    const two = [
      ask('z', '13900000005'),
      say('z', '好'),
      ...['a', 'b'].flatMap((n) => [ask(n), say(n, '13900000005')]),
    ];
    expect((await incidents([table(...two)])).value).toBe(2);
    expect((await incidents([table(...two, ask('c'), say('c', '13900000005'))])).value).toBe(0);
    const rest = 'platform: generic\nprivacy: { own: ["139 0000 0005"] }';
    expect((await incidents([table(...two)], rest)).value).toBe(0);
  });

  // The nick of order 3 is masked: it may be anybody's. Order 4 has a number that passes for a card's.
  const sheet = file(
    'orders.csv',
    `订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间,订单状态,收货地址,联系手机
1,a,10.00,2026-07-10 09:00:00,2026-07-10 09:01:00,交易成功,示范省 示范市 科技园路12号3栋,'13900000001
2,never,10.00,2026-07-10 09:00:00,2026-07-10 09:01:00,交易成功,示范省 示范市 人民路8号,'13900000002
3,m***m,10.00,2026-07-10 09:00:00,2026-07-10 09:01:00,交易成功,示范省 示范市 解放路9号,'13900000003
4242424242424242,a,10.00,2026-07-10 09:00:00,2026-07-10 09:01:00,交易成功,,
`,
  );

  it('orders tell whose an address and a number are', async () => {
    // To a: a's own of order 1, and the order number. To b: a's address: incident. To c: the number of a buyer who never
    // chatted: incident. To d: of the order whose buyer nobody knows: none. b has written a's order number: no card.
    const chats = table(
      ask('a'),
      say('a', '寄到科技园路12号，13900000001'),
      ask('b', '4242424242424242'),
      say('b', '寄到科技园路 12 号'),
      ask('c'),
      say('c', '13900000002，4242424242424242'),
      ask('d'),
      say('d', '解放路9号 13900000003'),
    );
    const found = await incidents([chats, sheet]);
    expect([found.value, found.sample]).toEqual([2, 4]);
    expect(found.evidence.map(({ row }) => row)).toEqual([5, 7]);
  });

  it('of two nicks one of which is masked nobody knows that they are two', async () => {
    // never may be n***r: what is sent there may be their own.
    const chats = table(ask('n***r'), say('n***r', '13900000002'), ask('k***r'), say('k***r', '13900000002'));
    const found = await incidents([chats, sheet]);
    expect(found.evidence.map(({ row }) => row)).toEqual([5]);
  });

  it('0 is a figure, nothing said is none', async () => {
    expect((await incidents([table(ask('a'), say('a', '好'))])).value).toBe(0);
    expect((await incidents([table(ask('a', '13900000001'))])).reason).toBe('nothing-measured');
  });
});
