import type { Chance } from '../independent/chance.ts';
import { file } from '../independent/inputs.ts';
import type { GivenFile } from '../independent/read-files.ts';

const ACCOUNTS = ['v1', 'v2', 'v3', 'o1', 'x1'];
const two = (number: number): string => String(number).padStart(2, '0');
const date = (chance: Chance): string => `2026-07-${two(1 + chance.upTo(31))}`;
const clock = (chance: Chance): string => `${two(chance.upTo(24))}:${two(chance.upTo(60))}:00`;

const sheet = (name: string, header: string, count: number, row: (index: number) => readonly unknown[]) =>
  file(name, `${[header, ...Array.from({ length: count }, (_none, i) => row(i).join(','))].join('\n')}\n`);

/** The sheets that a vendor keeps of its people, for July 2026: random, with gaps. */
export function staffSheets(chance: Chance): GivenFile[] {
  const agent = (): string => chance.pick(ACCOUNTS);
  return [
    sheet('质检.csv', '质检日期,客服账号,会话ID,质检得分,严重错误数', 40, (i) => [
      date(chance),
      agent(),
      `s${i}`,
      `${60 + chance.upTo(40)}.5`,
      chance.pick(['', '0', '1']),
    ]),
    sheet('评分.csv', '评分日期,评分项,得分,客服账号', 20, () => [
      date(chance),
      chance.pick(['现场管理', '团队合作']),
      60 + chance.upTo(41),
      chance.pick(['', 'v1', 'v2']),
    ]),
    sheet(
      '通话.csv',
      '通话时间,通话编号,呼叫方向,接听状态,客服账号,响铃秒数,响铃次数,是否紧急,是否投诉',
      80,
      (i) => [
        `${date(chance)} ${clock(chance)}`,
        `TH${i}`,
        chance.pick(['呼入', '呼入', '呼出']),
        chance.pick(['已接', '已接', '未接']),
        agent(),
        chance.pick(['', 6, 15, 31]),
        chance.pick(['', 2, 3, 5]),
        chance.pick(['否', '是']),
        chance.pick(['否', '否', '是']),
      ],
    ),
    sheet('考勤.csv', '日期,姓名,应出勤天数,实出勤天数', 60, () => [
      date(chance),
      agent(),
      1,
      chance.pick(['1', '1', '0.5', '0']),
    ]),
    sheet('培训.csv', '培训日期,姓名,类别,培训内容,培训成绩,是否缺席', 40, () => {
      const absent = chance.chance(0.2);
      return [
        date(chance),
        agent(),
        chance.pick(['培训', '考试']),
        '新品',
        absent ? '' : 60 + chance.upTo(41),
        absent ? '是' : '否',
      ];
    }),
    sheet('违规.csv', '违规日期,违规编号,违规类型,扣分,违规原因,责任方', 10, (i) => [
      date(chance),
      `WG${i}`,
      chance.pick(['一般违规', '严重违规']),
      1 + chance.upTo(6),
      '延迟发货',
      '甲方',
    ]),
  ];
}
