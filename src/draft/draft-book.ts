import { writeContractBook } from '../contract/book/write-book.ts';
import { readSource } from '../contract/source.ts';
import type { Metric } from '../metrics/base/metric.ts';
import { DRAFT } from '../text/init.ts';
import { fill } from '../units/text.ts';
import type { ClauseState, Draft } from './draft.ts';
import { writeDraft } from './write-draft.ts';

/** The same contract as a workbook, XLSX bytes: the clauses in force, the sources of their figures and what they come to beside them. */
export function draftBook(
  draft: Draft,
  states: ReadonlyMap<string, ClauseState>,
  metrics: readonly Metric[],
): Promise<Uint8Array> {
  const { lang, month, template } = draft;
  const values = readSource(writeDraft(draft, states), '').value as Readonly<Record<string, unknown>>;
  const active = template.clauses.filter(({ id }) => states.get(id)?.active ?? true);
  const remarks = Object.fromEntries(
    active.map(({ id, why }, index) => {
      const value = states.get(id)?.measured;
      const measured = value ? [fill(DRAFT.measured[lang], { month, value })] : [];
      return [`clauses[${index}]`, [why[lang], ...measured].join(lang === 'zh' ? '。' : '. ')];
    }),
  );
  return writeContractBook(values, { lang, metrics, remarks });
}
