import { day, formatDay, wall } from '../../units/time.ts';
import { type Month, nickOf, STREAM } from '../month.ts';
import type { Plan } from '../plan.ts';
import { randomOf } from '../random.ts';
import type { Sessions } from '../sessions.ts';
import { AGENTS, agentOf } from '../shop.ts';
import { type NamedCells, stamp, table } from './csv.ts';

// Of a hundred sessions about an order.
const COMPLAIN = 5;

/** What it is about and who answers for it; nobody yet where the parties have not agreed. */
const REASONS = [
  { type: '物流破损', liable: '物流' },
  { type: '物流太慢', liable: '物流' },
  { type: '商品质量', liable: '甲方' },
  { type: '错发漏发', liable: '甲方' },
  { type: '服务态度', liable: '乙方' },
  { type: '承诺未兑现', liable: '' },
] as const;

/** 投诉登记, kept by shop and vendor together: a row a complaint about an order that came before. */
export const complaintSheet = (sessions: Sessions, month: Month): Iterable<string> =>
  table(
    '投诉时间,投诉编号,订单号,买家昵称,客服账号,投诉类型,责任方,赔付金额',
    complaintRows(sessions, month),
    '\r\n',
  );

function* complaintRows(sessions: Sessions, month: Month): Iterable<NamedCells> {
  const { dialect, seed } = month;
  let count = 0;
  for (let serial = 0; serial < sessions.count; serial++) {
    const random = randomOf(seed, STREAM.complaints, serial);
    if (!random.chance(COMPLAIN)) continue;
    const { about, agent, buyer, start } = sessions.plan(serial);
    if (about === null || agent === null) continue;
    const { type, liable } = random.pick(REASONS);
    count++;
    yield {
      投诉时间: stamp(wall(start + random.between(40, 300) * 60)),
      投诉编号: `TS${String(month.place * 1000 + count).padStart(4, '0')}`,
      订单号: dialect.orderNumber(about.key, about.created),
      买家昵称: nickOf(dialect, buyer, false),
      客服账号: dialect.account(agent),
      投诉类型: type,
      责任方: liable,
      赔付金额: liable === '乙方' ? `${random.between(5, 30)}.00` : '',
    };
  }
}

/** 质检评分, kept by the shop's inspector: every agent of the first team once a week. */
export const qualitySheet = (_sessions: Sessions, month: Month): Iterable<string> =>
  table('质检日期,客服账号,会话ID,质检得分,严重错误数', qualityRows(month), '\r\n');

function* qualityRows({ first, last, seed, dialect }: Month): Iterable<NamedCells> {
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

// In a hundred.
const INVITED = 60;

const RATED = 55;

// The two slowest.
const SLOW = 16;

/** Up to which of a hundred and six. */
const STARS = [
  { under: 72, name: '很满意' },
  { under: 95, name: '满意' },
  { under: 97, name: '一般' },
  { under: 99, name: '不满意' },
  { under: 106, name: '很不满意' },
] as const;

/** 服务评价, copied from the service desk: what buyers gave after a chat with a person, and who was asked in vain. */
export const ratingSheet = (sessions: Sessions, month: Month): Iterable<string> =>
  table(
    '评价时间,评价编号,会话ID,买家昵称,客服账号,评价,是否邀评,是否解决',
    ratingRows(sessions, month),
    '\r\n',
  );

function* ratingRows(sessions: Sessions, month: Month): Iterable<NamedCells> {
  const { dialect, seed } = month;
  let count = 0;
  for (let serial = 0; serial < sessions.count; serial++) {
    const random = randomOf(seed, STREAM.ratings, serial);
    const plan = sessions.plan(serial);
    const agent = served(plan);
    if (agent === null || !random.chance(INVITED)) continue;
    const isRated = random.chance(RATED);
    const given = random.below(100) + (agentOf(agent).slow >= SLOW ? 6 : 0);
    const stars = STARS.find(({ under }) => given < under)!.name;
    count++;
    yield {
      评价时间: stamp(wall(plan.start + random.between(20, 90) * 60)),
      评价编号: `PJ${String(count).padStart(6, '0')}`,
      买家昵称: nickOf(dialect, plan.buyer, false),
      客服账号: dialect.account(agent),
      评价: isRated ? stars : '',
      是否邀评: '是',
      是否解决: isRated ? (given < 94 ? '是' : '否') : '',
    };
  }
}

/** Who took the chat to its end; null where nobody did. */
const served = ({ route, agent, colleague }: Plan): number | null =>
  route === 'human' || route === 'handed-over' ? (colleague ?? agent) : null;
