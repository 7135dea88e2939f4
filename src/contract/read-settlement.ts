import type { Settlement } from './contract.ts';
import type { Note } from './notes.ts';
import type { ContractDraft } from './schema.ts';
import { readAmount, readShare } from './values.ts';

/** What is paid. */
export function readSettlement(draft: NonNullable<ContractDraft['settlement']>, complain: Note): Settlement {
  const base = draft.base.flatMap(({ type, amount }, index) => {
    const path = ['settlement', 'base', index, 'amount'];
    const read = readAmount(amount, path, complain);
    if (read?.kind === 'share') complain(path, 'base-share', { written: amount });
    return read?.kind === 'fixed' ? [{ type, amount: read.fen }] : [];
  });
  const cap = draft['penalty-cap'];
  const rate = draft.tax && readShare(draft.tax.rate, ['settlement', 'tax', 'rate'], complain);
  return {
    base,
    penaltyCap: cap === undefined ? null : readAmount(cap, ['settlement', 'penalty-cap'], complain),
    tax: rate ? { rate, included: draft.tax?.included ?? true } : null,
  };
}
