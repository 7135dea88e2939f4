import { expect, test } from 'vitest';
import { table, told, unnumbered } from './told.ts';

const ID = 'midnight-split';
const two = (i: number): string => String(i).padStart(2, '0');

/** On `n` nights a session that ends at `end` and another of the same buyer that begins at `start` of the next day. */
const nights = (n: number, end: string, start: string, buyer = (i: number) => `b${i}`) =>
  Array.from({ length: n }, (_, k) => k + 1).flatMap((i) => [
    `s${i}|${buyer(i)}|v1|买家|${two(i)} 23:40:00|有货吗`,
    `s${i}|${buyer(i)}|v1|客服|${two(i)} ${end}|有的`,
    `t${i}|${buyer(i)}|v1|买家|${two(i + 1)} ${start}|那发货呢`,
    `t${i}|${buyer(i)}|v1|客服|${two(i + 1)} 00:30:00|今天发`,
  ]);

test('ten minutes on either side of midnight', async () => {
  // 23:50:00 is 600 s before the day ends; 00:09:59 lies in the first 600 s of the next. Row 4 opens the second session.
  expect(await told(ID, [table(...nights(5, '23:50:00', '00:09:59'))])).toEqual([
    { count: 5, of: 5, agent: 'v1', input: 0, row: 4 },
  ]);
  expect(await told(ID, [table(...nights(6, '23:49:59', '00:01:00'))])).toEqual([]);
  expect(await told(ID, [table(...nights(6, '23:55:00', '00:10:00'))])).toEqual([]);
});

test('another buyer is nobody’s second session; masked nicks may be anybody’s', async () => {
  const lines = nights(6, '23:55:00', '00:01:00');
  const others = lines.map((line) => (line.startsWith('t') ? line.replace('|b', '|c') : line));
  expect(await told(ID, [table(...others)])).toEqual([]);
  const masked = nights(6, '23:55:00', '00:01:00', () => '张**');
  expect(await told(ID, [table(...masked)])).toEqual([]);
});

test('sessions that the contract itself cuts by day are nobody’s doing', async () => {
  const lines = nights(6, '23:55:00', '00:01:00').map((line) => line.slice(line.indexOf('|') + 1));
  const rest = 'platform: generic\nsessions: { by: day }';
  expect(await told(ID, [unnumbered(...lines)], rest)).toEqual([]);
});

test('the day is the contract’s', async () => {
  // Days begin at 04:00: midnight is nothing special.
  const rest = 'platform: generic\nday-starts: "04:00"';
  expect(await told(ID, [table(...nights(6, '23:55:00', '00:01:00'))], rest)).toEqual([]);
});

test('the edge: 5 cases and 20 % of the sessions that end so late', async () => {
  const late = (n: number) =>
    Array.from({ length: n }, (_, i) => [
      `u${i}|d${i}|v1|买家|10 23:50:00|有货吗`,
      `u${i}|d${i}|v1|客服|10 23:58:00|有的`,
    ]).flat();
  const split = (n: number) => nights(n, '23:55:00', '00:01:00');
  expect(await told(ID, [table(...split(4))])).toEqual([]);
  expect(await told(ID, [table(...split(5), ...late(20))])).toMatchObject([{ count: 5, of: 25 }]);
  expect(await told(ID, [table(...split(5), ...late(21))])).toEqual([]);
});
