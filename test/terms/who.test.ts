import { describe, expect, it } from 'vitest';
import { byTheProgram, cardOf } from '../independent/by-the-program.ts';
import { file, fractions, named } from '../independent/inputs.ts';

const turns = 'metric: response-rate, with: { within: 30s }';
// v1 is the vendor's until the 10th.
const dated =
  'platform: generic\nagents: { vendor: [ { account: v1, to: 2026-07-10 }, "v2" ], owner: ["o*"] }';

describe('an account whose entry holds on some days only', () => {
  const block = (day: number) => `/*****************以下为一通会话************************************/
jd_${day} 2026-07-${day} 10:00:00\t
在吗\t
v1 2026-07-${day} 10:00:20\t
在的亲\t
/*****************会话结束_时间:2026-07-${day} 10:05:00*****************/
`;

  it('is no buyer on the others: its sessions are read, and not judged', async () => {
    // The 10th counts (20 s), the 11th is nobody's of the vendor: 1/1. A second "buyer" would refuse the block.
    const card = await cardOf([turns], [file('x.log', block(10) + block(11))], dated);
    const [judgement] = card.judgements;
    expect([judgement!.numerator, judgement!.denominator]).toEqual([1, 1]);
    expect(judgement!.excluded).toEqual({ 'not-judged': 1 });
    expect(card.inputs[0]).toMatchObject({ rows: 4, kept: 4, refused: 0 });
    // Nobody of the owner's `o*` wrote, which is told too.
    expect(card.problems.map(({ code }) => code)).toEqual(['unlisted-account', 'accounts-unmatched']);
  });

  it('is named with the messages of the days on which it stands on no list, whatever the order of rows', async () => {
    // One message within the entry, two after it.
    const rows = [
      's1|a|v1|买家|10 10:00:00|问',
      's1|a|v1|客服|10 10:00:20|答',
      's2|b|v1|买家|11 10:00:00|问',
      's2|b|v1|客服|11 10:00:20|答',
      's2|b|v1|客服|11 10:00:30|再答',
    ];
    for (const given of [rows, [...rows].reverse()]) {
      const { problems } = await cardOf([turns], [named('x.csv', ...given)], dated);
      expect(problems.map(({ code, args }) => ({ code, args }))).toEqual([
        { code: 'unlisted-account', args: { account: 'v1', messages: 2 } },
        { code: 'accounts-unmatched', args: { list: 'agents.owner', written: 'o*', names: 'v1' } },
      ]);
    }
  });

  it('a human message is its sender’s of that instant, a turn its agent’s of its anchor', async () => {
    // Asked on the 10th at 23:59:50, answered on the 11th at 00:00:10: the turn is judged by its anchor (20 s: 1/1);
    // the answer by its own instant: no human message of a judged agent: 0/1.
    const night = named('x.csv', 's|b|v1|买家|10 23:59:50|问', 's|b|v1|客服|11 00:00:10|答');
    expect(fractions(await byTheProgram([turns, 'metric: answer-ratio'], [night], dated))).toEqual([
      '1/1',
      '0/1',
    ]);
  });
});
