import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { auditOf } from '../helpers/audit.ts';
import { file, named } from '../independent/inputs.ts';

const amended = (
  clauses: string,
  amendment: string,
  settlement = '',
  platform = 'generic',
): string => `kefu-sla: 1
contract: K
owner: 甲
vendor: 乙
platform: ${platform}
term: { from: 2026-07-01, to: 2027-06-30 }
clauses:
${clauses}
${settlement}
amendments:
  - ${amendment}
`;

/** A month of chats, `buyer|agent|role|time|text` each in a session of its buyer's name. */
const chats = (...lines: readonly string[]) =>
  named('聊天.csv', ...lines.map((line) => `S-${line.split('|')[0]}|${line}`));

const told = ({ judgements }: Scorecard) =>
  judgements.map(({ clause, part, value, numerator, denominator, verdict }) => [
    clause,
    part && `${part.from.slice(8)}-${part.to.slice(8)}${part.whole ? ' whole' : ''}`,
    value,
    numerator,
    denominator,
    verdict,
  ]);

describe('a part is measured on the units of its days', () => {
  // 甲: asked on the 14th at 23:59:40, answered after 10 s, asks on at 00:00:10 and is answered after 40 s.
  // 丙: asked on the 15th at noon, answered after 20 s.
  const october = chats(
    '甲|v1|买家|10-14 23:59:40|问',
    '甲|v1|客服|10-14 23:59:50|答',
    '甲|v1|买家|10-15 00:00:10|再问',
    '甲|v1|客服|10-15 00:00:50|再答',
    '丙|v2|买家|10-15 12:00:00|问',
    '丙|v2|客服|10-15 12:00:20|答',
  );
  const rate = (id: string, unit: string) =>
    `  - { id: "${id}", metric: response-rate, with: { within: 30s, unit: ${unit} }, min: 90%, min-sample: 1 }`;

  test('the first turn of a session that goes on past midnight is the first part’s, and no other is a first', async () => {
    const card = await auditOf(
      amended(
        [rate('1', 'turn'), rate('2', 'first')].join('\n'),
        '{ from: 2026-10-15, clauses: [ { id: "1", min: 50% }, { id: "2", min: 50% } ] }',
      ),
      [october],
      '2026-10',
    );
    expect(told(card)).toEqual([
      ['1', '01-14', 1, 1, 1, 'met'],
      // 40 s missed, 20 s met.
      ['1', '15-31', 0.5, 1, 2, 'met'],
      ['2', '01-14', 1, 1, 1, 'met'],
      // Only 丙's: 甲's session began on the 14th.
      ['2', '15-31', 1, 1, 1, 'met'],
    ]);
    expect(card.judgements.map(({ evidence }) => evidence.length)).toEqual([0, 1, 0, 0]);
    expect(card.total).toMatchObject({ met: 4 });
  });

  test('by its own options; a day goes by its part, an agent by all of them', async () => {
    const card = await auditOf(
      amended(
        rate('1', 'turn'),
        '{ from: 2026-10-15, note: 补一, clauses: [ { id: "1", with: { within: 15s } } ] }',
      ),
      [october],
      '2026-10',
    );
    expect(told(card)).toEqual([
      ['1', '01-14', 1, 1, 1, 'met'],
      ['1', '15-31', 0, 0, 2, 'missed'],
    ]);
    expect(
      card.judgements.map(({ options, part }) => [options.within, part?.note, part?.days, part?.of]),
    ).toEqual([
      [30, null, 14, 31],
      [15, '补一', 17, 31],
    ]);
    const days = card.daily.filter(({ measures }) => measures['1']);
    expect(days.map(({ day, measures }) => [day, measures['1']])).toEqual([
      ['2026-10-14', { value: 1, sample: 1 }],
      ['2026-10-15', { value: 0, sample: 2 }],
    ]);
    // v1: 1 of 1 within 30 s on the 14th, 0 of 1 within 15 s on the 15th.
    expect(card.agents.map(({ agent, measures }) => [agent, measures['1']])).toEqual([
      ['v1', { value: 0.5, sample: 2 }],
      ['v2', { value: 0, sample: 1 }],
    ]);
  });

  test('a clause that goes leaves its later days unjudged, one that comes its earlier ones', async () => {
    const card = await auditOf(
      amended(
        [rate('1', 'turn'), rate('2', 'turn')].join('\n'),
        `{ from: 2026-10-15, clauses: [ { id: "1", remove: true }, ${rate('3', 'turn').slice(4)} ] }`,
      ),
      [october],
      '2026-10',
    );
    expect(told(card)).toEqual([
      ['1', '01-14', 1, 1, 1, 'met'],
      ['2', null, 0.666666666667, 2, 3, 'missed'],
      ['3', '15-31', 0.5, 1, 2, 'missed'],
    ]);
  });

  test('days that are waived are left out of their part, and say so there only', async () => {
    const waived = amended(
      `calendar: [ { from: 2026-10-15, to: 2026-10-31, waive: all } ]\nclauses:\n${rate('1', 'turn')}`,
      '{ from: 2026-10-15, clauses: [ { id: "1", min: 50% } ] }',
    ).replace('clauses:\ncalendar', 'calendar');
    const card = await auditOf(waived, [october], '2026-10');
    expect(told(card).map(([, part, value, , , verdict]) => [part, value, verdict])).toEqual([
      ['01-14', 1, 'met'],
      ['15-31', null, 'waived'],
    ]);
    expect(card.judgements.map(({ excluded }) => excluded)).toEqual([{}, { waived: 2 }]);
  });
});

describe('a part too small to be judged by itself', () => {
  // Unanswered: 1 of 2 before the 17th, 2 of 3 from it on; 3 of 5 in all.
  const october = chats(
    '甲|v1|买家|10-02 10:00:00|问',
    '甲|v1|客服|10-02 10:00:10|答',
    '乙|v1|买家|10-03 10:00:00|问',
    '丙|v1|买家|10-20 10:00:00|问',
    '丙|v1|客服|10-20 10:00:10|答',
    '丁|v1|买家|10-21 10:00:00|问',
    '戊|v1|买家|10-22 10:00:00|问',
  );
  const SETTLED = 'settlement: { base: [ { type: fixed, amount: 31000 } ] }';

  test('is judged on the whole period against the target by days; its cases are its own', async () => {
    const card = await auditOf(
      amended(
        '  - { id: "1", metric: unanswered-rate, max: 10%, min-sample: 4, penalty: { per-case: 10 } }',
        '{ from: 2026-10-17, clauses: [ { id: "1", max: 20%, penalty: { per-case: 20 } } ] }',
        SETTLED,
      ),
      [october],
      '2026-10',
    );
    expect(told(card)).toEqual([
      ['1', '01-16 whole', 0.6, 3, 5, 'missed'],
      ['1', '17-31 whole', 0.6, 3, 5, 'missed'],
    ]);
    // (16 × 10 % + 15 × 20 %) ÷ 31 = 460 ÷ 31 %.
    expect(card.judgements.map(({ target }) => target!.value)).toEqual([0.148387096774, 0.148387096774]);
    expect(card.judgements.map(({ breaches, evidence }) => [breaches, evidence.length])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    // 1 × ¥10 and 2 × ¥20.
    expect(
      card.settlement!.lines.map(({ basis, rate, net, part }) => [basis, rate, net, part!.from]),
    ).toEqual([
      [1, 1000, 1000, '2026-10-01'],
      [2, 2000, 4000, '2026-10-17'],
    ]);
    expect(card.judgements.map(({ penalty }) => penalty)).toEqual([1000, 4000]);
  });

  test('is insufficient where the whole is, and where no average of the targets means anything', async () => {
    const verdicts = async (clause: string, amendment: string) =>
      told(
        await auditOf(
          amended(`  - ${clause}`, `{ from: 2026-10-17, clauses: [ ${amendment} ] }`),
          [october],
          '2026-10',
        ),
      ).map(([, part, , , , verdict]) => [part, verdict]);
    expect(
      await verdicts(
        '{ id: "1", metric: unanswered-rate, max: 10%, min-sample: 6 }',
        '{ id: "1", max: 20% }',
      ),
    ).toEqual([
      ['01-16 whole', 'insufficient'],
      ['17-31 whole', 'insufficient'],
    ]);
    // At most 10 % unanswered, then at least 50 % answered: no one target.
    expect(
      await verdicts(
        '{ id: "1", metric: unanswered-rate, max: 10%, min-sample: 4 }',
        '{ id: "1", metric: reply-rate, max: null, min: 50%, min-sample: 3 }',
      ),
    ).toEqual([
      ['01-16 whole', 'insufficient'],
      ['17-31', 'missed'],
    ]);
  });

  test('a metric that knows no days is always judged on the whole', async () => {
    const card = await auditOf(
      amended(
        '  - { id: "1", metric: concurrency, max: 2 }',
        '{ from: 2026-10-17, clauses: [ { id: "1", max: 5 } ] }',
      ),
      [october],
      '2026-10',
    );
    // (16 × 2 + 15 × 5) ÷ 31 = 107 ÷ 31.
    expect(card.judgements.map(({ value, target, part }) => [value, target!.value, part!.whole])).toEqual([
      [1, 3.45161290323, true],
      [1, 3.45161290323, true],
    ]);
  });
});

describe('the money of a part', () => {
  const lines = ({ settlement }: Scorecard) =>
    settlement!.lines.map(({ basis, rate, rateUnit, gross, cap, net }) => [
      basis,
      rate,
      rateUnit,
      gross,
      cap,
      net,
    ]);
  // Every mean is 30 s.
  const october = chats(
    '甲|v1|买家|10-02 10:00:00|问',
    '甲|v1|客服|10-02 10:00:30|答',
    '乙|v1|买家|10-20 10:00:00|问',
    '乙|v1|客服|10-20 10:00:30|答',
  );
  const contract = amended(
    '  - { id: "1", metric: first-response-time, max: 20s, min-sample: 1, penalty: { deduct: 1%, cap: 1% } }',
    '{ from: 2026-10-16, clauses: [ { id: "1", penalty: { deduct: 620, cap: 310 } } ] }',
    'settlement: { base: [ { type: fixed, amount: 31000 } ] }',
  );

  test('yuan by its days of the month, shares by its days of the period', async () => {
    // 1 % of ¥31 000 × 15 ÷ 31 = ¥150; ¥620 × 16 ÷ 31 = ¥320, capped at ¥310 × 16 ÷ 31 = ¥160.
    expect(lines(await auditOf(contract, [october], '2026-10'))).toEqual([
      [3_100_000, 0.00483870967742, 'ratio', 15_000, 15_000, 15_000],
      [1, 32_000, 'fen', 32_000, 16_000, 16_000],
    ]);
  });

  test('of a part of a month as well', async () => {
    // 20 days: base ¥20 000. 1 % × 15 ÷ 20 of it = ¥150. ¥620 × 5 ÷ 31 = ¥100, capped at ¥310 × 5 ÷ 31 = ¥50.
    const card = await auditOf(contract, [october], '2026-10-01..2026-10-20');
    expect(lines(card)).toEqual([
      [2_000_000, 0.0075, 'ratio', 15_000, 15_000, 15_000],
      [1, 10_000, 'fen', 10_000, 5_000, 5_000],
    ]);
    expect(card.status).toBe('provisional');
  });

  test('a bonus too; one missed part closes the gate, which names the clause once', async () => {
    const gated = amended(
      [
        '  - { id: "1", metric: reply-rate, min: 90%, min-sample: 1, bonus: { add: 310 } }',
        '  - { id: "2", metric: first-response-time, max: 20s, min-sample: 1 }',
      ].join('\n'),
      '{ from: 2026-10-16, clauses: [ { id: "1", bonus: { add: 620 } }, { id: "2", max: 40s } ] }',
      'settlement: { base: [ { type: fixed, amount: 31000 } ] }',
    );
    const open = (await auditOf(gated, [october], '2026-10')).settlement!;
    // ¥310 × 15 ÷ 31 + ¥620 × 16 ÷ 31.
    expect([open.bonusLines.map(({ net }) => net), open.bonus]).toEqual([[15_000, 32_000], 47_000]);
    const shut = gated
      .replace('31000 } ] }', '31000 } ], bonus-gate: ["2"] }')
      .replace('max: 40s', 'max: 25s');
    const card = await auditOf(shut, [october], '2026-10');
    expect(card.settlement).toMatchObject({ gateMissed: ['2'], bonusHeld: 'gate', bonus: 0 });
    expect(card.judgements.map(({ bonus }) => bonus)).toEqual([0, 0, 0, 0]);
  });

  test('points weigh by days', async () => {
    // 15 days met: 100; 16 days 30 s against 20 s: 50. (15 × 100 + 16 × 50) ÷ 31 = 2300 ÷ 31.
    const card = await auditOf(
      amended(
        '  - { id: "1", metric: first-response-time, max: 30s, min-sample: 1, weight: 31 }',
        '{ from: 2026-10-16, clauses: [ { id: "1", max: 20s } ] }',
      ),
      [october],
      '2026-10',
    );
    expect(card.judgements.map(({ weight, points }) => [weight, points])).toEqual([
      [15, 100],
      [16, 50],
    ]);
    expect(card.total).toMatchObject({ met: 1, missed: 1, score: 74.1935483871 });
  });
});

describe('the platform’s figure', () => {
  const CHITU = '客服昵称,接待人数,未回复人数,回复率,首次响应(秒),平均响应(秒)\n';
  const contract = amended(
    '  - { id: "1", metric: response-time, from: console, max: 15s, min-sample: 1 }',
    '{ from: 2026-10-02, clauses: [ { id: "1", max: 46s } ] }',
    '',
    'taobao\nagents: { vendor: ["乙-*"] }',
  );
  test('of each day is judged part by part', async () => {
    const daily = [20, 40, 60].map((seconds, index) =>
      file(`赤兔2026-10-0${index + 1}.csv`, `${CHITU}乙-1,10,0,100%,8,${seconds}\n`),
    );
    const card = await auditOf(contract, daily, '2026-10');
    // (40 + 60) ÷ 2 = 50.
    expect(card.judgements.map(({ part, value, verdict }) => [part!.whole, value, verdict])).toEqual([
      [false, 20, 'missed'],
      [false, 50, 'missed'],
    ]);
  });
  test('of the month cannot be taken apart: the whole, against the target by days', async () => {
    const month = file('赤兔2026-10-01至2026-10-31.csv', `${CHITU}乙-1,10,0,100%,8,45\n`);
    const card = await auditOf(contract, [month], '2026-10');
    // (1 × 15 + 30 × 46) ÷ 31 = 45: the boundary is met.
    expect(
      card.judgements.map(({ part, value, target, verdict }) => [part!.whole, value, target!.value, verdict]),
    ).toEqual([
      [true, 45, 45, 'met'],
      [true, 45, 45, 'met'],
    ]);
  });
});

test('the digest covers the amendments of the period, and no later ones', async () => {
  const october = chats('甲|v1|买家|10-02 10:00:00|问', '甲|v1|客服|10-02 10:00:30|答');
  const clause = '  - { id: "1", metric: first-response-time, max: 20s }';
  const digest = async (from: string, note: string) =>
    (
      await auditOf(
        amended(clause, `{ from: ${from}, note: ${note}, clauses: [ { id: "1", weight: 2 } ] }`),
        [october],
        '2026-10',
      )
    ).digest;
  expect(await digest('2026-10-01', '甲')).not.toBe(await digest('2026-10-01', '乙'));
  expect(await digest('2026-11-01', '甲')).toBe(await digest('2026-11-01', '乙'));
});
