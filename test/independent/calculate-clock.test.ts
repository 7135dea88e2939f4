import { describe, expect, it } from 'vitest';
import { SIDES, values } from './hand-worked.ts';
import { file, fractions, table, typed, unnumbered } from './inputs.ts';

// What starts the clock, what stops it, and whose account a turn is. Figures worked out by hand from metrics.md; unless a
// case says otherwise v* are the vendor's, o* the owner's, and `replies.closers` is `count`.

const rt = 'metric: response-time';
const frt = 'metric: first-response-time';
const share = 'metric: bot-share';
const ratio = 'metric: answer-ratio';
const rate = (rest: string) => `metric: response-rate, with: { ${rest} }`;
const all = rate('within: 60s');
const drop = 'replies: { closers: drop }';
const bot = (session: string, buyer: string, at: string, text = '48小时内发货的') =>
  `${session}|${buyer}|bot1|机器人|${at}|${text}`;

describe.each(SIDES)('hand-worked cases of the clock, %s', (_name, measure) => {
  describe('sender class: what has no words', () => {
    it('a picture, video, voice message, file or sticker is a message of its sender', async () => {
      // s1: a picture asks 10:00:00, a picture answers 10:00:07: 7. s2: voice, and 10 s later video: 10. s3: file, file 12.
      // s4: asked in words, answered with a sticker after 3. Σ 32, n 4. Buyer messages 4, human messages 4
      const chat = table(
        's1|a||买家|10:00:00|[图片]',
        's1|a|v1|客服|10:00:07|[图片]',
        's2|b||买家|10:00:00|[语音]',
        's2|b|v1|客服|10:00:10|[视频]',
        's3|c||买家|10:00:00|[文件]',
        's3|c|v1|客服|10:00:12|[文件]',
        's4|d||买家|10:00:00|多久发货',
        's4|d|v1|客服|10:00:03|[表情]',
      );
      expect(fractions(await measure([rt, ratio], [chat]))).toEqual(['32/4', '4/4']);
    });

    it.each([
      '图片',
      'image',
      'picture',
      '视频',
      'video',
      '语音',
      'voice',
      '文件',
      'file',
      '表情',
      'sticker',
    ])('by the message type %s, whatever stands in its place', async (type) => {
      // asked with it 10:00:00, answered with it 10:00:05: 5; the cells are empty or hold a link
      const link = 'https://img.example.com/1';
      const chat = typed(`s1|a||买家|10:00:00|${link}|${type}`, `s1|a|v1|客服|10:00:05||${type}`);
      expect(fractions(await measure([rt], [chat]))).toEqual(['5/1']);
    });

    it('has no characters: it is no substantive reply, and nothing is typed', async () => {
      // [图片] 10:00:05, then 24小时内给您发出 10:00:20 (9 characters, from 10:00:05 on: 15 s: 36 a minute). First response 5,
      // substantive 20
      const chat = table(
        's|a||买家|10:00:00|多久发货',
        's|a|v1|客服|10:00:05|[图片]',
        's|a|v1|客服|10:00:20|24小时内给您发出',
      );
      const substantive = `${frt}, with: { replies: substantive }`;
      expect(values(await measure([frt, substantive], [chat]))).toEqual([5, 20]);
      const [typing] = await measure(['metric: typing-speed, with: { min-chars: 1 }'], [chat]);
      expect(typing).toMatchObject({ numerator: 9, value: 36, sample: 1 });
    });

    it('a card is system: it asks nothing and answers nothing', async () => {
      // s1: the buyer sends an order card 10:00:00, asks 10:00:10; v1 sends a card 10:00:12, answers 10:00:30: 20. s2: a card
      // alone: no turn. 20/1, message units 1
      const chat = typed(
        's1|a||买家|10:00:00|订单 880001|订单卡片',
        's1|a||买家|10:00:10|多久发货',
        's1|a|v1|客服|10:00:12|这一款|商品卡片',
        's1|a|v1|客服|10:00:30|今天',
        's2|b|v1|买家|10:00:00|咨询订单号：1 商品ID：2',
      );
      expect(fractions(await measure([rt, rate('within: 20s, unit: message')], [chat]))).toEqual([
        '20/1',
        '1/1',
      ]);
    });

    it('a bot’s picture is not text: it begins no bot stage and takes nothing back', async () => {
      // s1: asked 10:00:00, bot's picture, v1 10:00:20: 20 from the first message. s2: v1 answered 10:00:05 after 5; asked
      // again 10:01:00, bot's picture, v1 10:01:30: 30. Σ 55, n 3
      const chat = table(
        's1|a||买家|10:00:00|有货吗',
        bot('s1', 'a', '10:00:02', '[图片]'),
        's1|a|v1|客服|10:00:20|有的',
        's2|b||买家|10:00:00|有货吗',
        's2|b|v1|客服|10:00:05|有的',
        's2|b||买家|10:01:00|多久发货',
        bot('s2', 'b', '10:01:02', '[图片]'),
        's2|b|v1|客服|10:01:30|今天',
      );
      expect(fractions(await measure([rt], [chat]))).toEqual(['55/3']);
    });

    it('an internal note is system: the buyer cannot see it', async () => {
      // asked 10:00:00, a note 10:00:05, answered 10:00:40: 40. Human messages 1, buyer messages 1
      for (const type of ['内部备注', 'private note']) {
        const chat = typed(
          's|a||买家|10:00:00|多久发货',
          `s|a|v1|客服|10:00:05|这个买家很急|${type}`,
          's|a|v1|客服|10:00:40|今天',
        );
        expect(fractions(await measure([rt, ratio], [chat]))).toEqual(['40/1', '1/1']);
      }
    });
  });

  describe('who is who', () => {
    const within = [rate('within: 30s')];
    const chat = (agent: string) =>
      table('s|b||买家|10:00:00|问', `s|b|${agent}|客服|10:00:10|答`, 's|b|v9|客服|10:01:00|再答');

    it('a whole name, then bots, then a robot’s name, then the glob with most fixed characters', async () => {
      const of = async (agent: string, lists: string) =>
        fractions(await measure(within, [chat(agent)], `agents: { ${lists} }`))[0];
      // the account's own answer of 10 s counts: 1/1; the owner's is nobody's here: null; a robot's begins no stage before v9,
      // who was asked at 10:00:00 and took 60: 0/1
      expect(await of('店:小美', 'vendor: ["店:*", "v9"]')).toBe('1/1');
      expect(await of('店:服务助手', 'vendor: ["店:*", "v9"]')).toBe('0/1'); // inside the glob, a robot all the same
      expect(await of('jimi_vender_9', 'vendor: ["*"]')).toBe('0/1');
      expect(await of('店:服务助手', 'vendor: ["店:服务助手", "v9"]')).toBe('1/1'); // listed whole
      expect(await of('店:b7', 'vendor: ["店:b7", "v9"], bots: ["店:b*"]')).toBe('1/1');
      expect(await of('店:b7', 'vendor: ["店:b?", "v9"], bots: ["店*"]')).toBe('0/1'); // any glob of bots
      expect(await of('店:长', 'vendor: ["店:*", "v9"], owner: ["店:长*"]')).toBe('null'); // 3 fixed characters to 2
      expect(await of('店:长', 'vendor: ["店:长*", "v9"], owner: ["店*"]')).toBe('1/1');
      expect(await of('店:长', 'vendor: ["店:长", "v9"], owner: ["店:长*"]')).toBe('1/1');
    });
  });

  describe('the human stage', () => {
    it('a session in which a human wrote after a buyer’s message is never bot-only', async () => {
      // s1: 问 10:00:00, bot 10:00:02, v1 of itself 10:01:00: begins at 问: 60. s2: v1 greets, 问 10:00:10, bot, v1 10:00:40: no
      // rule finds a beginning: at the last buyer message before v1's answer: 30. s3: two questions, bot after each; v1
      // 10:03:00: from the last, 10:02:00: 60. Σ 150, n 3; none is bot-only
      const chat = table(
        's1|a||买家|10:00:00|问',
        bot('s1', 'a', '10:00:02'),
        's1|a|v1|客服|10:01:00|我来',
        's2|b|v1|客服|10:00:00|您好',
        's2|b||买家|10:00:10|问',
        bot('s2', 'b', '10:00:11'),
        's2|b|v1|客服|10:00:40|我来',
        's3|c||买家|10:00:00|问',
        bot('s3', 'c', '10:00:02'),
        's3|c||买家|10:02:00|再问',
        bot('s3', 'c', '10:02:02'),
        's3|c|v1|客服|10:03:00|我来',
      );
      expect(fractions(await measure([rt, share], [chat]))).toEqual(['150/3', '0/3']);
    });

    it('what a buyer says after the answer does not take the answer away', async () => {
      // 问 10:00:00, bot, v1 10:00:40 of itself: 40. Then 那尺码呢 10:02:00, v1 10:02:10: 10. Σ 50, n 2
      const chat = table(
        's|a||买家|10:00:00|问',
        bot('s', 'a', '10:00:02'),
        's|a|v1|客服|10:00:40|我来',
        's|a||买家|10:02:00|那尺码呢',
        's|a|v1|客服|10:02:10|均码',
      );
      expect(fractions(await measure([rt], [chat]))).toEqual(['50/2']);
    });

    it.each([
      '正在为您转接人工客服',
      '会话已转接至客服 v1',
      '人工客服 v1 已接入会话',
      '客服接入中，请稍候',
      'Conversation handed off to v1',
      'Conversation assigned to v1',
      'v1 joined the chat',
    ])('a notice in words nobody listed: %s', async (notice) => {
      // 问 10:00:00, bot 10:00:02, the notice 10:01:00, v1 10:01:08: one turn of 8 s, one message unit, waiting from the notice
      const chat = table(
        's|a||买家|10:00:00|问',
        bot('s', 'a', '10:00:02'),
        `s|a||系统|10:01:00|${notice}`,
        's|a|v1|客服|10:01:08|我来',
      );
      expect(fractions(await measure([rt, rate('within: 8s, unit: message')], [chat]))).toEqual([
        '8/1',
        '1/1',
      ]);
    });

    it('a notice that says neither is none', async () => {
      // 会话超时提醒 hands nothing over: from the last buyer message before v1: 68
      const chat = table(
        's|a||买家|10:00:00|问',
        bot('s', 'a', '10:00:02'),
        's|a||系统|10:01:00|会话超时提醒',
        's|a|v1|客服|10:01:08|我来',
      );
      expect(fractions(await measure([rt], [chat]))).toEqual(['68/1']);
    });

    it('after a person’s reply what a robot answers in words is the robot’s again', async () => {
      // v1 answers 10:00:05 after 5, and that stays. 多久发货 10:01:00 is the robot's; nothing after it. Σ 5, n 1, rate 1/1, and
      // the session is not bot-only. With `bots: count` the second is an unanswered turn: 1/2
      const chat = table(
        's|a||买家|10:00:00|有货吗',
        's|a|v1|客服|10:00:05|有的',
        's|a||买家|10:01:00|多久发货',
        bot('s', 'a', '10:01:02'),
      );
      expect(fractions(await measure([rt, all, share], [chat]))).toEqual(['5/1', '1/1', '0/1']);
      expect(fractions(await measure([all], [chat], 'replies: { bots: count }'))).toEqual(['1/2']);
    });

    it('until the next hand-over: the turn open there starts there', async () => {
      // as before, 5 s; then 多久发货 10:01:00, bot 10:01:02, 还没说清楚 10:01:30, bot 10:01:32, and
      // s1: a notice 10:02:00, v1 10:02:20: 20. s2: 喂 10:01:50, 转人工 10:02:00, bot 10:02:01 正在为您转接, v1 10:02:30: 30 from the
      // hand-over. Σ 60, n 4; message units 5, 20, 5, 30: within 20 s 3/4
      const chat = (session: string, buyer: string, ...rest: string[]) => [
        `${session}|${buyer}||买家|10:00:00|有货吗`,
        `${session}|${buyer}|v1|客服|10:00:05|有的`,
        `${session}|${buyer}||买家|10:01:00|多久发货`,
        bot(session, buyer, '10:01:02'),
        `${session}|${buyer}||买家|10:01:30|还没说清楚`,
        bot(session, buyer, '10:01:32'),
        ...rest,
      ];
      const both = table(
        ...chat('s1', 'a', 's1|a||系统|10:02:00|由 bot1 转交给 v1', 's1|a|v1|客服|10:02:20|我来'),
        ...chat(
          's2',
          'b',
          's2|b||买家|10:01:50|喂',
          's2|b||买家|10:02:00|转人工',
          bot('s2', 'b', '10:02:01', '正在为您转接，请稍候'),
          's2|b|v1|客服|10:02:30|我来',
        ),
      );
      const rules = 'agents: { vendor: ["v*"], bots: ["bot*"] }';
      expect(fractions(await measure([rt, rate('within: 20s, unit: message')], [both], rules))).toEqual([
        '60/4',
        '3/4',
      ]);
    });

    it('several hand-overs in a session', async () => {
      // 问 10:00:00, bot; 转人工 10:00:10; v1 10:00:14: 4. 多久发货 10:01:00, bot: its own. 转人工 10:02:00, v1 10:02:06: 6. 好吧 10:03:00,
      // bot: its own again. 转人工 10:04:00, nobody: unanswered. Σ 10, n 2; rate 2/3
      const chat = table(
        's|a||买家|10:00:00|问',
        bot('s', 'a', '10:00:02'),
        's|a||买家|10:00:10|转人工',
        's|a|v1|客服|10:00:14|在的',
        's|a||买家|10:01:00|多久发货',
        bot('s', 'a', '10:01:02'),
        's|a||买家|10:02:00|转人工',
        's|a|v1|客服|10:02:06|在的',
        's|a||买家|10:03:00|那尺码呢',
        bot('s', 'a', '10:03:02'),
        's|a||买家|10:04:00|转人工',
      );
      expect(fractions(await measure([rt, all], [chat]))).toEqual(['10/2', '2/3']);
    });

    it('an assignment: the column names a person after a robot', async () => {
      // 问 10:00:00 is bot1's, who answers; 在吗 10:00:30 is assigned to v1 and bot1 speaks once more; v1 10:00:50: 20
      const chat = table(
        's|a|bot1|买家|10:00:00|问',
        bot('s', 'a', '10:00:02'),
        's|a|v1|买家|10:00:30|在吗',
        bot('s', 'a', '10:00:31'),
        's|a|v1|客服|10:00:50|在的',
      );
      const rules = 'agents: { vendor: ["v*"], bots: ["bot*"] }';
      expect(fractions(await measure([rt], [chat], rules))).toEqual(['20/1']);
    });

    it('handed over, what a robot says meanwhile takes nothing back', async () => {
      // v1 answers after 5. A notice 10:00:30 with nothing open; 多久发货 10:01:00, bot 10:01:01, v1 10:01:25: 25. Σ 30, n 2
      const chat = table(
        's|a||买家|10:00:00|有货吗',
        's|a|v1|客服|10:00:05|有的',
        's|a||系统|10:00:30|用户发起转人工',
        's|a||买家|10:01:00|多久发货',
        bot('s', 'a', '10:01:01'),
        's|a|v1|客服|10:01:25|今天',
      );
      expect(fractions(await measure([rt], [chat]))).toEqual(['30/2']);
    });

    it('what the robot left unanswered is the vendor’s', async () => {
      // 5 s; 多久发货 10:01:00 is the robot's; 不对 10:01:30 it does not answer, v1 does 10:01:50: 20. Σ 25, n 2
      const chat = table(
        's|a||买家|10:00:00|有货吗',
        's|a|v1|客服|10:00:05|有的',
        's|a||买家|10:01:00|多久发货',
        bot('s', 'a', '10:01:02'),
        's|a||买家|10:01:30|不对',
        's|a|v1|客服|10:01:50|我看看',
      );
      expect(fractions(await measure([rt], [chat]))).toEqual(['25/2']);
    });
  });

  describe('closers', () => {
    const chat = (answer: string, ...rest: string[]) =>
      table('s|a||买家|10:00:00|改地址', `s|a|v1|客服|10:00:10|${answer}`, ...rest);

    it('drop: a run of nothing else is no unit, answered or not', async () => {
      // 改地址 10 s. 好的 谢谢, v1 says 不客气 200 s later: with `drop` no turn: Σ 10, n 1; with `count` a turn of 200: 210/2. A
      // second 好的 at the end: `drop` 1/1, `count` 1/3 within 60 s
      const lines = [
        's|a||买家|10:01:00|好的',
        's|a||买家|10:01:05|谢谢',
        's|a|v1|客服|10:04:20|不客气',
        's|a||买家|10:05:00|好的',
      ];
      expect(fractions(await measure([rt, all], [chat('改好了', ...lines)], drop))).toEqual(['10/1', '1/1']);
      expect(fractions(await measure([rt, all], [chat('改好了', ...lines)]))).toEqual(['210/2', '1/3']);
    });

    it('drop: a turn begins at the first message of its run that is no closing word', async () => {
      // 好的 10:01:00, hours later 能退吗 13:00:00, 谢谢 13:00:05, v1 13:00:20: 20 with `drop` (count: from 10:01:00, 10760). Message
      // units: 改地址 10, 能退吗 20, 谢谢 15: within 15 s 2/3; with `count` 好的 too: 2/4
      const lines = [
        's|a||买家|10:01:00|好的',
        's|a||买家|13:00:00|能退吗',
        's|a||买家|13:00:05|谢谢',
        's|a|v1|客服|13:00:20|可以退的',
      ];
      const clauses = [rt, rate('within: 15s, unit: message')];
      expect(fractions(await measure(clauses, [chat('改好了', ...lines)], drop))).toEqual(['30/2', '2/3']);
      expect(fractions(await measure(clauses, [chat('改好了', ...lines)]))).toEqual(['10770/2', '2/4']);
    });

    it('drop: an answer to a question starts the clock; an offer of help is no question', async () => {
      const closed = async (answer: string, said: string) =>
        fractions(await measure([all], [chat(answer, `s|a||买家|10:01:00|${said}`)], drop))[0];
      // after a question 好的 is an answer that nobody took up: 1/2; else it is leave-taking: 1/1
      expect(await closed('您要红色吗？', '好的')).toBe('1/2');
      expect(await closed('改好了，还有其他可以帮您的吗？', '好的')).toBe('1/1');
      expect(await closed('还有什么可以帮您的吗', '谢谢')).toBe('1/1');
      expect(await closed('我帮您查一下，您要红色还是蓝色？', '好的')).toBe('1/2'); // another question beside the offer
    });

    it('drop: 没有了 is leave-taking', async () => {
      // the class names it; after an offer of help too
      for (const answer of ['改好了', '还有其他可以帮您的吗？']) {
        const chats = [chat(answer, 's|a||买家|10:01:00|没有了')];
        expect(fractions(await measure([all], chats, drop))).toEqual(['1/1']);
      }
    });

    it.each(['[表情]', '#E-s25', '👌', '[微笑]'])(
      'drop: a sticker or emoticon alone is closing words: %s',
      async (said) => {
        expect(fractions(await measure([all], [chat('改好了', `s|a||买家|10:01:00|${said}`)], drop))).toEqual(
          ['1/1'],
        );
        expect(fractions(await measure([all], [chat('改好了', `s|a||买家|10:01:00|${said}`)]))).toEqual([
          '1/2',
        ]);
      },
    );

    it('drop: a picture is no closing word, and before a person has spoken nothing is', async () => {
      expect(fractions(await measure([all], [chat('改好了', 's|a||买家|10:01:00|[图片]')], drop))).toEqual([
        '1/2',
      ]);
      expect(fractions(await measure([all], [table('s|a|v1|买家|10:00:00|好的')], drop))).toEqual(['0/1']);
    });

    it('drop: closing words keep no session open', async () => {
      // 改地址 answered 10:00:10; 好的 10:01:00; 能退吗 10:40:00 = 39 minutes later, answered 10:40:20. With `drop` nothing is open
      // and the gap of 30 minutes cuts: two sessions, first responses 10 and 20: 30/2. With `count` 好的 is open: one session,
      // first response 10
      const lines = unnumbered(
        'a||买家|10:00:00|改地址',
        'a|v1|客服|10:00:10|改好了',
        'a||买家|10:01:00|好的',
        'a||买家|10:40:00|能退吗',
        'a|v1|客服|10:40:20|可以退的',
      );
      const gap = 'sessions: { gap: 30m }';
      expect(fractions(await measure([frt, rt], [lines], `${gap}\n${drop}`))).toEqual(['30/2', '30/2']);
      expect(fractions(await measure([frt, rt], [lines], gap))).toEqual(['10/1', '2370/2']);
    });

    it('drop: a sticker keeps no session open, a picture does', async () => {
      // as above with [表情]: two sessions, 10 and 20; with [图片] one: first response 10, and a turn of 2360
      const lines = (said: string) =>
        unnumbered(
          'a||买家|10:00:00|改地址',
          'a|v1|客服|10:00:10|改好了',
          `a||买家|10:01:00|${said}`,
          'a||买家|10:40:00|能退吗',
          'a|v1|客服|10:40:20|可以退的',
        );
      const rules = `sessions: { gap: 30m }\n${drop}`;
      expect(fractions(await measure([frt, rt], [lines('[表情]')], rules))).toEqual(['30/2', '30/2']);
      expect(fractions(await measure([frt, rt], [lines('[图片]')], rules))).toEqual(['10/1', '2370/2']);
    });

    it('drop: what started no clock is passed on to nobody', async () => {
      // each-account: 好的 is leave-taking; v1 passes on, v2 says 还有问题找我: no turn but the first: 10/1, 1/1
      const lines = [
        's|a||买家|10:01:00|好的',
        's|a||系统|10:01:10|由 v1 转交给 v2',
        's|a|v2|客服|10:05:00|有问题找我',
      ];
      const rules = `transfer: each-account\n${drop}`;
      expect(fractions(await measure([rt, all], [chat('改好了', ...lines)], rules))).toEqual(['10/1', '1/1']);
    });

    it('drop: the first turn of a session is its first that started a clock', async () => {
      // v1 writes first, 好的 is leave-taking; the first turn is 能退吗: 30
      const lines = table(
        's|a|v1|客服|10:00:00|亲，您的包裹已经发出',
        's|a||买家|10:00:20|好的',
        's|a||买家|10:05:00|能退吗',
        's|a|v1|客服|10:05:30|可以退的',
      );
      expect(fractions(await measure([frt, rate('within: 30s, unit: first')], [lines], drop))).toEqual([
        '30/1',
        '1/1',
      ]);
    });
  });

  describe('whose account', () => {
    it('the last assignment before the turn’s end', async () => {
      // Nobody wrote. s1: the cell says o1, later v1: v1's: a miss. s2: v1, later o1: the owner's. s3: the cell says o1, a later
      // notice v2: v2's: a miss. s4: a notice to v1, the cell of a later message says o1: the owner's. 0/2
      const rules = 'agents: { vendor: ["v*"], owner: ["o*"], bots: ["bot*"] }';
      const chat = table(
        's1|a|o1|买家|10:00:00|问',
        's1|a|v1|买家|10:01:00|再问',
        's2|b|v1|买家|10:00:00|问',
        's2|b|o1|买家|10:01:00|再问',
        's3|c|o1|买家|10:00:00|问',
        's3|c||系统|10:01:00|由 o1 转交给 v2',
        's4|d||系统|09:59:00|由 bot1 转交给 v1',
        's4|d|o1|买家|10:00:00|问',
      );
      expect(fractions(await measure([all], [chat], rules))).toEqual(['0/2']);
    });

    it('an assist reply that qualifies makes its agent the last human', async () => {
      // o1 answers 10:00:05; v1's assist text 10:01:05 after 10:01:00; left alone at 10:02:00. With assist it is v1's miss: the turn
      // of 5 s is v1's and met, 1/2; without, o1 is the last human and 10:01:00 is open: the owner's: nothing of the vendor's
      const chat = table(
        's|a||买家|10:00:00|问',
        's|a|o1|客服|10:00:05|答',
        's|a||买家|10:01:00|再问',
        's|a|v1|智能辅助|10:01:05|再答',
        's|a||买家|10:02:00|还有',
      );
      expect(fractions(await measure([all], [chat], 'replies: { assist: true }'))).toEqual(['1/2']);
      expect(fractions(await measure([all], [chat], 'replies: { assist: false }'))).toEqual(['null']);
    });

    it('each-account: a robot’s share is nobody’s, the next waits from the notice', async () => {
      // v1 answers after 5. 退货 10:01:00, passed on by a robot 10:01:40, v2 10:02:00: 20 from the notice. Σ 25, n 2, nothing missed:
      // 2/2 within 20 s. last-replier: no robot said a word, so from 10:01:00: 60: 65/2
      const rules = 'agents: { vendor: ["v*"], bots: ["bot*"] }';
      const chat = table(
        's|a||买家|10:00:00|问',
        's|a|v1|客服|10:00:05|答',
        's|a||买家|10:01:00|退货',
        's|a||系统|10:01:40|由 bot1 转交给 v2',
        's|a|v2|客服|10:02:00|我来',
      );
      const each = await measure([rt, rate('within: 20s')], [chat], `${rules}\ntransfer: each-account`);
      expect(fractions(each)).toEqual(['25/2', '2/2']);
      expect(fractions(await measure([rt], [chat], `${rules}\ntransfer: last-replier`))).toEqual(['65/2']);
    });

    it('each-account: of a transfer one message unit waits from the notice, whatever is said after it', async () => {
      // 退货 10:01:00 and 在吗 10:01:05 are v1's, who passes on at 10:01:30; 催 10:01:35, 人呢 10:01:40; v2 10:01:45. Units of v1: 45 s and 40 s to
      // the reply; of v2 one, 15 s from the notice. Within 15 s: 1/3; within 40 s: 2/3; turns within 15 s: 1/2
      const chat = table(
        's|a||买家|10:01:00|退货',
        's|a||买家|10:01:05|在吗',
        's|a||系统|10:01:30|由 v1 转交给 v2',
        's|a||买家|10:01:35|催',
        's|a||买家|10:01:40|人呢',
        's|a|v2|客服|10:01:45|我来',
      );
      const clauses = [
        rate('within: 15s, unit: message'),
        rate('within: 40s, unit: message'),
        rate('within: 15s, unit: turn'),
      ];
      expect(fractions(await measure(clauses, [chat], 'transfer: each-account'))).toEqual([
        '1/3',
        '2/3',
        '1/2',
      ]);
    });

    it('of a session: of its first judged, counted turn', async () => {
      // Hours 09:00-23:00, v2 is after-sale. s: v1's turn at 08:59:00 does not count; v2's at 09:10:00 does: the session is v2's.
      // only after-sale: 0 of 1 sessions unanswered; only pre-sale: none
      const chat = table(
        's|a||买家|08:59:00|问',
        's|a|v1|客服|08:59:10|答',
        's|a||买家|09:10:00|退货',
        's|a|v2|客服|09:10:10|我来',
      );
      const rules =
        'hours: ["09:00-23:00"]\nagents: { vendor: ["v*"], roles: { pre: ["v1"], after: ["v2"] } }';
      const of = (role: string) => `metric: unanswered-rate, only: { role: ${role} }`;
      expect(fractions(await measure([of('after'), of('pre')], [chat], rules))).toEqual(['0/1', 'null']);
      // the same of a buyer-day
      const day = (role: string) => `${rate('within: 10s, unit: buyer-day')}, only: { role: ${role} }`;
      expect(fractions(await measure([day('after'), day('pre')], [chat], rules))).toEqual(['1/1', 'null']);
    });

    it('a buyer’s day counts for every agent who wrote in it', async () => {
      // a: v1 answers, v2 adds a word without being asked: both. b: assigned to v1, nobody wrote: nobody's. c: v2. v1: 1, v2: 2:
      // 3 over two days of agents; 3 buyer-days in all
      const chat = table(
        's1|a||买家|10:00:00|问',
        's1|a|v1|客服|10:00:10|答',
        's1|a|v2|客服|10:00:20|补充一句',
        's2|b|v1|买家|10:00:00|问',
        's3|c||买家|10:00:00|问',
        's3|c|v2|客服|10:00:10|答',
      );
      const of = (statistic: string) => `metric: inquiry-volume, with: { statistic: ${statistic} }`;
      expect(values(await measure([of('total'), of('per-agent-day')], [chat]))).toEqual([3, 1.5]);
    });
  });

  it('千牛: the bare shop account is a robot inside a glob of the vendor’s too, and so is its 服务助手', async () => {
    // 10:00:00 answered by the shop itself 10:00:01, 10:00:10 by 服务助手 10:00:11; 10:00:20 by 小美 10:00:45: 25, the only turn
    const dashes = '-'.repeat(28);
    const txt = file(
      '某店.txt',
      `某店:小美
${dashes}tb买家${dashes}
tb买家(2026-07-10 10:00:00):  你好
某店(2026-07-10 10:00:01):  欢迎光临，48小时内发货
tb买家(2026-07-10 10:00:10):  尺码怎么选
某店:服务助手(2026-07-10 10:00:11):  看详情页的尺码表
tb买家(2026-07-10 10:00:20):  有货吗
某店:小美(2026-07-10 10:00:45):  在的亲
`,
    );
    expect(fractions(await measure([rt, all], [txt], 'agents: { vendor: ["某店*"] }'))).toEqual([
      '25/1',
      '1/1',
    ]);
  });
});
