import { describe, expect, it } from 'vitest';
import { cardOf } from '../../independent/by-the-program.ts';
import { file, orders, table } from '../../independent/inputs.ts';
import type { GivenFile } from '../../independent/read-files.ts';

// `slogan` is what agents should say, `angry` what buyers say; no class of the shelf knows either.
const SLOGAN = 'platform: generic\nphrases:\n  slogan: { add: [青禾同行] }';
const ANGRY = `${SLOGAN}\n  angry: { add: [气炸了], by: buyer }`;

/** `1/2` of each clause, or why there is none. */
async function rates(clauses: string[], files: GivenFile[], rest = SLOGAN): Promise<(string | null)[]> {
  const { judgements } = await cardOf(clauses, files, rest);
  return judgements.map(({ value, numerator, denominator, reason }) =>
    value === null ? reason : `${numerator}/${denominator}`,
  );
}
const excludedOf = async (clause: string, files: GivenFile[], rest = SLOGAN) =>
  (await cardOf([clause], files, rest)).judgements[0]!.excluded;
const script = (options: string) => `metric: script-rate, with: { say: slogan, ${options} }`;

describe('script-rate in sessions', () => {
  // 1: in the first message. 2: in the second, 20 s after the buyer's first. 3: nobody answers. 4: only the buyer and
  // the owner's agent say it; v1 answered, so the session is v1's.
  const chats = table(
    's1|a|v1|买家|10:00:00|问',
    's1|a|v1|客服|10:00:10|青禾同行',
    's2|b|v1|买家|10:00:00|问',
    's2|b|v1|客服|10:00:10|一',
    's2|b|v1|客服|10:00:20|青 禾 同行！',
    's3|c|v1|买家|10:00:00|问',
    's4|d|v1|买家|10:00:00|青禾同行',
    's4|d|v1|客服|10:00:05|一',
    's4|d|v1|买家|10:01:00|问',
    's4|d|o1|客服|10:01:05|青禾同行',
  );

  it('takes all human messages, the first or last N, or those in time; exactly in time is in time', async () => {
    // Units 1, 2 and 4. All: 1 and 2. first 1: 1. first 2: 1 and 2. last 1: 1 and 2. 20 s: 10 s and 20 s. 19 s: 10 s.
    const within = ['first 1', 'first 2', 'last 1', '20s', '19s'].map((each) => script(`within: ${each}`));
    expect(await rates([script('when: session'), ...within], [chats])).toEqual([
      '2/3',
      '1/3',
      '2/3',
      '2/3',
      '2/3',
      '1/3',
    ]);
  });

  it('leaves out sessions without a human message, and shows the ones that missed', async () => {
    const { judgements } = await cardOf([script('within: first 1')], [chats], SLOGAN);
    expect(judgements[0]!.excluded).toEqual({ 'no-human-message': 1 });
    // Sessions 2 and 4 missed: rows 4 and 8 of the table, header and all.
    expect(judgements[0]!.evidence.map(({ unit, row }) => [unit, row])).toEqual([
      ['session', 4],
      ['session', 8],
    ]);
  });

  it('has no figure where there is nothing', async () => {
    expect(await rates([script('when: session')], [table('s3|c|v1|买家|10:00:00|问')])).toEqual([
      'nothing-measured',
    ]);
  });
});

it('script-rate after a buyer’s words: what came before them says nothing', async () => {
  // 1: said 30 s after: met. 2: said before the anger: missed. 3: never answered: missed. 4: no anger. 5: the agent's
  // own anger. 6: in the same second the buyer comes first: met. Units 1, 2, 3, 6.
  const chats = table(
    's1|a|v1|买家|10:00:00|气炸了',
    's1|a|v1|客服|10:00:30|青禾同行',
    's2|b|v1|买家|10:00:00|问',
    's2|b|v1|客服|10:00:05|青禾同行',
    's2|b|v1|买家|10:01:00|真是气炸了',
    's2|b|v1|客服|10:01:10|一',
    's3|c|v1|买家|10:00:00|气炸了',
    's4|d|v1|买家|10:00:00|问',
    's4|d|v1|客服|10:00:05|青禾同行',
    's5|e|v1|买家|10:00:00|问',
    's5|e|v1|客服|10:00:05|我气炸了',
    's6|f|v1|客服|10:00:00|青禾同行',
    's6|f|v1|买家|10:00:00|气炸了',
  );
  const clauses = ['when: angry', 'when: angry, within: 30s', 'when: angry, within: 29s'].map(script);
  expect(await rates(clauses, [chats], ANGRY)).toEqual(['2/4', '2/4', '1/4']);
});

describe('script-rate after a long wait', () => {
  // 1: 60 s, no long wait. 2: 61 s, in the reply. 3: 61 s, in the message after it (4 s). 4: 61 s, in the third (4 s).
  // 5: never answered.
  const chats = table(
    's1|a|v1|买家|10:00:00|问',
    's1|a|v1|客服|10:01:00|一',
    's2|b|v1|买家|10:00:00|问',
    's2|b|v1|客服|10:01:01|青禾同行',
    's3|c|v1|买家|10:00:00|问',
    's3|c|v1|客服|10:01:01|一',
    's3|c|v1|客服|10:01:05|青禾同行',
    's4|d|v1|买家|10:00:00|问',
    's4|d|v1|客服|10:01:01|一',
    's4|d|v1|客服|10:01:03|二',
    's4|d|v1|客服|10:01:05|青禾同行',
    's5|e|v1|买家|10:00:00|问',
  );

  it('looks at the reply and the message after it, unless the clause says otherwise', async () => {
    // first 2 (usual): 2, 3. first 1: 2. last 1: all three. 4 s: all three. 3 s: 2. Longer than 59 s: 1 is a unit too.
    const clauses = ['', 'within: first 1', 'within: last 1', 'within: 4s', 'within: 3s', 'after: 59s'];
    expect(
      await rates(
        clauses.map((each) => script(`when: hold, ${each}`)),
        [chats],
      ),
    ).toEqual(['2/3', '1/3', '3/3', '3/3', '1/3', '2/4']);
    expect(await rates([script('when: hold, after: 61s')], [chats])).toEqual(['nothing-measured']);
    expect(await excludedOf(script('when: hold'), [chats])).toEqual({ unanswered: 1 });
  });

  it('tells nothing from times without seconds', async () => {
    // 20 rows on whole minutes: whether 2 min were more than 60 s is not known of any of the 10 turns.
    const rows = Array.from({ length: 10 }, (_, i) => [
      `c${i}|c${i}|v1|买家|1${i % 10}:00:00|问`,
      `c${i}|c${i}|v1|客服|1${i % 10}:02:00|青禾同行`,
    ]);
    expect(await rates([script('when: hold')], [table(...rows.flat())])).toEqual(['coarse-time']);
  });
});

const asked = (buyer: string) => [
  `s${buyer}|${buyer}|v1|买家|10:00:00|问`,
  `s${buyer}|${buyer}|v1|客服|10:00:10|答`,
];

it('script-rate after a payment: 24 h in any session, by judged agents, of orders that belong to an inquirer', async () => {
  // Paid 10 10:30:00. a: said at the payment: met. b: 24 h after it: met. c: a second later. d: a second before the
  // payment. e: by the owner's agent. f never asked: no unit. g paid in August. 2/5; within 24 h 1 s also c.
  const chats = table(
    ...['a', 'b', 'c', 'd', 'e', 'g'].flatMap(asked),
    'x1|a|v1|客服|10:30:00|青禾同行',
    'x2|b|v1|客服|11 10:30:00|青禾同行',
    'x3|c|v1|客服|11 10:30:01|青禾同行',
    'x4|d|v1|客服|10:29:59|青禾同行',
    'x5|e|o1|客服|10:31:00|青禾同行',
  );
  const paid = ['a', 'b', 'c', 'd', 'e', 'f'].map((each, i) => `${i + 1}|${each}|10.00|10:30:00|10:30:00`);
  const sheet = orders(...paid, '9|g|10.00|10:30:00|08-01 10:30:00');
  const clauses = [
    'when: paid-order',
    'when: paid-order, within: 86401s',
    'when: paid-order, within: first 1',
  ];
  expect(await rates(clauses.map(script), [chats, sheet])).toEqual(['2/5', '3/5', '2/5']);
  expect(await rates([script('when: paid-order')], [chats])).toEqual(['no-orders']);
});

it('script-rate after a refund was applied for: whom nobody wrote to is left out', async () => {
  // Applied 12 10:00:00. 1 (a): at once "一", 5 s later the phrase: met, but not in the first message. 2 (b): written to
  // after exactly 24 h, without it: missed. 3 (c): a second later: no contact. 4: no such order. 5 (a): applied in June.
  const chats = table(
    ...['a', 'b', 'c'].flatMap(asked),
    'x1|a|v1|客服|12 10:00:00|一',
    'x1|a|v1|客服|12 10:00:05|青禾同行',
    'x2|b|v1|客服|13 10:00:00|一',
    'x3|c|v1|客服|13 10:00:01|青禾同行',
  );
  const sheet = orders(...['a', 'b', 'c'].map((each, i) => `${i + 1}|${each}|10.00|10:30:00|10:30:00`));
  const row = (id: string, at: string) => `${id},R${id}${at[6]},2026-${at},,退款处理中,10.00,仅退款`;
  const refunds = file(
    'refunds.csv',
    `订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型
${[row('1', '07-12 10:00:00'), row('2', '07-12 10:00:00'), row('3', '07-12 10:00:00'), row('4', '07-12 10:00:00'), row('1', '06-30 10:00:00')].join('\n')}
`,
  );
  const files = [chats, sheet, refunds];
  const clauses = ['when: refund', 'when: refund, within: first 1', 'when: refund, within: 86401s'].map(
    script,
  );
  expect(await rates(clauses, files)).toEqual(['1/2', '0/2', '2/3']);
  expect(await excludedOf(clauses[0]!, files)).toEqual({ 'no-contact': 1, 'not-joined': 1 });
});

describe('presets of script-rate', () => {
  const withPhrase = (id: string) => `platform: generic\nphrases: { ${id}: { add: [青禾同行] } }`;

  it('greeting-rate: the first human message, however many a robot or the buyer sent', async () => {
    // a: met. b: in the second: missed. 1/2.
    const chats = table(
      's1|a|v1|买家|10:00:00|问',
      's1|a|v1|买家|10:00:01|问',
      's1|a|v1|客服|10:00:10|青禾同行',
      's2|b|v1|买家|10:00:00|问',
      's2|b|v1|客服|10:00:10|一',
      's2|b|v1|客服|10:00:11|青禾同行',
    );
    expect(await rates(['metric: greeting-rate'], [chats], withPhrase('greeting'))).toEqual(['1/2']);
  });

  it('closing-rate: the last 3, of at least 2', async () => {
    // a: one human message: left out. b: the first of 3: met. c: the first of 4: missed. 1/2.
    const say = (s: string, ...texts: string[]) => [
      `${s}|${s}|v1|买家|10:00:00|问`,
      ...texts.map((text, i) => `${s}|${s}|v1|客服|10:00:1${i}|${text}`),
    ];
    const chats = table(
      ...say('a', '青禾同行'),
      ...say('b', '青禾同行', '一', '二'),
      ...say('c', '青禾同行', '一', '二', '三'),
    );
    const rest = withPhrase('closing');
    expect(await rates(['metric: closing-rate'], [chats], rest)).toEqual(['1/2']);
    expect(await excludedOf('metric: closing-rate', [chats], rest)).toEqual({ 'too-short': 1 });
  });

  it('hold-courtesy-rate: its own limit', async () => {
    // Waits 60 s (said) and 61 s (not said). after 60 s: 0/1; after 59 s: 1/2.
    const chats = table(
      's1|a|v1|买家|10:00:00|问',
      's1|a|v1|客服|10:01:00|青禾同行',
      's2|b|v1|买家|10:00:00|问',
      's2|b|v1|客服|10:01:01|一',
    );
    const clauses = ['metric: hold-courtesy-rate', 'metric: hold-courtesy-rate, with: { after: 59s }'];
    expect(await rates(clauses, [chats], withPhrase('hold-apology'))).toEqual(['0/1', '1/2']);
  });

  it.each(['apology', 'remedy', 'empathy'])('%s-rate: after a complaint', async (id) => {
    // a complains and hears it; b complains and does not; c hears it unasked. 1/2.
    const chats = table(
      's1|a|v1|买家|10:00:00|气炸了',
      's1|a|v1|客服|10:00:10|青禾同行',
      's2|b|v1|买家|10:00:00|气炸了',
      's2|b|v1|客服|10:00:10|一',
      's3|c|v1|买家|10:00:00|问',
      's3|c|v1|客服|10:00:10|青禾同行',
    );
    const rest = `platform: generic\nphrases: { ${id}: { add: [青禾同行] }, complaint: { add: [气炸了] } }`;
    expect(await rates([`metric: ${id}-rate`], [chats], rest)).toEqual(['1/2']);
  });

  it('order-confirmation-rate: within its time', async () => {
    // Said 3600 s after the payment: within 1 h, not within 3599 s.
    const chats = table(...asked('a'), 'x1|a|v1|客服|11:30:00|青禾同行');
    const files = [chats, orders('1|a|10.00|10:30:00|10:30:00')];
    const clauses = ['24h', '1h', '3599s'].map(
      (within) => `metric: order-confirmation-rate, with: { within: ${within} }`,
    );
    expect(await rates(clauses, files, withPhrase('order-confirmation'))).toEqual(['1/1', '1/1', '0/1']);
  });
});
