import { type Chats, countedSessions, sessionResponsible } from './chats.ts';
import { isCounted, roleFits } from './counted.ts';
import { ratio } from './no-data.ts';
import { hits } from './phrases.ts';
import type { Measured, Session } from './types.ts';

const topics = ['product', 'order', 'payment', 'logistics', 'after-sale'];

/** "buyer messages of judged, counted turns in order; the first that hits any topic class decides […]; none: other" */
function topicOf({ contract, clause, period }: Chats, session: Session): string {
  for (const turn of session.turns) {
    if (!isCounted(contract, clause, period, turn)) continue;
    for (const message of turn.buyerMessages) {
      const topic = topics.find((each) => hits(contract, `topic-${each}`, message.text));
      if (topic) return topic;
    }
  }
  return 'other';
}

/** "share of sessions by 商品咨询, 订单处理, 支付, 物流配送, 售后服务, 其他" */
export function questionMix(chats: Chats): Measured {
  const { contract, clause } = chats;
  const own = countedSessions(chats).filter((s) => roleFits(contract, clause, sessionResponsible(chats, s)));
  const topic = clause.options.topic ?? 'product';
  return ratio(own.filter((session) => topicOf(chats, session) === topic).length, own.length, null);
}
