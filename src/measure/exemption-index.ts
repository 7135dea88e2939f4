import { groupBy } from '../units/group.ts';
import type { BaseFacts } from './facts.ts';
import type { NameOf } from './measure.ts';

/** Pseudonyms, as the scorecard gives them. */
export interface Refs {
  /** Of a unit. */
  readonly of: NameOf;
  ofSession(session: number): string;
  ofOrder(order: number): string;
}

/** What an id or a ref in an exemption stands for; `ref` is null where it is none. */
export interface Meant {
  readonly ref: string | null;
  readonly sessions: readonly number[];
  readonly orders: readonly number[];
}

/** Finds what is written in the columns of sessions and of orders. */
export interface Index {
  ofSession(text: string): Meant;
  ofOrder(text: string): Meant;
}

// A scorecard's ref: 10 base32 characters.
const REF = /^[A-Z2-7]{10}$/;

export function makeIndex({ sessions, chats, orders }: BaseFacts, refs: Refs): Index {
  const { kind, key } = chats.conversations;
  const allSessions = Array.from({ length: sessions.count }, (_, session) => session);
  const allOrders = orders.map((_, order) => order);
  const withId = allSessions.filter((session) => kind[sessions.conversation[session]!] === 'id');
  const byId = groupBy(withId, (session) => key[sessions.conversation[session]!]!);
  const ordersById = groupBy(allOrders, (order) => orders[order]!.id);
  // Every pseudonym costs a hash: none is made unless one is asked for.
  let byRef: ReadonlyMap<string, number[]> | null = null;
  let ordersByRef: ReadonlyMap<string, number[]> | null = null;
  const meant = (text: string, own: Pick<Meant, 'sessions' | 'orders'>): Meant => {
    const ref = REF.test(text.toUpperCase()) ? text.toUpperCase() : null;
    if (ref === null) return { ref, ...own };
    byRef ??= groupBy(allSessions, refs.ofSession);
    ordersByRef ??= groupBy(allOrders, refs.ofOrder);
    return {
      ref,
      sessions: [...new Set([...own.sessions, ...(byRef.get(ref) ?? [])])],
      orders: [...new Set([...own.orders, ...(ordersByRef.get(ref) ?? [])])],
    };
  };
  return {
    ofSession: (text) => meant(text, { sessions: byId.get(text) ?? [], orders: [] }),
    ofOrder: (text) => meant(text, { sessions: [], orders: ordersById.get(text) ?? [] }),
  };
}
