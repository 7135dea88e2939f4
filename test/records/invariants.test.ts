import { afterAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/metrics/base/accumulator.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { compare, type Fraction, fraction, minus, plus, ZERO } from '../../src/units/fraction.ts';
import { type Day, parseDay } from '../../src/units/time.ts';
import { measureAll } from '../helpers/measure-all.ts';
import { rounds } from '../helpers/rounds.ts';
import { byTheProgram, cardOf } from '../independent/by-the-program.ts';
import { type Chance, makeChance } from '../independent/chance.ts';
import { file } from '../independent/inputs.ts';
import { orderSheet } from '../independent/random-sheets.ts';
import { type Said, talks } from '../independent/random-talks.ts';
import type { GivenFile } from '../independent/read-files.ts';
import { asTable } from '../independent/talks-as-files.ts';

// What must hold of any month, held against random ones.

const BY_TURNS = [
  'metric: first-response-time, max: 15s',
  'metric: response-time, max: 15s',
  'metric: response-rate, with: { within: 30s }, min: 90%',
  'metric: response-rate, with: { within: 30s, unit: first }, min: 90%',
  'metric: response-rate, with: { within: 30s, unit: message }, min: 90%',
  'metric: response-rate, with: { within: 180s, unit: buyer-day }, min: 90%',
  'metric: reply-rate, min: 90%',
  'metric: effective-reply-rate, min: 90%',
];
/** Everything that an answer, or its lateness, decides. */
const WAITED = [
  ...BY_TURNS,
  'metric: first-response-time, with: { replies: substantive }, max: 15s',
  'metric: response-time, with: { statistic: p95 }, max: 15s',
  'metric: unanswered-rate, max: 10%',
  'metric: off-hours-reply-rate, with: { within: 5min }, min: 90%',
  'metric: hold-courtesy-rate, with: { after: 20s }, min: 90%',
];
const ALL = [
  ...BY_TURNS,
  'metric: unanswered-rate, max: 10%',
  'metric: answer-ratio, min: 90%',
  'metric: typing-speed, with: { canned-repeats: 1000 }, min: 50/min',
  'metric: inquiry-conversion-rate, min: 10%',
];
const REST =
  'platform: taobao\nday-starts: "04:00"\nagents: { vendor: ["v*", "x*"], owner: ["o*"], bots: ["bot*"], unassigned: vendor }\nattribution: { after-sale-window: 0d, min-joined: 50% }';
const SEEDS = Array.from({ length: rounds(2) }, (_none, seed) => seed + 1);

const monthOf = (seed: number): { chance: Chance; talked: Said[][]; files: GivenFile[] } => {
  const chance = makeChance(seed);
  const talked = talks(chance, 100);
  return { chance, talked, files: [asTable(talked.flat()), orderSheet(chance, talked, 80)] };
};

const total = (figures: Iterable<Figure>, pick: (figure: Figure) => Fraction | null): Fraction =>
  [...figures].reduce((sum, figure) => plus(sum, pick(figure) ?? ZERO), ZERO);
const PARTS = {
  numerator: ({ numerator }: Figure) => numerator,
  denominator: ({ denominator }: Figure) => denominator,
  sample: ({ sample }: Figure) => fraction(sample),
};

describe.each(SEEDS)('month %i', (seed) => {
  it('agents, and days, add up to the whole', async () => {
    const { files } = monthOf(seed);
    for (const [index, { measurement, byAgent, byDay }] of (await measureAll(ALL, files, REST)).entries()) {
      expect(measurement.sample, ALL[index]).toBeGreaterThan(0);
      for (const [name, pick] of Object.entries(PARTS))
        for (const figures of [byAgent.values(), byDay.values()]) {
          const whole = pick(measurement) ?? ZERO;
          expect(compare(total(figures, pick), whole), `${ALL[index]}: ${name}`).toBe(0);
        }
    }
  });

  it('a waived day takes away what it brought, and nothing else', async () => {
    const { files } = monthOf(seed);
    const waived = parseDay('2026-07-03')! as Day;
    const names = [...new Set(BY_TURNS.map((clause) => /metric: ([\w-]+)/.exec(clause)![1]))].join(', ');
    const calendar = `calendar: [ { day: 2026-07-03, waive: [${names}] } ]`;
    const full = await measureAll(BY_TURNS, files, REST);
    const rest = await measureAll(BY_TURNS, files, `${REST}\n${calendar}`);
    for (const [index, { measurement, byDay }] of full.entries()) {
      const day = byDay.get(waived)!;
      expect(rest[index]!.byDay.has(waived)).toBe(false);
      for (const [name, pick] of Object.entries(PARTS)) {
        const left = minus(pick(measurement)!, pick(day)!);
        expect(compare(pick(rest[index]!.measurement)!, left), `${BY_TURNS[index]}: ${name}`).toBe(0);
      }
    }
  });

  it('robots, cards and automatic replies shorten no wait', async () => {
    const { chance, talked } = monthOf(seed);
    const people = talked.map((said) => said.filter(({ role }) => role === '买家' || role === '客服'));
    const noise = (said: readonly Said[], ...roles: Said['role'][]): Said[] =>
      said.flatMap((each) => {
        const role = chance.pick(roles);
        const text = role === '系统' ? '【此消息为欢迎卡片或富文本模板答案' : '发货时间是48小时内';
        return [each, { ...each, role, text, agent: role === '机器人' ? 'bot1' : 'v1', recalled: false }];
      });
    // Cards and welcomes make no difference at all; robots where the contract counts them as nothing.
    const counting = `${REST}\nreplies: { bots: count, assist: false }`;
    const plain = REST.concat('\nreplies: { assist: false }');
    for (const [rest, roles] of [
      [plain, ['系统', '自动回复']],
      [counting, ['系统', '自动回复', '机器人']],
    ] as const) {
      const without = await byTheProgram(WAITED, [asTable(people.flat())], rest);
      const noisy = people.flatMap((said) => noise(said, ...roles));
      expect(await byTheProgram(WAITED, [asTable(noisy)], rest)).toEqual(without);
    }
  });

  it('the order of rows changes nothing but the rows that evidence names', async () => {
    const { chance, talked } = monthOf(seed);
    // Without ids, so that the cutting into sessions is asked too; and the latest rows once more in a second file.
    const files = [
      asTable(talked.flat(), { ids: false }),
      asTable(talked.slice(70).flat(), { ids: false, name: '聊天2.csv' }),
      orderSheet(chance, talked, 80),
    ];
    const shuffled = files.map((each, index) => (index === 2 ? each : shuffle(chance, each)));
    expect(withoutRows(await cardOf(ALL, shuffled, REST))).toEqual(
      withoutRows(await cardOf(ALL, files, REST)),
    );
    // Files in another order, too.
    const reversed = [...files].reverse();
    expect(await cardOf(ALL, reversed, REST)).toEqual(await cardOf(ALL, files, REST));
  });
});

describe('the machine’s zone', () => {
  const before = process.env.TZ;
  afterAll(() => {
    process.env.TZ = before;
  });

  it('changes nothing', async () => {
    const { files } = monthOf(4);
    const offsets: number[] = [];
    const cards: Scorecard[] = [];
    for (const zone of ['America/St_Johns', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      offsets.push(new Date(0).getTimezoneOffset());
      cards.push(await cardOf(ALL, files, `${REST}\ntimezone: Europe/Berlin`));
    }
    // The three are told apart, so that a zone that was read would show.
    expect(new Set(offsets).size).toBe(3);
    expect(cards[1]).toEqual(cards[0]);
    expect(cards[2]).toEqual(cards[0]);
  });
});

/** The lines of a table below its header, in another order. */
function shuffle(chance: Chance, { name, bytes }: GivenFile): GivenFile {
  const [header, ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\n');
  for (let i = lines.length - 1; i > 0; i--) {
    const j = chance.upTo(i + 1);
    [lines[i], lines[j]] = [lines[j]!, lines[i]!];
  }
  return file(name, `${[header, ...lines].join('\n')}\n`);
}

/** What two scorecards of the same rows have in common: hashes of files, and rows, are their own. */
const withoutRows = ({ digest: _digest, ...card }: Scorecard) => ({
  ...card,
  inputs: card.inputs.map(({ sha256: _sha256, ...input }) => input),
  problems: card.problems.map(({ row: _row, ...problem }) => problem),
  signals: card.signals.map(({ row: _row, input: _input, ...signal }) => signal),
  judgements: card.judgements.map((judgement) => ({
    ...judgement,
    evidence: judgement.evidence.map(({ row: _row, input: _input, ...evidence }) => evidence),
  })),
});
