import type { z } from 'zod';
import { commissionSales } from '../metrics/base/commission-sales.ts';
import type { Metric } from '../metrics/base/metric.ts';
import { decoded, spelt } from '../terms/keys/key.ts';
import { FEE, FEE_KEYS, FEE_TIER, SCORE_ROW, SETTLEMENT } from '../terms/keys/settlement.ts';
import { share, yuan } from '../terms/keys/values.ts';
import { compare, type Fraction } from '../units/fraction.ts';
import {
  type Clause,
  type Fee,
  feeClause,
  type InquiryFee,
  type ScoreRow,
  type Settlement,
} from './contract.ts';
import { readValue } from './shape.ts';
import { below, type Note } from './source.ts';

type Draft = z.input<typeof SETTLEMENT>;

/** What a settlement is read against: the clauses that are sound, and the ids of all. */
interface Around {
  readonly metrics: readonly Metric[];
  readonly clauses: readonly Clause[];
  readonly ids: ReadonlySet<string>;
}

/** What is paid. */
export function readSettlement(draft: Draft, around: Around, complain: Note): Settlement {
  complainOfBonus(draft, around, complain);
  const { shape } = SETTLEMENT;
  const repeat = decoded(shape.repeat, draft.repeat);
  const chronic = decoded(shape.chronic, draft.chronic);
  return {
    base: draft.base.flatMap(
      (fee, index) => readFee(fee, around.metrics, below(complain, 'base', index)) ?? [],
    ),
    byScore: readScores(draft['by-score'] ?? [], below(complain, 'by-score')),
    penaltyCap: decoded(shape['penalty-cap'], draft['penalty-cap']),
    bonusCap: decoded(shape['bonus-cap'], draft['bonus-cap']),
    bonusGate: draft['bonus-gate'] ?? [],
    overlap: shape.overlap.parse(draft.overlap),
    repeat: repeat && spelt(repeat),
    chronic: chronic && spelt(chronic),
    tax: decoded(shape.tax, draft.tax),
  };
}

/** Rows from the best score down, none paying more than a better one, the last for all scores below. */
function readScores(drafts: NonNullable<Draft['by-score']>, complain: Note): ScoreRow[] {
  let before: { from: Fraction | null; pay: Fraction } | null = null;
  return drafts.flatMap((row, index) => {
    const last = index === drafts.length - 1;
    const from = decoded(SCORE_ROW.shape.from, row.from);
    const pay = decoded(SCORE_ROW.shape.pay, row.pay);
    if (last !== (row.from === undefined)) complain([index], last ? 'score-end' : 'score-from');
    if (pay === null) return [];
    if (before?.from && from && compare(from, before.from) >= 0)
      complain([index, 'from'], 'score-order', { written: row.from! });
    if (before !== null && compare(pay, before.pay) > 0)
      complain([index, 'pay'], 'score-pay', { written: row.pay });
    before = { from, pay };
    return [before];
  });
}

/** A cap or a gate where nothing is added, and a gate that no miss can close, are mistakes of the contract. */
function complainOfBonus(draft: Draft, { clauses, ids }: Around, complain: Note): void {
  const anyBonus = clauses.some(({ bonus }) => bonus !== null) || clauses.length < ids.size;
  for (const key of ['bonus-cap', 'bonus-gate'] as const)
    if (draft[key] !== undefined && !anyBonus) complain([key], 'bonus-none', {}, 'key');
  for (const [index, id] of (draft['bonus-gate'] ?? []).entries()) {
    const path = ['bonus-gate', index];
    const clause = clauses.find((each) => each.id === id);
    if (!ids.has(id)) complain(path, 'gate-unknown', { written: id });
    else if (clause && (clause.severity !== 'binding' || clause.responsibility !== 'vendor'))
      complain(path, 'gate-idle', { written: id });
  }
}

type FeeDraft = z.input<typeof FEE>;

/** One part of the fee; null, with complaints, where it is not sound. */
function readFee(draft: FeeDraft, metrics: readonly Metric[], complain: Note): Fee | null {
  const own = FEE_KEYS[draft.type];
  const given = Object.keys(draft).filter(
    (key) => draft[key as keyof FeeDraft] !== undefined && key !== 'type',
  );
  for (const key of given) if (!(key in own)) complain([key], 'fee-key', { type: draft.type }, 'key');
  const missing = Object.keys(own).filter((key) => own[key] && !given.includes(key));
  for (const key of missing) complain([key], 'key-missing');
  if (missing.length > 0) return null;

  switch (draft.type) {
    case 'fixed': {
      const amount = decoded(FEE.shape.amount, draft.amount);
      return amount === null ? null : { type: 'fixed', amount };
    }
    case 'seat': {
      const rate = readValue(yuan(), draft.rate!, below(complain, 'rate'));
      const seats = decoded(FEE.shape.seats, draft.seats);
      return rate === null || seats === null ? null : { type: 'seat', rate, seats };
    }
    case 'inquiry': {
      complainOfCount(draft, 'inquiry-volume', complain);
      const of = feeClause(metrics.find(({ id }) => id === 'inquiry-volume')!);
      const tiers = readTiers(draft.tiers!, below(complain, 'tiers'));
      return { type: 'inquiry', of, whole: FEE.shape.whole.parse(draft.whole), tiers };
    }
    case 'commission': {
      const rate = readValue(share(), draft.rate!, below(complain, 'rate'));
      const net = draft.of === 'net-sales';
      if (!net) complainOfCount(draft, 'sales', complain);
      const written = draft['refund-cutoff'];
      if (written !== undefined && !net) complain(['refund-cutoff'], 'fee-cutoff', { of: draft.of! }, 'key');
      const cutoff = decoded(FEE.shape['refund-cutoff'], written);
      return rate && { type: 'commission', of: feeClause(commissionSales, { net, cutoff }), rate };
    }
  }
}

/** Each kind of fee is counted by its own. */
function complainOfCount({ of, type }: FeeDraft, own: string, complain: Note): void {
  if (of !== undefined && of !== own) complain(['of'], 'fee-of', { of, type, own });
}

/** Tiers in ascending order, only the last without a limit. */
function readTiers(drafts: NonNullable<FeeDraft['tiers']>, complain: Note): InquiryFee['tiers'] {
  let before: Fraction | null = null;
  return drafts.flatMap(({ 'up-to': limit, rate: written }, index) => {
    const last = index === drafts.length - 1;
    const upTo = decoded(FEE_TIER.shape['up-to'], limit);
    const rate = decoded(FEE_TIER.shape.rate, written);
    if (last !== (limit === undefined)) complain([index], last ? 'fee-tier-end' : 'fee-tier-limit');
    if (upTo !== null && before !== null && compare(upTo, before) <= 0)
      complain([index, 'up-to'], 'fee-tier-order', { written: limit! });
    before = upTo ?? before;
    return rate === null ? [] : [{ upTo, rate }];
  });
}
