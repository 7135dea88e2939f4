import { wall } from '../units/time.ts';
import { type Cells, table } from './csv.ts';
import { nickOf } from './dialect.ts';
import { type Month, STREAM } from './month.ts';
import { randomOf } from './random.ts';
import type { Sessions } from './sessions.ts';
import { stamp } from './stamp.ts';

/** 投诉登记, kept by shop and vendor together: a row a complaint about an order that came before. */
export const complaintSheet = (sessions: Sessions, month: Month): Iterable<string> =>
  table('投诉时间,投诉编号,订单号,买家昵称,客服账号,投诉类型,责任方,赔付金额', rows(sessions, month), '\r\n');

function* rows(sessions: Sessions, month: Month): Iterable<Cells> {
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
