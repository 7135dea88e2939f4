import { expect, test } from 'vitest';
import { auditOf } from '../helpers/audit.ts';
import { smallContract, smallMonth } from '../helpers/small-month.ts';

const RATE = '  - { id: "4.2", metric: response-rate, with: { within: 30s }, min: 90% }\n';
const VOLUME = '  - { id: "4.3", metric: inquiry-volume, min: 1 }\n';
const contract = (more = '') =>
  smallContract('15s', more).replace('settlement:', `${RATE}${VOLUME}settlement:`);

/** A question that nobody answers. */
const question = (at: string, id = at): string => `Q${id},demo_q${id},小美,买家,${at},在吗\n`;
const gapsOf = async (rows: string, more = '') => {
  const bytes = new TextEncoder().encode(`${smallMonth()}${rows}`);
  const { gaps, judgements, status } = await auditOf(
    contract(more),
    [{ name: 'chats.csv', bytes }],
    '2026-10',
  );
  return { gaps, status, rate: [judgements[1]!.numerator, judgements[1]!.denominator] };
};
const openEnd = (count: number, until: string, hours = 24, clauses = ['4.1', '4.2']) => ({
  code: 'open-end',
  args: { count, until, hours },
  clauses,
});

test('questions of the last 24 hours before the end count as unanswered, and are told; the scorecard stays final', async () => {
  // The last message is the question of 20:00 on the 31st: 24 hours before are 20:00 on the 30th, which is over.
  const rows =
    question('2026-10-30 20:00:00') + question('2026-10-30 20:00:01') + question('2026-10-31 20:00:00');
  expect(await gapsOf(rows)).toEqual({
    gaps: [openEnd(2, '2026-10-31T20:00:00+08:00')],
    status: 'final',
    // 31 answered within 10 s; three questions beside them.
    rate: [31, 34],
  });
});

test('with the chats of the next day nothing is open', async () => {
  const after = question('2026-11-01 20:00:00');
  expect((await gapsOf(question('2026-10-31 20:00:00') + after)).gaps).toEqual([]);
  // A second less, and an answer could still come.
  const sooner = question('2026-11-01 19:59:59');
  expect((await gapsOf(question('2026-10-31 20:00:00') + sooner)).gaps).toEqual([
    openEnd(1, '2026-11-01T19:59:59+08:00'),
  ]);
});

test('how long a question stays open is the contract’s', async () => {
  const rows = question('2026-10-31 17:00:00') + question('2026-10-31 20:00:00');
  expect((await gapsOf(rows, 'sessions: { open-turn: 2h }\n')).gaps).toEqual([
    openEnd(1, '2026-10-31T20:00:00+08:00', 2),
  ]);
});

/** What the buyer of the 31st writes after the answer at ten. */
const afterwards = (text: string): string => `S31,demo_31,小美,买家,2026-10-31 10:05:00,${text}\n`;

test('what is not judged is not told: outside hours', async () => {
  const rows = question('2026-10-31 22:30:00');
  expect((await gapsOf(rows, 'hours: ["09:00-22:00"]\n')).gaps).toEqual([]);
});

test('closing words wait for no answer, whether they are counted or dropped', async () => {
  const counted = await gapsOf(afterwards('谢谢'));
  expect(counted.gaps).toEqual([]);
  // They are a turn of their own all the same.
  expect(counted.rate).toEqual([31, 32]);
  expect((await gapsOf(afterwards('谢谢'), 'replies: { closers: drop }\n')).gaps).toEqual([]);
});

test('clauses on first turns are weakened only by an open first turn', async () => {
  const later = openEnd(1, '2026-10-31T10:05:00+08:00', 24, ['4.2']);
  expect((await gapsOf(afterwards('能改地址吗'))).gaps).toEqual([later]);
  const both = afterwards('能改地址吗') + question('2026-10-31 20:00:00');
  expect((await gapsOf(both)).gaps).toEqual([openEnd(2, '2026-10-31T20:00:00+08:00')]);
});
