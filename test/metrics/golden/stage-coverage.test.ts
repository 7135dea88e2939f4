import { expect, it } from 'vitest';
import { cardOf } from '../../independent/by-the-program.ts';
import { orders, table } from '../../independent/inputs.ts';

// One invented word a stage: nothing that the shelf's own patterns know.
const WORDS = {
  greeting: '子子一',
  'needs-question': '子子二',
  analysis: '子子三',
  recommendation: '子子四',
  help: '子子五',
  'order-confirmation': '子子六',
  closing: '子子七',
  'bargain-reply': '子子八',
  'order-chase': '子子九',
};
const phrases = Object.entries(WORDS).map(([id, word]) => `${id}: { add: [${word}] }`);
const REST = `platform: generic\nphrases: { ${phrases.join(', ')}, bargaining: { add: [丑丑] } }`;
const ALL_SEVEN = '子子一子子二子子三子子四子子五子子六子子七';

const ask = (session: string, buyer: string, at: string, text = '问') =>
  `${session}|${buyer}|v1|买家|${at}|${text}`;
const say = (session: string, buyer: string, at: string, text: string, agent = 'v1') =>
  `${session}|${buyer}|${agent}|客服|${at}|${text}`;
const stages = async (files: ReturnType<typeof table>[], rest = REST) => {
  const { judgements } = await cardOf(['metric: stage-coverage'], files, rest);
  return judgements[0]!;
};

it('is the mean of the sessions’ own shares, not a share of all stages', async () => {
  // a: 7 of 7. b bargains: 3 of 8. c pays exactly 12 h after creating: chased in another session: 2 of 8.
  // d pays a second sooner: no chase asked for: 1 of 7. e bought nothing. f's order is not paid.
  // (1 + 3/8 + 2/8 + 1/7) ÷ 4 = (56 + 21 + 14 + 8) ÷ 56 ÷ 4 = 99/224.
  const chats = table(
    ask('a', 'a', '10:00:00'),
    say('a', 'a', '10:00:10', ALL_SEVEN),
    ask('b', 'b', '10:00:00', '丑丑'),
    say('b', 'b', '10:00:10', '子子一'),
    say('b', 'b', '10:00:20', '子子八子子七'),
    ask('c', 'c', '10:00:00'),
    say('c', 'c', '10:00:10', '子子二'),
    say('c2', 'c', '22:30:00', '子子九'),
    ask('d', 'd', '10:00:00'),
    say('d', 'd', '10:00:10', '子子三'),
    ask('e', 'e', '10:00:00'),
    say('e', 'e', '10:00:10', ALL_SEVEN),
    ask('f', 'f', '10:00:00'),
    say('f', 'f', '10:00:10', ALL_SEVEN),
  );
  const sheet = orders(
    '1|a|10.00|10:30:00|10:31:00',
    '2|b|10.00|10:30:00|10:31:00',
    '3|c|10.00|10:30:00|22:30:00',
    '4|d|10.00|10:30:00|22:29:59',
    '5|f|10.00|10:30:00||等待买家付款',
  );
  const found = await stages([chats, sheet]);
  expect([found.value, found.sample]).toEqual([Number((99 / 224).toPrecision(12)), 4]);
  // Greeting: a, b of 4. Bargaining: b of 1. Chasing: c of 1. Closing: a, b of 4. Help: a of 4.
  const rate = (code: string) => found.details?.find((each) => each.code === code);
  expect(
    ['greeting', 'bargain-reply', 'order-chase', 'closing', 'help'].map((stage) => {
      const each = rate(`stage-${stage}`);
      return `${each?.numerator}/${each?.denominator}`;
    }),
  ).toEqual(['2/4', '1/1', '1/1', '2/4', '1/4']);
  // The least complete first: d, c, b, a.
  expect(found.evidence.map(({ row }) => row)).toEqual([10, 7, 4, 2]);
});

it('the session is the one of the last human message before the order; each counts once', async () => {
  // a talks in s1 (7 stages), in s2 (greeting; the last before the order) and in s3 (after it). Two orders: the first
  // is decided in s2: 1/7; the second, too, and the session counts once.
  const chats = table(
    ask('s1', 'a', '10:00:00'),
    say('s1', 'a', '10:00:10', ALL_SEVEN),
    ask('s2', 'a', '11:00:00'),
    say('s2', 'a', '11:00:10', '子子一'),
    ask('s3', 'a', '13:00:00'),
    say('s3', 'a', '13:00:10', ALL_SEVEN),
  );
  const sheet = orders('1|a|10.00|12:00:00|12:01:00', '2|a|10.00|12:10:00|12:11:00');
  const found = await stages([chats, sheet]);
  expect([found.value, found.sample]).toEqual([Number((1 / 7).toPrecision(12)), 1]);
});

it('has no figure without sales, and none without orders', async () => {
  const chats = table(ask('a', 'a', '10:00:00'), say('a', 'a', '10:00:10', ALL_SEVEN));
  expect((await stages([chats, orders('1|b|10.00|10:30:00|10:31:00')])).reason).toBe('nothing-measured');
  expect((await stages([chats])).reason).toBe('no-orders');
});
