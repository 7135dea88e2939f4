import { describe, expect, it } from 'vitest';
import { byTheProgram, cardOf } from '../independent/by-the-program.ts';
import { file, fractions, named, unnumbered } from '../independent/inputs.ts';

const START = '/*****************以下为一通会话************************************/';
const END = '/*****************会话结束_时间:2026-07-10 12:00:00*****************/';

/** A JD log; blocks of lines `sender|time of 2026-07-10|text`. */
const log = (name: string, ...blocks: string[][]) =>
  file(
    name,
    blocks
      .map((lines) => {
        const written = lines.map((line) => {
          const [sender, at, text] = line.split('|');
          return `${sender} 2026-07-10 ${at}\t\n${text}\t`;
        });
        return `${[START, ...written, END].join('\n')}\n`;
      })
      .join(''),
  );

const turns = 'metric: response-rate, with: { within: 30s }';
const jd = 'platform: jd\nanchor: turn\nagents: { vendor: ["v*"] }';

describe('a log’s block that two files share in part', () => {
  const asked = 'b1|10:00:00|在吗';
  const answered = 'v1|10:00:20|在的亲';
  const again = 'b1|10:01:00|多久发货';
  const late = 'v1|10:01:40|今天发货';

  it('is one conversation: the wait goes from one file’s question to the other’s answer', async () => {
    // First file: question, answer (20 s), question. Second: that answer, that question, and its answer after 40 s.
    // Together 2 turns, within 30 s the first: 1/2. As two blocks the second question would count, unanswered, by itself.
    const files = [log('a.log', [asked, answered, again]), log('b.log', [answered, again, late])];
    const [rate, mean] = await byTheProgram([turns, 'metric: response-time'], files, jd);
    expect(fractions([rate!, mean!])).toEqual(['1/2', '60/2']);
    const card = await cardOf([turns], files, jd);
    expect(card.inputs.map(({ rows, kept, overlapping }) => [rows, kept, overlapping])).toEqual([
      [3, 3, 0],
      [3, 1, 2],
    ]);
  });

  it('a file given twice changes nothing, though two blocks of it share a line', async () => {
    // Both blocks hold b1's 在吗 of 10:00:00: two sessions, 20 s and 120 s. 1/2, as from one file.
    const blocks = [
      [asked, answered],
      [asked, 'v1|10:02:00|久等了'],
    ];
    const once = await byTheProgram([turns], [log('a.log', ...blocks)], jd);
    const twice = await byTheProgram([turns], [log('a.log', ...blocks), log('b.log', ...blocks)], jd);
    expect(fractions(once)).toEqual(['1/2']);
    expect(fractions(twice)).toEqual(['1/2']);
  });
});

describe('what two tables both have', () => {
  const asked = 's|b|v1|买家|10:00:00|问';
  const answer = 's|b|v1|客服|10:00:20|答';
  const question = 's2|b|v1|买家|10:05:00|问';

  it('a reply that one of them marks as recalled is recalled, whatever the files are called', async () => {
    // The later export knows of the recall: no answer, 0/1. Named first or last, it is the same month.
    for (const [early, later] of [
      ['a.csv', 'b.csv'],
      ['b.csv', 'a.csv'],
    ]) {
      const files = [named(early!, asked, answer), named(later!, asked, `${answer}|已撤回`)];
      expect(fractions(await byTheProgram([turns], files))).toEqual(['0/1']);
    }
  });

  it('a question that one of them assigns is assigned, whatever the files are called', async () => {
    // Nobody answers; assigned to v1 it is a miss, assigned to nobody it would be nobody's (there is an owner).
    for (const [one, other] of [
      ['a.csv', 'b.csv'],
      ['b.csv', 'a.csv'],
    ]) {
      const files = [named(one!, question), named(other!, question.replace('|v1|', '||'))];
      expect(fractions(await byTheProgram([turns], files))).toEqual(['0/1']);
    }
  });

  it('a row counts as often as in the file that has it most', async () => {
    // 再问 stands twice in the one file and once in the other: 2 buyer messages of the turn and 问: answer-ratio 1/3.
    const again = 's|b|v1|买家|10:00:05|再问';
    const files = [named('a.csv', asked, again, again, answer), named('b.csv', asked, again, answer)];
    expect(fractions(await byTheProgram(['metric: answer-ratio'], files))).toEqual(['1/3']);
  });

  it('a nick in other letters is the same buyer', async () => {
    // ＴＢ＿1 is TB_1 in full width; cntaobao is the network's prefix. One buyer, one session of one turn: 20 s.
    const files = [
      unnumbered('cntaobaoTB_1|v1|买家|10:00:00|问', 'ＴＢ＿1|v1|客服|10:00:20|答'),
      { ...unnumbered('tb_1|v1|买家|10:00:00|问'), name: 'z.csv' },
    ];
    expect(fractions(await byTheProgram([turns, 'metric: reply-rate'], files))).toEqual(['1/1', '1/1']);
  });
});
