import { describe, expect } from 'vitest';
import { asked, left, of, SIDES, values } from './hand-worked.ts';
import { file, fractions, orders, table } from './inputs.ts';

describe.each(SIDES)('hand-worked cases of complaints and ratings, %s', (_name, measure) => {
  of('complaint-rate', 'the vendor’s complaints ÷ buyer-days served', async (metric) => {
    // In July: 2 the vendor's, 1 the owner's, 1 undecided; 1 of June. Buyer-days: a, b, a on the 11th; c was told nothing. 2/3;
    // orders paid: 4, 2/4
    const chat = table(
      ...asked('a'),
      ...asked('b'),
      's2|a||买家|11 10:00:00|问',
      's2|a|v1|客服|11 10:00:10|答',
      's3|c|v1|买家|10:00:00|问',
    );
    const head = '投诉时间,投诉编号,订单号,买家昵称,客服账号,投诉类型,责任方,赔付金额\n';
    const complaints = file(
      '投诉.csv',
      `${head}2026-07-10 10:00:00,1,,a,,态度,乙方,
2026-07-31 23:59:59,2,,a,,态度,乙方,
2026-07-10 10:00:00,3,,a,,质量,甲方,
2026-07-10 10:00:00,4,,a,,态度,,
2026-06-30 23:59:59,5,,a,,态度,乙方,
`,
    );
    const sheet = orders(...['1', '2', '3', '4'].map((id) => `${id}|${id}|10.00|10:30:00|10:31:00`));
    const clauses = [metric, `${metric}, with: { per: orders }`];
    const measured = await measure(clauses, [chat, sheet, complaints]);
    expect(fractions(measured)).toEqual(['2/3', '2/4']);
    expect(left(measured[0]!, 'undecided')).toBe(1);
    // no sheet, no figure; a sheet without rows is none, 0/3
    expect(values(await measure([metric], [chat]))).toEqual([null]);
    expect(fractions(await measure([metric], [chat, file('投诉.csv', head)]))).toEqual(['0/3']);
  });

  const ratingHead = '评价时间,评价编号,会话ID,买家昵称,客服账号,评价,是否邀评,是否解决\n';
  const day = '2026-07-10 12:00:00';

  of('satisfaction-rate', '4 and 5 stars, of those whom a judged agent served', async (metric) => {
    // v1: 很满意, 满意, 一般: 2 of 3. By session s-a, which v1 served: 5: 3 of 4. o1's: out. Nobody's: out. No stars: no rating.
    const rated = file(
      '评价.csv',
      `${ratingHead}${day},1,,a,v1,很满意,,
${day},2,,a,v1,满意,,
${day},3,,a,v1,一般,,
${day},4,s-a,a,,5,,
${day},5,,a,o1,很满意,,
${day},6,,a,,很满意,,
${day},7,,a,v1,,,是
2026-08-01 00:00:00,8,,a,v1,很满意,,
`,
    );
    const [satisfied] = await measure([metric], [table(...asked('a')), rated]);
    expect(fractions([satisfied!])).toEqual(['3/4']);
    expect([left(satisfied!, 'not-judged'), left(satisfied!, 'unassigned')]).toEqual([1, 1]);
    expect(values(await measure([metric], [table(...asked('a'))]))).toEqual([null]);
  });

  of('rating-rate', 'of those invited, where the sheet tells; else of sessions', async (metric) => {
    // 3 invited, 2 of them rated: 2/3
    const chat = table(...asked('a'), ...asked('b'), ...asked('c'), ...asked('d'));
    const invited = file(
      '评价.csv',
      `${ratingHead}${day},1,,a,v1,很满意,是,\n${day},2,,b,v1,一般,是,\n${day},3,,c,v1,,是,\n`,
    );
    expect(fractions(await measure([metric], [chat, invited]))).toEqual(['2/3']);
    // nothing of invitations: 1 rating, 4 sessions
    const plain = file('评价.csv', `${ratingHead}${day},1,,a,v1,很满意,,\n`);
    expect(fractions(await measure([metric], [chat, plain]))).toEqual(['1/4']);
  });

  of('resolution-rate', 'by mark, or inferred from who comes back', async (metric) => {
    // Marks of v1's: 是, 是, 否; one without a mark. 2/3
    const marks = file(
      '评价.csv',
      `${ratingHead}${day},1,,a,v1,5,,是\n${day},2,,a,v1,5,,是\n${day},3,,a,v1,5,,否\n${day},4,,a,v1,5,,\n`,
    );
    const infer = `${metric}, with: { infer: true }`;
    expect(fractions(await measure([metric], [table(...asked('a')), marks]))).toEqual(['2/3']);
    // a ends 10 10:00:10 and is back 11 10:00:10: not solved; a's second ends 11 10:00:20, not back: solved. b is back
    // 11 10:00:11: solved; b's second, 11 10:00:20: solved. c ends 13 10:00:10, which is the shop's last message: not matured. 3/4
    const chat = table(
      ...asked('a'),
      'a2|a||买家|11 10:00:10|问',
      'a2|a|v1|客服|11 10:00:20|答',
      ...asked('b'),
      'b2|b||买家|11 10:00:11|问',
      'b2|b|v1|客服|11 10:00:20|答',
      ...asked('c', '13'),
    );
    const [inferred] = await measure([infer], [chat]);
    expect(fractions([inferred!])).toEqual(['3/4']);
    expect(left(inferred!, 'not-matured')).toBe(1);
  });
});
