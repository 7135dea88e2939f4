import { describe, expect, it } from 'vitest';
import { byTheProgram, cardOf } from '../../independent/by-the-program.ts';
import { measure as byReference, fractions, table } from '../../independent/inputs.ts';

const HOURS = 'platform: generic\nhours: ["08:00-12:00"]';
const values = (measured: readonly { readonly value: unknown }[]) => measured.map(({ value }) => value);

describe.each([
  ['the reference', byReference],
  ['the program', byTheProgram],
] as const)('sessions, by %s', (_name, measure) => {
  it('off-hours-reply-rate: counted from the opening, exactly then is in time', async () => {
    // Opening is 08:00 on the 11th. a is answered at 08:59:59, b exactly at 09:00:00, c at 09:00:01, d never:
    // 2 of 4 within an hour; within 3601 s c is in time too.
    const files = [
      table(
        'a|a|v1|买家|20:00:00|问',
        'a|a|v1|客服|11 08:59:59|答',
        'b|b|v1|买家|20:00:00|问',
        'b|b|v1|客服|11 09:00:00|答',
        'c|c|v1|买家|20:00:00|问',
        'c|c|v1|客服|11 09:00:01|答',
        'd|d|v1|买家|20:00:00|问',
      ),
    ];
    const clauses = ['metric: off-hours-reply-rate', 'metric: off-hours-reply-rate, with: { within: 3601s }'];
    expect(fractions(await measure(clauses, files, `${HOURS}\nagents: { vendor: ["v*"] }`))).toEqual([
      '2/4',
      '3/4',
    ]);
  });

  it('off-hours-reply-rate: at night counts too, in another conversation too; what began in hours is no unit', async () => {
    // a: answered at once at night, met. b: asked in conversation b1, answered in b2 at 08:10, met (and b2 is in hours).
    // e: asked at 11:59:59, in hours: no unit; at 12:00:00 exactly the service is over: one unit, never answered.
    const files = [
      table(
        'a|a|v1|买家|20:00:00|问',
        'a|a|v1|客服|20:00:10|答',
        'b1|b|v1|买家|20:00:00|问',
        'b2|b|v1|买家|11 08:05:00|问',
        'b2|b|v1|客服|11 08:10:00|答',
        'e|e|v1|买家|11:59:59|问',
        'e|e|v1|客服|11:59:59|答',
        'e|e|v1|买家|12:00:00|问',
      ),
    ];
    const rest = `${HOURS}\nagents: { vendor: ["v*"] }`;
    expect(fractions(await measure(['metric: off-hours-reply-rate'], files, rest))).toEqual(['2/3']);
  });

  it('off-hours-reply-rate: nothing outside the hours is no figure', async () => {
    const files = [table('a|a|v1|买家|10:00:00|问', 'a|a|v1|客服|10:00:10|答')];
    expect(fractions(await measure(['metric: off-hours-reply-rate'], files))).toEqual(['null']);
  });

  it('session-duration: first to last message of anybody, only sessions with a person', async () => {
    // a: 10:00:00 to 10:10:00 (the buyer has the last word) = 600. b: 100 s. c: nobody answers, left out.
    // mean (600 + 100) / 2 = 350; max 600; p50 the first of two = 100.
    const files = [
      table(
        'a|a|v1|买家|10:00:00|问',
        'a|a|v1|客服|10:01:00|答',
        'a|a|v1|买家|10:10:00|好',
        'b|b|v1|买家|10:00:00|问',
        'b|b|v1|客服|10:01:40|答',
        'c|c|v1|买家|10:00:00|问',
        'c|c|v1|买家|10:30:00|问',
      ),
    ];
    const clauses = ['mean', 'max', 'p50'].map(
      (statistic) => `metric: session-duration, with: { statistic: ${statistic} }`,
    );
    expect(values(await measure(clauses, files, 'platform: generic'))).toEqual([350, 600, 100]);
  });

  it('session-duration: alone at a moment lasts 0 s; nothing is no figure', async () => {
    const one = [table('a|a|v1|买家|10:00:00|问', 'a|a|v1|客服|10:00:00|答')];
    expect(values(await measure(['metric: session-duration'], one))).toEqual([0]);
    const none = [table('a|a|v1|买家|10:00:00|问')];
    expect(values(await measure(['metric: session-duration'], none))).toEqual([null]);
  });

  it('concurrency: sessions that touch in one second are two at once; each agent by itself', async () => {
    // v1: a 10:00:00–10:05:00, b 10:05:00–10:06:00 (touch: 2 at 10:05:00), c 10:06:01–10:07:00: at most 2.
    // v2 answers in c too: 1. max 2, mean (2 + 1) / 2 = 1.5.
    const files = [
      table(
        'a|a|v1|买家|10:00:00|问',
        'a|a|v1|客服|10:05:00|答',
        'b|b|v1|买家|10:05:00|问',
        'b|b|v1|客服|10:06:00|答',
        'c|c|v1|买家|10:06:01|问',
        'c|c|v1|客服|10:06:30|答',
        'c|c|v2|客服|10:07:00|也答',
      ),
    ];
    const clauses = ['metric: concurrency', 'metric: concurrency, with: { statistic: mean }'];
    expect(values(await measure(clauses, files))).toEqual([2, 1.5]);
  });

  it('concurrency: a session lasts to its last human message, not to the buyer’s thanks', async () => {
    // a ends for the agent at 10:01:00 although the buyer writes at 10:30:00; b begins at 10:02:00: never two.
    const files = [
      table(
        'a|a|v1|买家|10:00:00|问',
        'a|a|v1|客服|10:01:00|答',
        'a|a|v1|买家|10:30:00|谢谢',
        'b|b|v1|买家|10:02:00|问',
        'b|b|v1|客服|10:03:00|答',
      ),
    ];
    expect(values(await measure(['metric: concurrency'], files))).toEqual([1]);
    expect(values(await measure(['metric: concurrency'], [table('a|a|v1|买家|10:00:00|问')]))).toEqual([
      null,
    ]);
  });

  it('transfer-rate: another agent’s message or a notice between people; a robot’s hand-over is none', async () => {
    // a: v1 then v2: passed on. b: v1 alone. c: the owner's o1 takes over: passed on. d: only o1: no judged agent, no unit.
    // e: begins in June: no unit. 2 of 3.
    const files = [
      table(
        'a|a|v1|买家|10:00:00|问',
        'a|a|v1|客服|10:01:00|答',
        'a|a|v2|客服|10:02:00|答',
        'b|b|v1|买家|10:00:00|问',
        'b|b|v1|客服|10:01:00|答',
        'b|b|v1|客服|10:02:00|答',
        'c|c|v1|买家|10:00:00|问',
        'c|c|v1|客服|10:01:00|答',
        'c|c|o1|客服|10:02:00|答',
        'd|d|o1|买家|10:00:00|问',
        'd|d|o1|客服|10:01:00|答',
        'e|e|v1|买家|06-30 23:59:59|问',
        'e|e|v1|客服|07-01 00:00:30|答',
        'e|e|v2|客服|07-01 00:00:40|答',
      ),
    ];
    expect(fractions(await measure(['metric: transfer-rate'], files))).toEqual(['2/3']);
    expect(fractions(await measure(['metric: transfer-rate'], files.slice(1)))).toEqual(['null']);
  });

  it('transfer-rate: service hours do not matter, waived days do', async () => {
    const files = [
      table(
        'a|a|v1|买家|20:00:00|问',
        'a|a|v1|客服|20:01:00|答',
        'a|a|v2|客服|20:02:00|答',
        'b|b|v1|买家|12 20:00:00|问',
        'b|b|v1|客服|12 20:01:00|答',
      ),
    ];
    const waive = `${HOURS}\ncalendar: [ { day: 2026-07-12, waive: [transfer-rate] } ]`;
    expect(fractions(await measure(['metric: transfer-rate'], files, HOURS))).toEqual(['1/2']);
    expect(fractions(await measure(['metric: transfer-rate'], files, waive))).toEqual(['1/1']);
  });

  it('repeat-contact-rate: from the end of the earlier session, exactly within counts', async () => {
    // a's first session ends on the 10th at 10:01:00. a2 begins on the 11th at 10:01:00, 24 h later: back. a3 begins
    // 24 h and 1 s after a2's end (10:02:00): not. b comes once. 1 of 4.
    const files = [
      table(
        'a1|a|v1|买家|10 10:00:00|问',
        'a1|a|v1|客服|10 10:01:00|答',
        'a2|a|v1|买家|11 10:01:00|问',
        'a2|a|v1|客服|11 10:02:00|答',
        'a3|a|v1|买家|12 10:02:01|问',
        'a3|a|v1|客服|12 10:03:00|答',
        'b|b|v1|买家|10 10:00:00|问',
        'b|b|v1|客服|10 10:01:00|答',
      ),
    ];
    const clauses = ['metric: repeat-contact-rate', 'metric: repeat-contact-rate, with: { within: 86401s }'];
    expect(fractions(await measure(clauses, files))).toEqual(['1/4', '2/4']);
  });

  it('repeat-contact-rate: the earlier session may be the owner’s or of June; one that still runs is none', async () => {
    // a: o1 served until 09:00, back at 10:00. b: in June until 23:50, back at 00:10 on 1 July. c: both sessions at once
    // (the earlier goes on till 10:30 while the second begins at 10:10): not back. a, b2, c1, c2: 2 of 4.
    const files = [
      table(
        'a1|a|o1|买家|08:00:00|问',
        'a1|a|o1|客服|09:00:00|答',
        'a2|a|v1|买家|10:00:00|问',
        'a2|a|v1|客服|10:00:10|答',
        'b1|b|v1|买家|06-30 23:40:00|问',
        'b1|b|v1|客服|06-30 23:50:00|答',
        'b2|b|v1|买家|07-01 00:10:00|问',
        'b2|b|v1|客服|07-01 00:10:10|答',
        'c1|c|v1|买家|10:00:00|问',
        'c1|c|v1|客服|10:30:00|答',
        'c2|c|v1|买家|10:10:00|问',
        'c2|c|v1|客服|10:20:00|答',
      ),
    ];
    expect(fractions(await measure(['metric: repeat-contact-rate'], files))).toEqual(['2/4']);
    const none = [table('a|a|o1|买家|10:00:00|问', 'a|a|o1|客服|10:00:10|答')];
    expect(fractions(await measure(['metric: repeat-contact-rate'], none))).toEqual(['null']);
  });
});

it('bot-share tells what happened: it is judged only where the contract says so', async () => {
  const files = [table('s|a|v1|买家|10:00:00|问', 's|a|v1|客服|10:00:10|答')];
  const clauses = ['metric: bot-share, min: 10%', 'metric: bot-share, severity: binding, min: 10%'];
  const { judgements } = await cardOf(clauses, files);
  expect(judgements.map(({ value, severity }) => [value, severity])).toEqual([
    [0, 'report'],
    [0, 'binding'],
  ]);
});
