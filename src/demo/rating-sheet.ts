import { wall } from '../units/time.ts';
import { agentOf } from './agents.ts';
import { type Cells, table } from './csv.ts';
import { nickOf } from './dialect.ts';
import { type Month, STREAM } from './month.ts';
import type { Plan } from './plan.ts';
import { randomOf } from './random.ts';
import type { Sessions } from './sessions.ts';
import { stamp } from './stamp.ts';

/** 服务评价, copied from the service desk: what buyers gave after a chat with a person, and who was asked in vain. */
export const ratingSheet = (sessions: Sessions, month: Month): Iterable<string> =>
  table('评价时间,评价编号,会话ID,买家昵称,客服账号,评价,是否邀评,是否解决', rows(sessions, month), '\r\n');

function* rows(sessions: Sessions, month: Month): Iterable<Cells> {
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
