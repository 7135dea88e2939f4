import { describe, expect, it } from 'vitest';
import { cardOf } from '../../independent/by-the-program.ts';
import { table } from '../../independent/inputs.ts';

const judge = async (clauses: string[], chats: ReturnType<typeof table>, rest: string) =>
  (await cardOf(clauses, [chats], rest)).judgements;
const with_ = (phrases: string) => `platform: generic\nphrases: { ${phrases} }`;
const ask = (buyer: string, text = '问') => `s${buyer}|${buyer}|v1|买家|10:00:00|${text}`;
const say = (buyer: string, text: string, at = '10:00:10', agent = 'v1') =>
  `s${buyer}|${buyer}|${agent}|客服|${at}|${text}`;

describe('phrase-incidents', () => {
  const gifts = 'gift-promise: { add: [白给一支] }, gift-request: { add: [讨一支] }';

  it('counts messages, not hits; 0 is a figure, nothing said is none', async () => {
    // Messages of judged agents: a 2, b 1, c 1. Hits: a's second, which says it twice: 1. The buyer's and the owner's
    // own words are nobody's incident. 1 of 4; per 1000: 1 × 1000 ÷ 4 = 250. Of another class: 0 of 4.
    const chats = table(
      ask('a', '懒得理'),
      say('a', '一'),
      say('a', '懒得理就是懒得理', '10:00:20'),
      ask('b'),
      say('b', '一'),
      say('b', '懒得理', '10:00:20', 'o1'),
      ask('c'),
      say('c', '一'),
    );
    const clauses = [
      'metric: phrase-incidents, with: { class: ours }',
      'metric: phrase-incidents, with: { class: ours, per: 1000-messages }',
      'metric: phrase-incidents, with: { class: gift-promise }',
    ];
    const rest = with_(`ours: { add: [懒得理] }, ${gifts}`);
    const found = await judge(clauses, chats, rest);
    expect(found.map(({ value, sample }) => [value, sample])).toEqual([
      [1, 4],
      [250, 4],
      [0, 4],
    ]);
    expect(found[0]!.evidence.map(({ unit, agent, row }) => [unit, agent, row])).toEqual([
      ['message', 'v1', 4],
    ]);
    const [none] = await judge(clauses.slice(0, 1), table(ask('a', '懒得理')), rest);
    expect([none!.value, none!.reason]).toEqual([null, 'nothing-measured']);
  });

  it('gift-promise: only where the buyer had not asked before', async () => {
    // a: unasked. b: asked before. c: asked afterwards: too late. d: asked in another session. 3 of 4.
    const chats = table(
      ask('a'),
      say('a', '白给一支'),
      ask('b', '讨一支'),
      say('b', '白给一支'),
      ask('c'),
      say('c', '白给一支'),
      `sc|c|v1|买家|10:00:20|讨一支`,
      `sx|d|v1|买家|09:00:00|讨一支`,
      ask('d'),
      say('d', '白给一支'),
    );
    const [found] = await judge(
      ['metric: phrase-incidents, with: { class: gift-promise }'],
      chats,
      with_(gifts),
    );
    expect([found!.value, found!.sample]).toEqual([3, 4]);
  });
});

it('polite-address-rate: both in one message is polite; a message with neither is no unit', async () => {
  // a: 您. b: 您 and 你: polite. c: 你: not. d: neither. e: the buyer's 你. 2/3.
  const chats = table(
    ask('a'),
    say('a', '您好'),
    ask('b'),
    say('b', '您看，你要哪种'),
    ask('c'),
    say('c', '你好'),
    ask('d'),
    say('d', '好的'),
    ask('e', '你好'),
    say('e', '好的'),
  );
  const [found] = await judge(['metric: polite-address-rate'], chats, 'platform: generic');
  expect([found!.numerator, found!.denominator]).toEqual([2, 3]);
  expect(found!.evidence.map(({ row }) => row)).toEqual([7]);
  const [none] = await judge(
    ['metric: polite-address-rate'],
    table(ask('d'), say('d', '好的')),
    'platform: generic',
  );
  expect([none!.value, none!.reason]).toEqual([null, 'nothing-measured']);
});

it('question-mix: the first message with a topic decides, and in it the first of the list', async () => {
  // Words of the test's own: p goods, l logistics. a: nothing, then l, then p: logistics. b: p and l in one: product.
  // c: nothing: other. d: said by the agent only: other. e: never answered, all the same product.
  const rest = with_('topic-product: { add: [甲乙丙] }, topic-logistics: { add: [丁戊己] }');
  const chats = table(
    ask('a', '一'),
    say('a', '一'),
    'sa|a|v1|买家|10:01:00|丁戊己',
    'sa|a|v1|买家|10:01:01|甲乙丙',
    ask('b', '丁戊己甲乙丙'),
    say('b', '一'),
    ask('c', '一'),
    say('c', '一'),
    ask('d', '一'),
    say('d', '甲乙丙'),
    ask('e', '甲乙丙'),
  );
  const topics = ['product', 'order', 'payment', 'logistics', 'after-sale', 'other'];
  const clauses = topics.map((topic) => `metric: question-mix, with: { topic: ${topic} }`);
  const found = await judge([...clauses, 'metric: question-mix'], chats, rest);
  expect(found.map(({ numerator, denominator }) => `${numerator}/${denominator}`)).toEqual([
    '2/5',
    '0/5',
    '0/5',
    '1/5',
    '0/5',
    '2/5',
    '2/5',
  ]);
  expect(found[0]!.severity).toBe('report');
  expect(found[0]!.details?.map(({ code, value }) => [code, value])).toEqual([
    ['topic-product', 0.4],
    ['topic-order', 0],
    ['topic-payment', 0],
    ['topic-logistics', 0.2],
    ['topic-after-sale', 0],
    ['topic-other', 0.4],
  ]);
});
