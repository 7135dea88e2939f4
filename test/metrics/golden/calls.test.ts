import { describe, expect, it } from 'vitest';
import { byTheProgram, cardOf } from '../../independent/by-the-program.ts';
import { file, fractions } from '../../independent/inputs.ts';

/** Lines `time|呼入|已接|agent|seconds|rings|urgent|complaint`. */
function calls(...lines: string[]) {
  const rows = lines.map((line, i) => {
    const [at, direction, answered, agent, seconds = '', rings = '', urgent = '', complaint = ''] =
      line.split('|');
    return `2026-07-${at},T${i},${direction},${answered},${agent},${seconds},${rings},${urgent},${complaint}\n`;
  });
  return file(
    '话单.csv',
    `通话时间,通话编号,呼叫方向,接听状态,客服账号,响铃秒数,响铃次数,是否紧急,是否投诉\n${rows.join('')}`,
  );
}

describe('call-volume-index', () => {
  const clause = 'metric: call-volume-index, with: { unit-target: 8 }';

  it('answered calls of either direction, less the complaint calls among them', async () => {
    // Answered: in, out, in (complaint): 3. Missed: a call and a complaint call. (3 − 1) ÷ 8. The owner's and June's are out.
    const sheet = calls(
      '01 00:00:00|呼入|已接|v1',
      '10 10:00:00|呼出|已接|v1',
      '31 23:59:59|呼入|已接|v2|||否|是',
      '10 11:00:00|呼入|未接|',
      '10 12:00:00|呼入|未接||||否|是',
      '10 13:00:00|呼入|已接|o1',
    );
    const { judgements } = await cardOf([clause], [sheet]);
    expect(judgements[0]).toMatchObject({ value: 0.25, numerator: 2, denominator: 8, sample: 5 });
    expect(judgements[0]!.excluded).toEqual({ 'not-judged': 1 });
    expect(judgements[0]!.details.map(({ code, value }) => [code, value])).toEqual([
      ['complaint-calls', 1],
      ['missed-calls', 2],
    ]);
  });

  it('all calls missed is nothing handled; no call is no figure', async () => {
    const found = await byTheProgram([clause], [calls('10 10:00:00|呼入|未接|')]);
    expect(found[0]!.value).toBe(0);
    const june = file('话单.csv', '通话时间,呼叫方向,接听状态\n2026-06-30 10:00:00,呼入,已接\n');
    expect((await byTheProgram([clause], [june]))[0]!.value).toBe(null);
  });
});

describe('ring-answer-rate', () => {
  const DAYTIME = 'platform: generic\nhours: ["09:00-18:00"]';

  it('three rings, where rings are not told 15 seconds; exactly so much is in time', async () => {
    // 3 rings after 20 s: met, rings decide. 4 rings after 10 s: miss. 15 s: met. 16 s: miss. Missed: miss.
    // Neither: left out. Outbound: no unit. 2 ÷ 5.
    const sheet = calls(
      '10 10:00:00|呼入|已接|v1|20|3',
      '10 10:01:00|呼入|已接|v1|10|4',
      '10 10:02:00|呼入|已接|v1|15',
      '10 10:03:00|呼入|已接|v1|16',
      '10 10:04:00|呼入|未接||2|1',
      '10 10:05:00|呼入|已接|v1',
      '10 10:06:00|呼出|已接|v1|1|1',
    );
    const [measured] = await byTheProgram(['metric: ring-answer-rate'], [sheet]);
    expect(fractions([measured!])).toEqual(['2/5']);
    expect(measured).toMatchObject({ breaches: 3, excluded: { 'no-ring-time': 1 } });
    // Within 10 s: 20 no, 10 yes, 15 and 16 no, missed no: 1 ÷ 5.
    expect(
      fractions(await byTheProgram(['metric: ring-answer-rate, with: { within: 10s }'], [sheet])),
    ).toEqual(['1/5']);
  });

  it('with seconds asked for, rings alone do not tell; hours are those of the shop', async () => {
    // 08:59:59 and 18:00:00 are outside; 09:00:00 inside.
    const sheet = calls('10 08:59:59|呼入|未接|', '10 09:00:00|呼入|已接|v1||1', '10 18:00:00|呼入|未接|');
    const clauses = ['metric: ring-answer-rate', 'metric: ring-answer-rate, with: { within: 15s }'];
    const measured = await byTheProgram(clauses, [sheet], DAYTIME);
    expect(fractions(measured)).toEqual(['1/1', 'null']);
    expect(measured.map(({ excluded }) => excluded)).toEqual([
      { 'outside-hours': 2 },
      { 'no-ring-time': 1, 'outside-hours': 2 },
    ]);
  });
});

describe('call-hours-incidents', () => {
  it('before 08:00:00 and after 22:00:00, answered or not, unless urgent', async () => {
    // 07:59:59: one. 08:00:00 and 22:00:00: none. 22:00:01, not answered: two. 23:00 urgent: none. Inbound at night: no unit.
    // The owner's: not judged. 2 of 5.
    const sheet = calls(
      '10 07:59:59|呼出|已接|v1',
      '10 08:00:00|呼出|已接|v1',
      '10 22:00:00|呼出|已接|v1',
      '10 22:00:01|呼出|未接|v2',
      '10 23:00:00|呼出|已接|v1|||是',
      '10 03:00:00|呼入|已接|v1',
      '10 03:00:00|呼出|已接|o1',
    );
    const card = await cardOf(['metric: call-hours-incidents'], [sheet]);
    expect(card.judgements[0]).toMatchObject({
      value: 2,
      sample: 5,
      breaches: 2,
      excluded: { 'not-judged': 1 },
    });
    const byAgent = card.agents.map(({ agent, measures }) => [agent, measures['1']!.value]);
    expect(byAgent).toEqual([
      ['v1', 1],
      ['v2', 1],
    ]);
  });

  it('no outbound call is no figure; one in time is 0', async () => {
    const clause = ['metric: call-hours-incidents'];
    expect((await byTheProgram(clause, [calls('10 03:00:00|呼入|已接|v1')]))[0]!.value).toBe(null);
    expect((await byTheProgram(clause, [calls('10 12:00:00|呼出|已接|v1')]))[0]!.value).toBe(0);
  });
});
