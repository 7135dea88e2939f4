import { describe, expect, it } from 'vitest';
import { auditOf } from '../helpers/audit.ts';
import { file, table } from './inputs.ts';
import { moneyCard } from './money-card.ts';
import { FIRST_MADE } from './random-exemptions.ts';

// "Exempting takes out the turns it names, no more: the buyer's other turns of the day, the session, the volume stay."

const period = { from: '2026-07-01', to: '2026-07-31' };

const contractOf = (clauses: string[]): string => `kefu-sla: 1
contract: A
owner: 甲方
vendor: 乙方
platform: generic
term: { from: 2026-01-01, to: 2026-12-31 }
agents: { vendor: ["v*"], owner: ["o*"] }
clauses:
${clauses.map((clause, i) => `  - { id: "${i + 1}", ${clause} }`).join('\n')}
settlement:
  base: [ { type: inquiry, of: inquiry-volume, tiers: [ { rate: 10 } ] } ]
exemptions: { file: exemptions.csv, file-within: 7d }
`;

/** Value of each clause and the payable fen, with one accepted row; `named` are its columns session to `to`. */
type Asked = { clauses: string[]; chat: ReturnType<typeof table>; named: string };
type Told = { values: (number | null)[]; payable: number };

const sheet = (named: string): string =>
  `clause,session,order,buyer,agent,from,to,category,reason,evidence,filed-by,filed-at,decision,decided-by,decided-at,late
,${named},测试,,,乙方,2026-08-02 10:00:00,accepted,甲方,,
`;

async function byReference({ clauses, chat, named }: Asked): Promise<Told> {
  const filed = { csv: sheet(named), firstMade: Date.parse(FIRST_MADE) / 1000 };
  const card = moneyCard(contractOf(clauses), [chat], period, { filed });
  const values = card.judged.map(
    ({ figure: { value } }) => value && Number(value.over) / Number(value.under),
  );
  return { values, payable: card.settled.payable };
}

async function byTheProgram({ clauses, chat, named }: Asked): Promise<Told> {
  const files = [chat, file('exemptions.csv', sheet(named))];
  const card = await auditOf(contractOf(clauses), files, `${period.from}..${period.to}`, {
    acceptIncomplete: true,
    firstMade: () => FIRST_MADE,
  });
  return { values: card.judgements.map(({ value }) => value), payable: card.settlement!.payable };
}

const DAY = 'metric: response-rate, with: { within: 30s, unit: buyer-day }, min: 90%, min-sample: 1';
const TURN = 'metric: response-rate, with: { within: 30s, unit: turn }, min: 90%, min-sample: 1';
const SESSION = 'metric: unanswered-rate, max: 5%, min-sample: 1';
const FIRST = 'metric: response-rate, with: { within: 30s, unit: first }, min: 90%, min-sample: 1';

describe.each([
  ['by the reference', byReference],
  ['by the program', byTheProgram],
] as const)('hand-worked exemptions, %s', (_name, tell) => {
  // a's day: in s1 v1 answers after 10 s and after 100 s; in s2 v2 leaves a alone. b's day: v1 answers after 20 s.
  const chat = table(
    's1|a||买家|10:00:00|问',
    's1|a|v1|客服|10:00:10|答',
    's1|a||买家|10:10:00|再问',
    's1|a|v1|客服|10:11:40|再答',
    's2|a|v2|买家|15:00:00|又问',
    's3|b||买家|10:00:00|问',
    's3|b|v1|客服|10:00:20|答',
  );

  it('the conversation s2: a’s other turns stay, and the day with them', async () => {
    // Left are 10 s, 100 s and 20 s. Turns 2/3; days: a fails by 100 s, b is met: 1/2; sessions without an answer 0/2; first
    // turns 2/2. The volume stays two buyers, 20.00 yuan
    const told = await tell({ clauses: [TURN, DAY, SESSION, FIRST], chat, named: 's2,,,,,' });
    expect(told.values.map((value) => value?.toFixed(4))).toEqual(['0.6667', '0.5000', '0.0000', '1.0000']);
    expect(told.payable).toBe(2000);
  });

  it('the time in which one turn began: the session and the day are judged by the others', async () => {
    // 10:10:00 alone leaves. Turns: 10 s, unanswered, 20 s: 2/3; days: a fails by s2: 1/2; sessions 1/3; first turns 2/3
    const named = ',,,,2026-07-10 10:05:00,2026-07-10 10:20:00';
    const told = await tell({ clauses: [TURN, DAY, SESSION, FIRST], chat, named });
    expect(told.values.map((value) => value?.toFixed(4))).toEqual(['0.6667', '0.5000', '0.3333', '0.6667']);
    expect(told.payable).toBe(2000);
  });

  it('what an agent answers for: the day stays with the other’s turns', async () => {
    // v1's turns leave: of a 15:00:00 is left, unanswered; of b nothing. Turns 0/1; days 0/1; sessions without 1/1; first turns
    // 0/1. The volume is two buyers all the same
    const told = await tell({ clauses: [TURN, DAY, SESSION, FIRST], chat, named: ',,,v1,,' });
    expect(told.values).toEqual([0, 0, 1, 0]);
    expect(told.payable).toBe(2000);
  });

  it('a day of which every turn is named leaves', async () => {
    // buyer a: b's 20 s is left: 1/1, 1/1, 0/1, 1/1
    const told = await tell({ clauses: [TURN, DAY, SESSION, FIRST], chat, named: ',,a,,,' });
    expect(told.values).toEqual([1, 1, 0, 1]);
    expect(told.payable).toBe(2000);
  });
});
