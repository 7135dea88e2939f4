import type { Seal } from '../judge/digest.ts';
import { makeEvidence } from '../judge/evidence.ts';
import type { BaseFacts } from '../measure/facts.ts';
import type { Finding } from '../metrics/base/tally.ts';
import { listedEvidence } from '../reports/xlsx/breaches-sheet.ts';
import type { Evidence, Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { EvidenceUnit } from '../scorecard/words.ts';
import { parseYuan } from '../units/money.ts';
import { instant } from '../units/time.ts';

/** One breach of a clause. */
export interface Case {
  readonly judgement: Judgement;
  readonly evidence: Evidence;
  /** Fen that it costs by itself: the price of a case, else its share of what the clause costs; null where that is not told. */
  readonly money: number | null;
}

/** The breaches of the clauses that the vendor missed: those that cost most first, then in contract order, worst first. */
export const casesToContest = (card: Scorecard): Case[] =>
  inOrder(
    card,
    ({ verdict, responsibility, severity }) =>
      verdict === 'missed' && responsibility === 'vendor' && severity !== 'report',
  );

/** The cases that cost nothing before a person confirms them, in the same order. */
export const casesToReview = (card: Scorecard): Case[] => inOrder(card, ({ review }) => review !== null);

/** Sorting keeps the order of what costs the same. */
const inOrder = (card: Scorecard, isAsked: (judgement: Judgement) => boolean): Case[] =>
  card.judgements
    .filter(isAsked)
    .flatMap((judgement) => {
      const money = shareOf(card, judgement);
      return listedEvidence(judgement).map((evidence) => ({ judgement, evidence, money }));
    })
    .sort((a, b) => rank(b) - rank(a));

// A clause that costs something, though nothing a case, comes before those that cost nothing.
const rank = ({ money, judgement }: Case): number => money ?? (judgement.penalty > 0 ? 0.5 : 0);

function shareOf({ settlement, terms }: Scorecard, judgement: Judgement): number | null {
  const line = settlement?.lines.find(
    ({ clause, part }) => clause === judgement.clause && part?.from === judgement.part?.from,
  );
  if (line?.kind === 'per-case') return Math.round(line.rate * line.multiplier);
  if (judgement.review !== null && line === undefined) return agreedPrice(terms, judgement.clause);
  const { breaches } = judgement;
  const net = line?.net ?? 0;
  return breaches === null || breaches === 0 ? (net === 0 ? 0 : null) : Math.round(net / breaches);
}

/** Of a case, as the contract says it; null where it has none in yuan. */
function agreedPrice(terms: Scorecard['terms'], clause: string): number | null {
  const clauses = Array.isArray(terms.clauses) ? (terms.clauses as readonly Written[]) : [];
  const price = clauses.find(({ id }) => id === clause)?.penalty?.['per-case'];
  if (price === undefined) return null;
  return parseYuan(String(typeof price === 'object' ? price.deduct : price));
}

interface Written {
  readonly id?: string;
  readonly penalty?: { readonly 'per-case'?: string | number | { readonly deduct: string | number } };
}

/** What a pseudonym stands for: personal data, for those who hold the exports and the key. */
export interface Identity {
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
): ReadonlyMap<string, Identity> {
  const { chats, sessions, orders, refunds } = facts;
  const { nameOf } = makeEvidence(facts, seal);
  const { buyers, kind, key } = chats.conversations;
  const found = new Map<string, Identity>();
  const add = (unit: EvidenceUnit, of: number, name: () => Identity): void => {
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
