import { describe, expect, it } from 'vitest';
import { byTheProgram } from './by-the-program.ts';
import { measure as byReference, file, fractions, gbk, named, orders, table, unnumbered } from './inputs.ts';

// Every expected figure is worked out by hand in the comment above it, from the definitions.

const frt = 'metric: first-response-time';
const rt = 'metric: response-time';
const rate = (rest: string) => `metric: response-rate, with: { ${rest} }`;

describe.each([
  ['by the reference', byReference],
  ['by the program', byTheProgram],
] as const)('hand-worked cases, %s', (_name, measure) => {
  describe('the worked examples at the end of metrics.md', () => {
    const log = file(
      '客服聊天记录.log',
      `/*****************以下为一通会话************************************/
jd_user12 2026-07-10 09:59:50\t
在吗\t
jd_user12 2026-07-10 10:00:00\t
多久发货\t
jimi_vender_1 2026-07-10 10:00:01\t
【此消息为欢迎卡片或富文本模板答案，聊天记录中暂不支持展示】\t
小王 2026-07-10 10:00:12\t
您好亲，24小时内发货\t
jd_user12 2026-07-10 10:01:00\t
好的\t
/*****************会话结束_时间:2026-07-10 10:02:30*****************/
`,
    );
    const jd = 'platform: jd\nagents: { vendor: ["小王"] }';

    it('first: 22 s, and the rates within 15 s and 30 s', async () => {
      const [first, all] = await measure([frt, rt], [log], jd);
      expect(first).toMatchObject({ value: 22, sample: 1 });
      expect(all).toMatchObject({ value: 22, sample: 1 });
      // "within 15s: turn 0/2; first 0/1; message 1/3"
      const at15 = await measure(
        [15].flatMap((n) => ['turn', 'first', 'message'].map((u) => rate(`within: ${n}s, unit: ${u}`))),
        [log],
        jd,
      );
      expect(fractions(at15)).toEqual(['0/2', '0/1', '1/3']);
      expect(at15.map((m) => m.breaches)).toEqual([2, 1, 2]);
      // "Within 30s: turn 1/2, first 1/1, message 2/3, buyer-day 0/1"
      const units = ['turn', 'first', 'message', 'buyer-day'].map((u) => rate(`within: 30s, unit: ${u}`));
      expect(fractions(await measure(units, [log], jd))).toEqual(['1/2', '1/1', '2/3', '0/1']);
    });

    it('first, with closers: drop', async () => {
      // "With `closers: drop`: turn 1/1, message 2/2, buyer-day 1/1"
      const units = ['turn', 'message', 'buyer-day'].map((u) => rate(`within: 30s, unit: ${u}`));
      expect(fractions(await measure(units, [log], `${jd}\nreplies: { closers: drop }`))).toEqual([
        '1/1',
        '2/2',
        '1/1',
      ]);
    });

    it('second: after the bot, one turn of 5 s', async () => {
      const chat = table(
        's|b||买家|10:00:00|你好',
        's|b|机器人|机器人|10:00:02|亲，请问有什么可以帮您',
        's|b||买家|10:02:00|转人工',
        's|b|v1|客服|10:02:05|在的亲',
      );
      expect(await measure([frt, rt], [chat])).toMatchObject([
        { value: 5, sample: 1 },
        { value: 5, sample: 1 },
      ]);
      expect(
        fractions(await measure([rate('within: 5s, unit: message'), rate('within: 4s')], [chat])),
      ).toEqual(['1/1', '0/1']);
    });
  });

  describe('waits and their boundaries', () => {
    it('exactly N seconds is within', async () => {
      // waits 30 and 31; within 30s: 1 of 2; Σ 61
      const chat = table(
        's|b|v1|买家|10:00:00|问',
        's|b|v1|客服|10:00:30|答',
        's|b|v1|买家|10:01:00|再问',
        's|b|v1|客服|10:01:31|再答',
      );
      expect(fractions(await measure([rate('within: 30s'), rt], [chat]))).toEqual(['1/2', '61/2']);
    });

    it('within one second the buyer comes first, whatever the order of the file', async () => {
      // both at 10:00:05: buyer, then human: one answered turn, wait 0
      const chat = table('s|b|v1|客服|10:00:05|在的', 's|b|v1|买家|10:00:05|在吗');
      expect(fractions(await measure([rt, rate('within: 0s')], [chat]))).toEqual(['0/1', '1/1']);
    });

    it('fractions of a second are cut off', async () => {
      // 10:00:00.9 → :00, 10:00:30.1 → :30: 30 s
      const chat = table('s|b|v1|买家|10:00:00.9|问', 's|b|v1|客服|10:00:30.1|答');
      expect((await measure([rt], [chat]))[0]!.value).toBe(30);
    });

    it('percentile: element ⌈p·n⌉', async () => {
      // waits 1, 2, 3, 4, 5: p50 = element ⌈2.5⌉ = 3; p90 = ⌈4.5⌉ = 5; of 1..10: p90 = ⌈9⌉ = 9, p95 = ⌈9.5⌉ = 10
      const chats = (n: number) => {
        const lines: string[] = [];
        for (let i = 1; i <= n; i++) {
          lines.push(
            `s${i}|b${i}|v1|买家|10:00:00|问`,
            `s${i}|b${i}|v1|客服|10:00:${String(i).padStart(2, '0')}|答`,
          );
        }
        return table(...lines);
      };
      const of = (s: string) => `${rt}, with: { statistic: ${s} }`;
      expect((await measure([of('p50'), of('p90'), of('max')], [chats(5)])).map((m) => m.value)).toEqual([
        3, 5, 5,
      ]);
      expect((await measure([of('p50'), of('p90'), of('p95')], [chats(10)])).map((m) => m.value)).toEqual([
        5, 9, 10,
      ]);
    });

    it('the Tmall rule: cap 600 s, unanswered counts as the cap', async () => {
      // waits 10, 700 → 600, unanswered → 600: Σ 1210, n 3; excluded and uncapped: 10 + 700 = 710, n 2
      const chat = table(
        's1|a|v1|买家|10:00:00|问',
        's1|a|v1|客服|10:00:10|答',
        's2|b|v1|买家|10:00:00|问',
        's2|b|v1|客服|10:11:40|答',
        's3|c|v1|买家|10:00:00|问',
      );
      expect(fractions(await measure([frt, rt], [chat], 'platform: taobao'))).toEqual(['1210/3', '1210/3']);
      expect(fractions(await measure([frt, rt], [chat]))).toEqual(['710/2', '710/2']);
    });

    it('clock: service counts only seconds inside service hours', async () => {
      // asked 22:59:50, answered next day 09:00:10: 10 s before closing + 10 s after opening = 20; on the wall 36 020 s
      const chat = table('s|b|v1|买家|22:59:50|问', 's|b|v1|客服|11 09:00:10|答');
      const hours = 'platform: generic\nhours: ["09:00-23:00"]';
      expect((await measure([rt], [chat], `${hours}\nclock: service`))[0]!.value).toBe(20);
      expect((await measure([rt], [chat], hours))[0]!.value).toBe(36020);
    });

    it('a wait over the change to summer time is told by the instants', async () => {
      // New York, 2026-03-08: 01:59:50 EST is followed after 10 s by 03:00:00 EDT; answered 03:00:10: 20 s
      const chat = table('s|b|v1|买家|2026-03-08 01:59:50|问', 's|b|v1|客服|2026-03-08 03:00:10|答');
      const march = { from: '2026-03-01', to: '2026-03-31' };
      expect(
        (await measure([rt], [chat], 'platform: generic\ntimezone: America/New_York', march))[0]!.value,
      ).toBe(20);
    });

    it('coarse time: 20 rows on whole minutes measure no wait, but who was replied to is known', async () => {
      const lines: string[] = [];
      for (let i = 0; i < 10; i++)
        lines.push(`s${i}|b${i}|v1|买家|10:0${i}|问`, `s${i}|b${i}|v1|客服|10:1${i}|答`);
      const [mean, reply] = await measure([rt, 'metric: reply-rate'], [table(...lines)]);
      expect(mean).toMatchObject({ value: null, reason: 'coarse-time' });
      expect(reply).toMatchObject({ numerator: 10, denominator: 10 });
      expect((await measure([rt], [table(...lines.slice(2))]))[0]!.value).toBe(600); // 18 rows: waits of 10 minutes
    });
  });

  describe('what counts: period, hours, waived days', () => {
    it('service hours end exclusive', async () => {
      // 09:00-23:00: in are 09:00:00 and 22:59:59; out are 08:59:59 and 23:00:00
      const chat = table(
        's1|a|v1|买家|08:59:59|问',
        's2|b|v1|买家|09:00:00|问',
        's3|c|v1|买家|22:59:59|问',
        's4|d|v1|买家|23:00:00|问',
      );
      expect(
        fractions(await measure([rate('within: 9s')], [chat], 'platform: generic\nhours: ["09:00-23:00"]')),
      ).toEqual(['0/2']);
    });

    it('an interval that crosses midnight belongs to the weekday it begins on', async () => {
      // 2026-07-13 is a Monday. Only mon 22:00-02:00: in are mon 22:00:00 and tue 01:59:59; out mon 01:00 (of sunday) and tue 02:00:00
      const chat = table(
        's1|a|v1|买家|13 01:00:00|问',
        's2|b|v1|买家|13 22:00:00|问',
        's3|c|v1|买家|14 01:59:59|问',
        's4|d|v1|买家|14 02:00:00|问',
      );
      const hours = 'platform: generic\nhours: { mon: ["22:00-02:00"] }';
      expect(fractions(await measure([rate('within: 9s')], [chat], hours))).toEqual(['0/2']);
    });

    it('calendar: other hours, another weekday, waived', async () => {
      // mon-fri 09:00-18:00. 2026-07-11 is a Saturday: closed, but `as: mon` opens it. 07-13 has 00:00-24:00 instead.
      // 07-14 is waived for clause "1" only: clause 1 counts s1 (sat 10:00) and s2 (mon 03:00); clause 2 counts s3 too
      const chat = table(
        's1|a|v1|买家|11 10:00:00|问',
        's2|b|v1|买家|13 03:00:00|问',
        's3|c|v1|买家|14 10:00:00|问',
        's4|d|v1|买家|12 10:00:00|问',
      );
      const rest = `platform: generic
hours: { mon-fri: ["09:00-18:00"] }
calendar:
  - { day: 2026-07-11, as: mon }
  - { day: 2026-07-13, hours: ["00:00-24:00"] }
  - { from: 2026-07-14, to: 2026-07-14, waive: ["1"] }`;
      expect(fractions(await measure([rate('within: 9s'), rate('within: 9s')], [chat], rest))).toEqual([
        '0/2',
        '0/3',
      ]);
    });

    it('the period is whole local days in the zone, both ends inside', async () => {
      // in: 07-01 00:00:00 and 07-31 23:59:59. out: 06-30 23:59:59 and 08-01 00:00:00
      const chat = table(
        's1|a|v1|买家|06-30 23:59:59|问',
        's2|b|v1|买家|07-01 00:00:00|问',
        's3|c|v1|买家|07-31 23:59:59|问',
        's4|d|v1|买家|08-01 00:00:00|问',
      );
      expect(fractions(await measure([rate('within: 9s')], [chat]))).toEqual(['0/2']);
      // day-starts 04:00: 07-01 00:00:00 is June's, 08-01 00:00:00 still July's: again two, s3 and s4
      const [late] = await measure([rate('within: 9s')], [chat], 'platform: generic\nday-starts: "04:00"');
      expect(fractions([late!])).toEqual(['0/2']);
      // July's first four hours alone show which: period 07-31..07-31 has s3 and s4
      const last = { from: '2026-07-31', to: '2026-07-31' };
      expect(
        fractions(
          await measure([rate('within: 9s')], [chat], 'platform: generic\nday-starts: "04:00"', last),
        ),
      ).toEqual(['0/2']);
    });

    it('anchor: session counts a turn by the first buyer message of its session', async () => {
      // asked 22:59:00 (answered 10 s) and 23:30:00 (answered 20 s), hours to 23:00. By session: Σ 30, n 2; by turn: 10, n 1
      const chat = table(
        's|b|v1|买家|22:59:00|问',
        's|b|v1|客服|22:59:10|答',
        's|b|v1|买家|23:30:00|问',
        's|b|v1|客服|23:30:20|答',
      );
      const hours = 'platform: generic\nhours: ["09:00-23:00"]';
      expect(fractions(await measure([rt], [chat], `${hours}\nanchor: session`))).toEqual(['30/2']);
      expect(fractions(await measure([rt], [chat], hours))).toEqual(['10/1']);
    });

    it('only: hours and role', async () => {
      // turns at 10:00 (v1, 10 s) and 15:00 (v2, 20 s), and one nobody took at 16:00; v2 is after-sale.
      // only 14:00-18:00: 20/1. only after-sale: v2's. unassigned counts for every role: rate 1/2 where it is the vendor's
      const chat = table(
        's1|a||买家|10:00:00|问',
        's1|a|v1|客服|10:00:10|答',
        's2|b||买家|15:00:00|问',
        's2|b|v2|客服|15:00:20|答',
        's3|c||买家|16:00:00|问',
      );
      const rest = 'platform: generic\nagents: { vendor: ["v*"], roles: { after-sale: ["v2"] } }';
      const clauses = [
        `${rt}, only: { hours: ["14:00-18:00"] }`,
        `${rt}, only: { role: after-sale }`,
        `${rate('within: 60s')}, only: { role: after-sale }`,
      ];
      expect(fractions(await measure(clauses, [chat], rest))).toEqual(['20/1', '20/1', '1/2']);
    });
  });

  describe('sessions', () => {
    const unanswered = 'metric: unanswered-rate';

    it('exactly the gap is no cut; a system line does not bridge it', async () => {
      // gap 30m. Answered 10:00:10; asked again 10:30:10 = 1800 s later: the same session, 0 of 1 unanswered
      const first = ['b|v1|买家|10:00:00|问', 'b|v1|客服|10:00:10|答', 'b||系统|10:20:00|会话超时提醒'];
      expect(
        fractions(await measure([unanswered], [unnumbered(...first, 'b|v1|买家|10:30:10|再问')])),
      ).toEqual(['0/1']);
      // 10:30:11 = 1801 s later: two sessions, the second unanswered and, with no human in it, v1's by the export's cell
      expect(
        fractions(await measure([unanswered], [unnumbered(...first, 'b|v1|买家|10:30:11|再问')])),
      ).toEqual(['1/2']);
    });

    it('an open turn keeps its session alive for 24 h, exactly 24 h included', async () => {
      // asked 10 10:00:00, answered 11 10:00:00: 86 400 s
      expect(
        fractions(await measure([rt], [unnumbered('b|v1|买家|10:00:00|问', 'b|v1|客服|11 10:00:00|答')])),
      ).toEqual(['86400/1']);
      // a second later: the turn is unanswered; the reply begins a session of its own, with no turn
      const late = unnumbered('b|v1|买家|10:00:00|问', 'b|v1|客服|11 10:00:01|答');
      expect(fractions(await measure([rt, unanswered], [late]))).toEqual(['null', '1/1']);
    });

    it('by day: cut at midnight where no turn is open; day-starts moves the cut', async () => {
      // 10 23:50 answered 23:51; 11 00:05 asked, answered 00:06. By day: two sessions, first responses 60 + 60
      const chat = unnumbered(
        'b|v1|买家|23:50:00|问',
        'b|v1|客服|23:51:00|答',
        'b|v1|买家|11 00:05:00|问',
        'b|v1|客服|11 00:06:00|答',
      );
      expect(fractions(await measure([frt], [chat], 'sessions: { by: day }'))).toEqual(['120/2']);
      // day-starts 04:00: one day, one session
      expect(fractions(await measure([frt], [chat], 'sessions: { by: day }\nday-starts: "04:00"'))).toEqual([
        '60/1',
      ]);
      // open over midnight: 10 23:59:30 answered 11 00:00:30 is one turn of 60 s
      const open = unnumbered('b|v1|买家|23:59:30|问', 'b|v1|客服|11 00:00:30|答');
      expect(fractions(await measure([frt], [open], 'sessions: { by: day }'))).toEqual(['60/1']);
    });

    it('rows that repeat in one file are kept, rows that another file repeats are not', async () => {
      // file 1 has 催 twice in one second, file 2 once: twice in all. Buyer messages 问, 催, 催 = 3, human messages 1
      const one = named(
        '一.csv',
        's|b|v1|买家|10:00:00|问',
        's|b|v1|买家|10:00:05|催',
        's|b|v1|买家|10:00:05|催',
      );
      const two = named('二.csv', 's|b|v1|买家|10:00:05|催', 's|b|v1|客服|10:00:20|答');
      expect(fractions(await measure(['metric: answer-ratio', rt], [one, two]))).toEqual(['1/3', '20/1']);
    });

    it('a JD block with two candidate buyers is refused', async () => {
      const block = (second: string) =>
        file(
          'a.log',
          `/*****************以下为一通会话*****/\n甲 2026-07-10 10:00:00\n在吗\nv1 2026-07-10 10:00:30\n在的\n${second}`,
        );
      const jd = 'platform: jd\nagents: { vendor: ["v*"] }';
      expect(fractions(await measure([rt], [block('')], jd))).toEqual(['30/1']);
      expect((await measure([rt], [block('乙 2026-07-10 10:01:00\n还有我\n')], jd))[0]!.value).toBeNull();
    });

    it('千牛 client TXT in GBK', async () => {
      // the bare shop is a bot and answers 你好; 小美 answers in two lines; 群聊 is no part of it.
      // No hand-over: the stage begins at 10:00:05, the first with no bot text between it and 小美: wait 15; the last is unanswered
      const part = (name: string) =>
        `${'='.repeat(64)}\n${' '.repeat(31)}${name}${' '.repeat(29)}\n${'='.repeat(64)}\n`;
      const dashes = '-'.repeat(28);
      const txt = gbk(
        '某店.txt',
        `某店:小美
时间范围

${part('单聊')}

${dashes}tb买家${dashes}
tb买家(2026-07-10 10:00:00):  你好
某店(2026-07-10 10:00:01):  欢迎光临，请问有什么可以帮您
tb买家(2026-07-10 10:00:05):  有货吗
某店:小美(2026-07-10 10:00:20):  在的亲
有货的
tb买家(2026-07-10 10:01:00):  那我下单了

${part('群聊')}
${dashes}某群${dashes}
路人(2026-07-10 11:00:00):  在吗
`.replaceAll('\n', '\r\n'),
      );
      const rest = 'platform: generic\nagents: { vendor: ["某店:*"] }';
      expect(fractions(await measure([rt, rate('within: 15s')], [txt], rest))).toEqual(['15/1', '1/2']);
    });
  });

  describe('the human stage', () => {
    const share = 'metric: bot-share';

    it('without a hand-over: from the first buyer message with no bot text before the human', async () => {
      // 问 10:00:00 (bot 10:00:02), 那颜色 10:01:00, v1 10:01:08: wait 8; message units 1
      const chat = table(
        's|b||买家|10:00:00|问',
        's|b|机器人|机器人|10:00:02|答复',
        's|b||买家|10:01:00|那颜色',
        's|b|v1|客服|10:01:08|红的',
      );
      expect(fractions(await measure([rt, rate('within: 9s, unit: message'), share], [chat]))).toEqual([
        '8/1',
        '1/1',
        '0/1',
      ]);
      // `replies.bots: count`: from the very first message, 68 s, two message units, one within 9 s
      const counted = await measure(
        [rt, rate('within: 9s, unit: message')],
        [chat],
        'replies: { bots: count }',
      );
      expect(fractions(counted)).toEqual(['68/1', '1/2']);
    });

    it('bot-only, and a session that nobody answered', async () => {
      // s1: bot answered all: bot-only. s2: nobody spoke: not bot-only, unanswered (of v1, whom the export assigns).
      // s3: bot, then the buyer again, no human: stage begins at the second message, unanswered. bot-share 1/3
      const chat = table(
        's1|a||买家|10:00:00|问',
        's1|a|机器人|机器人|10:00:02|答复',
        's2|b|v1|买家|10:00:00|问',
        's3|c|v1|买家|10:00:00|问',
        's3|c|机器人|机器人|10:00:02|答复',
        's3|c|v1|买家|10:00:30|不对',
      );
      expect(fractions(await measure([share, 'metric: unanswered-rate'], [chat]))).toEqual(['1/3', '2/2']);
    });

    it('at a notice: the open turn starts, and is anchored, at the notice', async () => {
      // 问 08:59:50 (before opening at 09:00), bot 08:59:52, notice 09:00:00, v1 09:00:25: wait 25 from the notice, counted
      const chat = table(
        's|b||买家|08:59:50|问',
        's|b|机器人|机器人|08:59:52|答复',
        's|b||系统|09:00:00|用户发起转人工',
        's|b|v1|客服|09:00:25|在的',
      );
      expect(fractions(await measure([frt], [chat], 'hours: ["09:00-23:00"]'))).toEqual(['25/1']);
    });

    it('a human who spoke first', async () => {
      // v1 greets 10:00:00; 问 10:00:10, bot 10:00:11; 人呢 10:00:40, v1 10:01:00. First buyer message with no bot text
      // after it: 10:00:40: wait 20; 问 makes no turn
      const chat = table(
        's|b|v1|客服|10:00:00|您好',
        's|b||买家|10:00:10|问',
        's|b|机器人|机器人|10:00:11|答复',
        's|b||买家|10:00:40|还是没懂',
        's|b|v1|客服|10:01:00|我来',
      );
      expect(fractions(await measure([rt], [chat]))).toEqual(['20/1']);
    });

    it('a welcome is no bot text, and no reply; supervised robot text replies only where agreed', async () => {
      // auto 10:00:01 begins no bot stage; assist 10:00:05; v1 10:00:30. 30 s, with assist 5 s
      const chat = table(
        's|b||买家|10:00:00|问',
        's|b|v1|自动回复|10:00:01|您好，欢迎光临',
        's|b|v1|智能辅助|10:00:05|有的',
        's|b|v1|客服|10:00:30|有的呢',
      );
      expect((await measure([rt], [chat]))[0]!.value).toBe(30);
      expect((await measure([rt], [chat], 'platform: douyin'))[0]!.value).toBe(5);
    });
  });

  describe('who is responsible', () => {
    const all = rate('within: 60s');

    it('the owner’s replies are read, never judged', async () => {
      // s1: o1 answers (not judged), then v1 answers 10 s: turn 1/1; the first turn is the owner's: no first response.
      // s2: v1 answers 10 s, then the buyer is left alone: the vendor's miss. s3: o1 answers, then left alone: the owner's
      const chat = table(
        's1|a||买家|10:00:00|问',
        's1|a|o1|客服|10:00:20|答',
        's1|a||买家|10:01:00|问',
        's1|a|v1|客服|10:01:10|答',
        's2|b||买家|10:00:00|问',
        's2|b|v1|客服|10:00:10|答',
        's2|b||买家|10:01:00|问',
        's3|c||买家|10:00:00|问',
        's3|c|o1|客服|10:00:10|答',
        's3|c||买家|10:01:00|问',
      );
      expect(fractions(await measure([all, frt], [chat]))).toEqual(['2/3', '10/1']);
    });

    it('unassigned: nobody’s where there is an owner, the vendor’s where there is none or it says so', async () => {
      // s1 has nobody: 0 or 1 unit. s2 is assigned to v1 by the export: always a miss
      const chat = table('s1|a||买家|10:00:00|问', 's2|b|v1|买家|10:00:00|问');
      expect(fractions(await measure([all], [chat]))).toEqual(['0/1']);
      expect(fractions(await measure([all], [chat], 'agents: { vendor: ["v*"] }'))).toEqual(['0/2']);
      expect(
        fractions(
          await measure([all], [chat], 'agents: { vendor: ["v*"], owner: ["o*"], unassigned: vendor }'),
        ),
      ).toEqual(['0/2']);
    });

    it('an account on no list is judged only when no vendor is listed', async () => {
      const chat = table('s|b||买家|10:00:00|问', 's|b|某某|客服|10:00:10|答');
      expect(fractions(await measure([all], [chat]))).toEqual(['null']);
      expect(fractions(await measure([all], [chat], 'agents: { owner: ["o*"] }'))).toEqual(['1/1']);
    });

    it('each-account: a transfer away is a miss of the one and a new wait of the next', async () => {
      // 09:59:00 v1 answers after 10; asked 10:00:00, v1 passes on at 10:01:00, v2 answers at 10:01:20: 20 from the notice.
      // within 30s: 2/3. Tmall mean: (10 + 600 + 20) ÷ 3. last-replier: waits 10 and 80
      const chat = table(
        's|b||买家|09:59:00|在吗',
        's|b|v1|客服|09:59:10|在的',
        's|b||买家|10:00:00|退货',
        's|b||系统|10:01:00|由 v1 转交给 v2',
        's|b|v2|客服|10:01:20|我来办',
      );
      expect(fractions(await measure([rate('within: 30s'), rt], [chat], 'platform: taobao'))).toEqual([
        '2/3',
        '630/3',
      ]);
      expect(fractions(await measure([rt], [chat], 'platform: taobao\ntransfer: last-replier'))).toEqual([
        '90/2',
      ]);
    });

    it('a buyer-day with one late turn fails; days and buyers are apart', async () => {
      // a on the 10th: 10 s and 200 s: fails within 180s. a on the 11th: 180 s: met. b on the 10th: unanswered: fails
      const chat = table(
        's1|a|v1|买家|10:00:00|问',
        's1|a|v1|客服|10:00:10|答',
        's1|a|v1|买家|10:10:00|问',
        's1|a|v1|客服|10:13:20|答',
        's2|a|v1|买家|11 10:00:00|问',
        's2|a|v1|客服|11 10:03:00|答',
        's3|b|v1|买家|10:00:00|问',
      );
      const clauses = [
        rate('within: 180s, unit: buyer-day'),
        'metric: reply-rate',
        'metric: effective-reply-rate, with: { valid-within: 200s }',
        'metric: inquiry-volume',
      ];
      // reply-rate 2/3; effective within 200 s: both of a's days 2/3; three buyer-days
      const measured = await measure(clauses, [chat]);
      expect(fractions(measured.slice(0, 3))).toEqual(['1/3', '2/3', '2/3']);
      expect(measured[0]!.breaches).toBe(2);
      expect(measured[3]!.value).toBe(3);
    });

    it('closers: drop leaves an answer to a question alone', async () => {
      // v1 asks 要红色吗？, 好的 is an answer to it: stays, unanswered: 1/2. After 已改好 it is a closer: dropped: 1/1
      const chat = (said: string) =>
        table(
          's|b||买家|10:00:00|改颜色',
          `s|b|v1|客服|10:00:10|${said}`,
          's|b||买家|10:01:00|好的',
          's|b||买家|10:01:05|谢谢',
        );
      const drop = 'replies: { closers: drop }';
      expect(fractions(await measure([all], [chat('要红色吗？')], drop))).toEqual(['1/2']);
      expect(fractions(await measure([all], [chat('已改好')], drop))).toEqual(['1/1']);
      expect(fractions(await measure([all], [chat('已改好')], 'replies: { closers: count }'))).toEqual([
        '1/2',
      ]);
    });
  });

  describe('typing speed', () => {
    const typing = 'metric: typing-speed';

    it('composing starts at the previous message, or where the same hands wrote elsewhere', async () => {
      // A: asked 10:00:00; v1 10:00:30 您好亲请稍等一下 (8), from its message in B at 10:00:20: 10 s
      //    v1 10:00:40 好 (1 < 5: not eligible, yet it is the previous message); v1 10:00:45 稍后给您答复哦 (7): 5 s
      // B: asked 10:00:05; v1 10:00:20 好的马上帮您查询 (8): 15 s
      // Σ 8 + 7 + 8 = 23 characters in 10 + 5 + 15 = 30 s = 0.5 min: 46 a minute
      const chat = table(
        'A|a||买家|10:00:00|问',
        'A|a|v1|客服|10:00:30|您好亲请稍等一下',
        'A|a|v1|客服|10:00:40|好',
        'A|a|v1|客服|10:00:45|稍后给您答复哦',
        'B|b||买家|10:00:05|问',
        'B|b|v1|客服|10:00:20|好的马上帮您查询',
      );
      expect((await measure([typing], [chat]))[0]).toMatchObject({
        numerator: 23,
        denominator: 0.5,
        value: 46,
        sample: 3,
      });
    });

    it('max-gap inside, URLs and emoticon codes out, pasted text canned', async () => {
      // s1: 180 s exactly, 一二三四五六 (6): eligible. s2: 181 s: not. s3: 20 characters in 6 s = 200 a minute: not faster
      // than paste-long: eligible. s4: 21 in 6 s = 210: canned. s5: https://a.cn/x 好的亲#E-s25可以 after 10 s: 好的亲可以 = 5.
      // s6: 10 characters in 2 s = 300: too short for paste-long, not faster than paste-speed: eligible. s7: 7 in 1 s = 420: canned.
      // Σ 6 + 20 + 5 + 10 = 41 characters in 180 + 6 + 10 + 2 = 198 s
      const ten = '甲乙丙丁戊己庚辛壬癸';
      const chat = table(
        's1|a||买家|10:00:00|问',
        's1|a|v1|客服|10:03:00|一二三四五六',
        's2|b||买家|11:00:00|问',
        's2|b|v1|客服|11:03:01|一二三四五七',
        's3|c||买家|12:00:00|问',
        `s3|c|v1|客服|12:00:06|${ten}${ten}`,
        's4|d||买家|13:00:00|问',
        `s4|d|v1|客服|13:00:06|子${ten}${ten}`,
        's5|e||买家|14:00:00|问',
        's5|e|v1|客服|14:00:10|https://a.cn/x 好的亲#E-s25可以',
        's6|f||买家|15:00:00|问',
        `s6|f|v1|客服|15:00:02|${ten}`,
        's7|g||买家|16:00:00|问',
        's7|g|v1|客服|16:00:01|甲丙戊庚壬乙丁',
      );
      expect((await measure([typing], [chat]))[0]).toMatchObject({
        numerator: 41,
        value: Number(((41 * 60) / 198).toPrecision(12)),
        sample: 4,
      });
    });

    it('paste-long is of texts of 20 characters and more', async () => {
      // 20 characters in 8 s = 150 a minute: eligible; with paste-long 120/min canned, so nothing is left; 19 in 8 s stay
      const ten = '甲乙丙丁戊己庚辛壬癸';
      const long = `${typing}, with: { paste-long: 120/min }`;
      const chat = (text: string) => table('s|a||买家|10:00:00|问', `s|a|v1|客服|10:00:08|${text}`);
      const values = async (text: string) =>
        (await measure([typing, long], [chat(text)])).map((m) => m.value);
      expect(await values(`${ten}${ten}`)).toEqual([150, null]);
      expect(await values(`${ten}${ten.slice(1)}`)).toEqual([142.5, 142.5]);
    });

    it('the same text five times in the period is canned, four times is not', async () => {
      // 亲亲您好很高兴呀 (8 code points) 20 s after each question, once with a space in it; besides 这款明天可以发货 (8) after 10 s.
      // five times: only the other one: 8 in 10 s = 48. Four times: 32 + 8 = 40 in 90 s
      const times = (n: number) => {
        const lines = ['x|x||买家|09:00:00|问', 'x|x|v1|客服|09:00:10|这款明天可以发货'];
        for (let i = 0; i < n; i++) {
          lines.push(
            `s${i}|b${i}||买家|1${i}:00:00|问`,
            `s${i}|b${i}|v${i}|客服|1${i}:00:20|亲亲${i ? '' : ' '}您好很高兴呀`,
          );
        }
        return table(...lines);
      };
      expect((await measure([typing], [times(5)]))[0]).toMatchObject({ numerator: 8, value: 48, sample: 1 });
      expect((await measure([typing], [times(4)]))[0]).toMatchObject({
        numerator: 40,
        value: Number(((40 * 60) / 90).toPrecision(12)),
        sample: 5,
      });
    });
  });

  describe('selling', () => {
    const conversion = (rest: string) => `metric: inquiry-conversion-rate, with: { ${rest} }`;
    const asked = (buyer: string, at: string, answered: string) => [
      `${buyer}${at}|${buyer}||买家|${at}|问`,
      `${buyer}${at}|${buyer}|v1|客服|${answered}|答`,
    ];

    it('exactly the horizon is within; matured by the latest creation', async () => {
      // a, b, c ask on the 10th 10:00:00. a pays 24 h later to the second: in. b a second more: out. c nothing. 1/3.
      // zz's order is the latest creation, 11 10:00:00 = anchor + 24 h: matured
      const chat = table(
        ...asked('a', '10:00:00', '10:00:10'),
        ...asked('b', '10:00:00', '10:00:10'),
        ...asked('c', '10:00:00', '10:00:10'),
      );
      const sheet = (last: string) =>
        orders(
          '1|A|10.00|11:00:00|11 10:00:00',
          '2|b|10.00|11:00:00|11 10:00:01',
          `3|zz|10.00|${last}|${last}`,
        );
      expect(fractions(await measure([conversion('horizon: 24h')], [chat, sheet('11 10:00:00')]))).toEqual([
        '1/3',
      ]);
      // a second earlier nobody is matured
      expect(fractions(await measure([conversion('horizon: 24h')], [chat, sheet('11 09:59:59')]))).toEqual([
        'null',
      ]);
      // horizon day ends with the 10th: neither is in; next-day ends with the 11th, so the sheet must reach its last second
      expect(fractions(await measure([conversion('horizon: day')], [chat, sheet('11 10:00:00')]))).toEqual([
        '0/3',
      ]);
      expect(
        fractions(await measure([conversion('horizon: next-day')], [chat, sheet('11 23:59:59')])),
      ).toEqual(['2/3']);
    });

    it('lookback: creation at first anchor + 3 d belongs, a second later it does not', async () => {
      const chat = table(...asked('a', '10:00:00', '10:00:10'));
      const created = (at: string) => orders(`1|a|10.00|${at}|`, '2|zz|1.00|20 10:00:00|');
      const clause = [conversion('horizon: 5d, event: created')];
      expect(fractions(await measure(clause, [chat, created('13 10:00:00')]))).toEqual(['1/1']);
      expect(fractions(await measure(clause, [chat, created('13 10:00:01')]))).toEqual(['0/1']);
    });

    it('an order belongs to the latest inquiry before it', async () => {
      // a asks on the 10th and on the 11th 10:00; order created 11 12:00: the 11th's. 1/2
      const chat = table(...asked('a', '10:00:00', '10:00:10'), ...asked('a', '11 10:00:00', '11 10:00:10'));
      const sheet = orders('1|a|10.00|11 12:00:00|11 12:05:00', '2|zz|1.00|20 10:00:00|');
      expect(fractions(await measure([conversion('horizon: 3d')], [chat, sheet]))).toEqual(['1/2']);
    });

    it('a buyer who paid within the after-sale window is no inquirer', async () => {
      // anchor 07-10 10:00; a paid on 06-26 (14 days before): out. b paid on 06-24 (16 days before): in. 0/1; window 0d: 0/2
      const chat = table(...asked('a', '10:00:00', '10:00:10'), ...asked('b', '10:00:00', '10:00:10'));
      const sheet = orders(
        '1|a|1.00|06-26 09:00:00|06-26 10:00:00',
        '2|b|1.00|06-24 09:00:00|06-24 10:00:00',
        '3|zz|1.00|20 10:00:00|',
      );
      expect(fractions(await measure([conversion('horizon: 24h')], [chat, sheet]))).toEqual(['0/1']);
      const off = 'attribution: { after-sale-window: 0d }';
      expect(fractions(await measure([conversion('horizon: 24h')], [chat, sheet], off))).toEqual(['0/2']);
    });

    it('judge: pay takes the payment as the deciding instant', async () => {
      // created 09:00 before the contact at 10:00, paid 10:30. By creation nobody's: 0/1; by payment a's: 1/1;
      // order-first: no contact precedes the creation, so the payment decides: 1/1
      const chat = table(...asked('a', '10:00:00', '10:00:10'));
      const sheet = orders('1|a|10.00|09:00:00|10:30:00', '2|zz|1.00|20 10:00:00|');
      const by = async (judge: string) =>
        await measure([conversion('horizon: 24h')], [chat, sheet], `attribution: { judge: ${judge} }`);
      expect(fractions([...(await by('order')), ...(await by('pay')), ...(await by('order-first'))])).toEqual(
        ['0/1', '1/1', '1/1'],
      );
    });

    it('min-joined: 95 % of the paid orders must be joinable, by a full nick or by their number in a chat', async () => {
      // 20 paid orders; 1 masked: 19/20 = 95 %: measured. 2 masked: 90 %: unjoinable. One of the two named in a chat: 95 % again
      const sheet = (masked: number) => {
        const lines: string[] = [];
        for (let i = 0; i < 20; i++)
          lines.push(`90${i + 10}|${i < masked ? 'j****b' : `n${i}`}|1.00|15 10:00:00|15 10:00:00`);
        return orders(...lines);
      };
      const chat = table(...asked('a', '10:00:00', '10:00:10'));
      expect(fractions(await measure([conversion('horizon: 24h')], [chat, sheet(1)]))).toEqual(['0/1']);
      expect((await measure([conversion('horizon: 24h')], [chat, sheet(2)]))[0]).toMatchObject({
        value: null,
        reason: 'unjoinable',
      });
      // "9011" inside "99011" is another number; 单号9011 is it. The order is then created by buyer c on the 15th 10:00
      const number = table(
        ...asked('a', '10:00:00', '10:00:10'),
        'c|c||买家|15 09:00:00|单号9011何时发',
        'c|c|v1|客服|15 09:00:10|今天',
      );
      expect(fractions(await measure([conversion('horizon: 1h')], [number, sheet(2)]))).toEqual(['1/2']);
      const other = table(...asked('a', '10:00:00', '10:00:10'), 'c|c||买家|15 09:00:00|单号99011何时发');
      expect((await measure([conversion('horizon: 1h')], [other, sheet(2)]))[0]!.reason).toBe('unjoinable');
    });

    it('JD orders: a row a SKU, amounts once an order, postage and refunds off', async () => {
      // GBK; 9001 alice, two rows (2 + 3 units), 应付金额 56.00, 运费 6.00; 9002 BOB, 1 unit, 30.00; 9003 carol 90.00, who never asked.
      // (56 − 6) + 30 = 80.00 ÷ 2 buyers = 40.00; units (5 + 1) ÷ 2 = 3; with postage 86.00 ÷ 2 = 43.00
      const sheet = gbk(
        '19453840.csv',
        `订单号,商品ID,商品名称,订购数量,下单时间,订单金额,应付金额,订单状态,下单帐号,客户地址,运费金额,付款确认时间,
9001,11,笔,2,2026-07-10 10:30:00,58.00,56.00,完成,alice,"北京,海淀",6.00,2026-07-10 10:31:00,
9001,12,本,3,2026-07-10 10:30:00,58.00,56.00,完成,alice,"北京,海淀",6.00,2026-07-10 10:31:00,
9002,11,笔,1,2026-07-10 10:40:00,30.00,30.00,完成,BOB,"天津,和平",0.00,2026-07-10 10:41:00,
9003,11,笔,9,2026-07-20 10:40:00,90.00,90.00,完成,carol,"天津,和平",0.00,2026-07-20 10:41:00,
`,
      );
      const chat = table(...asked('alice', '10:00:00', '10:00:10'), ...asked('bob', '10:00:00', '10:00:10'));
      const clauses = [
        'metric: sales-per-buyer',
        'metric: units-per-buyer',
        'metric: sales-per-buyer, with: { postage: true }',
      ];
      const [net, units, gross] = await measure(clauses, [chat, sheet]);
      expect(net).toMatchObject({ numerator: 8000, denominator: 2, value: 40 });
      expect(units).toMatchObject({ numerator: 6, denominator: 2, value: 3 });
      expect(gross).toMatchObject({ numerator: 8600, value: 43 });
      // 10.00 of 9002 refunded: 70.00 ÷ 2 = 35.00
      const refunds = file(
        'refund.csv',
        '订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额\n9002,77,2026-07-11 10:00:00,2026-07-12 10:00:00,退款成功,10.00\n',
      );
      expect((await measure(clauses, [chat, sheet, refunds]))[0]!.value).toBe(35);
    });
  });

  describe('after-sales and shop', () => {
    it('late shipment: exactly the deadline is in time', async () => {
      // promise 72h, paid 10 10:00:00, so by 13 10:00:00. 1: to the second: in time. 2: a second later: late. 3: never: late.
      // 4: own 应发货时间 11 00:00:00, shipped 12: late. 5: paid 29 10:00, deadline 08-01: not this month. 6: closed, never
      // shipped: out. 7: presale: out. 8: paid 06-30 23:00, deadline 07-03: this month, shipped in time. 3/5
      const sheet = file(
        'orders.csv',
        `订单编号,订单状态,订单创建时间,订单付款时间 ,发货时间,应发货时间,预售订单
1,交易成功,2026-07-10 09:00:00,2026-07-10 10:00:00,2026-07-13 10:00:00,,
2,交易成功,2026-07-10 09:00:00,2026-07-10 10:00:00,2026-07-13 10:00:01,,否
3,买家已付款，等待卖家发货,2026-07-10 09:00:00,2026-07-10 10:00:00,null,,
4,交易成功,2026-07-10 09:00:00,2026-07-10 10:00:00,2026-07-12 10:00:00,2026-07-11 00:00:00,
5,买家已付款，等待卖家发货,2026-07-29 09:00:00,2026-07-29 10:00:00,,,
6,交易关闭,2026-07-10 09:00:00,2026-07-10 10:00:00,,,
7,买家已付款，等待卖家发货,2026-07-10 09:00:00,2026-07-10 10:00:00,,,是
8,交易成功,2026-06-30 22:00:00,2026-06-30 23:00:00,2026-07-01 10:00:00,,
`,
      );
      const [late] = await measure(['metric: late-shipment-rate'], [sheet]);
      expect(late).toMatchObject({ numerator: 3, denominator: 5, breaches: 3 });
    });

    it('refund time: completed in the 30 days that end with the period', async () => {
      // July: 07-02..07-31. A completed 07-01 23:59:59: out. B 07-02 00:00:00, applied a day before: 86 400. C 07-31 23:59:59,
      // applied an hour before: 3600, 退货退款. D closed: out. Mean 90 000 ÷ 2 = 45 000; only return-refund: 3600
      const sheet = file(
        'refunds.csv',
        `订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型
1,A,2026-07-01 10:00:00,2026-07-01 23:59:59,退款成功,"1,000.00",仅退款
2,B,2026-07-01 00:00:00,2026-07-02 00:00:00,退款成功,5.00,仅退款
3,C,2026-07-31 22:59:59,2026-07-31 23:59:59,退款成功,5.00,退货退款
4,D,2026-07-10 00:00:00,2026-07-20 00:00:00,退款关闭,5.00,仅退款
`,
      );
      const of = (rest: string) => `metric: refund-time, with: { ${rest} }`;
      expect(fractions(await measure([of('type: all'), of('type: return-refund')], [sheet]))).toEqual([
        '90000/2',
        '3600/1',
      ]);
    });

    it('DSR: the last snapshot of the period', async () => {
      // 07-14: 4.78 (industry 4.79); daily 07-20: 4.80; daily 08-01 is outside. Last 4.80; change 0.02
      const sheet = file(
        'DSR.csv',
        `店铺180天DSR（统计日期：2026-07-14）,,,,
指标名称,得分,趋势提示,行业均值,与行业对比
近180天宝贝与描述相符DSR,4.78,↓,4.79,低于行业0.22%
近180天服务态度DSR,4.81（+0.01）,↑,4.79,高于行业
近180天物流质量DSR,4.85,↑,4.79,高于行业
日期,描述得分（较上日）,物流得分（较上日）,服务得分（较上日）,
2026-07-20,4.80（+0.02）,4.85,4.82,
2026-08-01,4.70,4.70,4.70,
`,
      );
      const clauses = ['dsr-description', 'dsr-service', 'dsr-logistics'].map(
        (metric) => `metric: ${metric}`,
      );
      expect((await measure(clauses, [sheet])).map((m) => m.value)).toEqual([4.8, 4.82, 4.85]);
      const [change] = await measure(['metric: dsr-description, with: { statistic: change }'], [sheet]);
      expect(change!.value).toBeCloseTo(0.02, 12);
    });
  });
});
