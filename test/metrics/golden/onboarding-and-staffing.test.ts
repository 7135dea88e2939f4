import { describe, expect, it } from 'vitest';
import { byTheProgram, cardOf } from '../../independent/by-the-program.ts';
import { file, fractions, table } from '../../independent/inputs.ts';

const roster = (...rows: string[]) =>
  file('花名册.csv', `账号,姓名,角色,班组,起,止,入职日期,经验\n${rows.join('\n')}\n`);
const AGENTS = 'platform: generic\nagents: { roster: 花名册.csv, owner: ["o*"] }';
/** A question and its answer. */
const talk = (buyer: string, agent: string, at: string) => [
  `${buyer}${at}|${buyer}|${agent}|买家|${at}:00|问`,
  `${buyer}${at}|${buyer}|${agent}|客服|${at}:10|答`,
];
const CLAUSE = 'metric: onboarding-incidents';
/** Chats of somebody long employed, so that the chats begin on 20 June. */
const BEFORE = talk('z', 'v0', '06-20 10:00');
const OLD = 'v0,老人,,,,,2020-01-01,';

describe('onboarding-incidents', () => {
  it('the first direct session before the training is over; on the day it is over is in time', async () => {
    // Hired 1 July. v1 new: due 15 July, on the 14th: one. v2 new, on the 15th: none. v3 experienced: due 8 July, on the
    // 8th: none. v4 experienced, on the 7th: two. v5 has no hire date. Sample: 老人 wrote in June alone, so v1 … v4: 4.
    const files = [
      table(
        ...BEFORE,
        ...talk('a', 'v1', '14 10:00'),
        ...talk('b', 'v2', '15 00:00'),
        ...talk('c', 'v3', '08 00:00'),
        ...talk('d', 'v4', '07 23:59'),
        ...talk('e', 'v5', '02 10:00'),
      ),
      roster(
        OLD,
        'v1,甲,,,,,2026-07-01,新人',
        'v2,乙,,,,,2026-07-01,',
        'v3,丙,,,,,2026-07-01,有经验',
        'v4,丁,,,,,2026-07-01,有经验',
        'v5,戊,,,,,,',
      ),
    ];
    const card = await cardOf([CLAUSE], files, AGENTS);
    expect(card.judgements[0]).toMatchObject({ value: 2, sample: 4, excluded: { 'no-hire-date': 1 } });
    expect(card.judgements[0]!.evidence.map(({ unit, agent }) => [unit, agent])).toEqual([
      ['session', 'v4'],
      ['session', 'v1'],
    ]);
    // new: 15 days makes v2's an incident; experienced: 6 takes v4's away.
    const other = `${CLAUSE}, with: { training-days: { new: 15, experienced: 6 } }`;
    expect((await byTheProgram([other], files, AGENTS))[0]!.value).toBe(2);
  });

  it('what was passed on, or follows another human, is not direct; the first direct one decides, not every one', async () => {
    // v1: on the 2nd after a transfer, on the 3rd behind v0: neither. Alone on the 4th and the 5th: one.
    // v2: passed on alone: none. v3 took a session on the 4th and later passed it to v2.
    const files = [
      table(
        ...BEFORE,
        's1|a|v1|买家|02 10:00:00|问',
        's1|a|v0|系统|02 10:00:05|由 v0 转交给 v1',
        's1|a|v1|客服|02 10:00:10|答',
        ...talk('b', 'v0', '03 10:00'),
        'b03 10:00|b|v1|客服|03 10:01:00|补充',
        ...talk('c', 'v1', '04 10:00'),
        ...talk('d', 'v1', '05 10:00'),
        's2|e|v2|买家|02 10:00:00|问',
        's2|e|v0|系统|02 10:00:05|由 v0 转交给 v2',
        's2|e|v2|客服|02 10:00:10|答',
      ),
      roster(OLD, 'v1,甲,,,,,2026-07-01,新人', 'v2,乙,,,,,2026-07-01,新人'),
    ];
    const [found] = (await cardOf([CLAUSE], files, AGENTS)).judgements;
    expect(found).toMatchObject({ value: 1, sample: 3 });
    expect(found!.evidence.map(({ at }) => at)).toEqual(['2026-07-04T10:00:10+08:00']);
  });

  it('two accounts of one person are one; an incident before the period is not the period’s', async () => {
    // 甲, hired 25 June: first alone on 28 June by v1 (June's), on 2 July by v1b: not the first any more. None.
    const files = [
      table(...BEFORE, ...talk('a', 'v1', '06-28 10:00'), ...talk('b', 'v1b', '02 10:00')),
      roster(OLD, 'v1,甲,,,,,2026-06-25,新人', 'v1b,甲,,,,,,'),
    ];
    const [measured] = await byTheProgram([CLAUSE], files, AGENTS);
    expect(measured).toMatchObject({ value: 0, sample: 1, excluded: {} });
  });

  it('after-sale newcomers: each of the first three live days over the limit', async () => {
    // Limit 2, trained in no time. 甲: 3 buyers on the 2nd, 2 on the 3rd, 3 on the 6th, 3 on the 7th (the fourth day): 2.
    // A buyer twice a day is one. 乙 is experienced, 丙 pre-sale: none. 丁 was hired before the chats begin: not seen.
    const day = (agent: string, on: string, ...buyers: string[]) =>
      buyers.flatMap((buyer, i) => talk(`${buyer}`, agent, `${on} 1${i}:00`));
    const three = ['a', 'b', 'c'];
    const files = [
      table(
        ...BEFORE,
        ...day('v1', '02', ...three),
        ...day('v1', '03', 'd', 'e', 'e'),
        ...day('v1', '06', 'f', 'g', 'h'),
        ...day('v1', '07', 'i', 'j', 'k'),
        ...day('v2', '08', 'l', 'm', 'n'),
        ...day('v3', '09', 'o', 'p', 'q'),
        ...day('v4', '10', 'r', 's', 't'),
      ),
      roster(
        OLD,
        'v1,甲,售后,,,,2026-07-01,新人',
        'v2,乙,售后,,,,2026-07-01,有经验',
        'v3,丙,售前,,,,2026-07-01,新人',
        'v4,丁,售后,,,,2026-06-19,新人',
      ),
    ];
    const clause = `${CLAUSE}, with: { daily-limit: 2, training-days: { new: 0, experienced: 0, after-sale: 0 } }`;
    const [found] = (await cardOf([clause], files, AGENTS)).judgements;
    expect(found).toMatchObject({ value: 2, excluded: { 'first-days-unseen': 1 } });
    expect(found!.evidence.map(({ unit, at, measured }) => [unit, at.slice(0, 10), measured])).toEqual([
      ['agent-day', '2026-07-02', 3],
      ['agent-day', '2026-07-06', 3],
    ]);
  });

  it('without hire dates, or a staff list, there is no figure', async () => {
    const chats = table(...talk('a', 'v1', '10:00'));
    const clauses = [CLAUSE];
    const [nameless] = await byTheProgram(clauses, [chats, roster('v1,甲,售前,,,,,')], AGENTS);
    expect(nameless).toMatchObject({ value: null, excluded: { 'no-hire-date': 1 } });
    const [none] = await byTheProgram(clauses, [chats]);
    expect(none).toMatchObject({ value: null, reason: 'no-roster' });
  });
});

describe('staffing', () => {
  const DAY = { from: '2026-07-10', to: '2026-07-10' };
  const measure = (clauses: string[], lines: string[], rest: string, files = [table(...lines)]) =>
    byTheProgram(clauses, files, rest, DAY);
  const BOTH = ['metric: staffing, min: 1', 'metric: staffing, min: 1, with: { statistic: min }'];
  const HOURS = 'platform: generic\nhours: ["09:00-12:30"]';

  it('people of each whole service hour, empty ones too', async () => {
    // Whole hours of 09:00-12:30: 9, 10, 11. At 9 v1 and v2 (11:59:59 is 11's), at 10 nobody, at 11 v1. 12:10 is no whole hour;
    // o1 is the owner's. (2 + 0 + 1) ÷ 3 = 1; the least is 0.
    const lines = [
      ...talk('a', 'v1', '09:00'),
      ...talk('b', 'v1', '09:30'),
      ...talk('c', 'v2', '09:59'),
      's4|d|v1|买家|11:59:00|问',
      's4|d|v1|客服|11:59:59|答',
      ...talk('e', 'v2', '12:10'),
      ...talk('f', 'o1', '10:10'),
    ];
    const measured = await measure(BOTH, lines, HOURS);
    expect(fractions(measured.slice(0, 1))).toEqual(['3/3']);
    expect(measured.map(({ value, sample }) => [value, sample])).toEqual([
      [1, 3],
      [0, 3],
    ]);
  });

  it('the accounts of one person are one; a clause’s hours and role are asked for', async () => {
    // 9: 甲 by two accounts and 乙: 2. 10: 乙: 1. 11: nobody. Of the after-sale people (乙): 1, 1, 0. At 10-12: 1, 0.
    const lines = [
      ...talk('a', 'v1', '09:00'),
      ...talk('b', 'v1b', '09:10'),
      ...talk('c', 'v2', '09:20'),
      ...talk('d', 'v2', '10:20'),
    ];
    const files = [table(...lines), roster('v1,甲,售前,,,,,', 'v1b,甲,售前,,,,,', 'v2,乙,售后,,,,,')];
    const clauses = [
      'metric: staffing, min: 1',
      'metric: staffing, min: 1, only: { role: 售后 }',
      'metric: staffing, min: 1, only: { hours: ["10:00-12:00"] }',
    ];
    const measured = await measure(clauses, lines, `${AGENTS}\nhours: ["09:00-12:00"]`, files);
    expect(fractions(measured)).toEqual(['3/3', '2/3', '1/2']);
  });

  it('without a chat of the period there is no figure; a chat that nobody answered shows that nobody was there', async () => {
    const june = await measure(BOTH, talk('a', 'v1', '06-30 10:00'), HOURS);
    expect(june.map(({ value, reason }) => [value, reason])).toEqual([
      [null, 'nothing-measured'],
      [null, 'nothing-measured'],
    ]);
    const alone = await measure(BOTH, ['s1|a|v1|买家|10:00:00|问'], HOURS);
    expect(alone.map(({ value, sample }) => [value, sample])).toEqual([
      [0, 3],
      [0, 3],
    ]);
  });

  it('a day on which clocks change has 23 hours or 25', async () => {
    // Berlin springs forward on 29 March 2026 and falls back on 25 October.
    const hours = async (on: string) => {
      const lines = [`s1|a|v1|买家|2026-${on} 10:00:00|问`, `s1|a|v1|客服|2026-${on} 10:00:10|答`];
      const day = { from: `2026-${on}`, to: `2026-${on}` };
      const rest = 'platform: generic\ntimezone: Europe/Berlin';
      const [measured] = await byTheProgram(BOTH.slice(0, 1), [table(...lines)], rest, day);
      return [measured!.numerator, measured!.denominator];
    };
    expect(await hours('03-29')).toEqual([1, 23]);
    expect(await hours('10-25')).toEqual([1, 25]);
  });

  it('a waived day has no hours', async () => {
    const rest = `${HOURS}\ncalendar: [ { day: 2026-07-10, waive: [staffing] } ]`;
    const [measured] = await measure(['metric: staffing, min: 1'], talk('a', 'v1', '09:00'), rest);
    expect(measured).toMatchObject({ value: null, excluded: { waived: 3 } });
  });
});
