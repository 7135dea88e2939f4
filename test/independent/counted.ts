import { hasRole } from './agents.ts';
import { type Clause, type Contract, shopNamed } from './contract.ts';
import { countsAs, inHours, weekdaysOf } from './service-hours.ts';
import type { Period, Turn } from './types.ts';
import { dayOf } from './zone.ts';

/** `waive: [...]`: metric or clause ids */
export function isWaived(contract: Contract, clause: Clause, day: string): boolean {
  return contract.calendar.some(
    (entry) =>
      entry.from <= day &&
      day <= entry.to &&
      (entry.waive.includes(clause.metric) || entry.waive.includes(clause.id)),
  );
}

/** `only: { days }`: weekdays (`mon`, `sat-sun`) or dates */
function isOnlyDay(contract: Contract, clause: Clause, day: string): boolean {
  const { days } = clause.only;
  return (
    days === null || days.some((name) => name === day || weekdaysOf(name).includes(countsAs(contract, day)))
  );
}

/** In the period, not waived, and what `only` says of day and shop: asked of a turn, an order or a refund alike. */
export function dayCounts(
  contract: Contract,
  clause: Clause,
  period: Period,
  shop: string,
  instant: number,
): boolean {
  const day = dayOf(contract.zone, contract.dayStarts, instant);
  if (day < period.from || day > period.to) return false; // "`from`..`to`, both inclusive"
  if (isWaived(contract, clause, day) || !isOnlyDay(contract, clause, day)) return false;
  return clause.only.shops === null || clause.only.shops.includes(shop);
}

/** "Sheet records count by their own instant's local day in the period, not waived, admitted by `only` (days, hours, shops)." */
export function recordCounts(
  contract: Contract,
  clause: Clause,
  period: Period,
  shop: string,
  instant: number,
): boolean {
  if (!dayCounts(contract, clause, period, shop, instant)) return false;
  return clause.only.hours === null || inHours(contract, clause.only.hours, false, instant);
}

/** An anchor in period and hours. */
export function anchorCounts(
  contract: Contract,
  clause: Clause,
  period: Period,
  shop: string,
  anchor: number,
): boolean {
  if (!dayCounts(contract, clause, period, shop, anchor)) return false;
  if (!inHours(contract, shopNamed(contract, shop).hours, true, anchor)) return false;
  return clause.only.hours === null || inHours(contract, clause.only.hours, false, anchor);
}

/**
 * "A turn is judged when its responsible agent is. It is counted when its anchor lies in period and hours and it is not
 * waived, exempted, in the bot stage, or dropped as a closer."
 */
export function isCounted(contract: Contract, clause: Clause, period: Period, turn: Turn): boolean {
  return (
    turn.judged &&
    anchorCounts(contract, clause, period, turn.session.shop, turn.anchor) &&
    !clause.exempted?.(turn)
  );
}

/** `only: { role }` asks for the responsible agent of the unit at hand. */
export function roleFits(contract: Contract, clause: Clause, responsible: string | null): boolean {
  return hasRole(contract.agents, responsible, clause.only.role);
}
