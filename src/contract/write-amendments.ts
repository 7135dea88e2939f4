import { formatDay } from '../units/time.ts';
import type { Amendment } from './amendment.ts';
import type { Contract } from './contract.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Amendments as the values of the file that would mean the same: what differs between the contract before and after
 * each; null takes a key away. `termsOf`: a contract's own values.
 */
export const writeAmendments = (
  amendments: readonly Amendment[],
  termsOf: (contract: Contract) => Values,
): Values[] =>
  amendments.map(({ from, note, before, after }) => {
    const { clauses: old, ...rest } = termsOf(before);
    const { clauses, ...others } = termsOf(after);
    const changed = clauseChanges(old as readonly Values[], clauses as readonly Values[]);
    return {
      from: formatDay(from),
      ...(note !== null && { note }),
      ...changes(rest, others),
      ...(changed.length > 0 && { clauses: changed }),
    };
  });

/** Clauses that are gone, then those that differ and new ones, in the order of the contract. */
function clauseChanges(before: readonly Values[], after: readonly Values[]): Values[] {
  const old = new Map(before.map((clause) => [clause.id, clause]));
  const stays = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((clause): Values[] => {
    const { id } = clause;
    const change = changes(old.get(id) ?? { id }, clause);
    return Object.keys(change).length > 0 ? [{ id, ...change }] : [];
  });
  const removed = before.filter(({ id }) => !stays.has(id)).map(({ id }) => ({ id, remove: true }));
  return [...removed, ...changed];
}

/** Keys that differ, as they are after; null where they are gone. */
const changes = (before: Values, after: Values): Values =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, after[key] ?? null]),
  );
