import { describe, expect, it } from 'vitest';
import { byTheProgram, cardOf } from '../../independent/by-the-program.ts';
import { file, fractions } from '../../independent/inputs.ts';

const quality = (...rows: string[]) =>
  file('质检.csv', `质检日期,客服账号,会话ID,质检得分,严重错误数\n${rows.join('\n')}\n`);
const manual = (...rows: string[]) => file('评分.csv', `评分日期,评分项,得分,客服账号\n${rows.join('\n')}\n`);
const training = (...rows: string[]) =>
  file('培训.csv', `培训日期,姓名,类别,培训内容,培训成绩,是否缺席\n${rows.join('\n')}\n`);
const attendance = (...rows: string[]) =>
  file('考勤.csv', `日期,姓名,应出勤天数,实出勤天数\n${rows.join('\n')}\n`);
const complaints = (...rows: string[]) =>
  file('投诉.csv', `投诉时间,投诉编号,客服账号,投诉类型,责任方\n${rows.join('\n')}\n`);
const ratings = (...rows: string[]) =>
  file('评价.csv', `评价时间,评价编号,客服账号,评价\n${rows.join('\n')}\n`);

const AGENTS =
  'platform: generic\nagents: { vendor: [v1, v2, { account: v3, name: 小丽, role: after }], owner: [{ account: o1, name: 老板 }] }';

async function values(clauses: string[], files: Parameters<typeof byTheProgram>[1], rest = AGENTS) {
  return (await byTheProgram(clauses, files, rest)).map(({ value }) => value);
}

describe('quality-score and manual-score', () => {
  it('the exact mean of the period’s inspections; critical items beside it', async () => {
    // 96 on 1 July, 88.5 on 31 July, 100: (96 + 88.5 + 100) ÷ 3 = 284.5 ÷ 3 = 94.8333… June, August and the owner's are out.
    // Critical: 0 + 2 + 0 = 2; the owner's 5 are not the vendor's.
    const sheet = quality(
      '2026-07-01,v1,,96,0',
      '2026-07-31,小丽,,88.5,2',
      '2026-07-10,新来的,,100,',
      '2026-06-30,v1,,0,9',
      '2026-08-01,v1,,0,9',
      '2026-07-10,老板,,10,5',
    );
    const { judgements, agents } = await cardOf(['metric: quality-score, min: 90'], [sheet], AGENTS);
    const [found] = judgements;
    expect(found).toMatchObject({ value: 94.8333333333, numerator: 284.5, denominator: 3, sample: 3 });
    expect(found!.excluded).toEqual({ 'not-judged': 1 });
    expect(found!.details).toMatchObject([{ code: 'critical-items', value: 2 }]);
    // The worst first; a name of the contract's is its account's.
    expect(found!.evidence.map(({ measured, agent }) => [measured, agent])).toEqual([
      [88.5, 'v3'],
      [96, 'v1'],
      [100, '新来的'],
    ]);
    expect(agents.find(({ agent }) => agent === 'v3')!.measures['1']).toMatchObject({ value: 88.5 });
  });

  it('a role’s people only, and nothing where there is nothing', async () => {
    const sheet = quality('2026-07-01,v1,,96,', '2026-07-02,小丽,,80,');
    const clauses = [
      'metric: quality-score, min: 90, only: { role: after }',
      'metric: manual-score, min: 90',
    ];
    const measured = await byTheProgram(clauses, [sheet], AGENTS);
    expect(measured.map(({ value, reason }) => [value, reason])).toEqual([
      [80, null],
      [null, 'no-manual'],
    ]);
  });

  it('scores entered by hand, all or one item; a waived day is out', async () => {
    // All: (90 + 85 + 70) ÷ 3 = 81.666…; 现场 管理 is the same item: (90 + 70) ÷ 2 = 80; 准入: none. 15 July waived.
    const sheet = manual(
      '2026-07-31,现场管理,90,',
      '2026-07-31,团队合作,85,',
      '2026-07-10,现场管理,70,v1',
      '2026-07-15,现场管理,0,',
    );
    const rest = `${AGENTS}\ncalendar: [ { day: 2026-07-15, waive: [manual-score] } ]`;
    const of = (item: string) => `metric: manual-score, min: 80${item}`;
    const clauses = [of(''), of(', with: { item: 现场管理 }'), of(', with: { item: 准入 }')];
    expect(await values(clauses, [sheet], rest)).toEqual([81.6666666667, 80, null]);
  });
});

describe('training-index', () => {
  const clause = (deduction: string) =>
    `metric: training-index, min: 80, with: { absence-deduction: ${deduction} }`;

  it('the mean of trainings less the absences; examinations are others', async () => {
    // Scores 92, 88: mean 90. Absent: 小丽 and v1, 2 × 2.5 = 5. 90 − 5 = 85. The exam and the owner's absence are out.
    const sheet = training(
      '2026-07-08,v1,培训,新品,92,否',
      '2026-07-08,v2,,新品,88,否',
      '2026-07-08,小丽,培训,新品,,是',
      '2026-07-31,v1,培训,售后,,是',
      '2026-07-20,v1,考试,月考,10,否',
      '2026-07-08,老板,培训,新品,,是',
    );
    const { judgements } = await cardOf([clause('2.5'), clause('0')], [sheet], AGENTS);
    expect(judgements.map(({ value }) => value)).toEqual([85, 90]);
    expect(judgements[0]).toMatchObject({ sample: 2, excluded: { 'not-judged': 1 } });
    expect(judgements[0]!.details.map(({ code, value }) => [code, value])).toEqual([
      ['training-mean', 90],
      ['absences', 2],
    ]);
  });

  it('absences alone have no mean to be taken from', async () => {
    expect(await values([clause('5')], [training('2026-07-08,v1,培训,新品,,是')])).toEqual([null]);
  });
});

describe('service-quality-index', () => {
  const clause = (more = '') =>
    `metric: service-quality-index, min: 80, with: { complaint-factor: 1.5${more} }`;
  const files = [
    training(
      '2026-07-20,v1,考试,月考,90,否',
      '2026-07-20,v2,考试,月考,85,否',
      '2026-07-08,v1,培训,新品,10,否',
    ),
    quality('2026-07-10,v1,,96,0'),
    ratings('2026-07-10 10:00:00,P1,v1,很满意', '2026-07-10 10:00:00,P2,v2,一般'),
    complaints(
      '2026-07-10 10:00:00,T1,v1,态度,乙方',
      '2026-07-10 11:00:00,T2,v1,破损,物流',
      '2026-07-10 12:00:00,T3,,态度,',
    ),
  ];

  it('half of exams and inspections, less the vendor’s complaints', async () => {
    // Exams (90 + 85) ÷ 2 = 87.5, inspections 96: 183.5 ÷ 2 = 91.75. One complaint of three is the vendor's: − 1.5 = 90.25.
    // By ratings: (5 + 3) ÷ 2 × 20 = 80: (87.5 + 80) ÷ 2 − 1.5 = 82.25.
    const { judgements, agents } = await cardOf([clause(), clause(', rated: ratings')], files, AGENTS);
    expect(judgements.map(({ value }) => value)).toEqual([90.25, 82.25]);
    expect(judgements[0]!.details.map(({ value }) => value)).toEqual([87.5, 96, 1]);
    // v1 alone: (90 + 96) ÷ 2 − 1.5 = 91.5; v2 was not inspected.
    const of = (agent: string) => agents.find((row) => row.agent === agent)!.measures['1'];
    expect([of('v1')!.value, of('v2')!.value]).toEqual([91.5, null]);
  });

  it('without exams there is none; without a complaint sheet there is no data', async () => {
    const [, inspections, , sheet] = files;
    const noExam = training('2026-07-08,v1,培训,新品,10,否');
    expect(await values([clause()], [noExam, inspections!, sheet!])).toEqual([null]);
    const [measured] = await byTheProgram([clause()], files.slice(0, 2), AGENTS);
    expect(measured).toMatchObject({ value: null, reason: 'no-complaints' });
  });
});

describe('attendance-rate', () => {
  it('Σ present ÷ Σ scheduled, of rows that lie in the period', async () => {
    // July: 25.5 ÷ 26 and 26 ÷ 26, a day 0 ÷ 1, a day off 0 ÷ 0: 51.5 ÷ 53. The owner's is out.
    const sheet = attendance(
      '2026-07,v1,26,25.5',
      '2026-07,没听过,26,26',
      '2026-07-31,v2,1,0',
      '2026-07-01,v2,0,0',
      '2026-07,o1,26,0',
    );
    const [measured] = await byTheProgram(['metric: attendance-rate'], [sheet], AGENTS);
    expect(fractions([measured!])).toEqual(['51.5/53']);
    expect(measured).toMatchObject({ sample: 4, excluded: { 'not-judged': 1 } });
  });

  it('a month’s row cannot be split for half a month; days off alone are no rate', async () => {
    const sheet = attendance('2026-07,v1,26,13', '2026-07-15,v1,1,1', '2026-07-16,v1,1,0');
    const half = { from: '2026-07-01', to: '2026-07-15' };
    const [measured] = await byTheProgram(['metric: attendance-rate'], [sheet], AGENTS, half);
    expect(fractions([measured!])).toEqual(['1/1']);
    expect(measured!.excluded).toEqual({ 'across-period': 1 });
    expect(await values(['metric: attendance-rate'], [attendance('2026-07-01,v1,0,0')])).toEqual([null]);
  });

  it('a waived day is out; a month with a waived day is not', async () => {
    const sheet = attendance('2026-07,v1,26,13', '2026-07-15,v2,1,0');
    const rest = `${AGENTS}\ncalendar: [ { day: 2026-07-15, waive: [attendance-rate] } ]`;
    const [measured] = await byTheProgram(['metric: attendance-rate'], [sheet], rest);
    // 13 ÷ 26; the absence of the 15th is waived.
    expect(fractions([measured!])).toEqual(['13/26']);
    expect(measured!.excluded).toEqual({ waived: 1 });
  });
});
