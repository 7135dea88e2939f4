import { describe, expect, it } from 'vitest';
import { rounds } from '../helpers/rounds.ts';
import { byTheProgram } from './by-the-program.ts';
import { type Chance, makeChance } from './chance.ts';
import { measure } from './inputs.ts';
import { MORE_CLAUSES, metricOf } from './more-clauses.ts';
import type { GivenFile } from './read-files.ts';
import { richMonth } from './rich-month.ts';
import type { Measured } from './types.ts';

// Both implementations again, on months in which everything is said that a phrase class looks for.

/** Their definitions do not say what is counted as the sample. */
const NO_SAMPLE: readonly string[] = ['concurrency', 'service-sales-share', 'complaint-rate'];

/** Where invitations are told, the program counts among what is left out rows that nobody was invited by; the figure is the same. */
const NO_REASONS: readonly string[] = ['rating-rate'];

const WAIVED = 'response-time, session-duration, greeting-rate, service-sales-share, intervention-rate';

const ROLES = 'roles: { pre: ["v1", "o*"], after: ["v2", "v3"] }';

function rules(chance: Chance): string {
  const line = (share: number, text: string): string => (chance.chance(share) ? `${text}\n` : '');
  return [
    `platform: ${chance.pick(['generic', 'jd', 'taobao', 'pdd', 'douyin'])}\n`,
    chance.pick([
      `agents: { vendor: ["v*"], owner: ["o*"], bots: ["bot*"], ${ROLES} }\n`,
      `agents: { vendor: ["v1", "v2"], others: ["v3"], owner: ["o1", "x1"], bots: ["bot1"], unassigned: vendor, ${ROLES} }\n`,
      `agents: { vendor: ["v*", "x*", "o*"], bots: ["bot1"], ${ROLES} }\n`,
    ]),
    'hours: ["08:00-12:00", "22:00-02:00"]\n',
    line(
      0.5,
      `calendar: [ { day: 2026-07-02, hours: ["09:00-10:00"] }, { day: 2026-07-03, waive: [${WAIVED}] }, { day: 2026-07-04, as: sun } ]`,
    ),
    line(0.3, 'day-starts: "04:00"'),
    line(0.4, `sessions: ${chance.pick(['{ gap: 30m }', '{ by: day }', '{ gap: 10m, open-turn: 1h }'])}`),
    line(0.3, `anchor: ${chance.pick(['turn', 'session'])}`),
    line(0.3, `clock: ${chance.pick(['wall', 'service'])}`),
    line(0.4, `transfer: ${chance.pick(['last-replier', 'each-account'])}`),
    `replies: { assist: ${chance.chance(0.5)}, bots: ${chance.pick(['exclude', 'count'])}, closers: ${chance.pick(['count', 'drop'])}, auto: ["您好，欢迎光临本店"] }\n`,
    `attribution: { judge: ${chance.pick(['order', 'pay', 'order-first'])}, lookback: ${chance.pick(['1d', '3d'])}, after-sale-window: ${chance.pick(['0d', '1d', '15d'])}, min-joined: 85%${chance.chance(0.3) ? ', exclude-flags: [红旗]' : ''} }`,
  ].join('');
}

/** What is left out is compared reason by reason, where the definition names the reasons and the clause asks for everybody. */
function leftOut(clause: string, measured: Measured, reference: Measured): Record<string, number> {
  const counts: Record<string, number> = {};
  if (clause.includes('only:') || NO_REASONS.includes(metricOf(clause))) return counts;
  for (const reason of Object.keys(reference.excluded ?? {}))
    counts[reason] = measured.excluded?.[reason] ?? 0;
  return counts;
}

/** Each figure is compared where the reference writes it down at all. */
const figures = (clauses: readonly string[], measured: readonly Measured[], reference: readonly Measured[]) =>
  measured.map(({ value, numerator, denominator, sample, breaches }, i) => {
    const clause = clauses[i]!;
    const written = reference[i]!;
    return {
      clause,
      value,
      ...(written.numerator === null || written.denominator === null ? {} : { numerator, denominator }),
      ...(NO_SAMPLE.includes(metricOf(clause)) ? {} : { sample: value === null ? 0 : sample }),
      ...(written.breaches === null ? {} : { breaches }),
      excluded: leftOut(clause, measured[i]!, written),
    };
  });

/** Holds the program against the reference and gives what the reference found. */
async function compare(clauses: readonly string[], files: GivenFile[], rest: string): Promise<Measured[]> {
  const metrics = clauses.map((clause) => `metric: ${clause}`);
  const reference = measure(metrics, files, rest);
  const program = await byTheProgram(metrics, files, rest);
  expect(figures(clauses, program, reference), rest).toEqual(figures(clauses, reference, reference));
  return reference;
}

/** Two shops whose buyers, conversation ids, order numbers and telephone numbers coincide. */
const SHOPS = `shops:
  - { name: 甲店, platform: taobao, files: ["a/**"] }
  - { name: 乙店, platform: pdd, files: ["b/**"], hours: ["08:00-12:00", "22:00-02:00"] }
agents: { vendor: ["v*"], owner: ["o*"], bots: ["bot*"], ${ROLES} }
attribution: { min-joined: 85%, after-sale-window: 1d }`;

const ofOneShop = (clause: string): string =>
  clause.includes('only: {')
    ? clause.replace('only: {', 'only: { shops: [乙店],')
    : `${clause}, only: { shops: [乙店] }`;

const SEEDS = Array.from({ length: rounds(6) }, (_none, seed) => seed + 201);

describe('both implementations agree on what is said, transferred, sold and rated', () => {
  const measuredIn = new Map<string, number>();

  it.each(SEEDS)('month %i', async (seed) => {
    const chance = makeChance(seed);
    const rest = rules(chance);
    const files = richMonth(chance);
    const reference = await compare(MORE_CLAUSES, files, rest);
    for (const [i, clause] of MORE_CLAUSES.entries())
      if (reference[i]!.value) measuredIn.set(clause, (measuredIn.get(clause) ?? 0) + 1);
  });

  it.each([301, 302])('two shops, month %i', async (seed) => {
    const chance = makeChance(seed);
    const files = ['a', 'b'].flatMap((folder) =>
      richMonth(chance).map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes })),
    );
    await compare([...MORE_CLAUSES, ...MORE_CLAUSES.map(ofOneShop)], files, SHOPS);
  });

  it('on months in which there is something to measure, for every clause', () => {
    expect(MORE_CLAUSES.filter((clause) => !measuredIn.has(clause))).toEqual([]);
  });
});
