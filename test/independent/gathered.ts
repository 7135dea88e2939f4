import { withoutFlagged } from './attribution.ts';
import type { Contract } from './contract.ts';
import type { Given } from './given.ts';
import { humanStage } from './human-stage.ts';
import { type GivenFile, type Read, readFiles } from './read-files.ts';
import { sessionsOf } from './sessions.ts';
import { turnsOf } from './turns.ts';
import type { Period } from './types.ts';

/** All that the files give, sessions cut into turns, for every clause alike. */
export function gathered(
  contract: Contract,
  files: GivenFile[],
  period: Period,
): Omit<Given, 'clause'> & Pick<Read, 'snapshots'> {
  const read = readFiles(contract, files);
  const sessions = sessionsOf(contract, read.messages);
  for (const session of sessions) {
    session.stage = humanStage(contract, session);
    session.turns = turnsOf(contract, session);
  }
  // "Flagged orders (exclude-flags) leave everything."
  const orders = withoutFlagged(contract, read.orders);
  const isLeft = ({ shop, order }: { shop: string; order: string }) =>
    !read.orders.some((o) => o.shop === shop && o.id === order && !orders.includes(o));
  return {
    contract,
    period,
    sessions,
    snapshots: read.snapshots,
    ratings: read.ratings,
    orders,
    allOrders: read.orders,
    refunds: read.refunds.filter(isLeft),
    complaints: read.complaints?.filter(isLeft) ?? null,
    events: read.events?.filter(isLeft) ?? null,
  };
}
