import { listedEvidence } from '../reports/xlsx/breaches-sheet.ts';
import type { Evidence, Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { parseYuan } from '../units/money.ts';

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
  return price === undefined ? null : parseYuan(String(price));
}

interface Written {
  readonly id?: string;
  readonly penalty?: { readonly 'per-case'?: string | number };
}
