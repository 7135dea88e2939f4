import { describe, expect, test } from 'vitest';
import { compileContract } from '../../../src/contract/compile.ts';
import { showContract } from '../../../src/contract/write.ts';
import { makeMeasurer } from '../../../src/measure/measure.ts';
import * as shelf from '../../../src/metrics/index.ts';
import { gather } from '../../../src/reading/gather.ts';
import { UserError } from '../../../src/units/errors.ts';
import { parseDay } from '../../../src/units/time.ts';
import { sourceOf } from '../../helpers/audit.ts';

const contract = (...clauses: string[]): string => `kefu-sla: 1
contract: K
owner: 甲方
vendor: 乙方
platform: generic
agents: { roster: 花名册.csv, owner: ["o*"] }
clauses:
${clauses.map((clause, i) => `  - { id: "${i + 1}", ${clause} }`).join('\n')}
`;
const compile = (...clauses: string[]) =>
  compileContract({ text: contract(...clauses), file: 'c.yaml' }, Object.values(shelf)).contract;
const codesOf = (clause: string): string[] => {
  try {
    compile(clause);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.complaints.map(({ code }) => code);
  }
};

const CLAUSES = [
  'metric: complaint-rate, max: 1%',
  'metric: complaint-rate, max: 1%, with: { per: orders }',
  'metric: satisfaction-rate, min: 90%',
  'metric: rating-rate, min: 20%',
  'metric: resolution-rate, min: 90%',
  'metric: resolution-rate, min: 90%, with: { infer: true }',
  'metric: quality-score, min: 90',
  'metric: manual-score, min: 90, with: { item: 现场 }',
  'metric: call-volume-index, min: 90%, with: { unit-target: 0.1 }',
  'metric: service-quality-index, min: 80, with: { complaint-factor: 1.25, rated: ratings }',
  'metric: training-index, min: 80, with: { absence-deduction: 5 }',
  'metric: attendance-rate, min: 95%',
  'metric: ring-answer-rate, min: 90%, with: { within: 20s }',
  'metric: call-hours-incidents, max: 0',
  'metric: onboarding-incidents, max: 0, with: { training-days: { new: 20 }, daily-limit: 8 }',
  'metric: staffing, min: 4, with: { statistic: min }',
  'metric: dsr-service, min: 4.7',
  'metric: dsr-service, min: 0, with: { statistic: vs-industry }',
];

describe('options of what staff sheets tell', () => {
  test('what a contract says is shown as it would be written, and read back as the same', () => {
    const once = compile(...CLAUSES);
    const text = showContract(once);
    const again = compileContract({ text, file: 'c.yaml' }, Object.values(shelf)).contract;
    expect(again.clauses.map(({ options }) => options)).toEqual(once.clauses.map(({ options }) => options));
    expect(once.clauses[14]!.options).toEqual({
      'training-days': { new: 20, experienced: 7, 'after-sale': 14 },
      'daily-limit': 8,
    });
  });

  test('what must be said is asked for, and nothing is divided by nothing', () => {
    expect(codesOf('metric: call-volume-index, min: 90%')).toEqual(['key-missing']);
    expect(codesOf('metric: call-volume-index, min: 90%, with: { unit-target: 0 }')).toEqual([
      'value-not-positive',
    ]);
    expect(codesOf('metric: training-index, min: 80, with: { absence-deduction: 5s }')).toEqual([
      'quantity-other-unit',
    ]);
    expect(codesOf('metric: training-index, min: 80, with: { absence-deduction: 0 }')).toEqual([]);
    expect(codesOf('metric: onboarding-incidents, max: 0, with: { training-days: { veteran: 3 } }')).toEqual([
      'key-unknown',
    ]);
  });

  test('every unit says which one it is, counted or left out', async () => {
    const sheet = (name: string, text: string) => sourceOf({ name, bytes: new TextEncoder().encode(text) });
    const sources = [
      sheet(
        '聊天.csv',
        '会话ID,买家昵称,客服,发送方,发送时间,消息内容\n1,a,v1,买家,2026-07-10 10:00:00,问\n1,a,v1,客服,2026-07-10 10:00:10,答\n2,b,v1,买家,2026-07-10 11:00:00,问\n',
      ),
      sheet('花名册.csv', '账号,姓名,角色,入职日期\nv1,甲,售后,2026-07-01\nv2,乙,售后,\n'),
      sheet(
        '投诉.csv',
        '投诉时间,客服账号,投诉类型,责任方\n2026-07-10 10:00:00,v1,态度,乙方\n2026-07-10 10:00:00,v1,破损,物流\n',
      ),
      sheet(
        '评价.csv',
        '评价时间,客服账号,评价,是否邀评,是否解决\n2026-07-10 10:00:00,v1,5,是,是\n2026-07-10 10:00:00,o1,5,否,否\n',
      ),
      sheet('质检.csv', '质检日期,客服账号,质检得分\n2026-07-10,v1,90\n2026-07-10,o1,90\n'),
      sheet('评分.csv', '评分日期,评分项,得分\n2026-07-10,现场,90\n'),
      sheet(
        '话单.csv',
        '通话时间,呼叫方向,接听状态,客服账号,响铃秒数\n2026-07-10 10:00:00,呼入,已接,v1,\n2026-07-10 10:00:00,呼出,未接,v1,\n',
      ),
      sheet(
        '培训.csv',
        '培训日期,姓名,类别,培训成绩,是否缺席\n2026-07-10,甲,培训,90,否\n2026-07-10,甲,考试,,否\n',
      ),
      sheet('考勤.csv', '日期,姓名,应出勤天数,实出勤天数\n2026-07,甲,26,26\n2026-07-10,老板,1,0\n'),
      sheet(
        'DSR.csv',
        '店铺180天DSR（统计日期：2026-07-14）\n指标名称,得分,行业均值\n近180天服务态度DSR,4.81,-\n',
      ),
    ];
    const records = await gather(sources, compile(...CLAUSES));
    const period = { from: parseDay('2026-07-01')!, to: parseDay('2026-07-31')! };
    const measurer = makeMeasurer({ ...records, period }, ({ of }) => String(of));
    const traces = records.contract.clauses.map((clause) => measurer.trace(clause, { session: 0 }));
    // A session of a's: served and without a complaint, and not matured where it is inferred whether it was solved.
    expect(traces[0]!.accounts.map(({ unit, outcome }) => [unit, outcome])).toEqual([['buyer-day', 'met']]);
    expect(traces[5]!.accounts.map(({ code }) => code)).toEqual(['not-matured']);
    // Complaints per order, of which there is no sheet.
    expect(traces.map(({ refusal }) => refusal).filter((reason) => reason !== null)).toEqual(['no-orders']);
  });
});
