import { describe, expect, it } from 'vitest';
import { byTheProgram } from '../../independent/by-the-program.ts';
import { measure as byReference, file, fractions, orders, table } from '../../independent/inputs.ts';

const asked = (buyer: string, at = '10:00:00', agent = 'v1') => [
  `s${buyer}${at}|${buyer}|${agent}|买家|${at}|问`,
  `s${buyer}${at}|${buyer}|${agent}|客服|${at.replace(/00$/, '10')}|答`,
];
/** The last order of the month: everything before it has matured. */
const LAST = '99|zz|0.00|31 23:00:00|31 23:00:00';
const values = (measured: readonly { readonly value: unknown }[]) => measured.map(({ value }) => value);

describe.each([
  ['the reference', byReference],
  ['the program', byTheProgram],
] as const)('selling, by %s', (_name, measure) => {
  it('service-sales-share: of what was paid in the period, what belongs to inquirers', async () => {
    // a asked before ordering: 30.00. b never asked: 50.00. c asked, paid on 1 August: out of both. d paid on 30 June: out.
    // e asked four days before: belongs to nobody (lookback 3d), 20.00. 3000 ÷ (3000 + 5000 + 2000).
    const files = [
      table(...asked('a'), ...asked('c', '31 10:00:00'), ...asked('e')),
      orders(
        '1|a|30.00|11:00:00|11:00:01',
        '2|b|50.00|11:00:00|11:00:01',
        '3|c|70.00|31 11:00:00|08-01 00:00:00',
        '4|d|90.00|06-30 11:00:00|06-30 23:59:59',
        '5|e|20.00|14 10:00:00|14 10:00:00',
        LAST,
      ),
    ];
    expect(fractions(await measure(['metric: service-sales-share'], files))).toEqual(['3000/10000']);
  });

  it('service-sales-share: a waived day leaves both sides; nothing sold is no figure', async () => {
    // Paid on the waived 11th: a’s 30.00. b’s 50.00 on the 12th: 0 ÷ 5000.
    const files = [
      table(...asked('a')),
      orders('1|a|30.00|11:00:00|11 00:00:00', '2|b|50.00|12 11:00:00|12 11:00:00'),
    ];
    const rest = 'platform: generic\ncalendar: [ { day: 2026-07-11, waive: [service-sales-share] } ]';
    expect(fractions(await measure(['metric: service-sales-share'], files, rest))).toEqual(['0/5000']);
    const unpaid = [table(...asked('a')), orders('1|a|0.00|11:00:00||等待买家付款')];
    expect(fractions(await measure(['metric: service-sales-share'], unpaid))).toEqual(['null']);
  });

  it('unpaid-follow-up-rate: exactly at the hour is in time, paid exactly then is no unit', async () => {
    // All created on the 10th at 11:00:00; 12 h end at 23:00:00.
    // a: written to at 23:00:00: met. b: at 23:00:01: missed. c: paid at 23:00:00: no unit. d: paid at 23:00:01, written to
    // at 11:00:00: met. e: closed unpaid, never written to: missed. f: only the order, no chat: left out. 2 ÷ 4.
    // With after 43201s: b is met, d was paid in time: a, b met, e missed: 2 ÷ 3.
    const create = (id: number, nick: string, then = '|等待买家付款') =>
      `${id}|${nick}|1.00|11:00:00|${then}`;
    const more = (buyer: string, at: string) => `m${buyer}|${buyer}|v1|客服|${at}|亲，记得付款`;
    const files = [
      table(
        ...['a', 'b', 'c', 'd', 'e'].flatMap((buyer) => asked(buyer)),
        more('a', '23:00:00'),
        more('b', '23:00:01'),
        more('d', '11:00:00'),
      ),
      orders(
        create(1, 'a'),
        create(2, 'b'),
        create(3, 'c', '23:00:00'),
        create(4, 'd', '23:00:01'),
        create(5, 'e', '|交易关闭'),
        create(6, 'f'),
        LAST,
      ),
    ];
    const clauses = ['', ', with: { after: 43201s }'].map((rest) => `metric: unpaid-follow-up-rate${rest}`);
    const measured = await measure(clauses, files);
    expect(fractions(measured)).toEqual(['2/4', '2/3']);
    expect(measured[0]!.excluded).toMatchObject({ 'no-earlier-session': 1 });
  });

  it('unpaid-follow-up-rate: what may still be paid is no unit yet; what was closed or paid late is', async () => {
    // The latest creation is the 10th 22:00:00. a created at 10:00:01: 12 h end a second later: not matured.
    // b created at 10:00:00: matured exactly. c created at 21:00:00, closed: a unit. d created at 21:00:00, paid a day
    // later: a unit. Nobody was written to: 0 ÷ 3.
    const files = [
      table(...['a', 'b', 'c', 'd'].flatMap((buyer) => asked(buyer, '09:00:00'))),
      orders(
        '1|a|1.00|10:00:01||等待买家付款',
        '2|b|1.00|10:00:00||等待买家付款',
        '3|c|1.00|21:00:00||交易关闭',
        '4|d|1.00|21:00:00|11 21:00:00',
        '5|z|1.00|22:00:00|22:00:00',
      ),
    ];
    const [measured] = await measure(['metric: unpaid-follow-up-rate'], files);
    expect(fractions([measured!])).toEqual(['0/3']);
    expect(measured!.excluded).toMatchObject({ 'not-matured': 1 });
  });

  it('unpaid-follow-up-rate: asked in the very second of the order is not before it; the owner’s words are not ours', async () => {
    // a first asks at 11:00:00, as the order is made: left out. b asked before, only the owner’s agent writes after: 0 ÷ 1.
    const files = [
      table(...asked('a', '11:00:00'), ...asked('b'), 'mb|b|o1|客服|12:00:00|亲'),
      orders('1|a|1.00|11:00:00||等待买家付款', '2|b|1.00|11:00:00||等待买家付款', LAST),
    ];
    const [measured] = await measure(['metric: unpaid-follow-up-rate'], files);
    expect(fractions([measured!])).toEqual(['0/1']);
    expect(measured!.excluded).toMatchObject({ 'no-earlier-session': 1 });
  });

  it('inquiry-conversion-rate: what no order sheet tells is no figure, and never none', async () => {
    // Taobao's sheet has no groups, and this one no ship times. a paid within 24 h.
    const files = [table(...asked('a')), orders('1|a|1.00|11:00:00|11:00:00', LAST)];
    const events = ['paid', 'grouped', 'shipped'].map(
      (event) => `metric: inquiry-conversion-rate, with: { event: ${event} }`,
    );
    const measured = await measure(events, files);
    expect(fractions(measured)).toEqual(['1/1', 'null', 'null']);
    expect(measured.map(({ reason }) => reason)).toEqual([null, 'no-group-time', 'no-ship-time']);
  });

  it('inquiry-conversion-rate: of two sheets one tells ship times', async () => {
    // Shipped within 24 h of 10:00: a. Told and not shipped: b. c's order stands in the sheet that does not tell: left
    // out. d ordered nothing, and the shop's sheets would tell: not bought. 1 ÷ 3.
    const told = file(
      'ExportOrderList-1.csv',
      `订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间 ,订单状态,宝贝总数量,发货时间
="1",a,1.00,2026-07-10 11:00:00,2026-07-10 11:00:00,交易成功,1,2026-07-11 10:00:00
="2",b,1.00,2026-07-10 11:00:00,2026-07-10 11:00:00,交易成功,1,
`,
    );
    const files = [
      table(...['a', 'b', 'c', 'd'].flatMap((buyer) => asked(buyer))),
      told,
      orders('3|c|1.00|11:00:00|11:00:00', LAST),
    ];
    const shipped = 'metric: inquiry-conversion-rate, with: { event: shipped }';
    const [measured] = await measure([shipped], files);
    expect(fractions([measured!])).toEqual(['1/3']);
  });

  it('inquiry-conversion-rate: Pinduoduo tells its groups', async () => {
    // a names the order whose group was complete within 24 h, b orders nothing: 1 ÷ 2.
    const number = '260710-000000000000001';
    const files = [
      table(...asked('a'), `sa10:00:00|a|v1|买家|10:00:20|${number}`, ...asked('b')),
      file(
        'orders.csv',
        `订单号,订单状态,用户实付金额(元),商品数量(件),支付时间,订单成交时间,邮费(元)
${number},已收货,1,1,2026-07-10 11:00:00,2026-07-10 11:05:00,0
`,
      ),
      file(
        'orders-2.csv',
        `订单号,订单状态,用户实付金额(元),商品数量(件),支付时间,订单成交时间,邮费(元)
260731-000000000000002,待付款,1,1,,2026-07-31 23:00:00,0
`,
      ),
    ];
    const grouped = 'metric: inquiry-conversion-rate, with: { event: grouped }';
    expect(fractions(await measure([grouped], files, 'platform: pdd'))).toEqual(['1/2']);
  });

  it('too few orders can be joined: no figure for any of them', async () => {
    const files = [table(...asked('a')), orders('1|a|1.00|11:00:00|11:00:00', '2|*|1.00|11:00:00|11:00:00')];
    const clauses = ['service-sales-share', 'unpaid-follow-up-rate', 'recommendation-rate'].map(
      (id) => `metric: ${id}`,
    );
    const measured = await measure(clauses, files);
    expect(measured.map(({ value, reason }) => [value, reason])).toEqual([
      [null, 'unjoinable'],
      [null, 'unjoinable'],
      [null, 'unjoinable'],
    ]);
  });

  it('recommendation-rate: a phrase, or an item that the buyer had not sent', async () => {
    // a: the phrase. b: a link. c: the buyer sent that very item before: none. d: another item than the buyer's. e: the
    // buyer sent it, but only afterwards. f: the owner recommends, we only greet. g: the buyer recommends. 4 ÷ 7.
    const link = (id: number) => `https://item.taobao.com/item.htm?spm=a.1&id=${id}`;
    const files = [
      table(
        'a|a|v1|买家|10:00:00|问',
        'a|a|v1|客服|10:00:10|给您推荐这款哦',
        'b|b|v1|买家|10:00:00|问',
        `b|b|v1|客服|10:00:10|${link(1)}`,
        `c|c|v1|买家|10:00:00|${link(1)}`,
        `c|c|v1|客服|10:00:10|这个吗 ${link(1)}`,
        `d|d|v1|买家|10:00:00|${link(1)}`,
        `d|d|v1|客服|10:00:10|${link(2)}`,
        'e|e|v1|买家|10:00:00|问',
        `e|e|v1|客服|10:00:10|${link(1)}`,
        `e|e|v1|买家|10:00:20|${link(1)}`,
        'f|f|v1|买家|10:00:00|问',
        'f|f|v1|客服|10:00:10|在的',
        'f|f|o1|客服|10:00:20|给您推荐这款哦',
        'g|g|v1|买家|10:00:00|朋友给我推荐这款',
        'g|g|v1|客服|10:00:10|好的',
      ),
      orders(LAST),
    ];
    expect(fractions(await measure(['metric: recommendation-rate'], files))).toEqual(['4/7']);
  });

  it('recommendation-rate: the sessions of the buyer’s day, not of another day; nobody asked is no figure', async () => {
    // a asks twice on the 10th, the second session holds it: met; on the 11th nothing: missed. 1 ÷ 2.
    const files = [
      table(
        ...asked('a'),
        'x|a|v1|买家|15:00:00|问',
        'x|a|v1|客服|15:00:10|给您推荐这款哦',
        ...asked('a', '11 10:00:00'),
      ),
      orders(LAST),
    ];
    expect(fractions(await measure(['metric: recommendation-rate'], files))).toEqual(['1/2']);
    const none = [table(...asked('a', '06-20 10:00:00')), orders(LAST)];
    expect(values(await measure(['metric: recommendation-rate'], none))).toEqual([null]);
  });
});
