import { describe, expect, it } from 'vitest';
import { byTheProgram as byProgram, cardOf } from '../independent/by-the-program.ts';
import { measure as byReference, fractions, named, table } from '../independent/inputs.ts';

const first = 'metric: first-response-time';
const substantive = `${first}, with: { replies: substantive }`;
const rate = (unit: string, within = '30s') =>
  `metric: response-rate, with: { within: ${within}, unit: ${unit} }`;

/** Ten talks of ten minutes' wait on whole minutes: 20 rows make a file coarse. */
const coarse = Array.from({ length: 10 }, (_none, i) => [
  `c${i}|c${i}|v1|买家|0${i}:00:00|问`,
  `c${i}|c${i}|v1|客服|0${i}:10:00|答`,
]).flat();

describe.each([
  ['the reference', byReference],
  ['the program', byProgram],
] as const)('first-response-time, substantive, by %s', (_name, measure) => {
  it('passes over what is short, pasted or recalled', async () => {
    // In order: 在的 has 2 characters; 18 characters after 1 s are 1080 a minute; 请您稍等片刻 (6 in 10 s: 36 a minute) is
    // recalled; 您要什么颜色呢 (7 in 20 s) at 10:00:40 is the answer: 40 s. With `any`: 在的, 9 s.
    const chat = named(
      'x.csv',
      's|b|v1|买家|10:00:00|问',
      's|b|v1|客服|10:00:09|在的',
      's|b|v1|客服|10:00:10|您好亲今天下单的话我们二十四小时内',
      's|b|v1|客服|10:00:20|请您稍等片刻|已撤回',
      's|b|v1|客服|10:00:40|您要什么颜色呢',
    );
    expect(fractions(await measure([first, substantive], [chat]))).toEqual(['9/1', '40/1']);
  });

  it('each-account: a turn that was passed on is unanswered, whoever writes later', async () => {
    // v1 passed it on: not answered, nothing measured; `cap` counts it as 60.
    const chat = table(
      's|b|v1|买家|10:00:00|问',
      's|b||系统|10:00:20|由 v1 转交给 v2',
      's|b|v2|客服|10:00:40|您要什么颜色呢',
    );
    const each = 'platform: generic\ntransfer: each-account';
    const capped = `${first}, with: { replies: substantive, cap: 60s, unanswered: cap }`;
    expect(fractions(await measure([first, substantive, capped], [chat], each))).toEqual([
      'null',
      'null',
      '60/1',
    ]);
  });
});

describe.each([
  ['the reference', byReference],
  ['the program', byProgram],
] as const)('a coarse file beside a fine one, by %s', (_name, measure) => {
  it('leaves out the waits measured from it, and no others', async () => {
    // The fine file: one turn, 20 s. The coarse one: ten turns whose waits nobody knows.
    const files = [
      named('a.csv', ...coarse),
      named('b.csv', 's|b|v1|买家|10:00:00|问', 's|b|v1|客服|10:00:20|答'),
    ];
    const clauses = [
      'metric: response-time',
      rate('turn'),
      rate('first'),
      rate('message'),
      rate('buyer-day'),
      'metric: reply-rate',
    ];
    // Who was answered at all is known of all eleven.
    expect(fractions(await measure(clauses, files))).toEqual(['20/1', '1/1', '1/1', '1/1', '1/1', '11/11']);
  });

  it('message by message: one of the coarse file is left out, one of the fine file counts', async () => {
    // One conversation over both files. 问 (10:00:00, coarse) is unknown, 再问 10:00:05 → 10:00:20 is 15 s: 1/1.
    // The turn begins in the coarse file: its wait is unknown.
    const files = [
      named('a.csv', ...coarse, 's|b|v1|买家|10:00:00|问'),
      named('b.csv', 's|b|v1|买家|10:00:05|再问', 's|b|v1|客服|10:00:20|答'),
    ];
    expect(fractions(await measure([rate('message'), rate('turn')], files))).toEqual(['1/1', 'null']);
  });
});

describe('what was left out', () => {
  it('is counted by its reason', async () => {
    // 11 turns of which 10 coarse; 1 at 23:30 outside hours; 1 on the 2nd, waived.
    const fine = named(
      'b.csv',
      's|b|v1|买家|10:00:00|问',
      's|b|v1|客服|10:00:20|答',
      's2|b|v1|买家|23:30:00|问',
      's3|b|v1|买家|02 10:00:00|问',
    );
    const rest =
      'platform: generic\nhours: ["00:00-23:00"]\ncalendar: [ { day: 2026-07-02, waive: [response-time] } ]';
    const { judgements } = await cardOf(['metric: response-time'], [named('a.csv', ...coarse), fine], rest);
    expect(judgements[0]!.excluded).toEqual({ 'coarse-time': 10, 'outside-hours': 1, waived: 1 });
  });
});
