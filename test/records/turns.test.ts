import { describe, expect, it } from 'vitest';
import { byTheProgram as byProgram, cardOf } from '../independent/by-the-program.ts';
import { measure as byReference, fractions, named, table } from '../independent/inputs.ts';

const turns = 'metric: response-rate, with: { within: 30s }';
const each = 'platform: generic\ntransfer: each-account';

describe.each([
  ['the reference', byReference],
  ['the program', byProgram],
] as const)('turns, by %s', (_name, measure) => {
  it('each-account: three accounts, each with a wait of its own', async () => {
    // 10:00:00 asked; v1 passes to v2 at :20, v2 to v3 at :40, v3 answers at 10:01:00.
    // v1 and v2 miss; v3 waits 20 s from :40. 1/3; mean 20/1.
    const chat = table(
      's|b|v1|买家|10:00:00|问',
      's|b||系统|10:00:20|由 v1 转交给 v2',
      's|b||系统|10:00:40|由 v2 转交给 v3',
      's|b|v3|客服|10:01:00|答',
    );
    expect(fractions(await measure([turns, 'metric: response-time'], [chat], each))).toEqual(['1/3', '20/1']);
    // last-replier: one turn, 60 s.
    expect(fractions(await measure([turns, 'metric: response-time'], [chat]))).toEqual(['0/1', '60/1']);
  });

  it('each-account: to the owner and back; only the vendor’s parts are judged', async () => {
    // v1 missed; o1 is read only; v2 from :40 to :50 is 10 s. 1/2.
    const chat = table(
      's|b|v1|买家|10:00:00|问',
      's|b||系统|10:00:20|由 v1 转交给 o1',
      's|b||系统|10:00:40|由 o1 转交给 v2',
      's|b|v2|客服|10:00:50|答',
    );
    expect(fractions(await measure([turns], [chat], each))).toEqual(['1/2']);
  });

  it('each-account: a last word that is passed on is still no question', async () => {
    // 问 answered in 10 s; 谢谢 then waits for nobody, neither with v1 nor, passed on, with v2. Dropped: 1/1; counted: 1/3.
    const said = [
      's|b|v1|买家|10:00:00|问',
      's|b|v1|客服|10:00:10|今天发货',
      's|b|v1|买家|10:00:20|谢谢',
      's|b||系统|10:00:30|由 v1 转交给 v2',
    ];
    const drop = `${each}\nreplies: { closers: drop }`;
    expect(fractions(await measure([turns], [table(...said)], drop))).toEqual(['1/1']);
    expect(fractions(await measure([turns], [table(...said)], each))).toEqual(['1/3']);
    // Words behind the notice are a question again: v2's, unanswered. 1/2.
    const asks = [...said, 's|b|v2|买家|10:00:40|发什么快递'];
    expect(fractions(await measure([turns], [table(...asks)], drop))).toEqual(['1/2']);
  });

  it('assist, each-account: supervised text answers, and what follows belongs to the human before', async () => {
    // v1's assist answers in 5 s; 再问 is answered by nobody: no human before it, assigned v1: a miss. 1/2.
    const chat = table('s|b|v1|买家|10:00:00|问', 's|b|v1|智能辅助|10:00:05|答', 's|b|v1|买家|10:00:10|再问');
    expect(fractions(await measure([turns], [chat], `${each}\nreplies: { assist: true }`))).toEqual(['1/2']);
    // Without assist: one turn of two messages, unanswered.
    expect(fractions(await measure([turns], [chat], each))).toEqual(['0/1']);
  });

  it('a recalled message answers nothing', async () => {
    // 答 is recalled, 再答 comes at 10:00:50: 50 s, late: 0/1.
    const chat = named(
      'x.csv',
      's|b|v1|买家|10:00:00|问',
      's|b|v1|客服|10:00:05|答|已撤回',
      's|b|v1|客服|10:00:50|再答',
    );
    expect(fractions(await measure([turns, 'metric: response-time'], [chat]))).toEqual(['0/1', '50/1']);
  });

  it('from robot to robot nothing is handed over to a person', async () => {
    // The second robot answers after the notice: bot-only, no turn. From a robot to v1: a turn from the notice, 15 s.
    const robots = 'platform: generic\nagents: { vendor: ["v*"], bots: ["bot*"] }';
    const chat = (to: string, ...more: string[]) =>
      table('s|b||买家|10:00:00|问', `s|b||系统|10:00:05|由 bot1 转交给 ${to}`, ...more);
    const share = 'metric: bot-share';
    const answered = chat('bot2', 's|b|bot2|机器人|10:00:06|亲，请问有什么可以帮您');
    expect(fractions(await measure([turns, share], [answered], robots))).toEqual(['null', '1/1']);
    const served = chat('v1', 's|b|v1|客服|10:00:20|在的亲');
    expect(fractions(await measure([turns, share], [served], robots))).toEqual(['1/1', '0/1']);
  });

  it('a session over the month’s last midnight: turns by their own anchors, or all by the session’s', async () => {
    // 06-30 23:59:50 asked, answered at 00:00:05 of July; 00:01:00 asked, answered at 00:01:10.
    // anchor turn: only the second is July's: 10/1, and it is not its session's first turn. anchor session: none is.
    const chat = table(
      's|b|v1|买家|06-30 23:59:50|问',
      's|b|v1|客服|01 00:00:05|答',
      's|b|v1|买家|01 00:01:00|再问',
      's|b|v1|客服|01 00:01:10|再答',
    );
    const clauses = ['metric: response-time', 'metric: first-response-time', 'metric: answer-ratio'];
    // The session counts (one of its turns does): both of v1's messages ÷ one buyer message.
    expect(fractions(await measure(clauses, [chat]))).toEqual(['10/1', 'null', '2/1']);
    const bySession = 'platform: generic\nanchor: session';
    expect(fractions(await measure(clauses, [chat], bySession))).toEqual(['null', 'null', 'null']);
  });
});

describe('each-account, by agent', () => {
  it('the one who passed it on has the miss, the next the wait', async () => {
    const chat = table(
      's|b|v1|买家|10:00:00|问',
      's|b||系统|10:00:20|由 v1 转交给 v2',
      's|b|v2|客服|10:00:25|答',
    );
    const { agents } = await cardOf([turns], [chat], each);
    expect(agents.map(({ agent, measures }) => [agent, measures['1']!.value])).toEqual([
      ['v1', 0],
      ['v2', 1],
    ]);
  });
});
