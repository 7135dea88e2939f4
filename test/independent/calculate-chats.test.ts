import { describe, expect } from 'vitest';
import { asked, left, OPEN, of, SIDES, values } from './hand-worked.ts';
import { fractions, table } from './inputs.ts';

describe.each(SIDES)('hand-worked cases of chats, %s', (_name, measure) => {
  of(
    'off-hours-reply-rate',
    'within the first hour after opening, exactly the hour inside',
    async (metric) => {
      // Opening 11 09:00. a: 09:30 met; b: 10:00:00 met; c: 10:00:01 missed; d: never, assigned to v1: missed; e: asked
      // inside hours: no unit. 2/4; within 30min, so until 09:30:00: a alone, 1/4
      const chat = table(
        's1|a||买家|23:30:00|问',
        's1|a|v1|客服|11 09:30:00|答',
        's2|b||买家|23:30:00|问',
        's2|b|v1|客服|11 10:00:00|答',
        's3|c||买家|23:30:00|问',
        's3|c|v1|客服|11 10:00:01|答',
        's4|d|v1|买家|23:30:00|问',
        ...asked('e'),
      );
      const clauses = [metric, `${metric}, with: { within: 30min }`];
      expect(fractions(await measure(clauses, [chat], OPEN))).toEqual(['2/4', '1/4']);
    },
  );

  of('off-hours-reply-rate', 'nothing outside; another conversation, another agent', async (metric) => {
    expect(values(await measure([metric], [table(...asked('a'))], OPEN))).toEqual([null]);
    // a's turn in s1 is unanswered, v1's; o1 writes to a in s2 at 23:40: met. b is written to a second before asking: missed
    const chat = table(
      's1|a|v1|买家|23:30:00|问',
      's2|a|o1|客服|23:40:00|答',
      's3|b|v1|买家|23:30:00|问',
      's4|b|v1|客服|23:29:59|先说',
    );
    expect(fractions(await measure([metric], [chat], OPEN))).toEqual(['1/2']);
  });

  of('session-duration', 'from the first message to the last of any class', async (metric) => {
    // s1: 10:00:00 … a system line at 10:01:40: 100. s2: v1 wrote first, 09:59:50 … 10:00:30: 40. s3: nobody wrote: out.
    // Mean 140/2, max 100
    const chat = table(
      's1|a||买家|10:00:00|问',
      's1|a|v1|客服|10:00:10|答',
      's1|a||系统|10:01:40|会话结束提醒',
      's2|b|v1|客服|09:59:50|在吗',
      's2|b||买家|10:00:00|问',
      's2|b|v1|客服|10:00:30|答',
      's3|c|v1|买家|10:00:00|问',
    );
    const [mean, max] = await measure([metric, `${metric}, with: { statistic: max }`], [chat]);
    expect(fractions([mean!])).toEqual(['140/2']);
    expect(left(mean!, 'no-human-message')).toBe(1);
    expect(max!.value).toBe(100);
    expect(values(await measure([metric], [table('s3|c|v1|买家|10:00:00|问')]))).toEqual([null]);
  });

  of('concurrency', 'both ends are inside; the session ends with its last human message', async (metric) => {
    // v1: [10:00:00, 10:05:00], [10:05:00, 10:06:00], [10:05:01, 10:07:00]: two at 10:05:00, two later, never three: 2.
    // v2: [10:00:00, 10:09:00] (o1 wrote last), [10:10:00, 10:11:00], one at a time: 1. Mean 3/2
    const chat = table(
      's1|a||买家|10:00:00|问',
      's1|a|v1|客服|10:05:00|答',
      's2|b||买家|10:05:00|问',
      's2|b|v1|客服|10:06:00|答',
      's3|c||买家|10:05:01|问',
      's3|c|v1|客服|10:07:00|答',
      's4|d||买家|10:00:00|问',
      's4|d|v2|客服|10:01:00|答',
      's4|d|o1|客服|10:09:00|补充',
      's5|e||买家|10:10:00|问',
      's5|e|v2|客服|10:11:00|答',
    );
    const mean = `${metric}, with: { statistic: mean }`;
    expect(values(await measure([metric, mean], [chat]))).toEqual([2, 1.5]);
    // with a fifth at 10:08:30 v2 has two at once, since o1's message is the session's: mean 4/2
    const fifth = table('s6|f||买家|10:08:30|问', 's6|f|v2|客服|10:08:40|答');
    expect(values(await measure([mean], [chat, { ...fifth, name: '二.csv' }]))).toEqual([2]);
    expect(values(await measure([metric], [table('s|a|v1|买家|10:00:00|问')]))).toEqual([null]);
  });

  of('transfer-rate', 'a notice from person to person, or two accounts', async (metric) => {
    // s1 v1 alone: no. s2 v1, then o1: yes. s3 a notice v1 → o1: yes. s4 a notice robot → v1: no. s5 o1 alone: no unit.
    // s6 begins in June: out. s7 at 03:00, outside hours: counts, no. 2/5
    const chat = table(
      ...asked('s1'),
      ...asked('s2'),
      's-s2|s2|o1|客服|10:01:00|补充',
      ...asked('s3'),
      's-s3|s3||系统|10:01:00|由 v1 转交给 o1',
      's-s4|s4||系统|09:59:00|由 店铺机器人 转交给 v1',
      ...asked('s4'),
      's5|e||买家|10:00:00|问',
      's5|e|o1|客服|10:00:10|答',
      's6|f||买家|06-30 23:59:59|问',
      's6|f|v1|客服|07-01 00:00:05|答',
      's7|g||买家|03:00:00|问',
      's7|g|v1|客服|03:00:05|答',
    );
    expect(fractions(await measure([metric], [chat], OPEN))).toEqual(['2/5']);
    expect(values(await measure([metric], [table('s|a|v1|买家|10:00:00|问')]))).toEqual([null]);
  });

  of('repeat-contact-rate', 'exactly 24 h after the end is a return', async (metric) => {
    // a: ends 10 10:00:10, back 11 10:00:10: yes. b: back 11 10:00:11: no. c: o1's session ends 09:00:10, back 10:00:00:
    // yes; o1's own is no unit. Sessions a, a', b, b', c: 2/5; within 1h: c alone, 1/5
    const chat = table(
      ...asked('a'),
      'a2|a||买家|11 10:00:10|问',
      'a2|a|v1|客服|11 10:00:20|答',
      ...asked('b'),
      'b2|b||买家|11 10:00:11|问',
      'b2|b|v1|客服|11 10:00:20|答',
      'c0|c||买家|09:00:00|问',
      'c0|c|o1|客服|09:00:10|答',
      ...asked('c'),
    );
    const clauses = [metric, `${metric}, with: { within: 1h }`];
    expect(fractions(await measure(clauses, [chat]))).toEqual(['2/5', '1/5']);
    expect(fractions(await measure([metric], [table(...asked('a'))]))).toEqual(['0/1']);
    // begun before the other ended, it is no return: s1 10:00:00 … 10:10:00, s2 from 10:05:00. 0/2
    const both = table(
      ...asked('a'),
      's-a|a|v1|客服|10:10:00|补充',
      's2|a||买家|10:05:00|问',
      's2|a|v1|客服|10:05:10|答',
    );
    expect(fractions(await measure([metric], [both]))).toEqual(['0/2']);
  });

  of('inquiry-volume', 'an agent’s day on average, and the peak', async (metric) => {
    // The 10th: a and b by v1, c by v2, and a by v2 as well; the 11th: a by v1. v1: 2 + 1, v2: 2: 5 over 3 days of agents.
    // Days: 3 buyers, 1 buyer. The median of [1, 3] is element ⌈0.5 · 2⌉ = 1. Peak 3/1
    const chat = table(
      ...asked('a'),
      ...asked('b'),
      's2|c||买家|10:00:00|问',
      's2|c|v2|客服|10:00:10|答',
      's3|a||买家|12:00:00|问',
      's3|a|v2|客服|12:00:10|答',
      's4|a||买家|11 10:00:00|问',
      's4|a|v1|客服|11 10:00:10|答',
    );
    const clauses = ['total', 'per-agent-day', 'peak'].map(
      (name) => `${metric}, with: { statistic: ${name} }`,
    );
    expect(values(await measure(clauses, [chat]))).toEqual([4, Number((5 / 3).toPrecision(12)), 3]);
  });
});
