import { describe, expect, it } from 'vitest';
import { byTheProgram, cardOf } from '../../independent/by-the-program.ts';
import { measure as byReference, file, fractions, orders, table } from '../../independent/inputs.ts';

/** Lines `time|order|agent|liability`. */
function complaints(...lines: string[]) {
  const rows = lines.map((line, i) => {
    const [at, order, agent, party] = line.split('|');
    return `2026-07-${at},TS${i},${order},${agent},服务态度,${party}\n`;
  });
  return file('投诉.csv', `投诉时间,投诉编号,订单号,客服账号,投诉类型,责任方\n${rows.join('')}`);
}

/** Lines `time|session|agent|stars|invited|solved`. */
function ratings(...lines: string[]) {
  const rows = lines.map((line, i) => {
    const [at, session, agent, stars, invited = '', solved = ''] = line.split('|');
    return `2026-07-${at},PJ${i},${session},${agent},${stars},${invited},${solved}\n`;
  });
  return file('评价.csv', `评价时间,评价编号,会话ID,客服账号,评价,是否邀评,是否解决\n${rows.join('')}`);
}

const talk = (session: string, buyer: string, agent: string, at: string) => [
  `${session}|${buyer}|${agent}|买家|${at}:00|问`,
  `${session}|${buyer}|${agent}|客服|${at}:10|答`,
];
const reasons = (measured: readonly { readonly reason: string | null }[]) =>
  measured.map(({ reason }) => reason);

describe.each([
  ['the reference', byReference],
  ['the program', byTheProgram],
] as const)('complaints and ratings, by %s', (_name, measure) => {
  it('complaint-rate: decided, the vendor’s, in the period; per buyer-day served or per order', async () => {
    // 乙方 on 1 July 00:00:00 and 31 July 23:59:59: 2. 甲方, 物流: not the vendor's. Empty: undecided. June: out.
    // Served: a on the 10th (twice, one buyer-day), a on the 11th, b on the 10th: 3; c was never answered by a human.
    // 2 ÷ 3. Orders paid in July: 2 of 3. 2 ÷ 2.
    const files = [
      table(
        ...talk('s1', 'a', 'v1', '10:00'),
        ...talk('s2', 'a', 'v1', '15:00'),
        ...talk('s3', 'a', 'v1', '11 10:00'),
        ...talk('s4', 'b', 'v1', '10:00'),
        's5|c|v1|买家|10:00:00|问',
      ),
      orders(
        '1|a|5.00|10:00:00|10:00:00',
        '2|b|5.00|11:00:00|11:00:00',
        '3|b|5.00|06-30 23:59:59|06-30 23:59:59',
      ),
      complaints(
        '01 00:00:00|1|v1|乙方',
        '31 23:59:59||v1|乙方',
        '10 10:00:00||v1|甲方',
        '10 11:00:00|||物流',
        '10 12:00:00||v1|',
      ),
    ];
    const clauses = ['metric: complaint-rate', 'metric: complaint-rate, with: { per: orders }'];
    expect(fractions(await measure(clauses, files))).toEqual(['2/3', '2/2']);
  });

  it('complaint-rate: a sheet without rows is no complaint, no sheet is no data, nobody served is none either', async () => {
    const chats = table(...talk('s1', 'a', 'v1', '10:00'));
    const clause = ['metric: complaint-rate'];
    expect(fractions(await measure(clause, [chats, complaints()]))).toEqual(['0/1']);
    expect(reasons(await measure(clause, [chats]))).toEqual(['no-complaints']);
    const unanswered = table('s1|a|v1|买家|10:00:00|问');
    expect(fractions(await measure(clause, [unanswered, complaints('10 10:00:00||v1|乙方')]))).toEqual([
      'null',
    ]);
  });

  it('satisfaction-rate: four stars are satisfied, and only judged agents answer', async () => {
    // v1: 5, 4, 3. Session s2 is v2's: 4. o1 is the owner's, though the session is v1's: not judged. No agent and no session: nobody's.
    // An invitation without stars is no rating. 3 ÷ 4.
    const files = [
      table(...talk('s1', 'a', 'v1', '10:00'), ...talk('s2', 'b', 'v2', '10:00')),
      ratings(
        '01 00:00:00||v1|很满意',
        '10 10:00:00||v1|满意',
        '31 23:59:59||v1|一般',
        '10 10:00:00|s2||4',
        '10 10:00:00|s1|o1|很满意',
        '10 10:00:00|||很满意',
        '10 10:00:00||v1||是',
      ),
    ];
    const [measured] = await measure(['metric: satisfaction-rate'], files);
    expect(fractions([measured!])).toEqual(['3/4']);
    expect(measured).toMatchObject({ breaches: 1, excluded: { 'not-judged': 1, unassigned: 1 } });
  });

  it('rating-rate: by invitation where one row tells it, else by session', async () => {
    // Invited: 3, rated of them 1; the rating without an invitation is out. 1 ÷ 3.
    const told = ratings(
      '10 10:00:00||v1|满意|是',
      '10 11:00:00||v1||是',
      '10 12:00:00||v1||是',
      '10 13:00:00||v1|满意|否',
    );
    expect(fractions(await measure(['metric: rating-rate'], [told]))).toEqual(['1/3']);
    // Nobody tells: 2 ratings ÷ 3 sessions.
    const files = [
      table(
        ...talk('s1', 'a', 'v1', '10:00'),
        ...talk('s2', 'b', 'v1', '10:00'),
        ...talk('s3', 'c', 'v1', '10:00'),
      ),
      ratings('10 10:00:00||v1|满意', '10 11:00:00||v1|一般'),
    ];
    expect(fractions(await measure(['metric: rating-rate'], files))).toEqual(['2/3']);
  });

  it('resolution-rate: marks; inferred, a return after exactly 24 h is one, a second later is none', async () => {
    // Marks: 是, 否, 是 and one row without: 2 ÷ 3.
    // Sessions end at 10:00:10. a is back at 10:00:10 a day later: not solved; b a second later: solved; the returns on
    // the 11th end at 10:00:20 and 10:00:21, and the last message of the shop is z's on the 12th at 10:00:20: a's second
    // session has matured exactly (solved), b's has not, nor has z's own. 2 ÷ 3.
    const files = [
      table(
        ...talk('s1', 'a', 'v1', '10:00'),
        ...talk('s2', 'b', 'v1', '10:00'),
        's3|a|v1|买家|11 10:00:10|问',
        's3|a|v1|客服|11 10:00:20|答',
        's4|b|v1|买家|11 10:00:11|问',
        's4|b|v1|客服|11 10:00:21|答',
        's5|z|v1|买家|12 10:00:20|问',
      ),
      ratings('10 10:00:00||v1|||是', '10 11:00:00||v1|||否', '10 12:00:00||v1|||是', '10 13:00:00||v1|满意'),
    ];
    const clauses = ['metric: resolution-rate', 'metric: resolution-rate, with: { infer: true }'];
    const measured = await measure(clauses, files);
    expect(fractions(measured)).toEqual(['2/3', '2/3']);
    expect(measured[1]!.excluded).toMatchObject({ 'not-matured': 2 });
  });
});

describe('complaints and ratings, by the program', () => {
  it('a complaint about an order with an exclude mark leaves with it, and every reason is told', async () => {
    const marked = file(
      'orders.csv',
      '订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间 ,订单状态,宝贝总数量,订单备注\n1,a,5.00,2026-07-10 10:00:00,2026-07-10 10:00:00,交易成功,1,刷单\n',
    );
    const files = [
      table(...talk('s1', 'a', 'v1', '10:00'), ...talk('s2', 'b', 'v1', '10:00')),
      marked,
      complaints('10 10:00:00|1|v1|乙方', '10 11:00:00||v1|乙方', '10 12:00:00||v1|物流', '10 13:00:00||v1|'),
    ];
    const [measured] = await byTheProgram(
      ['metric: complaint-rate'],
      files,
      'platform: generic\nattribution: { exclude-flags: [刷单] }',
    );
    // Of four: one flagged, one the courier's, one undecided. 1 ÷ 2 buyer-days.
    expect(fractions([measured!])).toEqual(['1/2']);
    expect(measured).toMatchObject({
      breaches: 1,
      excluded: { flagged: 1, 'others-liable': 1, undecided: 1 },
    });
  });

  it('complaints and ratings are their agents’ and their days’, and these add up', async () => {
    // v1: a complaint, 1 buyer-day. v2: no complaint, 1 buyer-day. Ratings: v1 1/1, v2 0/1.
    const files = [
      table(...talk('s1', 'a', 'v1', '10:00'), ...talk('s2', 'b', 'v2', '11 10:00')),
      complaints('12 10:00:00||v1|乙方'),
      ratings('10 10:00:00||v1|满意', '11 11:00:00||v2|一般'),
    ];
    const card = await cardOf(['metric: complaint-rate', 'metric: satisfaction-rate'], files);
    const of = (agent: string) => card.agents.find((row) => row.agent === agent)!.measures;
    expect(of('v1')).toMatchObject({ 1: { value: 1 }, 2: { value: 1 } });
    expect(of('v2')).toMatchObject({ 1: { value: 0 }, 2: { value: 0 } });
  });

  it('the marks of a platform’s session list stand in where no rating sheet was given', async () => {
    // Five rows: 非常满意, 满意 (passed on to the owner's o1: not judged), 一般, 非常不满意, none. 1 ÷ 3; solved 是, 否: 1 ÷ 2.
    const list = file(
      '会话列表.csv',
      [
        '咨询时间,顾客,咨询类型,客服,转接后客服,技能组,满意度,是否解决,cid',
        '2026-07-10 10:00:00,a,售前,v1,,组,非常满意,是,c1',
        '2026-07-10 11:00:00,b,售前,v1,o1,组,满意,,c2',
        '2026-07-10 12:00:00,c,售前,v1,,组,一般,否,c3',
        '2026-07-10 13:00:00,d,售前,o1,v1,组,非常不满意,,c4',
        '2026-07-10 14:00:00,e,售前,v1,,组,,未评价,c5',
        '',
      ].join('\n'),
    );
    const clauses = ['metric: satisfaction-rate', 'metric: resolution-rate'];
    expect(fractions(await byTheProgram(clauses, [list], 'platform: jd'))).toEqual(['1/3', '1/2']);
    // A rating sheet goes first.
    const both = [list, ratings('10 10:00:00||v1|满意')];
    expect(fractions(await byTheProgram(clauses, both, 'platform: jd'))).toEqual(['1/1', 'null']);
    // But only in its own shop: 甲店 has the sheet, 乙店 the list. All: (1 + 1) ÷ (1 + 3).
    const within = (folder: string, { name, bytes }: (typeof both)[number]) => ({
      name: `${folder}/${name}`,
      bytes,
    });
    const shops = [within('b', list), within('a', ratings('10 10:00:00||v1|满意'))];
    const rest =
      'shops: [ { name: 甲店, platform: jd, files: ["a/**"] }, { name: 乙店, platform: jd, files: ["b/**"] } ]';
    const of = (only: string) => `metric: satisfaction-rate${only}`;
    const each = [of(''), of(', only: { shops: [甲店] }'), of(', only: { shops: [乙店] }')];
    expect(fractions(await byTheProgram(each, shops, rest))).toEqual(['2/4', '1/1', '1/3']);
  });

  it('complaint-rate: no sheet of the shop is no data, whatever another shop gave', async () => {
    // 甲店 gave a sheet without rows: 0 ÷ 1. 乙店 gave none.
    const within = (folder: string, { name, bytes }: ReturnType<typeof file>) => ({
      name: `${folder}/${name}`,
      bytes,
    });
    const files = [
      within('a', table(...talk('s1', 'a', 'v1', '10:00'))),
      within('b', table(...talk('s2', 'b', 'v1', '10:00'))),
      within('a', complaints()),
    ];
    const rest =
      'shops: [ { name: 甲店, platform: generic, files: ["a/**"] }, { name: 乙店, platform: generic, files: ["b/**"] } ]';
    const clauses = ['甲店', '乙店'].map((shop) => `metric: complaint-rate, only: { shops: [${shop}] }`);
    const measured = await byTheProgram(clauses, files, rest);
    expect(fractions(measured)).toEqual(['0/1', 'null']);
    expect(reasons(measured)).toEqual([null, 'no-complaints']);
  });

  it('complaint-rate: a day has none of its own, for complaints come later than what they are about', async () => {
    // a was served on the 10th and complains on the 20th. 1 ÷ 1 of the month; no day shows 0 complaints.
    const files = [table(...talk('s1', 'a', 'v1', '10:00')), complaints('20 10:00:00||v1|乙方')];
    const card = await cardOf(['metric: complaint-rate'], files);
    expect(card.judgements[0]).toMatchObject({ value: 1 });
    expect(card.daily.filter(({ measures }) => '1' in measures)).toEqual([]);
  });

  it('resolution-rate is an estimate where it is inferred, and only then', async () => {
    const clauses = ['metric: resolution-rate', 'metric: resolution-rate, with: { infer: true }'];
    const { judgements } = await cardOf(clauses, [table(...talk('s1', 'a', 'v1', '10:00'))]);
    expect(judgements.map(({ severity }) => severity)).toEqual(['binding', 'advisory']);
    expect(reasons(judgements)).toEqual(['no-ratings', 'nothing-measured']);
  });

  it('rating-rate needs the chats where nobody tells invitations', async () => {
    const only = [ratings('10 10:00:00||v1|满意')];
    expect(reasons(await byTheProgram(['metric: rating-rate'], only))).toEqual(['no-chats']);
  });
});
