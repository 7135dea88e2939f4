import type { z } from 'zod';
import { readsOf } from '../metrics/base/messages.ts';
import type { Metric } from '../metrics/base/metric.ts';
import { CONTRACT, type ContractDraft } from '../terms/keys/contract.ts';
import { decoded, spelt } from '../terms/keys/key.ts';
import { ATTRIBUTION, EXEMPTIONS } from '../terms/keys/talks.ts';
import { type Complaint, UserError } from '../units/errors.ts';
import { type AmendmentDraft, listOf, originOf, readAmendments } from './amendments.ts';
import { findMetric, namesOf, readClause } from './clause.ts';
import type { Amendment, Contract, ExemptionTerms } from './contract.ts';
import { readSettlement } from './fees.ts';
import { lint } from './lint.ts';
import { readCalendar } from './read-calendar.ts';
import { complainOfReversed, readTerms, rolesOf } from './read-terms.ts';
import { complainOfShape, isMap, isOfShape } from './shape.ts';
import { below, byPlace, makeNotes, type Note, type Notes, readSource, type Source } from './source.ts';
import { termsOf } from './write.ts';

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

/** A contract as it stands on some day, and the draft it was read from. */
interface Compiled {
  readonly contract: Contract;
  readonly draft: ContractDraft;
}

/** The values of a contract, amendments aside, to what they mean; every complaint of shape and meaning is noted. */
function compileEdition(
  source: Source,
  metrics: readonly Metric[],
  notes: Pick<Notes, 'complain' | 'warn'>,
): Compiled {
  const { complain } = notes;
  const { error } = CONTRACT.safeParse(source.value);
  if (error) complainOfShape(error, CONTRACT, source.value, complain);
  const { draft, clauseIndexes, broken } = prune(source.value, error?.issues ?? []);

  const terms = readTerms(draft, broken, notes);
  const clauses = (draft.clauses ?? []).flatMap((clause, place) => {
    const path = ['clauses', clauseIndexes[place]!];
    const read = readClause(clause, source.spot(path).place.line!, {
      metrics,
      shops: terms.shops,
      phrases: terms.phrases,
      // A staff list brings roles of its own: they are checked once it is read.
      roles: broken.has('agents') || terms.agents.roster !== null ? null : rolesOf(terms.agents),
      hasSettlement: draft.settlement !== undefined || broken.has('settlement'),
      complain: below(complain, ...path),
      warn: below(notes.warn, ...path),
    });
    return read ? [read] : [];
  });
  const ids = clauseIds(source, complain);
  const idOf = (name: string) => (ids.has(name) ? name : (findMetric(metrics, name)?.id ?? null));
  const term = decoded(CONTRACT.shape.term, draft.term);
  if (draft.term) complainOfReversed(draft.term, term?.from, term?.to, below(complain, 'term'));
  const contract: Contract = {
    id: draft.contract ?? '',
    owner: draft.owner ?? '',
    vendor: draft.vendor ?? '',
    term,
    lang: draft.lang ?? null,
    terms: { ...terms, reads: readsOf(clauses) },
    calendar: readCalendar(
      draft.calendar ?? [],
      idOf,
      [...ids, ...metrics.flatMap(namesOf)],
      below(complain, 'calendar'),
    ),
    clock: CONTRACT.shape.clock.parse(draft.clock),
    attribution: spelt(decoded(ATTRIBUTION, draft.attribution ?? {}) ?? ATTRIBUTION.parse({})),
    clauses,
    settlement: draft.settlement
      ? readSettlement(draft.settlement, { metrics, clauses, ids }, below(complain, 'settlement'))
      : null,
    exemptions: draft.exemptions ? readExemptions(draft.exemptions) : null,
    amendments: [],
  };
  return { contract, draft };
}

function readExemptions(draft: z.input<typeof EXEMPTIONS>): ExemptionTerms {
  const { file = null, ...rest } = decoded(EXEMPTIONS, draft) ?? EXEMPTIONS.parse({});
  return { file, ...spelt(rest) };
}

/** The ids of all clauses as written, also of those that are otherwise broken; complains of one used twice. */
function clauseIds(source: Source, complain: Note): Set<string> {
  const ids = new Map<string, number>();
  const clauses = (source.value as { clauses?: unknown } | null)?.clauses;
  for (const [index, clause] of (Array.isArray(clauses) ? clauses : []).entries()) {
    const id: unknown = clause?.id;
    if (typeof id !== 'string') continue;
    const line = ids.get(id);
    const path = ['clauses', index, 'id'];
    if (line !== undefined) complain(path, 'clause-twice', { written: id, line });
    else ids.set(id, source.spot(path).place.line!);
  }
  return new Set(ids.keys());
}

/** What is of the right shape in a contract that as a whole is not, so that its meaning is checked too. */
interface Pruned {
  readonly draft: ContractDraft;
  /** Where each clause that is left stands in the file. */
  readonly clauseIndexes: readonly number[];
  /** Keys of the top that were left out. */
  readonly broken: ReadonlySet<string>;
}

/** Drops unknown keys, then every clause and every key of the top that is still of a wrong shape. */
function prune(value: unknown, issues: readonly z.core.$ZodIssue[]): Pruned {
  if (!isMap(value)) return { draft: {}, clauseIndexes: [], broken: new Set(Object.keys(PART.shape)) };
  const copy = structuredClone(value);
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys') {
      const around = issue.path.reduce<unknown>(
        (at, step) => (at as Record<PropertyKey, unknown>)[step],
        copy,
      );
      for (const key of issue.keys) delete (around as Record<string, unknown>)[key];
    }

  const broken = new Set<string>();
  const badClauses = new Set<number>();
  for (const { path } of (PART.safeParse(copy).error?.issues ?? []).filter(isOfShape)) {
    if (path[0] === 'clauses' && typeof path[1] === 'number') badClauses.add(path[1]);
    else broken.add(String(path[0]));
  }
  for (const key of broken) delete copy[key];
  const all = listOf(copy.clauses);
  const clauseIndexes = all.flatMap((_, index) => (badClauses.has(index) ? [] : [index]));
  if (clauseIndexes.length > 0) copy.clauses = clauseIndexes.map((index) => all[index]);
  else delete copy.clauses;
  return { draft: copy as ContractDraft, clauseIndexes, broken };
}

/** The same where keys of the top may be missing. */
const PART = CONTRACT.partial();
