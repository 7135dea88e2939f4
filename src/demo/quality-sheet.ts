import { day, formatDay } from '../units/time.ts';
import { AGENTS, agentOf } from './agents.ts';
import { type Cells, table } from './csv.ts';
import { type Month, STREAM } from './month.ts';
import { randomOf } from './random.ts';

/** 质检评分, kept by the shop's inspector: every agent of the first team once a week. */
export const qualitySheet = (month: Month): Iterable<string> =>
  table('质检日期,客服账号,会话ID,质检得分,严重错误数', rows(month), '\r\n');

function* rows({ first, last, seed, dialect }: Month): Iterable<Cells> {
  for (let date = first + 4; date <= last; date += 7) {
    for (const agent of AGENTS.keys()) {
      const random = randomOf(seed, STREAM.quality, date, agent);
      // Who is slow is careless too; half points occur.
      const lost = random.below(14) + agentOf(agent).slow;
      yield {
        质检日期: formatDay(day(date)),
        客服账号: dialect.account(agent),
        质检得分: `${100 - Math.ceil(lost / 2)}${lost % 2 === 1 ? '.5' : ''}`,
        严重错误数: random.chance(lost) ? '1' : '0',
      };
    }
  }
}
