import { describe, expect, it } from 'vitest';
import { byTheProgram } from '../../independent/by-the-program.ts';
import { measure as byReference, file, fractions, orders, table, time } from '../../independent/inputs.ts';

/** An event sheet: lines `time|type|nick|order`. */
const events = (...lines: string[]) =>
  file(
    '事件.csv',
    `事件时间,事件类型,买家昵称,订单号\n${lines
      .map((line) => {
        const [at, type, nick = '', order = ''] = line.split('|');
        return `${time(at!)},${type},${nick},${order}\n`;
      })
      .join('')}`,
  );
/** Chats of the shop reach to the end of the month. */
const END = 'end|zz|v1|买家|31 23:59:59|问';

describe.each([
  ['the reference', byReference],
  ['the program', byTheProgram],
] as const)('proactive-notice-rate, by %s', (_name, measure) => {
  it('from the event to exactly the limit, by one of us, whoever spoke first', async () => {
    // All at 10:00:00 on the 10th. a: told at 10:00:00: met. b: exactly a day later: met. c: a second after that: missed.
    // d: a second before the event: missed. e: by the owner's agent: missed. f: known, never chatted: missed. g: an
    // automatic reply alone: missed. 2 ÷ 7; within 1h: a alone, 1 ÷ 7.
    const tell = (buyer: string, at: string, agent = 'v1', role = '客服') =>
      `${buyer}|${buyer}|${agent}|${role}|${at}|亲，给您补发了`;
    const files = [
      table(
        tell('a', '10:00:00'),
        tell('b', '11 10:00:00'),
        tell('c', '11 10:00:01'),
        tell('d', '09:59:59'),
        tell('e', '10:30:00', 'o1'),
        tell('g', '10:30:00', 'v1', '自动回复'),
        'g|g|v1|买家|10:29:00|问',
        END,
      ),
      events(...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((nick) => `10:00:00|物流异常|${nick}`)),
    ];
    const clauses = ['', ', with: { within: 1h }'].map((rest) => `metric: proactive-notice-rate${rest}`);
    expect(fractions(await measure(clauses, files))).toEqual(['2/7', '1/7']);
  });

  it('one type of event, the days of the period, a waived day', async () => {
    // 补发: a on the 1st 00:00:00 (met), b on 30 June (out), c on the 31st 10:00:00, told at once (met; 24 h end after the
    // last chat: not matured, within 1h it is). 改地址: d on the 10th: missed.
    const files = [
      table(
        'a|a|v1|客服|01 00:00:05|亲',
        'b|b|v1|客服|06-30 23:59:59|亲',
        'c|c|v1|客服|31 10:00:00|亲',
        'd|d|v1|买家|09:00:00|问',
        END,
      ),
      events(
        '01 00:00:00|补发/换货发出|a',
        '06-30 23:59:59|补发/换货发出|b',
        '31 10:00:00|补发/换货发出|c',
        '10:00:00|改地址|d',
      ),
    ];
    const of = (rest: string) => `metric: proactive-notice-rate, with: { ${rest} }`;
    const clauses = [
      of('event: all'),
      of('event: replacement-shipped'),
      of('event: replacement-shipped, within: 1h'),
      of('event: address-changed'),
      of('event: refund-completed'),
    ];
    const measured = await measure(clauses, files);
    expect(fractions(measured)).toEqual(['1/2', '1/1', '2/2', '0/1', 'null']);
    expect(measured[0]!.excluded).toMatchObject({ 'not-matured': 1 });
    const waive = 'platform: generic\ncalendar: [ { day: 2026-07-10, waive: [proactive-notice-rate] } ]';
    expect(fractions(await measure(clauses.slice(0, 1), files, waive))).toEqual(['1/1']);
  });

  it('the limit may end in the very second of the last chat', async () => {
    // The last chat is at 12:00:00 on the 10th. At 11:00:00 one hour ends with it: missed; at 11:00:01 it is not over.
    const files = [table('z|z|v1|买家|12:00:00|问'), events('11:00:00|物流异常|a', '11:00:01|物流异常|b')];
    expect(fractions(await measure(['metric: proactive-notice-rate, with: { within: 1h }'], files))).toEqual([
      '0/1',
    ]);
  });

  it('the buyer by the nick, else by the order; an order that nobody knows tells nobody', async () => {
    // Order 1 is a's by its sheet, written to: met. Order 2's number was shown by b in a chat, told: met. Order 3 is of c,
    // who never chatted: missed. Order 77 is in no sheet: left out. A masked nick with order 1: a's: met. 3 ÷ 4.
    const files = [
      table(
        'a|a|v1|买家|09:00:00|问',
        'a|a|v1|客服|10:10:00|亲',
        'b|b|v1|买家|09:00:00|订单 20000002 呢',
        'b|b|v1|客服|10:10:00|亲',
        END,
      ),
      orders(
        '20000001|a|1.00|09:00:00|09:00:00',
        '20000002||1.00|09:00:00|09:00:00',
        '20000003|c|1.00|09:00:00|09:00:00',
      ),
      events(
        '10:00:00|退款完成||20000001',
        '10:00:00|退款完成||20000002',
        '10:00:00|退款完成||20000003',
        '10:00:00|退款完成||77',
        '10:05:00|退款完成|t**1|20000001',
      ),
    ];
    const [measured] = await measure(['metric: proactive-notice-rate'], files);
    expect(fractions([measured!])).toEqual(['3/4']);
    expect(measured!.excluded).toMatchObject({ 'not-joined': 1 });
  });
});
