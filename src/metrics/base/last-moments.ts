import type { Facts } from './facts.ts';
import { isFlagged } from './inquirers.ts';
import { shopOf } from './shops.ts';

/** By shop: up to when its exports are known to reach. */
export type LastMoments = ReadonlyMap<number, number>;

/** The latest order creation in the sheets of each shop. */
export const latestCreation = (facts: Facts): LastMoments =>
  facts.derived('latest creation', ({ orders }) => {
    const latest = new Map<number, number>();
    for (const order of orders)
      if (order.createdAt !== null && !isFlagged(facts, order))
        keepLatest(latest, shopOf(facts, order), order.createdAt);
    return latest;
  });

/** The last chat message of each shop, of whatever class. */
export const latestChat = (facts: Facts): LastMoments =>
  facts.derived('latest chat', ({ sessions, chats: { messages } }) => {
    const latest = new Map<number, number>();
    for (let s = 0; s < sessions.count; s++)
      // A session's messages stand in time: its last one is the latest.
      keepLatest(latest, sessions.shop[s]!, messages.at[sessions.order[sessions.start[s + 1]! - 1]!]!);
    return latest;
  });

/** Whether a shop's exports reach a moment. */
export const reaches = (latest: LastMoments, shop: number, at: number): boolean =>
  at <= (latest.get(shop) ?? Number.NEGATIVE_INFINITY);

function keepLatest(latest: Map<number, number>, shop: number, at: number): void {
  if (at > (latest.get(shop) ?? Number.NEGATIVE_INFINITY)) latest.set(shop, at);
}
