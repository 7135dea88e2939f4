import { type Amount, amountOf, quantityOf } from './clause-terms.ts';
import { written } from './exact.ts';
import type { Fraction } from './fractions.ts';
import { listOf, mapOf, type Node, textOf, textsOf } from './nodes.ts';
import { secondsOf } from './quantities.ts';

export type Fee =
  | { type: 'fixed'; fen: Fraction }
  | { type: 'inquiry'; tiers: { upTo: Fraction | null; fen: Fraction }[]; whole: boolean }
  | { type: 'commission'; rate: Fraction; net: boolean; cutoff: number | null };

export type SettlementTerms = {
  base: Fee[];
  byScore: { from: Fraction | null; pay: Fraction }[];
  penaltyCap: Amount | null;
  bonusCap: Amount | null;
  gate: string[];
  repeat: { months: number; multiplier: Fraction } | null;
  overlapOne: boolean;
  tax: { rate: Fraction; included: boolean } | null;
};

const yuan = (text: unknown): Fraction => (amountOf(String(text)) as { fen: Fraction }).fen;

function feeOf(node: unknown): Fee {
  const fee = mapOf(node);
  if (fee.type === 'fixed') return { type: 'fixed', fen: yuan(fee.amount) };
  if (fee.type === 'seat') {
    const { over, under } = yuan(fee.rate);
    return { type: 'fixed', fen: { over: over * BigInt(String(fee.seats)), under } };
  }
  if (fee.type === 'inquiry') {
    const tiers = listOf(fee.tiers)
      .map(mapOf)
      .map((tier) => ({
        upTo: tier['up-to'] === undefined ? null : written(String(tier['up-to'])),
        fen: yuan(tier.rate),
      }));
    return { type: 'inquiry', tiers, whole: fee.whole === 'true' };
  }
  const cutoff = fee['refund-cutoff'];
  return {
    type: 'commission',
    rate: quantityOf(String(fee.rate)),
    net: fee.of === 'net-sales',
    cutoff: cutoff === undefined ? null : secondsOf(String(cutoff)),
  };
}

export function settlementTerms(node: unknown): SettlementTerms | null {
  if (node === undefined) return null;
  const terms: Node = mapOf(node);
  const cap = (key: string): Amount | null =>
    terms[key] === undefined ? null : amountOf(String(terms[key]));
  const { repeat, tax } = { repeat: mapOf(terms.repeat), tax: mapOf(terms.tax) };
  return {
    base: listOf(terms.base).map(feeOf),
    byScore: listOf(terms['by-score'])
      .map(mapOf)
      .map((row) => ({
        from: row.from === undefined ? null : written(String(row.from)),
        pay: quantityOf(String(row.pay)),
      })),
    penaltyCap: cap('penalty-cap'),
    bonusCap: cap('bonus-cap'),
    gate: textsOf(terms['bonus-gate']),
    repeat:
      terms.repeat === undefined
        ? null
        : { months: Number(repeat['within-months']), multiplier: written(String(repeat.multiplier)) },
    overlapOne: textOf(terms.overlap, 'sum') === 'one',
    tax:
      terms.tax === undefined
        ? null
        : { rate: quantityOf(String(tax.rate)), included: textOf(tax.included, 'true') === 'true' },
  };
}
