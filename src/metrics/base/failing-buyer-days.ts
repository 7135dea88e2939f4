import type { Facts } from './facts.ts';
import type { Tally } from './tally.ts';
import { findBuyerDay, hasFineTime, isCloser } from './waits.ts';

/**
 * Observes each buyer-day as one unit of a rate that a single late turn fails. It belongs to the agent of the first
 * failing turn, else of the first. Failing is told from waits, so that coarse times tell nothing.
 */
export function observeBuyerDays(facts: Facts, tally: Tally, fails: (turn: number) => boolean): void {
  for (const buyerDay of facts.population.buyerDays) {
    const { day, turns, agent: first } = buyerDay;
    if (turns.some((turn) => !hasFineTime(facts, turn))) {
      tally.exclude('coarse-time', 1, tally.tracing ? findBuyerDay(facts, buyerDay) : undefined);
      continue;
    }
    const failing = turns.find(fails);
    if (failing === undefined) {
      const finding = tally.tracing ? findBuyerDay(facts, buyerDay) : undefined;
      tally.add({ agent: first, day, num: 1, den: 1, finding });
    } else {
      const agent = facts.turns.agent[failing]!;
      const finding = findBuyerDay(facts, { turns, agent }, failing);
      const closer = turns.every((turn) => !fails(turn) || isCloser(facts, turn));
      tally.add({ agent, day, den: 1, finding, closer });
    }
  }
}
