import { describe, expect, it } from 'vitest';
import { exampleOptions } from '../../src/cli/metric-options.ts';
import type { Measured } from '../../src/measure/measurement.ts';
import type { Figure } from '../../src/metrics/base/accumulator.ts';
import { type Metric, needsOf } from '../../src/metrics/base/metric.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { compare, type Fraction, fraction, minus, plus, ZERO } from '../../src/units/fraction.ts';
import { parseDay } from '../../src/units/time.ts';
import { exampleClauses, metrics } from '../helpers/example-clauses.ts';
import { measureAll } from '../helpers/measure-all.ts';
import { staffSheets } from '../helpers/staff-sheets.ts';
import { cardOf } from '../independent/by-the-program.ts';
import { type Chance, makeChance } from '../independent/chance.ts';
import type { GivenFile } from '../independent/read-files.ts';
import { richMonth } from '../independent/rich-month.ts';

// What must hold of every metric of the shelf, held against months with something in them for each.

const REST = `platform: taobao
day-starts: "04:00"
agents: { vendor: ["v*", "x*"], owner: ["o*"], bots: ["bot*"], unassigned: vendor }
attribution: { after-sale-window: 0d, min-joined: 50% }`;
const SEEDS = [11, 12];

const ADDITIVE = ['rate', 'quotient', 'statistic', 'count', 'mean'];
/** Every agent who served a buyer or an hour counts it, so that agents may add up to more than the whole. */
const SHARED_BY_AGENTS = ['inquiry-volume', 'concurrency'];

const isAdditive = (metric: Metric, measured: Measured): boolean =>
  ADDITIVE.includes(metric.accumulator(exampleOptions(metric)).kind) && measured.measurement.value !== null;

/** An order that belonged to a contact of the waived day belongs to an earlier one then, or to none. */
const restsOnJoining = (metric: Metric): boolean =>
  ['chats', 'orders'].every((kind) =>
    (needsOf(metric, exampleOptions(metric)) as readonly string[]).includes(kind),
  );

const monthOf = (seed: number): { chance: Chance; files: GivenFile[] } => {
  const chance = makeChance(seed);
  return { chance, files: [...richMonth(chance), ...staffSheets(chance)] };
};

const PARTS: readonly [name: string, pick: (figure: Figure) => Fraction | null][] = [
  ['numerator', ({ numerator }) => numerator],
  ['denominator', ({ denominator }) => denominator],
  ['sample', ({ sample }) => fraction(sample)],
];
const total = (figures: Iterable<Figure>, pick: (figure: Figure) => Fraction | null): Fraction =>
  [...figures].reduce((sum, figure) => plus(sum, pick(figure) ?? ZERO), ZERO);

describe.each(SEEDS)('month %i', (seed) => {
  it('has its parts add up to it: no unit stands in two of them or in none', async () => {
    const { files } = monthOf(seed);
    const of = (from: string, to: string) =>
      measureAll(exampleClauses, files, REST, { from: parseDay(from)!, to: parseDay(to)! });
    const whole = await measureAll(exampleClauses, files, REST);
    const parts = [await of('2026-07-01', '2026-07-13'), await of('2026-07-14', '2026-07-31')] as const;
    const byDay = (...measured: readonly Measured[]) =>
      measured.flatMap((each) => [...each.byDay]).sort(([a], [b]) => a - b);
    let compared = 0;
    for (const [i, metric] of metrics.entries()) {
      const all = whole[i]!;
      if (!metric.perDay || all.measurement.value === null) continue;
      const [first, second] = [parts[0][i]!, parts[1][i]!];
      expect(byDay(first, second), metric.id).toEqual(byDay(all));
      const cases = [first, second].map(({ measurement }) => measurement.breaches);
      if (all.measurement.breaches !== null)
        expect((cases[0] ?? 0) + (cases[1] ?? 0), metric.id).toBe(all.measurement.breaches);
      expect(first.findings.length + second.findings.length, metric.id).toBe(all.findings.length);
      compared++;
    }
    expect(compared).toBeGreaterThan(30);
  });

  it('has something for nearly every metric', async () => {
    const measured = await measureAll(exampleClauses, monthOf(seed).files, REST);
    const empty = metrics.filter((_metric, i) => measured[i]!.measurement.value === null);
    // Shop scores and hire dates stand in sheets that the months do not have.
    expect(empty.map(({ id }) => id)).toEqual([
      'dsr-description',
      'dsr-logistics',
      'dsr-service',
      'onboarding-incidents',
    ]);
  });

  it('agents, and days, add up to the whole', async () => {
    const measured = await measureAll(exampleClauses, monthOf(seed).files, REST);
    const wrong: string[] = [];
    let compared = 0;
    for (const [i, metric] of metrics.entries()) {
      const { measurement, byAgent, byDay } = measured[i]!;
      if (!isAdditive(metric, measured[i]!)) continue;
      const ways = [
        ...(metric.perAgent && !SHARED_BY_AGENTS.includes(metric.id)
          ? [['agents', [...byAgent.values()]] as const]
          : []),
        ...(metric.perDay ? [['days', [...byDay.values()]] as const] : []),
      ];
      for (const [way, figures] of ways)
        for (const [name, pick] of PARTS) {
          // Cases of a day that nobody was served on stand over nothing: the day has no figure to add.
          if (name === 'numerator' && figures.some(({ value }) => value === null)) continue;
          compared++;
          if (compare(total(figures, pick), pick(measurement) ?? ZERO) !== 0)
            wrong.push(`${metric.id}: ${name} of ${way}`);
        }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });

  it('a waived day takes away what it brought, and nothing else', async () => {
    const { files } = monthOf(seed);
    const waived = parseDay('2026-07-03')!;
    const calendar = `calendar: [ { day: 2026-07-03, waive: [${metrics.map(({ id }) => id).join(', ')}] } ]`;
    // A session of two days would pass to the other one: all its turns stand at its first message.
    const full = await measureAll(exampleClauses, files, `${REST}\nanchor: session`);
    const rest = await measureAll(exampleClauses, files, `${REST}\nanchor: session\n${calendar}`);
    const wrong: string[] = [];
    for (const [i, metric] of metrics.entries()) {
      if (!metric.perDay || !isAdditive(metric, full[i]!) || restsOnJoining(metric)) continue;
      if (rest[i]!.byDay.has(waived)) wrong.push(`${metric.id}: still there`);
      const day = full[i]!.byDay.get(waived);
      for (const [name, pick] of PARTS) {
        const left = minus(pick(full[i]!.measurement) ?? ZERO, (day && pick(day)) ?? ZERO);
        if (compare(pick(rest[i]!.measurement) ?? ZERO, left) !== 0) wrong.push(`${metric.id}: ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('the order of rows changes nothing but the rows that evidence names', async () => {
    const { chance, files } = monthOf(seed);
    // A log is an order of rows in itself.
    const shuffled = files.map((each) => (each.name.endsWith('.csv') ? shuffle(chance, each) : each));
    expect(withoutRows(await cardOf([...exampleClauses], shuffled.reverse(), REST))).toEqual(
      withoutRows(await cardOf([...exampleClauses], files, REST)),
    );
  });
});

/** The lines of a table below its header, in another order; as bytes, whatever they are encoded in. */
function shuffle(chance: Chance, { name, bytes }: GivenFile): GivenFile {
  const [header, ...lines] = Buffer.from(bytes).toString('latin1').trimEnd().split('\n');
  for (let i = lines.length - 1; i > 0; i--) {
    const j = chance.upTo(i + 1);
    [lines[i], lines[j]] = [lines[j]!, lines[i]!];
  }
  return { name, bytes: Buffer.from(`${[header, ...lines].join('\n')}\n`, 'latin1') };
}

/** What two scorecards of the same rows have in common: hashes of files, and rows, are their own. */
const withoutRows = ({ judgements, agents, daily, hourly }: Scorecard) => ({
  judgements: judgements.map(({ evidence, ...judgement }) => ({
    ...judgement,
    evidence: evidence.map(({ row: _row, input: _input, ...each }) => JSON.stringify(each)).sort(),
  })),
  agents,
  daily,
  hourly,
});
