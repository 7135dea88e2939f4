import { commissionSales } from '../metrics/base/commission-sales.ts';
import type { Metric } from '../metrics/base/metric.ts';
import { compare, type Fraction, ONE } from '../units/fraction.ts';
import type { Fen } from '../units/money.ts';
import type { Fee, InquiryFee } from './contract.ts';
import { feeClause } from './fee-clause.ts';
import type { Note } from './notes.ts';
import type { ContractDraft } from './schema.ts';
import type { Path } from './source.ts';
import { readAmount, readCount, readNumber, readSeconds, readShare } from './values.ts';

type Draft = NonNullable<ContractDraft['settlement']>['base'][number];

/** One part of the fee; null, with complaints, where it is not sound. */
export function readFee(draft: Draft, path: Path, metrics: readonly Metric[], complain: Note): Fee | null {
  const own = KEYS[draft.type];
  const given = Object.keys(draft).filter((key) => draft[key as keyof Draft] !== undefined && key !== 'type');
  for (const key of given)
    if (!(key in own)) complain([...path, key], 'fee-key', { key, type: draft.type }, 'key');
  const missing = Object.keys(own).filter((key) => own[key] && !given.includes(key));
  for (const key of missing) complain([...path, key], 'key-missing', { key });
  if (missing.length > 0) return null;

  switch (draft.type) {
    case 'fixed': {
      const amount = readYuan(draft.amount!, [...path, 'amount'], complain);
      return amount === null ? null : { type: 'fixed', amount };
    }
    case 'seat': {
      const rate = readYuan(draft.rate!, [...path, 'rate'], complain);
      const seats = readCount(draft.seats!, [...path, 'seats'], complain);
      return rate === null || seats === null ? null : { type: 'seat', rate, seats };
    }
    case 'inquiry': {
      const tiers = readTiers(draft.tiers!, [...path, 'tiers'], complain);
      complainOfCount(draft, 'inquiry-volume', path, complain);
      const metric = metrics.find(({ id }) => id === 'inquiry-volume')!;
      return tiers && { type: 'inquiry', of: feeClause(metric), whole: draft.whole ?? false, tiers };
    }
    case 'commission': {
      const rate = readShare(draft.rate!, [...path, 'rate'], complain);
      const net = draft.of === 'net-sales';
      if (!net) complainOfCount(draft, 'sales', path, complain);
      const written = draft['refund-cutoff'];
      if (written !== undefined && !net)
        complain([...path, 'refund-cutoff'], 'fee-cutoff', { of: draft.of! }, 'key');
      const cutoff =
        written === undefined ? null : readSeconds(written, 0, [...path, 'refund-cutoff'], complain);
      return rate && { type: 'commission', of: feeClause(commissionSales, { net, cutoff }), rate };
    }
  }
}

/** Keys of each kind of fee; true: it must be there. */
const KEYS: Readonly<Record<Draft['type'], Readonly<Record<string, boolean>>>> = {
  fixed: { amount: true },
  seat: { rate: true, seats: true },
  inquiry: { tiers: true, of: false, whole: false },
  commission: { rate: true, of: true, 'refund-cutoff': false },
};

/** Each kind of fee is counted by its own. */
function complainOfCount({ of, type }: Draft, own: string, path: Path, complain: Note): void {
  if (of !== undefined && of !== own) complain([...path, 'of'], 'fee-of', { of, type, own });
}

function readYuan(text: string, path: Path, complain: Note): Fen | null {
  const read = readAmount(text, path, complain);
  if (read?.kind !== 'share') return read?.fen ?? null;
  complain(path, 'base-share', { written: text });
  return null;
}

/** Tiers in ascending order, only the last without a limit; null where they are not sound. */
function readTiers(
  drafts: NonNullable<Draft['tiers']>,
  path: Path,
  complain: Note,
): InquiryFee['tiers'] | null {
  let before: Fraction | null = null;
  let sound = true;
  const tiers = drafts.flatMap((draft, index) => {
    const at = [...path, index];
    const last = index === drafts.length - 1;
    const limit = draft['up-to'];
    const upTo = limit === undefined ? null : readNumber(limit, ONE, [...at, 'up-to'], complain);
    const rate = readYuan(draft.rate, [...at, 'rate'], complain);
    if (last !== (limit === undefined)) {
      complain(at, last ? 'fee-tier-end' : 'fee-tier-limit');
      sound = false;
    }
    if (upTo !== null && before !== null && compare(upTo, before) <= 0) {
      complain([...at, 'up-to'], 'fee-tier-order', { written: limit! });
      sound = false;
    }
    before = upTo ?? before;
    if (rate === null || (limit !== undefined && upTo === null)) sound = false;
    return rate === null ? [] : [{ upTo, rate }];
  });
  return sound ? tiers : null;
}
