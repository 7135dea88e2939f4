import { expect, test } from 'vitest';
import { showContract, termsOf } from '../../src/contract/write.ts';
import { termLines } from '../../src/text/terms.ts';
import { fraction } from '../../src/units/fraction.ts';
import { brief, compile, complaintsOf, withClause } from './compiling.ts';

const written = (...entries: readonly string[]): string =>
  withClause(
    '{ id: "1", metric: reply-rate, min: 80% }',
    `calendar:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`,
  );
const forecast = (volume: string) => written(`{ day: 2026-10-01, volume: ${volume} }`);
const codes = (text: string): string[] => complaintsOf(text).map(({ code }) => code);

test('a forecast is buyers a day, and a fifth more unless the contract says otherwise', () => {
  const read = (volume: string) => compile(forecast(volume)).contract.calendar[0]!.volume;
  expect(read('{ forecast: 800/day }')).toEqual({ perDay: fraction(800), over: fraction(1, 5), waive: [] });
  expect(read('{ forecast: "1,200人/天", over: 5% }')).toEqual({
    perDay: fraction(1200),
    over: fraction(1, 20),
    waive: [],
  });
  expect(read('{ forecast: 2万／日, over: 0% }')).toEqual({
    perDay: fraction(20_000),
    over: fraction(0),
    waive: [],
  });
});

test.each([
  ['{ forecast: 800 }', 'want-per-day'],
  ['{ forecast: 800/month }', 'want-per-day'],
  ['{ forecast: many/day }', 'quantity-unreadable'],
  ['{ forecast: 0/day }', 'value-not-positive'],
  ['{ forecast: 800/day, over: 120% }', 'share-range'],
  ['{ over: 20% }', 'key-missing'],
  ['{ forecast: 800/day, waive: [respons-time] }', 'waive-unknown-near'],
  ['{ forecast: 800/day, waive: nobody }', 'waive-unknown'],
  ['{ forecast: 800/day, above: 20% }', 'key-unknown'],
])('%s is refused', (volume, code) => expect(codes(forecast(volume))).toEqual([code]));

test('two entries may not both forecast a day; beside hours and waivers a forecast may stand', () => {
  const week = '{ from: 2026-10-01, to: 2026-10-07, volume: { forecast: 800/day } }';
  const again = '{ day: 2026-10-07, volume: { forecast: 900/day } }';
  // The first entry stands on line 10, the second on line 11.
  expect(brief(complaintsOf(written(week, again)))).toEqual(['11:5 forecast-overlap']);
  expect(codes(written(week, '{ day: 2026-10-07, hours: [] }', '{ day: 2026-10-06, waive: all }'))).toEqual(
    [],
  );
});

test('shown, it compiles to the same; in the workbook it reads as words', () => {
  const { contract } = compile(forecast('{ forecast: 800/天, over: 12.5% }'));
  const shown = showContract(contract);
  expect(shown).toContain('forecast: 800/day');
  expect(compile(shown).contract.calendar).toEqual(contract.calendar);
  const [line] = termLines(termsOf(contract), 'en').filter(({ label }) => label === 'Calendar');
  expect(line!.value).toBe('day 2026-10-01, volume forecast 800/day, may be over by 12.5%');
});

test('days beyond a forecast are waived for clauses and metrics, by any of their names, or for all', () => {
  const waive = (names: string) =>
    compile(forecast(`{ forecast: 800/day, waive: ${names} }`)).contract.calendar[0]!.volume!.waive;
  expect(waive('[首次响应时长]')).toEqual(['first-response-time']);
  expect(waive('response-time')).toEqual(['response-time']);
  expect(waive('[response-time, all]')).toEqual(['all']);
});

test('what is waived comes back from what contract show prints', () => {
  const shown = (volume: string) =>
    (termsOf(compile(forecast(volume)).contract).calendar as { volume: object }[])[0]!.volume;
  expect(shown('{ forecast: 800/day, waive: [首次响应时长] }')).toEqual({
    forecast: '800/day',
    over: '20%',
    waive: ['first-response-time'],
  });
  expect(shown('{ forecast: 800/day, waive: all }')).toMatchObject({ waive: 'all' });
  expect(shown('{ forecast: 800/day }')).not.toHaveProperty('waive');
});
