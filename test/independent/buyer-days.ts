import { type Chats, countedTurns } from './chats.ts';
import type { BuyerDay, Turn } from './types.ts';
import { dayOf } from './zone.ts';

/** Where two turns begin in one second, by their agents' names. */
function inTime(a: Turn, b: Turn): number {
  return a.startAt - b.startAt || ((a.responsible ?? '') < (b.responsible ?? '') ? -1 : 1);
}

/** "buyer × shop × day of the anchor". It counts when one of its judged turns does. */
export function buyerDays(chats: Chats): BuyerDay[] {
  const { zone, dayStarts } = chats.contract;
  const keyOf = (turn: Turn) =>
    JSON.stringify([turn.session.shop, turn.session.buyer, dayOf(zone, dayStarts, turn.anchor)]);

  const counted = new Map<string, Turn[]>();
  for (const turn of countedTurns(chats))
    counted.set(keyOf(turn), [...(counted.get(keyOf(turn)) ?? []), turn]);

  return [...counted.values()].map((turns) => {
    turns.sort(inTime);
    const first = turns[0]!;
    return {
      shop: first.session.shop,
      buyer: first.session.buyer,
      day: dayOf(zone, dayStarts, first.anchor),
      turns,
      firstAnchor: Math.min(...turns.map((turn) => turn.anchor)),
      responsible: first.responsible, // "'First judged turn' is the first judged, counted one"
    };
  });
}

/** "Of a buyer-day: of its first failing judged turn (where the metric can fail), else of its first" */
export function buyerDayResponsible(day: BuyerDay, fails: (turn: Turn) => boolean): string | null {
  const failing = day.turns.find(fails);
  return failing ? failing.responsible : day.responsible;
}
