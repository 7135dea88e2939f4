import type { Metric } from '../metrics/base/metric.ts';
import { compare, type Fraction } from '../units/fraction.ts';
import type { Clause, ScoreRow, Settlement } from './contract.ts';
import type { Note } from './notes.ts';
import { readFee } from './read-fee.ts';
import { readChronic, readRepeat } from './read-look-back.ts';
import type { ContractDraft } from './schema.ts';
import type { Path } from './source.ts';
import { readAmount, readGive, readShare } from './values.ts';

type Draft = NonNullable<ContractDraft['settlement']>;

/** What a settlement is read against: the clauses that are sound, and the ids of all. */
interface Around {
  readonly metrics: readonly Metric[];
  readonly clauses: readonly Clause[];
  readonly ids: ReadonlySet<string>;
  readonly complain: Note;
}

/** What is paid. */
export function readSettlement(draft: Draft, around: Around): Settlement {
  const { metrics, complain } = around;
  const at = (key: string): Path => ['settlement', key];
  const base = draft.base.flatMap(
    (fee, index) => readFee(fee, [...at('base'), index], metrics, complain) ?? [],
  );
  const cap = (key: 'penalty-cap' | 'bonus-cap') =>
    draft[key] === undefined ? null : readAmount(draft[key], at(key), complain);
  const rate = draft.tax && readShare(draft.tax.rate, [...at('tax'), 'rate'], complain);
  complainOfBonus(draft, around);
  return {
    base,
    byScore: draft['by-score'] ? readScores(draft['by-score'], at('by-score'), complain) : [],
    penaltyCap: cap('penalty-cap'),
    bonusCap: cap('bonus-cap'),
    bonusGate: draft['bonus-gate'] ?? [],
    overlap: draft.overlap ?? 'sum',
    repeat: draft.repeat ? readRepeat(draft.repeat, at('repeat'), complain) : null,
    chronic: draft.chronic ? readChronic(draft.chronic, at('chronic'), complain) : null,
    tax: rate ? { rate, included: draft.tax?.included ?? true } : null,
  };
}

/** Rows from the best score down, none paying more than a better one, the last for all scores below. */
function readScores(drafts: NonNullable<Draft['by-score']>, path: Path, complain: Note): ScoreRow[] {
  let before: { from: Fraction | null; pay: Fraction } | null = null;
  return drafts.flatMap((row, index) => {
    const at = [...path, index];
    const last = index === drafts.length - 1;
    const from = row.from === undefined ? null : readGive(row.from, [...at, 'from'], complain);
    const pay = readShare(row.pay, [...at, 'pay'], complain);
    if (last !== (row.from === undefined)) complain(at, last ? 'score-end' : 'score-from');
    if (pay === null) return [];
    if (before?.from && from && compare(from, before.from) >= 0)
      complain([...at, 'from'], 'score-order', { written: row.from! });
    if (before !== null && compare(pay, before.pay) > 0)
      complain([...at, 'pay'], 'score-pay', { written: row.pay });
    before = { from, pay };
    return [before];
  });
}

/** A cap or a gate where nothing is added, and a gate that no miss can close, are mistakes of the contract. */
function complainOfBonus(draft: Draft, { clauses, ids, complain }: Around): void {
  const anyBonus = clauses.some(({ bonus }) => bonus !== null) || clauses.length < ids.size;
  for (const key of ['bonus-cap', 'bonus-gate'] as const)
    if (draft[key] !== undefined && !anyBonus) complain(['settlement', key], 'bonus-none', { key }, 'key');
  for (const [index, id] of (draft['bonus-gate'] ?? []).entries()) {
    const path = ['settlement', 'bonus-gate', index];
    const clause = clauses.find((each) => each.id === id);
    if (!ids.has(id)) complain(path, 'gate-unknown', { written: id });
    else if (clause && (clause.severity !== 'binding' || clause.responsibility !== 'vendor'))
      complain(path, 'gate-idle', { written: id });
  }
}
