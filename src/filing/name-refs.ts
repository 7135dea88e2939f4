import { makeEvidence } from '../judge/evidence.ts';
import type { Seal } from '../judge/seal.ts';
import type { BaseFacts } from '../measure/facts.ts';
import type { Finding } from '../metrics/base/finding.ts';
import type { EvidenceUnit } from '../scorecard/words.ts';
import { instant } from '../units/time.ts';

/** What a pseudonym stands for: personal data, for those who hold the exports and the key. */
export interface Named {
  /** The export's own number; null where it has none. */
  readonly session: string | null;
  readonly order: string | null;
  /** The nick in full; null where the export masks it, or names none. */
  readonly buyer: string | null;
}

/** Ref → what it stands for, of the sessions, orders and refunds in the records that are asked for. */
export function nameRefs(
  facts: BaseFacts,
  seal: Seal,
  asked: ReadonlySet<string>,
): ReadonlyMap<string, Named> {
  const { chats, sessions, orders, refunds } = facts;
  const { nameOf } = makeEvidence(facts, seal);
  const { buyers, kind, key } = chats.conversations;
  const found = new Map<string, Named>();
  const add = (unit: EvidenceUnit, of: number, name: () => Named): void => {
    const ref = seal(unit, nameOf({ ...NOBODY, unit, of }));
    if (asked.has(ref)) found.set(ref, name());
  };
  for (let session = 0; session < sessions.count; session++)
    add('session', session, () => {
      const conversation = sessions.conversation[session]!;
      const buyer = sessions.buyer[session]!;
      return {
        session: kind[conversation] === 'id' ? key[conversation]! : null,
        order: null,
        buyer: buyers.masked[buyer] === false ? buyers.names[buyer]! : null,
      };
    });
  for (const [index, { id, buyer }] of orders.entries())
    add('order', index, () => ({ session: null, order: id, buyer }));
  for (const [index, { order }] of refunds.entries())
    add('refund', index, () => ({ session: null, order, buyer: null }));
  return found;
}

const NOBODY: Omit<Finding, 'unit' | 'of'> = {
  agent: -1,
  at: instant(0),
  measured: null,
  input: 0,
  row: 0,
};
