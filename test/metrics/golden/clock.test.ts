import { describe, expect, it } from 'vitest';
import { byTheProgram } from '../../independent/by-the-program.ts';
import { measure as byReference, fractions, table } from '../../independent/inputs.ts';

const REST = 'platform: generic\nagents: { vendor: ["v*"], bots: ["b*"] }';
const DROP = `${REST}\nreplies: { closers: drop }`;
const WAITS = ['metric: first-response-time', 'metric: response-time'];
const ANSWERED = ['metric: response-rate, with: { within: 30s }'];
const shown = (measured: readonly { readonly value: unknown }[]) => measured.map(({ value }) => value);

describe.each([
  ['the reference', byReference],
  ['the program', byTheProgram],
] as const)('the clock, by %s', (_name, measure) => {
  it('closing words that are dropped start none: hours later the buyer’s next question does', async () => {
    // 10 s; then 谢谢 at 10:01, and at 15:00 a question answered in 20 s. Dropped: (10 + 20) / 2 = 15. Counted: the second
    // turn begins at 10:01:00 and ends at 15:00:20, 17 960 s; (10 + 17 960) / 2 = 8985.
    const chat = [
      table(
        's1|a|v1|买家|10:00:00|有现货吗',
        's1|a|v1|客服|10:00:10|有的亲',
        's1|a|v1|买家|10:01:00|好的，谢谢',
        's1|a|v1|买家|15:00:00|能开发票吗',
        's1|a|v1|客服|15:00:20|可以开的亲',
      ),
    ];
    expect(shown(await measure(WAITS, chat, DROP))).toEqual([10, 15]);
    expect(shown(await measure(WAITS, chat, REST))).toEqual([10, 8985]);
  });

  it('nothing but closing words is no unit, answered or not; after a question they are an answer', async () => {
    // a: 好的 after a statement, answered: no unit. b: the same, unanswered: no unit. c: 好的 after a question: a turn, a
    // miss. Units: the three first questions and c's 好的; met: the three.
    const chat = [
      table(
        'a|a|v1|买家|10:00:00|有货吗',
        'a|a|v1|客服|10:00:10|有的',
        'a|a|v1|买家|10:01:00|好的',
        'a|a|v1|客服|10:05:00|祝您生活愉快',
        'b|b|v1|买家|11:00:00|有货吗',
        'b|b|v1|客服|11:00:10|有的',
        'b|b|v1|买家|11:01:00|谢谢',
        'c|c|v1|买家|12:00:00|有货吗',
        'c|c|v1|客服|12:00:10|您要黑色的吗',
        'c|c|v1|买家|12:01:00|好的',
      ),
    ];
    expect(fractions(await measure(ANSWERED, chat, DROP))).toEqual(['3/4']);
  });

  it('an open offer of help is no question, what it offers in particular is', async () => {
    // a: 没有了 after 还有其他可以帮您吗 is leave-taking. b: 好的 after 需要我帮您改地址吗 is an answer.
    const chat = [
      table(
        'a|a|v1|买家|10:00:00|有货吗',
        'a|a|v1|客服|10:00:10|有的，还有其他可以帮您吗',
        'a|a|v1|买家|10:01:00|没有了',
        'b|b|v1|买家|11:00:00|地址错了',
        'b|b|v1|客服|11:00:10|需要我帮您改地址吗',
        'b|b|v1|买家|11:01:00|好的',
      ),
    ];
    expect(fractions(await measure(ANSWERED, chat, DROP))).toEqual(['2/3']);
  });

  it('without conversation ids dropped closing words keep no session open', async () => {
    // gap 30 min: 谢谢 at 10:01 leaves nothing open, so that 15:00 begins a session of its own: two first turns, 10 and
    // 20 s. Counted, the session goes on: one first turn.
    const chat = [
      table(
        '|a|v1|买家|10:00:00|有现货吗',
        '|a|v1|客服|10:00:10|有的亲',
        '|a|v1|买家|10:01:00|谢谢',
        '|a|v1|买家|15:00:00|能开发票吗',
        '|a|v1|客服|15:00:20|可以开的亲',
      ),
    ];
    expect(fractions(await measure(WAITS, chat, DROP))).toEqual(['30/2', '30/2']);
    expect(fractions(await measure(WAITS, chat, REST))).toEqual(['10/1', '17970/2']);
  });

  it('a picture is a message of whoever sent it; a sticker alone is closing words', async () => {
    // a: a picture answers after 8 s. b: a picture asks, 20 s. c: after the answer a sticker, dropped, and 表情 of JD.
    const chat = [
      table(
        'a|a|v1|买家|10:00:00|有尺码表吗',
        'a|a|v1|客服|10:00:08|[图片]',
        'b|b|v1|买家|11:00:00|[视频]',
        'b|b|v1|客服|11:00:20|收到视频了',
        'c|c|v1|买家|12:00:00|在吗',
        'c|c|v1|客服|12:00:02|在的',
        'c|c|v1|买家|12:01:00|[动画表情]',
        'c|c|v1|客服|12:02:00|嗯嗯',
        'c|c|v1|买家|12:03:00|#E-s25',
      ),
    ];
    // (8 + 20 + 2) / 3 = 10.
    expect(shown(await measure(WAITS, chat, DROP))).toEqual([10, 10]);
    expect(fractions(await measure(ANSWERED, chat, DROP))).toEqual(['3/3']);
  });

  it('a card is nobody’s answer and nobody’s question', async () => {
    // The card at 5 s answers nothing: 40 s. The buyer's card begins nothing.
    const chat = [
      table(
        'a|a|v1|买家|10:00:00|多少钱',
        'a|a|v1|客服|10:00:05|[商品]',
        'a|a|v1|客服|10:00:40|这款99元',
        'b|b|v1|买家|11:00:00|[订单]',
      ),
    ];
    expect(shown(await measure(['metric: response-time'], chat, REST))).toEqual([40]);
  });

  it('a session in which a person wrote after the buyer is never the robot’s alone', async () => {
    // The robot answers, nothing says that it hands over, after 20 min a person writes: 1 200 s from the buyer's last
    // message. Where nobody writes the robot settled it.
    const chat = [
      table(
        'a|a|v1|买家|10:00:00|我要退款',
        'a|a|b1|机器人|10:00:02|退款请看说明',
        'a|a|v1|客服|10:20:00|您好，我来处理',
        'z|z|v1|买家|11:00:00|我要退款',
        'z|z|b1|机器人|11:00:02|退款请看说明',
      ),
    ];
    expect(shown(await measure([...WAITS, 'metric: bot-share'], chat, REST))).toEqual([1200, 1200, 0.5]);
  });

  it('the system hands over in any words, and a robot’s wish to the contrary is none', async () => {
    // From the notice at 10:00:10 on: 30, 30, 30, 30 s. e: 排队 and 转接失败 hand nothing over: 50 s from the buyer.
    const chat = (system: readonly string[]) =>
      system.flatMap((words, i) => [
        `s${i}|x${i}|v1|买家|1${i}:00:00|我要退款`,
        `s${i}|x${i}|b1|机器人|1${i}:00:02|稍等`,
        `s${i}|x${i}|v1|系统|1${i}:00:10|${words}`,
        `s${i}|x${i}|v1|客服|1${i}:00:40|您好`,
      ]);
    const handed = [
      '会话已转接至人工客服小美',
      '人工客服 v1 接待',
      'Conversation assigned to v1',
      'v1 joined the chat',
    ];
    expect(fractions(await measure(WAITS, [table(...chat(handed))], REST))).toEqual(['120/4', '120/4']);
    const not = ['转接失败，客服不在线', '当前排队人数 3，请等待人工客服'];
    expect(fractions(await measure(WAITS, [table(...chat(not))], REST))).toEqual(['80/2', '80/2']);
  });

  it('after a person’s reply what a robot answers is the robot’s again, until the next hand-over', async () => {
    // 10 s; at 18:00 the robot answers; 转人工 at 18:10:00, a person after 10 s: (10 + 10) / 2. The robot's turn is none.
    const again = table(
      'a|a|v1|买家|10:00:00|有货吗',
      'a|a|v1|客服|10:00:10|有的',
      'a|a|b1|买家|18:00:00|几号发货',
      'a|a|b1|机器人|18:00:02|一般48小时内',
      'a|a|b1|买家|18:10:00|转人工',
      'a|a|v1|客服|18:10:10|您好',
    );
    expect(fractions(await measure(['metric: response-time'], [again], REST))).toEqual(['20/2']);
    // The hand-over is a notice: the question still open starts there, 20 s.
    const notice = table(
      'a|a|v1|买家|10:00:00|有货吗',
      'a|a|v1|客服|10:00:10|有的',
      'a|a|b1|买家|18:00:00|几号发货',
      'a|a|b1|机器人|18:00:02|一般48小时内',
      'a|a|b1|系统|18:10:00|由 服务助手 转交给 v1',
      'a|a|v1|客服|18:10:20|您好',
    );
    expect(fractions(await measure(['metric: response-time'], [notice], REST))).toEqual(['30/2']);
    // Nobody is handed to: the robot settled it, one turn.
    const settled = table(
      'a|a|v1|买家|10:00:00|有货吗',
      'a|a|v1|客服|10:00:10|有的',
      'a|a|b1|买家|18:00:00|几号发货',
      'a|a|b1|机器人|18:00:02|一般48小时内',
    );
    expect(fractions(await measure(ANSWERED, [settled], REST))).toEqual(['1/1']);
  });

  it('whose account: a whole name, a glob of bots, a robot’s name of the trade, then the other globs', async () => {
    // 店:服务助手 is a robot though the vendor's glob takes it in, and 店:智能一号 by the bots' glob though 店:* has as many
    // fixed characters; 店:智能客服小美 is a person, being listed by its whole name. Waits: a 30 s (the robot's answer at
    // 2 s is none), b 40 s, c 5 s.
    const chat = [
      table(
        'a|a|店:小丹|买家|10:00:00|在吗',
        'a|a|店:服务助手|客服|10:00:02|亲，请看自助服务',
        'a|a|店:小丹|买家|10:00:10|转人工',
        'a|a|店:小丹|客服|10:00:40|在的',
        'b|b|店:小丹|买家|11:00:00|转人工',
        'b|b|店:智能一号|客服|11:00:03|稍等',
        'b|b|店:小丹|客服|11:00:40|在的',
        'c|c|店:智能客服小美|买家|12:00:00|在吗',
        'c|c|店:智能客服小美|客服|12:00:05|在的',
      ),
    ];
    const who = 'platform: generic\nagents: { vendor: ["店:*", "店:智能客服小美"], bots: ["店:智能*"] }';
    expect(fractions(await measure(WAITS, chat, who))).toEqual(['75/3', '75/3']);
  });
});
