import type { Metric } from '../metrics/base/metric.ts';
import { readsOf } from '../metrics/base/reads.ts';
import { type Complaint, UserError } from '../units/errors.ts';
import type { Amendment } from './amendment.ts';
import { type Compiled, compileEdition } from './compile-edition.ts';
import type { Contract } from './contract.ts';
import { isMap, originOf } from './edition.ts';
import { lint } from './lint.ts';
import { byPlace, makeNotes, type Notes } from './notes.ts';
import { type AmendmentDraft, readAmendments } from './read-amendments.ts';
import { readSource, type Source } from './source.ts';
import { termsOf } from './terms-of.ts';

/**
 * A contract file's text to the contract it means, presets and defaults filled in, and what the lint warns of.
 * Throws a UserError with every complaint, of shape and meaning together, in the order of the file.
 */
export const compileContract = (
  { text, file }: { readonly text: string; readonly file: string },
  metrics: readonly Metric[],
): { contract: Contract; warnings: Complaint[] } => compileSource(readSource(text, file), metrics);

/** The same of a contract file that was read already. */
export function compileSource(
  source: Source,
  metrics: readonly Metric[],
): { contract: Contract; warnings: Complaint[] } {
  const notes = makeNotes(source);
  const signed = compileEdition(source, metrics, notes);
  const drafts = isMap(source.value) ? readAmendments(source.value, signed.contract.term, notes) : [];
  const amended = drafts.map((draft) => compileAmended(draft, source, metrics, notes));
  throwIfAny(notes);
  const [contract, ...later] = readAlike([signed, ...amended]);
  const amendments = drafts.map(
    ({ from, note, beyondClauses }, index): Amendment => ({
      from: from!,
      note,
      beyondClauses,
      before: [contract!, ...later][index]!,
      after: later[index]!,
    }),
  );
  for (const [index, { before, after }] of amendments.entries())
    if (isSame(before, after)) notes.complain(drafts[index]!.at, 'amendment-idle');
  throwIfAny(notes);

  lint(signed.contract, signed.draft, notes.warn);
  for (const { contract, draft, warn } of amended) lint(contract, draft, warn);
  return { contract: { ...contract!, amendments }, warnings: notes.warnings.sort(byPlace) };
}

function throwIfAny({ complaints }: Notes): void {
  if (complaints.length > 0) throw new UserError(complaints.sort(byPlace));
}

const isSame = (before: Contract, after: Contract): boolean =>
  JSON.stringify(termsOf(before)) === JSON.stringify(termsOf(after));

function compileAmended(
  { at, edition }: AmendmentDraft,
  source: Source,
  metrics: readonly Metric[],
  notes: Notes,
) {
  const origin = originOf.bind(null, edition);
  const own = notes.amended(at, origin);
  const spot: Source['spot'] = (path, part) => source.spot(origin(path), part);
  return { ...compileEdition({ value: edition.values, spot }, metrics, own), warn: own.warn };
}

/** Whichever of them holds, texts are read for the clauses of all: a period may have parts under several. */
function readAlike(compiled: readonly Compiled[]): Contract[] {
  const reads = readsOf(compiled.flatMap(({ contract }) => contract.clauses));
  return compiled.map(({ contract }) => ({ ...contract, terms: { ...contract.terms, reads } }));
}
