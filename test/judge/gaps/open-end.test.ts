import { expect, test } from 'vitest';
import { auditOf } from '../../helpers/audit.ts';
import { smallContract, smallMonth } from '../../helpers/small-month.ts';

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
const openEnd = (count: number, until: string, hours = 24) => ({
  code: 'open-end',
  args: { count, until, hours },
  clauses: ['4.1', '4.2'],
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

test('what is not judged is not told: outside hours, a closing word that is dropped', async () => {
  const rows = question('2026-10-31 22:30:00');
  expect((await gapsOf(rows, 'hours: ["09:00-22:00"]\n')).gaps).toEqual([]);
  // After the answer of the 31st at ten.
  const thanks = 'S31,demo_31,小美,买家,2026-10-31 10:05:00,谢谢\n';
  expect((await gapsOf(thanks, 'replies: { closers: drop }\n')).gaps).toEqual([]);
  expect((await gapsOf(thanks)).gaps).toEqual([openEnd(1, '2026-10-31T10:05:00+08:00')]);
});
