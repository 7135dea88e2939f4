import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../../../src/scorecard/scorecard.ts';
import { auditOf } from '../../helpers/audit.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Eight sessions, one a day from 1 October on: 小美 puts the buyer off in the first five, at 10:00:10. */
function chats(): string {
  const rows = ['会话ID,买家昵称,客服,发送方,发送时间,消息内容'];
  for (let n = 1; n <= 8; n++) {
    rows.push(`S${n},甲${n},小美,买家,2026-10-0${n} 10:00:00,这个怎么装`);
    rows.push(`S${n},甲${n},小美,客服,2026-10-0${n} 10:00:10,${n <= 5 ? '不清楚' : '看一下说明书就会了'}`);
  }
  return `${rows.join('\n')}\n`;
}

const CONTRACT = (clause: string, more = ''): string => `kefu-sla: 1
contract: K
owner: 甲方
vendor: 乙方
platform: generic
agents: { vendor: [小美] }
clauses:
  - { id: "5.2", metric: phrase-incidents, with: { class: dismissive }, severity: binding, ${clause} }
  - { id: "4.1", metric: reply-rate, min: 90%, min-sample: 1 }
settlement: { base: [ { type: fixed, amount: 1000 } ], penalty-cap: 50% }
${more}
`;
const PER_CASE = 'max: 0, penalty: { per-case: 50 }';

/** `rulings`: what a person found of the case of each day; the ref is the session's. */
async function reviewed(
  clause: string,
  rulings: Readonly<Record<number, string>>,
  more: { rows?: readonly string[]; terms?: string; exempt?: string } = {},
): Promise<Scorecard> {
  const files = [{ name: 'chats.csv', bytes: bytes(chats()) }];
  const contract = CONTRACT(clause, more.terms);
  const { judgements } = await auditOf(contract, files, '2026-10');
  const refs = new Map(judgements[0]!.evidence.map(({ at, ref }) => [Number(at.slice(8, 10)), ref]));
  const rows = Object.entries(rulings).map(
    ([day, ruling]) => `5.2,${refs.get(Number(day))},2026-10-0${day} 10:00:10,${ruling},`,
  );
  const sheet = ['条款,编号（匿名）,时间,复核结论,备注', ...rows, ...(more.rows ?? [])].join('\n');
  const exempt = more.exempt ? [{ name: 'exemptions.csv', bytes: bytes(more.exempt) }] : [];
  return auditOf(
    contract,
    [...files, { name: 'review.csv', bytes: bytes(`${sheet}\n`) }, ...exempt],
    '2026-10',
  );
}

describe('cases that a person has to confirm', () => {
  test('before anybody has looked all are open, and nothing is due', async () => {
    const card = await reviewed(PER_CASE, {});
    expect(card.judgements[0]).toMatchObject({
      value: 5,
      verdict: 'missed',
      penalty: 0,
      review: { confirmed: 0, dismissed: 0, open: 5 },
    });
    expect(card.judgements[1]!.review).toBeNull();
    expect(card.settlement).toMatchObject({ lines: [], payable: 100_000 });
  });

  test('confirmed ones cost, dismissed ones are no cases, open ones stand and cost nothing', async () => {
    const card = await reviewed(PER_CASE, { 1: '确认', 2: '确认', 3: '不成立', 4: '' });
    // 5 − 1 dismissed = 4 cases, 2 of them open; 2 × ¥50.
    expect(card.judgements[0]).toMatchObject({
      value: 4,
      breaches: 4,
      sample: 8,
      verdict: 'missed',
      penalty: 10_000,
      review: { confirmed: 2, dismissed: 1, open: 2 },
    });
    expect(card.judgements[0]!.evidence.map(({ at }) => at.slice(8, 10))).toEqual(['01', '02', '04', '05']);
    expect(card.settlement!.lines).toMatchObject([{ value: 2, basis: 2, net: 10_000 }]);
    expect(card.settlement!.payable).toBe(90_000);
    expect(card.problems).toEqual([]);
  });

  test('all dismissed: the clause is met', async () => {
    const card = await reviewed(PER_CASE, {
      1: '不成立',
      2: '不成立',
      3: '不成立',
      4: '不成立',
      5: 'dismissed',
    });
    expect(card.judgements[0]).toMatchObject({
      value: 0,
      verdict: 'met',
      review: { confirmed: 0, dismissed: 5, open: 0 },
    });
    expect(card.total.missed).toBe(0);
  });

  test('the figure of the confirmed cases alone decides what is due', async () => {
    // At most 2: five cases miss it, one confirmed case does not; three do, by one step.
    const clause = 'max: 2, penalty: { per: 1, deduct: 100 }';
    const one = await reviewed(clause, { 1: '确认' });
    expect(one.judgements[0]).toMatchObject({ value: 5, verdict: 'missed', penalty: 0 });
    const three = await reviewed(clause, { 1: '确认', 2: '确认', 3: '确认' });
    expect(three.settlement!.lines).toMatchObject([{ value: 3, basis: 1, net: 10_000 }]);
  });

  test('a case left out by an exemption is none, whatever the review says', async () => {
    const exempt = `条款,会话ID,申诉理由,申诉时间,裁定
,S1,测试,2026-11-02,采纳
`;
    const card = await reviewed(PER_CASE, { 1: '确认', 2: '确认' }, { exempt, terms: 'exemptions: {}' });
    expect(card.judgements[0]).toMatchObject({
      value: 4,
      withoutExemptions: 5,
      sample: 7,
      penalty: 5_000,
      review: { confirmed: 1, dismissed: 0, open: 3 },
    });
    expect(card.exemptions[0]).toMatchObject({ units: { '5.2': 1, '4.1': 1 }, money: 5_000 });
    expect(card.problems).toEqual([]);
  });

  test('rows that lead nowhere, and a case decided both ways', async () => {
    const card = await reviewed(
      PER_CASE,
      { 1: '确认' },
      {
        rows: [
          '9.9,ABCDEFGHIJ,2026-10-01 10:00:10,确认,',
          '4.1,ABCDEFGHIJ,2026-10-01 10:00:10,确认,',
          '5.2,ABCDEFGHIJ,2026-10-01 10:00:10,确认,',
        ],
      },
    );
    expect(card.problems.map(({ code, row }) => [code, row])).toEqual([
      ['review-unknown-clause', 3],
      ['review-not-asked', 4],
      ['review-no-case', 5],
    ]);
    expect(card.judgements[0]).toMatchObject({ penalty: 5_000 });

    const lost = ['BBBBBBBBBB', 'CCCCCCCCCC'].map((ref) => `5.2,${ref},2026-10-01 10:00:10,确认,`);
    const twice = await reviewed(PER_CASE, { 1: '确认' }, { rows: lost });
    expect(twice.problems.map(({ code, row, count }) => [code, row, count])).toEqual([
      ['review-no-case', 3, 2],
    ]);

    const { ref } = card.judgements[0]!.evidence.find(({ at }) => at.startsWith('2026-10-01'))!;
    const both = await reviewed(
      PER_CASE,
      { 1: '确认' },
      { rows: [`5.2,${ref},2026-10-01 10:00:10,不成立,`] },
    );
    expect(both.problems.map(({ code }) => code)).toEqual(['review-contradicts']);
    expect(both.judgements[0]).toMatchObject({ penalty: 0, review: { confirmed: 0, dismissed: 0, open: 5 } });
  });

  test('with confirm: auto nothing waits, and a review has nothing to say', async () => {
    const card = await reviewed(`${PER_CASE}, confirm: auto`, { 1: '不成立' });
    expect(card.judgements[0]).toMatchObject({ value: 5, penalty: 25_000, review: null });
    expect(card.problems.map(({ code }) => code)).toEqual(['review-not-asked']);
  });
});
