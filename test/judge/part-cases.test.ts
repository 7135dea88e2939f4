import { expect, test } from 'vitest';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { auditOf, type GivenFile } from '../helpers/audit.ts';

const contract = (confirm: string): string => `kefu-sla: 1
contract: K
owner: 甲
vendor: 乙
platform: generic
term: { from: 2026-07-01, to: 2027-06-30 }
clauses:
  - { id: "1", metric: phrase-incidents, with: { class: dismissive }, max: 0, severity: binding, confirm: ${confirm}, penalty: { per-case: 50 } }
settlement: { base: [ { type: fixed, amount: 3100 } ] }
amendments:
  - { from: 2026-10-05, clauses: [ { id: "1", penalty: { per-case: 80 } } ] }
`;

const csv = (name: string, ...lines: readonly string[]): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
});

// Nobody speaks before the 5th: part one has no message, and is judged with the whole month.
const chats = csv(
  'chats.csv',
  '会话ID,买家昵称,客服,发送方,发送时间,消息内容',
  'S1,买家1,小丽,买家,2026-10-06 10:00:00,在吗',
  'S1,买家1,小丽,客服,2026-10-06 10:00:10,这个我不知道',
  'S2,买家2,小丽,买家,2026-10-07 10:00:00,在吗',
  'S2,买家2,小丽,客服,2026-10-07 10:00:10,具体不清楚',
  'S3,买家3,小丽,买家,2026-10-08 10:00:00,在吗',
  'S3,买家3,小丽,客服,2026-10-08 10:00:10,这个跟我们没关系',
);

const told = ({ judgements }: Scorecard) =>
  judgements.map(({ part, value, verdict, points, review, penalty }) => [
    part!.whole,
    value,
    verdict,
    points,
    review && [review.confirmed, review.dismissed, review.open],
    penalty,
  ]);

test('a part judged with the whole month has its points, and pays for none of the other part’s cases', async () => {
  // 3 cases, all in part two: 100 ÷ (1 + 3) = 25 points in both; 3 × 80.00.
  expect(told(await auditOf(contract('auto'), [chats], '2026-10'))).toEqual([
    [true, 3, 'missed', 25, null, 0],
    [false, 3, 'missed', 25, null, 24000],
  ]);
});

test('so it is with cases that a person confirmed', async () => {
  const before = await auditOf(contract('required'), [chats], '2026-10');
  const [first, second] = before.judgements[1]!.evidence;
  const review = csv(
    'review.csv',
    'clause,ref,at,decision',
    `1,${first!.ref},${first!.at.slice(0, 19).replace('T', ' ')},confirmed`,
    `1,${second!.ref},${second!.at.slice(0, 19).replace('T', ' ')},dismissed`,
  );
  // One confirmed, one dismissed, one open: 3 − 1 = 2 cases, 100 ÷ 3 points; money for the confirmed one, once.
  expect(told(await auditOf(contract('required'), [chats, review], '2026-10'))).toEqual([
    [true, 2, 'missed', 33.3333333333, [0, 0, 0], 0],
    [false, 2, 'missed', 33.3333333333, [1, 1, 1], 8000],
  ]);
});
