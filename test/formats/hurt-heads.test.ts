import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { file, readAll } from './helpers.ts';

const LOGS = {
  'jd-chat-log': {
    before: ['/*****************以下为一通会话************************************/'],
    buyer: 'jd_demo_01',
    agent: '青禾文具-小美',
    write: (sender: string, time: string, text: string) => `${sender} ${time}\n${text}`,
  },
  'qianniu-txt': {
    before: ['青禾文具旗舰店:小美', '', `${'-'.repeat(28)}王小姐${'-'.repeat(28)}`],
    buyer: '王小姐',
    agent: '青禾文具旗舰店:小美',
    write: (sender: string, time: string, text: string) => `${sender}(${time}):  ${text}`,
  },
  'taobao-instant-messages': {
    before: ['青禾文具旗舰店聊天记录', '', '消息类型：即时消息', '2026-10-07'],
    buyer: 'tb_demo_01',
    agent: '青禾文具旗舰店:小美',
    write: (sender: string, time: string, text: string) => `${time} ${sender}: ${text}`,
  },
  'qianniu-window': {
    before: [],
    buyer: 'tb_demo_01 --> 青禾文具旗舰店',
    agent: '青禾文具旗舰店:小美',
    write: (sender: string, time: string, text: string) => `${sender} ${time}\n${text}`,
  },
};

// What people say is no head, however much of a time is in it.
const WORDS = [
  '在吗',
  '下单时间 2026/10/01 10:00:05',
  '营业时间 9:00-12:00 13:00-18:00',
  '10月7日之前能到吗',
  '付款 2026-10-07',
  '运单号 2026-1007-0001',
  '12:30',
];

/** The log of twenty messages, the times of three of them as `hurt` makes them. */
function logOf(
  { before, buyer, agent, write }: (typeof LOGS)['jd-chat-log'],
  hurt: (time: string) => string,
) {
  const messages = Array.from({ length: 20 }, (_, index) => {
    const time = `2026-10-07 10:1${index % 10}:0${index % 7}`;
    const [sender, words] = [index % 2 === 0 ? buyer : agent, WORDS[index % WORDS.length]!];
    return write(sender, [7, 12, 19].includes(index) ? hurt(time) : time, words);
  });
  return [...before, ...messages].join('\n');
}

describe.each(Object.entries(LOGS))('%s', (format, log) => {
  test.each([
    ['a letter for a figure', (time: string) => time.replace(':1', ':l')],
    ['an O for a nought', (time: string) => time.replace('10:', '1O:')],
    ['a figure of the minute short', (time: string) => time.replace(':1', ':')],
    ['a figure of the second short', (time: string) => time.slice(0, -1)],
    ['a figure of the year short', (time: string) => time.slice(1)],
    ['no blank between day and hour', (time: string) => time.replace(' ', '')],
    ['a colon short', (time: string) => time.replace(/:(\d\d)$/, '$1')],
    ['a dash short', (time: string) => time.replace('-', '')],
    ['a semicolon for a colon', (time: string) => time.replace(/:(\d\d)$/, ';$1')],
    ['a mark inside the time', (time: string) => time.replace(':1', ':|1')],
    ['a bracket for a dash', (time: string) => time.replace('-', '(')],
    ['a comma for a colon', (time: string) => time.replace(':', '，')],
    ['a full stop for a figure and for a mark', (time: string) => time.replace('-07 1', '.07 .')],
    ['a mark before it', (time: string) => `|${time}`],
    ['a figure too many', (time: string) => time.replace('-07', '-077')],
  ])('%s: the message is refused where it stands, and joins no other', async (_, hurt) => {
    const { inputs, problems, lines } = await readAll(file('a.txt', logOf(log, hurt)));
    expect(inputs[0]).toMatchObject({ format, rows: 20, kept: 17, refused: 3 });
    expect(problems.map(({ code, count }) => [code, count])).toEqual([['bad-message-time', 3]]);
    expect(lines.map(({ text }) => text).every((text) => WORDS.includes(text))).toBe(true);
  });

  test.each([
    ['full-width colons', (time: string) => time.replaceAll(':', '：')],
    ['slashes', (time: string) => time.replaceAll('-', '/')],
    ['full-width figures', (time: string) => time.replaceAll('1', '１')],
  ])('%s: the time is read', async (_, hurt) => {
    const hurtLog = await readAll(file('a.txt', logOf(log, hurt)));
    const whole = await readAll(
      file(
        'a.txt',
        logOf(log, (time) => time),
      ),
    );
    expect(hurtLog.problems).toEqual([]);
    expect(hurtLog.lines).toEqual(whole.lines);
    expect(hurtLog.lines).toHaveLength(20);
  });
});

test('a figure short is not read as another day or hour', async () => {
  const log = logOf(LOGS['jd-chat-log'], (time) => time.replace('-07', '-7'));
  expect((await readAll(file('a.log', log))).inputs[0]).toMatchObject({ kept: 17, refused: 3 });
});

// Characters that get into a time, or in the place of one of its own.
const STRAYS = [...'OoIl 0-/：:.；,，()（）|\t9'];

test.each(Object.entries(LOGS))(
  '%s: whatever one or two characters do to a time, no message is lost',
  async (_, log) => {
    const stray = fc.record({
      at: fc.integer({ min: 1, max: 18 }),
      by: fc.constantFrom(...STRAYS),
      how: fc.constantFrom('drop', 'replace', 'insert'),
    });
    const hurt = (time: string, { at, by, how }: { at: number; by: string; how: string }): string =>
      time.slice(0, at) + (how === 'drop' ? '' : by) + time.slice(how === 'insert' ? at : at + 1);
    await fc.assert(
      fc.asyncProperty(fc.array(stray, { minLength: 1, maxLength: 2 }), async (strays) => {
        const { inputs } = await readAll(
          file(
            'a.txt',
            logOf(log, (time) => strays.reduce(hurt, time)),
          ),
        );
        expect(inputs[0]!.rows).toBe(20);
      }),
      { numRuns: 300 },
    );
  },
);
