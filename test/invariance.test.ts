import { beforeAll, describe, expect, it } from 'vitest';
import type { Scorecard } from '../src/scorecard/scorecard.ts';
import { auditOf, type GivenFile } from './helpers/audit.ts';
import { ENCODINGS, type Encoding, encode } from './helpers/encode.ts';
import { ROBOT, type Said, sameMonth } from './helpers/same-month.ts';
import { chatCsv, chatXlsx, jdLog, orderCsv, orderXlsx } from './helpers/write-month.ts';
import { makeChance } from './independent/chance.ts';

// One month, written down in many ways: the figures, verdicts and money are the same from each.

const chance = makeChance(2026);
const { talks, orders } = sameMonth(chance, 120);

/** Between two that stand alike, the order of the log: every way of writing starts from the same rows. */
const byTime = [...talks.flat()].sort((a, b) => a.at - b.at);
const bySession = [...talks].sort((a, b) => (a[0]!.conversation < b[0]!.conversation ? -1 : 1)).flat();
const shuffled = shuffle(byTime);

const contract = (more = ''): string => `kefu-sla: 1
contract: A
owner: 甲方
vendor: 乙方
platform: jd
hours: ["08:30-22:30"]
agents: { vendor: ["青禾外包-*"], owner: ["青禾-店长"], bots: ["${ROBOT}"], unassigned: vendor }
replies: { auto: ["您好，欢迎光临*"] }
attribution: { min-joined: 50% }
${more}
clauses:
  - { id: "1", metric: first-response-time, max: 10s, penalty: { deduct: 300 } }
  - { id: "2", metric: response-time, with: { statistic: p90 }, max: 30s }
  - { id: "3", metric: response-rate, with: { within: 15s }, min: 90%, penalty: { per: 1pp, deduct: 10 } }
  - { id: "4", metric: response-rate, with: { within: 30s, unit: first }, min: 90%, penalty: { below: [ { value: 90%, deduct: 1% }, { value: 50%, deduct: 2% } ] } }
  - { id: "5", metric: response-rate, with: { within: 30s, unit: message }, min: 90%, penalty: { per-case: 1, cap: 500 } }
  - { id: "6", metric: response-rate, with: { within: 180s, unit: buyer-day }, min: 90% }
  - { id: "7", metric: reply-rate, min: 99% }
  - { id: "8", metric: effective-reply-rate, min: 99% }
  - { id: "9", metric: unanswered-rate, max: 1%, penalty: { per-case: 5 } }
  - { id: "10", metric: answer-ratio, min: 120% }
  - { id: "11", metric: bot-share, min: 1% }
  - { id: "12", metric: typing-speed, with: { canned-repeats: 1000 }, min: 50/min }
  - { id: "13", metric: inquiry-volume, min: 100 }
  - { id: "14", metric: inquiry-conversion-rate, min: 60%, penalty: { per: 1pp, deduct: 20, cap: 900 } }
  - { id: "15", metric: sales-per-buyer, with: { net-of-refunds: false }, min: 500 }
  - { id: "16", metric: units-per-buyer, min: 5 }
settlement: { base: [ { type: fixed, amount: 30000 } ], penalty-cap: 20% }
`;

const text = (name: string, content: string, encoding: Encoding = 'utf-8'): GivenFile => ({
  name,
  bytes: encode(content, encoding),
});

/** The month's orders beside the chats, in a file of their own. */
const ORDERS = text('订单.csv', orderCsv(orders), 'gb18030');

/**
 * All of a scorecard that says what was found and what it costs. Not: the files, their problems and hashes, and
 * where in them the evidence stands; what the evidence is stays, in an order that hangs on nothing else.
 */
function judged({ judgements, agents, daily, hourly, settlement, total, period, status }: Scorecard) {
  const plain = judgements.map(({ evidence, ...judgement }) => ({
    ...judgement,
    evidence: evidence
      .map(({ unit, ref, agent, at, measured }) => [unit, ref, agent, at, measured].join(' '))
      .sort(),
  }));
  return { judgements: plain, agents, daily, hourly, settlement, total, period, status };
}

function shuffle<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const other = chance.upTo(i + 1);
    [mixed[i], mixed[other]] = [mixed[other]!, mixed[i]!];
  }
  return mixed;
}

/**
 * A table cut into files; each begins with `overlap` rows of the one before. What is said twice in one second stays
 * together, as in an export by the day: cut apart, the second time would look like a repeated row.
 */
function cut(rows: readonly Said[], files: number, overlap: number): Said[][] {
  const between = (index: number): number => {
    let at = Math.min(Math.max(index, 0), rows.length);
    while (at > 0 && at < rows.length && rows[at]!.at === rows[at - 1]!.at) at++;
    return at;
  };
  return Array.from({ length: files }, (_none, i) =>
    rows.slice(
      between(Math.floor((rows.length * i) / files) - (i === 0 ? 0 : overlap)),
      between(Math.floor((rows.length * (i + 1)) / files)),
    ),
  );
}

/** A log cut between conversations; each file begins with the last `overlap` blocks of the one before. */
const cutLog = (files: number, overlap: number): GivenFile[] =>
  Array.from({ length: files }, (_none, i) => {
    const from = Math.floor((talks.length * i) / files) - (i === 0 ? 0 : overlap);
    return text(`log${i}.log`, jdLog(talks.slice(from, Math.floor((talks.length * (i + 1)) / files))));
  });

const pieces = (parts: readonly (readonly Said[])[], options?: { ids: boolean }): GivenFile[] =>
  parts.map((part, i) => text(`chats${i}.csv`, chatCsv(part, options), ENCODINGS[i % ENCODINGS.length]));

describe('a log and a table with conversation ids', () => {
  let expected: ReturnType<typeof judged>;
  const same = async (files: readonly GivenFile[]): Promise<void> =>
    expect(judged(await auditOf(contract(), files))).toEqual(expected);

  beforeAll(async () => {
    expected = judged(await auditOf(contract(), [text('chats.csv', chatCsv(bySession)), ORDERS]));
  });

  it('have something to say: every clause is measured, most are missed and cost money', () => {
    expect(byTime.length).toBeGreaterThan(900);
    expect(expected.judgements.filter(({ value }) => value === null)).toEqual([]);
    expect(expected.settlement!.lines.length).toBeGreaterThan(4);
    expect(expected.agents.map(({ agent }) => agent).sort()).toEqual(
      ['青禾外包-小冯', '青禾外包-小周', '青禾外包-小美'].sort(),
    );
    expect(expected.judgements.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(300);
  });

  it('as a JD log', () => same([text('chat.log', jdLog(talks)), ORDERS]));

  it('as a JD log whose blocks stand in any order', () =>
    same([text('chat.log', jdLog(shuffle(talks)), 'gb18030'), ORDERS]));

  it.each([
    ['by session', bySession],
    ['by time', byTime],
    ['shuffled', shuffled],
  ] as const)('as CSV %s, in every encoding', async (_name, rows) => {
    for (const encoding of ENCODINGS) await same([text('chats.csv', chatCsv(rows), encoding), ORDERS]);
  });

  it.each(['texts', 'dates'] as const)('as XLSX, times as %s', async (times) => {
    await same([{ name: 'chats.xlsx', bytes: await chatXlsx([shuffled], times) }, ORDERS]);
  });

  it('as XLSX of several sheets', async () => {
    await same([{ name: 'chats.xlsx', bytes: await chatXlsx(cut(byTime, 3, 0), 'texts') }, ORDERS]);
  });

  it.each([0, 40])('cut into files, each with %i rows of the one before, in any order', async (overlap) => {
    for (const rows of [byTime, bySession]) {
      const files = pieces(cut(rows, 5, overlap));
      await same([...files, ORDERS]);
      await same([ORDERS, ...shuffle(files)]);
    }
  });

  it.each([0, 6])('as logs cut between conversations, with %i blocks of the one before', async (overlap) => {
    const files = cutLog(4, overlap);
    await same([...files, ORDERS]);
    await same([ORDERS, ...shuffle(files)]);
  });

  it('all of it twice, under another name', () =>
    same([text('a.csv', chatCsv(byTime)), text('b.csv', chatCsv(shuffled), 'utf-16le'), ORDERS]));

  it('under names that lie', async () => {
    const book = await chatXlsx([byTime], 'texts');
    const orderBook = await orderXlsx(orders);
    await same([
      { name: 'orders.csv', bytes: book },
      { name: 'chats.log', bytes: orderBook },
    ]);
    await same([{ ...ORDERS, name: 'chat.log' }, text('orders.xlsx', jdLog(talks))]);
  });

  it.each([
    ['in UTF-8', () => [text('o.csv', orderCsv(orders))]],
    ['shuffled', () => [text('o.csv', orderCsv(shuffle(orders)), 'utf-16le')]],
    [
      'cut, with rows of the one before',
      () => [
        text('o1.csv', orderCsv(orders.slice(0, 24))),
        text('o2.csv', orderCsv(orders.slice(20)), 'gb18030'),
      ],
    ],
  ] as const)('orders %s', (_name, sheets) => same([text('chats.csv', chatCsv(byTime)), ...sheets()]));
});

describe('a table without conversation ids', () => {
  // Sessions are cut from what a buyer and the agents said, so that it stands for itself.
  const rules = contract('sessions: { gap: 10m, open-turn: 2h }').replace(
    'replies: { ',
    'replies: { closers: drop, ',
  );
  let expected: ReturnType<typeof judged>;
  const same = async (files: readonly GivenFile[]): Promise<void> =>
    expect(judged(await auditOf(rules, files))).toEqual(expected);

  beforeAll(async () => {
    const files = [text('chats.csv', chatCsv(bySession, { ids: false })), ORDERS];
    expected = judged(await auditOf(rules, files));
  });

  it('is another month than the one with ids', async () => {
    const other = judged(await auditOf(rules, [text('chats.csv', chatCsv(bySession)), ORDERS]));
    expect(other.judgements).not.toEqual(expected.judgements);
  });

  it.each([
    ['by time', byTime],
    ['shuffled', shuffled],
  ] as const)('%s', (_name, rows) =>
    same([text('chats.csv', chatCsv(rows, { ids: false }), 'gb18030'), ORDERS]),
  );

  it.each([0, 40])(
    'cut into files anywhere, even within a session, with %i rows of the one before',
    async (overlap) => {
      const files = pieces(cut(byTime, 7, overlap), { ids: false });
      await same([...files, ORDERS]);
      await same([...shuffle(files), ORDERS]);
    },
  );
});

describe('the digest', () => {
  it('is the same whatever the order and the names of the files', async () => {
    const files = [...pieces(cut(byTime, 4, 30)), ORDERS];
    const { digest } = await auditOf(contract(), files);
    const renamed = shuffle(files).map(({ bytes }, i) => ({ name: `${9 - i}.dat`, bytes }));
    expect((await auditOf(contract(), renamed)).digest).toBe(digest);
    expect((await auditOf(contract(), [...files].reverse())).digest).toBe(digest);
  });

  it('is another one for other files, even where the figures are the same', async () => {
    const { digest } = await auditOf(contract(), [text('chats.csv', chatCsv(byTime)), ORDERS]);
    const other = await auditOf(contract(), [text('chats.csv', chatCsv(bySession)), ORDERS]);
    expect(other.digest).not.toBe(digest);
  });
});
