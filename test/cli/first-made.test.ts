import { expect, test } from 'vitest';
import { firstMade, safeName } from '../../src/cli/outputs.ts';
import { parsePeriod } from '../../src/judge/period.ts';
import type { Period } from '../../src/units/days.ts';
import { type Files, layOut, readText, temporaryFolder } from '../helpers/folder.ts';
import { run } from '../helpers/run.ts';
import { smallMonth } from '../helpers/small-month.ts';

const OCTOBER = parsePeriod('2026-10') as Period;
const HALF = parsePeriod('2026-10-01..2026-10-15') as Period;

/** What the folder `out` with these files knows of contract K. */
function known(files: Files, period = OCTOBER, contract = 'K'): string | null {
  const cwd = temporaryFolder();
  layOut(files, cwd);
  return firstMade('out', contract, cwd)(period);
}

const card = (madeAt: unknown, firstMadeAt: unknown = null): string =>
  JSON.stringify({ madeAt, firstMadeAt });

test('the earliest of the period, superseded ones too', () => {
  const files = {
    'out/K/2026-10/scorecard.json': card('2026-11-09T10:00:00+08:00'),
    'out/K/2026-10/superseded/b/scorecard.json': card('2026-11-02T10:00:00+08:00'),
    'out/K/2026-10/superseded/a/scorecard.json': card('2026-11-05T10:00:00+08:00'),
  };
  expect(known(files)).toBe('2026-11-02T10:00:00+08:00');
});

test('a scorecard that knows of an earlier one tells of that, wherever it went', () => {
  const files = {
    'out/K/2026-10/scorecard.json': card('2026-11-09T10:00:00+08:00', '2026-11-01T08:00:00+08:00'),
  };
  expect(known(files)).toBe('2026-11-01T08:00:00+08:00');
});

test('what was made before the period was over starts nothing: its last day still belongs to it', () => {
  const during = card('2026-10-31T23:59:59+08:00');
  expect(known({ 'out/K/2026-10/scorecard.json': during })).toBeNull();
  const files = {
    'out/K/2026-10/scorecard.json': card('2026-11-03T10:00:00+08:00'),
    'out/K/2026-10/superseded/a/scorecard.json': during,
  };
  expect(known(files)).toBe('2026-11-03T10:00:00+08:00');
  const midnight = '2026-11-01T00:00:00+08:00';
  expect(known({ 'out/K/2026-10/scorecard.json': card(midnight) })).toBe(midnight);
});

test('moments are compared, not their clocks', () => {
  // 18:30 in London is 02:30 of the next day in China: half an hour later than 02:00 there.
  const files = {
    'out/K/2026-10/scorecard.json': card('2026-11-01T18:30:00+00:00'),
    'out/K/2026-10/superseded/a/scorecard.json': card('2026-11-02T02:00:00+08:00'),
  };
  expect(known(files)).toBe('2026-11-02T02:00:00+08:00');
});

test('other contracts, and other days of the month, have their own', () => {
  const files = {
    'out/K/2026-10/scorecard.json': card('2026-11-02T10:00:00+08:00'),
    'out/K/2026-10-01_2026-10-15/scorecard.json': card('2026-10-16T10:00:00+08:00'),
    [`out/${safeName('A/B')}/2026-10/scorecard.json`]: card('2026-11-04T10:00:00+08:00'),
  };
  expect(known(files, HALF)).toBe('2026-10-16T10:00:00+08:00');
  expect(known(files, OCTOBER, 'A/B')).toBe('2026-11-04T10:00:00+08:00');
  expect(known(files, OCTOBER, 'L')).toBeNull();
  expect(known({}, OCTOBER)).toBeNull();
});

test.each([
  ['nothing', ''],
  ['half a file', '{"madeAt":"2026-11-0'],
  ['null', 'null'],
  ['a number', card(20261102)],
  ['no such day', card('2026-11-31T10:00:00+08:00')],
  ['a day alone', card('2026-11-02')],
  ['no zone', card('2026-11-02T10:00:00')],
])('a scorecard that cannot be read is passed over: %s', (_, text) => {
  expect(known({ 'out/K/2026-10/scorecard.json': text })).toBeNull();
});

test('a mark at the beginning, as editors leave it, does no harm', () => {
  const marked = `\ufeff${card('2026-11-02T10:00:00+08:00')}`;
  expect(known({ 'out/K/2026-10/scorecard.json': marked })).toBe('2026-11-02T10:00:00+08:00');
});

// All 31 questions of the month wait 40 s: none of 31 is answered in time.
const MONTH: Files = {
  'exports/chats.csv': smallMonth({ wait: 40 }),
  'contract.yaml': `kefu-sla: 1
contract: K
owner: 甲方
vendor: 乙方
platform: generic
agents: { vendor: [小美] }
clauses:
  - { id: "4.1", metric: response-rate, with: { within: 30s }, min: 90%, min-sample: 1, penalty: { deduct: 300 } }
settlement: { base: [ { type: fixed, amount: 1000 } ], penalty-cap: 50% }
exemptions: { file: exemptions.csv, file-within: 7d }
`,
};

/** A sheet beside the contract: session, time of filing, accepted though late. */
const sheet = (...rows: string[]): Files => ({
  'exemptions.csv': `会话ID,申诉时间,逾期受理,裁定,申诉理由\n${rows.map((row) => `${row},采纳,有误\n`).join('')}`,
});

const AUDIT = ['audit', 'exports', '-c', 'contract.yaml', '-o', 'out', '--period', '2026-10', '--quiet'];
const at = (iso: string): number => Date.parse(iso);

async function audit(now: string, files: Files = {}, cwd = temporaryFolder(), argv = AUDIT) {
  const { code, err } = await run(argv, { files, cwd, now: at(now) });
  // Missed.
  expect(code, err).toBe(1);
  const saved = JSON.parse(readText(cwd, argv.includes('out') ? 'out' : 'other', 'K/2026-10/scorecard.json'));
  return {
    cwd,
    firstMadeAt: saved.firstMadeAt,
    rows: saved.exemptions.map(({ late, counted }: Record<string, boolean>) => [late, counted]),
    sample: saved.judgements[0].denominator,
    signals: saved.signals.filter(({ code }: { code: string }) => code === 'exclusions-after-result'),
  };
}

test('the clock of exemptions starts with the first scorecard after the month, and never again', async () => {
  // During the month, then on 1 November at 02:00:00: that is the first; without a sheet nothing is late.
  const { cwd } = await audit('2026-10-20T09:00:00+08:00', MONTH);
  expect(await audit('2026-11-01T02:00:00+08:00', {}, cwd)).toMatchObject({ firstMadeAt: null, sample: 31 });

  // Seven days are over on 8 November at 02:00:00. S1 and S3 count: 31 − 2.
  const rows = ['S1,2026-11-08 02:00:00,', 'S2,2026-11-08 02:00:01,', 'S3,2026-11-08 02:00:01,是'];
  const expected = {
    firstMadeAt: '2026-11-01T02:00:00+08:00',
    rows: [
      [false, true],
      [true, false],
      [true, true],
    ],
    sample: 29,
    signals: [{ count: 2, of: 2, row: 2 }],
  };
  expect(await audit('2026-11-20T09:00:00+08:00', sheet(...rows), cwd)).toMatchObject(expected);

  // By now the first has gone to `superseded`, and what stands in its place was made on the 20th.
  expect(await audit('2026-12-24T09:00:00+08:00', {}, cwd)).toMatchObject(expected);
});

test('where the output folder knows of none, nothing is late', async () => {
  const { cwd } = await audit('2026-11-01T02:00:00+08:00', MONTH);
  const elsewhere = AUDIT.map((word) => (word === 'out' ? 'other' : word));
  const found = await audit('2026-12-24T09:00:00+08:00', sheet('S1,2026-12-20 09:00:00,'), cwd, elsewhere);
  expect(found).toMatchObject({ firstMadeAt: null, rows: [[false, true]], sample: 30, signals: [] });
});
